import { commands, Failure, type HelpLinesView } from "../ipc";
import { Reading } from "../parts/reading.svelte";

/** What is chosen: no number, one of the presets by its place, or a number of one's own. */
export type NumberChoice = { kind: "none" | "own" } | { kind: "preset"; places: string };

/** The number to call in an emergency, as it stands in the settings: a choice counts at once. */
export class EmergencyNumber {
  choice = $state.raw<NumberChoice>({ kind: "none" });
  /** What stands in the field for a number of one's own. */
  typed = $state("");
  /** Whom the urgent signs say to call, with the number as it is saved. */
  call = $state.raw<string | null>(null);
  failure = $state.raw<Failure | null>(null);
  isSaved = $state(false);
  readonly #reading = new Reading(
    () => this.#readAll(),
    () => this.#take(),
  );
  /** Counts the choices: an answer to an earlier one says nothing about a later one. */
  #choices = 0;
  #saving: Promise<unknown> = Promise.resolve();

  get view(): HelpLinesView | null {
    return this.#reading.value ?? null;
  }

  async read(): Promise<void> {
    this.#choices += 1;
    await this.#reading.read();
  }

  async #readAll(): Promise<HelpLinesView> {
    const view = await commands.helpLines();
    await this.#readCall();
    return view;
  }

  #take(): void {
    this.failure = this.#reading.problem;
    if (this.failure !== null || this.view === null) return;
    this.choice = choiceOf(this.view);
    this.typed = this.choice.kind === "own" ? (this.view.emergency ?? "") : "";
  }

  /** A number of one's own is saved once it is typed. */
  choose(choice: NumberChoice): void {
    this.choice = choice;
    this.failure = null;
    this.isSaved = false;
    if (choice.kind === "none") void this.#save(null);
    if (choice.kind === "preset") {
      void this.#save(
        this.view?.presets.find(({ places }) => places === choice.places)?.number ?? null,
      );
    }
  }

  type(text: string): void {
    this.typed = text;
    this.failure = null;
    this.isSaved = false;
  }

  useTyped(): void {
    this.choice = { kind: "own" };
    void this.#save(this.typed);
  }

  async #save(number: string | null): Promise<void> {
    const mine = ++this.#choices;
    this.#reading.stop();
    this.failure = null;
    this.isSaved = false;
    // One after the other, so that the last choice is the one that stays.
    const before = this.#saving;
    const saving = before.then(() => commands.setEmergencyNumber(number));
    this.#saving = saving.catch(() => {});
    try {
      await saving;
      if (mine !== this.#choices) return;
      this.isSaved = true;
      await this.#readCall();
    } catch (reason) {
      if (mine === this.#choices) this.failure = Failure.from(reason);
    }
  }

  /** As the lists show it; without it the choice still counts. */
  async #readCall(): Promise<void> {
    try {
      const { tiers } = await commands.urgentSigns();
      this.call = tiers[0]?.call ?? null;
    } catch {
      this.call = null;
    }
  }
}

function choiceOf({ emergency: number, presets }: HelpLinesView): NumberChoice {
  if (number === null) return { kind: "none" };
  const preset = presets.find((one) => one.number === number);
  return preset ? { kind: "preset", places: preset.places } : { kind: "own" };
}
