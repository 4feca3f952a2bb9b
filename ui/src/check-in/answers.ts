import type { AnswersView } from "../ipc";
import { differing } from "../shared/merge";

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

const ANSWER_KEYS = Object.keys(BLANK) as (keyof AnswersView)[];

export function isSameAnswers(a: AnswersView, b: AnswersView): boolean {
  return !ANSWER_KEYS.some(differing(a, b));
}

/** A note exactly as typed; one of white space only is no note. */
export function noteOf(typed: string | null): string | null {
  return (typed ?? "").trim() === "" ? null : typed;
}
