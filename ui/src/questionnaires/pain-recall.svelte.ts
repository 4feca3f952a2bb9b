import type { RawPainRecall, Written } from "../ipc";
import { SavedForm } from "../parts/saved-form.svelte";
import type { KeptForm } from "../shared/kept-form.svelte";

type Answers = Pick<RawPainRecall, "back_pain" | "leg_pain">;

const blank: Answers = { back_pain: null, leg_pain: null };

/** Pain over the past week, as it is being answered. */
export class PainRecall extends SavedForm {
  answers = $state.raw<Answers>(blank);

  constructor(kept: KeptForm) {
    super(kept);
    this.answers = readAnswers(kept.text);
  }

  get isBlank(): boolean {
    return this.answers.back_pain === null && this.answers.leg_pain === null;
  }

  answer(part: Partial<Answers>): void {
    // What is being saved stays what it is.
    if (this.isSaving) return;
    this.answers = { ...this.answers, ...part };
    this.want(this.isBlank ? null : JSON.stringify(this.answers));
  }

  /** What was written, or null when nothing was. */
  async save(day: string): Promise<Written | null> {
    const saved = await this.sendOnce(this.isBlank, () =>
      this.saveRecord({ kind: "pain_recall", day, ...this.answers }),
    );
    return saved?.written ?? null;
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
