import { commands, Failure, type ApiError, type RawRecord, type SavedRecord } from "../ipc";
import type { KeptForm } from "../shared/kept-form.svelte";

/** A form that is kept; a save lets go of what is kept at its place but the rest. */
export type Kept = Pick<
  KeptForm,
  "text" | "foundOn" | "problem" | "want" | "save" | "place" | "rest"
>;

/** A form of which every change is kept until it is saved. */
export abstract class SavedForm<K extends Kept = KeptForm> {
  isSaving = $state(false);
  /** Why it was not saved, until something changes. */
  problem = $state.raw<ApiError | null>(null);
  /** Set when saving was asked for before what it cannot do without was there. */
  isIncomplete = $state(false);
  kept: K = $state.raw() as K;

  constructor(kept: K) {
    this.kept = kept;
  }

  /** Keeps what stands in the form after a change; null is nothing. */
  protected want(form: string | null): void {
    this.problem = null;
    this.isIncomplete = false;
    this.kept.want(form);
  }

  /** Sends what is complete, one call at a time; null when nothing was saved. */
  protected async sendOnce<T>(isIncomplete: boolean, send: () => Promise<T>): Promise<T | null> {
    if (this.isSaving) return null;
    this.isIncomplete = isIncomplete;
    if (isIncomplete) return null;
    this.isSaving = true;
    this.problem = null;
    try {
      return await send();
    } catch (reason) {
      const { code, field, message } = Failure.from(reason);
      this.problem = { code, field, message };
      return null;
    } finally {
      this.isSaving = false;
    }
  }

  /** Saves a record, new without an id; what is kept of the form is let go of with it. */
  protected saveRecord(
    record: RawRecord,
    id: string | null = null,
    onsaved: (saved: SavedRecord) => void = () => this.kept.want(null),
  ): Promise<SavedRecord> {
    return this.kept.save(
      () => commands.saveRecord({ id, record, form: this.kept.place }),
      onsaved,
    );
  }
}
