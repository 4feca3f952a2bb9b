import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DeskBreaksView } from "../ipc";
import { Later, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { blank, preferences, press, status, TODAY, written } from "./pretend-app";
import { deskLibrary, pass, startDesk, toThe } from "./pretend-desk";

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

const refused = new Refusal({ code: "storage", message: "The disk is asleep.", field: null });
const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));
const text = (name: string) => screen.getByTestId(name).textContent.trim();
const has = (name: string) => screen.queryByTestId(name) !== null;
const said = () => document.querySelector("[data-testid=desk] [role=status]")?.textContent;
const focused = () => document.activeElement;

async function running(part: Partial<DeskBreaksView> = {}, answers: Record<string, unknown> = {}) {
  const calls = startDesk(part, answers);
  await screen.findByTestId("desk");
  return calls;
}

async function due(part: Partial<DeskBreaksView> = {}, answers: Record<string, unknown> = {}) {
  const calls = await running(part, answers);
  await pass(20);
  return calls;
}

describe("Desk breaks", () => {
  it.each([
    ["nobody chose any", {}],
    ["they cannot be read", { desk_breaks: refused }],
    ["the library cannot be read", { library: refused }],
    ["no movement fits", { library: { ...deskLibrary(), movements: [] } }],
  ])("are not there where %s", async (_, answers) => {
    const calls = startDesk({ minutes: "library" in answers ? 20 : null }, answers);
    await screen.findByTestId("nav-today");
    await waitFor(() => expect(calls("desk_breaks").length).toBeGreaterThan(0));
    await pass(60);
    expect(has("desk")).toBe(false);
  });

  it("are not there without an open journal", async () => {
    const calls = startDesk({}, { app_status: status({ kind: "none" }) });
    await screen.findByTestId("start-journal");
    await pass(60);
    expect(calls("desk_breaks")).toEqual([]);
    expect(has("desk")).toBe(false);
  });

  it("wait where it cannot be read any more what was chosen: a sign may have been ticked", async () => {
    let isReadable = true;
    const desk_breaks = (): DeskBreaksView => {
      if (!isReadable) throw refused.reason;
      return toThe(20);
    };
    await running({}, { desk_breaks });
    isReadable = false;
    window.dispatchEvent(new Event("focus"));
    await waitFor(() => expect(text("desk-line")).toBe(t("desk-paused")));
    await pass(60);
    expect(said()).toBe("");
  });

  it("say in one quiet line when, and can pause and go on", async () => {
    await running();
    expect(text("desk-line")).toBe(t("desk-in", { n: 20 }));
    expect(screen.getByTestId("desk-line").closest("[role=status], [aria-live]")).toBeNull();
    expect(screen.getByRole("button", { name: t("desk-pause") })).toBeTruthy();
    await pass(3);
    await click("desk-pause");
    await pass(60);
    expect(text("desk-line")).toBe(t("desk-paused"));
    await click("desk-go-on");
    expect(text("desk-line")).toBe(t("desk-in", { n: 17 }));
    expect(said()).toBe("");
  });

  it("offer a movement when it is time, say so once and stay until they are answered", async () => {
    await due();
    expect(said()).toBe(t("desk-due"));
    expect(text("desk-movement")).toBe("Sit to stand");
    expect(text("desk-offer")).toContain(t("move-about-seconds", { n: 90 }));
    const before = screen.getByTestId("desk").innerHTML;
    await pass(240);
    expect(screen.getByTestId("desk").innerHTML).toBe(before);
  });

  it("leave the focus and what is being typed where they were", async () => {
    await running();
    await click("nav-settings");
    const field = await screen.findByTestId("erase-word");
    field.focus();
    await pass(20);
    expect(has("desk-offer")).toBe(true);
    expect(focused()).toBe(field);
  });

  it("keep a focus that was in their place in it", async () => {
    await running();
    screen.getByTestId("desk-pause").focus();
    await pass(20);
    expect(focused()).toBe(screen.getByTestId("desk"));
    await click("desk-snooze");
    screen.getByTestId("desk-pause").focus();
    await click("desk-pause");
    await tick();
    expect(focused()).toBe(screen.getByTestId("desk"));
  });

  it("are reached by Tab between the screens and the settings, and every part is a button", async () => {
    await due();
    const buttons = [...document.querySelectorAll<HTMLElement>("nav button")];
    expect(buttons.every((button) => button.tabIndex === 0)).toBe(true);
    expect(buttons.map((button) => button.dataset["testid"]).slice(5)).toEqual([
      ...["nav-report", "desk-movement", "desk-did", "desk-another", "desk-snooze"],
      ...["desk-not-today", "nav-settings"],
    ]);
  });

  it("note a movement that was done, with undo, and start afresh", async () => {
    const later = new Later();
    const calls = await due({}, { add_moment: later.promise });
    screen.getByTestId("desk-did").focus();
    await click("desk-did");
    await click("desk-did");
    later.resolve({ ...written, label: "Moment saved" });
    expect((await screen.findByTestId("toast")).textContent).toContain("Undo");
    const movements = [{ name: "Sit to stand", minutes: null, exercise: "stand" }];
    expect(calls("add_moment")).toEqual([
      { input: { day: TODAY, answers: { ...blank, movements } } },
    ]);
    expect(text("desk-line")).toBe(t("desk-in", { n: 20 }));
    await waitFor(() => expect(focused()).toBe(screen.getByTestId("desk")));
    await pass(20);
    expect(text("desk-movement"), "another one next time").toBe("Wall sit");
  });

  it("say why a movement could not be noted, and stay", async () => {
    await due({}, { add_moment: refused });
    await click("desk-did");
    expect((await screen.findByTestId("toast")).textContent).toContain("The disk is asleep.");
    expect(text("desk-movement")).toBe("Sit to stand");
  });

  it("show another movement and say its name, without saying again that it is time", async () => {
    await due();
    screen.getByTestId("desk-another").focus();
    await click("desk-another");
    expect(text("desk-movement")).toBe("Wall sit");
    const spoken = screen.getByTestId("desk-offer").querySelector("[aria-live]");
    expect(spoken?.textContent).toContain("Wall sit");
    expect(focused()).toBe(screen.getByTestId("desk-another"));
    await click("desk-another");
    expect(text("desk-movement")).toBe("Sit to stand");
  });

  it("come back in ten minutes", async () => {
    await due();
    await click("desk-snooze");
    expect(text("desk-line")).toBe(t("desk-in", { n: 10 }));
    await pass(10);
    expect(text("desk-movement")).toBe("Sit to stand");
  });

  it("rest for the day, and start again when they are asked to", async () => {
    const calls = await due();
    await click("desk-not-today");
    await waitFor(() => expect(text("desk-line")).toBe(t("desk-rests")));
    expect(calls("rest_desk_breaks")).toHaveLength(1);
    await pass(60);
    expect(has("desk-offer")).toBe(false);
    await click("desk-start-again");
    await waitFor(() => expect(text("desk-line")).toBe(t("desk-in", { n: 20 })));
    expect(calls("resume_desk_breaks")).toHaveLength(1);
  });

  it("say why they could not rest, and stay", async () => {
    await due({}, { rest_desk_breaks: refused });
    await click("desk-not-today");
    expect((await screen.findByTestId("toast")).textContent).toContain("The disk is asleep.");
    expect(has("desk-offer")).toBe(true);
  });

  it("lead to the page of the movement and wait there for an answer", async () => {
    await due();
    await click("desk-movement");
    const page = await screen.findByRole("heading", { level: 1, name: "Sit to stand" });
    expect(focused()).toBe(page);
    expect(has("desk-did")).toBe(true);
  });
});

describe("Desk breaks and a person who needs help", () => {
  it.each(["urgent", "hurts"])("wait while '%s' is shown", async (view) => {
    const calls = await running({ cue: "taskbar" });
    await click(`${view}-button`);
    await screen.findByTestId(view === "urgent" ? "sign-chest-pain" : "quick-signs");
    await pass(25);
    expect(has("desk")).toBe(false);
    expect(calls("mark_window")).toEqual([]);
    await press("Escape");
    expect(await screen.findByTestId("desk-offer")).toBeTruthy();
    await waitFor(() => expect(calls("mark_window")).toHaveLength(1));
  });

  it("are put away by a ticked sign, and nothing is offered in their place", async () => {
    let is_urgent = false;
    await due({}, { desk_breaks: () => ({ ...toThe(20), is_urgent }) });
    is_urgent = true;
    await click("urgent-button");
    await click("sign-chest-pain");
    await waitFor(() => expect(text("noted")).not.toBe(""));
    await press("Escape");
    expect(await screen.findByTestId("desk-line")).toBeTruthy();
    await waitFor(() => expect(text("desk-line")).toBe(t("desk-rests")));
    expect(has("desk-start-again")).toBe(false);
  });
});

describe("Desk breaks are told", () => {
  it.each([
    ["window", 0, 0],
    ["taskbar", 1, 0],
    ["sound", 1, 1],
  ] as const)("with '%s' by %d marks and %d tones, once", async (cue, marks, tones) => {
    const tone = pretendAudio();
    const calls = await due({ cue });
    await click("desk-another");
    await click("hurts-button");
    await screen.findByTestId("quick-signs");
    await press("Escape");
    await screen.findByTestId("desk-offer");
    await pass(60);
    expect(calls("mark_window")).toHaveLength(marks);
    expect(tone.start).toHaveBeenCalledTimes(tones);
    await click("desk-snooze");
    await pass(10);
    expect(calls("mark_window")).toHaveLength(2 * marks);
  });

  it("in the window also where nothing can be marked or heard", async () => {
    await due({ cue: "sound" }, { mark_window: refused });
    expect(has("desk-offer")).toBe(true);
    expect(has("toast")).toBe(false);
  });
});

describe("Desk breaks follow", () => {
  it("the settings at once, and switched off they are gone", async () => {
    let minutes: number | null = null;
    const set_preferences = ({ input }: { input: typeof preferences }): null => {
      minutes = input.desk_break_minutes;
      return null;
    };
    startDesk({}, { preferences, set_preferences, desk_breaks: () => toThe(minutes) });
    await click("nav-settings");
    const choose = async (name: string) =>
      fireEvent.click(await screen.findByRole("radio", { name }));
    await choose(t("desk-every", { n: 45 }));
    expect((await screen.findByTestId("desk-line")).textContent).toBe(t("desk-in", { n: 45 }));
    await pass(10);
    await choose(t("desk-every", { n: 30 }));
    await waitFor(() => expect(text("desk-line")).toBe(t("desk-in", { n: 30 })));
    await choose(t("desk-off"));
    await waitFor(() => expect(has("desk")).toBe(false));
  });

  it("the journal that is open: nothing goes over from one to the other", async () => {
    const answers = [toThe(20), toThe(20), toThe(null)];
    await running(
      {},
      {
        app_status: status({ kind: "open", demo: true }),
        leave_demo_journal: status({ kind: "open", demo: false }),
        desk_breaks: () => answers.shift(),
      },
    );
    await pass(10);
    expect(text("desk-line")).toBe(t("desk-in", { n: 10 }));
    await fireEvent.click(screen.getByRole("button", { name: t("frame-leave-demo") }));
    await waitFor(() => expect(screen.getByTestId("desk").textContent).toContain("20"));
    await fireEvent(window, new FocusEvent("focus"));
    await waitFor(() => expect(has("desk")).toBe(false));
  });
});

describe("Desk breaks in a narrow navigation", () => {
  const wide = window.matchMedia;

  beforeEach(() => {
    const isNarrow = (query: string): boolean => query.includes("max-width: 1080px");
    vi.stubGlobal("matchMedia", (query: string) => ({
      ...wide(query),
      matches: isNarrow(query),
      removeEventListener: () => {},
    }));
  });
  afterEach(() => {
    vi.stubGlobal("matchMedia", wide);
  });

  const opener = () => screen.getByTestId("desk-open");

  it("are one button that says how long, and opens nothing by itself", async () => {
    await running();
    expect(opener().textContent.trim()).toBe(t("desk-short-in", { n: 20 }));
    expect(opener().getAttribute("aria-label")).toBe(`20 min: ${t("desk-in", { n: 20 })}`);
    await pass(20);
    expect(opener().textContent.trim()).toBe(t("desk-short"));
    expect(opener().getAttribute("aria-label")).toContain(t("desk-due"));
    expect(said()).toBe(t("desk-due"));
    expect(opener().getAttribute("aria-expanded")).toBe("false");
    expect(has("desk-over")).toBe(false);
  });

  it("open a card beside it that Escape closes, and the focus goes back", async () => {
    await due();
    await click("desk-open");
    expect(opener().getAttribute("aria-expanded")).toBe("true");
    screen.getByTestId("desk-another").focus();
    await press("Escape");
    expect(has("desk-over")).toBe(false);
    expect(focused()).toBe(opener());
  });

  it("close the card for a person who goes on elsewhere, and leave the focus there", async () => {
    await due();
    await click("desk-open");
    screen.getByTestId("nav-trends").focus();
    await tick();
    expect(has("desk-over")).toBe(false);
    expect(focused()).toBe(screen.getByTestId("nav-trends"));
    await click("desk-open");
    await fireEvent.pointerDown(screen.getByTestId("nav-today"));
    expect(has("desk-over")).toBe(false);
  });

  it.each(["desk-did", "desk-snooze", "desk-not-today"])(
    "close the card after %s, and the focus goes back",
    async (answer) => {
      await due();
      await click("desk-open");
      screen.getByTestId(answer).focus();
      await click(answer);
      await waitFor(() => expect(has("desk-over")).toBe(false));
      expect(focused()).toBe(opener());
    },
  );

  it("pause and go on from the card", async () => {
    await running();
    await click("desk-open");
    await click("desk-pause");
    expect(opener().textContent.trim()).toBe(t("desk-short-paused"));
    await click("desk-go-on");
    expect(text("desk-line")).toBe(t("desk-in", { n: 20 }));
  });
});

/** An AudioContext that counts the tones. */
function pretendAudio() {
  const start = vi.fn();
  const gain = { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} };
  class PretendAudio {
    currentTime = 0;
    destination = {};
    createOscillator() {
      return { frequency: {}, start, stop: () => {}, connect: (to: unknown) => to };
    }
    createGain() {
      return { gain, connect: (to: unknown) => to };
    }
  }
  vi.stubGlobal("AudioContext", PretendAudio);
  return { start };
}
