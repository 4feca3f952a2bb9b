import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { start, status } from "./pretend-app";

afterEach(stopPretending);

const preferences = { ask: "daily", asks_daily_pain: true };
const refused = new Refusal({ code: "storage", message: "Not now.", field: null });

async function open(answers: Record<string, unknown> = {}) {
  const calls = start({ preferences, set_preferences: null, ...answers });
  await fireEvent.click(await screen.findByTestId("nav-settings"));
  await screen.findByRole("heading", { level: 1, name: t("settings-title") });
  return calls;
}

const option = (name: string) => screen.findByRole<HTMLInputElement>("radio", { name });

describe("Settings", () => {
  it("saves how often to ask at once and keeps place and focus", async () => {
    const calls = await open();
    const weekly = await option("Weekly");
    expect((await option("Daily")).checked).toBe(true);
    weekly.focus();
    await fireEvent.click(weekly);
    await waitFor(() => expect(calls("set_preferences")).toHaveLength(1));
    expect(calls("set_preferences")[0]).toEqual({ input: { ...preferences, ask: "weekly" } });
    expect(await screen.findByText(t("settings-saved"))).toBeTruthy();
    expect(document.activeElement).toBe(weekly);
    await waitFor(() => expect(calls("today").length).toBeGreaterThan(1));
  });

  it("switches daily pain off, with the reason beside it", async () => {
    const calls = await open();
    const pain = await screen.findByTestId<HTMLInputElement>("asks-daily-pain");
    const why = document.getElementById(pain.getAttribute("aria-describedby") ?? "");
    expect(why?.textContent).toContain("One small trial");
    await fireEvent.click(pain);
    await waitFor(() => expect(calls("set_preferences")).toHaveLength(1));
    expect(calls("set_preferences")[0]).toEqual({
      input: { ...preferences, asks_daily_pain: false },
    });
  });

  it("goes back to what is saved when saving failed, and says so", async () => {
    await open({ set_preferences: refused });
    await fireEvent.click(await option("Weekly"));
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
    await waitFor(async () => expect((await option("Daily")).checked).toBe(true));
  });

  it("can be read again when it could not be read", async () => {
    let answer: unknown = Promise.reject(refused.reason);
    await open({ preferences: () => answer });
    await screen.findByRole("alert");
    answer = preferences;
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    expect((await option("Daily")).checked).toBe(true);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("starts as new after everything was erased", async () => {
    const calls = await open({ erase_everything: status({ kind: "none" }) });
    await fireEvent.input(screen.getByTestId("erase-word"), { target: { value: "ERASE" } });
    await fireEvent.click(screen.getByTestId("erase-everything"));
    expect(await screen.findByTestId("start-journal")).toBeTruthy();
    expect(calls("erase_everything")).toHaveLength(1);
  });

  it("stays when nothing could be erased, and drafts are kept again", async () => {
    const calls = await open({ erase_everything: refused });
    await fireEvent.input(screen.getByTestId("erase-word"), { target: { value: "ERASE" } });
    await fireEvent.click(screen.getByTestId("erase-everything"));
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
    await fireEvent.click(screen.getByTestId("nav-today"));
    await fireEvent.click(await screen.findByRole("button", { name: t("check-in-moment-add") }));
    await fireEvent.input(screen.getByTestId("moment-note"), { target: { value: "Typed." } });
    await waitFor(() => expect(calls("keep_draft")).toHaveLength(1));
  });

  it("leads to the trash", async () => {
    await open({ trash: [] });
    await fireEvent.click(screen.getByTestId("open-trash"));
    await waitFor(() => expect(screen.queryByTestId("open-trash")).toBeNull());
  });
});
