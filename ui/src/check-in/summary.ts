import type { AnswersView, MovementView } from "../ipc";
import { movementWords } from "../shared/movement-words";
import { list } from "../shared/region";
import { t } from "../shared/words";
import { noteOf } from "./answers";
import { areasWords } from "./body/area-words";
import { sleepWords } from "./sleep";

export interface SummaryLine {
  label: string;
  value: string;
}

export function movementsWords(movements: MovementView[]): string {
  return list(movements.map(movementWords));
}

/** "back 4, leg 2", or null where neither is given. */
export function painWords(back: number | null, leg: number | null): string | null {
  if (back !== null && leg !== null) return t("check-in-pain-both", { back, leg });
  if (back !== null) return t("check-in-pain-back", { n: back });
  return leg === null ? null : t("check-in-pain-leg", { n: leg });
}

/** "yes", "no" or "yes: moved house", or null where it is not answered. */
export function biggerDayWords(
  answers: Pick<AnswersView, "bigger_day" | "bigger_day_what">,
): string | null {
  if (answers.bigger_day === null) return null;
  if (!answers.bigger_day) return t("check-in-bigger-day-was-not");
  const what = noteOf(answers.bigger_day_what);
  return what === null ? t("check-in-bigger-day-was") : t("check-in-bigger-day-was-what", { what });
}

/** What an entry holds, one line for each thing that was answered, function first. */
export function summaryOf(answers: AnswersView): SummaryLine[] {
  const { movements, sleep_minutes: sleep } = answers;
  const lines: [string, string | null][] = [
    [t("function-title"), answers.function && t(`function-${answers.function}`)],
    [t("check-in-label-movement"), movements.length > 0 ? movementsWords(movements) : null],
    [t("check-in-label-confidence"), outOfTen(answers.confidence)],
    [t("check-in-areas"), areasWords(answers.areas)],
    [t("check-in-label-back-pain"), outOfTen(answers.back_pain)],
    [t("check-in-label-leg-pain"), outOfTen(answers.leg_pain)],
    [t("check-in-label-sleep"), sleep === null ? null : sleepWords(sleep)],
    [t("check-in-label-mood"), outOfTen(answers.mood)],
    [t("check-in-label-stress"), outOfTen(answers.stress)],
    [t("check-in-label-bigger-day"), biggerDayWords(answers)],
    [t("check-in-label-tags"), answers.tags.length > 0 ? list(answers.tags) : null],
    [t("check-in-label-note"), answers.note],
  ];
  return lines.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function outOfTen(score: number | null): string | null {
  return score === null ? null : t("check-in-out-of-ten", { n: score });
}
