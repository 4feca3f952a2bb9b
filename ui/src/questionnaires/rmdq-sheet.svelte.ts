import type { RawQuestionnaire, Written } from "../ipc";
import { SavedForm } from "../parts/saved-form.svelte";
import type { KeptForm } from "../shared/kept-form.svelte";
import { globalChangeAnswer, ITEMS, rmdqAnswers, type Item } from "./rmdq";

/** What stands on the sheet. */
interface Sheet {
  ticked: Item[];
  /** The day on which all 24 were read: the sentences ask about one day. */
  readOn: string | null;
  globalChange: number | null;
  /** The record of the 24 sentences, while only the other answer is not saved. */
  saved: string | null;
}

const empty: Sheet = { ticked: [], readOn: null, globalChange: null, saved: null };

/** The sheet as it is filled in, kept from the first tick on and never counted before it is saved. */
export class RmdqSheet extends SavedForm {
  #sheet = $state.raw<Sheet>(empty);

  constructor(kept: KeptForm) {
    super(kept);
    this.#sheet = readSheet(kept.text) ?? empty;
  }

  get ticked(): readonly Item[] {
    return this.#sheet.ticked;
  }

  get globalChange(): number | null {
    return this.#sheet.globalChange;
  }

  /** The id of the 24 sentences once they are saved. */
  get saved(): string | null {
    return this.#sheet.saved;
  }

  /** Whether the other answer is given and not saved, though the 24 sentences are. */
  get isHalfSaved(): boolean {
    return this.saved !== null && this.globalChange !== null;
  }

  isRead(today: string): boolean {
    return this.#sheet.readOn === today;
  }

  tick(item: Item, isTicked: boolean): void {
    const others = this.#sheet.ticked.filter((one) => one !== item);
    this.#change({ ticked: isTicked ? [...others, item] : others });
  }

  tickRead(today: string, isTicked: boolean): void {
    if (isTicked) this.isIncomplete = false;
    this.#change({ readOn: isTicked ? today : null });
  }

  answerGlobalChange(globalChange: number | null): void {
    this.#change({ globalChange });
  }

  startOver(): void {
    this.#change(empty);
  }

  /** Saves what is not saved yet; `onwritten` hears of each record that was. */
  async save(today: string, onwritten: (written: Written) => void): Promise<void> {
    const isUnread = this.saved === null && !this.isRead(today);
    await this.sendOnce(isUnread, async () => {
      if (this.saved === null) {
        // What is saved must not be offered again as if it were not.
        onwritten(await this.#save(rmdqAnswers(today, this.ticked), (saved) => ({ saved })));
      }
      if (this.globalChange !== null) {
        const answer = globalChangeAnswer(today, this.globalChange);
        onwritten(await this.#save(answer, () => ({ globalChange: null })));
      }
    });
  }

  /** Saves one record; `rest` is what changes on the sheet with it. */
  async #save(answers: RawQuestionnaire, rest: (id: string) => Partial<Sheet>): Promise<Written> {
    const { written } = await this.saveRecord(
      { kind: "questionnaire", ...answers },
      null,
      ({ id }) => {
        this.#sheet = { ...this.#sheet, ...rest(id) };
        this.#keep();
      },
    );
    return written;
  }

  #change(part: Partial<Sheet>): void {
    // What is being saved stays what it is.
    if (this.isSaving) return;
    this.#sheet = { ...this.#sheet, ...part };
    this.problem = null;
    this.#keep();
  }

  #keep(): void {
    const { ticked, readOn, globalChange, saved } = this.#sheet;
    const nothing = ticked.length === 0 && readOn === null && saved === null;
    const isDone = nothing || saved !== null;
    this.kept.want(isDone && globalChange === null ? null : JSON.stringify(this.#sheet));
  }
}

/** A sheet as it was kept; null for anything that is none. */
function readSheet(text: string | null): Sheet | null {
  if (text === null) return null;
  try {
    const { ticked, readOn, globalChange, saved } = JSON.parse(text) as Partial<Sheet>;
    if (!Array.isArray(ticked)) return null;
    return {
      ticked: ITEMS.filter((item) => ticked.includes(item)),
      readOn: readOn ?? null,
      globalChange: globalChange ?? null,
      saved: saved ?? null,
    };
  } catch {
    return null;
  }
}
