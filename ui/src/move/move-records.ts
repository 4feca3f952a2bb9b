import { commands, type RawMovementPlan, type RawTryAgain, type RecordView } from "../ipc";

export interface PlanItem {
  id: string;
  plan: RawMovementPlan;
}

export interface TryItem {
  id: string;
  item: RawTryAgain;
}

function plansOf({ id, record }: RecordView): PlanItem[] {
  return record.kind === "movement_plan" ? [{ id, plan: record }] : [];
}

function triesOf({ id, record }: RecordView): TryItem[] {
  return record.kind === "try_again" ? [{ id, item: record }] : [];
}

export const MOVE_KINDS = ["movement_plan", "try_again"] as const;

export interface MoveRecords {
  plans: PlanItem[];
  tries: TryItem[];
}

/** Reads the plans that go on, and what is to be tried again. */
export async function readMoveRecords(): Promise<MoveRecords> {
  const [plans, tries] = await Promise.all([
    commands.movementPlans(),
    commands.records("try_again"),
  ]);
  return { plans: plans.flatMap(plansOf), tries: tries.flatMap(triesOf) };
}

export function planOf({ plans }: MoveRecords, exercise: string): PlanItem | null {
  return plans.find(({ plan }) => plan.exercise === exercise) ?? null;
}
