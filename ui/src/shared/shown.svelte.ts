import { SvelteSet } from "svelte/reactivity";

/** A form, or the forms that stand on one screen. */
export interface Shown {
  /** Whether something in it is not saved. */
  readonly isChanged: boolean;
}

const shown = new SvelteSet<Shown>();

/** Says that a form is on the screen; to be called back when it no longer is. */
export function show(form: Shown): () => void {
  shown.add(form);
  return () => void shown.delete(form);
}

export function isShown(form: Shown): boolean {
  return shown.has(form);
}

/** Whether a form that is on the screen holds something that is not saved. */
export function hasUnsaved(): boolean {
  return [...shown].some((form) => form.isChanged);
}
