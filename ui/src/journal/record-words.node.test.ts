import { describe, expect, it } from "vitest";
import type { RawRecord, RecordView } from "../ipc";
import { RECORD_KINDS, recordIcon, recordMarks, recordName } from "./record-words";

const DAY = "2025-11-20";

it("every kind has a name and an icon of its own", () => {
  expect(RECORD_KINDS).toHaveLength(19);
  expect(new Set(RECORD_KINDS.map(recordName)).size).toBe(19);
  expect(new Set(RECORD_KINDS.map(recordIcon)).size).toBe(19);
});

describe("what stands beside a record", () => {
  const view = (part: Partial<RecordView>): RecordView => ({
    id: "1",
    day: DAY,
    recorded_at: "2025-11-20T18:42:00+01:00",
    basis: "same_day",
    changed_at: null,
    summary: "In one line",
    record: { kind: "question", text: "May I run?", answer: null },
    ...part,
  });
  const visit: RawRecord = {
    kind: "appointment",
    day: "2025-11-25",
    time: null,
    who: null,
    said: null,
    questions: [],
    plan: [],
  };
  const moment: RawRecord = {
    kind: "moment",
    day: DAY,
    answers: {
      function: null,
      confidence: null,
      back_pain: null,
      leg_pain: null,
      sleep_minutes: null,
      mood: null,
      stress: null,
      bigger_day: null,
      bigger_day_what: null,
      note: "A twinge",
      movements: [],
      areas: [],
      tags: [],
    },
  };

  it.each<[string, Partial<RecordView>, string[]]>([
    ["nothing", {}, []],
    ["the time of a moment", { record: moment }, ["18:42"]],
    [
      "no time of one that was written later",
      { record: moment, basis: "next_day" },
      ["recorded the next day"],
    ],
    ["remembered", { basis: "remembered" }, ["from memory, not counted"]],
    ["from paper", { basis: "paper" }, ["from paper"]],
    ["imported", { basis: "imported" }, ["imported"]],
    ["changed", { changed_at: "2025-11-21T08:00:00+01:00" }, ["changed"]],
    ["an appointment ahead", { day: "2025-11-25", basis: null, record: visit }, ["in the future"]],
  ])("%s", (_, part, marks) => {
    expect(recordMarks(view(part), DAY)).toEqual(marks);
  });
});
