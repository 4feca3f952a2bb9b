import { describe, expect, it } from "vitest";
import { movementWords } from "./movement-words";

describe("the words of a movement", () => {
  it("say what was said of it and nothing else", () => {
    const walk = { name: "Walk", minutes: null };
    expect(movementWords(walk)).toBe("Walk");
    expect(movementWords({ ...walk, minutes: 20, repetitions: null, after: null })).toBe(
      "Walk 20 min",
    );
    const rolls = { name: "Knee rolls", minutes: null, repetitions: 5 };
    expect(movementWords(rolls)).toBe("Knee rolls, 5 times");
    expect(movementWords({ ...rolls, repetitions: 1 })).toBe("Knee rolls, once");
    expect(movementWords({ ...rolls, after: "sore" })).toBe("Knee rolls, 5 times (sore)");
    expect(movementWords({ ...walk, after: "worse" })).toBe("Walk (worse)");
  });
});
