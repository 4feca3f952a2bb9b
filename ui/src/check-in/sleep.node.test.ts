import { describe, expect, it } from "vitest";
import { useLocale } from "../shared/words";
import { readSleep, sleepWords, stepSleep, typedSleep } from "./sleep";

describe("hours of sleep", () => {
  it.each([
    ["", null],
    ["0", 0],
    ["7", 420],
    ["7.5", 450],
    ["7,5", 450],
    ["7:05", 425],
    ["7h30", 450],
    ["7 h 30 min", 450],
    ["24", 1440],
  ])("%j is %s minutes", (typed, minutes) => {
    expect(readSleep(typed)).toEqual({ minutes, problem: null });
  });

  it.each(["seven", "25", "7:75", "-1", "24.5"])("%j cannot be read", (typed) => {
    expect(readSleep(typed).problem).not.toBeNull();
  });

  it.each(["en-GB", "en-DE"])("stand in the field so that %s can read them again", (tag) => {
    useLocale(tag);
    expect(typedSleep(450)).toBe(tag === "en-DE" ? "7,5" : "7.5");
    for (let minutes = 0; minutes <= 1440; minutes += 1) {
      expect(readSleep(typedSleep(minutes)).minutes).toBe(minutes);
    }
  });

  it("step by quarters and stay within a day", () => {
    expect(stepSleep(null, 1)).toBe(420);
    expect(stepSleep(425, 1)).toBe(435);
    expect(stepSleep(425, -1)).toBe(420);
    expect(stepSleep(0, -1)).toBe(0);
    expect(stepSleep(1440, 1)).toBe(1440);
  });

  it("are said in words", () => {
    expect(sleepWords(420)).toBe("7 h");
    expect(sleepWords(450)).toBe("7 h 30 min");
  });
});
