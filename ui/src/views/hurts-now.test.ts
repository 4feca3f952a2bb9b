import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Later, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { YES_UNSURE } from "../shared/yes-unsure";
import { blank, press, signs, status, TODAY, todayView } from "./pretend-app";
import { cards } from "./pretend-cards";
import { answerInput, plan, saved, startHurts } from "./pretend-hurts";

afterEach(stopPretending);

const refused = new Refusal({ code: "storage", message: "The disk is asleep.", field: null });
const failed = { code: "damaged" as const, message: "It cannot be read.", field: null };
const closed: [string, object][] = [
  ["without a journal", status({ kind: "none" })],
  ["when the journal cannot be opened", status({ kind: "failed", error: failed })],
];

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));
const text = (name: string) => screen.getByTestId(name).textContent.trim();

async function open(answers: Record<string, unknown> = {}, reply: string | null = "quick-pass") {
  const calls = startHurts(answers);
  await click("hurts-button");
  if (reply !== null) {
    await click(reply);
    await screen.findByTestId("position");
  }
  return calls;
}

describe("It hurts now", () => {
  it("begins with the urgent signs alone, and can be gone on from without an answer", async () => {
    const calls = await open({}, null);
    const box = await screen.findByTestId("quick-signs");
    expect(within(box).getByText("Chest pain")).toBeTruthy();
    expect(screen.queryByTestId("steps")).toBeNull();
    await click("quick-pass");
    await screen.findByTestId("position");
    expect(box.isConnected, "passed, not hidden").toBe(true);
    expect(calls("save_record"), "no answer is no record").toHaveLength(0);
  });

  it("has its parts in one order", async () => {
    await open();
    const parts = [...document.querySelectorAll("main [data-testid]")].map(
      (part) => part.getAttribute("data-testid") ?? "",
    );
    const order = ["quick-signs", "step-1", "step-2", "step-3", "plan", "flare-mark"];
    expect(parts.filter((part) => order.includes(part))).toEqual(order);
  });

  it("says whom to call to 'yes', big and at once, and asks nobody to move", async () => {
    const calls = await open({}, null);
    await click("quick-yes");
    expect(text("call-now")).toMatch(/^Call\s*Go\.$/);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("call-now")));
    expect(document.body.textContent).toContain(t("hurts-wait"));
    for (const part of ["step-1", "step-3", "plan", "flare-mark"]) {
      expect(screen.queryByTestId(part), part).toBeNull();
    }
    await waitFor(() => expect(calls("save_record")).toEqual([answerInput([YES_UNSURE])]));
    await click("quick-list");
    expect(await screen.findByRole("heading", { level: 1, name: signs.title })).toBeTruthy();
  });

  it("folds the question after 'none of these' and leads on to the first step", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date(2025, 10, 20, 19, 34) });
    const shown = vi.fn();
    Element.prototype.scrollIntoView = shown;
    try {
      await open({}, "quick-none");
      const box = screen.getByTestId("quick-signs");
      expect(within(box).getByRole("heading").textContent).toContain("None of these, 19:34.");
      expect(within(box).queryByText("Chest pain"), "the list is folded").toBeNull();
      expect(text("limits"), "and yet gives no all-clear").toBe(signs.limits);
      const first = within(screen.getByTestId("step-1")).getByRole("heading", { level: 2 });
      expect(document.activeElement).toBe(first);
      expect(shown.mock.contexts).toContain(screen.getByTestId("step-1"));
    } finally {
      Reflect.deleteProperty(Element.prototype, "scrollIntoView");
      vi.useRealTimers();
    }
  });

  it("shows the question again when it is to be changed, and folds it again", async () => {
    const calls = await open({}, "quick-none");
    const change = screen.getByTestId("quick-change");
    expect(change.getAttribute("aria-expanded")).toBe("false");
    change.focus();
    await fireEvent.click(change);
    expect(change.getAttribute("aria-expanded")).toBe("true");
    screen.getByText("Chest pain");
    expect(screen.getByTestId("quick-none").getAttribute("aria-pressed")).toBe("true");
    expect(document.activeElement).toBe(change);
    await fireEvent.click(change);
    expect(screen.queryByTestId("quick-none")).toBeNull();
    await waitFor(() => expect(calls("save_record"), "looking is no answer").toHaveLength(1));
    expect(calls("delete_record")).toEqual([]);
  });

  it("notes 'none of these' and takes it back", async () => {
    const calls = await open({}, "quick-none");
    expect(text("limits")).toBe(signs.limits);
    await waitFor(() => expect(calls("save_record")).toEqual([answerInput([])]));
    await click("quick-change");
    await click("quick-none");
    await waitFor(() =>
      expect(calls("delete_record")).toEqual([{ place: { kind: "urgent_signs", id: "u1" } }]),
    );
    expect(screen.queryByTestId("limits")).toBeNull();
    screen.getByTestId("steps");
  });

  it("lets 'yes' stand in the place of 'none of these'", async () => {
    const calls = await open({}, "quick-none");
    await waitFor(() => expect(calls("save_record")).toEqual([answerInput([])]));
    await click("quick-change");
    await click("quick-yes");
    await waitFor(() => expect(calls("save_record")[1]).toEqual(answerInput([YES_UNSURE], "u1")));
    expect(screen.queryByTestId("limits")).toBeNull();
  });

  it("goes on to the first step without an answer, and the focus with it", async () => {
    await open();
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H2"));
  });

  it("says where to turn when it is too much, the same for everyone and from the beginning", async () => {
    await open({}, null);
    await screen.findByTestId("quick-signs");
    expect(text("too-much")).toBe(t("hurts-too-much", { call: "Call" }));
  });

  it("shows one position after the other, until one will do", async () => {
    await open();
    expect(text("position")).toBe("On your side");
    await click("position-next");
    expect(text("position")).toBe("At a table");
    await click("position-do");
    expect(screen.getByTestId("position-do").getAttribute("aria-pressed")).toBe("true");
    await click("position-next");
    expect(text("position"), "and round").toBe("On your side");
    expect(screen.getByTestId("position-do").getAttribute("aria-pressed")).toBe("false");
    await click("position-before");
    expect(text("position")).toBe("At a table");
  });

  it("folds to what was answered earlier today, on a second visit", async () => {
    const answered = (ticked: string[], at: string) => ({
      ...plan("", TODAY),
      id: at,
      recorded_at: `${TODAY}T${at}:00+01:00`,
      record: { kind: "urgent_signs", day: TODAY, ticked },
    });
    const calls = await open({ records: [answered([], "09:34")] }, null);
    await screen.findByTestId("position");
    const box = screen.getByTestId("quick-signs");
    expect(box.textContent).toContain(":34");
    expect(within(box).queryByText("Chest pain")).toBeNull();
    expect(text("limits"), "it still clears nobody").toBe(signs.limits);
    expect(calls("save_record"), "nothing new was answered").toHaveLength(0);
    await click("quick-change");
    expect(within(box).getByText("Chest pain")).toBeTruthy();
    stopPretending();
    document.body.innerHTML = "";
    const later = [answered([], "09:34"), answered(["fever"], "10:00")];
    await open({ records: later }, null);
    await screen.findByTestId("quick-yes");
    expect(screen.queryByTestId("steps"), "something was ticked since").toBeNull();
  });

  it("ends with a next step: a reminder, a lesson, and whom to call", async () => {
    await open();
    expect(screen.getByTestId("next-step").textContent).toContain(t("hurts-next-call"));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await click("hour-later");
      expect(text("hour-told")).not.toBe("");
      await vi.advanceTimersByTimeAsync(3_600_000);
      expect((await screen.findByTestId("toast")).textContent).toContain(t("hurts-next-due"));
      expect(text("hour-told")).toBe("");
      await click("hour-later");
      await click("hour-clear");
      expect(text("hour-told")).toBe("");
    } finally {
      vi.useRealTimers();
    }
  });

  it("shows the crisis line that was chosen", async () => {
    await open({ urgent_signs: { ...signs, crisis_line: "116 123" } }, null);
    expect((await screen.findByTestId("crisis-line")).textContent).toContain("116 123");
  });

  it("starts no breathing by itself", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open();
      const before = screen.getByTestId("pacer").textContent;
      await vi.advanceTimersByTimeAsync(15_000);
      expect(screen.getByTestId("pacer").textContent).toBe(before);
    } finally {
      vi.useRealTimers();
    }
  });

  it("offers small movements only, knee rolls first, with what to watch", async () => {
    await open();
    const names: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      names.push(text("movement"));
      await click("movement-another");
    }
    const small = ["knee-rolls", "pelvic-tilt", "knee-rolls", "pelvic-tilt"];
    expect(names).toEqual(small.map((id) => `Name of ${id}`));
    expect(screen.getByTestId("step-3").textContent).toContain("Care of knee-rolls.");
    expect(screen.getByTestId("step-3").textContent).toContain("Stop for this.");
  });

  it("notes a movement without minutes, with undo", async () => {
    const calls = await open();
    await click("movement-did");
    expect((await screen.findByTestId("toast")).textContent).toContain("Undo");
    const movements = [{ name: "Name of knee-rolls", minutes: null }];
    expect(calls("add_moment")).toEqual([
      { input: { day: TODAY, answers: { ...blank, movements } } },
    ]);
    expect(screen.getByTestId("step-3").textContent).toContain(
      t("hurts-movement-noted", { noted: "noted" }),
    );
    await click("movement-another");
    expect(screen.getByTestId("step-3").textContent, "that was the one before").not.toContain(
      t("hurts-movement-noted", { noted: "noted" }),
    );
  });

  it("notes a movement once while that is under way", async () => {
    const later = new Later();
    const calls = await open({ add_moment: later.promise });
    await click("movement-did");
    await click("movement-did");
    later.resolve(saved("Moment saved"));
    await screen.findByTestId("toast");
    expect(calls("add_moment")).toHaveLength(1);
  });

  it("shows the person's own plan with its day", async () => {
    await open();
    expect(screen.getByText("Warmth, and text Sam.").tagName).toBe("BLOCKQUOTE");
    expect(text("plan")).toContain("30 October");
    await click("write-plan");
    expect(await screen.findByTestId("flare-plan-form")).toBeTruthy();
  });

  it("offers to write a plan where there is none", async () => {
    await open({ flare_plan: null });
    await waitFor(() => expect(text("write-plan")).toBe(t("hurts-plan-write")));
  });

  it("marks a flare-up from today only when it is asked to", async () => {
    const calls = await open();
    await click("flare-begin");
    await click("flare-hard_to_tolerate");
    await click("flare-affected_life");
    await click("flare-affected_life");
    await click("flare-save");
    await screen.findByTestId("toast");
    const record = {
      kind: "flare_up",
      first_day: TODAY,
      last_day: null,
      worse_than_usual: false,
      hard_to_tolerate: true,
      affected_life: false,
      helped: null,
    };
    expect(calls("save_record")).toEqual([{ input: { id: null, record } }]);
  });

  it("says since when a flare-up goes on, and marks no other", async () => {
    await open({ today: todayView({ open_flare_up: cards.open_flare_up }) });
    expect(text("flare-mark")).toContain(t("hurts-flare-open", { day: "12 November" }));
    expect(screen.queryByTestId("flare-begin")).toBeNull();
  });

  it("keeps the three ticks when the flare-up could not be saved", async () => {
    await open({ save_record: refused });
    await click("flare-begin");
    await click("flare-worse_than_usual");
    await click("flare-save");
    await waitFor(() => expect(text("flare-mark")).toContain(t("hurts-flare-not-saved")));
    expect(screen.getByTestId("flare-worse_than_usual").getAttribute("aria-pressed")).toBe("true");
  });

  it("puts the three ticks aside with Escape before it is left", async () => {
    await open();
    await click("flare-begin");
    await press("Escape");
    expect(screen.getByTestId("flare-begin")).toBe(document.activeElement);
    await press("Escape");
    expect(await screen.findByTestId("nav-today")).toBeTruthy();
  });

  it.each(closed)("works %s: no plan, nothing noted, and one line says so", async (_, state) => {
    const calls = await open({ app_status: state }, "quick-none");
    expect(screen.getByText(t("hurts-no-journal"))).toBeTruthy();
    expect(text("noted"), "the line above says it").toBe("");
    expect(screen.getByTestId("pacer")).toBeTruthy();
    await click("movement-another");
    expect(text("movement")).toBe("Name of pelvic-tilt");
    for (const name of ["movement-did", "plan", "flare-mark"]) {
      expect(screen.queryByTestId(name), name).toBeNull();
    }
    expect(calls("flare_plan")).toHaveLength(0);
    expect(calls("save_record")).toHaveLength(0);
  });

  it.each(["urgent_signs", "library", "flare_plan", "add_moment", "save_record"])(
    "goes on when %s fails",
    async (command) => {
      startHurts({ [command]: refused });
      await click("hurts-button");
      if (command === "urgent_signs") {
        expect(await screen.findByText(t("frame-start-emergency"))).toBeTruthy();
      } else {
        await click("quick-none");
      }
      expect(await screen.findByTestId("pacer")).toBeTruthy();
      if (command === "library") return;
      await click("movement-did");
      await click("movement-another");
      expect(text("movement")).toBe("Name of pelvic-tilt");
      await click("flare-begin");
      expect(screen.getByTestId("flare-save")).toBeTruthy();
    },
  );

  it("reads again what could not be read", async () => {
    let fails = true;
    const answer = (): unknown => {
      if (fails) throw refused.reason;
      return plan("Found again.");
    };
    await open({ flare_plan: answer });
    await waitFor(() => expect(text("plan")).toContain("The disk is asleep."));
    fails = false;
    await fireEvent.click(within(screen.getByTestId("plan")).getByText(t("frame-retry")));
    expect(await screen.findByText("Found again.")).toBeTruthy();
  });

  it("is done by Tab and Enter alone: everything is a button in the order of the screen", async () => {
    await open();
    const buttons = [...document.querySelectorAll<HTMLElement>("main button")];
    expect(document.querySelectorAll("main :is(input, select, textarea, form)")).toHaveLength(0);
    expect(buttons.every((button) => button.tabIndex === 0)).toBe(true);
    const names = buttons.map((button) => button.dataset["testid"]).filter((name) => name);
    expect(names).toEqual([
      "quick-yes",
      "quick-none",
      "quick-list",
      "position-before",
      "position-do",
      "position-next",
      "pacer-go",
      "pacer-plain",
      "movement-did",
      "movement-another",
      "write-plan",
      "flare-begin",
      "hour-later",
      "next-lesson",
    ]);
  });

  it("takes focus and title, and gives both back", async () => {
    await open({}, null);
    const heading = screen.getByRole("heading", { level: 1, name: t("hurts-title") });
    expect(document.activeElement).toBe(heading);
    expect(document.title).toContain(t("hurts-title"));
    await click("leave");
    expect(await screen.findByTestId("answer-most")).toBeTruthy();
    expect(document.title).not.toContain(t("hurts-title"));
  });
});
