import { isTextField } from "../shared/keys";

export type Shortcut = "check-in" | "report" | "undo" | "redo" | "urgent";

/** What a key press asks of the whole window, or null. There are no single-letter shortcuts. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.key === "F1") return "urgent";
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  switch (event.key.toLowerCase()) {
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
