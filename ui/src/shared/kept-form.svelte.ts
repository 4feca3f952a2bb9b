/** Where the text of one form is kept. */
export interface FormDisk {
  keep: (form: string) => Promise<unknown>;
  discard: () => Promise<unknown>;
}

/** What was kept there before, and the day on which it was typed last. */
export interface FoundForm {
  form: string;
  day: string;
}

/** Writes under way, of every form of the window. */
let writing: Promise<void>[] = [];

/** Resolves when no form of the window is being written. */
export async function formsSettled(): Promise<void> {
  while (writing.length > 0) await Promise.all(writing);
}

/**
 * Keeps what stands in a form and is not saved: one call at a time, and always the latest state.
 *
 * Calls that overlap may be carried out in any order, so each waits for the one before it.
 */
export class KeptForm {
  /** Why what stands in the form is not kept; null while it is, or is about to be. */
  problem = $state.raw<unknown>(null);
  /** The day on which it was typed, while what stands in the form was begun before. */
  foundOn = $state.raw<string | null>(null);
  readonly #disk: FormDisk;
  #wanted: string | null;
  /** What is on disk; undefined while that is not certain. */
  #onDisk: string | null | undefined;
  #running: Promise<void> | null = null;

  constructor(disk: FormDisk, found: FoundForm | null = null) {
    this.#disk = disk;
    this.#wanted = found?.form ?? null;
    this.#onDisk = found?.form;
    this.foundOn = found?.day ?? null;
  }

  /** What is to be kept; null is nothing. */
  get text(): string | null {
    return this.#wanted;
  }

  /** Makes the disk agree; what failed is tried again with the next call. */
  want(form: string | null): void {
    this.#wanted = form;
    if (form === null) {
      this.problem = null;
      this.foundOn = null;
    }
    if (this.#running !== null || this.#onDisk === form) return;
    this.#running = this.#write();
    writing = [...writing, this.#running];
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #write(): Promise<void> {
    let isDue = true;
    while (isDue) {
      const tried = this.#wanted;
      this.#onDisk = undefined;
      try {
        await (tried === null ? this.#disk.discard() : this.#disk.keep(tried));
        this.#onDisk = tried;
        this.problem = null;
      } catch (reason) {
        this.problem = this.#wanted === null ? null : reason;
      }
      isDue = this.#wanted !== tried;
    }
    // In the same turn as the last look at what is wanted: a change in between would be lost.
    writing = writing.filter((one) => one !== this.#running);
    this.#running = null;
  }
}
