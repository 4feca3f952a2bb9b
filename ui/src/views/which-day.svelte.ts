import type { TodayView } from "../ipc";
import { addDays, localToday } from "../shared/dates";

/**
 * Which day an entry of now is about. Between midnight and four in the morning the person says it,
 * once for everything, as long as the question lasts.
 */
export class WhichDay {
  readonly #today: () => TodayView | null;
  #said = $state<string | null>(null);
  #asked = $state.raw<((day: string | null) => void) | null>(null);

  constructor(today: () => TodayView | null) {
    this.#today = today;
  }

  /** The days of which one is meant; empty at any other time. */
  get days(): string[] {
    const today = this.#today();
    return today?.asks_which_day ? [addDays(today.today, -1), today.today] : [];
  }

  /** The one of them that was said; null until it is. */
  get meant(): string | null {
    return this.#said !== null && this.days.includes(this.#said) ? this.#said : null;
  }

  /** The day of an entry of now; null while it has to be said. */
  get day(): string | null {
    if (this.days.length > 0) return this.meant;
    return this.#today()?.today ?? localToday();
  }

  /** Whether something waits for the answer. */
  get isAsked(): boolean {
    return this.#asked !== null;
  }

  say(day: string): void {
    this.#said = day;
    this.#answer(day);
  }

  /** Resolves with the day of an entry of now, asking for it first; null when it is not said. */
  ask(): Promise<string | null> {
    if (this.day !== null) return Promise.resolve(this.day);
    this.leave();
    return new Promise((resolve) => (this.#asked = resolve));
  }

  /** The person goes on without an answer: what waited for it is not written. */
  leave(): void {
    this.#answer(null);
  }

  #answer(day: string | null): void {
    const resolve = this.#asked;
    this.#asked = null;
    resolve?.(day);
  }
}
