import { Keeping, type Disk } from "./keeping.svelte";

/** What was kept of a form before, and the day on which it was typed last. */
export interface FoundForm {
  form: string;
  day: string;
}

/** Keeps what stands in the form of a record and is not saved, as text. */
export class KeptForm extends Keeping<string> {
  /** The day on which it was typed, while what stands in the form was begun before. */
  foundOn = $state.raw<string | null>(null);
  /** Whether nothing of it is on the screen. */
  isAside = false;

  /** Which form of its kind: a record's id, "new" or "bouts". A save says it, so that it is let go of. */
  readonly place: string;
  /** What else is kept in its place and is not saved with it. */
  readonly rest: string | null = null;

  constructor(disk: Disk<string>, found: FoundForm | null = null, place = "new") {
    super(disk);
    this.place = place;
    if (found !== null) this.found(found.form);
    this.foundOn = found?.day ?? null;
  }

  get text(): string | null {
    return this.form;
  }

  override want(form: string | null): void {
    if (form === null) this.foundOn = null;
    super.want(form);
  }
}
