import { commands, Failure } from "../ipc";
import { t } from "../shared/words";

/** Saves a copy of the whole journal where the person says; null when that was cancelled. */
export async function saveJournalCopy(): Promise<string | null> {
  try {
    const path = await commands.saveJournalCopy();
    return path === null ? null : t("frame-copy-saved", { path });
  } catch (reason) {
    return Failure.from(reason).message;
  }
}
