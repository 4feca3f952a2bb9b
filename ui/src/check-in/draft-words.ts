import { longDay, timeOf } from "../shared/dates";
import { t } from "../shared/words";
import type { Unsaved } from "./drafts.svelte";

/** What is a draft: "You started a check-in today. It's kept as a draft but not saved yet." */
export function draftWords({ kind, draft: { day } }: Unsaved, today: string): string {
  return day === today
    ? t("check-in-draft-today", { kind })
    : t("check-in-draft-day", { kind, day: longDay(day, today) });
}

/** "Last changed at 18:42.", with the day when that was another one. */
export function typedWords(typedAt: string, today: string): string {
  const day = typedAt.slice(0, 10);
  const time = timeOf(typedAt);
  return day === today
    ? t("check-in-draft-typed", { time })
    : t("check-in-draft-typed-day", { day: longDay(day, today), time });
}
