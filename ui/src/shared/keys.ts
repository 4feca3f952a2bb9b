import { t } from "./words";

export const isMac = /Mac/.test(navigator.userAgent);

/** How a key press is counted that an input method keeps for itself. */
const KEPT_BY_INPUT_METHOD = 229;

/**
 * The key that was pressed, and none while an input method has it, as Enter that confirms a word.
 * The only place that reads it from an event.
 */
export function keyOf(event: KeyboardEvent): string {
  // WebKit on macOS ends the composition before it tells of the key that ended it.
  const isComposing = event.isComposing || event.keyCode === KEPT_BY_INPUT_METHOD;
  return isComposing ? "" : event.key;
}

/** How a shortcut with Ctrl or Cmd is written here. */
export function shortcutLabel(key: string): string {
  return t(isMac ? "controls-key-with-cmd" : "controls-key-with-ctrl", { key });
}

/** Whether keys belong to a text field just now. */
export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio"].includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}
