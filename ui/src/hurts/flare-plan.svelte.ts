import { commands, Failure, type RecordView, type Written } from "../ipc";
import type { KeptForm } from "../shared/kept-form.svelte";

/** What stands in the form of the flare plan. */
export class FlarePlanDraft {
  text = $state("");
  isSaving = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Set when saving was asked for with nothing written. */
  wantsText = $state(false);
  readonly kept: KeptForm;
  /** The plan written last; null while there is none. */
  #plan = $state.raw<RecordView | null>(null);

  constructor(plan: RecordView | null, kept: KeptForm) {
    this.#plan = plan;
    this.kept = kept;
    this.text = kept.text ?? this.#original;
  }

  get isChanged(): boolean {
    return this.text !== this.#original;
  }

  type(text: string): void {
    // What is being saved stays what it is.
    if (this.isSaving) return;
    this.text = text;
    this.failure = null;
    this.wantsText = false;
    this.kept.want(this.isChanged ? text : null);
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
    if (this.isSaving) return null;
    this.wantsText = this.text.trim() === "";
    if (this.wantsText) return null;
    this.isSaving = true;
    this.failure = null;
    try {
      const id = this.#plan?.day === day ? this.#plan.id : null;
      const record = { kind: "flare_plan" as const, day, text: this.text };
      const { written } = await this.kept.save(
        () => commands.saveRecord({ id, record, form: this.kept.place }),
        () => this.kept.want(null),
      );
      return written;
    } catch (reason) {
      this.failure = Failure.from(reason);
      return null;
    } finally {
      this.isSaving = false;
    }
  }

  get #original(): string {
    const record = this.#plan?.record;
    return record?.kind === "flare_plan" ? record.text : "";
  }
}
