import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { press, start, todayView } from "./pretend-app";
import { Router } from "./router.svelte";

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  vi.spyOn(console, "error").mockImplementation(() => {});
});
afterEach(() => {
  stopPretending();
  Reflect.deleteProperty(navigator, "clipboard");
});

const toast = () => screen.findByTestId("toast");

describe("an error outside the drawing of a screen", () => {
  async function typeSomething(): Promise<HTMLTextAreaElement> {
    await screen.findByTestId("answer-most");
    await press("n", { ctrlKey: true });
    const note = await screen.findByTestId<HTMLTextAreaElement>("note");
    await fireEvent.input(note, { target: { value: "Typed." } });
    return note;
  }

  it("in a handler is one sentence, and the form stays as it is", async () => {
    start({ today: todayView({ parts: ["note"] }) });
    const note = await typeSomething();
    vi.spyOn(Router.prototype, "go").mockImplementation(() => {
      throw new TypeError("broken handler");
    });
    await fireEvent.click(screen.getByTestId("nav-trends"));
    expect((await toast()).textContent).toContain(t("frame-fault"));
    expect(screen.getByTestId("note")).toBe(note);
    expect(note.value).toBe("Typed.");
    await fireEvent.click(within(await toast()).getByRole("button", { name: "Copy details" }));
    await waitFor(async () => expect((await toast()).textContent).toContain("Copied."));
    const details = writeText.mock.calls[0]?.[0];
    expect(details).toContain("Error: TypeError: broken handler");
    expect(details).toContain("At: ");
    expect(details).toContain("Version: 0.1.0");
    expect(details).not.toContain("Typed.");
  });

  it("in a timer or a promise is one sentence too", async () => {
    start();
    await screen.findByTestId("answer-most");
    const event = Object.assign(new Event("unhandledrejection"), { reason: new Error("lost") });
    window.dispatchEvent(event);
    expect((await toast()).textContent).toContain(t("frame-fault"));
    window.dispatchEvent(new ErrorEvent("error", { error: new RangeError("in a timer") }));
    expect((await toast()).textContent).toContain(t("frame-fault"));
  });

  it("shows the details themselves where nothing can be copied", async () => {
    writeText.mockRejectedValue(new Error("denied"));
    start();
    await screen.findByTestId("answer-most");
    window.dispatchEvent(new ErrorEvent("error", { error: new RangeError("in a timer") }));
    await fireEvent.click(within(await toast()).getByRole("button", { name: "Copy details" }));
    await waitFor(async () => expect((await toast()).textContent).toContain("RangeError"));
  });

  it("of the web view without an error is not told", async () => {
    start();
    await screen.findByTestId("answer-most");
    window.dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop" }));
    expect(screen.queryByTestId("toast")).toBeNull();
  });
});

describe("an error while a screen is drawn", () => {
  it("shows the Trouble page with what was thrown", async () => {
    start({ today: { ...todayView({ n_written: 1 }), week: null } });
    expect(await screen.findByText(t("frame-trouble-window"))).toBeTruthy();
    const details = screen.getByLabelText<HTMLTextAreaElement>(/Details/).value;
    expect(details).toContain("Problem: internal");
    expect(details).toContain("Error: TypeError: ");
    expect(details).toContain("At: ");
  });

  it("and a failure of the journal has no such lines", async () => {
    start({ app_status: new Refusal({ code: "damaged", message: "Damaged.", field: null }) });
    await screen.findByTestId("demo-journal");
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Details/).value).not.toContain("Error:");
  });
});
