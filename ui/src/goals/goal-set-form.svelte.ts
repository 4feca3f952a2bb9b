import { commands, Failure, type Goal, type Written } from "../ipc";
import type { KeptForm } from "../shared/kept-form.svelte";

/** The method asks for three to five. */
export const FEWEST = 3;
export const MOST = 5;

/** The set that is changed; without an id a new one. */
export interface GoalSetPlace {
  id: string | null;
  day: string;
  goals: Goal[];
}

/** Goals as they are being named. */
export class GoalSetForm {
  rows = $state.raw<Goal[]>([]);
  isSaving = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Set when saving was asked for with nothing named. */
  wantsGoal = $state(false);
  readonly kept: KeptForm;
  readonly #place: GoalSetPlace;

  constructor(kept: KeptForm, place: GoalSetPlace) {
    this.kept = kept;
    this.#place = place;
    this.rows = padded(readRows(kept.text) ?? place.goals);
  }

  /** What is named; a field that was left blank is none. */
  get named(): Goal[] {
    return this.rows.filter((row) => row.activity.trim() !== "");
  }

  get isFew(): boolean {
    return this.named.length > 0 && this.named.length < FEWEST;
  }

  get canAdd(): boolean {
    return this.rows.length < MOST;
  }

  add(): void {
    if (this.canAdd) this.rows = [...this.rows, { id: null, activity: "" }];
  }

  name(index: number, activity: string): void {
    this.rows = this.rows.map((row, n) => (n === index ? { ...row, activity } : row));
    this.failure = null;
    this.wantsGoal = false;
    this.kept.want(this.#isChanged ? JSON.stringify(this.rows) : null);
  }

  /** Lets go of what was typed. */
  discard(): void {
    this.kept.want(null);
  }

  /** What was written, or null when nothing was. */
  async save(): Promise<Written | null> {
    if (this.isSaving) return null;
    const goals = this.named;
    this.wantsGoal = goals.length === 0;
    if (this.wantsGoal) return null;
    this.isSaving = true;
    this.failure = null;
    try {
      const { id, day } = this.#place;
      const record = { kind: "goal_set" as const, day, last_day: null, goals };
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

  get #isChanged(): boolean {
    return JSON.stringify(padded(this.named)) !== JSON.stringify(padded(this.#place.goals));
  }
}

/** Three fields at least, so that it shows how many are meant. */
function padded(goals: Goal[]): Goal[] {
  const missing = Math.max(0, FEWEST - goals.length);
  return [...goals, ...Array.from({ length: missing }, () => ({ id: null, activity: "" }))];
}

function readRows(text: string | null): Goal[] | null {
  if (text === null) return null;
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return null;
    return rows
      .filter((row): row is Goal => typeof (row as Goal | null)?.activity === "string")
      .slice(0, MOST);
  } catch {
    return null;
  }
}
