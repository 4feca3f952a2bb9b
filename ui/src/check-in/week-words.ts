import type { FunctionAnswer, TodayView } from "../ipc";
import { text } from "./text";

/** The week in one sentence: how many days are written, and how much of what matters was possible. */
export function weekSentence(today: Pick<TodayView, "week" | "n_written">): string {
  if (today.n_written === 0) return text.greeting.nothingYet;
  const order: FunctionAnswer[] = ["most", "some", "little"];
  const parts = order
    .map((answer) => ({ answer, n: today.week.filter((tile) => tile.function === answer).length }))
    .filter(({ n }) => n > 0)
    .map(({ answer, n }) => text.greeting.count[answer](n));
  return text.greeting.wrote(today.n_written, parts);
}

export function greeting(today: Pick<TodayView, "part_of_day">, name: string | null): string {
  return text.greeting.withName(text.greeting[today.part_of_day], name);
}
