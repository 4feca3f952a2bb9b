/** Seconds of a breath in and of a breath out. */
export const SECONDS_IN = 4;
export const SECONDS_OUT = 6;
export const BREATHS = 10;

const BREATH_MS = (SECONDS_IN + SECONDS_OUT) * 1000;
const WHOLE_MS = BREATHS * BREATH_MS;

export type BreathingState = "waiting" | "running" | "paused" | "done";

/** Ten breaths, counted in whole seconds. It begins only when it is asked to, and it can pause. */
export class Breathing {
  state = $state<BreathingState>("waiting");
  /** Seconds that have been breathed. */
  elapsed = $state(0);
  #before = 0;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The breath that is being taken, from 1. */
  get breath(): number {
    return Math.min(BREATHS, Math.floor((this.elapsed * 1000) / BREATH_MS) + 1);
  }

  get phase(): "in" | "out" {
    return this.elapsed % (SECONDS_IN + SECONDS_OUT) < SECONDS_IN ? "in" : "out";
  }

  /** How much of the ten breaths is over, 0 to 1. */
  get share(): number {
    return Math.min(1, (this.elapsed * 1000) / WHOLE_MS);
  }

  /** Begins, goes on after a pause, or begins again when the ten are over. */
  start(): void {
    if (this.state === "running") return;
    if (this.state === "done") this.#before = this.elapsed = 0;
    this.state = "running";
    this.#since = performance.now();
    this.#wait();
  }

  pause(): void {
    if (this.state !== "running") return;
    this.stop();
    this.#before += performance.now() - this.#since;
    this.state = "paused";
  }

  /** Stops counting, as when the screen is left. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    const passed = this.#before + performance.now() - this.#since;
    this.#timer = setTimeout(() => this.#next(), 1000 - (passed % 1000));
  }

  #next(): void {
    // A timer may be early by a fraction of a millisecond.
    const passed = Math.round(this.#before + performance.now() - this.#since);
    this.elapsed = Math.floor(Math.min(WHOLE_MS, passed) / 1000);
    if (passed < WHOLE_MS) return this.#wait();
    this.state = "done";
  }
}
