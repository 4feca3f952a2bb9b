import { commands, Failure, type GoalsView, type Written } from "../ipc";
import type { KeptForm } from "../shared/kept-form.svelte";

/** Ratings by goal; what is not rated is not there. */
type Ratings = Readonly<Record<string, number>>;

/** A set as it is being rated. */
export class GoalReview {
  ratings = $state.raw<Ratings>({});
  isSaving = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Set when saving was asked for with nothing rated. */
  wantsRating = $state(false);
  readonly kept: KeptForm;
  readonly #goals: GoalsView;

  constructor(kept: KeptForm, goals: GoalsView) {
    this.kept = kept;
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
    this.failure = null;
    this.wantsRating = false;
    const form = { set: this.#goals.set, ratings: this.ratings };
    this.kept.want(this.#isBlank ? null : JSON.stringify(form));
  }

  /** What was written, or null when nothing was. */
  async save(day: string): Promise<Written | null> {
    if (this.isSaving) return null;
    this.wantsRating = this.#isBlank;
    if (this.wantsRating) return null;
    this.isSaving = true;
    this.failure = null;
    try {
      const { set, goals } = this.#goals;
      const ratings = goals.flatMap(({ id }) => {
        const rating = this.ratings[id];
        return rating === undefined ? [] : [{ goal: id, rating }];
      });
      const record = { kind: "goal_review" as const, day, goal_set: set, ratings };
      const { written } = await this.kept.save(
        () => commands.saveRecord({ id: null, record, form: this.kept.place }),
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
