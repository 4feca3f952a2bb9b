/* eslint-disable svelte/prefer-svelte-reactivity --
   Drafts are made while a screen is drawn, when no state may change; #changes tells of them. */
import { commands, Failure, type DraftView, type EntryKind, type FunctionAnswer } from "../ipc";
import { entryDisk } from "../parts/form-disk";
import { KeptForm } from "../shared/kept-form.svelte";
import { isShown } from "../shared/shown.svelte";
import { Draft } from "./draft.svelte";

/** A draft with what it would become. */
export interface Unsaved {
  kind: EntryKind;
  draft: Draft;
}

/** All drafts of the open journal. */
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

  /** Reads what was kept before. It never rejects: why it did not work stands in `problem`. */
  read(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    await this.#reading;
  }

  async #read(): Promise<void> {
    try {
      (await commands.drafts()).forEach((view) => this.#found(view));
      this.#isRead = true;
      this.problem = null;
    } catch (reason) {
      this.problem = Failure.from(reason);
    } finally {
      this.#reading = null;
      this.#changes += 1;
    }
  }

  #found({ kind, day, form, typed_at }: DraftView): void {
    const draft = this.#draftOf(kind, day);
    const isNewer = draft.isChanged;
    this.#keptOf(kind, day).found(JSON.stringify(form));
    draft.restore(form, typed_at);
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
    const disk = { ...entryDisk(kind, day), ready: () => this.#ready() };
    const kept = this.#kept.get(key(kind, day)) ?? new KeptForm(disk, null, day);
    this.#kept.set(key(kind, day), kept);
    return kept;
  }
}

const key = (kind: EntryKind, day: string): string => `${kind} ${day}`;
