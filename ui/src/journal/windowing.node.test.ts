import { describe, expect, it } from "vitest";
import type { TimelineMonth } from "../ipc";
import {
  anchorOf,
  PAGE,
  pagesOf,
  positionAfter,
  rowAt,
  rowOfAnchor,
  rowOfPosition,
  rowsInView,
  scrollFor,
  shapeOf,
} from "./windowing";

const three = shapeOf([
  { month: "2025-11", n: 2 },
  { month: "2025-09", n: 1 },
  { month: "2025-08", n: 250 },
]);

/** Twenty years of two records a day, and some more: about 15,000. */
const twentyYears = ((): TimelineMonth[] => {
  const months: TimelineMonth[] = [];
  for (let year = 2025; year > 2005; year -= 1) {
    for (let month = 12; month > 0; month -= 1) {
      months.push({ month: `${year}-${String(month).padStart(2, "0")}`, n: 59 + (month % 10) });
    }
  }
  return months;
})();

describe("rows of the timeline", () => {
  it("are a heading for each month and its records", () => {
    expect(three.rows).toBe(256);
    expect(three.n).toBe(253);
    expect([0, 1, 2, 3, 4, 5, 6, 255].map((row) => rowAt(three, row))).toEqual([
      { kind: "month", row: 0, month: "2025-11" },
      { kind: "record", row: 1, month: "2025-11", offset: 0, position: 0 },
      { kind: "record", row: 2, month: "2025-11", offset: 1, position: 1 },
      { kind: "month", row: 3, month: "2025-09" },
      { kind: "record", row: 4, month: "2025-09", offset: 0, position: 2 },
      { kind: "month", row: 5, month: "2025-08" },
      { kind: "record", row: 6, month: "2025-08", offset: 0, position: 3 },
      { kind: "record", row: 255, month: "2025-08", offset: 249, position: 252 },
    ]);
    expect([rowAt(three, -1), rowAt(three, 256)]).toEqual([null, null]);
  });

  it("hold every record exactly once, in twenty years too", () => {
    const shape = shapeOf(twentyYears);
    expect(shape.n).toBeGreaterThan(15_000);
    const positions: number[] = [];
    for (let row = 0; row < shape.rows; row += 1) {
      const found = rowAt(shape, row);
      if (found?.kind !== "record") continue;
      positions.push(found.position);
      if (rowOfPosition(shape, found.position) !== row) throw new Error(`row ${row}`);
    }
    expect(positions).toEqual(Array.from({ length: shape.n }, (_, index) => index));
  });

  it("are none where nothing is written, and a month without records is none", () => {
    const empty = shapeOf([{ month: "2025-11", n: 0 }]);
    expect(empty).toEqual({ months: [], rows: 0, n: 0 });
    expect(rowAt(empty, 0)).toBeNull();
    expect(rowOfPosition(empty, 3)).toBe(0);
    expect(rowOfAnchor(empty, { month: "2025-11", offset: 2 })).toBe(0);
    expect(rowsInView(empty, { top: 50, height: 600, rowHeight: 72, spare: 8 })).toEqual({
      first: 0,
      end: 0,
    });
    expect(pagesOf(empty, 0, 10)).toEqual([]);
  });
});

describe("what has to be there", () => {
  it("is what is in view and a few rows more, within the list", () => {
    const view = { height: 720, rowHeight: 72, spare: 3 };
    expect(rowsInView(three, { top: 0, ...view })).toEqual({ first: 0, end: 13 });
    expect(rowsInView(three, { top: 7200, ...view })).toEqual({ first: 97, end: 113 });
    expect(rowsInView(three, { top: 999_999, ...view })).toEqual({ first: 256, end: 256 });
  });

  it.each([
    [
      "across the ends of months",
      0,
      8,
      [
        ["2025-11", 0],
        ["2025-09", 0],
        ["2025-08", 0],
      ],
    ],
    ["only headings need no page", 3, 4, []],
    ["the last record of a page", 105, 106, [["2025-08", 0]]],
    ["the first of the next", 106, 107, [["2025-08", PAGE]]],
    [
      "both sides of a page's end",
      105,
      107,
      [
        ["2025-08", 0],
        ["2025-08", PAGE],
      ],
    ],
    ["the end of the list", 250, 256, [["2025-08", 2 * PAGE]]],
  ] as const)("pages: %s", (_, first, end, pages) => {
    expect(pagesOf(three, first, end)).toEqual(pages.map(([month, offset]) => ({ month, offset })));
  });
});

describe("a place in the list", () => {
  it("stays with its record when newer months grow", () => {
    const anchor = anchorOf(three, 20);
    expect(anchor).toEqual({ month: "2025-08", offset: 14 });
    const grown = shapeOf([
      { month: "2025-12", n: 1 },
      { month: "2025-11", n: 3 },
      ...three.months.slice(1),
    ]);
    expect(rowOfAnchor(grown, anchor ?? { month: "", offset: 0 })).toBe(20 + 3);
  });

  it.each([
    ["a heading", "2025-09", -1, 3],
    ["a month that got shorter", "2025-09", 7, 4],
    ["a month that is gone", "2025-10", 2, 3],
    ["one older than all", "2001-01", 0, 255],
  ])("%s", (_, month, offset, row) => {
    expect(rowOfAnchor(three, { month, offset })).toBe(row);
  });

  it("is scrolled to only as far as needed", () => {
    const view = { top: 720, height: 720, rowHeight: 72 };
    expect(scrollFor(12, view), "in view").toBe(720);
    expect(scrollFor(9, view), "above").toBe(648);
    expect(scrollFor(20, view), "below").toBe(792);
  });
});

it.each([
  ["ArrowDown", 5, 6],
  ["ArrowDown", 99, 99],
  ["ArrowUp", 5, 4],
  ["ArrowUp", 0, 0],
  ["PageDown", 5, 13],
  ["PageDown", 97, 99],
  ["PageUp", 5, 0],
  ["Home", 50, 0],
  ["End", 50, 99],
  ["Enter", 5, null],
  ["a", 5, null],
])("%s leads from record %i to %s", (key, from, to) => {
  expect(positionAfter(key, from, 100, 8)).toBe(to);
});
