import type { RawQuestionnaire } from "../ipc";

/** Stored with the answers: which wording they were given to. */
export const RMDQ_VERSION = "UK original 1983";
export const GLOBAL_CHANGE_VERSION = "own wording 1";

export const ITEMS = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
] as const;

export type Item = (typeof ITEMS)[number];

/** The record of the sentences that were ticked; the score is how many. */
export function rmdqAnswers(day: string, ticked: readonly Item[]): RawQuestionnaire {
  const items = ITEMS.filter((item) => ticked.includes(item));
  return { day, instrument: "rmdq_24", version: RMDQ_VERSION, items, score: items.length };
}

export function globalChangeAnswer(day: string, score: number): RawQuestionnaire {
  return { day, instrument: "global_change", version: GLOBAL_CHANGE_VERSION, items: null, score };
}
