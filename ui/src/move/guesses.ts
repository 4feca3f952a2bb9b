import type { BoutView } from "../ipc";

/** A movement with what was expected of it and how it was, each from 0 to 10. */
export interface Guess {
  day: string;
  name: string;
  expected: number;
  actual: number;
}

/** Fewer than these make no picture. */
export const FEWEST_DRAWN = 3;
/** As many as have room beside each other. */
export const MOST_DRAWN = 16;

/** Those of the bouts, which come the newest first, that have both numbers: the oldest first. */
export function guessesOf(bouts: readonly BoutView[]): Guess[] {
  return bouts
    .flatMap(({ day, movement: { name, expected, actual } }) =>
      expected == null || actual == null ? [] : [{ day, name, expected, actual }],
    )
    .reverse();
}
