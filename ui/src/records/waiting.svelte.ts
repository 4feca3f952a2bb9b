import { commands, type Failure, type WaitingQuestion } from "../ipc";
import type { Revisions } from "../parts/changes.svelte";
import { Reading } from "../parts/reading.svelte";

/** The questions that are offered for an appointment while its form is open. */
export class WaitingQuestions {
  readonly #reading: Reading<WaitingQuestion[]>;
  /** Taken off this appointment, which the journal does not know before it is saved. */
  #takenOff = $state.raw<WaitingQuestion[]>([]);

  /** `appointment` is the one that they are offered for; null before it is saved. */
  constructor(appointment: () => string | null, revisions: () => Revisions) {
    this.#reading = new Reading(() => commands.waitingQuestions(appointment())).follow(() =>
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
