import { describe, expect, it } from "vitest";
import { addDays, dateOf, dayOf, longDay, plainDay, plainSpan, tileDay, timeOf } from "./dates";
import { partsOf, readParts } from "./day-parts";
import { t } from "./words";

describe("a day", () => {
  it.each(["2025-11-20", "2025-03-30", "2024-02-29", "0099-01-01"])(
    "%s is read by its parts and written back",
    (day) => {
      const date = dateOf(day);
      expect(date.getHours(), "midnight here, not in UTC").toBe(0);
      expect(dayOf(date)).toBe(day);
    },
  );

  it("moves over months, years and the change of the clocks", () => {
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
    expect(addDays("2025-03-31", -1)).toBe("2025-03-30");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
  });

  it("is written in words", () => {
    expect(longDay("2025-11-20")).toBe("Thursday 20 November");
    expect(longDay("2024-11-20", "2025-11-20")).toContain("2024");
    expect(plainDay("2025-09-29", "2025-11-19")).toBe("29 September");
    expect(plainDay("2024-09-29", "2025-11-19")).toBe("29 September 2024");
    expect(tileDay("2025-11-14")).toBe("Fri 14");
  });

  it.each([
    ["2026-09-29", "2026-11-19", "2026-11-20", "29 September", "19 November"],
    ["2016-12-02", "2026-11-29", "2026-11-30", "2 December 2016", "29 November 2026"],
    ["2026-12-21", "2027-01-03", "2027-01-03", "21 December 2026", "3 January 2027"],
    ["2025-09-29", "2025-11-19", "2026-01-20", "29 September", "19 November 2025"],
  ])("a period from %s to %s, read on %s", (first, last, today, from, to) => {
    expect(plainSpan(first, last, today)).toEqual({ from, to });
  });

  it("that cannot be read is shown as it came", () => {
    expect(longDay("soon")).toBe("soon");
  });
});

describe("a time", () => {
  it.each([
    ["2025-11-20T18:42:03+01:00", "18:42"],
    ["2025-11-20T00:05:00-09:30", "00:05"],
    ["2025-11-20T23:59:59.123Z", "23:59"],
  ])("%s is shown in its own offset", (instant, expected) => {
    expect(timeOf(instant)).toBe(expected);
  });
});

describe("day, month and year as typed", () => {
  const nearest = { way: "last", to: "2025-11-20" } as const;
  const read = (day: string, month: string, year: string) =>
    readParts({ day, month, year }, "2025-11-20", nearest);

  it("blank is a fine answer", () => {
    expect(read("", " ", "")).toEqual({ day: null, problem: null });
  });

  it("become a day", () => {
    expect(read("1", "9", "2025")).toEqual({ day: "2025-09-01", problem: null });
    expect(readParts(partsOf("2025-09-01"), null, nearest).day).toBe("2025-09-01");
  });

  it.each([
    ["5", "", "2025", "controls-date-unfinished"],
    ["31", "4", "2025", "controls-date-not-real"],
    ["29", "2", "2025", "controls-date-not-real"],
    ["x", "2", "2025", "controls-date-not-real"],
    ["1", "1", "25", "controls-date-not-real"],
    ["21", "11", "2025", "controls-date-future"],
  ] as const)("%s/%s/%s: %s", (day, month, year, problem) => {
    expect(read(day, month, year)).toEqual({ day: null, problem: t(problem) });
  });
});
