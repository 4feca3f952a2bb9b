import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { preferences, start, status } from "./pretend-app";

afterEach(stopPretending);

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
    expect(why?.textContent).toContain("one small trial");
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

  describe("of desk breaks", () => {
    const choices = (name: string) =>
      within(screen.getByTestId(name))
        .getAllByRole<HTMLInputElement>("radio")
        .map(({ labels, checked }) => [labels?.[0]?.textContent.trim(), checked]);

    it("has them off, and says how often is a choice", async () => {
      await open();
      const group = await screen.findByTestId("desk-minutes");
      const off = [t("desk-off"), true];
      const every = [20, 30, 45, 60, 90].map((n) => [t("desk-every", { n }), false]);
      expect(choices("desk-minutes")).toEqual([off, ...every]);
      const hint = document.getElementById(group.getAttribute("aria-describedby") ?? "");
      expect(hint?.textContent).toBe(t("desk-how-often-hint"));
      expect(screen.queryByTestId("desk-cue"), "nothing is to be told").toBeNull();
    });

    it("saves at once, says so there, and then asks how to tell", async () => {
      const calls = await open();
      const every = await option(t("desk-every", { n: 45 }));
      every.focus();
      await fireEvent.click(every);
      const input = { ...preferences, desk_break_minutes: 45 };
      await waitFor(() => expect(calls("set_preferences")).toEqual([{ input }]));
      const saved = await screen.findByText(t("settings-saved"));
      expect(saved.closest("section")?.contains(every)).toBe(true);
      expect(document.activeElement).toBe(every);
      await fireEvent.click(await option(t("desk-cue-option", { cue: "taskbar" })));
      await waitFor(() => expect(calls("set_preferences")).toHaveLength(2));
      expect(calls("set_preferences")[1]).toEqual({
        input: { ...input, desk_break_cue: "taskbar" },
      });
    });

    it("goes back to what is saved when saving failed, and says so there", async () => {
      await open({ set_preferences: refused });
      const every = await option(t("desk-every", { n: 20 }));
      await fireEvent.click(every);
      const alert = await screen.findByRole("alert");
      expect(alert.closest("section")?.contains(every)).toBe(true);
      await waitFor(() => expect(choices("desk-minutes")[0]).toEqual([t("desk-off"), true]));
    });

    it("shows an interval that is none of the five", async () => {
      await open({ preferences: { ...preferences, desk_break_minutes: 50 } });
      expect((await option(t("desk-every", { n: 50 }))).checked).toBe(true);
      expect(choices("desk-minutes")).toHaveLength(7);
    });

    const sound = { ...preferences, desk_break_minutes: 20, desk_break_cue: "sound" };

    it("offers a tone only where one can be played", async () => {
      await open({ preferences: sound });
      await screen.findByTestId("desk-cue");
      const option = (cue: string) => t("desk-cue-option", { cue });
      expect(choices("desk-cue")).toEqual([
        [option("window"), false],
        [option("taskbar"), true],
      ]);
    });

    it("offers a tone where one can be played", async () => {
      vi.stubGlobal("AudioContext", vi.fn());
      await open({ preferences: sound });
      await screen.findByTestId("desk-cue");
      expect(choices("desk-cue")).toHaveLength(3);
      expect((await option(t("desk-cue-option", { cue: "sound" }))).checked).toBe(true);
      vi.stubGlobal("AudioContext", undefined);
    });
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
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
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
