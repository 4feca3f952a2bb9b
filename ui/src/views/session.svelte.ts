import { Drafts } from "../check-in/drafts";
import { commands, Failure, type AppStatus, type TodayView, type Written } from "../ipc";
import { Toasts } from "../shared/toasts.svelte";
import { Router } from "./router.svelte";
import { text } from "./text";

/** What the whole window shares: the open journal, where the person is, and what was just done. */
export class Session {
  readonly router = new Router();
  readonly toasts = new Toasts();
  status = $state.raw<AppStatus | null>(null);
  /** Set when not even the status could be read. */
  failure = $state.raw<Failure | null>(null);
  drafts = $state.raw(new Drafts());
  today = $state.raw<TodayView | null>(null);
  todayProblem = $state.raw<string | null>(null);
  /** Goes up with every change of the journal; screens read again when it does. */
  revision = $state(0);
  #todayTurn = 0;

  get isOpen(): boolean {
    return this.status?.journal.kind === "open";
  }

  get isDemo(): boolean {
    const journal = this.status?.journal;
    return journal?.kind === "open" && journal.demo;
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

  /** Starts afresh with another journal, or with none. */
  opened(status: AppStatus): void {
    this.status = status;
    this.failure = null;
    this.drafts = new Drafts();
    this.today = null;
    this.todayProblem = null;
    this.toasts.dismiss();
    this.router.go({ view: "today" });
    this.revision += 1;
    if (this.isOpen) void this.readToday();
  }

  async readToday(): Promise<void> {
    const turn = ++this.#todayTurn;
    try {
      const today = await commands.today();
      if (turn !== this.#todayTurn) return;
      this.today = today;
      this.todayProblem = null;
    } catch (reason) {
      if (turn === this.#todayTurn) this.todayProblem = Failure.from(reason).message;
    }
  }

  /** Says what was written and offers to take it back. */
  record(written: Written): void {
    this.toasts.show(
      written.label,
      written.undo === null ? null : { label: text.undo, run: () => void this.undo() },
    );
    this.#changed();
  }

  async undo(): Promise<void> {
    await this.#reverse(
      () => commands.undo(),
      (written) =>
        written.redo === null ? null : { label: text.redo, run: () => void this.redo() },
    );
  }

  async redo(): Promise<void> {
    await this.#reverse(
      () => commands.redo(),
      (written) =>
        written.undo === null ? null : { label: text.undo, run: () => void this.undo() },
    );
  }

  async #reverse(
    call: () => Promise<Written>,
    offer: (written: Written) => { label: string; run: () => void } | null,
  ): Promise<void> {
    try {
      const written = await call();
      this.toasts.show(written.label, offer(written));
      this.#changed();
    } catch (reason) {
      this.toasts.show(Failure.from(reason).message);
    }
  }

  async #enter(call: () => Promise<AppStatus>): Promise<void> {
    try {
      this.opened(await call());
    } catch (reason) {
      const failure = Failure.from(reason);
      // An open journal stays on screen; only without one is this the whole story.
      if (this.isOpen) this.toasts.show(failure.message);
      else this.failure = failure;
    }
  }

  #changed(): void {
    this.revision += 1;
    void this.readToday();
  }
}
