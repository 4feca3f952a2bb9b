import type { GoalsView, Written } from "../ipc";
import { SavedForm } from "../parts/saved-form.svelte";
import type { KeptForm } from "../shared/kept-form.svelte";

/** Ratings by goal; what is not rated is not there. */
type Ratings = Readonly<Record<string, number>>;

/** A set as it is being rated. */
export class GoalReview extends SavedForm {
  ratings = $state.raw<Ratings>({});
  readonly #goals: GoalsView;

  constructor(kept: KeptForm, goals: GoalsView) {
    super(kept);
    this.#goals = goals;
    this.ratings = readRatings(kept.text, goals);
  }

  get #isBlank(): boolean {
    return Object.keys(this.ratings).length === 0;
  }

  rate(goal: string, rating: number | null): void {
    // What is being saved stays what it is.
    if (this.isSaving) return;
    const others = Object.entries(this.ratings).filter(([id]) => id !== goal);
    this.ratings = Object.fromEntries(rating === null ? others : [...others, [goal, rating]]);
    const form = { set: this.#goals.set, ratings: this.ratings };
    this.want(this.#isBlank ? null : JSON.stringify(form));
  }

  /** What was written, or null when nothing was. */
  async save(day: string): Promise<Written | null> {
    const saved = await this.sendOnce(this.#isBlank, () => {
      const { set, goals } = this.#goals;
      const ratings = goals.flatMap(({ id }) => {
        const rating = this.ratings[id];
        return rating === undefined ? [] : [{ goal: id, rating }];
      });
      return this.saveRecord({ kind: "goal_review", day, goal_set: set, ratings });
    });
    return saved?.written ?? null;
  }
}

/** Ratings of another set are not those of this one. */
function readRatings(text: string | null, { set, goals }: GoalsView): Ratings {
  if (text === null) return {};
  try {
    const kept = JSON.parse(text) as { set?: string; ratings?: Record<string, unknown> };
    if (kept.set !== set) return {};
    return Object.fromEntries(
      goals.flatMap(({ id }) => {
        const rating = kept.ratings?.[id];
        return typeof rating === "number" ? [[id, rating]] : [];
      }),
    );
  } catch {
    return {};
  }
}
