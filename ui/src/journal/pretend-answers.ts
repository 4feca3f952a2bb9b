import type { AnswersView } from "../ipc";

/** Nothing answered. */
export const blank: AnswersView = {
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

/** Everything answered. */
export const full: AnswersView = {
  function: "little",
  confidence: 0,
  back_pain: 7,
  leg_pain: 0,
  sleep_minutes: 440,
  mood: 4,
  stress: 6,
  bigger_day: true,
  bigger_day_what: "moved house",
  note: "First line\nsecond line",
  movements: [
    { name: "Walking", minutes: 20, expected: 6, actual: 0, after: "sore", settled: true },
    { name: "Stairs", minutes: null, repetitions: 3 },
  ],
  areas: [
    {
      region: "low_back_right",
      intensity: 0,
      ache: true,
      sharp: false,
      burning: false,
      pins_and_needles: true,
      numb: false,
    },
    {
      region: "calf_left",
      intensity: null,
      ache: false,
      sharp: false,
      burning: false,
      pins_and_needles: false,
      numb: false,
    },
  ],
  tags: ["garden", "car"],
};
