import { describe, expect, it } from "vitest";
import type { ExampleLadders, RawMovementPlan, RawRecord } from "../ipc";
import { t } from "../shared/words";
import { OWN, planModel, type PlanForm } from "./plan-model";

const TODAY = "2025-11-20";
const ladders: ExampleLadders = {
  minutes: [{ amount: 5, times_a_day: 2 }],
  repetitions: [{ amount: 5, times_a_day: 3 }],
};

const movements = [
  { id: "rolls", name: "Knee rolls" },
  { id: "walking", name: "Walking" },
];
const plan = (part: Partial<RawMovementPlan>): RawRecord => ({
  kind: "movement_plan",
  exercise: "walking",
  what: "Walking",
  first_day: "2025-11-08",
  last_day: null,
  unit: "minutes",
  steps: [5, 7].map((amount) => ({ amount, times_a_day: 2 })),
  step: 1,
  limit: 5,
  ...part,
});

const modelWith = (examples: ExampleLadders | null) =>
  planModel(movements, "walking", TODAY, () => examples);
const model = modelWith(ladders);
const blank = model.blank();
const read = (form: PlanForm, base: Parameters<typeof model.read>[1] = null) =>
  model.read(form, base);

describe("a plan that is changed", () => {
  const stored: [string, Partial<RawMovementPlan>][] = [
    ["a movement of the library under an older name", { what: "Going for a walk" }],
    ["a movement that the library does not know any more", { exercise: "gone", what: "Gone" }],
    ["something of one's own", { exercise: null, what: "Gardening" }],
  ];

  it.each(stored)("stays what it was of: %s", (_, part) => {
    const record = plan(part);
    expect(read(model.of(record), record).record).toEqual(record);
  });

  it("shows a movement that is not known as one's own, by its name", () => {
    const form = model.of(plan({ exercise: "gone", what: "Gone" }));
    expect(form).toMatchObject({ exercise: OWN, what: "Gone" });
  });

  it.each([
    [{ what: "Something else" }, { exercise: null, what: "Something else" }],
    [{ exercise: "rolls" }, { exercise: "rolls", what: "Knee rolls" }],
  ])("is of what was chosen instead: %o", (chosen, subject) => {
    const record = plan({ exercise: "gone", what: "Gone" });
    expect(read({ ...model.of(record), ...chosen }, record).record).toMatchObject(subject);
  });

  it("is of one's own when that was chosen, also with the name of before", () => {
    const record = plan({});
    const form = { ...model.of(record), exercise: OWN, what: "Walking" };
    expect(read(form, record).record).toMatchObject({ exercise: null, what: "Walking" });
  });
});

describe("the present step", () => {
  it.each([1, 2])("is not moved in silence when it is not among the steps: %d", (step) => {
    const form = { ...blank, limit: 3, steps: [{ amount: "5", times: "2" }], step };
    expect(read(form)).toEqual({
      record: null,
      problem: { code: "invalid", field: "steps", message: t("move-plan-step-gone") },
    });
  });
});

describe("the example", () => {
  it.each(["minutes", "repetitions"] as const)("is saved in the unit of the form: %s", (unit) => {
    expect(read({ ...blank, unit, limit: 3 }).record).toMatchObject({ steps: ladders[unit] });
  });

  it("is not saved before it was read", () => {
    const form = { ...blank, limit: 3 };
    expect(modelWith(null).read(form, null).problem).toMatchObject({
      field: "steps",
      message: t("move-plan-steps-waiting"),
    });
  });

  it("stays while a form of an earlier version is taken up, which had a start", () => {
    const kept = { ...blank, start: "9", limit: 3 };
    expect(model.revive(kept)).toEqual({ ...blank, limit: 3 });
  });
});

it("has no limit that the person did not choose", () => {
  expect(blank.limit).toBeNull();
  expect(read(blank).problem).toMatchObject({
    field: "limit",
    message: t("move-plan-limit-missing"),
  });
});
