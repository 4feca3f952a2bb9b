import type { GoalsView } from "../ipc";
import { addDays } from "../shared/dates";

/** The day of the latest rating of a set; null while nothing is rated. */
export function lastRated({ goals }: GoalsView): string | null {
  const days = goals.flatMap((goal) => goal.ratings.map((rating) => rating.day)).sort();
  return days.at(-1) ?? null;
}

/** Goals are rated once a week: whether the last seven days have no rating. */
export function isDue(goals: GoalsView, today: string): boolean {
  const last = lastRated(goals);
  return last === null || last <= addDays(today, -7);
}
