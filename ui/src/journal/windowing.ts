import type { TimelineMonth } from "../ipc";

// The timeline is one column of rows of equal height: for each month its heading, then its records.
// Rows are counted from the top, records from the newest; nothing here knows what they say.

/** Records that are read at once. */
export const PAGE = 100;

interface MonthRows extends TimelineMonth {
  /** Row of the heading. */
  row: number;
  /** Records in newer months. */
  before: number;
}

export interface Shape {
  months: MonthRows[];
  rows: number;
  /** Records. */
  n: number;
}

export type Row =
  | { kind: "month"; row: number; month: string }
  | { kind: "record"; row: number; month: string; offset: number; position: number };

/** A place that stays meaningful when other months grow: the heading of a month has offset -1. */
export interface Anchor {
  month: string;
  offset: number;
}

/** A part of a month that is read in one go. */
export interface Page {
  month: string;
  offset: number;
}

export function shapeOf(months: TimelineMonth[]): Shape {
  const shape: Shape = { months: [], rows: 0, n: 0 };
  for (const { month, n } of months) {
    if (n <= 0) continue;
    shape.months.push({ month, n, row: shape.rows, before: shape.n });
    shape.rows += 1 + n;
    shape.n += n;
  }
  return shape;
}

/** The last month for which a test holds that holds for every month before it. */
function lastMonth(shape: Shape, holds: (month: MonthRows) => boolean): MonthRows | null {
  let low = 0;
  let high = shape.months.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const month = shape.months[middle];
    if (month !== undefined && holds(month)) low = middle + 1;
    else high = middle;
  }
  return shape.months[low - 1] ?? null;
}

/** What stands in a row; null outside the list. */
export function rowAt(shape: Shape, row: number): Row | null {
  if (row < 0 || row >= shape.rows) return null;
  const found = lastMonth(shape, (month) => month.row <= row);
  if (found === null) return null;
  const offset = row - found.row - 1;
  if (offset < 0) return { kind: "month", row, month: found.month };
  return { kind: "record", row, month: found.month, offset, position: found.before + offset };
}

/** The row of a record, counted from the newest; positions beyond an end mean that end. */
export function rowOfPosition(shape: Shape, position: number): number {
  const wanted = Math.min(Math.max(position, 0), shape.n - 1);
  const found = lastMonth(shape, (month) => month.before <= wanted);
  return found === null ? 0 : found.row + 1 + (wanted - found.before);
}

/** The row of an anchor. Where its month is gone, the next older one, or else the end. */
export function rowOfAnchor(shape: Shape, { month, offset }: Anchor): number {
  const found = shape.months.find((one) => one.month <= month);
  if (found === undefined) return Math.max(shape.rows - 1, 0);
  if (found.month !== month) return found.row;
  return found.row + 1 + Math.min(Math.max(offset, -1), found.n - 1);
}

export function anchorOf(shape: Shape, row: number): Anchor | null {
  const found = rowAt(shape, row);
  if (found === null) return null;
  return { month: found.month, offset: found.kind === "month" ? -1 : found.offset };
}

/** The rows that have to be there, from the first up to, but without, the end. */
export function rowsInView(
  shape: Shape,
  view: { top: number; height: number; rowHeight: number; spare: number },
): { first: number; end: number } {
  const first = Math.floor(view.top / view.rowHeight) - view.spare;
  const end = Math.ceil((view.top + view.height) / view.rowHeight) + view.spare;
  const within = (row: number): number => Math.min(Math.max(row, 0), shape.rows);
  return { first: within(first), end: within(end) };
}

/** The pages that hold the records of these rows, from the top. */
export function pagesOf(shape: Shape, first: number, end: number): Page[] {
  const pages: Page[] = [];
  for (const { month, n, row } of shape.months) {
    const from = Math.max(first - row - 1, 0);
    const to = Math.min(end - row - 1, n);
    if (to <= from) continue;
    for (let offset = from - (from % PAGE); offset < to; offset += PAGE) {
      pages.push({ month, offset });
    }
  }
  return pages;
}

/** Where to scroll so that a row is wholly in view; as it is when it is already. */
export function scrollFor(
  row: number,
  view: { top: number; height: number; rowHeight: number },
): number {
  const top = row * view.rowHeight;
  if (top < view.top) return top;
  return Math.max(view.top, top + view.rowHeight - view.height);
}

/** Where a key leads from a record; null for any other key. */
export function positionAfter(
  key: string,
  position: number,
  n: number,
  perPage: number,
): number | null {
  const within = (wanted: number): number => Math.min(Math.max(wanted, 0), n - 1);
  switch (key) {
    case "ArrowDown":
      return within(position + 1);
    case "ArrowUp":
      return within(position - 1);
    case "PageDown":
      return within(position + perPage);
    case "PageUp":
      return within(position - perPage);
    case "Home":
      return 0;
    case "End":
      return within(n - 1);
    default:
      return null;
  }
}
