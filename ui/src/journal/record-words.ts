import type {
  AnswersView,
  LadderStep,
  MovementUnit,
  RawAppointment,
  RawDayPattern,
  RawFactor,
  RawMovementPlan,
  RawQuestionnaire,
  RawRecord,
  RecordKind,
  RecordView,
} from "../ipc";
import { shortDay, timeOf } from "../shared/dates";
import type { IconName } from "../shared/icons";
import { movementWords } from "../shared/movement-words";
import { list } from "../shared/region";
import { signed } from "../shared/signed";
import { t } from "../shared/words";

/** What a record is, such as "Flare-up". */
export function recordName(kind: RecordKind): string {
  return t("journal-kind", { kind });
}

/** Every kind, as the filter lists them. */
export const RECORD_KINDS: RecordKind[] = [
  "check_in",
  "moment",
  "episode",
  "flare_up",
  "medicine",
  "treatment",
  "factor",
  "day_pattern",
  "appointment",
  "question",
  "goal_set",
  "goal_review",
  "questionnaire",
  "pain_recall",
  "urgent_signs",
  "flare_plan",
  "movement_plan",
  "try_again",
];

export function recordIcon(kind: RecordKind): IconName {
  switch (kind) {
    case "check_in":
      return "check";
    case "moment":
      return "clock";
    case "episode":
      return "milestone";
    case "flare_up":
      return "flag";
    case "medicine":
      return "pill";
    case "treatment":
      return "hand-heart";
    case "factor":
      return "scale";
    case "day_pattern":
      return "sun-moon";
    case "appointment":
      return "calendar";
    case "question":
      return "message-circle-question";
    case "goal_set":
      return "target";
    case "goal_review":
      return "chart-spline";
    case "questionnaire":
      return "clipboard-list";
    case "pain_recall":
      return "history";
    case "urgent_signs":
      return "octagon-alert";
    case "flare_plan":
      return "life-buoy";
    case "movement_plan":
      return "footprints";
    case "try_again":
      return "rotate-ccw";
  }
}

/** What a record says, in one line. */
export function recordSummary(record: RawRecord): string {
  const line = lineOf(record);
  return line === "" ? t("journal-sum-nothing") : line;
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

function lineOf(record: RawRecord): string {
  switch (record.kind) {
    case "check_in":
    case "moment":
      return entryLine(record.answers);
    case "episode":
      return joined([
        firstLine(record.onset_how),
        record.onset_day !== null && record.last_day !== null
          ? daysLine(record.onset_day, record.last_day)
          : null,
      ]);
    case "flare_up":
      return joined([daysLine(record.first_day, record.last_day), helpedWords(record.helped)]);
    case "medicine":
    case "treatment":
      return joined([
        firstLine(record.what),
        daysLine(record.first_day, record.last_day),
        firstLine(record.outcome),
      ]);
    case "factor":
      return factorLine(record);
    case "day_pattern":
      return dayPatternLine(record);
    case "appointment":
      return appointmentLine(record);
    case "question":
      return firstLine(record.text) ?? "";
    case "goal_set":
      return list(record.goals.map((goal) => goal.activity));
    case "goal_review":
      return t("journal-sum-rated", { n: record.ratings.length });
    case "questionnaire":
      return questionnaireLine(record);
    case "pain_recall":
      return painLine(record.back_pain, record.leg_pain) ?? "";
    case "urgent_signs":
      return t("journal-sum-urgent-signs", { n: record.ticked.length });
    case "flare_plan":
      return firstLine(record.text) ?? "";
    case "movement_plan":
      return movementPlanLine(record);
    case "try_again":
      return joined([
        firstLine(record.what),
        record.easier_day && t("journal-sum-easier", { day: shortDay(record.easier_day) }),
      ]);
  }
}

function entryLine(answers: AnswersView): string {
  const { movements } = answers;
  const line = joined([
    answers.function && t(`function-${answers.function}`),
    movements.length === 0 ? null : list(movements.map(movementWords)),
    painLine(answers.back_pain, answers.leg_pain),
    firstLine(answers.note),
  ]);
  return line === "" ? otherAnswers(answers) : line;
}

/** Names what is answered where the line would say nothing. */
function otherAnswers(answers: AnswersView): string {
  const given: [string, boolean][] = [
    [t("check-in-label-confidence"), answers.confidence !== null],
    [t("check-in-areas"), answers.areas.length > 0],
    [t("check-in-label-sleep"), answers.sleep_minutes !== null],
    [t("check-in-label-mood"), answers.mood !== null],
    [t("check-in-label-stress"), answers.stress !== null],
    [t("check-in-label-bigger-day"), answers.bigger_day !== null],
  ];
  return list([
    ...given.flatMap(([label, isGiven]) => (isGiven ? [label] : [])),
    ...answers.tags.map((tag) => t("check-in-tag", { tag })),
  ]);
}

function movementPlanLine(plan: RawMovementPlan): string {
  const step = plan.steps[plan.step];
  return joined([
    firstLine(plan.what),
    t("journal-sum-step", { n: plan.step + 1, all: plan.steps.length }),
    step ? stepWords(plan.unit, step) : null,
    daysLine(plan.first_day, plan.last_day),
  ]);
}

/** "10 min, 2 times a day". */
export function stepWords(unit: MovementUnit, step: LadderStep): string {
  return t(`journal-sum-step-${unit}`, { n: step.amount, times: step.times_a_day });
}

function painLine(back: number | null, leg: number | null): string | null {
  if (back !== null && leg !== null) {
    return t("journal-sum-pain", { parts: t("check-in-pain-both", { back, leg }) });
  }
  if (back !== null) return t("journal-sum-pain", { parts: t("check-in-pain-back", { n: back }) });
  if (leg !== null) return t("journal-sum-pain", { parts: t("check-in-pain-leg", { n: leg }) });
  return null;
}

function daysLine(first: string, last: string | null): string {
  const from = shortDay(first);
  if (last === null) return t("journal-sum-since", { from });
  return first === last ? from : t("journal-sum-days", { from, to: shortDay(last) });
}

function helpedWords(helped: string | null): string | null {
  const what = firstLine(helped);
  return what === null ? null : t("journal-sum-helped", { what });
}

function factorLine({ effect, what, minutes_to_onset, minutes_to_settle }: RawFactor): string {
  return joined([
    t("journal-sum-factor", { effect, what: firstLine(what) ?? "" }),
    minutes_to_onset === null ? null : t("journal-sum-onset", { n: minutes_to_onset }),
    minutes_to_settle === null ? null : t("journal-sum-settle", { n: minutes_to_settle }),
  ]);
}

const PARTS = ["morning", "daytime", "evening", "night"] as const;

function dayPatternLine(pattern: RawDayPattern): string {
  const feels = PARTS.flatMap((part) => {
    const feel = pattern[part];
    return feel === null ? [] : [t("journal-sum-part", { part, feel })];
  });
  return joined([
    feels.length === 0 ? null : list(feels),
    pattern.stiff_minutes === null ? null : t("journal-sum-stiff", { n: pattern.stiff_minutes }),
    pattern.night_wakings === null ? null : t("journal-sum-wakings", { n: pattern.night_wakings }),
    firstLine(pattern.note),
  ]);
}

function appointmentLine({ who, time, questions, said }: RawAppointment): string {
  return joined([
    firstLine(who),
    time === null ? null : timeOf(`T${time}`),
    questions.length === 0 ? null : t("journal-sum-questions", { n: questions.length }),
    firstLine(said),
  ]);
}

function questionnaireLine({ instrument, score }: RawQuestionnaire): string {
  switch (instrument) {
    case "rmdq_24":
      return t("journal-sum-rmdq", { n: score });
    case "global_change":
      return t("journal-sum-change", { number: signed(score) });
  }
}

/** The first line with something in it, or null. */
function firstLine(text: string | null): string | null {
  const line = text
    ?.trimStart()
    .split(/[\r\n]/, 1)[0]
    ?.trimEnd();
  return line === undefined || line === "" ? null : line;
}

function joined(parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" · ");
}
