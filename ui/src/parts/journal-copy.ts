import { commands, Failure, type ApiError } from "../ipc";
import { t } from "../shared/words";

/** Whether the journal cannot be written where it is, so that it can only be saved elsewhere. */
export function canBeCopied({ code }: Pick<ApiError, "code">): boolean {
  return code === "gone" || code === "read_only";
}

/** Saves a copy of the whole journal where the person says; null when that was cancelled. */
export async function saveJournalCopy(): Promise<string | null> {
  try {
    const path = await commands.saveJournalCopy();
    return path === null ? null : t("frame-copy-saved", { path });
  } catch (reason) {
    return Failure.from(reason).message;
  }
}
