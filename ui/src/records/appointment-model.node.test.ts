import { describe, expect, it } from "vitest";
import type { RawRecord } from "../ipc";
import { appointmentModel, moved, type AppointmentForm } from "./appointment-model";

const { read, of, gather, adopt, revive } = appointmentModel;
const blank = appointmentModel.blank("2025-11-20");
const stored: RawRecord = {
  kind: "appointment",
  day: "2025-12-01",
  time: "14:30",
  who: "Sam",
  said: null,
  questions: [
    { id: "q1", text: "Can I lift?", answer: null },
    { id: "q2", text: "How long?", answer: "some weeks" },
  ],
  plan: [{ id: "p1", what: "walk", used_as: "goal" }],
};
const form = (part: Partial<AppointmentForm>): AppointmentForm => ({
  ...blank,
  day: "2025-12-01",
  ...part,
});
const asked = (text: string, id: string | null = null) => ({ id, text, answer: "" });

it("an appointment that is opened and saved unchanged stays the same", () => {
  expect(read(of(stored), stored)).toEqual({ record: stored, problem: null });
});

it("a new one has no day of its own, and none is guessed", () => {
  expect(blank.day).toBeNull();
  expect(read(blank, null)).toMatchObject({ record: null, problem: { field: "day" } });
});

it("only the day has to be given", () => {
  expect(read(form({ who: "  " }), null).record).toEqual({
    kind: "appointment",
    day: "2025-12-01",
    time: null,
    who: null,
    said: null,
    questions: [],
    plan: [],
  });
});

it("a time that cannot be read is refused at its field", () => {
  expect(read(form({ time: "noon" }), null).problem?.field).toBe("time");
});

describe("questions", () => {
  const textsOf = (record: RawRecord | null) =>
    record?.kind === "appointment" ? record.questions.map((one) => one.text) : null;

  it("keep their order, and one still in its line is saved last", () => {
    const given = form({ questions: [asked("b"), asked("a")], next_question: "c" });
    expect(textsOf(read(given, null).record)).toEqual(["b", "a", "c"]);
    expect(gather(given)).toMatchObject({
      next_question: "",
      questions: [asked("b"), asked("a"), asked("c")],
    });
  });

  it("are three at most: a fourth is refused, not dropped", () => {
    const given = form({ questions: [asked("a"), asked("b"), asked("c")], next_question: "d" });
    expect(read(given, null)).toMatchObject({ record: null, problem: { field: "questions" } });
  });

  it("that are blank are none", () => {
    expect(textsOf(read(form({ questions: [asked(" "), asked("a")] }), null).record)).toEqual([
      "a",
    ]);
  });

  it("move without losing one", () => {
    expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  });
});

describe("what only the journal can give", () => {
  it("is taken over into a form that goes on being typed in", () => {
    const typed = form({
      said: "more",
      questions: [asked("How long?"), asked("New?")],
      plan: [
        { id: null, what: "walk", used_as: null },
        { id: null, what: "rest less", used_as: null },
      ],
    });
    expect(adopt(typed, stored)).toEqual({
      ...typed,
      questions: [asked("How long?", "q2"), asked("New?")],
      plan: [
        { id: "p1", what: "walk", used_as: "goal" },
        { id: null, what: "rest less", used_as: null },
      ],
    });
  });

  it("also says when a use was undone", () => {
    const undone = { ...stored, plan: [{ id: "p1", what: "walk", used_as: null }] };
    expect(adopt(of(stored), undone as RawRecord).plan[0]?.used_as).toBeNull();
  });

  it("gives an id to one of two twins only", () => {
    const typed = form({ questions: [asked("How long?"), asked("How long?")] });
    expect(adopt(typed, stored).questions.map((one) => one.id)).toEqual(["q2", null]);
  });
});

it.each([[null], [{}], [{ ...blank, questions: [{}] }], [{ ...blank, plan: [{ id: 1 }] }]])(
  "a kept text that is no such form is none: %o",
  (kept) => expect(revive(kept)).toBeNull(),
);

it("a kept form comes back as it was", () => {
  const kept = { ...of(stored), next_question: "half" };
  expect(revive(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
});
