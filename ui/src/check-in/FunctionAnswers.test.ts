import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it, vi } from "vitest";
import FunctionAnswers from "./FunctionAnswers.svelte";

function setUp(props: { arrows?: "choose" | "move" } = {}) {
  const onchoose = vi.fn();
  const onclear = vi.fn();
  render(FunctionAnswers, { labelledby: "q", value: null, onchoose, onclear, ...props });
  screen.getByTestId("answer-most").focus();
  return { onchoose, onclear };
}

async function press(key: string): Promise<void> {
  await fireEvent.keyDown(document.activeElement as Element, { key });
  await tick();
}

describe("the function question", () => {
  it.each([
    ["1", "most"],
    ["2", "some"],
    ["3", "little"],
  ])("takes %s as %s", async (key, answer) => {
    const { onchoose } = setUp();
    await press(key);
    expect(onchoose).toHaveBeenCalledExactlyOnceWith(answer);
  });

  it("knows no other digit", async () => {
    const { onchoose } = setUp();
    await press("0");
    await press("4");
    expect(onchoose).not.toHaveBeenCalled();
  });

  it("chooses with arrows in a form", async () => {
    const { onchoose } = setUp();
    await press("ArrowRight");
    expect(onchoose).toHaveBeenCalledExactlyOnceWith("some");
  });

  it("only moves with arrows where an answer commits at once", async () => {
    const { onchoose } = setUp({ arrows: "move" });
    await press("ArrowRight");
    expect(onchoose).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByTestId("answer-some"));
  });

  it("clears with Backspace", async () => {
    const { onclear } = setUp();
    await press("Backspace");
    expect(onclear).toHaveBeenCalledOnce();
  });
});
