// What days ask of a back and what it is ready for: our own simple picture. It measures nothing,
// and its numbers are chosen so that the picture says what the article says.

export const DAYS = 16;
export const MOST = 12;
/** Tiles that the back is ready for at the beginning. */
const START = 6;
/** A day that asks for this little less than the line still moves it. */
const NEAR = 1.5;
const STEP = 0.35;
/** Days after one far over the line on which nothing is gained. */
const REST = 3;
/** How much a bad stretch of sleep takes, and from which day on. */
const LESS_SLEEP = 1.5;
export const TIRED_FROM = 8;

export type Pattern = "big_day" | "small_steps" | "ordinary";

const PATTERNS: Record<Pattern, readonly number[]> = {
  big_day: [3, 4, 3, 4, 3, 12, 1, 2, 2, 3, 4, 5, 5, 5, 6, 6],
  small_steps: [3, 4, 4, 4, 5, 5, 5, 5, 6, 6, 6, 6, 7, 7, 7, 8],
  ordinary: [3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4],
};

export const loadsOf = (pattern: Pattern): number[] => [...PATTERNS[pattern]];

/** What the back is ready for on each day, in tiles. */
export function lineOf(loads: readonly number[], isTired: boolean): number[] {
  let ready = START;
  let rest = 0;
  return loads.map((load, day) => {
    const today = ready - (isTired && day >= TIRED_FROM ? LESS_SLEEP : 0);
    if (overOf(load, today) > 0) rest = REST;
    else if (rest > 0) rest -= 1;
    else if (load >= today - NEAR) ready = Math.min(MOST, ready + STEP);
    return today;
  });
}

/** Tiles that lie over the line: more than half of each is above it. */
export function overOf(load: number, line: number): number {
  return Math.max(0, load - Math.floor(line + 0.5));
}

export interface LoadPicture {
  lines: number[];
  over: number[];
  /** Days on which something goes over the line. */
  nOver: number;
  /** Where the line ends, compared with where it began. */
  trend: "up" | "level" | "down";
}

export function pictureOf(loads: readonly number[], isTired: boolean): LoadPicture {
  const lines = lineOf(loads, isTired);
  const over = loads.map((load, day) => overOf(load, lines[day] ?? 0));
  const gained = (lines.at(-1) ?? 0) - (lines[0] ?? 0);
  return {
    lines,
    over,
    nOver: over.filter((n) => n > 0).length,
    trend: gained > 0.2 ? "up" : gained < -0.2 ? "down" : "level",
  };
}
