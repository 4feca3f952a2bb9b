import { describe, expect, it } from "vitest";
import { readTime } from "./time";

describe("a time of day", () => {
  it.each([
    ["", null],
    ["  ", null],
    ["14:30", "14:30"],
    ["9:05", "09:05"],
    ["9", "09:00"],
    ["14.30", "14:30"],
    ["14h30", "14:30"],
    ["1430", "14:30"],
    ["930", "09:30"],
    ["2 pm", "14:00"],
    ["2:30 PM", "14:30"],
    ["12 am", "00:00"],
    ["12:15 p.m.", "12:15"],
    ["0:00", "00:00"],
  ])("is read from %o as %o", (typed, time) => {
    expect(readTime(typed)).toEqual({ time, problem: null });
  });

  it.each(["24:00", "14:60", "13 pm", "0 am", "noon", "14:3", "-1", "14:30:00", "1 2"])(
    "is not guessed from %o",
    (typed) => {
      const { time, problem } = readTime(typed);
      expect(time).toBeNull();
      expect(problem).toContain("14:30");
    },
  );
});
