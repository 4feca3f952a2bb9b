import { Failure, type DraftForm } from "../ipc";

/** Where the draft of one form is kept. */
export interface DraftDisk {
  /** Resolves once it is known what was kept there before. */
  ready: () => Promise<void>;
  keep: (form: DraftForm) => Promise<unknown>;
  discard: () => Promise<unknown>;
}

/** A form and the text it is compared by; null is "no draft". */
type Kept = { form: DraftForm; text: string } | null;

const keptOf = (form: DraftForm | null): Kept => form && { form, text: JSON.stringify(form) };
const textOf = (kept: Kept): string | null => kept && kept.text;

/**
 * Writes one draft through to the disk: one call at a time, and always the latest state.
 *
 * Calls that overlap may be carried out in any order, so each waits for the one before it.
 */
export class Keeping {
  /** Why the form as it stands is not on disk; null while it is, or is about to be. */
  problem = $state.raw<Failure | null>(null);
  readonly #disk: DraftDisk;
  #wanted: Kept = null;
  /** What is on disk, as text; undefined while that is not certain. */
  #onDisk: string | null | undefined = null;
  #removals = 0;
  #holds = 0;
  #running: Promise<Failure | null> | null = null;

  constructor(disk: DraftDisk) {
    this.#disk = disk;
  }

  /** Makes the disk agree; resolves when it does, or with the reason why it does not. */
  want(form: DraftForm | null): Promise<Failure | null> {
    this.#wanted = keptOf(form);
    if (form === null) this.problem = null;
    return this.#run();
  }

  /** This form was found on disk. */
  found(form: DraftForm): void {
    this.#wanted = keptOf(form);
    this.#onDisk = textOf(this.#wanted);
  }

  /** The journal let go of the draft by itself, as it does with every entry it saves. */
  cleared(): void {
    this.#removals += 1;
    this.#onDisk = null;
  }

  /** The journal may have let go of the draft, or not: the next `want` is sent in any case. */
  uncertain(): void {
    this.#removals += 1;
    this.#onDisk = undefined;
  }

  /** Begins no further call until `release`; resolves when the one under way has ended. */
  async hold(): Promise<void> {
    this.#holds += 1;
    await this.#running;
  }

  release(): void {
    this.#holds -= 1;
    void this.#run();
  }

  /** Resolves when nothing is being written. */
  async settled(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  get #isDue(): boolean {
    return this.#holds === 0 && textOf(this.#wanted) !== this.#onDisk;
  }

  #run(): Promise<Failure | null> {
    if (this.#running === null && this.#isDue) this.#running = this.#write();
    return this.#running ?? Promise.resolve(null);
  }

  async #write(): Promise<Failure | null> {
    try {
      while (this.#isDue) {
        const failure = await this.#writeLatest();
        if (failure !== null) return failure;
      }
      return null;
    } finally {
      this.#running = null;
    }
  }

  /** A failure comes back only when nothing newer is waiting to be tried. */
  async #writeLatest(): Promise<Failure | null> {
    let tried = this.#wanted;
    try {
      await this.#disk.ready();
      if (!this.#isDue) return null;
      tried = this.#wanted;
      const removals = this.#removals;
      // Until the answer is here, what is on disk is the one or the other.
      this.#onDisk = undefined;
      await (tried === null ? this.#disk.discard() : this.#disk.keep(tried.form));
      // When the journal let go of it meanwhile, nobody knows which of the two came last.
      this.#onDisk = removals === this.#removals ? textOf(tried) : undefined;
      this.problem = null;
      return null;
    } catch (reason) {
      const failure = Failure.from(reason);
      this.problem = this.#wanted === null ? null : failure;
      return this.#wanted === tried ? failure : null;
    }
  }
}
