import type {
  BoutView,
  ChartPanel,
  Library,
  Movement,
  RawMovementPlan,
  RawRecord,
  RawTryAgain,
  RecordView,
} from "../ipc";
import { pretendLibrary, type Say } from "../learn/pretend-library";
import { TODAY } from "./pretend-app";

/** For tests: a journal in which nothing was moved yet. */
export const noMoveData: Record<string, unknown> = {
  forms: [],
  keep_form: null,
  discard_form: null,
  movement_plans: [],
  records: [],
  example_ladders: {
    minutes: [5, 6, 7].map((amount) => ({ amount, times_a_day: 2 })),
    repetitions: [5, 6, 7].map((amount) => ({ amount, times_a_day: 3 })),
  },
  predictions: null,
  bouts: [],
};

/** For tests: an invented library with movements of every kind. */
export function libraryWithMovements(say: Say = (words) => words): Library {
  const movement = (id: string, name: string, part: Partial<Movement>): Movement => ({
    id,
    name: say(name),
    position: "lying",
    floor_free: false,
    desk_break: false,
    effort: "gentle",
    seconds: 60,
    how: [say(`First of ${id}.`), say(`Then of ${id}.`)],
    easier: say(`Easier ${id}.`),
    easier_floor_free: false,
    harder: say(`Harder ${id}.`),
    care: say(`Care of ${id}.`),
    sources: ["nhs-inform-exercises"],
    pictures: [
      { drawing: "pos-side", alt: say(`${name} begins.`) },
      { drawing: "pos-table", alt: say(`${name} goes on.`) },
    ],
    ...part,
  });
  const library = pretendLibrary(say);
  const { citation, says } = library.sources[0] ?? { citation: "", says: "" };
  const source = (id: string) => ({
    id,
    short: say(`Short of ${id}`),
    year: 2020,
    citation,
    says,
    trust: "read" as const,
    url: null,
  });
  return {
    ...library,
    sources: [...library.sources, source("owen-2020"), source("silbernagel-2007")],
    movements: [
      movement("bridge", "Bridge", { effort: "steady" }),
      movement("cat-cow", "Cat and cow", { position: "all-fours", easier_floor_free: true }),
      movement("rolls", "Knee rolls", {}),
      movement("stand", "Sit to stand", { position: "sitting", floor_free: true, seconds: 90 }),
      movement("wall", "Wall sit", { position: "standing", floor_free: true, effort: "strong" }),
      movement("walking", "Walking", { position: "standing", floor_free: true, seconds: 90 }),
    ],
  };
}

export const recordView = (id: string, record: RawRecord): RecordView => ({
  id,
  day: TODAY,
  recorded_at: `${TODAY}T10:00:00+01:00`,
  changed_at: null,
  summary: "In one line",
  basis: null,
  record,
});

export const plan = (part: Partial<RawMovementPlan>): RawRecord => ({
  kind: "movement_plan",
  exercise: "walking",
  what: "Walking",
  first_day: "2025-11-08",
  last_day: null,
  unit: "minutes",
  steps: [5, 7, 9].map((amount) => ({ amount, times_a_day: 2 })),
  step: 0,
  limit: 5,
  ...part,
});

export const tryItem = (part: Partial<RawTryAgain>): RawRecord => ({
  kind: "try_again",
  exercise: null,
  what: "Sitting through a film",
  day: "2025-11-01",
  easier_day: null,
  ...part,
});

/** Two movements, or as many as make a picture. */
export const guessPanel = (n: 2 | 3, say: Say = (words) => words): ChartPanel => {
  const point = { x: 40, y: 60, width: 14, height: 60 };
  const chart = {
    svg: "<svg></svg>",
    width: 300,
    height: 236,
    description: say("The description."),
    points: [1, 2, 3].map((day) => ({ ...point, x: 80 * day, label: say(`Point ${day}`) })),
  };
  return {
    title: say("Discomfort: expected, and how it was"),
    summary: say(`Summary of ${n}.`),
    detail: say("Detail."),
    chart: n === 3 ? chart : null,
    columns: ["Day", "Movement", "Expected", "How it was"].map(say),
    rows: [15, 16, 19].slice(0, n).map((day) => [say(`${day} Nov`), say("Knee rolls"), "6", "2"]),
  };
};

export const bout = (part: Partial<BoutView["movement"]>, day = "2025-11-19"): BoutView => ({
  entry: { kind: "moment", id: "m" },
  day,
  index: 1,
  movement: { name: "Knee rolls", minutes: null, exercise: "rolls", after: "sore", ...part },
  is_to_settle: true,
});
