/* eslint-disable svelte/prefer-svelte-reactivity --
   Drafts are made while a screen is drawn, when no state may change; #changes tells of them. */
import { commands, Failure, type EntryKind, type FormView, type FunctionAnswer } from "../ipc";
import { formDisk } from "../parts/form-disk";
import { KeptForm } from "../shared/kept-form.svelte";
import { isShown } from "../shared/shown.svelte";
import { readDraft } from "./draft-form";
import { Draft } from "./draft.svelte";

/** A draft with what it would become. */
export interface Unsaved {
  kind: EntryKind;
  draft: Draft;
}

/** How a form of a day is told from one of a record. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The forms of check-ins and moments in the open journal, one for each kind and day. */
export class Drafts {
  /** Why what was kept on disk before could not be read. */
  problem = $state.raw<Failure | null>(null);
  readonly #drafts = { check_in: new Map<string, Draft>(), moment: new Map<string, Draft>() };
  /** One for each kind and day, also when the draft itself is another one by now. */
  readonly #kept = new Map<string, KeptForm>();
  /** Goes up when a draft comes or goes; typing is seen in the draft itself. */
  #changes = $state(0);
  #isRead = false;
  #reading: Promise<void> | null = null;

  checkIn(day: string): Draft {
    return this.#draftOf("check_in", day);
  }

  moment(day: string): Draft {
    return this.#draftOf("moment", day);
  }

  /**
   * Reads what was kept before, out of `forms` where they are being read already. It never rejects:
   * why it did not work stands in `problem`.
   */
  read(forms: Promise<FormView[]> | null = null): Promise<void> {
    this.#reading ??= this.#read(forms);
    return this.#reading;
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    await this.#reading;
  }

  async #read(forms: Promise<FormView[]> | null): Promise<void> {
    try {
      (await (forms ?? commands.forms())).forEach((view) => this.#found(view));
      this.#isRead = true;
      this.problem = null;
    } catch (reason) {
      this.problem = Failure.from(reason);
    } finally {
      this.#reading = null;
      this.#changes += 1;
    }
  }

  #found({ kind, place, form, typed_at }: FormView): void {
    // The others, such as the quick line, are no forms of a day.
    if ((kind !== "check_in" && kind !== "moment") || !DAY.test(place)) return;
    const read = readDraft(form);
    // What a later version kept stays where it is.
    if (read === null) return;
    const draft = this.#draftOf(kind, place);
    const isNewer = draft.isChanged;
    this.#keptOf(kind, place).found(form);
    draft.restore(read, typed_at);
    if (isNewer) draft.keep();
  }

  /** Nothing is written over a draft that has not been seen. */
  async #ready(): Promise<void> {
    if (!this.#isRead) await this.read();
    if (this.problem !== null) throw this.problem;
  }

  /** What was begun, is not saved and stands in no form on the screen, the latest day first. */
  get unsaved(): Unsaved[] {
    void this.#changes;
    const all = (["check_in", "moment"] as const).flatMap((kind) =>
      [...this.#drafts[kind].values()].map((draft) => ({ kind, draft })),
    );
    return all
      .filter(({ draft }) => draft.isChanged && !isShown(draft))
      .sort((a, b) => b.draft.day.localeCompare(a.draft.day));
  }

  /** An answer given elsewhere is the newer one: a draft that waits must not bring back the old. */
  answered(day: string, answer: FunctionAnswer): void {
    this.#drafts.check_in.get(day)?.answered(answer);
  }

  /** A saved moment is an entry of its own; the next one starts blank. */
  forgetMoment(day: string): void {
    this.#drafts.moment.delete(day);
    this.#changes += 1;
    this.#kept.get(key("moment", day))?.want(null);
  }

  /** Lets a draft go and comes back with what brings it back; rejects when it is still on disk. */
  async discard({ kind, draft }: Unsaved): Promise<() => void> {
    const { day, whole, typedAt } = draft;
    const bringBack = (): void => {
      const again = this.#draftOf(kind, day);
      again.restore(whole, typedAt ?? "");
      again.keep();
      this.#changes += 1;
    };
    this.#drafts[kind].delete(day);
    this.#changes += 1;
    const kept = this.#keptOf(kind, day);
    kept.want(null);
    const failure = await kept.settled();
    if (failure === null) return bringBack;
    bringBack();
    throw failure;
  }

  #draftOf(kind: EntryKind, day: string): Draft {
    const drafts = this.#drafts[kind];
    const draft = drafts.get(day) ?? this.#make(kind, day);
    drafts.set(day, draft);
    return draft;
  }

  #make(kind: EntryKind, day: string): Draft {
    const kept = this.#keptOf(kind, day);
    return kind === "check_in"
      ? Draft.ofStored(day, (input) => commands.saveCheckIn(input), kept)
      : new Draft(day, (input) => commands.addMoment({ ...input, form: day }), kept);
  }

  #keptOf(kind: EntryKind, day: string): KeptForm {
    const disk = { ...formDisk(kind, day), ready: () => this.#ready() };
    const kept = this.#kept.get(key(kind, day)) ?? new KeptForm(disk, null, day);
    this.#kept.set(key(kind, day), kept);
    return kept;
  }
}

const key = (kind: EntryKind, day: string): string => `${kind} ${day}`;
