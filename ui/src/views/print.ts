import { commands, Failure, type SheetInput } from "../ipc";
import { t } from "../shared/words";
import type { Session } from "./session.svelte";

/** Saves a sheet where the person says and opens it: the viewer of the system prints. */
export async function printSheet(session: Session, sheet: SheetInput): Promise<void> {
  try {
    const saved = await commands.saveSheet(sheet);
    if (saved === null) {
      session.toasts.show(t("print-not-saved"));
      return;
    }
    session.toasts.show(t("print-saved", { path: saved.path }));
    await commands.reportOpen();
  } catch (reason) {
    session.tell(Failure.from(reason));
  }
}
