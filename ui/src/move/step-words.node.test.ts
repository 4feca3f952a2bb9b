import { expect, it } from "vitest";
import { stepWords } from "./step-words";

it.each([
  ["minutes", 1, 1, "1 min, once a day"],
  ["repetitions", 1, 2, "1 repetition, twice a day"],
  ["repetitions", 5, 3, "5 repetitions, 3 times a day"],
] as const)("says a step: %s, %d, %d", (unit, amount, times_a_day, words) => {
  expect(stepWords(unit, { amount, times_a_day })).toBe(words);
});
