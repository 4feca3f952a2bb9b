import type { AnswersView, RawRecord, RecordKind } from "../ipc";
import { t } from "../shared/words";

/** Kinds whose form is a list of fields; an appointment has a form of its own. */
export type PlainKind =
  | "moment"
  | "episode"
  | "flare_up"
  | "medicine"
  | "treatment"
  | "factor"
  | "day_pattern"
  | "other_illness"
  | "question";

export type RawOf<K extends RecordKind> = Omit<Extract<RawRecord, { kind: K }>, "kind">;

/** The members of a record that its form asks for. */
export type Members<K extends PlainKind> = K extends "moment"
  ? Pick<AnswersView, "note" | "back_pain" | "leg_pain">
  : RawOf<K>;

/** A form as it stands: text, numbers and choices as typed, with "" for blank; days are null then. */
export type Typed = Record<string, string | number | boolean | null>;

export interface Choice {
  value: string;
  label: string;
}

interface Worded {
  label: (typed: Typed) => string;
  hint?: (typed: Typed) => string;
}

export type Field = Worded &
  (
    | { control: "line" | "area"; isRequired?: true }
    | { control: "day"; isRequired?: true; startsToday?: true }
    | { control: "whole" }
    | { control: "choice"; choices: () => Choice[]; isRequired?: true }
    | { control: "scale" }
    | { control: "tick" }
  );

/** Naming every member of the record makes the compiler see one that is left out. */
type FieldsOf<K extends PlainKind> = Record<keyof Members<K>, Field>;

const episode: FieldsOf<"episode"> = {
  onset_day: {
    control: "day",
    label: () => t("records-onset-day"),
    hint: () => t("records-onset-day-hint"),
  },
  onset_how: {
    control: "line",
    label: () => t("records-onset-how"),
    hint: () => t("records-onset-how-hint"),
  },
  last_day: {
    control: "day",
    label: () => t("records-episode-last-day"),
    hint: () => t("records-episode-last-day-hint"),
  },
};

const flareUp: FieldsOf<"flare_up"> = {
  worse_than_usual: { control: "tick", label: () => t("records-worse-than-usual") },
  hard_to_tolerate: { control: "tick", label: () => t("records-hard-to-tolerate") },
  affected_life: { control: "tick", label: () => t("records-affected-life") },
  first_day: {
    control: "day",
    isRequired: true,
    startsToday: true,
    label: () => t("records-first-day"),
  },
  last_day: {
    control: "day",
    label: () => t("records-last-day"),
    hint: () => t("records-still-going-on"),
  },
  helped: { control: "area", label: () => t("records-helped") },
};

const course = (kind: "medicine" | "treatment"): FieldsOf<"medicine" | "treatment"> => ({
  what: {
    control: "line",
    isRequired: true,
    label: () => t("records-course-what", { kind }),
    hint: () => t("records-course-what-hint", { kind }),
  },
  first_day: {
    control: "day",
    isRequired: true,
    startsToday: true,
    label: () => t("records-first-day"),
  },
  last_day: {
    control: "day",
    label: () => t("records-last-day"),
    hint: () => t("records-still-going-on"),
  },
  outcome: { control: "area", label: () => t("records-outcome") },
});

const effectOf = ({ effect }: Typed): string => (effect === "" ? "open" : String(effect));

const factor: FieldsOf<"factor"> = {
  effect: {
    control: "choice",
    isRequired: true,
    label: () => t("records-effect"),
    choices: () => [
      { value: "aggravating", label: t("records-effect-aggravating") },
      { value: "easing", label: t("records-effect-easing") },
    ],
  },
  what: {
    control: "line",
    isRequired: true,
    label: (typed) => t("records-factor-what", { effect: effectOf(typed) }),
    hint: (typed) => t("records-factor-what-hint", { effect: effectOf(typed) }),
  },
  minutes_to_onset: {
    control: "whole",
    label: (typed) => t("records-minutes-to-onset", { effect: effectOf(typed) }),
    hint: () => t("records-minutes-hint"),
  },
  minutes_to_settle: {
    control: "whole",
    label: () => t("records-minutes-to-settle"),
  },
};

const feel = (part: string): Field => ({
  control: "choice",
  label: () => t("records-part-of-day", { part }),
  choices: () => [
    { value: "easier", label: t("records-feel-easier") },
    { value: "same", label: t("records-feel-same") },
    { value: "harder", label: t("records-feel-harder") },
  ],
});

const dayPattern: FieldsOf<"day_pattern"> = {
  day: { control: "day", isRequired: true, startsToday: true, label: () => t("records-which-day") },
  morning: feel("morning"),
  daytime: feel("daytime"),
  evening: feel("evening"),
  night: feel("night"),
  stiff_minutes: {
    control: "whole",
    label: () => t("records-stiff-minutes"),
    hint: () => t("records-minutes-hint"),
  },
  night_wakings: { control: "whole", label: () => t("records-night-wakings") },
  note: { control: "area", label: () => t("records-note") },
};

const otherIllness: FieldsOf<"other_illness"> = {
  first_day: {
    control: "day",
    isRequired: true,
    startsToday: true,
    label: () => t("records-first-day"),
    hint: () => t("records-illness-first-day-hint"),
  },
  last_day: {
    control: "day",
    label: () => t("records-last-day"),
    hint: () => t("records-still-going-on"),
  },
  what: {
    control: "line",
    label: () => t("records-illness-what"),
    hint: () => t("records-illness-what-hint"),
  },
};

const question: FieldsOf<"question"> = {
  text: {
    control: "line",
    isRequired: true,
    label: () => t("records-question-text"),
    hint: () => t("records-question-text-hint"),
  },
  answer: {
    control: "area",
    label: () => t("records-question-answer"),
    hint: () => t("records-question-answer-hint"),
  },
};

const moment: FieldsOf<"moment"> = {
  note: { control: "area", label: () => t("records-note") },
  back_pain: { control: "scale", label: () => t("records-back-pain") },
  leg_pain: { control: "scale", label: () => t("records-leg-pain") },
};

export const FIELDS: { readonly [K in PlainKind]: FieldsOf<K> } = {
  moment,
  episode,
  flare_up: flareUp,
  medicine: course("medicine"),
  treatment: course("treatment"),
  factor,
  day_pattern: dayPattern,
  other_illness: otherIllness,
  question,
};

/** The fields of a form, in the order in which they are asked. */
export function fieldsOf(kind: PlainKind): [member: string, field: Field][] {
  return Object.entries<Field>(FIELDS[kind]);
}
