import type { RecordKind } from "../ipc";
import { isPlainKind } from "./plain-model";

/** Whether this screen has a form for it; the others have screens of their own. */
export function hasForm(kind: RecordKind, id: string | null): boolean {
  // A new moment is written on Today.
  if (kind === "moment") return id !== null;
  return kind === "appointment" || isPlainKind(kind);
}
