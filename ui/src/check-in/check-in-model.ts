import type { AnswersView } from "../ipc";
import { noteOf } from "./answers";
import { readSleep, typedSleep } from "./sleep";

/** What stands in the form of a check-in or a moment. */
export interface TypedAnswers extends Omit<AnswersView, "sleep_minutes"> {
  /** Sleep as typed: "7." on the way to "7.5" is kept as it is. */
  sleep_typed: string;
}

/** The answers as they stand in the form. */
export function typedOf(
  { sleep_minutes, ...others }: AnswersView,
  sleep_typed = typedSleep(sleep_minutes),
): TypedAnswers {
  return { ...others, sleep_typed };
}

/** The answers of a form, with everything that was typed. */
export function answersOf({ sleep_typed, ...others }: TypedAnswers): AnswersView {
  return { ...others, sleep_minutes: readSleep(sleep_typed).minutes };
}

/** The form without what makes no other answer of it. */
export function plainAnswers(form: TypedAnswers): TypedAnswers {
  const { minutes, problem } = readSleep(form.sleep_typed);
  return {
    ...form,
    sleep_typed: problem === null ? typedSleep(minutes) : form.sleep_typed,
    bigger_day_what: form.bigger_day === true ? noteOf(form.bigger_day_what) : null,
    note: noteOf(form.note),
  };
}
