import { Failure, type RecordKind } from "../ipc";
import type { Session } from "./session.svelte";

/**
 * Tells the window that a record was erased.
 *
 * What was begun in the check-in of its day went with it on disk, and would be kept there again from
 * here. The next moment of a day has nothing of the one that is gone.
 */
export async function forgetErased(session: Session, kind: RecordKind, day: string): Promise<void> {
  const begun = session.drafts.unsaved.filter(
    ({ kind: what, draft }) => what === "check_in" && what === kind && draft.day === day,
  );
  session.changed("everything");
  try {
    await Promise.all(begun.map((unsaved) => session.drafts.discard(unsaved)));
  } catch (reason) {
    session.tell(Failure.from(reason));
  }
}
