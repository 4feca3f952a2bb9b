import type { FormView, RecordKind } from "../ipc";
import { formDisk } from "../parts/form-disk";
import { KeptForm } from "../shared/kept-form.svelte";
import type { Shown } from "../shared/shown.svelte";

/** The forms that were begun and not saved, each opened where it is kept. */
export class OpenForms implements Shown {
  readonly #found: FormView[];
  readonly #open = new Map<string, KeptForm>();

  constructor(found: FormView[]) {
    this.#found = found;
  }

  get isChanged(): boolean {
    return [...this.#open.values()].some((form) => form.text !== null && !form.isAside);
  }

  /** The form of a record; `place` is its id, "new" or "bouts". */
  at(kind: RecordKind, place: string): KeptForm {
    const key = `${kind}/${place}`;
    const open = this.#open.get(key) ?? this.#begin(kind, place);
    this.#open.set(key, open);
    return open;
  }

  #begin(kind: RecordKind, place: string): KeptForm {
    const found = this.#found.find((form) => form.kind === kind && form.place === place);
    return new KeptForm(
      formDisk(kind, place),
      found ? { form: found.form, day: found.typed_at.slice(0, 10) } : null,
      place,
    );
  }
}
