/** An hour, in milliseconds. */
const HOUR = 3_600_000;

/** A reminder of one's own, an hour from now; it lives as long as the window. */
export class HourLater {
  /** When it is due, in milliseconds since 1970; null while none is set. */
  dueAt = $state<number | null>(null);
  readonly #due: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(due: () => void) {
    this.#due = due;
  }

  set(): void {
    this.clear();
    this.dueAt = Date.now() + HOUR;
    this.#timer = setTimeout(() => {
      this.dueAt = null;
      this.#due();
    }, HOUR);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.dueAt = null;
  }
}
