import { dateOf, dayOf } from "./dates";
import { t } from "./words";

export interface DayParts {
  day: string;
  month: string;
  year: string;
}

export type DayReading = { day: string | null; problem: null } | { day: null; problem: string };

/** Which year is meant by a date without one: that of the nearest such day, this one included. */
export interface Nearest {
  way: "next" | "last";
  to: string;
}

export const BLANK_PARTS: DayParts = { day: "", month: "", year: "" };

/** So many years in a row can be without a 29 February. */
const MOST_YEARS = 8;

export function partsOf(day: string | null): DayParts {
  if (day === null) return { ...BLANK_PARTS };
  const [year = "", month = "", date = ""] = day.split("-");
  return { day: String(Number(date)), month: String(Number(month)), year };
}

/**
 * Reads day, month and year as typed; all blank is a fine answer. `latest` is the last day allowed.
 */
export function readParts(parts: DayParts, latest: string | null, nearest: Nearest): DayReading {
  const typed = [parts.day, parts.month, parts.year].map((part) => part.trim());
  if (typed.every((part) => part === "")) return { day: null, problem: null };
  const [day = "", month = "", year = ""] = typed;
  if (day === "" || month === "") return { day: null, problem: t("controls-date-unfinished") };
  const isWritten = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^(\d{4})?$/.test(year);
  const found = isWritten ? dayIn(year, month, day, nearest) : null;
  if (found === null) return { day: null, problem: t("controls-date-not-real") };
  if (latest !== null && found > latest) return { day: null, problem: t("controls-date-future") };
  return { day: found, problem: null };
}

/** What was left blank in a date that is not finished. */
export function isMissing(parts: DayParts, part: keyof DayParts): boolean {
  return parts[part].trim() === "" && part !== "year";
}

function dayIn(year: string, month: string, day: string, nearest: Nearest): string | null {
  if (year !== "") return realDay(year, month, day);
  const step = nearest.way === "next" ? 1 : -1;
  for (let n = 0; n <= MOST_YEARS; n += 1) {
    const tried = realDay(String(Number(nearest.to.slice(0, 4)) + n * step), month, day);
    if (tried === null) continue;
    if (nearest.way === "next" ? tried >= nearest.to : tried <= nearest.to) return tried;
  }
  return null;
}

function realDay(year: string, month: string, day: string): string | null {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // The 31st of a short month would silently become another day.
  return dayOf(dateOf(written)) === written ? written : null;
}
