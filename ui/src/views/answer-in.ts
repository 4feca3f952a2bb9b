import { dayOf } from "../shared/dates";
import { UrgentAnswer } from "../urgent/urgent-answer.svelte";
import type { Session } from "./session.svelte";

/** The day an entry of now is about; null while no journal is open. */
export function dayIn(session: Session): string | null {
  return session.isOpen ? (session.today?.today ?? dayOf(new Date())) : null;
}

/**
 * An answer to the urgent signs that is noted in the open journal, where there is one.
 *
 * No toast tells of it: it would lie over what the signs say to do. Unticking takes it back, and so
 * does undo.
 */
export function answerIn(session: Session): UrgentAnswer {
  return new UrgentAnswer({
    today: () => dayIn(session),
    onwritten: () => session.changed(),
  });
}
