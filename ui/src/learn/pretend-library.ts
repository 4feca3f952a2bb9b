import type { Library, Mark, Source } from "../ipc";

/** For tests: words of an invented library; a test may want others, such as digits. */
export type Say = (words: string) => string;

const article = (...points: string[]): Mark => ({ kind: "article", points });
const added = (...sources: string[]): Mark => ({ kind: "added", sources });

/** For tests: a small invented library that has one of everything. */
export function pretendLibrary(say: Say = (words) => words): Library {
  const source = (id: string, part: Partial<Source>): Source => ({
    id,
    short: say(`Short of ${id}`),
    year: null,
    citation: say(`Citation of ${id}`),
    says: say(`Finding of ${id}.`),
    trust: "read",
    url: null,
    ...part,
  });
  const text = (words: string) => [{ kind: "text", text: say(words) }] as const;
  const choice = (words: string, mark: Mark) => ({
    choice: say(words),
    reply: say(`Reply to ${words}`),
    mark,
  });
  const next = {
    situation: say("It is Monday."),
    choices: [choice("Walk", article("move")), choice("Sit", added("new"))],
  };
  const in_short = [
    { text: say("Move a little."), mark: article("move") },
    { text: say("Then rest."), mark: article("rest") },
    { text: say("It gets easier."), mark: added("new") },
  ];
  return {
    article: {
      title: say("The article"),
      author: say("Its author"),
      credit: say("Based on an article."),
      points: [
        { id: "move", section: say("Steps"), point: say("Moving helps.") },
        { id: "rest", section: say("Steps"), point: say("Rest is fine.") },
        { id: "soreness-is-normal", section: say("Steps"), point: say("Soreness happens.") },
      ],
    },
    sources: [
      source("old", { short: say("Old 2001"), year: 2001, url: say("https://doi.org/10.1/old") }),
      source("new", { short: say("Review"), year: 2024, trust: "second-hand" }),
      source("own-design", { trust: "design" }),
      source("general-moves", { trust: "general" }),
      source("nhs-inform-exercises", {}),
      source("walking-ladder", { trust: "design" }),
      source("wallwork-2024", {}),
    ],
    lessons: [
      {
        id: "first",
        title: say("First lesson"),
        summary: say("What it is about."),
        minutes: 3,
        checked: "2026-11-22",
        blocks: [
          { kind: "heading", text: say("A heading") },
          { kind: "paragraph", mark: article("move", "rest"), spans: [...text("Move a little.")] },
          {
            kind: "paragraph",
            mark: added("old", "new"),
            spans: [
              { kind: "text", text: say("Studies say ") },
              { kind: "emphasis", text: say("perhaps") },
              { kind: "link", text: say("the second"), place: { kind: "lesson", id: "second" } },
              { kind: "link", text: say("bridges"), place: { kind: "movement", id: "bridge" } },
            ],
          },
          {
            kind: "list",
            mark: added("old"),
            is_numbered: false,
            items: [[...text("One.")], [...text("Two.")]],
          },
          { kind: "myth", id: "bed" },
          { kind: "open", place: { kind: "urgent_signs" } },
          { kind: "open", place: { kind: "hurts_now" } },
          { kind: "open", place: { kind: "move" } },
          { kind: "open", place: { kind: "lesson", id: "second" } },
        ],
        in_short,
        next,
      },
      {
        id: "second",
        title: say("Second lesson"),
        summary: say("And what that is about."),
        minutes: 1,
        checked: "2026-11-22",
        blocks: [
          { kind: "heading", text: say("Pictures") },
          { kind: "show", what: "load_and_capacity" },
          { kind: "show", what: "positions" },
          { kind: "show", what: "breathing" },
          { kind: "show", what: "small_steps" },
          { kind: "show", what: "sore_or_worse" },
          { kind: "show", what: "course" },
          { kind: "show", what: "backs" },
          {
            kind: "list",
            mark: added("old"),
            is_numbered: true,
            items: [[...text("First.")], [...text("Then.")]],
          },
          { kind: "key_message", mark: article("move"), spans: [...text("Sore is not harm.")] },
          {
            kind: "table",
            mark: added("old"),
            head: [say("When"), say("Average")],
            rows: [[say("At first"), say("More")]],
          },
          { kind: "stop" },
          { kind: "open", place: { kind: "question" } },
          { kind: "open", place: { kind: "appointment" } },
          { kind: "open", place: { kind: "report" } },
        ],
        in_short,
        next,
      },
    ],
    myths: [
      {
        id: "bed",
        heard: say("Stay in bed."),
        holds: "no",
        closer: say("Get up."),
        mark: article("move"),
      },
      {
        id: "walk",
        heard: say("Walking helps."),
        holds: "yes",
        closer: say("It can."),
        mark: added("old"),
      },
    ],
    movements: [],
    positions: [
      {
        id: "side",
        name: say("On your side"),
        how: [say("Lie down."), say("Bend your knees.")],
        picture: { drawing: "pos-side", alt: say("Somebody lies on the side.") },
        floor_free: false,
      },
      {
        id: "table",
        name: say("At a table"),
        how: [say("Lean on it.")],
        picture: { drawing: "pos-table", alt: say("Somebody leans on a table.") },
        floor_free: true,
      },
    ],
    drawings: ["pos-side", "pos-table"].map((id) => ({
      id,
      shapes: [
        { part: "near", d: "M0 0L9 9" },
        { part: "head", d: "M1 1h2v2Z" },
      ],
    })),
    signs: {
      title: "",
      intro: "",
      tiers: [],
      limits: "",
      stop: say("Stop for this."),
      stop_sources: ["old"],
      review: "",
      retired: [],
      numbers: [],
    },
  };
}
