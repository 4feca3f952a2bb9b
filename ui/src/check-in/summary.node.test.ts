import { expect, it } from "vitest";
import { biggerDayWords } from "./summary";

it.each([
  [null, null, null],
  [true, "Moved house", "yes: Moved house"],
  [true, " ", "yes"],
  [false, null, "no"],
])("a bigger day, %j because of %j, is told as %j", (bigger_day, bigger_day_what, words) => {
  expect(biggerDayWords({ bigger_day, bigger_day_what })).toBe(words);
});
