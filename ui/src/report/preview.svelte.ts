import { untrack } from "svelte";
import { commands, type Failure, type ReportPreview, type ReportRequest } from "../ipc";
import { Reading } from "../parts/reading.svelte";

const SETTLED_AFTER_MS = 250;

/** The report as it is shown: what is asked for, and the pages last drawn for it. */
export class ReportDraft {
  request = $state<ReportRequest>({
    from: null,
    to: null,
    paper: "a4",
    include_function: true,
    include_pain: true,
    note_ids: [],
  });
  /** True while the pages shown are older than what is asked for. */
  isStale = $state(true);
  isSaving = $state(false);
  readonly #reading = new Reading(
    () => commands.reportPreview($state.snapshot(this.request)),
    () => (this.isStale = this.problem !== null),
  );
  #timer: ReturnType<typeof setTimeout> | undefined;

  get preview(): ReportPreview | null {
    return this.#reading.value ?? null;
  }

  get problem(): Failure | null {
    return this.#reading.problem;
  }

  /** Draws it as long as a component is on screen. */
  follow(changed: () => unknown): this {
    $effect(() => {
      changed();
      untrack(() => void this.draw());
      return () => this.stop();
    });
    return this;
  }

  change(part: Partial<ReportRequest>): void {
    Object.assign(this.request, part);
    this.#reading.stop();
    this.isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.draw(), SETTLED_AFTER_MS);
  }

  tickNote(id: string, isTicked: boolean): void {
    const others = this.request.note_ids.filter((other) => other !== id);
    this.change({ note_ids: isTicked ? [...others, id] : others });
  }

  async draw(): Promise<void> {
    this.isStale = true;
    await this.#reading.read();
  }

  stop(): void {
    this.#reading.stop();
    clearTimeout(this.#timer);
  }
}
