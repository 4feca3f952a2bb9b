import type { Movement } from "../ipc";
import { t } from "../shared/words";

/** Walking is counted in minutes and has no length of its own; the others are repeated. */
export function isOfAnyLength({ id }: Pick<Movement, "id">): boolean {
  return id === "walking";
}

/** "about 1 minute": how long about five slow repetitions take. */
export function lengthWords(movement: Movement): string {
  if (isOfAnyLength(movement)) return t("move-any-length");
  const { seconds } = movement;
  return seconds % 60 === 0
    ? t("move-about-minutes", { n: seconds / 60 })
    : t("move-about-seconds", { n: seconds });
}
