import type { RecordKind, TimelineFilter } from "../ipc";
import { shortDay } from "../shared/dates";
import { t } from "../shared/words";
import type { Anchor } from "./windowing";

export function noFilter(): TimelineFilter {
  return { kinds: [], tag: null, episode: null, first: null, last: null };
}

export function isFiltered({ kinds, tag, episode, first, last }: TimelineFilter): boolean {
  return kinds.length > 0 || [tag, episode, first, last].some((part) => part !== null);
}

/** The filter with a kind among those shown, or without it. */
export function withKind(filter: TimelineFilter, kind: RecordKind, isOn: boolean): TimelineFilter {
  const others = filter.kinds.filter((one) => one !== kind);
  return { ...filter, kinds: isOn ? [...others, kind] : others };
}

/** "1 Nov 2025 to 20 Nov 2025", the one day they are, or that every day is shown. */
export function periodWords({ first, last }: TimelineFilter): string {
  if (first !== null && first === last) return shortDay(first);
  if (first !== null && last !== null) {
    return t("journal-filter-period-both", { first: shortDay(first), last: shortDay(last) });
  }
  if (first !== null) return t("journal-filter-period-from", { first: shortDay(first) });
  if (last !== null) return t("journal-filter-period-to", { last: shortDay(last) });
  return t("journal-filter-period");
}

/** How a person left the journal screen, for when they come back to it. */
export interface JournalPlace {
  tab: "timeline" | "calendar";
  filter: TimelineFilter;
  query: string;
  /** The row at the top of the list. */
  top: Anchor | null;
  /** How much of that row is scrolled past, in CSS pixels. */
  past: number;
  /** The record the keys are at. */
  active: Anchor | null;
  /** The day the keys are at in the calendar. */
  day: string | null;
  /** Whether a record or a day was opened from here, so that the focus goes back to it. */
  isAway: boolean;
}

const places = new WeakMap<object, JournalPlace>();

/** The place in a journal, named by the status it was opened with; another journal starts afresh. */
export function placeIn(journal: object): JournalPlace {
  const known = places.get(journal);
  if (known !== undefined) return known;
  const place: JournalPlace = {
    tab: "timeline",
    filter: noFilter(),
    query: "",
    top: null,
    past: 0,
    active: null,
    day: null,
    isAway: false,
  };
  places.set(journal, place);
  return place;
}
