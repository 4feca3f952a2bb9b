import { describe, expect, it } from "vitest";
import type { RawRecord } from "../ipc";
import { FIELDS, fieldsOf, type PlainKind, type RawOf } from "./fields";
import { plainModel } from "./plain-model";

const TODAY = "2025-11-20";
const KINDS = Object.keys(FIELDS) as PlainKind[];

/** One of each kind with everything answered; the compiler checks that no member is left out. */
const full: { [K in Exclude<PlainKind, "moment">]: RawOf<K> } = {
  episode: { onset_day: "2025-09-01", onset_how: "digging", last_day: "2025-11-01" },
  flare_up: {
    first_day: "2025-11-10",
    last_day: "2025-11-12",
    worse_than_usual: true,
    hard_to_tolerate: false,
    affected_life: true,
    helped: "walking\nwarmth",
  },
  medicine: { what: "ibuprofen", first_day: TODAY, last_day: null, outcome: "slept" },
  other_illness: { first_day: TODAY, last_day: null, what: "a cold" },
  treatment: { what: "heat", first_day: TODAY, last_day: TODAY, outcome: null },
  factor: { effect: "easing", what: "a walk", minutes_to_onset: 0, minutes_to_settle: 90 },
  day_pattern: {
    day: TODAY,
    morning: "harder",
    daytime: "same",
    evening: "easier",
    night: null,
    stiff_minutes: 0,
    night_wakings: 2,
    note: "  spaces stay ",
  },
  question: { text: "Can I lift?", answer: null },
};
const moment: RawRecord = {
  kind: "moment",
  day: "2025-11-18",
  answers: {
    function: null,
    confidence: null,
    back_pain: 4,
    leg_pain: null,
    sleep_minutes: null,
    mood: 6,
    stress: null,
    bigger_day: true,
    bigger_day_what: "moved house",
    note: "a twinge",
    movements: [{ name: "Walking", minutes: 20 }],
    areas: [],
    tags: ["desk"],
  },
};
const records: RawRecord[] = [
  moment,
  ...Object.entries(full).map(([kind, members]) => ({ kind, ...members }) as RawRecord),
];

describe("a form that is opened and saved unchanged", () => {
  it.each(records.map((record) => [record.kind, record] as const))("keeps a %s", (kind, record) => {
    const model = plainModel(kind as PlainKind);
    expect(model.read(model.of(record), record)).toEqual({ record, problem: null });
  });

  it.each(records.map((record) => [record.kind, record] as const))(
    "comes back from the disk as it was: %s",
    (kind, record) => {
      const model = plainModel(kind as PlainKind);
      const form = model.of(record);
      expect(model.revive(JSON.parse(JSON.stringify(form)))).toEqual(form);
    },
  );
});

describe("every field", () => {
  it.each(KINDS)("of a %s has a label", (kind) => {
    const form = plainModel(kind).blank(TODAY);
    for (const [member, field] of fieldsOf(kind)) {
      expect(field.label(form), member).toMatch(/^[A-Z].*[a-z?]$/);
      if (field.hint) expect(field.hint(form)).toMatch(/\.$/);
    }
  });

  it("of a trigger or relief is asked in words that fit", () => {
    const words = (effect: string) =>
      ["what", "minutes_to_onset"].map((member) =>
        fieldsOf("factor")
          .find(([name]) => name === member)?.[1]
          .label({ effect }),
      );
    expect(words("aggravating")).toEqual([
      "What brings the pain on",
      "How soon the pain starts, in minutes",
    ]);
    expect(words("easing")).toEqual(["What eases the pain", "How soon it helps, in minutes"]);
  });
});

describe("blank", () => {
  it("is nothing but the day of a new form", () => {
    const answered = KINDS.map((kind) => {
      const form = plainModel(kind).blank(TODAY);
      return Object.entries(form).filter(([, value]) => ![null, "", false].includes(value as null));
    });
    // In the order of the forms.
    expect(answered.flat()).toEqual([
      ["first_day", TODAY],
      ["first_day", TODAY],
      ["first_day", TODAY],
      ["day", TODAY],
      ["first_day", TODAY],
    ]);
  });

  it("stays null and becomes no zero, and white space is blank", () => {
    const model = plainModel("day_pattern");
    expect(
      model.read({ ...model.blank(TODAY), note: " \n", stiff_minutes: " " }, null).record,
    ).toEqual({
      kind: "day_pattern",
      day: TODAY,
      morning: null,
      daytime: null,
      evening: null,
      night: null,
      stiff_minutes: null,
      night_wakings: null,
      note: null,
    });
  });

  it("where something has to be said goes to the one who knows the rule", () => {
    const model = plainModel("question");
    expect(model.read(model.blank(TODAY), null).record).toEqual({
      kind: "question",
      text: "",
      answer: null,
    });
  });
});

describe("what cannot be sent is refused at its field", () => {
  it.each([
    ["medicine", { first_day: null }, "first_day"],
    ["day_pattern", { day: null }, "day"],
    ["factor", { effect: "" }, "effect"],
    ["factor", { effect: "easing", minutes_to_onset: "ten" }, "minutes_to_onset"],
    ["factor", { effect: "easing", minutes_to_settle: "-5" }, "minutes_to_settle"],
    ["day_pattern", { night_wakings: "1.5" }, "night_wakings"],
    ["day_pattern", { stiff_minutes: "99999999999" }, "stiff_minutes"],
  ] as const)("%s with %o", (kind, typed, field) => {
    const model = plainModel(kind);
    const { record, problem } = model.read({ ...model.blank(TODAY), ...typed }, null);
    expect(record).toBeNull();
    expect(problem).toMatchObject({ code: "invalid", field });
  });
});

it("a moment's other answers go back as they came", () => {
  const model = plainModel("moment");
  const form = { ...model.of(moment), note: "", back_pain: 3, leg_pain: 1 };
  expect(model.read(form, moment).record).toEqual({
    ...moment,
    answers: { ...moment.answers, note: null, back_pain: 3, leg_pain: 1 },
  });
});

it.each([
  [null],
  ["text"],
  [[]],
  [{}],
  [{ effect: "else", what: "", minutes_to_onset: "", minutes_to_settle: "" }],
  [{ effect: "easing", what: 3, minutes_to_onset: "", minutes_to_settle: "" }],
  [{ effect: "easing", what: "", minutes_to_onset: "" }],
])("a kept text that is no such form is none: %o", (kept) => {
  expect(plainModel("factor").revive(kept)).toBeNull();
});
