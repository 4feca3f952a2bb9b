import { keyOf } from "./keys";

/** Whether this key press, anywhere in a form, means "save". */
export function savesForm(event: KeyboardEvent): boolean {
  if (keyOf(event) !== "Enter" || event.repeat || event.defaultPrevented) {
    return false;
  }
  const { target } = event;
  if (!(target instanceof Element)) return true;
  // A line that wraps is one line all the same.
  const wantsModifier = target instanceof HTMLTextAreaElement && !("line" in target.dataset);
  if (wantsModifier) return event.ctrlKey || event.metaKey;
  // An answer is a button, but Enter on it saves; every other control does its own action.
  if (target.closest("[role=radio]") !== null) return true;
  return target.closest("button, summary, a") === null;
}
