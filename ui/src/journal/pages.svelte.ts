import { SvelteMap } from "svelte/reactivity";
import { commands, Failure, type RecordView, type TimelineFilter } from "../ipc";
import { PAGE, shapeOf, type Page, type Shape } from "./windowing";

/** Pages that are kept besides those in view: a good way back, far less than twenty years. */
const KEPT = 12;
/** Pages that are read at the same time, so that a fast scroll does not queue up what is past. */
const AT_ONCE = 2;

interface Kept {
  records: RecordView[];
  /** The reading it belongs to. */
  turn: number;
}

const keyOf = ({ month, offset }: Page): string => `${month}/${offset}`;

/** The timeline as far as it has been read. */
export class Pages {
  /** Null until the months are read. */
  shape = $state.raw<Shape | null>(null);
  problem = $state.raw<Failure | null>(null);
  readonly #pages = new SvelteMap<string, Kept>();
  /** Keys of the pages that are kept, the latest used last. */
  #used: string[] = [];
  #filter: TimelineFilter | null = null;
  #wanted: Page[] = [];
  #onTheWay: string[] = [];
  #turn = 0;
  /** While the months are read, nobody knows which pages there are. */
  #isReading = false;

  /** Reads the months, after a change of the journal or with another filter. */
  async read(filter: TimelineFilter): Promise<void> {
    const turn = ++this.#turn;
    this.#onTheWay = [];
    this.#isReading = true;
    try {
      const months = await commands.timelineMonths(filter);
      if (turn !== this.#turn) return;
      // What another filter showed is no stand-in; the rows before a change are, for a moment.
      if (this.#filter !== filter) this.#forget();
      this.#filter = filter;
      this.shape = shapeOf(months.months);
      this.problem = null;
      this.#isReading = false;
      this.#go();
    } catch (reason) {
      if (turn === this.#turn) this.problem = Failure.from(reason);
    }
  }

  /** Says which pages are in view; they are read unless they are there. */
  want(pages: Page[]): void {
    this.#wanted = pages;
    this.#go();
  }

  /** The record of a row: undefined while it is not read, null where it cannot be. */
  at(month: string, offset: number): RecordView | null | undefined {
    const start = offset - (offset % PAGE);
    const page = this.#pages.get(keyOf({ month, offset: start }));
    return page === undefined ? undefined : (page.records[offset - start] ?? null);
  }

  #go(): void {
    if (this.#isReading || this.problem !== null) return;
    for (const page of this.#wanted) {
      if (this.#onTheWay.length >= AT_ONCE) return;
      const key = keyOf(page);
      const isThere = this.#pages.get(key)?.turn === this.#turn;
      if (!isThere && !this.#onTheWay.includes(key)) void this.#readPage(page);
    }
  }

  async #readPage(page: Page): Promise<void> {
    const turn = this.#turn;
    const filter = this.#filter;
    if (filter === null) return;
    const key = keyOf(page);
    this.#onTheWay.push(key);
    try {
      const records = await commands.timelinePage({ filter, ...page, limit: PAGE });
      if (turn !== this.#turn) return;
      this.#onTheWay = this.#onTheWay.filter((one) => one !== key);
      this.#keep(key, { records, turn });
      this.#go();
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.#onTheWay = this.#onTheWay.filter((one) => one !== key);
      this.problem = Failure.from(reason);
    }
  }

  #keep(key: string, page: Kept): void {
    this.#pages.set(key, page);
    const inView = this.#wanted.map(keyOf).filter((one, at, all) => all.indexOf(one) === at);
    const used = [...this.#used.filter((one) => one !== key), key];
    const past = used.filter((one) => !inView.includes(one));
    // What is in view stays, however much that is: dropped, it would be read again without end.
    const dropped = past.splice(0, Math.max(past.length - KEPT, 0));
    dropped.forEach((one) => this.#pages.delete(one));
    this.#used = [...past, ...inView.filter((one) => this.#pages.has(one))];
  }

  #forget(): void {
    this.#pages.clear();
    this.#used = [];
  }
}
