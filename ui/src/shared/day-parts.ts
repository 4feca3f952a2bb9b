import { dateOf, dayOf } from "./dates";
import { t } from "./words";

export interface DayParts {
  day: string;
  month: string;
  year: string;
}

export type DayReading = { day: string | null; problem: null } | { day: null; problem: string };

export const BLANK_PARTS: DayParts = { day: "", month: "", year: "" };

export function partsOf(day: string | null): DayParts {
  if (day === null) return { ...BLANK_PARTS };
  const [year = "", month = "", date = ""] = day.split("-");
  return { day: String(Number(date)), month: String(Number(month)), year };
}

/** Reads day, month and year as typed; all blank is a fine answer. `latest` is the last day allowed. */
export function readParts(parts: DayParts, latest: string | null): DayReading {
  const typed = [parts.day, parts.month, parts.year].map((part) => part.trim());
  if (typed.every((part) => part === "")) return { day: null, problem: null };
  if (typed.some((part) => part === ""))
    return { day: null, problem: t("controls-date-unfinished") };
  const [day = "", month = "", year = ""] = typed;
  const isNumeric = /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && /^\d{4}$/.test(year);
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  // The 31st of a short month would silently become another day.
  if (!isNumeric || dayOf(dateOf(written)) !== written) {
    return { day: null, problem: t("controls-date-not-real") };
  }
  if (latest !== null && written > latest) return { day: null, problem: t("controls-date-future") };
  return { day: written, problem: null };
}
