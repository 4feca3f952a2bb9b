import { SvelteMap } from "svelte/reactivity";
import { commands, Failure, type RecordView, type TimelineFilter } from "../ipc";
import { Reading } from "../parts/reading.svelte";
import { PAGE, shapeOf, type Page, type Shape } from "./windowing";

/** Pages that are kept besides those in view: a good way back, far less than twenty years. */
const KEPT = 12;
/** Pages that are read at the same time, so that a fast scroll does not queue up what is past. */
const AT_ONCE = 2;

interface Kept {
  records: RecordView[];
  /** The shape it is a page of: it is read again after every reading of the months. */
  shape: Shape | null;
}

const keyOf = ({ month, offset }: Page): string => `${month}/${offset}`;

async function readShape(filter: TimelineFilter): Promise<Shape> {
  return shapeOf((await commands.timelineMonths(filter)).months);
}

/** The timeline as far as it has been read. */
export class Pages {
  readonly #months = new Reading(
    () => this.#next && readShape(this.#next),
    () => this.#goOn(),
  );
  #pageProblem = $state.raw<Failure | null>(null);
  readonly #pages = new SvelteMap<string, Kept>();
  /** Keys of the pages that are kept, the latest used last. */
  #used: string[] = [];
  /** What the months are read with, and what they were read with. */
  #next: TimelineFilter | null = null;
  #filter: TimelineFilter | null = null;
  #wanted: Page[] = [];
  #onTheWay: string[] = [];

  /** Null until the months are read. */
  get shape(): Shape | null {
    return this.#months.value ?? null;
  }

  get problem(): Failure | null {
    return this.#months.problem ?? this.#pageProblem;
  }

  /** Reads the months, after a change of the journal or with another filter. */
  async read(filter: TimelineFilter): Promise<void> {
    this.#onTheWay = [];
    this.#next = filter;
    await this.#months.read();
  }

  #goOn(): void {
    if (this.#months.problem !== null) return;
    // What another filter showed is no stand-in; the rows before a change are, for a moment.
    if (this.#filter !== this.#next) this.#forget();
    this.#filter = this.#next;
    this.#pageProblem = null;
    this.#go();
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
    // While the months are read, nobody knows which pages there are.
    if (this.#months.isReading || this.problem !== null) return;
    for (const page of this.#wanted) {
      if (this.#onTheWay.length >= AT_ONCE) return;
      const key = keyOf(page);
      const isThere = this.#pages.get(key)?.shape === this.shape;
      if (!isThere && !this.#onTheWay.includes(key)) void this.#readPage(page);
    }
  }

  async #readPage(page: Page): Promise<void> {
    const filter = this.#filter;
    if (filter === null) return;
    const { shape } = this;
    const isPast = (): boolean => this.#months.isReading || this.shape !== shape;
    const key = keyOf(page);
    this.#onTheWay.push(key);
    try {
      const records = await commands.timelinePage({ filter, ...page, limit: PAGE });
      if (isPast()) return;
      this.#onTheWay = this.#onTheWay.filter((one) => one !== key);
      this.#keep(key, { records, shape });
      this.#go();
    } catch (reason) {
      if (isPast()) return;
      this.#onTheWay = this.#onTheWay.filter((one) => one !== key);
      this.#pageProblem = Failure.from(reason);
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
