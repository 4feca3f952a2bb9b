import { commands, Failure, type RawRecord, type RecordKind, type SavedRecord } from "../ipc";
import type { Kept } from "../parts/saved-form.svelte";
import { TypedForm } from "../parts/typed-form.svelte";
import type { DayReading } from "../shared/day-parts";
import { isObject, readJson } from "../shared/json";
import type { FormModel } from "./form-model";

/** What a save did; `isAll` is false when more was typed while it was under way. */
export interface SaveResult extends SavedRecord {
  isAll: boolean;
}

/** What was kept of a form; nothing where the text cannot be read. */
export function membersOf(text: string | null): Record<string, unknown> {
  const kept = text === null ? null : readJson(text);
  return isObject(kept) ? kept : {};
}

/**
 * The form of one record: what the journal holds, what stands in it, and what is kept of that.
 *
 * Every change is written through to the disk at once, so that leaving or a crash loses nothing.
 */
export class RecordDraft<F extends object> extends TypedForm<F, RawRecord, Kept> {
  /** Why the record could not be read: then there is no form. */
  failure = $state.raw<Failure | null>(null);
  isReady = $state(false);
  /** Goes up when the form was filled anew, so that half a typed date goes with it. */
  fillings = $state(0);
  readonly kind: RecordKind;
  id: string | null;
  readonly #model: FormModel<F>;
  readonly #today: string | null;
  /** Dates that are typed and are none: member and why. */
  #unread = $state.raw<Record<string, string>>({});
  readonly #keptFor: (place: string) => Kept;

  /** `keptFor` says where a form is kept: under the id of its record, or under "new". */
  constructor(
    kind: RecordKind,
    id: string | null,
    model: FormModel<F>,
    today: string | null,
    keptFor: (place: string) => Kept,
  ) {
    super(keptFor(id ?? "new"), model.blank(today));
    this.kind = kind;
    this.id = id;
    this.#model = model;
    this.#today = today;
    this.#keptFor = keptFor;
  }

  /** Reads the record, and puts over it what was kept of its form. */
  async open(): Promise<void> {
    this.failure = null;
    try {
      this.base = await this.#stored();
      this.form = this.original();
      this.#revive();
      this.fillings += 1;
      this.isReady = true;
    } catch (reason) {
      this.failure = Failure.from(reason);
    }
  }

  #revive(): void {
    const { begun_from, ...typed } = membersOf(this.kept.text);
    const revived = this.#model.revive(typed);
    if (revived === null) {
      this.kept.foundOn = null;
      return;
    }
    const begunFrom = this.#model.revive(begun_from);
    const form = begunFrom === null ? revived : this.merged(revived, begunFrom);
    this.form = this.base === null ? form : this.#model.adopt(form, this.base);
    this.keep();
  }

  protected override typedIn(typed: F, begunFrom: F): (member: keyof F) => boolean {
    const isTyped = super.typedIn(typed, begunFrom);
    return (member) => member in this.#unread || isTyped(member);
  }

  override get isChanged(): boolean {
    return Object.keys(this.#unread).length > 0 || super.isChanged;
  }

  changeDay(member: keyof F & string, { day, problem }: DayReading): void {
    const others = Object.entries(this.#unread).filter(([other]) => other !== member);
    this.#unread = Object.fromEntries(problem === null ? others : [...others, [member, problem]]);
    this.change({ [member]: day } as unknown as Partial<F>);
  }

  startOver(): void {
    this.#fill(this.original());
    this.kept.want(null);
  }

  /** Takes what the journal holds by now, without touching what was typed. */
  async refresh(): Promise<void> {
    if (!this.isReady || this.isSaving || this.id === null) return;
    try {
      this.#rebase(await this.#stored());
    } catch (reason) {
      this.problem = Failure.from(reason);
    }
  }

  /** Sends the form once; on a problem the form stays as it is and null comes back. */
  save(): Promise<SaveResult | null> {
    const record = this.isSaving || !this.isReady ? null : this.#read();
    if (record === null) return Promise.resolve(null);
    this.form = this.#model.gather(this.typed);
    const sent = JSON.stringify(this.form);
    return this.sendOnce(false, async () => {
      let isAll = true;
      const saved = await this.kept.save(
        () => {
          const { place, rest } = this.kept;
          return commands.saveRecord({ id: this.id, record, form: place, rest });
        },
        ({ id }) => {
          isAll = JSON.stringify(this.form) === sent;
          this.#savedAs(id, record, isAll);
        },
      );
      return { ...saved, isAll };
    });
  }

  #read(): RawRecord | null {
    const [unread] = Object.entries(this.#unread);
    if (unread !== undefined) {
      this.problem = { code: "invalid", field: unread[0], message: unread[1] };
      return null;
    }
    const { record, problem } = this.#model.read(this.typed, this.base);
    this.problem = problem;
    return record;
  }

  /** What was kept for a new record belongs to a record with an id from now on. */
  #savedAs(id: string, record: RawRecord, isAll: boolean): void {
    this.base = record;
    if (isAll) this.#fill(this.original());
    if (this.id !== id) {
      this.kept.want(null);
      this.id = id;
      this.kept = this.#keptFor(id);
    }
    this.keep();
  }

  #rebase(stored: RawRecord | null): void {
    if (stored === null) return;
    const wasChanged = this.isChanged;
    const before = this.original();
    this.base = stored;
    if (wasChanged) {
      const form = this.merged(this.typed, before);
      this.form = this.#model.adopt(form, stored);
      this.keep();
    } else if (this.isChanged) {
      this.#fill(this.original());
    }
  }

  protected override original(): F {
    return this.base === null ? this.#model.blank(this.#today) : this.#model.of(this.base);
  }

  #fill(form: F): void {
    this.form = form;
    this.#unread = {};
    this.problem = null;
    this.fillings += 1;
  }

  async #stored(): Promise<RawRecord | null> {
    if (this.id === null) return null;
    return (await commands.record({ kind: this.kind, id: this.id })).record;
  }

  protected override text(): string {
    const begun = this.base === null ? {} : { begun_from: this.original() };
    return JSON.stringify({ ...this.form, ...begun });
  }
}
