import {
  Failure,
  type AnswersView,
  type EntryInput,
  type FunctionAnswer,
  type Written,
} from "../ipc";
import { TypedForm } from "../parts/typed-form.svelte";
import { instantNow } from "../shared/dates";
import { KeptForm } from "../shared/kept-form.svelte";
import { merge } from "../shared/merge";
import { BLANK, isSameAnswers } from "./answers";
import { answersOf, plainAnswers, typedOf, type TypedAnswers } from "./check-in-model";
import type { DraftForm } from "./draft-form";
import { readSleep } from "./sleep";

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
export class Draft extends TypedForm<TypedAnswers, AnswersView> {
  readonly day: string;
  savedAt = $state<number | null>(null);
  /** When it was last typed in: local time with offset, as Rust writes it. */
  typedAt = $state<string | null>(null);
  /** Whether it stands as it was found on disk. */
  isRestored = $state(false);
  readonly #send: Send;
  /** What the journal holds for the day; without it a save would erase the answers not seen yet. */
  #basis: Basis = { state: "blank" };

  constructor(day: string, send: Send, kept = keptNowhere()) {
    super(kept, typedOf(BLANK));
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
    return this.base !== null;
  }

  protected override original(): TypedAnswers {
    return typedOf(this.base ?? BLANK);
  }

  protected override plain(form: TypedAnswers): TypedAnswers {
    return plainAnswers(form);
  }

  get answers(): TypedAnswers {
    return this.form;
  }

  get sleepTyped(): string {
    return this.form.sleep_typed;
  }

  /** Why the form as it stands is in this window only. */
  get keepProblem(): Failure | null {
    const { problem } = this.kept;
    return problem === null ? null : Failure.from(problem);
  }

  /** The answers as they would be sent. */
  read(): AnswersView {
    return answersOf(plainAnswers(this.typed));
  }

  /** Whether function is answered and nothing beyond it, here and in the journal. */
  get isFunctionOnly(): boolean {
    const isOnly = (answers: AnswersView): boolean =>
      isSameAnswers({ ...answers, function: null }, BLANK);
    return (
      this.answers.function !== null &&
      this.sleepTyped.trim() === "" &&
      isOnly(this.read()) &&
      isOnly(this.base ?? BLANK)
    );
  }

  /** Everything that has to be kept to show this form again. */
  get whole(): DraftForm {
    return { answers: answersOf(this.typed), base: this.base, sleep_typed: this.sleepTyped };
  }

  protected override text(): string {
    return JSON.stringify(this.whole);
  }

  /** Takes what the journal holds now, keeping every answer that was changed here and not saved. */
  rebase(stored: AnswersView | null): void {
    const before = this.original();
    if (!isSameAnswers(stored ?? BLANK, this.base ?? BLANK)) this.savedAt = null;
    this.base = stored;
    this.form = this.merged(this.typed, before);
    const basis = this.#basis;
    this.#basis = { state: "read" };
    if (basis.state === "reading") basis.waiting.forEach((w) => w.resolve());
    // Otherwise what is on disk says the same against its own base.
    if (!this.isChanged) this.keep();
  }

  /** Takes a form from before, keeping every answer that was changed here since: it is newer. */
  restore({ answers, base, sleep_typed }: DraftForm, typedAt: string): void {
    const journal = this.#basis.state === "read" ? { holds: this.base } : null;
    const isNewer = this.isChanged;
    const isMine = this.typedIn(this.typed, this.original());
    this.form = merge(this.typed, typedOf(answers, sleep_typed), isMine);
    if (this.base !== null || base !== null) {
      this.base = answersOf(merge(this.original(), typedOf(base ?? BLANK), isMine));
    }
    if (!isNewer) this.typedAt = typedAt;
    this.isRestored = !isNewer;
    if (journal !== null) this.rebase(journal.holds);
  }

  override change(part: Partial<TypedAnswers>): void {
    this.isRestored = false;
    this.typedAt = instantNow();
    super.change(part);
  }

  /** An answer was saved elsewhere for this day: the journal holds it, and the draft still stands. */
  answered(answer: FunctionAnswer): void {
    this.form.function = answer;
    this.base = { ...(this.base ?? BLANK), function: answer };
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
        this.base = answers;
        this.isRestored = false;
        this.savedAt = Date.now();
        this.keep();
      },
    );
  }
}
