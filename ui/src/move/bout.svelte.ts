import type { AfterMovement, Failure, Movement, MovementView } from "../ipc";
import type { KeptForm } from "../shared/kept-form.svelte";
import { isOfAnyLength } from "./lengths";

export type BoutStep = "guess" | "doing" | "after";

/** A movement as it is being noted. */
export interface BoutForm {
  exercise: string;
  name: string;
  step: BoutStep;
  expected: number | null;
  /** Repetitions or minutes, as typed. */
  amount: string;
  actual: number | null;
  after: AfterMovement | null;
}

/** Most repetitions and minutes that a bout can have. */
const MOST = { repetitions: 200, minutes: 1440 } as const;
const STEPS: readonly unknown[] = ["guess", "doing", "after"];

const isScore = (value: unknown): boolean =>
  value === null || (typeof value === "number" && value >= 0 && value <= 10);

/** What was kept of a bout; null when nothing was, or when it is none. */
function keptBout(text: string | null): BoutForm | null {
  try {
    const kept = JSON.parse(text ?? "null") as Partial<BoutForm> | null;
    const isWhole =
      kept !== null &&
      typeof kept.exercise === "string" &&
      typeof kept.name === "string" &&
      typeof kept.amount === "string" &&
      STEPS.includes(kept.step) &&
      isScore(kept.expected) &&
      isScore(kept.actual);
    return isWhole ? (kept as BoutForm) : null;
  } catch {
    return null;
  }
}

/** One bout of one movement: a guess if the person wants to, the movement, and how it was. */
export class Bout {
  form = $state.raw<BoutForm | null>(null);
  /** Another movement that was begun to be noted and is not saved. */
  other = $state.raw<BoutForm | null>(null);
  failure = $state.raw<Failure | null>(null);
  wantsAmount = $state(false);
  isSaving = $state(false);
  readonly kept: KeptForm;
  readonly #movement: Movement;

  constructor(kept: KeptForm, movement: Movement) {
    this.kept = kept;
    this.#movement = movement;
    const found = keptBout(kept.text);
    if (found?.exercise === movement.id) this.form = found;
    else this.other = found;
  }

  get unit(): "minutes" | "repetitions" {
    return isOfAnyLength(this.#movement) ? "minutes" : "repetitions";
  }

  begin(step: "guess" | "after"): void {
    const { id, name } = this.#movement;
    this.form = {
      exercise: id,
      name,
      step,
      expected: null,
      amount: "",
      actual: null,
      after: null,
    };
    this.other = null;
    this.#keep();
  }

  change(part: Partial<BoutForm>): void {
    if (this.form === null) return;
    this.form = { ...this.form, ...part };
    this.failure = null;
    this.wantsAmount = false;
    this.#keep();
  }

  leave(): void {
    this.form = null;
    this.failure = null;
    this.wantsAmount = false;
    this.kept.want(null);
  }

  /** What stands in the form, or null when the number in it cannot be. */
  read(): MovementView | null {
    const form = this.form;
    if (form === null) return null;
    const typed = form.amount.trim();
    const amount = typed === "" ? null : Number(typed);
    const isAmount =
      amount === null || (/^\d{1,4}$/.test(typed) && amount >= 1 && amount <= MOST[this.unit]);
    if (!isAmount) return null;
    const isTimed = this.unit === "minutes";
    return {
      name: this.#movement.name,
      minutes: isTimed ? amount : null,
      exercise: this.#movement.id,
      repetitions: isTimed ? null : amount,
      expected: form.expected,
      actual: form.actual,
      after: form.after,
      settled: null,
    };
  }

  /** Sends it once; comes back with whether it was saved. On a problem the form stays as it is. */
  async save(send: (movement: MovementView) => Promise<Failure | null>): Promise<boolean> {
    if (this.isSaving) return false;
    const movement = this.read();
    this.wantsAmount = movement === null;
    if (movement === null) return false;
    this.isSaving = true;
    await this.kept.hold();
    try {
      this.failure = await send(movement);
      if (this.failure === null) this.leave();
      return this.failure === null;
    } finally {
      this.kept.release();
      this.isSaving = false;
    }
  }

  #keep(): void {
    this.kept.want(JSON.stringify(this.form));
  }
}
