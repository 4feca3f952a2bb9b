import type { AnswersView, MovementView } from "../ipc";
import { movementWords } from "../shared/movement-words";
import { list } from "../shared/region";
import { t } from "../shared/words";
import { noteOf } from "./answers";

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
