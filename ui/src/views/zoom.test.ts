import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { press, start } from "./pretend-app";

afterEach(stopPretending);

const turn = (deltaY: number, init: WheelEventInit = {}) =>
  fireEvent.wheel(document.body, { ctrlKey: true, deltaY, ...init });

it.each([
  ["+", "larger"],
  ["=", "larger"],
  ["-", "smaller"],
  ["0", "usual"],
])("Ctrl with %s makes everything %s, in a text field too", async (key, step) => {
  const calls = start({ zoom: null });
  await screen.findByTestId("answer-most");
  await press(key);
  await press(key, { ctrlKey: true, altKey: true });
  await press(key, { ctrlKey: true, isComposing: true });
  expect(calls("zoom")).toEqual([]);
  screen.getByTestId("quick-line").querySelector("input")?.focus();
  expect(await press(key, { ctrlKey: true }), "the web view does nothing of its own").toBe(false);
  expect(calls("zoom")).toEqual([{ step }]);
});

it("works before a journal is open, and where it cannot be", async () => {
  const failure = new Refusal({ code: "storage", message: "The disk is asleep.", field: null });
  const calls = start({ zoom: null, app_status: failure });
  await screen.findByText("The disk is asleep.");
  await press("=", { ctrlKey: true });
  expect(calls("zoom")).toEqual([{ step: "larger" }]);
});

it("goes one step with each notch of the wheel, and none without the key", async () => {
  const calls = start({ zoom: null });
  await screen.findByTestId("answer-most");
  await turn(-120, { ctrlKey: false });
  expect(calls("zoom")).toEqual([]);
  await turn(-120);
  for (const part of [30, 30, 30, 30]) await turn(part);
  await turn(3, { deltaMode: WheelEvent.DOM_DELTA_LINE });
  expect(calls("zoom")).toEqual([{ step: "larger" }, { step: "smaller" }, { step: "smaller" }]);
});

it("says when it did not work", async () => {
  start({ zoom: new Refusal({ code: "internal", message: "Not now.", field: null }) });
  await screen.findByTestId("answer-most");
  await press("=", { ctrlKey: true });
  await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("Not now."));
});
