import { commands, Failure, type RecordView } from "../ipc";

export interface WaitingQuestion {
  id: string;
  text: string;
}

function waitingOf({ id, record }: RecordView): WaitingQuestion[] {
  return record.kind === "question" && record.answer === null ? [{ id, text: record.text }] : [];
}

function askedAt({ record }: RecordView): (string | null)[] {
  return record.kind === "appointment" ? record.questions.map((question) => question.id) : [];
}

/** Questions without an answer that stand on no other appointment. */
export class WaitingQuestions {
  problem = $state.raw<Failure | null>(null);
  #read = $state.raw<WaitingQuestion[]>([]);
  /** Taken off this appointment, which the journal does not know before it is saved. */
  #takenOff = $state.raw<WaitingQuestion[]>([]);
  #turn = 0;

  /** `asked` are the ids of the questions that stand on this appointment now. */
  without(asked: (string | null)[]): WaitingQuestion[] {
    const known = this.#read.map((question) => question.id);
    const off = this.#takenOff.filter((question) => !known.includes(question.id));
    return [...off, ...this.#read].filter((question) => !asked.includes(question.id));
  }

  takeOff(question: WaitingQuestion): void {
    this.#takenOff = [...this.#takenOff.filter((one) => one.id !== question.id), question];
  }

  async read(appointment: string | null): Promise<void> {
    const turn = ++this.#turn;
    try {
      const [questions, appointments] = await Promise.all([
        commands.records("question"),
        commands.records("appointment"),
      ]);
      if (turn !== this.#turn) return;
      const others = appointments.filter((one) => one.id !== appointment);
      const elsewhere = others.flatMap(askedAt);
      this.#read = questions.flatMap(waitingOf).filter((one) => !elsewhere.includes(one.id));
      this.problem = null;
    } catch (reason) {
      if (turn === this.#turn) this.problem = Failure.from(reason);
    }
  }
}
