import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Breathing } from "./breathing.svelte";
import Pacer from "./Pacer.svelte";
import { t } from "./words";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("counts ten breaths of four seconds in and six out, and then it is over", () => {
  const breathing = new Breathing();
  breathing.start();
  const seen: string[] = [];
  for (let second = 0; second < 10; second += 1) {
    seen.push(breathing.phase);
    vi.advanceTimersByTime(1000);
  }
  expect(seen.join(" ")).toBe("in in in in out out out out out out");
  expect(breathing.breath).toBe(2);
  vi.advanceTimersByTime(80_000);
  expect([breathing.state, breathing.breath]).toEqual(["running", 10]);
  vi.advanceTimersByTime(10_000);
  expect([breathing.state, breathing.share]).toEqual(["done", 1]);
  breathing.start();
  expect([breathing.state, breathing.elapsed]).toEqual(["running", 0]);
});

it("keeps a pause out of the breath, to the fraction of a second", () => {
  const breathing = new Breathing();
  breathing.start();
  vi.advanceTimersByTime(3500);
  breathing.pause();
  vi.advanceTimersByTime(60_000);
  expect([breathing.state, breathing.elapsed]).toEqual(["paused", 3]);
  breathing.start();
  vi.advanceTimersByTime(499);
  expect(breathing.phase).toBe("in");
  vi.advanceTimersByTime(1);
  expect(breathing.phase).toBe("out");
});

const shown = () => screen.getByTestId("pacer").textContent;
const spoken = () => document.querySelector("[aria-live]")?.textContent;
async function pass(ms: number): Promise<void> {
  vi.advanceTimersByTime(ms);
  await tick();
}

it("waits until it is asked to begin, and says nothing before", async () => {
  render(Pacer);
  await pass(30_000);
  expect(shown()).toContain(t("learn-pacer-ready"));
  expect(spoken()).toBe("");
});

it("says each phase once, with and without the circle", async () => {
  render(Pacer);
  await fireEvent.click(screen.getByTestId("pacer-go"));
  expect(spoken()).toBe("In 4");
  await pass(3000);
  expect(spoken()).toBe("In 4");
  await pass(1000);
  expect(spoken()).toBe("Out 6");
  expect(document.querySelector("svg")).not.toBeNull();
  await fireEvent.click(screen.getByTestId("pacer-plain"));
  expect(document.querySelector("svg"), "the circle is gone").toBeNull();
  expect(shown(), "and the breath goes on").toContain("Out 6");
  expect(shown()).toContain(t("learn-pacer-breath", { n: 1, of: 10 }));
});

it("can pause and go on", async () => {
  render(Pacer);
  const go = screen.getByTestId("pacer-go");
  await fireEvent.click(go);
  expect(go.textContent).toBe(t("learn-pacer-pause"));
  await fireEvent.click(go);
  await pass(20_000);
  expect(spoken()).toBe("In 4");
  expect(go.textContent).toBe(t("learn-pacer-go-on"));
});

it("shows words and no circle to a person who wants less motion", async () => {
  vi.spyOn(window, "matchMedia").mockReturnValue({ matches: true } as MediaQueryList);
  render(Pacer);
  expect(document.querySelector("svg")).toBeNull();
  expect(screen.queryByTestId("pacer-plain")).toBeNull();
  await fireEvent.click(screen.getByTestId("pacer-go"));
  expect(shown()).toContain("In 4");
});
