import { commands, Failure, readLibrary, type DeskBreakCue, type Library } from "../ipc";
import { playSoftTone } from "../shared/soft-tone";
import { DeskTimer } from "./desk-timer.svelte";

/** The desk breaks of the open journal: what was chosen there, the timer, and how it is told. */
export class DeskBreaks {
  readonly timer: DeskTimer;
  /** Read with the first break; null before. */
  library = $state.raw<Library | null>(null);
  #cue: DeskBreakCue = "window";
  #reading = 0;
  #told = 0;

  constructor(isAside: () => boolean) {
    this.timer = new DeskTimer({ isAside, onday: () => void this.read() });
  }

  /** Reads what was chosen, and the timer follows. It waits where that cannot be read. */
  async read(): Promise<void> {
    const reading = ++this.#reading;
    try {
      const chosen = await commands.deskBreaks();
      const library = chosen.minutes === null ? null : await readLibrary();
      if (reading !== this.#reading) return;
      const movements = library?.movements.filter((movement) => movement.desk_break) ?? [];
      this.library = library;
      this.#cue = chosen.cue;
      this.timer.follow(
        chosen,
        movements.map(({ id }) => id),
      );
    } catch {
      // Today and the settings read at the same time, and they tell of it. An urgent sign may have
      // been ticked meanwhile.
      if (reading === this.#reading) this.timer.pause();
    }
  }

  /** No journal is open. */
  close(): void {
    this.#reading += 1;
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
