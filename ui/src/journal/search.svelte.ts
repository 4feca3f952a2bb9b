import { commands, type Failure, type SearchView, type TimelineFilter } from "../ipc";
import { Reading } from "../parts/reading.svelte";

/** Letters that are searched for at most; more are cut, and that is said. */
export const QUERY_LIMIT = 200;
/** What is read at first, and with each "Show more" in addition. */
const STEP = 50;
/** The program reads no more of what was found. */
export const HITS_LIMIT = 200;
const REST_MS = 150;

/** What is looked for and what was found. */
export class JournalSearch {
  /** As it stands in the field. */
  query = $state("");
  isCut = $state(false);
  #limit = STEP;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #found: Reading<SearchView>;

  constructor(filter: () => TimelineFilter) {
    this.#found = new Reading(() =>
      this.isOn
        ? commands.searchJournal({ query: this.query, filter: filter(), limit: this.#limit })
        : null,
    );
  }

  /** Null until the first answer; what was found before stays until the next answer. */
  get found(): SearchView | null {
    return this.#found.value ?? null;
  }

  get problem(): Failure | null {
    return this.#found.problem;
  }

  get isOn(): boolean {
    return this.query.trim() !== "";
  }

  /** Whether there is more to read of what was found. */
  get hasMore(): boolean {
    return this.found !== null && this.found.hits.length < Math.min(this.found.n, HITS_LIMIT);
  }

  type(typed: string): void {
    // Whole letters are cut off, and a paste of any size is not taken apart first.
    const letters = [...typed.slice(0, 2 * QUERY_LIMIT)].slice(0, QUERY_LIMIT).join("");
    this.isCut = letters.length < typed.length;
    this.query = letters;
    this.#limit = STEP;
    clearTimeout(this.#timer);
    // An answer to what stood there before is none to this.
    this.#found.stop();
    if (this.isOn) this.#timer = setTimeout(() => void this.read(), REST_MS);
    else this.#found.forget();
  }

  clear(): void {
    this.type("");
  }

  more(): void {
    this.#limit = Math.min(this.#limit + STEP, HITS_LIMIT);
    void this.read();
  }

  /** Reads now, as after a change of the journal or of the filter. */
  async read(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#found.read();
  }

  /** Nothing is read any more, because the screen is gone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#found.stop();
  }
}
