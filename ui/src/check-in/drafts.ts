import { commands, type FunctionAnswer } from "../ipc";
import { Draft } from "./draft.svelte";

/** All drafts of the open journal. */
export class Drafts {
  #checkIns = new Map<string, Draft>();
  #moments = new Map<string, Draft>();

  checkIn(day: string): Draft {
    return kept(this.#checkIns, day, () =>
      Draft.ofStored(day, (input) => commands.saveCheckIn(input)),
    );
  }

  moment(day: string): Draft {
    return kept(this.#moments, day, () => new Draft(day, (input) => commands.addMoment(input)));
  }

  /** Whether a check-in holds something that is not saved. */
  get hasUnsaved(): boolean {
    return [...this.#checkIns.values()].some((draft) => draft.isChanged);
  }

  /** An answer given elsewhere is the newer one: a draft that waits must not bring back the old. */
  answered(day: string, answer: FunctionAnswer): void {
    this.#checkIns.get(day)?.change({ function: answer });
  }

  /** A saved moment is an entry of its own; the next one starts blank. */
  forgetMoment(day: string): void {
    this.#moments.delete(day);
  }
}

function kept(drafts: Map<string, Draft>, day: string, make: () => Draft): Draft {
  const draft = drafts.get(day) ?? make();
  drafts.set(day, draft);
  return draft;
}
