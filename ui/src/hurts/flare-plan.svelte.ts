import type { RecordView, Written } from "../ipc";
import { SavedForm } from "../parts/saved-form.svelte";
import type { KeptForm } from "../shared/kept-form.svelte";

/** What stands in the form of the flare plan. */
export class FlarePlanDraft extends SavedForm {
  text = $state("");
  /** The plan written last; null while there is none. */
  #plan = $state.raw<RecordView | null>(null);

  constructor(plan: RecordView | null, kept: KeptForm) {
    super(kept);
    this.#plan = plan;
    this.text = kept.text ?? this.#original;
  }

  get isChanged(): boolean {
    return this.text !== this.#original;
  }

  type(text: string): void {
    // What is being saved stays what it is.
    if (this.isSaving) return;
    this.text = text;
    this.want(this.isChanged ? text : null);
  }

  startOver(): void {
    this.type(this.#original);
  }

  /** Takes the plan as the journal holds it by now; what was typed stays. */
  rebase(plan: RecordView | null): void {
    if (this.isSaving) return;
    const wasChanged = this.isChanged;
    this.#plan = plan;
    if (!wasChanged) this.text = this.#original;
  }

  /** What was written, or null when nothing was. An earlier day's plan stays as it was. */
  async save(day: string): Promise<Written | null> {
    const id = this.#plan?.day === day ? this.#plan.id : null;
    const saved = await this.sendOnce(this.text.trim() === "", () =>
      this.saveRecord({ kind: "flare_plan", day, text: this.text }, id),
    );
    return saved?.written ?? null;
  }

  get #original(): string {
    const record = this.#plan?.record;
    return record?.kind === "flare_plan" ? record.text : "";
  }
}
