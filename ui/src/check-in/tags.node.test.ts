import { describe, expect, it } from "vitest";
import { newTags, withTags } from "./tags";

describe("tags as they are typed", () => {
  it.each([
    ["desk", ["desk"]],
    ["  long drive ", ["long drive"]],
    ["#desk", ["desk"]],
    ["## desk", ["desk"]],
    ["desk, garden,,#stairs", ["desk", "garden", "stairs"]],
    ["C#", ["C#"]],
    [" # , ", []],
    ["Desk, desk, DESK", ["Desk"]],
  ])("%j", (typed, tags) => {
    expect(withTags([], typed)).toEqual(tags);
  });

  it("that are there already stay as they were written first", () => {
    expect(withTags(["Über Nacht"], "über nacht, new")).toEqual(["Über Nacht", "new"]);
  });

  it("are read quickly when thousands are pasted", () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `tag ${n}`);
    expect(withTags([], many.join(","))).toHaveLength(10_000);
  });

  it("are suggested only while they are not there", () => {
    expect(newTags(["desk"], ["Desk", "garden"])).toEqual(["garden"]);
  });
});
