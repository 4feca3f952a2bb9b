import type {
  AnswersView,
  BodyArea,
  MovementView,
  RawAppointment,
  RawDayPattern,
  RawFactor,
  RawFlareUp,
  RawMovementPlan,
  RawQuestionnaire,
  RawRecord,
} from "../ipc";
import { shortDay, timeOf } from "../shared/dates";
import { movementWords } from "../shared/movement-words";
import { list } from "../shared/region";
import { t } from "../shared/words";
import { YES_UNSURE } from "../shared/yes-unsure";
import { stepWords } from "./record-words";

export interface Detail {
  label: string;
  value: string;
}

/** A label with its value; a value that is null or blank was not given and makes no line. */
type Line = [label: string, value: string | null];

/**
 * Everything a record says, one line for each thing that was given.
 *
 * `named` is what the record only names by ids, where it could be read: the goals of a rating, the
 * urgent signs that were ticked.
 */
export function detailsOf(
  record: RawRecord,
  named: Readonly<Record<string, string>> = {},
): Detail[] {
  return linesOf(record, named).flatMap(([label, value]) =>
    value === null || value.trim() === "" ? [] : [{ label, value }],
  );
}

function linesOf(record: RawRecord, named: Readonly<Record<string, string>>): Line[] {
  switch (record.kind) {
    case "check_in":
      return [dayLine(record.day), ...answerLines(record.answers, PAIN_OF_DAY)];
    case "moment":
      return [dayLine(record.day), ...answerLines(record.answers, PAIN_OF_MOMENT)];
    case "episode":
      return [
        [t("records-onset-day"), day(record.onset_day)],
        [t("records-onset-how"), record.onset_how],
        [t("records-episode-last-day"), day(record.last_day)],
      ];
    case "flare_up":
      return flareUpLines(record);
    case "medicine":
    case "treatment":
      return [
        [t("records-course-what", { kind: record.kind }), record.what],
        [t("records-first-day"), day(record.first_day)],
        [t("records-last-day"), day(record.last_day)],
        [t("records-outcome"), record.outcome],
      ];
    case "factor":
      return factorLines(record);
    case "day_pattern":
      return dayPatternLines(record);
    case "appointment":
      return appointmentLines(record);
    case "question":
      return [
        [t("records-question-text"), record.text],
        [t("records-question-answer"), record.answer],
      ];
    case "goal_set":
      return [
        [t("records-first-day"), day(record.day)],
        [t("records-last-day"), day(record.last_day)],
        ...record.goals.map(({ activity }, index): Line => [
          t("goals-activity", { n: index + 1 }),
          activity,
        ]),
      ];
    case "goal_review":
      return [
        dayLine(record.day),
        ...record.ratings.map(({ goal, rating }, index): Line => [
          named[goal] ?? t("goals-activity", { n: index + 1 }),
          outOfTen(rating),
        ]),
      ];
    case "questionnaire":
      return questionnaireLines(record);
    case "pain_recall":
      return [
        dayLine(record.day),
        [t("records-back-pain"), outOfTen(record.back_pain)],
        [t("records-leg-pain"), outOfTen(record.leg_pain)],
      ];
    case "urgent_signs":
      return [dayLine(record.day), ...signLines(record.ticked, named)];
    case "flare_plan":
      return [dayLine(record.day), [t("journal-details-flare-plan"), record.text]];
    case "movement_plan":
      return movementPlanLines(record);
    case "try_again":
      return [
        dayLine(record.day),
        [t("check-in-label-movement"), record.what],
        [t("journal-details-easier"), record.easier_day && shortDay(record.easier_day)],
      ];
  }
}

const PAIN_OF_DAY = ["check-in-label-back-pain", "check-in-label-leg-pain"] as const;
const PAIN_OF_MOMENT = ["check-in-moment-back-pain", "check-in-moment-leg-pain"] as const;

function answerLines(
  answers: AnswersView,
  [back, leg]: typeof PAIN_OF_DAY | typeof PAIN_OF_MOMENT,
): Line[] {
  return [
    [t("function-title"), answers.function && t(`function-${answers.function}`)],
    ...answers.movements.flatMap(movementLines),
    [t("check-in-label-confidence"), outOfTen(answers.confidence)],
    ...answers.areas.map((area): Line => [t("check-in-areas"), areaWords(area)]),
    [t(back), outOfTen(answers.back_pain)],
    [t(leg), outOfTen(answers.leg_pain)],
    [t("check-in-label-sleep"), sleepWords(answers.sleep_minutes)],
    [t("check-in-label-mood"), outOfTen(answers.mood)],
    [t("check-in-label-stress"), outOfTen(answers.stress)],
    [t("check-in-label-bigger-day"), yesNo(answers.bigger_day)],
    [t("check-in-bigger-day-what"), answers.bigger_day_what],
    [t("check-in-label-tags"), answers.tags.length === 0 ? null : list(answers.tags)],
    [t("check-in-label-note"), answers.note],
  ];
}

function movementLines(movement: MovementView): Line[] {
  return [
    [t("check-in-label-movement"), movementWords(movement)],
    [t("journal-details-expected"), outOfTen(movement.expected ?? null)],
    [t("journal-details-actual"), outOfTen(movement.actual ?? null)],
    [t("journal-details-settled"), yesNo(movement.settled ?? null)],
  ];
}

function movementPlanLines(plan: RawMovementPlan): Line[] {
  return [
    [t("records-first-day"), day(plan.first_day)],
    [t("records-last-day"), day(plan.last_day)],
    [t("check-in-label-movement"), plan.what],
    ...plan.steps.map((step, n): Line => [
      t(n === plan.step ? "journal-details-step-now" : "journal-details-step", { n: n + 1 }),
      stepWords(plan.unit, step),
    ]),
    [t("journal-details-limit"), outOfTen(plan.limit)],
  ];
}

const FEELS = ["ache", "sharp", "burning", "pins_and_needles", "numb"] as const;

/** "Low back, right, 6 out of 10, ache". */
function areaWords(area: BodyArea): string {
  return list([
    t("body-name", { region: area.region }),
    ...(area.intensity === null ? [] : [t("body-out-of-ten", { n: area.intensity })]),
    ...FEELS.filter((kind) => area[kind]).map((kind) => t("body-kind-short", { kind })),
  ]);
}

/** A statement that is not ticked says nothing. */
function flareUpLines(record: RawFlareUp): Line[] {
  const fits = t("journal-details-fits");
  return [
    [t("records-first-day"), day(record.first_day)],
    [t("records-last-day"), day(record.last_day)],
    [fits, record.worse_than_usual ? t("records-worse-than-usual") : null],
    [fits, record.hard_to_tolerate ? t("records-hard-to-tolerate") : null],
    [fits, record.affected_life ? t("records-affected-life") : null],
    [t("records-helped"), record.helped],
  ];
}

function factorLines({ effect, what, minutes_to_onset, minutes_to_settle }: RawFactor): Line[] {
  return [
    [t("records-effect"), t(`records-effect-${effect}`)],
    [t("records-factor-what", { effect }), what],
    [t("records-minutes-to-onset", { effect }), minutes(minutes_to_onset)],
    [t("records-minutes-to-settle"), minutes(minutes_to_settle)],
  ];
}

const PARTS = ["morning", "daytime", "evening", "night"] as const;

function dayPatternLines(record: RawDayPattern): Line[] {
  return [
    dayLine(record.day),
    ...PARTS.map((part): Line => {
      const feel = record[part];
      return [t("records-part-of-day", { part }), feel && t(`records-feel-${feel}`)];
    }),
    [t("records-stiff-minutes"), minutes(record.stiff_minutes)],
    [t("records-night-wakings"), record.night_wakings?.toString() ?? null],
    [t("check-in-label-note"), record.note],
  ];
}

/** A sign that is not on the list any more is told by its id. */
function signLines(ticked: string[], named: Readonly<Record<string, string>>): Line[] {
  const label = t("journal-details-signs");
  if (ticked.length === 0) return [[label, t("journal-details-signs-none")]];
  const words = (id: string) => (id === YES_UNSURE ? t("urgent-yes-unsure") : id);
  return ticked.map((id): Line => [label, named[id] ?? words(id)]);
}

function appointmentLines(record: RawAppointment): Line[] {
  return [
    [t("records-appointment-day"), day(record.day)],
    [t("records-time"), record.time && timeOf(`T${record.time}`)],
    [t("records-who"), record.who],
    ...record.questions.flatMap(({ text, answer }, index): Line[] => [
      [t("records-question-n", { n: index + 1 }), text],
      [t("records-question-answer"), answer],
    ]),
    [t("records-said"), record.said],
    ...record.plan.map(({ what, used_as }): Line => [
      t("records-plan"),
      used_as === null ? what : t("journal-details-plan", { becomes: used_as, what }),
    ]),
  ];
}

function questionnaireLines(record: RawQuestionnaire): Line[] {
  const wording: Line = [t("journal-details-wording"), record.version];
  switch (record.instrument) {
    case "rmdq_24":
      return [
        dayLine(record.day),
        [t("journal-details-instrument"), t("rmdq-title")],
        [t("journal-details-ticked"), t("journal-details-of-24", { n: record.score })],
        ...(record.items ?? []).map((item): Line => [t("journal-details-ticked"), sentence(item)]),
        wording,
      ];
    case "global_change":
      return [
        dayLine(record.day),
        [t("journal-details-instrument"), t("global-change-title")],
        [t("global-change-question"), changeWords(record.score)],
        wording,
      ];
  }
}

/** Another version may have had other sentences: then its number stands in the place of one. */
function sentence(item: number): string {
  const known = SENTENCES.find((number) => number === item);
  return known === undefined ? String(item) : t(`rmdq-item-${known}`);
}

const SENTENCES = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
] as const;

function changeWords(score: number): string {
  const number = score > 0 ? `+${score}` : String(score).replace("-", "\u2212");
  const [low, high] = [t("global-change-low"), t("global-change-high")];
  return t("journal-details-change", { number, low, high });
}

function dayLine(given: string): Line {
  return [t("records-day"), day(given)];
}

function day(given: string | null): string | null {
  return given === null ? null : shortDay(given);
}

function outOfTen(score: number | null): string | null {
  return score === null ? null : t("check-in-out-of-ten", { n: score });
}

function minutes(n: number | null): string | null {
  return n === null ? null : t("check-in-minutes", { n });
}

function yesNo(answer: boolean | null): string | null {
  return answer === null ? null : t(answer ? "check-in-yes" : "check-in-no");
}

function sleepWords(total: number | null): string | null {
  if (total === null) return null;
  const hours = Math.floor(total / 60);
  const rest = total % 60;
  return rest === 0
    ? t("check-in-sleep-hours", { hours })
    : t("check-in-sleep-hours-minutes", { hours, minutes: rest });
}
