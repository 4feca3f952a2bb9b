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

  constructor(disk: Disk<string>, found: FoundForm | null = null) {
    super(disk);
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
