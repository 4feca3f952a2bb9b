import type { AfterMovement, Movement, MovementView } from "../ipc";
import { SavedForm } from "../parts/saved-form.svelte";
import type { KeptForm } from "../shared/kept-form.svelte";
import { isOfAnyLength } from "./lengths";

export type BoutStep = "guess" | "doing" | "after";

/** A movement as it is being noted. */
export interface BoutForm {
  exercise: string;
  name: string;
  /** The day on which it was begun, and which it is about: midnight does not move it. */
  day: string;
  step: BoutStep;
  expected: number | null;
  /** Repetitions or minutes, as typed. */
  amount: string;
  actual: number | null;
  after: AfterMovement | null;
}

/** A movement to be written, the kept form that it comes from, and what else stands in that. */
export interface NotedBout {
  day: string;
  movement: MovementView;
  form: string;
  rest: string | null;
}

/** Most repetitions and minutes that a bout can have. */
const MOST = { repetitions: 200, minutes: 1440 } as const;
const STEPS: readonly unknown[] = ["guess", "doing", "after"];
const AFTERS: readonly unknown[] = ["fine", "sore", "worse", null];

const isScore = (value: unknown): boolean =>
  value === null || (typeof value === "number" && value >= 0 && value <= 10);

function isBout(value: unknown): value is BoutForm {
  const bout = value as Partial<BoutForm> | null;
  return (
    typeof bout?.exercise === "string" &&
    typeof bout.name === "string" &&
    typeof bout.day === "string" &&
    typeof bout.amount === "string" &&
    STEPS.includes(bout.step) &&
    AFTERS.includes(bout.after) &&
    isScore(bout.expected) &&
    isScore(bout.actual)
  );
}

/** The bouts that were begun and not saved, the latest last: one form keeps them all. */
function keptBouts(text: string | null): BoutForm[] {
  try {
    const kept = JSON.parse(text ?? "null") as { bouts?: unknown } | null;
    return Array.isArray(kept?.bouts) ? kept.bouts.filter(isBout) : [];
  } catch {
    return [];
  }
}

/** One bout of one movement: a guess if the person wants to, the movement, and how it was. */
export class Bout extends SavedForm {
  form = $state.raw<BoutForm | null>(null);
  /** What was left and can be taken back. */
  left = $state.raw<BoutForm | null>(null);
  readonly #movement: Movement;
  /** Other movements that were begun to be noted and are not saved. */
  readonly #others: readonly BoutForm[];

  constructor(kept: KeptForm, movement: Movement) {
    super(kept);
    this.#movement = movement;
    const found = keptBouts(kept.text);
    this.form = found.find(({ exercise }) => exercise === movement.id) ?? null;
    this.#others = found.filter(({ exercise }) => exercise !== movement.id);
    this.#show();
  }

  /** The latest other movement that was begun to be noted and is not saved. */
  get other(): BoutForm | null {
    return this.#others.at(-1) ?? null;
  }

  get unit(): "minutes" | "repetitions" {
    return isOfAnyLength(this.#movement) ? "minutes" : "repetitions";
  }

  begin(step: "guess" | "after", day: string): void {
    const { id, name } = this.#movement;
    this.#set({
      exercise: id,
      name,
      day,
      step,
      expected: null,
      amount: "",
      actual: null,
      after: null,
    });
  }

  /** Nothing changes while it is being saved: it would be in neither the journal nor the form. */
  change(part: Partial<BoutForm>): void {
    if (this.form !== null && !this.isSaving) this.#set({ ...this.form, ...part });
  }

  leave(): void {
    const left = this.form;
    this.#set(null);
    this.left = left;
  }

  takeBack(): void {
    if (this.left !== null) this.#set(this.left);
  }

  /** What stands in the form, or null when the number in it cannot be. */
  read(): NotedBout | null {
    const form = this.form;
    if (form === null) return null;
    const typed = form.amount.trim();
    const amount = typed === "" ? null : Number(typed);
    const isAmount =
      amount === null || (/^\d{1,4}$/.test(typed) && amount >= 1 && amount <= MOST[this.unit]);
    if (!isAmount) return null;
    const isTimed = this.unit === "minutes";
    const movement = {
      name: this.#movement.name,
      minutes: isTimed ? amount : null,
      exercise: this.#movement.id,
      repetitions: isTimed ? null : amount,
      expected: form.expected,
      actual: form.actual,
      after: form.after,
      settled: null,
    };
    return { day: form.day, movement, form: this.kept.place, rest: this.#kept(null) };
  }

  /** Sends it once; comes back with what was saved. On a problem the form stays as it is. */
  async save(send: (bout: NotedBout) => Promise<void>): Promise<NotedBout | null> {
    const bout = this.read();
    return this.sendOnce(bout === null, async () => {
      if (bout === null) return null;
      await this.kept.save(
        () => send(bout),
        () => this.#set(null),
      );
      return bout;
    });
  }

  #set(form: BoutForm | null): void {
    this.form = form;
    this.left = null;
    this.#show();
    this.want(this.#kept(form));
  }

  /** Without a form of this movement, nothing of what is kept stands on the screen. */
  #show(): void {
    this.kept.isAside = this.form === null;
    if (this.form === null) this.kept.foundOn = null;
  }

  /** What is to be kept with this form, or without any; null is nothing. */
  #kept(form: BoutForm | null): string | null {
    const bouts = form === null ? this.#others : [...this.#others, form];
    return bouts.length === 0 ? null : JSON.stringify({ bouts });
  }
}
