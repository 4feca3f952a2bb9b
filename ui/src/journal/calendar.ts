import { addDays, dateOf, dayOf } from "../shared/dates";
import { dateTag } from "../shared/region";
import { locale } from "../shared/words";

/** Days of the week as ISO counts them: 1 is Monday, 7 is Sunday. */
type Weekday = number;

interface WeekInfo {
  firstDay?: Weekday;
}

/** The day on which a week begins here; Monday where the web view does not know. */
export function firstWeekday(): Weekday {
  const known = new Intl.Locale(locale()) as Intl.Locale & {
    weekInfo?: WeekInfo;
    getWeekInfo?: () => WeekInfo;
  };
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? 1;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The same day of another month, or its last where it is shorter. */
export function addMonths(day: string, n: number): string {
  const date = dateOf(day);
  const wanted = date.getDate();
  date.setDate(1);
  date.setMonth(date.getMonth() + n);
  const last = new Date(date);
  last.setMonth(last.getMonth() + 1, 0);
  date.setDate(Math.min(wanted, last.getDate()));
  return dayOf(date);
}

/** How many days lie between the first day of its week and a day. */
function intoWeek(day: string, first: Weekday): number {
  return (dateOf(day).getDay() - first + 7) % 7;
}

/** The days of a month in weeks, with null for the days of other months. */
export function weeksOf(month: string, first: Weekday): (string | null)[][] {
  const start = `${month}-01`;
  const weeks: (string | null)[][] = [];
  let day = addDays(start, -intoWeek(start, first));
  do {
    const week = Array.from({ length: 7 }, (_, index) => addDays(day, index));
    weeks.push(week.map((one) => (monthOf(one) === month ? one : null)));
    day = addDays(day, 7);
  } while (monthOf(day) === month);
  return weeks;
}

/** Where a key leads from a day; null for keys that lead nowhere. */
export function dayTarget(key: string, day: string, first: Weekday): string | null {
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return addDays(day, -7);
    case "ArrowDown":
      return addDays(day, 7);
    case "Home":
      return addDays(day, -intoWeek(day, first));
    case "End":
      return addDays(day, 6 - intoWeek(day, first));
    case "PageUp":
      return addMonths(day, -1);
    case "PageDown":
      return addMonths(day, 1);
    default:
      return null;
  }
}

/** "November 2025". */
export function monthName(month: string): string {
  const style = { month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat(dateTag(), style).format(dateOf(`${month}-01`));
}

/** Names of the days of a week, in the order of this region. */
export function weekdayNames(first: Weekday, style: "short" | "long"): string[] {
  const format = new Intl.DateTimeFormat(dateTag(), { weekday: style });
  // The first of January 2001 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(new Date(2001, 0, first + index)));
}
