import { commands, Failure, type Preferences } from "../ipc";

/** The preferences as they stand on screen: each change is saved at once, one after the other. */
export class HeldPreferences {
  current = $state.raw<Preferences | null>(null);
  /** Why they could not be read, or why the last change was not saved. */
  failure = $state.raw<Failure | null>(null);
  /** Whether the last change is saved. */
  isSaved = $state(false);
  readonly #onsaved: () => void;
  /** What is known to be saved: a change that fails goes back to it. */
  #saved: Preferences | null = null;
  #saving: Promise<void> | null = null;

  constructor(onsaved: () => void) {
    this.#onsaved = onsaved;
  }

  async read(): Promise<void> {
    try {
      const read = await commands.preferences();
      if (this.#saving !== null) return;
      this.#saved = read;
      this.current = read;
      this.failure = null;
    } catch (reason) {
      this.failure = Failure.from(reason);
    }
  }

  change(part: Partial<Preferences>): void {
    if (this.current === null) return;
    this.current = { ...this.current, ...part };
    this.failure = null;
    this.isSaved = false;
    this.#saving ??= this.#save().finally(() => (this.#saving = null));
  }

  /** Until what is saved is what stands on screen. */
  async #save(): Promise<void> {
    while (this.current !== null && this.current !== this.#saved) {
      const next = this.current;
      try {
        await commands.setPreferences(next);
        this.#saved = next;
        this.isSaved = true;
        this.#onsaved();
      } catch (reason) {
        this.current = this.#saved;
        this.failure = Failure.from(reason);
        this.isSaved = false;
        return;
      }
    }
  }
}
