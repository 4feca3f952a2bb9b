import { t } from "./words";

export const isMac = /Mac/.test(navigator.userAgent);

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
