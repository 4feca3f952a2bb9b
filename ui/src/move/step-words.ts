import type { LadderStep, MovementUnit } from "../ipc";
import { t } from "../shared/words";

/** "12 min, twice a day". */
export function stepWords(unit: MovementUnit, { amount, times_a_day }: LadderStep): string {
  return t("move-plan-step", {
    amount: t("move-plan-amount", { unit, n: amount }),
    times: times_a_day,
  });
}
