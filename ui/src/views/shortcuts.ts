import { isMac, isTextField, keyOf } from "../shared/keys";

export type Shortcut = "check-in" | "report" | "undo" | "redo" | "urgent" | "hurts";

/** Reloading would lose what is not saved; a journal has nothing to reload. */
export function isReload(event: KeyboardEvent): boolean {
  const key = keyOf(event).toLowerCase();
  return key === "f5" || ((event.ctrlKey || event.metaKey) && key === "r");
}

/** What a key press asks of the whole window, or null. There are no single-letter shortcuts. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (keyOf(event) === "F1") return "urgent";
  if (keyOf(event) === "F2") return "hurts";
  if (!(isMac ? event.metaKey : event.ctrlKey) || event.altKey) return null;
  switch (keyOf(event).toLowerCase()) {
    case "n":
      return event.shiftKey ? null : "check-in";
    case "p":
      return event.shiftKey ? null : "report";
    case "z":
      // A text field has its own undo.
      if (isTextField(event.target)) return null;
      return event.shiftKey ? "redo" : "undo";
    default:
      return null;
  }
}
