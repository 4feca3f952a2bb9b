import { commands, type RecordKind } from "../ipc";
import type { Disk } from "../shared/kept-form.svelte";

/** Where the journal keeps the form of one kind: at a day, a record's id, "new" or "bouts". */
export function formDisk(kind: RecordKind, place: string): Disk {
  return {
    keep: (form) => commands.keepForm({ kind, place, form }),
    discard: () => commands.discardForm({ kind, place }),
  };
}
