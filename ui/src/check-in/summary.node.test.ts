import { describe, expect, it } from "vitest";
import { BLANK } from "./answers";
import { summaryOf } from "./summary";

describe("what an entry holds, in words", () => {
  it("is nothing where nothing is answered", () => {
    expect(summaryOf(BLANK)).toEqual([]);
  });

  it("names stress, a bigger day and tags, function first", () => {
    const lines = summaryOf({
      ...BLANK,
      function: "most",
      stress: 0,
      bigger_day: true,
      bigger_day_what: "Moved house",
      tags: ["desk", "garden"],
    });
    expect(lines.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Doing what matters: Most",
      "Stress: 0 of 10",
      "A bigger day than usual: yes: Moved house",
      "Tags: desk, garden",
    ]);
  });

  it.each([
    [true, " ", "yes"],
    [false, null, "no"],
  ])("of a bigger day: %j, %j", (bigger_day, bigger_day_what, value) => {
    expect(summaryOf({ ...BLANK, bigger_day, bigger_day_what })[0]?.value).toBe(value);
  });
});
