import { commands, type Failure, type RecordView } from "../ipc";
import type { Revisions } from "../parts/changes.svelte";
import { Reading } from "../parts/reading.svelte";

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

async function waitingFor(appointment: string | null): Promise<WaitingQuestion[]> {
  const [questions, appointments] = await Promise.all([
    commands.records("question"),
    commands.records("appointment"),
  ]);
  const elsewhere = appointments.filter((one) => one.id !== appointment).flatMap(askedAt);
  return questions.flatMap(waitingOf).filter((one) => !elsewhere.includes(one.id));
}

/** Questions without an answer that stand on no other appointment. */
export class WaitingQuestions {
  readonly #reading: Reading<WaitingQuestion[]>;
  /** Taken off this appointment, which the journal does not know before it is saved. */
  #takenOff = $state.raw<WaitingQuestion[]>([]);

  /** `appointment` is the one that they are offered for; null before it is saved. */
  constructor(appointment: () => string | null, revisions: () => Revisions) {
    this.#reading = new Reading(() => waitingFor(appointment())).follow(() =>
      revisions().of("question", "appointment"),
    );
  }

  get problem(): Failure | null {
    return this.#reading.problem;
  }

  /** `asked` are the ids of the questions that stand on this appointment now. */
  without(asked: (string | null)[]): WaitingQuestion[] {
    const read = this.#reading.value ?? [];
    const known = read.map((question) => question.id);
    const off = this.#takenOff.filter((question) => !known.includes(question.id));
    return [...off, ...read].filter((question) => !asked.includes(question.id));
  }

  takeOff(question: WaitingQuestion): void {
    this.#takenOff = [...this.#takenOff.filter((one) => one.id !== question.id), question];
  }
}
