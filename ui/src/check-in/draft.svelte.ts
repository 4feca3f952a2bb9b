import { Failure, type AnswersView, type EntryInput, type Written } from "../ipc";
import { ANSWER_KEYS, BLANK, isSame, isSameAnswers, noteOf } from "./answers";
import { readSleep, typedSleep } from "./sleep";

export interface FieldProblem {
  /** The field of the contract it belongs to; null where it concerns no single one. */
  field: string | null;
  message: string;
}

export type Send = (input: EntryInput) => Promise<Written>;

interface Waiting {
  resolve: () => void;
  reject: (failure: Failure) => void;
}

type Basis =
  | { state: "blank" | "read" }
  | { state: "reading"; waiting: Waiting[] }
  | { state: "failed"; failure: Failure };

/** What stands in a form but is not saved yet. It outlives the form, so that looking at another screen loses nothing. */
export class Draft {
  readonly day: string;
  answers = $state<AnswersView>({ ...BLANK });
  /** Sleep as typed: "7." on the way to "7.5" is kept as it is. */
  sleepTyped = $state("");
  problem = $state.raw<FieldProblem | null>(null);
  isSaving = $state(false);
  savedAt = $state<number | null>(null);
  isStored = $state(false);
  #stored = $state.raw<AnswersView>(BLANK);
  readonly #send: Send;
  /** What the journal holds for the day; without it a save would erase the answers not seen yet. */
  #basis: Basis = { state: "blank" };

  constructor(day: string, send: Send) {
    this.day = day;
    this.#send = send;
  }

  /** A draft of an entry that may be in the journal already: it saves once that has been read. */
  static ofStored(day: string, send: Send): Draft {
    const draft = new Draft(day, send);
    draft.#basis = { state: "reading", waiting: [] };
    return draft;
  }

  /** What the journal holds could not be read, so that nothing may be written over it. */
  notRead(failure: Failure): void {
    if (this.#basis.state === "read") return;
    if (this.#basis.state === "reading") this.#basis.waiting.forEach((w) => w.reject(failure));
    this.#basis = { state: "failed", failure };
  }

  #untilRead(): Promise<void> {
    const basis = this.#basis;
    if (basis.state === "failed") return Promise.reject(basis.failure);
    if (basis.state !== "reading") return Promise.resolve();
    return new Promise((resolve, reject) => basis.waiting.push({ resolve, reject }));
  }

  get isChanged(): boolean {
    return readSleep(this.sleepTyped).problem !== null || !isSameAnswers(this.read(), this.#stored);
  }

  /** The answers as they would be sent. */
  read(): AnswersView {
    return {
      ...$state.snapshot(this.answers),
      note: noteOf(this.answers.note),
      sleep_minutes: readSleep(this.sleepTyped).minutes,
    };
  }

  /** Takes what the journal holds now, keeping every answer that was changed here and not saved. */
  rebase(stored: AnswersView | null): void {
    const next = stored ?? BLANK;
    const mine = this.read();
    const sleepIsMine =
      readSleep(this.sleepTyped).problem !== null ||
      !isSame(mine.sleep_minutes, this.#stored.sleep_minutes);
    const taken = ANSWER_KEYS.filter((key) => isSame(mine[key], this.#stored[key]));
    this.answers = {
      ...$state.snapshot(this.answers),
      ...Object.fromEntries(taken.map((key) => [key, next[key]])),
    };
    if (!sleepIsMine) this.sleepTyped = typedSleep(next.sleep_minutes);
    if (!isSameAnswers(next, this.#stored)) this.savedAt = null;
    this.#stored = next;
    this.isStored = stored !== null;
    const basis = this.#basis;
    this.#basis = { state: "read" };
    if (basis.state === "reading") basis.waiting.forEach((w) => w.resolve());
  }

  change(answers: Partial<AnswersView>): void {
    Object.assign(this.answers, answers);
    this.problem = null;
  }

  typeSleep(typed: string): void {
    this.sleepTyped = typed;
    this.problem = null;
  }

  /** Sends the form once; on a problem the form stays as it is and null comes back. */
  async save(): Promise<Written | null> {
    if (this.isSaving) return null;
    const sleep = readSleep(this.sleepTyped);
    this.problem =
      sleep.problem === null ? null : { field: "sleep_minutes", message: sleep.problem };
    if (this.problem !== null || (this.isStored && !this.isChanged)) return null;

    this.isSaving = true;
    try {
      await this.#untilRead();
      const answers = this.read();
      const written = await this.#send({ day: this.day, answers });
      this.#stored = answers;
      this.isStored = true;
      this.savedAt = Date.now();
      return written;
    } catch (reason) {
      const { field, message } = Failure.from(reason);
      this.problem = { field, message };
      return null;
    } finally {
      this.isSaving = false;
    }
  }
}
