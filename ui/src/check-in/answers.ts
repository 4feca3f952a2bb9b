import type { AnswersView } from "../ipc";

/** Nothing answered. Blank stays blank: it is never a zero. */
export const BLANK: AnswersView = {
  function: null,
  confidence: null,
  back_pain: null,
  leg_pain: null,
  sleep_minutes: null,
  mood: null,
  stress: null,
  bigger_day: null,
  bigger_day_what: null,
  note: null,
  movements: [],
  areas: [],
  tags: [],
};

export type AnswerKey = keyof AnswersView;
export const ANSWER_KEYS = Object.keys(BLANK) as AnswerKey[];

export function isSame(a: AnswersView[AnswerKey], b: AnswersView[AnswerKey]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isSameAnswers(a: AnswersView, b: AnswersView): boolean {
  return ANSWER_KEYS.every((key) => isSame(a[key], b[key]));
}

/** A note exactly as typed; one of white space only is no note. */
export function noteOf(typed: string | null): string | null {
  return (typed ?? "").trim() === "" ? null : typed;
}
