import { Failure } from "../ipc";

/**
 * What the journal answers to one question, as a screen shows it.
 *
 * The latest answer counts, however late an earlier one comes. While it is read again, what was read
 * before stays.
 */
export class Reading<T> {
  /** Undefined until the first answer. */
  value = $state.raw<T>();
  /** Why the latest answer did not come. */
  problem = $state.raw<Failure | null>(null);
  isReading = $state(false);
  readonly #ask: () => Promise<T> | null;
  readonly #settled: () => void;
  #latest = 0;
  #last: Promise<boolean> | null = null;

  /** `ask` gives null while there is nothing to ask; `settled` is called with each answer or problem. */
  constructor(ask: () => Promise<T> | null, settled: () => void = () => {}) {
    this.#ask = ask;
    this.#settled = settled;
  }

  /**
   * Reads as long as a component is on screen: at first, and when one of the things changes that
   * `changed` looks at, or `ask` before its first `await`.
   */
  follow(changed: () => unknown = () => {}): this {
    $effect(() => {
      changed();
      void this.read();
    });
    return this;
  }

  /** Reads now; true when the answer came and is the latest. */
  read(): Promise<boolean> {
    return (this.#last = this.#read());
  }

  /** Waits until the latest answer is there. */
  async settled(): Promise<void> {
    for (let last = null; last !== this.#last; await last) last = this.#last;
  }

  async #read(): Promise<boolean> {
    this.stop();
    const mine = this.#latest;
    let problem: Failure | null = null;
    try {
      const asked = this.#ask();
      this.isReading = asked !== null;
      if (asked === null) {
        this.problem = null;
        return false;
      }
      const value = await asked;
      if (mine !== this.#latest) return false;
      this.value = value;
    } catch (reason) {
      if (mine !== this.#latest) return false;
      problem = Failure.from(reason);
    }
    this.problem = problem;
    this.isReading = false;
    this.#settled();
    return problem === null;
  }

  /** Answers that are on their way do not count any more. */
  stop(): void {
    this.#latest += 1;
    this.isReading = false;
  }

  /** As if nothing had been read. */
  forget(): void {
    this.stop();
    this.value = undefined;
    this.problem = null;
  }
}
