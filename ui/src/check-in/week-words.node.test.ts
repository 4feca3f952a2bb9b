import { expect, it } from "vitest";
import type { DayTile } from "../ipc";
import { greeting, weekSentence } from "./week-words";

const tile = (answer: DayTile["function"], written = answer !== null): DayTile => ({
  day: "2025-11-20",
  function: answer,
  written,
  is_today: false,
});

it("says how many days have a check-in, function first", () => {
  const week = [tile("most"), tile("most"), tile("little"), tile(null), tile(null, true)];
  expect(weekSentence({ week, n_written: 4 })).toBe(
    "You checked in on 4 of the last 7 days. Of what matters to you, you could do most on 2, little " +
      "or none on 1.",
  );
});

it("says that there are no check-ins", () => {
  expect(weekSentence({ week: [tile(null)], n_written: 0 })).toBe(
    "No check-ins in the last 7 days. You can check in any time.",
  );
});

it("greets with the name only when there is one", () => {
  expect(greeting({ part_of_day: "evening" }, "Robin")).toBe("Good evening, Robin");
  expect(greeting({ part_of_day: "night" }, null)).toBe("Hello");
});
