import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { DeskBreaksView } from "../ipc";
import { Refusal, stopPretending } from "../ipc/pretend";
import { usePseudoWords } from "../shared/words";
import { expectNoPlainLetter } from "./plain-letters";
import { everyKind, preferences, status as plainStatus, TODAY, todayView } from "./pretend-app";
import { deskLibrary, pass, startDesk } from "./pretend-desk";

// As in pseudo-words.test.ts: a letter that is no accented one was written into a component.

beforeEach(usePseudoWords);
beforeEach(() => {
  vi.useFakeTimers({
    now: new Date(`${TODAY}T10:00:00`),
    toFake: ["setInterval", "clearInterval", "Date"],
  });
});
afterEach(() => {
  stopPretending();
  vi.useRealTimers();
});

const done = { label: "0", undo: "2", redo: null, changes: everyKind };

async function begin(part: Partial<DeskBreaksView> = {}, given: Record<string, unknown> = {}) {
  startDesk(part, {
    app_status: {
      ...plainStatus({ kind: "open", demo: false }),
      ...{ preferred_name: "7", intended_purpose: "1", journal_path: "/1", locale: "el-GR" },
    },
    today: todayView({ suggested_movements: [] }),
    library: deskLibrary(() => "7"),
    add_moment: done,
    preferences: { ...preferences, desk_break_minutes: 20 },
    ...given,
  });
  await screen.findByTestId("desk");
}

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));

it("all words of a desk break are from the catalogues", async () => {
  await begin();
  expectNoPlainLetter();
  await click("desk-pause");
  expectNoPlainLetter();
  await click("desk-go-on");
  await pass(20);
  expectNoPlainLetter();
  await click("desk-another");
  expectNoPlainLetter();
  await click("desk-not-today");
  await screen.findByTestId("desk-start-again");
  expectNoPlainLetter();
  await click("desk-start-again");
  await screen.findByTestId("desk-pause");
  await pass(20);
  await click("desk-did");
  await screen.findByTestId("toast");
  expectNoPlainLetter();
});

it("all words are from the catalogues when it could not be noted", async () => {
  const refused = new Refusal({ code: "storage", message: "5 %", field: null });
  await begin({}, { add_moment: refused });
  await pass(20);
  await click("desk-did");
  await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("5 %"));
  expectNoPlainLetter();
});

it("all words of a narrow navigation and of the settings are from the catalogues", async () => {
  const wide = window.matchMedia;
  vi.stubGlobal("matchMedia", (query: string) => ({
    ...wide(query),
    matches: query.includes("max-width"),
    removeEventListener: () => {},
  }));
  vi.stubGlobal("AudioContext", vi.fn());
  await begin();
  await click("desk-open");
  expectNoPlainLetter();
  await click("desk-pause");
  expectNoPlainLetter();
  await click("desk-go-on");
  await pass(20);
  expectNoPlainLetter();
  await click("nav-settings");
  await screen.findByTestId("desk-cue");
  expectNoPlainLetter();
  vi.stubGlobal("AudioContext", undefined);
  vi.stubGlobal("matchMedia", wide);
});
