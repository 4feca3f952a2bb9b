import type { RatedGoal } from "../ipc";

/** The two ratings of a goal that are shown; without one there is nothing to show. */
export interface GoalMarks {
  /** Null where the latest is also the first. */
  first: number | null;
  latest: number | null;
}

export function goalMarks({ ratings }: Pick<RatedGoal, "ratings">): GoalMarks {
  const latest = ratings.at(-1)?.rating ?? null;
  return { first: ratings.length > 1 ? (ratings[0]?.rating ?? null) : null, latest };
}

/** First and last day on which any of the goals was rated. */
export function ratedSpan(
  goals: Pick<RatedGoal, "ratings">[],
): { from: string; to: string } | null {
  const days = goals.flatMap(({ ratings }) => ratings.map(({ day }) => day)).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}
