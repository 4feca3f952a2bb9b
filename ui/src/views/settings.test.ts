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

  describe("with copies made by a repair", () => {
    const [one, two] = ["/home/robin/journal.before-repair-1.db", "/home/robin/journal.2.db"];
    const press = async (name: string) =>
      fireEvent.click(await screen.findByTestId(`copies-${name}`));

    it("says that they hold the journal too, and deletes them after two presses", async () => {
      const calls = await open({ repair_copies: [one, two], erase_copies: null });
      const list = await screen.findByTestId("repair-copies");
      expect([...list.children].map((item) => item.textContent)).toEqual([one, two]);
      expect(screen.getByText(t("settings-erase-copies", { n: 2 }))).toBeTruthy();
      await press("first");
      expect(calls("erase_copies")).toEqual([]);
      await press("yes");
      await screen.findByText(t("journal-copies-gone", { n: 2 }));
      expect(calls("erase_copies")).toEqual([{ copies: [one, two] }]);
      expect(screen.queryByTestId("repair-copies")).toBeNull();
      expect(screen.getByTestId("erase-everything"), "the journal is there").toBeTruthy();
    });

    it("says which could not be deleted, and shows what is left", async () => {
      let left = [one, two];
      const erase_copies = () => {
        left = [two];
        throw refused.reason;
      };
      await open({ repair_copies: () => left, erase_copies });
      await press("first");
      await press("yes");
      expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
      const list = screen.getByTestId("repair-copies");
      expect([...list.children].map((item) => item.textContent)).toEqual([two]);
    });

    it("says nothing of them where there are none, or in the demo journal", async () => {
      const demo = status({ kind: "open", demo: true });
      const calls = await open({ app_status: demo, repair_copies: [one] });
      expect(calls("repair_copies")).toEqual([]);
      expect(screen.queryByTestId("copies-first")).toBeNull();
    });
  });

  it("leads to the trash", async () => {
    await open({ trash: [] });
    await fireEvent.click(screen.getByTestId("open-trash"));
    await waitFor(() => expect(screen.queryByTestId("open-trash")).toBeNull());
  });
});
