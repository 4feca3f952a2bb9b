import { describe, expect, it } from "vitest";
import { addDays } from "../shared/dates";
import { useLocale } from "../shared/words";
import { addMonths, dayTarget, firstWeekday, monthName, weekdayNames, weeksOf } from "./calendar";

const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];

describe("the weeks of a month", () => {
  it.each([
    ["2025-11", 30],
    ["2025-12", 31],
    ["2025-02", 28],
    ["2024-02", 29],
    ["2000-02", 29],
    ["1900-02", 28],
  ])("hold every day of %s once and in order", (month, length) => {
    for (const first of [MONDAY, SATURDAY, SUNDAY]) {
      const days = weeksOf(month, first).flat();
      const there = days.filter((day) => day !== null);
      expect(there).toHaveLength(length);
      there.forEach((day, index) => expect(day).toBe(addDays(`${month}-01`, index)));
      expect(days.length % 7, "whole weeks").toBe(0);
    }
  });

  it.each([
    // The first of November 2025 is a Saturday.
    [MONDAY, 5, 5],
    [SATURDAY, 0, 5],
    [SUNDAY, 6, 6],
  ])("begin on day %i of the week", (first, blanks, weeks) => {
    const november = weeksOf("2025-11", first);
    expect(november[0]?.indexOf("2025-11-01")).toBe(blanks);
    expect(november).toHaveLength(weeks);
  });

  it("are four where the month fits them", () => {
    expect(weeksOf("2021-02", MONDAY)).toHaveLength(4);
  });

  it("have names in the same order as their days", () => {
    expect(weekdayNames(MONDAY, "long")[0]).toBe("Monday");
    expect(weekdayNames(SATURDAY, "long").slice(0, 2)).toEqual(["Saturday", "Sunday"]);
    expect(weekdayNames(SUNDAY, "long")[0]).toBe("Sunday");
  });
});

describe("the first day of the week", () => {
  it("follows the region", () => {
    expect(firstWeekday()).toBe(MONDAY);
    useLocale("en-US");
    expect(firstWeekday()).toBe(SUNDAY);
  });

  it("is Monday where the web view does not know", () => {
    useLocale("en-US");
    const own = Intl.Locale.prototype;
    const names = ["getWeekInfo", "weekInfo"].filter((name) => name in own);
    const kept = names.map((name) => Object.getOwnPropertyDescriptor(own, name));
    names.forEach((name) => Reflect.deleteProperty(own, name));
    try {
      expect(firstWeekday()).toBe(MONDAY);
    } finally {
      names.forEach((name, index) => Object.defineProperty(own, name, kept[index] ?? {}));
    }
  });
});

describe("another month", () => {
  it.each([
    ["2025-11-20", 1, "2025-12-20"],
    ["2025-12-20", 1, "2026-01-20"],
    ["2026-01-20", -1, "2025-12-20"],
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2025-10-31", 1, "2025-11-30"],
    ["2024-02-29", 12, "2025-02-28"],
  ])("from %s by %i is %s", (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected);
  });

  it("is named with its year", () => {
    expect(monthName("2025-11")).toBe("November 2025");
  });
});

describe("a key leads", () => {
  it.each([
    ["ArrowLeft", "2025-11-01", "2025-10-31"],
    ["ArrowRight", "2025-12-31", "2026-01-01"],
    ["ArrowUp", "2025-11-20", "2025-11-13"],
    ["ArrowDown", "2024-02-26", "2024-03-04"],
    ["Home", "2025-11-20", "2025-11-17"],
    ["Home", "2025-11-17", "2025-11-17"],
    ["End", "2025-11-20", "2025-11-23"],
    ["End", "2025-11-23", "2025-11-23"],
    ["PageUp", "2025-03-31", "2025-02-28"],
    ["PageDown", "2025-12-15", "2026-01-15"],
  ])("with %s from %s to %s", (key, from, to) => {
    expect(dayTarget(key, from, MONDAY)).toBe(to);
  });

  it("to the ends of the week of this region", () => {
    expect(dayTarget("Home", "2025-11-20", SUNDAY)).toBe("2025-11-16");
    expect(dayTarget("End", "2025-11-20", SUNDAY)).toBe("2025-11-22");
  });

  it.each(["Enter", " ", "a", "Tab"])("nowhere with %j", (key) => {
    expect(dayTarget(key, "2025-11-20", MONDAY)).toBeNull();
  });
});
