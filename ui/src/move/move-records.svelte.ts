import { commands, Failure, type RawMovementPlan, type RawTryAgain, type RecordView } from "../ipc";

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

/** The plans that go on, and what is to be tried again. */
export class MoveRecords {
  plans = $state.raw<PlanItem[]>([]);
  tries = $state.raw<TryItem[]>([]);
  problem = $state.raw<Failure | null>(null);
  /** False until it was read: then nothing is said about what is not there. */
  isRead = $state(false);
  #turn = 0;

  async read(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const [plans, tries] = await Promise.all([
        commands.movementPlans(),
        commands.records("try_again"),
      ]);
      if (turn !== this.#turn) return;
      this.plans = plans.flatMap(plansOf);
      this.tries = tries.flatMap(triesOf);
      this.problem = null;
      this.isRead = true;
    } catch (reason) {
      if (turn === this.#turn) this.problem = Failure.from(reason);
    }
  }

  planOf(exercise: string): PlanItem | null {
    return this.plans.find(({ plan }) => plan.exercise === exercise) ?? null;
  }
}
