import { commands, type RecordView, type Written } from "../ipc";
import { openGate, type Gate } from "../shared/gate";
import { YES_UNSURE } from "../shared/yes-unsure";

/** What became of an answer: nothing is said while nobody has answered. */
export type Noted = "noted" | "not_noted" | "change_not_noted" | null;

interface Journal {
  /** Today; null while no journal is open. */
  today: () => string | null;
  onwritten: (written: Written) => void;
}

const textOf = (ticked: readonly string[] | null): string | null =>
  ticked === null ? null : JSON.stringify(ticked);

/**
 * The answer to the urgent signs during one visit of a screen: what is ticked, or "none of these".
 *
 * It is one record, which follows the ticks. The screen never waits for it.
 */
export class UrgentAnswer {
  /** Ids of the ticked signs in the order in which they were ticked. */
  ticked = $state.raw<readonly string[]>([]);
  /** Whether "none of these" was said. */
  isNone = $state(false);
  noted = $state.raw<Noted>(null);
  readonly #journal: Journal;
  /** The journal that the record is in. */
  #gate: Gate | null = null;
  #id: string | null = null;
  /** What the record says, as text; null is no record. */
  #held: string | null = null;
  /** What could not be written last; it is tried again with the next change. */
  #refused: string | null | undefined;
  #isWriting = false;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  toggle(id: string): void {
    this.isNone = false;
    this.ticked = this.ticked.includes(id)
      ? this.ticked.filter((other) => other !== id)
      : [...this.ticked, id];
    this.#follow();
  }

  sayNone(): void {
    this.isNone = true;
    this.ticked = [];
    this.#follow();
  }

  /** Something is true, or may be, and which is not said. */
  sayYes(): void {
    this.isNone = false;
    this.ticked = [YES_UNSURE];
    this.#follow();
  }

  /** Takes the answer back, as if nothing had been said. */
  withdraw(): void {
    this.isNone = false;
    this.ticked = [];
    this.#follow();
  }

  /** Looks whether the record still says the same: it may have been undone. */
  async check(): Promise<void> {
    const id = this.#id;
    if (id === null || this.#isWriting) return;
    let views: RecordView[];
    try {
      views = await commands.records("urgent_signs");
    } catch {
      return;
    }
    if (id !== this.#id || this.#isWriting) return;
    const record = views.find((view) => view.id === id)?.record;
    const held = record?.kind === "urgent_signs" ? textOf(record.ticked) : null;
    if (held === null) this.#id = null;
    if (held !== this.#held) this.noted = null;
    this.#held = held;
  }

  /** What the record should say; null is no record. */
  get #wanted(): readonly string[] | null {
    if (this.isNone) return [];
    // Always in one order, so that the same ticks are the same answer.
    return this.ticked.length === 0 ? null : [...this.ticked].sort();
  }

  #follow(): void {
    this.#refused = undefined;
    if (!this.#isWriting) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isWriting = true;
    let wanted = this.#wanted;
    while (textOf(wanted) !== this.#refused) {
      const gate = openGate();
      if (gate !== this.#gate) this.#begin(gate);
      if (textOf(wanted) === this.#held) {
        this.noted = wanted === null ? null : "noted";
        break;
      }
      await this.#write(wanted, gate);
      wanted = this.#wanted;
    }
    this.#isWriting = false;
  }

  /** Another journal knows nothing of the record in the one before. */
  #begin(gate: Gate): void {
    this.#gate = gate;
    this.#id = null;
    this.#held = null;
  }

  async #write(wanted: readonly string[] | null, gate: Gate): Promise<void> {
    const day = this.#journal.today();
    if (day === null) return this.#refuse(wanted);
    await gate.opened();
    gate.begin();
    try {
      const written = await this.#send(wanted, day);
      this.#held = textOf(wanted);
      this.noted = wanted === null ? null : "noted";
      if (written !== null) this.#journal.onwritten(written);
    } catch {
      this.#refuse(wanted);
    } finally {
      gate.end();
    }
  }

  async #send(wanted: readonly string[] | null, day: string): Promise<Written | null> {
    const kind = "urgent_signs" as const;
    const id = this.#id;
    if (wanted === null) {
      if (id === null) return null;
      const written = await commands.deleteRecord({ kind, id });
      this.#id = null;
      return written;
    }
    const record = { kind, day, ticked: [...wanted] };
    const saved = await commands.saveRecord({ id, record });
    this.#id = saved.id;
    return saved.written;
  }

  #refuse(wanted: readonly string[] | null): void {
    this.#refused = textOf(wanted);
    if (this.#id !== null) this.noted = "change_not_noted";
    else this.noted = wanted === null ? null : "not_noted";
  }
}
