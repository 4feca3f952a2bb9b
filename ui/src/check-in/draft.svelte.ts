import {
  Failure,
  type AnswersView,
  type DraftForm,
  type EntryInput,
  type FunctionAnswer,
  type Written,
} from "../ipc";
import { SavedForm } from "../parts/saved-form.svelte";
import { instantNow } from "../shared/dates";
import { KeptForm } from "../shared/kept-form.svelte";
import { differing, merge } from "../shared/merge";
import { BLANK, isSameAnswers, noteOf, type AnswerKey } from "./answers";
import { readSleep, typedSleep } from "./sleep";

export type Send = (input: EntryInput) => Promise<Written>;

interface Waiting {
  resolve: () => void;
  reject: (failure: Failure) => void;
}

type Basis =
  | { state: "blank" | "read" }
  | { state: "reading"; waiting: Waiting[] }
  | { state: "failed"; failure: Failure };

/** For a form whose input may be lost. */
const keptNowhere = (): KeptForm =>
  new KeptForm({ keep: () => Promise.resolve(), discard: () => Promise.resolve() });

/**
 * What stands in a form but is not saved yet.
 *
 * It outlives the form, so that looking at another screen loses nothing, and every change is written
 * through to the disk, so that a crash loses nothing either.
 */
export class Draft extends SavedForm {
  readonly day: string;
  answers = $state<AnswersView>({ ...BLANK });
  /** Sleep as typed: "7." on the way to "7.5" is kept as it is. */
  sleepTyped = $state("");
  savedAt = $state<number | null>(null);
  /** When it was last typed in: local time with offset, as Rust writes it. */
  typedAt = $state<string | null>(null);
  /** Whether it stands as it was found on disk. */
  isRestored = $state(false);
  #stored = $state.raw<AnswersView | null>(null);
  readonly #send: Send;
  /** What the journal holds for the day; without it a save would erase the answers not seen yet. */
  #basis: Basis = { state: "blank" };

  constructor(day: string, send: Send, kept = keptNowhere()) {
    super(kept);
    this.day = day;
    this.#send = send;
  }

  /** A draft of an entry that may be in the journal already: it saves once that has been read. */
  static ofStored(day: string, send: Send, kept = keptNowhere()): Draft {
    const draft = new Draft(day, send, kept);
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

  get isStored(): boolean {
    return this.#stored !== null;
  }

  get isChanged(): boolean {
    return (
      readSleep(this.sleepTyped).problem !== null ||
      !isSameAnswers(this.read(), this.#stored ?? BLANK)
    );
  }

  /** Why the form as it stands is in this window only. */
  get keepProblem(): Failure | null {
    const { problem } = this.kept;
    return problem === null ? null : Failure.from(problem);
  }

  /** The answers as they would be sent. */
  read(): AnswersView {
    const { answers } = this.form;
    return {
      ...answers,
      bigger_day_what: answers.bigger_day === true ? noteOf(answers.bigger_day_what) : null,
      note: noteOf(answers.note),
    };
  }

  /** Whether function is answered and nothing beyond it, here and in the journal. */
  get isFunctionOnly(): boolean {
    const isOnly = (answers: AnswersView): boolean =>
      isSameAnswers({ ...answers, function: null }, BLANK);
    return (
      this.answers.function !== null &&
      this.sleepTyped.trim() === "" &&
      isOnly(this.read()) &&
      isOnly(this.#stored ?? BLANK)
    );
  }

  /** Everything that has to be kept to show this form again. */
  get form(): DraftForm {
    const sleep_minutes = readSleep(this.sleepTyped).minutes;
    return {
      answers: { ...$state.snapshot(this.answers), sleep_minutes },
      base: this.#stored,
      sleep_typed: this.sleepTyped,
    };
  }

  /** Writes the form through to the disk, or lets its draft go once nothing in it is unsaved. */
  keep(): void {
    this.kept.want(this.isChanged ? JSON.stringify(this.form) : null);
  }

  /** Takes what the journal holds now, keeping every answer that was changed here and not saved. */
  rebase(stored: AnswersView | null): void {
    const next = stored ?? BLANK;
    this.#take(next, typedSleep(next.sleep_minutes));
    if (!isSameAnswers(next, this.#stored ?? BLANK)) this.savedAt = null;
    this.#stored = stored;
    const basis = this.#basis;
    this.#basis = { state: "read" };
    if (basis.state === "reading") basis.waiting.forEach((w) => w.resolve());
    // Otherwise what is on disk says the same against its own base.
    if (!this.isChanged) this.keep();
  }

  /** Takes a form from before, keeping every answer that was changed here since: it is newer. */
  restore(form: DraftForm, typedAt: string): void {
    const journal = this.#basis.state === "read" ? { holds: this.#stored } : null;
    const isNewer = this.isChanged;
    const isMine = this.#take(form.answers, form.sleep_typed);
    if (this.#stored !== null || form.base !== null) {
      this.#stored = merge(this.#stored ?? BLANK, form.base ?? BLANK, isMine);
    }
    if (!isNewer) this.typedAt = typedAt;
    this.isRestored = !isNewer;
    if (journal !== null) this.rebase(journal.holds);
  }

  /** Puts other answers in the place of those not changed here, and tells of which were. */
  #take(next: AnswersView, sleepTyped: string): (key: AnswerKey) => boolean {
    const isTyped = differing(this.read(), this.#stored ?? BLANK);
    const isUnread = readSleep(this.sleepTyped).problem !== null;
    const isMine = (key: AnswerKey): boolean =>
      isTyped(key) || (key === "sleep_minutes" && isUnread);
    this.answers = merge($state.snapshot(this.answers), next, isMine);
    if (!isMine("sleep_minutes")) this.sleepTyped = sleepTyped;
    return isMine;
  }

  change(answers: Partial<AnswersView>): void {
    Object.assign(this.answers, answers);
    this.#typed();
  }

  typeSleep(typed: string): void {
    this.sleepTyped = typed;
    this.#typed();
  }

  #typed(): void {
    this.problem = null;
    this.isRestored = false;
    this.typedAt = instantNow();
    this.keep();
  }

  /** An answer was saved elsewhere for this day: the journal holds it, and the draft still stands. */
  answered(answer: FunctionAnswer): void {
    this.answers.function = answer;
    this.#stored = { ...(this.#stored ?? BLANK), function: answer };
    this.problem = null;
    this.keep();
  }

  /** Sends the form once; on a problem the form stays as it is and null comes back. */
  async save(): Promise<Written | null> {
    if (this.isSaving) return null;
    const sleep = readSleep(this.sleepTyped);
    this.problem =
      sleep.problem === null
        ? null
        : { code: "invalid", field: "sleep_minutes", message: sleep.problem };
    if (this.problem !== null || (this.isStored && !this.isChanged)) return null;
    return this.sendOnce(false, async () => {
      await this.#untilRead();
      return this.#sent();
    });
  }

  /** Sends the answers as they stand once no call that keeps them is under way. */
  async #sent(): Promise<Written> {
    let answers = this.read();
    return this.kept.save(
      () => {
        answers = this.read();
        return this.#send({ day: this.day, answers });
      },
      () => {
        this.#stored = answers;
        this.isRestored = false;
        this.savedAt = Date.now();
        this.keep();
      },
    );
  }
}
