import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { RawAppointment, RawRecord, RecordKind, RecordView } from "../ipc";
import { pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { blank, press, TODAY, todayView, written } from "./pretend-app";
import RecordForm from "./RecordForm.svelte";
import { Session } from "./session.svelte";

const viewOf = (id: string, record: RawRecord): RecordView => ({
  id,
  day: TODAY,
  recorded_at: "2025-11-20T18:42:00+01:00",
  basis: null,
  changed_at: null,
  record,
});
const question = (id: string, text: string, answer: string | null = null): RecordView =>
  viewOf(id, { kind: "question", text, answer });

async function open(
  kind: RecordKind,
  id: string | null = null,
  answers: Record<string, unknown> = {},
) {
  const { calls } = pretendCommands({
    today: todayView(),
    drafts: [],
    forms: [],
    records: [],
    keep_form: null,
    discard_form: null,
    save_record: { id: "7", written },
    use_plan_item: written,
    ...answers,
  });
  const session = new Session();
  session.today = todayView();
  session.router.go({ view: "record-form", kind, id });
  render(RecordForm, { props: { session, kind, id } });
  await screen.findByTestId("record-form");
  return { calls, session };
}

const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>("textbox", { name });
const type = (name: string | RegExp, value: string) =>
  fireEvent.input(field(name), { target: { value } });
const click = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const save = () => fireEvent.submit(screen.getByTestId("record-form"));
const dayIn = (group: string, value: string) =>
  fireEvent.input(
    within(screen.getByRole("group", { name: group })).getByRole("textbox", { name: "Day" }),
    { target: { value } },
  );
const sent = (calls: (name: string) => unknown[]) =>
  (calls("save_record") as { input: { id: string | null; record: RawRecord; form: string } }[]).map(
    ({ input }) => input,
  );
const textsIn = (label: string) =>
  screen.getAllByRole<HTMLInputElement>("textbox", { name: new RegExp(label) }).map((f) => f.value);

afterEach(stopPretending);

describe("a record form", () => {
  it("starts in its first field, saves by Enter and goes back to Today", async () => {
    const { calls, session } = await open("medicine");
    const what = field("Which medicine");
    await waitFor(() => expect(document.activeElement).toBe(what));
    await type("Which medicine", "Ibuprofen 400 mg");
    await press("Enter");
    await waitFor(() => expect(session.router.route.view).toBe("today"));
    const record = { what: "Ibuprofen 400 mg", first_day: TODAY, last_day: null, outcome: null };
    expect(sent(calls)).toEqual([
      { id: null, record: { kind: "medicine", ...record }, form: "new", rest: null },
    ]);
    expect(session.toasts.current?.message).toBe(written.label);
  });

  it("in a text of many lines needs Ctrl with Enter", async () => {
    const { calls, session } = await open("question", "7", { record: question("7", "Why?") });
    await type("The answer", "because");
    field("The answer").focus();
    await press("Enter");
    expect(calls("save_record")).toEqual([]);
    await press("Enter", { ctrlKey: true });
    await waitFor(() => expect(session.router.route.view).toBe("today"));
    expect(sent(calls)[0]?.record).toMatchObject({ text: "Why?", answer: "because" });
  });

  it("shows what Rust says at the field, keeps what was typed and goes there", async () => {
    const message = "The last day is before the first.";
    const refusal = new Refusal({ code: "invalid", message, field: "last_day" });
    const { session } = await open("flare_up", null, { save_record: refusal });
    await type("What helped", "walking");
    await save();
    const last = screen.getByRole("group", { name: "Last day" });
    await waitFor(() => expect(within(last).getByRole("alert").textContent).toContain(message));
    expect(last.contains(document.activeElement)).toBe(true);
    expect(field("What helped").value).toBe("walking");
    expect(session.router.route.view).toBe("record-form");
  });

  it("shows a message without a field at the top", async () => {
    const refusal = new Refusal({ code: "disk_full", message: "The disk is full.", field: null });
    await open("episode", null, { save_record: refusal });
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
  });

  it("does not save half a date", async () => {
    const { calls } = await open("episode");
    await dayIn("When it started", "3");
    await save();
    await screen.findByRole("alert");
    expect(calls("save_record")).toEqual([]);
  });

  it("declares a flare-up with no tick at all, and with nothing ticked by itself", async () => {
    const { calls } = await open("flare_up");
    expect(screen.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual(
      [false, false, false],
    );
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({ worse_than_usual: false, first_day: TODAY });
  });

  it("leaves a part of the day unanswered, and takes an answer back", async () => {
    const { calls } = await open("day_pattern");
    const morning = screen.getByRole("group", { name: "In the morning" });
    const evening = screen.getByRole("group", { name: "In the evening" });
    await fireEvent.click(within(morning).getByText("harder"));
    await fireEvent.click(within(evening).getByText("easier"));
    await fireEvent.click(within(evening).getByText("easier"));
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({ morning: "harder", evening: null, night: null });
  });

  it("goes back by Escape without saving or forgetting", async () => {
    const { calls, session } = await open("question");
    await type("What you want to ask", "Can I lift?");
    await press("Escape");
    expect(session.router.route.view).toBe("today");
    expect(calls("save_record")).toEqual([]);
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    expect(calls("discard_form")).toEqual([]);
  });

  it("takes the day of a flare-up that began ahead of the clock, to end it too", async () => {
    const began = { kind: "flare_up", first_day: "2025-11-22", last_day: null } as const;
    const marks = { worse_than_usual: true, hard_to_tolerate: false, affected_life: false };
    const stored: RawRecord = { ...began, ...marks, helped: null };
    const { calls } = await open("flare_up", "7", { record: viewOf("7", stored) });
    const last = within(screen.getByRole("group", { name: /^Last day/ }));
    await fireEvent.input(last.getByRole("textbox", { name: "Day" }), { target: { value: "22" } });
    await fireEvent.change(last.getByRole("combobox"), { target: { value: "11" } });
    const year = last.getByRole("textbox", { name: "Year" });
    await fireEvent.input(year, { target: { value: "2025" } });
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toEqual({ ...stored, last_day: "2025-11-22" });
  });

  it("shows what was kept with when, and starts over", async () => {
    const form = JSON.stringify({ text: "Can I lift?", answer: "" });
    const typed_at = "2025-11-19T18:42:00+01:00";
    await open("question", null, { forms: [{ kind: "question", place: "new", typed_at, form }] });
    expect(field("What you want to ask").value).toBe("Can I lift?");
    expect(screen.getByTestId("kept-note").textContent).toContain("19 November");
    await click("Start over");
    expect(field("What you want to ask").value).toBe("");
    expect(screen.queryByTestId("kept-note")).toBeNull();
    expect(document.activeElement).toBe(field("What you want to ask"));
  });

  it("changes the note and pain of a moment and nothing else", async () => {
    const answers = { ...blank, note: "a twinge", back_pain: 4, mood: 6, tags: ["desk"] };
    const moment: RawRecord = { kind: "moment", day: "2025-11-18", answers };
    const { calls } = await open("moment", "7", { record: viewOf("7", moment) });
    await type(/^A note/, "a big twinge");
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    const changed = { ...moment, answers: { ...answers, note: "a big twinge" } };
    expect(sent(calls)).toEqual([{ id: "7", record: changed, form: "7", rest: null }]);
  });
});

it.each([
  ["check_in", "7"],
  ["goal_set", "7"],
  ["moment", null],
] as const)("a %s has no form here, but a way back", async (kind, id) => {
  const { calls } = pretendCommands({ forms: [] });
  const session = new Session();
  session.router.go({ view: "record-form", kind, id });
  render(RecordForm, { props: { session, kind, id } });
  expect(screen.getByText("This cannot be edited here.")).toBeTruthy();
  await click("Back");
  expect(session.router.route.view).toBe("today");
  expect(calls("forms")).toEqual([]);
});

const appointment = (part: Partial<RawAppointment> = {}): RawRecord => ({
  kind: "appointment",
  day: "2025-12-01",
  time: null,
  who: null,
  said: null,
  questions: [],
  plan: [],
  ...part,
});
const asked = (id: string, text: string) => ({ id, text, answer: null });

it.each([
  ["factor", /^Rough minutes are fine/],
  ["day_pattern", "Day"],
  ["day_pattern", "Which day"],
] as const)("%s says %s once", async (kind, words) => {
  await open(kind);
  expect(screen.getAllByText(words)).toHaveLength(1);
});

describe("the questions of an appointment", () => {
  const three = appointment({ questions: [asked("a", "A?"), asked("b", "B?"), asked("c", "C?")] });

  it("are added from the line by Enter, which does not save yet", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", appointment()) });
    for (const [line, text] of [
      ["First question", "First?"],
      ["One more question", "Second?"],
    ] as const) {
      await type(line, text);
      field(line).focus();
      await press("Enter");
    }
    expect(textsIn("^Question")).toEqual(["First?", "Second?"]);
    expect(field("One more question").value).toBe("");
    expect(calls("save_record")).toEqual([]);
  });

  it("change places, and the focus goes along", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", three) });
    await click("Move question 1 down");
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Move question 2 down"),
    );
    await click("Move question 3 up");
    expect(textsIn("^Question")).toEqual(["B?", "C?", "A?"]);
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({
      questions: [asked("b", "B?"), asked("c", "C?"), asked("a", "A?")],
    });
  });

  it("are three: a fourth is told to wait and is kept as a question", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", three) });
    expect(screen.getByText(/Three questions fit one appointment/)).toBeTruthy();
    await type("One more question", "D?");
    await click("Keep it waiting");
    await waitFor(() => expect(field("One more question").value).toBe(""));
    const record = { kind: "question", text: "D?", answer: null };
    expect(sent(calls)).toEqual([{ id: null, record }]);
    expect(textsIn("^Question")).toEqual(["A?", "B?", "C?"]);
  });

  it("are three: a fourth left in its line is not dropped by saving", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", three) });
    await type("One more question", "D?");
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("Three questions fit");
    expect(calls("save_record")).toEqual([]);
    expect(field("One more question").value).toBe("D?");
  });

  it("come from those that wait, by one click, and go back there", async () => {
    const elsewhere = viewOf("8", appointment({ questions: [asked("e", "E?")] }));
    const questions = [
      question("w", "W?"),
      question("a", "A?"),
      question("e", "E?"),
      question("z", "Z?", "yes"),
    ];
    const here = viewOf("7", appointment({ questions: [asked("a", "A?")] }));
    await open("appointment", "7", {
      record: here,
      records: ({ kind }: { kind: RecordKind }) =>
        kind === "question" ? questions : [here, elsewhere],
    });
    await screen.findByText("Questions that wait");
    expect(screen.getAllByRole("button", { name: /^Ask this/ })).toHaveLength(1);
    await click("Ask this: W?");
    expect(textsIn("^Question")).toEqual(["A?", "W?"]);
    expect(screen.queryByText("Questions that wait")).toBeNull();
    await click("Let it wait: question 1");
    expect(textsIn("^Question")).toEqual(["W?"]);
    expect(screen.getByRole("button", { name: "Ask this: A?" })).toBeTruthy();
  });

  it("that are new and taken off are kept as questions that wait", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", appointment()) });
    await type("First question", "N?");
    await click("Add question");
    await click("Let it wait: question 1");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Question 1" })).toBeNull());
    expect(sent(calls)).toEqual([
      { id: null, record: { kind: "question", text: "N?", answer: null } },
    ]);
  });
});

describe("an appointment", () => {
  const visit = () => document.querySelector("details");

  it("may lie ahead, and what came of it is asked once its day has come", async () => {
    const { calls } = await open("appointment");
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("Give a day");
    await dayIn("Day of the appointment", "1");
    const month = screen.getAllByRole("combobox")[0] as HTMLSelectElement;
    await fireEvent.change(month, { target: { value: "12" } });
    // Without a year, it is the next such day.
    await type("Time", "2:30 pm");
    expect(visit()?.open).toBe(false);
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toEqual(appointment({ time: "14:30" }));
  });

  it("of today shows what came of it", async () => {
    const questions = [asked("a", "Can I lift?")];
    const { calls } = await open("appointment", "7", {
      record: viewOf("7", appointment({ day: TODAY, questions })),
    });
    expect(visit()?.open).toBe(true);
    await type("Answer to: Can I lift?", "yes");
    await type("What was said", "carry on");
    await type("First part of the plan", "walk");
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({
      said: "carry on",
      questions: [{ id: "a", text: "Can I lift?", answer: "yes" }],
      plan: [{ id: null, what: "walk", used_as: null }],
    });
  });

  it("makes a saved part of the plan a goal with one click", async () => {
    const plan = (used_as: "goal" | null) => [{ id: "p", what: "walk", used_as }];
    let used: "goal" | null = null;
    const { calls, session } = await open("appointment", "7", {
      record: () => viewOf("7", appointment({ day: TODAY, plan: plan(used) })),
      use_plan_item: () => {
        used = "goal";
        return { ...written, label: "Goal made" };
      },
    });
    await click("Make it a goal: walk");
    await screen.findByText("Goal");
    const input = { appointment: "7", item: "p", use_as: "goal" };
    expect(calls("use_plan_item")).toEqual([{ input }]);
    expect(calls("save_record")).toEqual([]);
    expect(session.toasts.current?.message).toBe("Goal made");
    expect(screen.queryByRole("button", { name: /Make it a/ })).toBeNull();
  });

  it("saves first what is not saved, and then makes it a movement", async () => {
    const saved = [
      { id: "p", what: "walk", used_as: null },
      { id: "q", what: "stairs", used_as: null },
    ];
    let plan = saved.slice(0, 1);
    const { calls, session } = await open("appointment", "7", {
      record: () => viewOf("7", appointment({ day: TODAY, plan })),
      save_record: () => {
        plan = saved;
        return { id: "7", written };
      },
    });
    await type("One more part of the plan", "stairs");
    field("One more part of the plan").focus();
    await press("Enter");
    await click("Make it a movement: stairs");
    await waitFor(() => expect(calls("use_plan_item")).toHaveLength(1));
    expect(calls("use_plan_item")).toEqual([
      { input: { appointment: "7", item: "q", use_as: "movement" } },
    ]);
    expect(sent(calls)).toHaveLength(1);
    expect(session.router.route.view).toBe("record-form");
  });

  it("says at the plan why a part could not be made a goal", async () => {
    const plan = [{ id: "p", what: "walk", used_as: null }];
    await open("appointment", "7", {
      record: viewOf("7", appointment({ day: TODAY, plan })),
      use_plan_item: new Refusal({ code: "invalid", message: "Five goals fit.", field: "goals" }),
    });
    await click("Make it a goal: walk");
    expect((await screen.findByRole("alert")).textContent).toContain("Five goals fit.");
    expect(screen.getByRole("alert").closest("[data-field=plan]")).not.toBeNull();
  });
});
