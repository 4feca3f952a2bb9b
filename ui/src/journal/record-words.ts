import type { RecordKind, RecordView } from "../ipc";
import { timeOf } from "../shared/dates";
import type { IconName } from "../shared/icons";
import { t } from "../shared/words";

/** The icon of each kind. */
const ICONS: Readonly<Record<RecordKind, IconName>> = {
  check_in: "check",
  moment: "clock",
  episode: "milestone",
  flare_up: "flag",
  medicine: "pill",
  treatment: "hand-heart",
  factor: "scale",
  day_pattern: "sun-moon",
  appointment: "calendar",
  question: "message-circle-question",
  goal_set: "target",
  goal_review: "chart-spline",
  questionnaire: "clipboard-list",
  pain_recall: "history",
  urgent_signs: "octagon-alert",
  flare_plan: "life-buoy",
  movement_plan: "footprints",
  try_again: "rotate-ccw",
  other_illness: "thermometer",
};

/** Every kind, as the filter lists them. */
export const RECORD_KINDS = Object.keys(ICONS) as RecordKind[];

export function recordIcon(kind: RecordKind): IconName {
  return ICONS[kind];
}

/** What a record is, such as "Flare-up". */
export function recordName(kind: RecordKind): string {
  return t("journal-kind", { kind });
}

/** What there is to know about when it was written, each in a few words. */
export function recordMarks(view: RecordView, today: string): string[] {
  const { basis } = view;
  const isMoment = view.record.kind === "moment" && basis === "same_day";
  return [
    isMoment ? timeOf(view.recorded_at) : null,
    basis === null || basis === "same_day" ? null : t("journal-mark-basis", { basis }),
    view.changed_at === null ? null : t("journal-mark-changed"),
    view.day > today ? t("journal-mark-ahead") : null,
  ].filter((mark) => mark !== null);
}
