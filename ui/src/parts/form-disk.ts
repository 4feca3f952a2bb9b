import { commands, type DraftForm, type EntryKind, type RecordKind } from "../ipc";
import type { Disk } from "../shared/kept-form.svelte";

/** Where the journal keeps the form of one kind: at a record's id, "new" or "bouts". */
export function formDisk(kind: RecordKind, place: string): Disk {
  return {
    keep: (form) => commands.keepForm({ kind, place, form }),
    discard: () => commands.discardForm({ kind, place }),
  };
}

/** The same for what is begun for a day, which the journal keeps in its own shape. */
export function entryDisk(kind: EntryKind, day: string): Disk {
  return {
    keep: (form) => commands.keepDraft({ kind, day, form: JSON.parse(form) as DraftForm }),
    discard: () => commands.discardDraft({ kind, day }),
  };
}
