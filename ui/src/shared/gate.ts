/**
 * Lets what is typed through to one journal, until that journal is left for another.
 *
 * What was typed in one journal must not end up in another.
 */
export class Gate {
  #isShut = false;
  /** Writes and saves under way. */
  #busy = 0;
  #onidle: (() => void)[] = [];
  /** What wanted to be written while it was shut. */
  readonly #waiting = new Set<() => void>();

  get isShut(): boolean {
    return this.#isShut;
  }

  /** To be called when a write or a save begins, and `end` when it has ended. */
  begin(): void {
    this.#busy += 1;
  }

  end(): void {
    this.#busy -= 1;
    if (this.#busy === 0) this.#onidle.splice(0).forEach((tell) => tell());
  }

  /** Resolves when nothing is being written or saved. */
  async settled(): Promise<void> {
    while (this.#busy > 0) await this.#idle();
  }

  /** Lets through what is being written or saved, and then nothing more until `open`. */
  async finish(): Promise<void> {
    while (this.#busy > 0) await this.#idle();
    // In the same turn: what begins in between would be let through.
    this.shut();
  }

  /** Resolves at once unless it is shut; never when its journal was left. */
  async opened(): Promise<void> {
    while (this.#isShut) await new Promise<void>((resolve) => this.wait(resolve));
  }

  #idle(): Promise<void> {
    return new Promise((resolve) => this.#onidle.push(resolve));
  }

  shut(): void {
    this.#isShut = true;
  }

  open(): void {
    this.#isShut = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    waiting.forEach((again) => again());
  }

  /** `again` is called once when it opens. */
  wait(again: () => void): void {
    this.#waiting.add(again);
  }
}

let current = new Gate();

/** The gate of the open journal; a form keeps the one it was made with. */
export function openGate(): Gate {
  return current;
}

/** Another journal is open from now on: no form of the one before is written any more. */
export function nextGate(): void {
  current.shut();
  current = new Gate();
}
