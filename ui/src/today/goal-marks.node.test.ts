import { describe, expect, it } from "vitest";
import { goalMarks, ratedSpan } from "./goal-marks";

const rated = (...ratings: [string, number][]) => ({
  ratings: ratings.map(([day, rating]) => ({ day, rating })),
});

describe("the marks of a goal", () => {
  it("are the first and the latest rating", () => {
    const goal = rated(["2025-09-30", 0], ["2025-10-14", 7], ["2025-11-11", 6]);
    expect(goalMarks(goal)).toEqual({ first: 0, latest: 6 });
  });

  it("are one where it was rated once, and none where it never was", () => {
    expect(goalMarks(rated(["2025-11-11", 0]))).toEqual({ first: null, latest: 0 });
    expect(goalMarks(rated())).toEqual({ first: null, latest: null });
  });
});

it("the span of all goals goes from the first to the last rating of any", () => {
  const goals = [rated(["2025-10-07", 3]), rated(["2025-09-30", 2], ["2025-11-11", 4]), rated()];
  expect(ratedSpan(goals)).toEqual({ from: "2025-09-30", to: "2025-11-11" });
  expect(ratedSpan([rated()])).toBeNull();
});
