import { locale } from "./words";

/**
 * The tag by which `Intl` writes dates.
 *
 * Where a web view knows no English of the region it falls back to plain English, and that writes
 * dates as in the United States.
 */
export function dateTag(): string {
  const known = new Intl.DateTimeFormat(locale()).resolvedOptions().locale;
  return known.includes("-") ? locale() : "en-GB";
}

/** The region in its own language: it knows the numbers and the clock where English does not. */
function ownTag(): string {
  const { region, language } = new Intl.Locale(locale());
  if (region === undefined) return language;
  return `${new Intl.Locale(`und-${region}`).maximize().language}-${region}`;
}

/** Whether the day has 24 hours here, or twice 12. */
export function hourCycle(): "h11" | "h12" | "h23" | "h24" | undefined {
  return new Intl.DateTimeFormat(ownTag(), { hour: "numeric" }).resolvedOptions().hourCycle;
}

/** "7.5", or "7,5" where it is written so. */
export function decimal(value: number): string {
  return ownNumber({ useGrouping: false, maximumFractionDigits: 2 }).format(value);
}

/** "100%", or "100 %" where it is written so. */
export function percent(share: number): string {
  return ownNumber({ style: "percent" }).format(share);
}

function ownNumber(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(ownTag(), { ...options, numberingSystem: "latn" });
}

/** The parts of a list in one line, as in "walking, stairs". */
export function list(parts: string[]): string {
  return new Intl.ListFormat(locale(), { type: "unit" }).format(parts);
}
