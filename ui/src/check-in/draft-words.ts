import { longDay, timeOf } from "../shared/dates";
import { t } from "../shared/words";
import type { Unsaved } from "./drafts.svelte";

/** What was begun: "A check-in for today was begun. It is kept as a draft, not saved yet." */
export function draftWords({ kind, draft: { day } }: Unsaved, today: string): string {
  return day === today
    ? t("check-in-draft-today", { kind })
    : t("check-in-draft-day", { kind, day: longDay(day, today) });
}

/** "Last typed at 18:42.", with the day when that was another one. */
export function typedWords(typedAt: string, today: string): string {
  const day = typedAt.slice(0, 10);
  const time = timeOf(typedAt);
  return day === today
    ? t("check-in-draft-typed", { time })
    : t("check-in-draft-typed-day", { day: longDay(day, today), time });
}
