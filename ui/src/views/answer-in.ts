import { dayOf } from "../shared/dates";
import { UrgentAnswer } from "../urgent/urgent-answer.svelte";
import type { Session } from "./session.svelte";

/**
 * The day an entry of now is about, which is asked for after midnight; null while no journal is open,
 * and when the person does not say it.
 */
export async function dayIn(session: Session): Promise<string | null> {
  return session.isOpen ? session.whichDay.ask() : null;
}

/** The same for an answer to the urgent signs, which nothing must hold up. */
function dayAtOnce(session: Session): string | null {
  if (!session.isOpen) return null;
  return session.whichDay.day ?? session.today?.today ?? dayOf(new Date());
}

/**
 * An answer to the urgent signs that is noted in the open journal, where there is one.
 *
 * No toast tells of it: it would lie over what the signs say to do. Unticking takes it back, and so
 * does undo.
 */
export function answerIn(session: Session): UrgentAnswer {
  return new UrgentAnswer({
    today: () => dayAtOnce(session),
    onwritten: (written) => session.changed(written.changes),
  });
}
