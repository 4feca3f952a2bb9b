import { commands, type TaskView } from "../ipc";

/** How long a task is at work before it is shown: what is soon over would only flicker. */
export const PATIENCE = 400;

interface AtWork {
  task: TaskView;
  isDue: boolean;
  isCancelled: boolean;
  timer: ReturnType<typeof setTimeout>;
}

export interface ShownTask extends TaskView {
  /** Whether the person cancelled it; it is at work until it has put everything back. */
  isCancelled: boolean;
}

/** What takes long, as the Rust side tells of it. */
export class Tasks {
  /** What is worth a line by now, the oldest first. */
  shown = $state.raw<readonly ShownTask[]>([]);
  #atWork: readonly AtWork[] = [];

  /** Told that a task has begun, or how far it is. */
  goesOn(task: TaskView): void {
    if (this.#find(task.id) !== undefined) return this.#change(task.id, { task });
    const timer = setTimeout(() => this.#change(task.id, { isDue: true }), PATIENCE);
    this.#atWork = [...this.#atWork, { task, isDue: false, isCancelled: false, timer }];
  }

  /** Told that a task is over; the call that began it says how. */
  ended(id: number): void {
    clearTimeout(this.#find(id)?.timer);
    this.#atWork = this.#atWork.filter(({ task }) => task.id !== id);
    this.#show();
  }

  /** Stops a task, which leaves nothing behind. */
  async cancel(id: number): Promise<void> {
    this.#change(id, { isCancelled: true });
    try {
      await commands.cancelTask(id);
    } catch (reason) {
      this.#change(id, { isCancelled: false });
      throw reason;
    }
  }

  #change(id: number, part: Partial<AtWork>): void {
    const known = this.#find(id);
    if (known === undefined) return;
    Object.assign(known, part);
    this.#show();
  }

  #find(id: number): AtWork | undefined {
    return this.#atWork.find(({ task }) => task.id === id);
  }

  #show(): void {
    this.shown = this.#atWork
      .filter(({ isDue }) => isDue)
      .map(({ task, isCancelled }) => ({ ...task, isCancelled }));
  }
}
