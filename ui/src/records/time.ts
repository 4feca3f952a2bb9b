import { t } from "../shared/words";
import { timeOf } from "../shared/dates";

export type TimeReading = { time: string | null; problem: null } | { time: null; problem: string };

/** Reads a time of day as people type it: 14:30, 14.30, 1430, 9, 2 pm, 2:30pm. Blank is blank. */
export function readTime(typed: string): TimeReading {
  const written = typed.trim().toLowerCase();
  if (written === "") return { time: null, problem: null };
  const found = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?\s*m\.?)?$/.exec(written);
  const hour = hourOf(Number(found?.[1] ?? NaN), found?.[3]);
  const minute = Number(found?.[2] ?? 0);
  if (hour === null || minute > 59) {
    return { time: null, problem: t("records-time-unreadable", { time: timeExample() }) };
  }
  const pad = (value: number): string => String(value).padStart(2, "0");
  return { time: `${pad(hour)}:${pad(minute)}`, problem: null };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour >= 0 && hour <= 23 ? hour : null;
  if (!(hour >= 1 && hour <= 12)) return null;
  return (hour % 12) + (half === "p" ? 12 : 0);
}

/** Half past two in the afternoon as the region writes it. */
export function timeExample(): string {
  return timeOf("T14:30");
}
