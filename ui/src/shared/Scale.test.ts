import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import Scale from "./Scale.svelte";

type Ends = [string, string] | [string, string, string];

function setUp(value: number | null = null, least = 0, ends: Ends = ["low", "high"]) {
  const onchange = vi.fn();
  const props = { label: "Mood", least, ends, onchange };
  const { rerender } = render(Scale, { ...props, value });
  // Like a form: what was chosen comes back as the value.
  onchange.mockImplementation((next: number | null) => void rerender({ ...props, value: next }));
  return { onchange };
}

const radio = (n: number) => screen.getAllByRole("radio")[n] as HTMLElement;

async function press(key: string, options: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
  await tick();
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a scale from 0 to 10", () => {
  it("starts with nothing chosen and one stop for Tab", () => {
    setUp();
    const radios = screen.getAllByRole("radio");
    expect(radios).toHaveLength(11);
    expect(radios.filter((one) => one.getAttribute("aria-checked") === "true")).toHaveLength(0);
    expect(radios.filter((one) => one.tabIndex === 0)).toEqual([radio(0)]);
  });

  it("takes a digit, and 1 then 0 within 900 ms as 10", async () => {
    const { onchange } = setUp();
    radio(0).focus();
    await press("1");
    expect(onchange).toHaveBeenLastCalledWith(1);
    expect(document.activeElement, "the focus follows the answer").toBe(radio(1));
    vi.advanceTimersByTime(800);
    await press("0");
    expect(onchange).toHaveBeenLastCalledWith(10);
    expect(document.activeElement).toBe(radio(10));
  });

  it("takes 0 for itself when 1 was longer ago, or when another key came between", async () => {
    const { onchange } = setUp();
    radio(0).focus();
    await press("1");
    vi.advanceTimersByTime(901);
    await press("0");
    expect(onchange).toHaveBeenLastCalledWith(0);
    await press("1");
    await press("ArrowRight");
    await press("0");
    expect(onchange).toHaveBeenLastCalledWith(0);
  });

  it("moves and chooses with arrows, round the ends", async () => {
    const { onchange } = setUp(10);
    radio(10).focus();
    await press("ArrowRight");
    expect(onchange).toHaveBeenLastCalledWith(0);
    await press("ArrowUp");
    expect(onchange).toHaveBeenLastCalledWith(10);
  });

  it("is blank again after Backspace, not zero", async () => {
    const { onchange } = setUp(7);
    radio(7).focus();
    await press("Backspace");
    expect(onchange).toHaveBeenLastCalledWith(null);
  });

  it("ignores digits outside the group and digits of shortcuts", async () => {
    const { onchange } = setUp();
    await press("5");
    radio(0).focus();
    await press("5", { ctrlKey: true });
    expect(onchange).not.toHaveBeenCalled();
  });
});

describe("a scale from -5 to 5", () => {
  const ends: Ends = ["worse", "unchanged", "better"];

  it("names its ends and its middle, with signs, and starts with nothing chosen", () => {
    setUp(null, -5, ends);
    const names = screen.getAllByRole("radio").map((one) => one.getAttribute("aria-label"));
    expect(names).toHaveLength(11);
    expect([names[0], names[1], names[5], names[8], names[10]]).toEqual([
      "−5, worse",
      "−4",
      "0, unchanged",
      "+3",
      "+5, better",
    ]);
    expect(screen.getByText("0 unchanged")).toBeTruthy();
    expect(screen.getAllByRole("radio", { checked: false })).toHaveLength(11);
    expect(radio(0).tabIndex).toBe(0);
  });

  it("moves and chooses with arrows, round the ends, and is blank again after Backspace", async () => {
    const { onchange } = setUp(-5, -5, ends);
    radio(0).focus();
    await press("ArrowLeft");
    expect(onchange).toHaveBeenLastCalledWith(5);
    expect(document.activeElement).toBe(radio(10));
    await press("Delete");
    expect(onchange).toHaveBeenLastCalledWith(null);
  });

  it("takes no digit, which would have no sign", async () => {
    const { onchange } = setUp(null, -5, ends);
    radio(0).focus();
    await press("3");
    expect(onchange).not.toHaveBeenCalled();
  });
});
