import type { KeptForm } from "../shared/kept-form.svelte";
import { differing, merge } from "../shared/merge";
import { SavedForm, type Kept } from "./saved-form.svelte";

/** A form over what the journal holds, as plain JSON: what is typed stays when that changes. */
export abstract class TypedForm<
  F extends object,
  S,
  K extends Kept = KeptForm,
> extends SavedForm<K> {
  form: F = $state() as F;
  /** What the journal holds; null is nothing. */
  base = $state.raw<S | null>(null);

  constructor(kept: K, form: F) {
    super(kept);
    this.form = form;
  }

  /** The form as it is when nothing has been typed. */
  protected abstract original(): F;

  /** What is kept of the form, with what it was begun from. */
  protected abstract text(): string;

  /** The form as it is compared: what means the same is the same. */
  protected plain(form: F): F {
    return form;
  }

  protected get typed(): F {
    return $state.snapshot(this.form) as F;
  }

  get isChanged(): boolean {
    const original = this.original();
    const members = Object.keys(original) as (keyof F)[];
    return members.some(differing(this.plain(this.typed), this.plain(original)));
  }

  change(part: Partial<F>): void {
    Object.assign(this.form, part);
    this.problem = null;
    this.keep();
  }

  /** Writes the form through to the disk, or lets go of it once nothing in it is unsaved. */
  keep(): void {
    this.kept.want(this.isChanged ? this.text() : null);
  }

  /** Tells in which members something was typed since the form was begun. */
  protected typedIn(typed: F, begunFrom: F): (member: keyof F) => boolean {
    return differing(this.plain(typed), this.plain(begunFrom));
  }

  /** What was typed, with what the journal says by now wherever nothing else was typed. */
  protected merged(typed: F, begunFrom: F): F {
    return merge(typed, this.original(), this.typedIn(typed, begunFrom));
  }
}
