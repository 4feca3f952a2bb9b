import { commands } from "../ipc";
import { Draft, type Send } from "./draft.svelte";

/** All drafts of the open journal. */
export class Drafts {
  #checkIns = new Map<string, Draft>();
  #moments = new Map<string, Draft>();

  checkIn(day: string): Draft {
    return kept(this.#checkIns, day, (input) => commands.saveCheckIn(input));
  }

  moment(day: string): Draft {
    return kept(this.#moments, day, (input) => commands.addMoment(input));
  }

  /** A saved moment is an entry of its own; the next one starts blank. */
  forgetMoment(day: string): void {
    this.#moments.delete(day);
  }
}

function kept(drafts: Map<string, Draft>, day: string, send: Send): Draft {
  const draft = drafts.get(day) ?? new Draft(day, send);
  drafts.set(day, draft);
  return draft;
}
