import { describe, expect, it } from "vitest";
import type { AnswersView, RawRecord, RecordView } from "../ipc";
import { RECORD_KINDS, recordIcon, recordMarks, recordName, recordSummary } from "./record-words";

const DAY = "2025-11-20";
const blank: AnswersView = {
  function: null,
  confidence: null,
  back_pain: null,
  leg_pain: null,
  sleep_minutes: null,
  mood: null,
  stress: null,
  bigger_day: null,
  bigger_day_what: null,
  note: null,
  movements: [],
  areas: [],
  tags: [],
};
const checkIn = (answers: Partial<AnswersView>): RawRecord => ({
  kind: "check_in",
  day: DAY,
  answers: { ...blank, ...answers },
});
const bare = { morning: null, daytime: null, evening: null, night: null };
const pattern = { day: DAY, ...bare, stiff_minutes: null, night_wakings: null, note: null };
const visit = { day: DAY, time: null, who: null, said: null, questions: [], plan: [] };
const question = (text: string) => ({ id: null, text, answer: null });

describe("a record in one line", () => {
  it.each<[string, RawRecord, string]>([
    [
      "a check-in: function, movements, pain, note",
      checkIn({
        function: "some",
        movements: [
          { name: "Walking", minutes: 20 },
          { name: "Stairs", minutes: null },
        ],
        back_pain: 4,
        leg_pain: 0,
        note: "\n  Long drive. \nSlept badly.",
      }),
      "Some · Walking 20 min, Stairs · pain: back 4, leg 0 · Long drive.",
    ],
    ["one answer", checkIn({ function: "little" }), "Little or none"],
    ["leg pain alone", checkIn({ leg_pain: 2 }), "pain: leg 2"],
    ["no pain is an answer", checkIn({ back_pain: 0 }), "pain: back 0"],
    [
      "what else is answered where that is all",
      checkIn({ sleep_minutes: 420, mood: 0, tags: ["desk"] }),
      "Sleep last night, Mood, #desk",
    ],
    ["nothing", checkIn({}), "nothing more written"],
    ["a moment", { kind: "moment", day: DAY, answers: { ...blank, note: "A twinge" } }, "A twinge"],
    [
      "an episode",
      { kind: "episode", onset_day: "2025-09-29", onset_how: "Digging", last_day: null },
      "Digging",
    ],
    [
      "an episode that is over",
      { kind: "episode", onset_day: "2025-09-29", onset_how: null, last_day: DAY },
      "29 Sept 2025 to 20 Nov 2025",
    ],
    [
      "a flare-up that goes on",
      {
        kind: "flare_up",
        first_day: "2025-11-18",
        last_day: null,
        worse_than_usual: true,
        hard_to_tolerate: false,
        affected_life: false,
        helped: "Heat.\nRest.",
      },
      "since 18 Nov 2025 · helped: Heat.",
    ],
    [
      "a medicine",
      { kind: "medicine", what: "ibuprofen", first_day: DAY, last_day: null, outcome: null },
      "ibuprofen · since 20 Nov 2025",
    ],
    [
      "a treatment",
      { kind: "treatment", what: "massage", first_day: DAY, last_day: DAY, outcome: "looser" },
      "massage · 20 Nov 2025 · looser",
    ],
    [
      "what brings it on",
      {
        kind: "factor",
        effect: "aggravating",
        what: "sitting",
        minutes_to_onset: 20,
        minutes_to_settle: 0,
      },
      "brings it on: sitting · after 20 min · settles in 0 min",
    ],
    [
      "what eases it",
      {
        kind: "factor",
        effect: "easing",
        what: "walking",
        minutes_to_onset: null,
        minutes_to_settle: null,
      },
      "eases it: walking",
    ],
    [
      "day and night",
      { kind: "day_pattern", ...pattern, morning: "harder", night: "same", night_wakings: 1 },
      "morning harder, night about the same · wakes you once at night",
    ],
    [
      "stiffness of no length is an answer",
      { kind: "day_pattern", ...pattern, stiff_minutes: 0 },
      "0 min stiff in the morning",
    ],
    [
      "an appointment",
      {
        kind: "appointment",
        ...visit,
        who: "Dr Ode",
        time: "14:30",
        questions: [question("a"), question("b")],
      },
      "Dr Ode · 14:30 · 2 questions",
    ],
    ["an appointment on its day alone", { kind: "appointment", ...visit }, "nothing more written"],
    ["a question", { kind: "question", text: "Can I run?\nWhen?", answer: null }, "Can I run?"],
    [
      "goals",
      {
        kind: "goal_set",
        day: DAY,
        last_day: null,
        goals: [
          { id: "1", activity: "Dig" },
          { id: "2", activity: "Cook" },
        ],
      },
      "Dig, Cook",
    ],
    [
      "a rating",
      { kind: "goal_review", day: DAY, goal_set: "1", ratings: [{ goal: "1", rating: 0 }] },
      "1 goal rated",
    ],
    [
      "a questionnaire",
      {
        kind: "questionnaire",
        day: DAY,
        instrument: "rmdq_24",
        version: "v",
        items: [1, 2, 3],
        score: 9,
      },
      "Everyday limits (RMDQ-24): 9 of 24 sentences",
    ],
    [
      "a change for the better",
      {
        kind: "questionnaire",
        day: DAY,
        instrument: "global_change",
        version: "v",
        items: null,
        score: 3,
      },
      "Compared with when it started: +3",
    ],
    [
      "a change for the worse",
      {
        kind: "questionnaire",
        day: DAY,
        instrument: "global_change",
        version: "v",
        items: null,
        score: -2,
      },
      "Compared with when it started: \u22122",
    ],
    [
      "pain over the past week",
      { kind: "pain_recall", day: DAY, back_pain: 5, leg_pain: null },
      "pain: back 5",
    ],
    [
      "urgent signs of which none was ticked",
      { kind: "urgent_signs", day: DAY, ticked: [] },
      "none ticked",
    ],
    ["one sign", { kind: "urgent_signs", day: DAY, ticked: ["fever"] }, "1 sign ticked"],
    ["two signs", { kind: "urgent_signs", day: DAY, ticked: ["fever", "a"] }, "2 signs ticked"],
    [
      "the beginning of a flare plan",
      { kind: "flare_plan", day: DAY, text: "\nShort walks.\nRing Anna." },
      "Short walks.",
    ],
    [
      "a movement plan: the present step",
      {
        kind: "movement_plan",
        exercise: null,
        what: "Knee rolls",
        first_day: "2025-11-03",
        last_day: "2025-11-09",
        unit: "repetitions",
        steps: [
          { amount: 5, times_a_day: 3 },
          { amount: 6, times_a_day: 3 },
        ],
        step: 0,
        limit: 5,
      },
      "Knee rolls · step 1 of 2 · 5 times, 3 times a day · 3 Nov 2025 to 9 Nov 2025",
    ],
    [
      "something that became easier",
      { kind: "try_again", exercise: null, what: "Socks", day: DAY, easier_day: "2025-11-09" },
      "Socks · easier since 9 Nov 2025",
    ],
    [
      "something to try",
      { kind: "try_again", exercise: null, what: "Socks", day: DAY, easier_day: null },
      "Socks",
    ],
  ])("%s", (_, record, line) => {
    expect(recordSummary(record)).toBe(line);
  });
});

it("every kind has a name and an icon of its own", () => {
  expect(RECORD_KINDS).toHaveLength(18);
  expect(new Set(RECORD_KINDS.map(recordName)).size).toBe(18);
  expect(new Set(RECORD_KINDS.map(recordIcon)).size).toBe(18);
});

describe("what stands beside a record", () => {
  const view = (part: Partial<RecordView>): RecordView => ({
    id: "1",
    day: DAY,
    recorded_at: "2025-11-20T18:42:00+01:00",
    basis: "same_day",
    changed_at: null,
    record: checkIn({}),
    ...part,
  });
  const moment: RawRecord = { kind: "moment", day: DAY, answers: blank };

  it.each<[string, Partial<RecordView>, string[]]>([
    ["nothing", {}, []],
    ["the time of a moment", { record: moment }, ["18:42"]],
    [
      "no time of one that was written later",
      { record: moment, basis: "next_day" },
      ["written the next day"],
    ],
    ["remembered", { basis: "remembered" }, ["from memory, not counted"]],
    ["from paper", { basis: "paper" }, ["from paper"]],
    ["imported", { basis: "imported" }, ["imported"]],
    ["changed", { changed_at: "2025-11-21T08:00:00+01:00" }, ["changed"]],
    [
      "an appointment ahead",
      { day: "2025-11-25", basis: null, record: { kind: "appointment", ...visit } },
      ["in the future"],
    ],
  ])("%s", (_, part, marks) => {
    expect(recordMarks(view(part), DAY)).toEqual(marks);
  });
});
