import { t } from "./words";

/** What is told of a bout of movement in a line. */
export interface ToldMovement {
  name: string;
  minutes: number | null;
  repetitions?: number | null;
  after?: "fine" | "sore" | "worse" | null;
}

/** "Knee rolls, 5 times (sore)". */
export function movementWords({ name, minutes, repetitions, after }: ToldMovement): string {
  let told = minutes === null ? name : t("check-in-movement-minutes", { name, n: minutes });
  if (repetitions != null) told = t("check-in-movement-times", { movement: told, n: repetitions });
  return after == null ? told : t("check-in-movement-after", { movement: told, after });
}
