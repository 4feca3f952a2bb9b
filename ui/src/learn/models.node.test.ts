import { describe, expect, it } from "vitest";
import { BOTTOM, COURSE, courseLayout } from "./course";
import { afterFlareUp, afterGoodWeek, firstWeek, type Week } from "./ladder";
import { DAYS, lineOf, loadsOf, MOST, overOf, pictureOf, type Pattern } from "./load";

describe("load and capacity", () => {
  const of = (pattern: Pattern, isTired = false) => pictureOf(loadsOf(pattern), isTired);

  it("shows one big day over the line, and a line that stays level after it", () => {
    const { lines, over, nOver } = of("big_day");
    expect(nOver).toBe(1);
    expect(over[5]).toBe(6);
    expect(lines[9], "nothing is gained in the days after").toBe(lines[0]);
  });

  it("lets the line grow with small steps, without a day over it", () => {
    const { nOver, trend, lines } = of("small_steps");
    expect([nOver, trend]).toEqual([0, "up"]);
    for (let day = 1; day < DAYS; day += 1) {
      expect(lines[day], `day ${day + 1}`).toBeGreaterThanOrEqual(lines[day - 1] ?? 0);
    }
  });

  it("changes nothing on ordinary days, and less sleep lowers the line", () => {
    expect(of("ordinary")).toMatchObject({ nOver: 0, trend: "level" });
    expect(of("ordinary", true)).toMatchObject({ trend: "down" });
  });

  it("never shows a line beyond the picture, whatever is asked", () => {
    for (let load = 0; load <= MOST; load += 1) {
      for (const isTired of [false, true]) {
        const lines = lineOf(Array(DAYS).fill(load), isTired);
        expect(Math.min(...lines)).toBeGreaterThan(0);
        expect(Math.max(...lines)).toBeLessThanOrEqual(MOST);
      }
    }
  });

  it.each([
    [6, 6, 0],
    [7, 6, 1],
    [7, 6.4, 1],
    [7, 6.5, 0],
    [0, 6, 0],
  ])("a day of %i tiles at a line of %f has %i over it", (load, line, over) => {
    expect(overOf(load, line)).toBe(over);
  });
});

describe("the walk that grows", () => {
  const week = (minutes: number): Week => ({ kind: "good", minutes });

  it("begins at about five minutes", () => {
    expect(firstWeek.minutes).toBe(5);
  });

  it("grows by a minute or two after a good week, up to half an hour", () => {
    for (let minutes = 2; minutes <= 30; minutes += 1) {
      const more = afterGoodWeek(week(minutes)).minutes - minutes;
      expect(more, `after ${minutes}`).toBeLessThanOrEqual(2);
      expect(more, `after ${minutes}`).toBeGreaterThanOrEqual(minutes < 29 ? 1 : 0);
    }
  });

  it.each([
    [10, 5],
    [9, 5],
    [30, 15],
    [3, 2],
    [2, 2],
  ])("goes back from %i to about half after a flare-up: %i", (before, after) => {
    expect(afterFlareUp(week(before))).toEqual({ kind: "flare_up", minutes: after });
  });
});

describe("the course in studies", () => {
  it("is what was published, from the left to the right", () => {
    expect(COURSE.map(({ weeks, pain }) => [weeks, pain])).toEqual([
      [0, 5.6],
      [6, 2.6],
      [26, 2.2],
      [52, 2.1],
    ]);
  });

  it("has the worst pain at the top and straight lines between the points", () => {
    const { grid, points, line } = courseLayout(600);
    expect(grid[0]?.y).toBe(BOTTOM);
    expect(grid.at(-1)?.y).toBeLessThan(BOTTOM);
    expect(points[0]?.y, "5.6 is higher than 2.6").toBeLessThan(points[1]?.y ?? 0);
    expect(line).toMatch(/^M[\d. ]+(L[\d. ]+){3}$/);
  });
});
