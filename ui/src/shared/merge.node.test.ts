import { expect, it } from "vitest";
import { differing, merge } from "./merge";

it("keeps what was typed and takes the rest from the journal, lists as a whole", () => {
  const begunFrom = { mood: 4, note: "Stairs.", tags: ["desk"], stress: 2 };
  const typed = { mood: 4, note: "", tags: ["desk", "rest"], stress: 2 };
  const now = { mood: 8, note: "Stairs, twice.", tags: ["walk"], stress: 2 };
  expect(merge(typed, now, differing(typed, begunFrom))).toEqual({
    mood: 8,
    note: "",
    tags: ["desk", "rest"],
    stress: 2,
  });
});
