import type {
  ExampleLadders,
  LadderStep,
  MovementUnit,
  Movement,
  RawMovementPlan,
  RawRecord,
} from "../ipc";
import { t } from "../shared/words";
import { isOfAnyLength } from "./lengths";

/** Most steps that a plan can have. */
export const MOST_STEPS = 20;
/** Chosen for what is no movement of the library. */
export const OWN = "own";
/** Nothing is chosen yet. */
export const NONE = "";

/** Fields of the form that show a message of their own. */
export const PLAN_FIELDS = ["what", "steps", "limit"];

export interface TypedStep {
  amount: string;
  times: string;
}

// An alias, because an interface does not count as a record of its members.
export type PlanForm = {
  /** Id of a movement of the library, OWN or NONE. */
  exercise: string;
  /** What it is, when it is none of the library. */
  what: string;
  unit: MovementUnit;
  /** Null is the example, unchanged. */
  steps: TypedStep[] | null;
  step: number;
  limit: number | null;
};

export const typedStep = ({ amount, times_a_day }: LadderStep): TypedStep => ({
  amount: String(amount),
  times: String(times_a_day),
});

export function unitOf(exercise: string): MovementUnit {
  return isOfAnyLength({ id: exercise }) ? "minutes" : "repetitions";
}

/** A whole number as it was typed; null when it is none between the two. */
function wholeOf(typed: string, least: number, most: number): number | null {
  const digits = typed.trim();
  const n = Number(digits);
  return /^\d{1,4}$/.test(digits) && n >= least && n <= most ? n : null;
}

export const amountOf = ({ amount }: TypedStep): number | null => wholeOf(amount, 1, 600);
export const timesOf = ({ times }: TypedStep): number | null => wholeOf(times, 1, 10);

/** The example in the unit of the form: the same steps for everyone; none before they were read. */
export function exampleOf(form: PlanForm, examples: ExampleLadders | null): readonly LadderStep[] {
  return examples?.[form.unit] ?? [];
}

function stepsOf(typed: TypedStep[]): LadderStep[] | null {
  const steps = typed.map((step) => ({ amount: amountOf(step), times_a_day: timesOf(step) }));
  const isWhole = (step: (typeof steps)[number]): step is LadderStep =>
    step.amount !== null && step.times_a_day !== null;
  return steps.every(isWhole) ? steps : null;
}

function planOf(record: RawRecord | null): RawMovementPlan | null {
  return record?.kind === "movement_plan" ? record : null;
}

const refused = (field: string, message: string) => ({
  record: null,
  problem: { code: "invalid" as const, field, message },
});

const isText = (value: unknown): value is string => typeof value === "string";

function isStep(value: unknown): value is TypedStep {
  const step = value as Partial<TypedStep> | null;
  return isText(step?.amount) && isText(step.times);
}

/** How the form of a plan stands for a record; `examples` are null before they were read. */
export function planModel(
  movements: readonly Pick<Movement, "id" | "name">[],
  chosen: string | null,
  today: string,
  examples: () => ExampleLadders | null,
) {
  const first = chosen ?? NONE;
  const nameOf = (id: string): string | null =>
    movements.find((movement) => movement.id === id)?.name ?? null;
  const isKnown = (id: string | null): id is string => id !== null && nameOf(id) !== null;

  /** What the plan is of: as the journal has it, while nothing else was chosen. */
  function subjectOf({ exercise, what }: PlanForm, stored: RawMovementPlan | null) {
    if (exercise === OWN) {
      const isStored = stored !== null && !isKnown(stored.exercise) && what === stored.what;
      return { exercise: isStored ? stored.exercise : null, what };
    }
    if (exercise === stored?.exercise) return { exercise, what: stored.what };
    return { exercise, what: nameOf(exercise) ?? "" };
  }

  return {
    blank: (): PlanForm => ({
      exercise: first,
      what: "",
      unit: unitOf(first),
      steps: null,
      step: 0,
      limit: null,
    }),

    of: (record: RawRecord): PlanForm => {
      const plan = planOf(record);
      const known = plan !== null && isKnown(plan.exercise) ? plan.exercise : null;
      return {
        exercise: known ?? OWN,
        what: known === null ? (plan?.what ?? "") : "",
        unit: plan?.unit ?? "minutes",
        steps: plan?.steps.map(typedStep) ?? null,
        step: plan?.step ?? 0,
        limit: plan?.limit ?? null,
      };
    },

    read: (form: PlanForm, base: RawRecord | null) => {
      const stored = planOf(base);
      const subject = subjectOf(form, stored);
      if (subject.what.trim() === "") return refused("what", t("move-plan-what-missing"));
      const steps = form.steps === null ? [...exampleOf(form, examples())] : stepsOf(form.steps);
      if (steps === null) return refused("steps", t("move-plan-steps-problem"));
      if (steps.length === 0) return refused("steps", t("move-plan-steps-waiting"));
      if (form.step >= steps.length) return refused("steps", t("move-plan-step-gone"));
      if (form.limit === null) return refused("limit", t("move-plan-limit-missing"));
      const record = {
        kind: "movement_plan" as const,
        ...subject,
        first_day: stored?.first_day ?? today,
        last_day: stored?.last_day ?? null,
        unit: form.unit,
        steps,
        step: form.step,
        limit: form.limit,
      };
      return { record, problem: null };
    },

    revive: (kept: unknown): PlanForm | null => {
      const form = kept as Partial<PlanForm> | null;
      if (typeof form !== "object" || form === null) return null;
      const { exercise, what, unit, steps, step, limit } = form;
      const isWhole =
        isText(exercise) &&
        isText(what) &&
        (unit === "minutes" || unit === "repetitions") &&
        (steps === null || (Array.isArray(steps) && steps.every(isStep))) &&
        typeof step === "number" &&
        (limit === null || typeof limit === "number");
      return isWhole ? { exercise, what, unit, steps, step, limit } : null;
    },

    gather: (form: PlanForm): PlanForm => form,

    adopt: (form: PlanForm): PlanForm => form,
  };
}
