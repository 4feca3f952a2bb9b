import {
  commands,
  Failure,
  readLibrary,
  type DeskBreakCue,
  type DeskBreaksView,
  type Library,
} from "../ipc";
import { Reading } from "../parts/reading.svelte";
import { playSoftTone } from "../shared/soft-tone";
import { DeskTimer } from "./desk-timer.svelte";

async function readChosen(): Promise<{ chosen: DeskBreaksView; library: Library | null }> {
  const chosen = await commands.deskBreaks();
  return { chosen, library: chosen.minutes === null ? null : await readLibrary() };
}

/** The desk breaks of the open journal: what was chosen there, the timer, and how it is told. */
export class DeskBreaks {
  readonly timer: DeskTimer;
  /** Read with the first break; null before. */
  library = $state.raw<Library | null>(null);
  #cue: DeskBreakCue = "window";
  readonly #reading = new Reading(readChosen, () => this.#follow());
  #told = 0;

  constructor(isAside: () => boolean) {
    this.timer = new DeskTimer({ isAside, onday: () => void this.read() });
  }

  /** Whether the timer waits because what was chosen could not be read. */
  get hasFailed(): boolean {
    return this.#reading.problem !== null;
  }

  /** Reads what was chosen, and the timer follows. It waits where that cannot be read. */
  async read(): Promise<void> {
    await this.#reading.read();
  }

  #follow(): void {
    const { value, problem } = this.#reading;
    // Today and the settings read at the same time, and they tell of it. An urgent sign may have
    // been ticked meanwhile.
    if (problem !== null || value === undefined) return this.timer.pause();
    const { chosen, library } = value;
    const movements = library?.movements.filter((movement) => movement.desk_break) ?? [];
    this.library = library;
    this.#cue = chosen.cue;
    this.timer.follow(
      chosen,
      movements.map(({ id }) => id),
    );
  }

  /** No journal is open. */
  close(): void {
    this.#reading.stop();
    this.timer.stop();
  }

  /** Keeps that there are to be no more today; comes back with why that did not work. */
  rest(): Promise<Failure | null> {
    return this.#keep(commands.restDeskBreaks, () => this.timer.restToday());
  }

  /** Keeps that there are to be some today after all; comes back with why that did not work. */
  resume(): Promise<Failure | null> {
    return this.#keep(commands.resumeDeskBreaks, () => this.timer.resume());
  }

  /** Tells of a break that is offered, once, as the person wants it told beside the window. */
  tell(): void {
    if (this.#told === this.timer.turn) return;
    this.#told = this.timer.turn;
    if (this.#cue === "window") return;
    // A system that marks no window is no reason to say anything: the break stands in it.
    void commands.markWindow().catch(() => {});
    if (this.#cue === "sound") playSoftTone();
  }

  async #keep(send: () => Promise<null>, onkept: () => void): Promise<Failure | null> {
    try {
      await send();
    } catch (reason) {
      return Failure.from(reason);
    }
    onkept();
    // What is being read may be from before.
    void this.read();
    return null;
  }
}
