import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppStatus } from "../ipc";
import { Refusal, stopPretending } from "../ipc/pretend";
import { usePseudoWords } from "../shared/words";
import { expectNoPlainLetter } from "./plain-letters";
import { everyKind, preferences, press, status as plainStatus, todayView } from "./pretend-app";
import { cards } from "./pretend-cards";
import { plan, smallLibrary, startHurts } from "./pretend-hurts";

// As in pseudo-words.test.ts: a letter that is no accented one was written into a component.

beforeEach(usePseudoWords);
afterEach(stopPretending);

const status = (journal: AppStatus["journal"]): AppStatus => ({
  ...plainStatus(journal),
  preferred_name: "7",
  intended_purpose: "1",
  journal_path: "/1",
  locale: "el-GR",
});
const tier = (id: string, call: string | null) => ({
  ...{ id, title: "1", lead: "2", action: "4", call },
  signs: [{ id, text: "3" }],
});
const done = { label: "0", undo: "2", redo: null, changes: everyKind };
const refused = new Refusal({ code: "storage", message: "5 %", field: null });

function begin(given: Record<string, unknown> = {}): void {
  startHurts({
    app_status: status({ kind: "open", demo: true }),
    today: todayView({ suggested_movements: [] }),
    urgent_signs: {
      ...{ title: "1", intro: "2", limits: "3", sources: "4", review: "5", crisis_line: "6" },
      tiers: [tier("1", "5"), tier("2", null), tier("3", null)],
    },
    library: smallLibrary(() => "7"),
    flare_plan: plan("8"),
    save_record: { id: "1", written: done },
    add_moment: done,
    preferences,
    help_lines: {
      emergency: "15",
      crisis: "16",
      usual: null,
      presets: [{ places: "1", number: "2" }],
    },
    set_emergency_number: new Refusal({
      code: "invalid",
      message: "5",
      field: "emergency_number",
    }),
    ...given,
  });
}

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));

describe("all words are from the catalogues on", () => {
  it.each(["quick-yes", "quick-none", "quick-pass"])("It hurts now after %s", async (reply) => {
    begin();
    await click("hurts-button");
    await screen.findByTestId("quick-signs");
    expectNoPlainLetter();
    await click(reply);
    await screen.findByTestId(reply === "quick-yes" ? "call-now" : "position");
    expectNoPlainLetter();
  });

  it("It hurts now, with a movement noted and a flare-up that is not", async () => {
    begin({ save_record: refused, flare_plan: null });
    await click("hurts-button");
    await click("quick-pass");
    await click("position-do");
    await click("movement-did");
    await screen.findByTestId("toast");
    await click("flare-begin");
    await click("flare-worse_than_usual");
    expectNoPlainLetter();
    await click("flare-save");
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("5 %"));
    expectNoPlainLetter();
  });

  it.each([
    ["without a journal", { app_status: status({ kind: "none" }) }],
    ["with a flare-up", { today: cards }],
    ["with nothing to read", { urgent_signs: refused, library: refused, flare_plan: refused }],
  ])("It hurts now %s", async (_, given) => {
    begin(given);
    await click("hurts-button");
    if (!("library" in given)) await click("quick-none");
    await screen.findByTestId("pacer");
    expectNoPlainLetter();
  });

  it.each([{}, { save_record: refused }])("the urgent signs, ticked %#", async (given) => {
    begin(given);
    await click("urgent-button");
    for (const id of ["1", "2", "3"]) await click(`sign-${id}`);
    await waitFor(() => expect(screen.getByTestId("noted").textContent.trim()).not.toBe(""));
    expectNoPlainLetter();
    await click("none-of-these");
    expectNoPlainLetter();
  });

  it("the flare plan, with nothing in it", async () => {
    begin({ flare_plan: null });
    await click("nav-settings");
    await click("open-flare-plan");
    await click("save-flare-plan");
    await screen.findByRole("alert");
    expectNoPlainLetter();
  });

  it("the number to call, refused", async () => {
    begin();
    await click("nav-settings");
    await click("number-use");
    await screen.findByRole("alert");
    expectNoPlainLetter();
  });

  it("the frame while the journal opens", async () => {
    begin({ app_status: () => new Promise(() => {}) });
    await screen.findByTestId("hurts-button", {}, { timeout: 2000 });
    await press("F2");
    await screen.findByTestId("quick-signs");
    expectNoPlainLetter();
  });
});
