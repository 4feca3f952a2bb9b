import { commands, Failure, type SearchView, type TimelineFilter } from "../ipc";

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
  /** Null until the first answer; what was found before stays until the next answer. */
  found = $state.raw<SearchView | null>(null);
  problem = $state.raw<Failure | null>(null);
  #limit = STEP;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #filter: () => TimelineFilter;

  constructor(filter: () => TimelineFilter) {
    this.#filter = filter;
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
    this.#turn += 1;
    if (this.isOn) this.#timer = setTimeout(() => void this.read(), REST_MS);
    else this.#forget();
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
    if (!this.isOn) return;
    const turn = ++this.#turn;
    const request = { query: this.query, filter: this.#filter(), limit: this.#limit };
    try {
      const found = await commands.searchJournal(request);
      if (turn !== this.#turn) return;
      this.found = found;
      this.problem = null;
    } catch (reason) {
      if (turn === this.#turn) this.problem = Failure.from(reason);
    }
  }

  /** Nothing is read any more, because the screen is gone. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  #forget(): void {
    this.found = null;
    this.problem = null;
  }
}
