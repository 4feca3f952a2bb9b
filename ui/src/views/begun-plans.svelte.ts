import { NONE } from "../move/plan-model";
import type { Kept } from "../parts/saved-form.svelte";
import { membersOf } from "../records/record-draft.svelte";
import { isObject } from "../shared/json";
import type { KeptForm } from "../shared/kept-form.svelte";

const textIn = (form: Record<string, unknown>, member: string): string => {
  const value = form[member];
  return typeof value === "string" ? value : "";
};

/** A new plan that was begun and is not saved. It is kept in one form with the others. */
export class BegunPlan implements Kept {
  /** The day on which it was typed, while what stands in the form was begun before. */
  foundOn = $state.raw<string | null>(null);
  readonly id: string;
  /** What it was begun for: id of a movement of the library, OWN or NONE. */
  readonly exercise: string;
  readonly #whole: KeptForm;
  readonly #today: string;

  constructor(whole: KeptForm, today: string, id: string, exercise: string | null = null) {
    this.#whole = whole;
    this.#today = today;
    this.id = id;
    this.exercise = exercise ?? textIn(this.#form ?? {}, "exercise");
    const day = this.#mine?.["day"];
    this.foundOn = typeof day === "string" ? day : null;
  }

  get #mine(): Record<string, unknown> | null {
    const mine = membersOf(this.#whole.text)[this.id];
    return isObject(mine) ? mine : null;
  }

  get #form(): Record<string, unknown> | null {
    const form = this.#mine?.["form"];
    return isObject(form) ? form : null;
  }

  get #others(): [string, unknown][] {
    return Object.entries(membersOf(this.#whole.text)).filter(([id]) => id !== this.id);
  }

  get text(): string | null {
    const form = this.#form;
    return form === null ? null : JSON.stringify(form);
  }

  /** What it is, where it is none of the library. */
  get what(): string {
    return textIn(this.#form ?? {}, "what").trim();
  }

  get problem(): unknown {
    return this.#whole.problem;
  }

  get place(): string {
    return this.#whole.place;
  }

  /** The other plans, which are not saved with it. */
  get rest(): string | null {
    const others = this.#others;
    return others.length === 0 ? null : JSON.stringify(Object.fromEntries(others));
  }

  /** It is the form on the screen. */
  show(): void {
    this.#whole.isAside = this.text === null;
  }

  want(text: string | null): void {
    if (text === null) this.foundOn = null;
    // What is shown and not typed in stays of its day, and in its place among the others.
    this.#whole.isAside = text === null;
    if (text !== null && text === this.text) return this.#whole.want(this.#whole.text);
    const mine = { day: this.#today, form: membersOf(text) };
    const all = text === null ? this.#others : [...this.#others, [this.id, mine]];
    this.#whole.want(all.length === 0 ? null : JSON.stringify(Object.fromEntries(all)));
  }

  save<R>(send: () => Promise<R>, onsaved: (saved: R) => void): Promise<R> {
    return this.#whole.save(send, onsaved);
  }
}

/** The new plans that were begun and are not saved: new records of a kind have one place. */
export class BegunPlans {
  readonly #whole: KeptForm;
  readonly #today: string;

  constructor(whole: KeptForm, today: string) {
    this.#whole = whole;
    this.#today = today;
  }

  /** All of them, the one that was typed in last at the end. */
  get all(): BegunPlan[] {
    const ids = Object.keys(membersOf(this.#whole.text));
    return ids.map((id) => new BegunPlan(this.#whole, this.#today, id));
  }

  /** The latest that was begun for a movement, or a new one. */
  of(exercise: string | null): BegunPlan {
    const wanted = exercise ?? NONE;
    const begun = this.all.findLast((plan) => plan.exercise === wanted);
    return begun ?? new BegunPlan(this.#whole, this.#today, String(Date.now()), wanted);
  }
}
