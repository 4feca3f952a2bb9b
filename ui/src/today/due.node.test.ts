import { describe, expect, it } from "vitest";
import type { DueReason, DueView, DueWhat } from "../ipc";
import { dueShown } from "./due";

const due = (what: DueWhat, reason: DueReason = "weekly"): DueView => ({ what, reason });
const before = due("rmdq", "before_appointment");
const monthly = due("rmdq", "four_weeks");

describe("what is offered of all that is due", () => {
  it.each([
    ["nothing", [], false, null],
    ["goals only", [due("goals")], true, null],
    ["the questionnaire before an appointment first", [due("pain_recall"), before], false, before],
    [
      "pain over the past week before a questionnaire",
      [monthly, due("pain_recall")],
      false,
      due("pain_recall"),
    ],
    ["a questionnaire last", [due("goals"), monthly], true, monthly],
  ] as const)("%s", (_, all, goals, other) => {
    expect(dueShown([...all])).toEqual({ goals, other });
  });
});
