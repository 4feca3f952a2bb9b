import { openGate } from "./gate";

/** Where what stands in one form is kept, as text. */
export interface Disk {
  /** Resolves once it is known what was kept there before. */
  ready?: () => Promise<void>;
  keep: (form: string) => Promise<unknown>;
  discard: () => Promise<unknown>;
}

/** What was kept of a form before, and the day on which it was typed last. */
export interface FoundForm {
  form: string;
  day: string;
}

/**
 * Writes what stands in one form through to the disk: one call at a time, and always the latest state.
 *
 * Calls that overlap may be carried out in any order, so each waits for the one before it.
 */
export class KeptForm {
  /** Why the form as it stands is not on disk; null while it is, or is about to be. */
  problem = $state.raw<unknown>(null);
  /** The day on which it was typed, while what stands in the form was begun before. */
  foundOn = $state.raw<string | null>(null);
  /** Whether nothing of it is on the screen. */
  isAside = false;
  /** Which form of its kind: a record's id, a day, "new" or "bouts". A save says it, so that it is let go of. */
  readonly place: string;
  /** What else is kept in its place and is not saved with it. */
  readonly rest: string | null = null;
  readonly #disk: Disk;
  readonly #gate = openGate();
  #wanted: string | null = null;
  /** What is on disk; undefined while that is not certain. */
  #onDisk: string | null | undefined = null;
  #holds = 0;
  #isWriting = false;
  /** The latest write, with why it did not succeed. */
  #writing: Promise<unknown> = Promise.resolve(null);

  constructor(disk: Disk, found: FoundForm | null = null, place = "new") {
    this.#disk = disk;
    this.place = place;
    if (found !== null) this.found(found.form);
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
    this.#run();
  }

  /** This form was found on disk. */
  found(form: string): void {
    this.#wanted = form;
    this.#onDisk = form;
  }

  /** Resolves when nothing is being written, with why the last write did not succeed or null. */
  async settled(): Promise<unknown> {
    let problem: unknown = null;
    while (this.#isWriting) problem = await this.#writing;
    return problem;
  }

  /** Begins no further call until `release`; resolves when the one under way has ended. */
  async hold(): Promise<void> {
    this.#holds += 1;
    // A save must not reach another journal either.
    await this.#gate.opened();
    this.#gate.begin();
    await this.settled();
  }

  release(): void {
    this.#holds -= 1;
    this.#run();
    this.#gate.end();
  }

  /**
   * Saves what the form becomes; with it the journal lets go by itself of what was kept.
   *
   * A form that is kept while it is being saved could come back after it. `onsaved` says what is to be
   * kept from now on, such as what was typed meanwhile.
   */
  async save<R>(send: () => Promise<R>, onsaved: (saved: R) => void): Promise<R> {
    await this.hold();
    try {
      const saved = await send();
      this.#onDisk = null;
      onsaved(saved);
      return saved;
    } catch (reason) {
      // It may have been saved all the same, and what was kept let go of.
      this.#onDisk = undefined;
      throw reason;
    } finally {
      this.release();
    }
  }

  get #isDue(): boolean {
    return this.#holds === 0 && !this.#gate.isShut && this.#wanted !== this.#onDisk;
  }

  readonly #run = (): void => {
    if (this.#gate.isShut) return this.#gate.wait(this.#run);
    if (this.#isWriting || !this.#isDue) return;
    this.#isWriting = true;
    this.#gate.begin();
    this.#writing = this.#write();
  };

  async #write(): Promise<unknown> {
    let problem: unknown = null;
    while (this.#isDue) {
      let tried = this.#wanted;
      try {
        if (this.#disk.ready) {
          await this.#disk.ready();
          if (!this.#isDue) break;
          tried = this.#wanted;
        }
        // Until the answer is here, what is on disk is the one or the other.
        this.#onDisk = undefined;
        await (tried === null ? this.#disk.discard() : this.#disk.keep(tried));
        this.#onDisk = tried;
        this.problem = null;
      } catch (reason) {
        this.problem = this.#wanted === null ? null : reason;
        if (this.#wanted === tried) {
          problem = reason;
          break;
        }
      }
    }
    // In the same turn as the last look at what is wanted: a change in between would be lost.
    this.#isWriting = false;
    this.#gate.end();
    return problem;
  }
}
