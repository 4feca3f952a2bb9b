import { describe, expect, it } from "vitest";
import type { AnswersView } from "../ipc";
import { BLANK } from "./answers";
import { readDraft } from "./draft-form";

const read = (form: unknown) => readDraft(JSON.stringify(form));
const blank = (part: Record<string, unknown>) => ({ ...BLANK, ...part });
const walking = {
  name: "Walking",
  minutes: 20,
  exercise: null,
  repetitions: null,
  expected: null,
  actual: null,
  after: null,
  settled: null,
};
const calf = {
  region: "calf_right",
  intensity: null,
  ache: false,
  sharp: false,
  burning: false,
  pins_and_needles: true,
  numb: false,
};

describe("a form that was kept", () => {
  it("is read as it stood, with what no entry takes", () => {
    const answers = {
      function: "some",
      confidence: 99,
      back_pain: 0,
      leg_pain: null,
      sleep_minutes: null,
      mood: -3,
      stress: 2,
      bigger_day: true,
      bigger_day_what: "moved a wardrobe",
      note: "half a sentence 🙂",
      movements: [{ ...walking, after: "sore", settled: false }],
      areas: [calf],
      tags: ["desk", "Büro"],
    };
    const form = { answers, base: blank({ mood: 4 }), sleep_typed: "7." };
    expect(read(form)).toEqual(form);
  });

  it("of an earlier version has the rest blank, in the order in which it is compared", () => {
    const answers = {
      function: "some",
      note: "half",
      movements: [{ name: "Walking", minutes: 20 }],
    };
    const expected = blank({ function: "some", note: "half", movements: [walking] });
    const form = read({ answers, base: { mood: 4 }, sleep_typed: "7." });
    expect(JSON.stringify(form)).toBe(
      JSON.stringify({ answers: expected, base: blank({ mood: 4 }), sleep_typed: "7." }),
    );
  });

  it("has only what is known", () => {
    const form = { answers: { ...BLANK, weather: "rain" }, base: null, sleep_typed: "" };
    expect(read(form)).toEqual({ answers: BLANK, base: null, sleep_typed: "" });
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["another form", { line: "walk 20" }],
    ["no text of sleep", { answers: BLANK, base: null }],
    ["sleep that is a number", { answers: BLANK, base: null, sleep_typed: 7 }],
    ["a base that is none", { answers: BLANK, base: "none", sleep_typed: "" }],
    ["answers that are none", { answers: [], base: null, sleep_typed: "" }],
  ])("that is %s cannot be read", (_, form) => {
    expect(read(form)).toBeNull();
  });

  const strange: [keyof AnswersView, unknown][] = [
    ["function", "all"],
    ["confidence", "7"],
    ["mood", 7.5],
    ["bigger_day", "yes"],
    ["note", 7],
    ["movements", ["Walking"]],
    ["movements", [{ ...walking, name: null }]],
    ["movements", [{ ...walking, after: "splendid" }]],
    ["areas", [{ ...calf, region: "tail" }]],
    ["areas", [{ ...calf, numb: null }]],
    ["areas", {}],
    ["tags", [7]],
  ];
  it.each(strange)("cannot be read when its %s is %j", (member, value) => {
    const answers = blank({ [member]: value });
    expect(read({ answers, base: null, sleep_typed: "" })).toBeNull();
    expect(read({ answers: BLANK, base: answers, sleep_typed: "" })).toBeNull();
  });

  it("that is not JSON cannot be read", () => {
    expect(readDraft("{broken")).toBeNull();
  });
});
