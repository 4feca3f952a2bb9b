import type { Changes, RecordKind } from "../ipc";

/** "everything" is another journal, and a change that does not say how far it goes. */
export type Extent = Changes | "everything";

/** Whether one of these kinds changed. */
export function touches(changes: Extent, ...kinds: RecordKind[]): boolean {
  return changes === "everything" || kinds.some((kind) => changes.kinds.includes(kind));
}

/** Counts the changes of the journal, so that whoever shows a part of it reads that again. */
export class Revisions {
  /** The latest change, whatever it is of. */
  n = $state(0);
  #everything = $state(0);
  readonly #kinds = $state<Partial<Record<RecordKind, number>>>({});

  changed(changes: Extent): void {
    this.n += 1;
    if (changes === "everything") this.#everything = this.n;
    else for (const kind of changes.kinds) this.#kinds[kind] = this.n;
  }

  /** The latest change of one of these kinds. Without any, of the whole journal. */
  of(...kinds: RecordKind[]): number {
    return Math.max(this.#everything, ...kinds.map((kind) => this.#kinds[kind] ?? 0));
  }
}

/** A question stands on an appointment: what shows the one shows something of the other. */
export function shownWith(kind: RecordKind): RecordKind[] {
  return kind === "question" || kind === "appointment" ? ["question", "appointment"] : [kind];
}
