import { afterEach, describe, expect, it } from "vitest";
import type { AnswersView, FormView } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { openGate } from "../shared/gate";
import { hasUnsaved, show } from "../shared/shown.svelte";
import { BLANK } from "./answers";
import { Drafts } from "./drafts.svelte";
import { begun } from "./pretend-begun";

const DAY = "2025-11-20";
const TYPED = "2025-11-20T18:42:00+01:00";
const written = { label: "Saved", undo: null, redo: null, changes: { kinds: [], days: null } };
const gone = new Refusal({ code: "gone", message: "Moved away.", field: null });

const answers = (part: Partial<AnswersView>): AnswersView => ({ ...BLANK, ...part });

/** The form in a call that keeps it. */
function sent(args: unknown): { answers: AnswersView } {
  return JSON.parse((args as { input: { form: string } }).input.form) as { answers: AnswersView };
}

function pretend(given: Record<string, unknown> = {}) {
  // In the order in which they reach the journal, with the note of a form.
  const wire: string[] = [];
  const noted = (name: string, answer: unknown) => (args: unknown) => {
    const note = name === "keep" ? sent(args).answers.note : null;
    wire.push(`${name} ${note ?? ""}`.trim());
    return answer;
  };
  const { calls } = pretendCommands({
    forms: [],
    keep_form: noted("keep", null),
    discard_form: noted("discard", null),
    save_check_in: noted("save", written),
    add_moment: noted("add", written),
    ...given,
  });
  return { calls, wire, drafts: new Drafts() };
}

afterEach(stopPretending);

describe("a form that is typed in", () => {
  it("is on disk with everything in it, and no longer when nothing in it is unsaved", async () => {
    const { drafts, calls } = pretend();
    const draft = drafts.checkIn(DAY);
    draft.rebase(answers({ mood: 4 }));
    draft.change({ sleep_typed: "7." });
    draft.change({ note: "Half a " });
    await turns();
    const kept = calls("keep_form").at(-1);
    expect(kept).toMatchObject({ input: { kind: "check_in", place: DAY } });
    expect(sent(kept)).toEqual({
      answers: answers({ mood: 4, note: "Half a " }),
      base: answers({ mood: 4 }),
      sleep_typed: "7.",
    });
    draft.change({ sleep_typed: "" });
    draft.change({ note: " " });
    await turns();
    expect(calls("discard_form")).toEqual([{ place: { kind: "check_in", place: DAY } }]);
  });

  it("is kept with what was typed while it was being saved", async () => {
    const later = new Later<unknown>();
    const { drafts, calls } = pretend({ save_check_in: () => later.promise });
    const draft = drafts.checkIn(DAY);
    draft.rebase(null);
    draft.change({ note: "a" });
    const saving = draft.save();
    await turns();
    draft.change({ note: "ab" });
    await turns();
    const before = calls("keep_form").length;
    later.resolve(written);
    await saving;
    await turns();
    expect(calls("keep_form").slice(before).map(sent)).toEqual([
      expect.objectContaining({ answers: answers({ note: "ab" }), base: answers({ note: "a" }) }),
    ]);
  });

  it("stays on disk when saving fails, and saving again works", async () => {
    const { drafts, calls } = pretend({ keep_form: null, save_check_in: gone });
    const draft = drafts.checkIn(DAY);
    draft.rebase(null);
    draft.change({ note: "a" });
    await turns();
    expect(await draft.save()).toBeNull();
    expect(draft.problem).toEqual({ code: "gone", field: null, message: "Moved away." });
    await turns();
    expect(calls("keep_form"), "what is on disk by now is not certain").toHaveLength(2);
    expect(calls("discard_form")).toEqual([]);
    pretendCommands({ save_check_in: written });
    expect(await draft.save()).toEqual(written);
  });

  it("goes on when it cannot be kept, and says why", async () => {
    const { drafts } = pretend({ keep_form: gone });
    const draft = drafts.checkIn(DAY);
    draft.change({ note: "a" });
    await turns();
    expect(draft.keepProblem?.message).toBe("Moved away.");
    expect(draft.problem, "it disturbs nothing").toBeNull();
    pretendCommands({ forms: [], keep_form: null });
    draft.change({ note: "ab" });
    await turns();
    expect(draft.keepProblem).toBeNull();
  });

  it("leaves nothing behind when a moment is saved", async () => {
    const { calls, drafts, wire } = pretend();
    const moment = drafts.moment(DAY);
    moment.change({ note: "a" });
    await turns();
    await moment.save();
    drafts.forgetMoment(DAY);
    await turns();
    expect(wire).toEqual(["keep a", "add"]);
    expect(calls("add_moment")).toMatchObject([{ input: { form: DAY } }]);
    expect(drafts.moment(DAY).isChanged).toBe(false);
  });

  it("is kept against its new base after an answer on Today, which leaves the draft on disk alone", async () => {
    const { drafts, wire } = pretend();
    const draft = drafts.checkIn(DAY);
    draft.rebase(null);
    draft.change({ note: "a" });
    await turns();
    drafts.answered(DAY, "most");
    await turns();
    expect(wire, "its base is another one").toEqual(["keep a", "keep a"]);
    expect(draft.read()).toEqual(answers({ function: "most", note: "a" }));
  });

  it("is discarded when an answer on Today leaves nothing of it unsaved", async () => {
    const { drafts, wire, calls } = pretend();
    const draft = drafts.checkIn(DAY);
    draft.rebase(null);
    draft.change({ function: "some" });
    await turns();
    drafts.answered(DAY, "most");
    await turns();
    expect(wire).toEqual(["keep", "discard"]);
    expect(calls("discard_form")).toEqual([{ place: { kind: "check_in", place: DAY } }]);
    expect(drafts.unsaved).toEqual([]);
  });

  it("that never held anything sends nothing when an answer was given on Today", async () => {
    const { drafts, wire } = pretend();
    drafts.checkIn(DAY).rebase(null);
    drafts.answered(DAY, "most");
    await turns();
    expect(wire).toEqual([]);
    expect(drafts.unsaved).toEqual([]);
  });
});

describe("drafts from before", () => {
  it("stand in their forms again, with their days and times, the latest day first", async () => {
    const { drafts, wire } = pretend({
      forms: [
        begun({ note: "Old." }, { kind: "moment", place: "2025-11-18" }),
        begun({ function: "some" }),
      ],
    });
    await drafts.read();
    expect(drafts.unsaved.map(({ kind, draft }) => [kind, draft.day, draft.typedAt])).toEqual([
      ["check_in", DAY, TYPED],
      ["moment", "2025-11-18", TYPED],
    ]);
    expect(drafts.moment("2025-11-18").answers.note).toBe("Old.");
    expect(drafts.checkIn(DAY).isRestored).toBe(true);
    await turns();
    expect(wire, "looking writes nothing").toEqual([]);
  });

  it("are merged three ways with what the journal holds by now", async () => {
    const base = answers({ function: "some", mood: 4, confidence: 6, sleep_minutes: 420 });
    const form = JSON.stringify({
      answers: { ...base, function: null, confidence: 9, note: "New.", sleep_minutes: null },
      base,
      sleep_typed: "7,,",
    });
    const { drafts, wire } = pretend({ forms: [begun({}, { form })] });
    await drafts.read();
    const draft = drafts.checkIn(DAY);
    draft.rebase(answers({ ...base, mood: 8, back_pain: 3, sleep_minutes: 480 }));
    expect(draft.read()).toEqual(
      answers({ function: null, mood: 8, back_pain: 3, confidence: 9, note: "New." }),
    );
    expect(draft.sleepTyped, "as it was typed").toBe("7,,");
    expect(draft.isChanged).toBe(true);
    await turns();
    expect(wire, "opening is not typing").toEqual([]);
  });

  it("are not forms of records, and one of a later version stays where it is", async () => {
    const later = JSON.stringify({ steps: [] });
    const { drafts, wire } = pretend({
      forms: [
        begun({}, { place: "2025-11-19", form: later }),
        begun({ note: "Its own form." }, { kind: "moment", place: "0190-7" }),
        begun({}, { kind: "moment", place: "new", form: JSON.stringify({ line: "walk" }) }),
        begun({ note: "A question." }, { kind: "question" }),
        begun({ note: "Here." }),
      ],
    });
    await drafts.read();
    expect(drafts.unsaved.map(({ draft }) => draft.answers.note)).toEqual(["Here."]);
    drafts.checkIn("2025-11-19").rebase(null);
    await turns();
    expect(wire).toEqual([]);
  });

  it("come out of forms that are being read already", async () => {
    const { drafts, calls } = pretend();
    await drafts.read(Promise.resolve([begun({ note: "Old." })]));
    expect(drafts.unsaved).toHaveLength(1);
    expect(calls("forms")).toEqual([]);
  });

  it("are let go when the journal says the same by now", async () => {
    const { drafts, wire } = pretend({ forms: [begun({ note: "Same." })] });
    await drafts.read();
    drafts.checkIn(DAY).rebase(answers({ note: "Same." }));
    await turns();
    expect(wire).toEqual(["discard"]);
    expect(drafts.unsaved).toEqual([]);
  });

  it("are not lost to what is typed before they are read, and it is the newer", async () => {
    const later = new Later<FormView[]>();
    const { drafts, calls } = pretend({ forms: () => later.promise });
    void drafts.read();
    const draft = drafts.checkIn(DAY);
    draft.rebase(answers({ mood: 4 }));
    draft.change({ function: "most" });
    await turns();
    expect(calls("keep_form"), "nothing is written over what was not seen").toEqual([]);
    later.resolve([begun({ function: "little", note: "Before." })]);
    await turns();
    expect(draft.read()).toEqual(answers({ function: "most", mood: 4, note: "Before." }));
    expect(calls("keep_form")).toHaveLength(1);
    expect(draft.isRestored).toBe(false);
  });

  it("that cannot be read are told of, and read again before anything is kept", async () => {
    const { drafts } = pretend({ forms: gone });
    await drafts.read();
    expect(drafts.problem?.message).toBe("Moved away.");
    const draft = drafts.checkIn(DAY);
    draft.change({ mood: 5 });
    await turns();
    expect(draft.keepProblem?.message).toBe("Moved away.");
    expect(draft.read().mood).toBe(5);
    const { calls } = pretendCommands({ forms: [begun({ note: "Before." })], keep_form: null });
    draft.change({ mood: 6 });
    await turns();
    expect(drafts.problem).toBeNull();
    expect(draft.read()).toEqual(answers({ mood: 6, note: "Before." }));
    expect(calls("keep_form").map(sent)).toEqual([
      expect.objectContaining({ answers: answers({ mood: 6, note: "Before." }) }),
    ]);
  });

  it("are offered while their form is closed", () => {
    const { drafts } = pretend();
    const draft = drafts.checkIn(DAY);
    const close = show(draft);
    draft.change({ mood: 5 });
    expect(drafts.unsaved).toEqual([]);
    expect(hasUnsaved()).toBe(true);
    close();
    expect(drafts.unsaved).toHaveLength(1);
    expect(hasUnsaved()).toBe(false);
  });

  it("are discarded on disk, and come back whole", async () => {
    const { drafts, wire } = pretend({ forms: [begun({ note: "Kept." })] });
    await drafts.read();
    const [offer] = drafts.unsaved;
    if (offer === undefined) throw new Error("nothing is offered");
    const bringBack = await drafts.discard(offer);
    expect(wire).toEqual(["discard"]);
    expect(drafts.unsaved).toEqual([]);
    expect(drafts.checkIn(DAY).isChanged).toBe(false);
    bringBack();
    await turns();
    expect(wire).toEqual(["discard", "keep Kept."]);
    expect(drafts.unsaved.map(({ draft }) => draft.read().note)).toEqual(["Kept."]);
    expect(drafts.unsaved[0]?.draft.typedAt).toBe(TYPED);
  });

  it("stay when they cannot be discarded", async () => {
    const { drafts } = pretend({ forms: [begun({ note: "Kept." })], discard_form: gone });
    await drafts.read();
    const [offer] = drafts.unsaved;
    if (offer === undefined) throw new Error("nothing is offered");
    await expect(drafts.discard(offer)).rejects.toThrow("Moved away.");
    expect(drafts.unsaved.map(({ draft }) => draft.read().note)).toEqual(["Kept."]);
  });

  it("reach no other journal", async () => {
    const later = new Later<null>();
    const { drafts, calls } = pretend({ keep_form: () => later.promise });
    drafts.checkIn(DAY).change({ mood: 5 });
    await turns();
    let isFinished = false;
    void openGate()
      .finish()
      .then(() => (isFinished = true));
    await turns();
    expect(isFinished, "a call is under way").toBe(false);
    later.resolve(null);
    await turns();
    expect(isFinished).toBe(true);
    drafts.checkIn(DAY).change({ mood: 6 });
    drafts.moment(DAY).change({ mood: 7 });
    await turns();
    expect(calls("keep_form")).toHaveLength(1);
    openGate().open();
    await turns();
    expect(calls("keep_form")).toHaveLength(3);
  });
});
