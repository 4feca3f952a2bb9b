import type { FunctionAnswer, TodayView } from "../ipc";
import { list } from "../shared/region";
import { t } from "../shared/words";

/** The week in one sentence: how many days have a check-in, and how much of what matters was possible. */
export function weekSentence(today: Pick<TodayView, "week" | "n_written">): string {
  if (today.n_written === 0) return t("check-in-week-none");
  const order: FunctionAnswer[] = ["most", "some", "little"];
  const parts = order
    .map((answer) => ({ answer, n: today.week.filter((tile) => tile.function === answer).length }))
    .filter(({ n }) => n > 0)
    .map(({ answer, n }) => t(`check-in-week-${answer}`, { n }));
  const n = today.n_written;
  return parts.length === 0
    ? t("check-in-week-wrote", { n })
    : t("check-in-week-wrote-how", { n, parts: list(parts) });
}

export function greeting(today: Pick<TodayView, "part_of_day">, name: string | null): string {
  const part = today.part_of_day;
  return name ? t("check-in-greeting-named", { part, name }) : t("check-in-greeting", { part });
}
