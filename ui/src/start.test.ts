import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import type { Component } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from "vitest";
import { start } from "./start";
import { t } from "./shared/words";

let target: HTMLElement;
let listen: MockInstance<typeof window.addEventListener>;
const again = vi.fn();

beforeEach(() => {
  again.mockReset();
  listen = vi.spyOn(window, "addEventListener");
  vi.spyOn(console, "error").mockImplementation(() => {});
  target = document.createElement("div");
  document.body.append(target);
});
afterEach(() => {
  target.remove();
  // The app listens until its window is closed.
  for (const [type, listener] of listen.mock.calls) window.removeEventListener(type, listener);
});

const broken: Component = () => {
  target.append("half of a screen");
  throw new TypeError("broken component");
};
const whole: Component = () => {
  target.append(document.createElement("main"));
  return {};
};

describe("the window", () => {
  it("shows the app", async () => {
    await start(target, async () => ({ default: whole }), again);
    expect(target.querySelector("main")).not.toBeNull();
    expect(screen.queryByRole("heading")).toBeNull();
  });

  it.each([
    ["a file that cannot be run", () => Promise.reject(new TypeError("broken file"))],
    ["a component that throws", async () => ({ default: broken })],
  ])("is not blank with %s", async (_, loadApp) => {
    await start(target, loadApp, again);
    const heading = screen.getByRole("heading", { level: 1, name: t("frame-start-title") });
    expect(document.activeElement).toBe(heading);
    expect(document.title).toContain("Backstory could not start");
    expect(target.textContent).toContain("Everything you saved is still there");
    expect(target.textContent).toContain("In an emergency, call your local emergency number.");
    expect(target.textContent).not.toContain("half of a screen");
    expect(target.querySelectorAll("[style], style, script")).toHaveLength(0);
    const details = screen.getByLabelText<HTMLTextAreaElement>(/Details/);
    expect(details.value).toContain("Error: TypeError: broken ");
    await fireEvent.click(screen.getByRole("button", { name: t("frame-trouble-copy") }));
    await waitFor(() =>
      expect(screen.getByRole("status").textContent).toBe(t("frame-trouble-not-copied")),
    );
    expect(document.activeElement, "the details are selected").toBe(details);
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    expect(again).toHaveBeenCalledOnce();
  });

  it("is not blank when an error leaves no screen, and stays when there is one", async () => {
    await start(target, async () => ({ default: whole }), again);
    window.dispatchEvent(new ErrorEvent("error", { error: new Error("later") }));
    expect(screen.queryByRole("heading")).toBeNull();
    target.replaceChildren();
    window.dispatchEvent(new ErrorEvent("error", { error: new Error("later") }));
    expect(await screen.findByRole("heading", { level: 1 })).toBeTruthy();
  });
});
