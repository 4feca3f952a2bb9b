import { commands, Failure, type FormView, type LinePart, type Written } from "../ipc";
import { formDisk } from "../parts/form-disk";
import { Reading } from "../parts/reading.svelte";
import { KeptForm } from "../shared/kept-form.svelte";
import { t } from "../shared/words";

/** More than this is no line; pasted megabytes must not be read with every key. */
export const LINE_LIMIT = 2_000;
const READ_AFTER_MS = 120;

/** The beginning of a text that is read, without half of a character at its end. */
function beginningOf(text: string): string {
  return text.slice(0, LINE_LIMIT).replace(/[\uD800-\uDBFF]$/, "");
}

/** The line becomes a moment, and there is one line. */
const PLACE = { kind: "moment", place: "new" } as const;

/** The line in a kept form; one that another version wrote may be none. */
function lineIn(form: string): string {
  const kept: unknown = JSON.parse(form);
  const isForm = typeof kept === "object" && kept !== null && "line" in kept;
  return isForm && typeof kept.line === "string" ? kept.line : "";
}

interface Shown {
  text: string;
  parts: LinePart[];
}

async function readParts(text: string): Promise<Shown> {
  return { text, parts: (await commands.readLine(beginningOf(text))).parts };
}

/** What stands in the quick line, and how it is read. Only what was shown is saved. */
export class QuickLine {
  text = $state("");
  failure = $state.raw<Failure | null>(null);
  isSaving = $state(false);
  /** Keeps the line on disk from the first key on. */
  readonly kept = new KeptForm(formDisk(PLACE.kind, PLACE.place));
  /** Nothing is written over a line that has not been seen. */
  #isKeeping = false;
  readonly #reading: Reading<Shown> = new Reading(
    () => readParts(this.text),
    () => (this.failure = this.#reading.problem ?? this.failure),
  );
  #timer: ReturnType<typeof setTimeout> | null = null;

  /** The latest interpretation; while typing goes on it may belong to an earlier text. */
  get shown(): Shown | null {
    return this.#reading.value ?? null;
  }

  get isTooLong(): boolean {
    return this.text.length > LINE_LIMIT;
  }

  get problem(): string | null {
    if (this.isTooLong) return t("quick-line-too-long", { limit: LINE_LIMIT });
    return this.failure?.message ?? null;
  }

  /**
   * Brings back what was typed before a crash or a quit, and keeps what is typed from now on. `forms`
   * are what was kept, where they are being read already.
   */
  async restore(forms: Promise<FormView[]> | null = null): Promise<void> {
    try {
      const kept = await (forms ?? commands.forms());
      const found = kept.find(({ kind, place }) => kind === PLACE.kind && place === PLACE.place);
      this.#isKeeping = true;
      if (found) this.kept.found(found.form);
      if (this.text !== "") this.type(this.text);
      else if (found) this.type(lineIn(found.form));
    } catch (reason) {
      this.kept.problem = Failure.from(reason);
    }
  }

  type(text: string): void {
    this.text = text;
    this.failure = null;
    if (this.#isKeeping) this.kept.want(text.trim() === "" ? null : JSON.stringify({ line: text }));
    this.#stop();
    if (text.trim() === "") this.#reading.forget();
    else this.#timer = setTimeout(() => void this.#read(), READ_AFTER_MS);
  }

  /** Nothing is read any more, as when the line leaves the screen. */
  close(): void {
    this.#stop();
  }

  /** A question is about no day; a movement and a note are. */
  get hasDay(): boolean {
    return this.shown?.parts.some(({ kind }) => kind !== "question") ?? false;
  }

  /**
   * Saves the line once its interpretation is on the screen; null when it was not saved. `day` is
   * null for today, which after midnight is refused.
   */
  async save(day: string | null = null): Promise<Written | null> {
    const { text } = this;
    if (text.trim() === "" || this.isTooLong || this.isSaving) return null;
    this.isSaving = true;
    this.failure = null;
    try {
      if (this.shown?.text !== text && !(await this.#read())) return null;
      if (this.text !== text) return null;
      return await this.#add(text, day);
    } catch (reason) {
      this.failure = Failure.from(reason);
      return null;
    } finally {
      this.isSaving = false;
    }
  }

  /** A line that is kept while it is being saved could come back after it. */
  async #add(line: string, day: string | null): Promise<Written> {
    await this.kept.hold();
    try {
      const written = await commands.addLine({ line, day });
      if (this.text === line) this.type("");
      return written;
    } finally {
      this.kept.release();
    }
  }

  /** Shows how the text is read; false when that failed or more was typed meanwhile. */
  #read(): Promise<boolean> {
    this.#stop();
    return this.#reading.read();
  }

  /** What is under way is stale from now on. */
  #stop(): void {
    this.#reading.stop();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
