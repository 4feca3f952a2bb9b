import type { Goal, Written } from "../ipc";
import { SavedForm } from "../parts/saved-form.svelte";
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
export class GoalSetForm extends SavedForm {
  rows = $state.raw<Goal[]>([]);
  readonly #place: GoalSetPlace;

  constructor(kept: KeptForm, place: GoalSetPlace) {
    super(kept);
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
    this.want(this.#isChanged ? JSON.stringify(this.rows) : null);
  }

  /** Lets go of what was typed. */
  discard(): void {
    this.kept.want(null);
  }

  /** What was written, or null when nothing was. */
  async save(): Promise<Written | null> {
    const goals = this.named;
    const { id, day } = this.#place;
    const saved = await this.sendOnce(goals.length === 0, () =>
      this.saveRecord({ kind: "goal_set", day, last_day: null, goals }, id),
    );
    return saved?.written ?? null;
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
