import { Drafts, type Unsaved } from "../check-in/drafts.svelte";
import { DeskBreaks } from "../desk/desk-breaks.svelte";
import { HourLater } from "../hurts/hour-later.svelte";
import {
  commands,
  Failure,
  listen,
  type AppStatus,
  type Message,
  type TodayView,
  type Written,
} from "../ipc";
import { Revisions, touches, type Extent } from "../parts/changes.svelte";
import { canBeCopied, saveJournalCopy } from "../parts/journal-copy";
import { Reading } from "../parts/reading.svelte";
import { QuickLine } from "../quick-line/quick-line.svelte";
import { nextGate, openGate } from "../shared/gate";
import { Toasts } from "../shared/toasts.svelte";
import { t, useLocale } from "../shared/words";
import { Tasks } from "../tasks/tasks.svelte";
import { Router } from "./router.svelte";
import { WhichDay } from "./which-day.svelte";

/** What the whole window shares: the open journal, where the person is, and what was just done. */
export class Session {
  readonly router = new Router();
  readonly toasts = new Toasts();
  readonly tasks = new Tasks();
  readonly deskBreaks = new DeskBreaks(() => this.router.isAside);
  /** The reminder that a person may set in "It hurts now". */
  readonly hourLater = new HourLater(() => {
    const run = (): void => this.router.go({ view: "hurts" });
    this.toasts.hold(t("hurts-next-due"), { label: t("hurts-title"), run });
  });
  /** Which day an entry of now is about, for every screen. */
  readonly whichDay = new WhichDay(() => this.today);
  status = $state.raw<AppStatus | null>(null);
  /** Set when not even the status could be read. */
  failure = $state.raw<Failure | null>(null);
  drafts = $state.raw(new Drafts());
  quickLine = $state.raw(new QuickLine());
  /** Also waits for the drafts, so that no form is shown without what was begun in it before. */
  readonly todayReading: Reading<TodayView> = new Reading(async () => {
    const [today] = await Promise.all([commands.today(), this.drafts.settled()]);
    return today;
  });
  readonly revisions = new Revisions();

  get today(): TodayView | null {
    return this.todayReading.value ?? null;
  }

  get todayProblem(): Failure | null {
    return this.todayReading.problem;
  }

  get isOpen(): boolean {
    return this.status?.journal.kind === "open";
  }

  get isDemo(): boolean {
    const journal = this.status?.journal;
    return journal?.kind === "open" && journal.demo;
  }

  /** Hears what the Rust side says without being asked. */
  async listen(): Promise<void> {
    try {
      await listen((message) => this.#hear(message));
    } catch (reason) {
      this.tell(Failure.from(reason));
    }
  }

  #hear(message: Message): void {
    switch (message.kind) {
      case "task":
        return this.tasks.goesOn(message.task);
      case "task_ended":
        return this.tasks.ended(message.id);
    }
  }

  async cancelTask(id: number): Promise<void> {
    try {
      await this.tasks.cancel(id);
    } catch (reason) {
      this.tell(Failure.from(reason));
    }
  }

  async readStatus(): Promise<void> {
    await this.#enter(() => commands.appStatus());
  }

  async leaveDemo(): Promise<void> {
    await this.reopen();
  }

  /** Opens the person's own journal again, as after the cause of a failure is gone. */
  async reopen(): Promise<void> {
    await this.#enter(() => commands.leaveDemoJournal());
  }

  /**
   * Leaves the journal for what `call` opens; comes back with the reason when that did not work.
   *
   * Everything stays as it is when the person was asked and wants to stay.
   */
  async switchTo(call: () => Promise<AppStatus | null>): Promise<Failure | null> {
    try {
      // What was typed in one journal must not end up in another.
      await openGate().finish();
      const status = await call();
      if (status === null) openGate().open();
      else this.#opened(status);
      return null;
    } catch (reason) {
      openGate().open();
      return Failure.from(reason);
    }
  }

  /** Starts afresh with another journal, or with none. */
  #opened(status: AppStatus): void {
    const isFirst = this.status === null;
    useLocale(status.locale);
    this.status = status;
    this.failure = null;
    nextGate();
    this.drafts = new Drafts();
    this.quickLine = new QuickLine();
    this.todayReading.forget();
    this.deskBreaks.close();
    this.toasts.dismiss();
    this.whichDay.leave();
    // Who went for help while the first journal opened stays there.
    if (!isFirst || !this.router.isAside) this.router.go({ view: "today" });
    this.revisions.changed("everything");
    if (!this.isOpen) return;
    if (status.refusal) this.tell(new Failure(status.refusal));
    const forms = commands.forms();
    void this.drafts.read(forms);
    void this.quickLine.restore(forms);
    void this.readToday();
  }

  /** The desk breaks follow on their own. */
  async readToday(): Promise<void> {
    void this.deskBreaks.read();
    await this.todayReading.read();
  }

  /** Lets a draft go and offers to bring it back. */
  async discard(unsaved: Unsaved): Promise<void> {
    try {
      const bringBack = await this.drafts.discard(unsaved);
      const run = (): void => {
        bringBack();
        this.toasts.show(t("check-in-draft-back"));
      };
      this.toasts.hold(t("check-in-draft-discarded"), { label: t("frame-undo"), run });
    } catch (reason) {
      this.tell(Failure.from(reason));
    }
  }

  /** Says why something did not work, with what can be done about it. */
  tell(failure: Failure): void {
    if (!canBeCopied(failure)) return this.toasts.show(failure.message);
    this.toasts.hold(failure.message, {
      label: t("frame-copy"),
      run: () => void this.#saveCopy(),
    });
  }

  async #saveCopy(): Promise<void> {
    const told = await saveJournalCopy();
    if (told !== null) this.toasts.show(told);
  }

  /** Says what was written and offers to take it back. */
  record(written: Written): void {
    this.toasts.show(
      written.label,
      written.undo === null ? null : { label: t("frame-undo"), run: () => void this.undo() },
    );
    this.changed(written.changes);
  }

  async undo(): Promise<void> {
    await this.#reverse(
      () => commands.undo(),
      (written) =>
        written.redo === null ? null : { label: t("frame-redo"), run: () => void this.redo() },
    );
  }

  async redo(): Promise<void> {
    await this.#reverse(
      () => commands.redo(),
      (written) =>
        written.undo === null ? null : { label: t("frame-undo"), run: () => void this.undo() },
    );
  }

  async #reverse(
    call: () => Promise<Written>,
    offer: (written: Written) => { label: string; run: () => void } | null,
  ): Promise<void> {
    try {
      const written = await call();
      this.toasts.show(written.label, offer(written));
      this.changed(written.changes);
    } catch (reason) {
      this.tell(Failure.from(reason));
    }
  }

  async #enter(call: () => Promise<AppStatus | null>): Promise<void> {
    const failure = await this.switchTo(call);
    if (failure === null) return;
    // An open journal stays on screen; only without one is this the whole story.
    if (this.isOpen) this.tell(failure);
    else this.failure = failure;
  }

  /**
   * Says what of the journal is not what it was, so that what shows it is read again.
   *
   * Today always is: it says what undo would take back, and has something of nearly every kind.
   */
  changed(changes: Extent): void {
    this.revisions.changed(changes);
    if (this.deskBreaks.hasFailed || touches(changes, "urgent_signs")) void this.deskBreaks.read();
    void this.todayReading.read();
  }
}
