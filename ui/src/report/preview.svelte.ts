import { commands, Failure, type ReportPreview, type ReportRequest } from "../ipc";

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
  preview = $state.raw<ReportPreview | null>(null);
  problem = $state.raw<{ field: string | null; message: string } | null>(null);
  /** True while the pages shown are older than what is asked for. */
  isStale = $state(true);
  isSaving = $state(false);
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  change(part: Partial<ReportRequest>): void {
    Object.assign(this.request, part);
    this.#latest += 1;
    this.isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.draw(), SETTLED_AFTER_MS);
  }

  tickNote(id: string, isTicked: boolean): void {
    const others = this.request.note_ids.filter((other) => other !== id);
    this.change({ note_ids: isTicked ? [...others, id] : others });
  }

  async draw(): Promise<void> {
    const turn = ++this.#latest;
    this.isStale = true;
    try {
      const preview = await commands.reportPreview($state.snapshot(this.request));
      if (turn !== this.#latest) return;
      this.preview = preview;
      this.problem = null;
      this.isStale = false;
    } catch (reason) {
      if (turn !== this.#latest) return;
      const { field, message } = Failure.from(reason);
      this.problem = { field, message };
    }
  }

  stop(): void {
    this.#latest += 1;
    clearTimeout(this.#timer);
  }
}
