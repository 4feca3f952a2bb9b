import { describe, expect, it } from "vitest";
import type { RawRecord, RecordKind } from "../ipc";
import { blank, full } from "./pretend-answers";
import { detailsOf } from "./details";

const day = "2025-11-03";
const shown = (record: RawRecord, named?: Record<string, string>): string[] =>
  detailsOf(record, named).map(({ label, value }) => `${label}: ${value}`);

/** Every kind, filled in: what is shown of it, in order. */
const filled: { [K in RecordKind]: [RawRecord & { kind: K }, string[]] } = {
  check_in: [
    { kind: "check_in", day, answers: full },
    [
      "Day: 3 Nov 2025",
      "Doing what matters: Little or none",
      "Movement: Walking 20 min (sore)",
      "Discomfort you expected: 6 of 10",
      "Discomfort it was: 0 of 10",
      "Settled by the next morning: Yes",
      "Movement: Stairs, 3 times",
      "Sure of managing tomorrow: 0 of 10",
      "Where you feel it: Low back, right, 0 of 10, ache, pins and needles",
      "Where you feel it: Calf, left",
      "Back pain, average: 7 of 10",
      "Leg pain, average: 0 of 10",
      "Sleep last night: 7 h 20 min",
      "Mood: 4 of 10",
      "Stress: 6 of 10",
      "A bigger day than usual: Yes",
      "What made it bigger: moved house",
      "Tags: garden, car",
      "Note: First line\nsecond line",
    ],
  ],
  moment: [
    { kind: "moment", day, answers: { ...blank, back_pain: 3, leg_pain: 1, bigger_day: false } },
    [
      "Day: 3 Nov 2025",
      "Back pain, this moment: 3 of 10",
      "Leg pain, this moment: 1 of 10",
      "A bigger day than usual: No",
    ],
  ],
  episode: [
    { kind: "episode", onset_day: day, onset_how: "digging", last_day: "2025-12-01" },
    [
      "When it started: 3 Nov 2025",
      "How it started: digging",
      "Last day with back pain: 1 Dec 2025",
    ],
  ],
  flare_up: [
    {
      kind: "flare_up",
      first_day: day,
      last_day: "2025-11-05",
      worse_than_usual: true,
      hard_to_tolerate: false,
      affected_life: true,
      helped: "warmth",
    },
    [
      "First day: 3 Nov 2025",
      "Last day: 5 Nov 2025",
      "What fits: It is worse than usual",
      "What fits: It gets in the way of what I do, or of how I feel",
      "What helped: warmth",
    ],
  ],
  medicine: [
    { kind: "medicine", what: "ibuprofen", first_day: day, last_day: day, outcome: "slept" },
    [
      "Which medicine: ibuprofen",
      "First day: 3 Nov 2025",
      "Last day: 3 Nov 2025",
      "What happened: slept",
    ],
  ],
  treatment: [
    { kind: "treatment", what: "massage", first_day: day, last_day: null, outcome: null },
    ["Which treatment: massage", "First day: 3 Nov 2025"],
  ],
  factor: [
    {
      kind: "factor",
      effect: "easing",
      what: "a short walk",
      minutes_to_onset: 0,
      minutes_to_settle: 30,
    },
    [
      "What does it do?: It eases it",
      "What eases it: a short walk",
      "Minutes until you feel it ease: 0 min",
      "Minutes until it has settled again: 30 min",
    ],
  ],
  day_pattern: [
    {
      kind: "day_pattern",
      day,
      morning: "harder",
      daytime: "easier",
      evening: "same",
      night: null,
      stiff_minutes: 15,
      night_wakings: 0,
      note: "as always",
    },
    [
      "Day: 3 Nov 2025",
      "In the morning: harder",
      "During the day: easier",
      "In the evening: about the same",
      "Minutes of stiffness in the morning: 15 min",
      "How often it wakes you at night: 0",
      "Note: as always",
    ],
  ],
  appointment: [
    {
      kind: "appointment",
      day,
      time: "14:30",
      who: "Kim",
      said: "keep moving",
      questions: [
        { id: "a", text: "May I lift?", answer: "Yes" },
        { id: "b", text: "How often?", answer: null },
      ],
      plan: [
        { id: "c", what: "walk", used_as: "movement" },
        { id: "d", what: "rest less", used_as: null },
      ],
    },
    [
      "Day of the appointment: 3 Nov 2025",
      "Time: 14:30",
      "Who with: Kim",
      "Question 1: May I lift?",
      "The answer: Yes",
      "Question 2: How often?",
      "What was said: keep moving",
      "What you agreed to do: walk (a movement now)",
      "What you agreed to do: rest less",
    ],
  ],
  question: [
    { kind: "question", text: "May I run?", answer: "Soon" },
    ["What you want to ask: May I run?", "The answer: Soon"],
  ],
  goal_set: [
    {
      kind: "goal_set",
      day,
      last_day: "2025-11-20",
      goals: [
        { id: "g", activity: "gardening" },
        { id: "h", activity: "tennis" },
      ],
    },
    [
      "First day: 3 Nov 2025",
      "Last day: 20 Nov 2025",
      "Activity 1: gardening",
      "Activity 2: tennis",
    ],
  ],
  goal_review: [
    {
      kind: "goal_review",
      day,
      goal_set: "s",
      ratings: [
        { goal: "g", rating: 0 },
        { goal: "h", rating: 10 },
      ],
    },
    ["Day: 3 Nov 2025", "Activity 1: 0 of 10", "Activity 2: 10 of 10"],
  ],
  questionnaire: [
    {
      kind: "questionnaire",
      day,
      instrument: "rmdq_24",
      version: "UK original 1983",
      items: [3, 24],
      score: 2,
    },
    [
      "Day: 3 Nov 2025",
      "Questionnaire: Everyday limits today",
      "Sentences ticked: 2 of 24",
      "Sentences ticked: I walk more slowly than usual because of my back.",
      "Sentences ticked: I stay in bed most of the time because of my back.",
      "Wording: UK original 1983",
    ],
  ],
  pain_recall: [
    { kind: "pain_recall", day, back_pain: 0, leg_pain: 2 },
    ["Day: 3 Nov 2025", "Back pain: 0 of 10", "Leg pain: 2 of 10"],
  ],
  urgent_signs: [
    { kind: "urgent_signs", day, ticked: ["fever", "no-longer-listed"] },
    ["Day: 3 Nov 2025", "Signs ticked: fever", "Signs ticked: no-longer-listed"],
  ],
  flare_plan: [
    { kind: "flare_plan", day, text: "Short walks.\n\nRing Anna." },
    ["Day: 3 Nov 2025", "What you want to remember: Short walks.\n\nRing Anna."],
  ],
  movement_plan: [
    {
      kind: "movement_plan",
      exercise: "walking",
      what: "Walking",
      first_day: day,
      last_day: null,
      unit: "minutes",
      steps: [{ amount: 5, times_a_day: 1 }],
      step: 0,
      limit: 5,
    },
    [
      "First day: 3 Nov 2025",
      "Movement: Walking",
      "Step 1, the present one: 5 min, once a day",
      "Your own limit of discomfort: 5 of 10",
    ],
  ],
  try_again: [
    { kind: "try_again", exercise: null, what: "Socks", day, easier_day: "2025-11-09" },
    ["Day: 3 Nov 2025", "Movement: Socks", "Easier since: 9 Nov 2025"],
  ],
};

/** Every kind with nothing in it but what it cannot be without. */
const empty: RawRecord[] = [
  { kind: "check_in", day, answers: blank },
  { kind: "moment", day, answers: { ...blank, note: " \n", bigger_day_what: "" } },
  { kind: "episode", onset_day: null, onset_how: null, last_day: null },
  {
    kind: "flare_up",
    first_day: day,
    last_day: null,
    worse_than_usual: false,
    hard_to_tolerate: false,
    affected_life: false,
    helped: null,
  },
  { kind: "medicine", what: "x", first_day: day, last_day: null, outcome: null },
  { kind: "treatment", what: "x", first_day: day, last_day: null, outcome: "" },
  {
    kind: "factor",
    effect: "aggravating",
    what: "x",
    minutes_to_onset: null,
    minutes_to_settle: null,
  },
  {
    kind: "day_pattern",
    day,
    morning: null,
    daytime: null,
    evening: null,
    night: null,
    stiff_minutes: null,
    night_wakings: null,
    note: null,
  },
  { kind: "appointment", day, time: null, who: null, said: null, questions: [], plan: [] },
  { kind: "question", text: "x", answer: null },
  { kind: "goal_set", day, last_day: null, goals: [] },
  { kind: "goal_review", day, goal_set: "s", ratings: [] },
  { kind: "pain_recall", day, back_pain: null, leg_pain: null },
  { kind: "urgent_signs", day, ticked: [] },
  { kind: "flare_plan", day, text: "x" },
  { kind: "try_again", exercise: null, what: "x", day, easier_day: null },
];

describe("the details of a record", () => {
  it.each(Object.entries(filled))("%s: all that is in it", (_, [record, lines]) => {
    expect(shown(record)).toEqual(lines);
  });

  it.each(empty.map((record) => [record.kind, record] as const))(
    "%s: what is blank is left out, never a zero",
    (_, record) => {
      const details = detailsOf(record).filter(({ value }) => value !== "3 Nov 2025");
      expect(details.map(({ value }) => value).join(" ")).not.toMatch(/\d|null/);
      const has: Partial<Record<RecordKind, number>> = {
        medicine: 1,
        treatment: 1,
        factor: 2,
        question: 1,
        urgent_signs: 1,
        flare_plan: 1,
        try_again: 1,
      };
      expect(details).toHaveLength(has[record.kind] ?? 0);
    },
  );

  it("names the goals that were rated where their names are known", () => {
    const [record] = filled.goal_review;
    expect(shown(record, { g: "gardening" }).slice(1)).toEqual([
      "gardening: 0 of 10",
      "Activity 2: 10 of 10",
    ]);
  });

  it("names the signs that were ticked where they are on the list, and says that none was", () => {
    const [record] = filled.urgent_signs;
    expect(shown(record, { fever: "Fever and feeling very unwell" }).slice(1)).toEqual([
      "Signs ticked: Fever and feeling very unwell",
      "Signs ticked: no-longer-listed",
    ]);
    const none = shown({ kind: "urgent_signs", day, ticked: [] });
    expect(none).toContain("Signs ticked: none");
    const unsure = shown({ kind: "urgent_signs", day, ticked: ["yes-or-not-sure"] });
    expect(unsure).toContain("Signs ticked: yes, or not sure (which one was not ticked)");
  });

  it.each([
    [-5, "−5, where"],
    [0, "0, where"],
    [3, "+3, where"],
  ])("tells an answer of %i with its sign and what the ends mean", (score, start) => {
    const version = "own wording 1";
    const instrument = "global_change";
    const lines = shown({ kind: "questionnaire", day, instrument, version, items: null, score });
    expect(lines[2]).toContain(`how is your back now?: ${start} −5 is very much worse`);
  });

  it("tells a questionnaire with nothing ticked, and a sentence this version does not know", () => {
    const questionnaire = (items: number[]) =>
      shown({
        kind: "questionnaire",
        day,
        instrument: "rmdq_24",
        version: "another",
        items,
        score: items.length,
      });
    expect(questionnaire([])).toContain("Sentences ticked: 0 of 24");
    expect(questionnaire([30])).toContain("Sentences ticked: 30");
  });
});
