// An example of a walk that grows: the source "walking-ladder", our own, told in the lesson on
// building up. A good week adds a minute or two; after a flare-up it goes on from about half.

export const FIRST_MINUTES = 5;
export const MOST_MINUTES = 30;
const LEAST_MINUTES = 2;
/** From this many minutes on, a step is two. */
const TWO_FROM = 10;

export type Week = { kind: "first" | "good" | "flare_up"; minutes: number };

export const firstWeek: Week = { kind: "first", minutes: FIRST_MINUTES };

export function afterGoodWeek({ minutes }: Week): Week {
  const more = minutes >= TWO_FROM ? 2 : 1;
  return { kind: "good", minutes: Math.min(MOST_MINUTES, minutes + more) };
}

/** The weeks that are drawn at first, so that the picture shows what it is about. */
export function firstWeeks(): Week[] {
  const second = afterGoodWeek(firstWeek);
  const third = afterGoodWeek(second);
  return [firstWeek, second, third, afterGoodWeek(third)];
}

export function afterFlareUp({ minutes }: Week): Week {
  return { kind: "flare_up", minutes: Math.max(LEAST_MINUTES, Math.round(minutes / 2)) };
}
