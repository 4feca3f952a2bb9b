import { describe, expect, it } from "vitest";
import type { CheckInPart } from "../ipc";
import { BLANK } from "./answers";
import { isAnswered, partOfField, PARTS, splitParts } from "./parts";

const split = (more: Partial<Parameters<typeof splitParts>[0]> = {}) =>
  splitParts({ used: [], asksDailyPain: true, isWanted: () => false, held: [], ...more });
const wants =
  (...parts: CheckInPart[]) =>
  (part: CheckInPart) =>
    parts.includes(part);

describe("the optional parts", () => {
  it("that this person uses stand in the form in that order, all others behind one fold", () => {
    const { shown, others } = split({ used: ["sleep", "areas"] });
    expect(shown).toEqual(["sleep", "areas"]);
    expect(others).toEqual(["pain", "mood", "stress", "bigger_day", "tags", "note"]);
  });

  it("with an answer or a problem are never hidden", () => {
    const { shown, others } = split({ used: ["note"], isWanted: wants("stress", "mood") });
    expect(shown).toEqual(["note", "mood", "stress"]);
    expect(others).not.toContain("stress");
  });

  it("leave pain out where it is not asked daily, and keep it within reach", () => {
    const off = split({ used: ["pain", "note"], asksDailyPain: false });
    expect(off.shown).toEqual(["note"]);
    expect(off.others).toContain("pain");
    const answered = split({ used: ["pain"], asksDailyPain: false, isWanted: wants("pain") });
    expect(answered.shown).toEqual(["pain"]);
  });

  it("do not move while the fold around them is open", () => {
    const { shown, others } = split({ isWanted: wants("mood", "tags"), held: ["mood", "stress"] });
    expect(shown).toEqual(["tags"]);
    expect(others).toContain("mood");
  });

  it("are all in one of the two places, once", () => {
    const { shown, others } = split({ used: ["note", "tags"], isWanted: wants("note", "sleep") });
    expect([...shown, ...others].sort()).toEqual([...PARTS].sort());
  });
});

describe("whether a part is answered", () => {
  it.each([
    ["areas", { areas: [{ region: "neck" }] }],
    ["pain", { leg_pain: 0 }],
    ["mood", { mood: 0 }],
    ["stress", { stress: 0 }],
    ["bigger_day", { bigger_day: false }],
    ["tags", { tags: ["desk"] }],
    ["note", { note: "A line." }],
  ] as const)("%s: a zero and a no are answers, blank is none", (part, answers) => {
    const given = { ...BLANK, ...answers } as typeof BLANK;
    expect(isAnswered(part, { answers: given, sleepTyped: "" })).toBe(true);
    expect(isAnswered(part, { answers: BLANK, sleepTyped: "" })).toBe(false);
  });

  it("follows what is typed for sleep, readable or not", () => {
    expect(isAnswered("sleep", { answers: BLANK, sleepTyped: "?" })).toBe(true);
    expect(isAnswered("sleep", { answers: BLANK, sleepTyped: " " })).toBe(false);
  });

  it("a note of white space only is none", () => {
    expect(isAnswered("note", { answers: { ...BLANK, note: " \n" }, sleepTyped: "" })).toBe(false);
  });
});

it.each([
  ["leg_pain", "pain"],
  ["bigger_day", "bigger_day"],
  ["sleep_minutes", "sleep"],
  ["function", null],
  [null, null],
])("a problem of %s belongs to the part %s", (field, part) => {
  expect(partOfField(field)).toBe(part);
});
