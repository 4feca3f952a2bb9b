import { dateTag, hourCycle } from "./region";
import { t } from "./words";

// A day is "YYYY-MM-DD", the person's local day. It is read by its parts, never
// by `new Date(string)`, which would take it for midnight UTC.

export type DayStyle = "long" | "short" | "medium";

export function dateOf(day: string): Date {
  const [year, month, date] = day.split("-").map(Number);
  const result = new Date(2000, 0, 1);
  result.setFullYear(year ?? NaN, (month ?? NaN) - 1, date ?? NaN);
  return result;
}

export function dayOf(date: Date): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, "0");
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}

/** Today as the clock of this computer says. */
export function localToday(): string {
  return dayOf(new Date());
}

export function addDays(day: string, n: number): string {
  const date = dateOf(day);
  date.setDate(date.getDate() + n);
  return dayOf(date);
}

/** "Thursday 20 November", or with the year where `today` lies in another one. */
export function longDay(day: string, today: string | null = null): string {
  return format(day, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(today !== null && today.slice(0, 4) !== day.slice(0, 4) ? { year: "numeric" } : {}),
  });
}

/** "29 September", or "29 September 2024" where `until` lies in another year. */
export function plainDay(day: string, until: string): string {
  const sameYear = day.slice(0, 4) === until.slice(0, 4);
  return format(day, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/**
 * The two ends of a period as `plainDay` writes them: each with its year when the ends lie in
 * different years, and the last with it when both lie in another year than `today`.
 */
export function plainSpan(from: string, to: string, today: string): { from: string; to: string } {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return { from: plainDay(from, to), to: plainDay(to, sameYear ? today : from) };
}

/** "20 Nov 2025". */
export function shortDay(day: string): string {
  return format(day, { day: "numeric", month: "short", year: "numeric" });
}

/** "Fri 14". */
export function tileDay(day: string): string {
  const weekday = format(day, { weekday: "short" });
  return t("controls-tile-day", { weekday, day: dateOf(day).getDate() });
}

export function monthNames(): string[] {
  const month = new Intl.DateTimeFormat(dateTag(), { month: "long" });
  return Array.from({ length: 12 }, (_, index) => month.format(new Date(2000, index, 1)));
}

/** The order in which this region writes a date. */
export function dateOrder(): ("day" | "month" | "year")[] {
  const wanted = ["day", "month", "year"] as const;
  return new Intl.DateTimeFormat(dateTag(), { day: "numeric", month: "long", year: "numeric" })
    .formatToParts(new Date(2000, 0, 1))
    .map((part) => wanted.find((name) => name === part.type))
    .filter((name) => name !== undefined);
}

/** The wall-clock time of an instant such as "2025-11-20T18:42:03+01:00", where it was written. */
export function timeOf(instant: string): string {
  const found = /T(\d{2}):(\d{2})/.exec(instant);
  if (found === null) return "";
  const clock = new Date(Date.UTC(2000, 0, 1, Number(found[1]), Number(found[2])));
  return formatTime(clock, { timeZone: "UTC" });
}

/** This computer's clock as Rust writes a moment: local time with offset, RFC 3339. */
export function instantNow(): string {
  return instantOf(new Date());
}

export function instantOf(date: Date): string {
  const pad = (value: number): string => String(Math.trunc(value)).padStart(2, "0");
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? "-" : "+"}${pad(Math.abs(offset) / 60)}:${pad(Math.abs(offset) % 60)}`;
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(":");
  return `${dayOf(date)}T${time}${zone}`;
}

/** The time of this computer's clock at a moment given in milliseconds. */
export function timeAt(moment: number): string {
  return formatTime(new Date(moment), {});
}

function formatTime(date: Date, options: Intl.DateTimeFormatOptions): string {
  const cycle = hourCycle();
  const format = { timeStyle: "short", ...(cycle && { hourCycle: cycle }), ...options } as const;
  return new Intl.DateTimeFormat(dateTag(), format).format(date);
}

function format(day: string, options: Intl.DateTimeFormatOptions): string {
  const date = dateOf(day);
  // A day we cannot read is shown as it came rather than as "Invalid Date".
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(dateTag(), options).format(date);
}
