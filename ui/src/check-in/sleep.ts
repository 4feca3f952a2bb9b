import { decimal } from "../shared/region";
import { t } from "../shared/words";

export type SleepReading =
  { minutes: number | null; problem: null } | { minutes: null; problem: string };

const DAY_MINUTES = 24 * 60;

/** Reads hours as people type them: 7, 7.5, 7,5, 7:30, 7h30, 7 h 30 min. Blank is blank. */
export function readSleep(typed: string): SleepReading {
  const written = typed.trim().toLowerCase();
  if (written === "") return { minutes: null, problem: null };
  const hours = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*h?$/.exec(written);
  const clock = /^(\d{1,2})\s*[:h]\s*([0-5]?\d)\s*(?:m|min)?$/.exec(written);
  const minutes =
    hours !== null
      ? Math.round(Number((hours[1] ?? "").replace(",", ".")) * 60)
      : clock !== null
        ? Number(clock[1]) * 60 + Number(clock[2])
        : NaN;
  if (Number.isNaN(minutes) || minutes > DAY_MINUTES) {
    return { minutes: null, problem: t("check-in-sleep-unreadable", { decimal: decimal(7.5) }) };
  }
  return { minutes, problem: null };
}

/** What stands in the field for a stored value: 7.5 (or 7,5), or 7:20 where quarters do not fit. */
export function typedSleep(minutes: number | null): string {
  if (minutes === null) return "";
  if (minutes % 15 === 0) return decimal(minutes / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** "7 h 30 min". */
export function sleepWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0
    ? t("check-in-sleep-hours", { hours })
    : t("check-in-sleep-hours-minutes", { hours, minutes: rest });
}

/** The next quarter hour up or down; from blank it starts at seven hours. */
export function stepSleep(minutes: number | null, direction: 1 | -1): number {
  if (minutes === null) return 7 * 60;
  const quarters = direction === 1 ? Math.floor(minutes / 15) + 1 : Math.ceil(minutes / 15) - 1;
  return Math.min(DAY_MINUTES, Math.max(0, quarters * 15));
}
