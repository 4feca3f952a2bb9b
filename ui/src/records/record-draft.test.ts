import { afterEach, describe, expect, it } from "vitest";
import type { RawRecord, RecordKind } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { formDisk } from "../parts/form-disk";
import { KeptForm } from "../shared/kept-form.svelte";
import { appointmentModel } from "./appointment-model";
import { plainModel } from "./plain-model";
import { RecordDraft } from "./record-draft.svelte";

const TODAY = "2025-11-20";
const TYPED_AT = "2025-11-19T18:42:00+01:00";
const stored = { kind: "question", text: "Can I lift?", answer: null } satisfies RawRecord;
const written = { label: "Saved", undo: "that", redo: null, changes: { kinds: [], days: null } };
const typed = { text: "Can I run?", answer: "" };

const viewOf = (record: RawRecord) => ({
  id: "7",
  day: TODAY,
  recorded_at: TYPED_AT,
  basis: null,
  changed_at: null,
  summary: "In one line",
  record,
});
/** Where forms are kept; what is given was found there. */
function keptFor(kind: RecordKind, kept: Record<string, string> = {}) {
  return (place: string): KeptForm => {
    const form = kept[place];
    const found = form === undefined ? null : { form, day: "2025-11-19" };
    return new KeptForm(formDisk(kind, place), found, place);
  };
}

async function open(
  id: string | null,
  answers: Record<string, unknown> = {},
  found: Record<string, string> = {},
) {
  const { calls } = pretendCommands({
    record: viewOf(stored),
    keep_form: null,
    discard_form: null,
    save_record: { id: "7", written },
    ...answers,
  });
  const kept = keptFor("question", found);
  const draft = new RecordDraft("question", id, plainModel("question"), TODAY, kept);
  await draft.open();
  return { draft, calls };
}

afterEach(stopPretending);

describe("what is typed", () => {
  it("is kept at once, under the record or as new", async () => {
    const { draft, calls } = await open(null);
    draft.change({ text: "Can I run?" });
    expect(draft.isChanged).toBe(true);
    await turns();
    const form = JSON.stringify(typed);
    expect(calls("keep_form")).toEqual([{ input: { kind: "question", place: "new", form } }]);
  });

  it("is let go once it is what the journal holds", async () => {
    const { draft, calls } = await open("7");
    draft.change({ text: "Can I" });
    draft.change({ text: "Can I lift?" });
    await turns();
    expect(draft.isChanged).toBe(false);
    expect(calls("discard_form")).toEqual([{ place: { kind: "question", place: "7" } }]);
  });

  it("comes back when the form is opened again, and is not said to be saved", async () => {
    const { draft } = await open("7", {}, { 7: JSON.stringify(typed) });
    expect(draft.form).toEqual(typed);
    expect(draft.kept.foundOn).toBe("2025-11-19");
    expect(draft.isChanged).toBe(true);
  });

  it("for another record stays there", async () => {
    const { draft } = await open(null, {}, { 7: JSON.stringify(typed) });
    expect(draft.form).toEqual({ text: "", answer: "" });
    expect(draft.kept.foundOn).toBeNull();
  });

  it.each(["{", "[]", '{"text":1}'])(
    "but cannot be read any more does no harm: %s",
    async (text) => {
      const { draft } = await open("7", {}, { 7: text });
      expect(draft.isReady).toBe(true);
      expect(draft.form).toEqual({ text: "Can I lift?", answer: "" });
    },
  );

  it("goes away with starting over", async () => {
    const { draft, calls } = await open("7", {}, { 7: JSON.stringify(typed) });
    draft.startOver();
    await turns();
    expect(draft.form).toEqual({ text: "Can I lift?", answer: "" });
    expect(draft.kept.foundOn).toBeNull();
    expect(calls("discard_form")).toHaveLength(1);
  });

  it("that could not be kept says so, and is kept with the next change", async () => {
    const full = { code: "disk_full", message: "The disk is full.", field: null } as const;
    let isFull = true;
    const keep_form = () => {
      if (isFull) throw full;
      return null;
    };
    const { draft } = await open(null, { keep_form });
    draft.change({ text: "a" });
    await turns();
    expect(draft.kept.problem).toMatchObject({ message: "The disk is full." });
    isFull = false;
    draft.change({ text: "ab" });
    await turns();
    expect(draft.kept.problem).toBeNull();
  });
});

describe("opening", () => {
  it("shows no form while the record cannot be read", async () => {
    const problem = new Refusal({ code: "storage", message: "Not now.", field: null });
    const { draft } = await open("7", { record: problem });
    expect(draft.failure?.message).toBe("Not now.");
    expect(draft.isReady).toBe(false);
    expect(await draft.save()).toBeNull();
  });
});

describe("saving", () => {
  it("sends the record once, and nothing is kept of it afterwards", async () => {
    const { draft, calls } = await open(null);
    draft.change({ text: "Can I run?" });
    const both = await Promise.all([draft.save(), draft.save()]);
    await turns();
    expect(both).toEqual([{ id: "7", written, isAll: true }, null]);
    const record = { kind: "question", text: "Can I run?", answer: null };
    expect(calls("save_record")).toEqual([
      { input: { id: null, record, form: "new", rest: null } },
    ]);
    expect(calls("keep_form"), "the journal let go of it with the record").toHaveLength(1);
    expect(calls("discard_form")).toEqual([]);
  });

  it("that is refused leaves everything typed, and says at which field", async () => {
    const refusal = new Refusal({ code: "invalid", message: "Too long.", field: "text" });
    const { draft, calls } = await open(null, { save_record: refusal });
    draft.change({ text: "Can I run?" });
    expect(await draft.save()).toBeNull();
    await turns();
    expect(draft.problem).toMatchObject({ field: "text", message: "Too long." });
    expect(draft.form).toEqual(typed);
    expect(calls("discard_form")).toEqual([]);
    draft.change({ text: "Can I" });
    expect(draft.problem).toBeNull();
  });

  it("keeps what is typed meanwhile, now for the record it has become", async () => {
    const later = new Later<unknown>();
    const { draft, calls } = await open(null, { save_record: () => later.promise });
    draft.change({ text: "Can I run?" });
    const saving = draft.save();
    draft.change({ answer: "yes" });
    later.resolve({ id: "7", written });
    expect(await saving).toMatchObject({ isAll: false });
    await turns();
    expect(draft.form).toEqual({ text: "Can I run?", answer: "yes" });
    expect(draft.id).toBe("7");
    const begun_from = { text: "Can I run?", answer: "" };
    const form = JSON.stringify({ ...draft.form, begun_from });
    expect(calls("keep_form").at(-1)).toEqual({ input: { kind: "question", place: "7", form } });
  });

  it("does not send half a date", async () => {
    const { calls } = pretendCommands({ keep_form: null, save_record: null });
    const draft = new RecordDraft(
      "medicine",
      null,
      plainModel("medicine"),
      TODAY,
      keptFor("medicine"),
    );
    await draft.open();
    draft.change({ what: "a" });
    draft.changeDay("last_day", { day: null, problem: "Unfinished." });
    expect(draft.isChanged).toBe(true);
    expect(await draft.save()).toBeNull();
    expect(draft.problem).toMatchObject({ field: "last_day", message: "Unfinished." });
    expect(calls("save_record")).toEqual([]);
  });
});

describe("when the journal changes", () => {
  it("a form in which nothing was typed follows it", async () => {
    let record = stored;
    const { draft } = await open("7", { record: () => viewOf(record) });
    record = { ...stored, text: "Can I swim?" };
    await draft.refresh();
    expect(draft.form).toEqual({ text: "Can I swim?", answer: "" });
    expect(draft.isChanged).toBe(false);
  });

  it("what was typed stays, and the rest follows it", async () => {
    let record = stored;
    const { draft, calls } = await open("7", { record: () => viewOf(record) });
    draft.change({ answer: "yes" });
    record = { ...stored, text: "Can I swim?" };
    await draft.refresh();
    expect(draft.form).toEqual({ text: "Can I swim?", answer: "yes" });
    await draft.save();
    expect(calls("save_record"), "saving takes back no undo").toEqual([
      { input: { id: "7", record: { ...record, answer: "yes" }, form: "7", rest: null } },
    ]);
  });

  it("what was typed in both places is as it was typed here", async () => {
    let record = stored;
    const { draft } = await open("7", { record: () => viewOf(record) });
    draft.change({ text: "Can I run?" });
    record = { ...stored, text: "Can I swim?" };
    await draft.refresh();
    expect(draft.form.text).toBe("Can I run?");
  });

  it("while its form is closed, what was kept of it takes back nothing", async () => {
    const first = await open("7");
    first.draft.change({ answer: "yes" });
    await turns();
    const [{ input }] = first.calls("keep_form") as [{ input: { form: string } }];
    const record = viewOf({ ...stored, text: "Can I swim?" });
    const { draft } = await open("7", { record }, { 7: input.form });
    expect(draft.form).toEqual({ text: "Can I swim?", answer: "yes" });
    expect(draft.kept.foundOn).toBe("2025-11-19");
  });

  it("a saved appointment learns the ids of its items, and saves none twice", async () => {
    const item = (id: string | null) => ({ id, what: "walk", used_as: null });
    const appointment = (id: string | null): RawRecord => ({
      kind: "appointment",
      day: TODAY,
      time: null,
      who: null,
      said: null,
      questions: [],
      plan: [item(id)],
    });
    const { calls } = pretendCommands({
      keep_form: null,
      discard_form: null,
      record: viewOf(appointment("p1")),
      save_record: { id: "7", written },
    });
    const draft = new RecordDraft(
      "appointment",
      null,
      appointmentModel,
      TODAY,
      keptFor("appointment"),
    );
    await draft.open();
    draft.change({ day: TODAY, next_item: "walk" });
    await draft.save();
    expect(calls("save_record")).toEqual([
      { input: { id: null, record: appointment(null), form: "new", rest: null } },
    ]);
    expect(draft.form).toMatchObject({ plan: [item(null)], next_item: "" });
    await draft.refresh();
    expect(draft.form.plan).toEqual([item("p1")]);
    expect(draft.isChanged).toBe(false);
  });
});
