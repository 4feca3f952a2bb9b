import type { CalendarDay } from "../ipc";
import { longDay } from "../shared/dates";
import { list } from "../shared/region";
import { t } from "../shared/words";

/** What was answered on a day, or null where there is no check-in. */
export function answerWords(content: CalendarDay | null): string | null {
  if (content?.function) return t(`function-${content.function}-inline`);
  return content?.written ? t("journal-calendar-unanswered") : null;
}

/** A day with all that stands in it; only its name while that is not known. */
export function dayWords(day: string, content: CalendarDay | null, today: string): string {
  const answer = answerWords(content);
  return worded(day, today, [
    ...(answer === null ? [] : [answer]),
    ...besides(day, content, today),
  ]);
}

/** The same without the answer, which the cell of the day shows. */
export function wordsBesides(day: string, content: CalendarDay | null, today: string): string {
  return worded(day, today, besides(day, content, today));
}

function besides(day: string, content: CalendarDay | null, today: string): string[] {
  if (content === null) return [];
  const nothing = day > today ? "journal-calendar-to-come" : "journal-calendar-blank";
  return [
    ...(answerWords(content) === null ? [t(nothing)] : []),
    ...(content.in_flare_up ? [t("journal-calendar-flare-up")] : []),
    ...(content.n_others > 0 ? [t("journal-calendar-others", { n: content.n_others })] : []),
  ];
}

function worded(day: string, today: string, parts: string[]): string {
  const name = longDay(day, today);
  return parts.length === 0 ? name : t("journal-calendar-day", { day: name, parts: list(parts) });
}
