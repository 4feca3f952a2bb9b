import { commands, Failure, type RawPainRecall, type Written } from "../ipc";
import type { KeptForm } from "../shared/kept-form.svelte";

type Answers = Pick<RawPainRecall, "back_pain" | "leg_pain">;

const blank: Answers = { back_pain: null, leg_pain: null };

/** Pain over the past week, as it is being answered. */
export class PainRecall {
  answers = $state.raw<Answers>(blank);
  isSaving = $state(false);
  failure = $state.raw<Failure | null>(null);
  /** Set when saving was asked for with both blank. */
  wantsAnswer = $state(false);
  readonly kept: KeptForm;

  constructor(kept: KeptForm) {
    this.kept = kept;
    this.answers = readAnswers(kept.text);
  }

  get isBlank(): boolean {
    return this.answers.back_pain === null && this.answers.leg_pain === null;
  }

  answer(part: Partial<Answers>): void {
    // What is being saved stays what it is.
    if (this.isSaving) return;
    this.answers = { ...this.answers, ...part };
    this.failure = null;
    this.wantsAnswer = false;
    this.kept.want(this.isBlank ? null : JSON.stringify(this.answers));
  }

  /** What was written, or null when nothing was. */
  async save(day: string): Promise<Written | null> {
    if (this.isSaving) return null;
    this.wantsAnswer = this.isBlank;
    if (this.isBlank) return null;
    this.isSaving = true;
    this.failure = null;
    try {
      const record = { kind: "pain_recall" as const, day, ...this.answers };
      const { written } = await this.kept.save(
        () => commands.saveRecord({ id: null, record, form: this.kept.place }),
        () => this.kept.want(null),
      );
      return written;
    } catch (reason) {
      this.failure = Failure.from(reason);
      return null;
    } finally {
      this.isSaving = false;
    }
  }
}

function readAnswers(text: string | null): Answers {
  if (text === null) return blank;
  try {
    const { back_pain, leg_pain } = JSON.parse(text) as Partial<Answers>;
    return { back_pain: back_pain ?? null, leg_pain: leg_pain ?? null };
  } catch {
    return blank;
  }
}
