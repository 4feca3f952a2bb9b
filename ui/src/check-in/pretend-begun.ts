import type { AnswersView, FormView } from "../ipc";
import { BLANK } from "./answers";

/** For tests: a check-in of 20 November 2025 as it was kept, or whatever else `more` says it is. */
export function begun(part: Partial<AnswersView>, more: Partial<FormView> = {}): FormView {
  const form = JSON.stringify({ answers: { ...BLANK, ...part }, base: null, sleep_typed: "" });
  return {
    kind: "check_in",
    place: "2025-11-20",
    typed_at: "2025-11-20T18:42:00+01:00",
    form,
    ...more,
  };
}
