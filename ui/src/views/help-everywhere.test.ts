import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { AppStatus } from "../ipc";
import { Later, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { press, status, todayView } from "./pretend-app";
import { startHurts } from "./pretend-hurts";

afterEach(stopPretending);

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));
const urgent = () => screen.findByTestId("sign-chest-pain");
const hurts = () => screen.findByTestId("quick-signs");
const failed = { code: "damaged" as const, message: "It cannot be read.", field: null };

const SCREENS: [string, () => Promise<unknown>][] = [
  ["Today", () => screen.findByTestId("answer-most")],
  [
    "the check-in",
    async () => (await press("n", { ctrlKey: true }), screen.findByTestId("check-in-form")),
  ],
  ["the journal", () => click("nav-journal")],
  ["the trash", async () => (await click("nav-journal"), click("journal-trash"))],
  ["Trends", () => click("nav-trends")],
  ["Learn", async () => (await click("nav-learn"), screen.findByTestId("lessons"))],
  ["the report", () => click("nav-report")],
  ["the settings", () => click("nav-settings")],
  ["the flare plan", async () => (await click("nav-settings"), click("open-flare-plan"))],
];

describe("the urgent signs and 'It hurts now'", () => {
  it.each(SCREENS)("are one key and one button away from %s, and lead back", async (_, go) => {
    startHurts();
    await screen.findByTestId("nav-today");
    await go();
    const title = document.title;
    for (const [key, button, there] of [
      ["F1", "urgent-button", urgent],
      ["F2", "hurts-button", hurts],
    ] as const) {
      await press(key);
      await there();
      await press("Escape");
      await waitFor(() => expect(document.title).toBe(title));
      await click(button);
      await there();
      await press("Escape");
      await waitFor(() => expect(document.title).toBe(title));
    }
  });

  it("lead to one another and back by the same way", async () => {
    startHurts();
    await click("nav-trends");
    const title = document.title;
    await press("F2");
    await hurts();
    await press("F1");
    await urgent();
    await press("F2");
    await hurts();
    await press("Escape");
    await urgent();
    await press("Escape");
    await waitFor(() => expect(document.title).toBe(title));
  });

  const bare: [string, AppStatus][] = [
    ["at first run", status({ kind: "none" })],
    ["when the journal cannot be opened", status({ kind: "failed", error: failed })],
  ];
  it.each(bare)("are there %s", async (_, app_status) => {
    startHurts({ app_status });
    await click("urgent-button");
    await urgent();
    await press("F2");
    await hurts();
    await click("leave");
    await urgent();
    await click("hurts-button");
    await hurts();
  });

  it("are there while the journal opens, and what is read then stays", async () => {
    const later = new Later<AppStatus>();
    startHurts({ app_status: () => later.promise });
    await press("F2");
    await hurts();
    await click("quick-pass");
    await click("position-next");
    later.resolve(status({ kind: "open", demo: false }));
    await screen.findByTestId("flare-mark");
    expect(screen.getByTestId("position").textContent).toBe("At a table");
    await press("Escape");
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
  });

  it("have their buttons when the journal takes its time", async () => {
    startHurts({ app_status: () => new Later().promise });
    expect(await screen.findByTestId("hurts-button", {}, { timeout: 2000 })).toBeTruthy();
    expect(screen.getByText(t("frame-opening"))).toBeTruthy();
    await press("F1");
    await urgent();
  });

  it("are there when a screen breaks", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    startHurts({ today: { ...todayView({ n_written: 1 }), week: null } });
    await screen.findByText(t("frame-trouble-window"));
    await click("hurts-button");
    await hurts();
    await press("F1");
    await urgent();
  });

  it("end in words when one of them breaks itself", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    startHurts({ urgent_signs: { title: "Urgent signs", limits: "Limits" } });
    await press("F2");
    expect(await screen.findByText(t("frame-trouble-window"))).toBeTruthy();
  });
});
