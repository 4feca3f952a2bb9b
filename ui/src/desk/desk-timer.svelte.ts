import { dayOf } from "../shared/dates";

const MINUTE = 60_000;
const TICK = 15_000;
/**
 * No two ticks are that far apart, unless the computer slept or its clock was set: a hidden window
 * may get one only now and then.
 */
const ASLEEP = 10 * MINUTE;
export const SNOOZE_MINUTES = 10;

export type DeskTimerState = "off" | "running" | "due" | "paused" | "resting";

/** What the timer goes by. */
export interface Chosen {
  /** Minutes between two breaks; null for no breaks. */
  minutes: number | null;
  rests_today: boolean;
  is_urgent: boolean;
}

interface Surroundings {
  /** Whether a screen is shown over which no break is offered. */
  isAside: () => boolean;
  shuffle: (ids: string[]) => string[];
  /** A day began on which it may go on after an urgent sign: it is asked for. */
  onday: () => void;
}

/** The time to the next desk break, by the clock on the wall. Nothing of it is kept. */
export class DeskTimer {
  state = $state<DeskTimerState>("off");
  /** Minutes to the next break, rounded up. */
  minutesLeft = $state(0);
  /** The id of the movement of the break that is due or comes next. */
  movement = $state<string | null>(null);
  /** Why it rests: as the person wants it, or because they have somebody to call. */
  rest = $state<"chosen" | "urgent" | null>(null);
  /** How many breaks have fallen due: tells one from the next and is shown nowhere. */
  turn = 0;
  readonly #isAside: () => boolean;
  readonly #shuffle: (ids: string[]) => string[];
  readonly #onday: () => void;
  #minutes: number | null = null;
  #order: string[] = [];
  #deadline = 0;
  /** Milliseconds that were left when it was paused. */
  #left = 0;
  #seen = 0;
  #day = "";
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor({
    isAside = () => false,
    shuffle = shuffled,
    onday = () => {},
  }: Partial<Surroundings> = {}) {
    this.#isAside = isAside;
    this.#shuffle = shuffle;
    this.#onday = onday;
  }

  /** Whether a break is offered now. One that falls due over a screen aside waits for its end. */
  get isOffered(): boolean {
    return this.state === "due" && !this.#isAside();
  }

  /** Takes over what was chosen. Other minutes start the interval afresh, the same leave it be. */
  follow(chosen: Chosen, movements: string[]): void {
    const minutes = movements.length === 0 ? null : chosen.minutes;
    if (minutes === null) return this.stop();
    if (this.#order.length === 0) this.#begin(movements);
    const goesOn = minutes === this.#minutes && this.rest === null;
    this.#minutes = minutes;
    if (chosen.is_urgent || chosen.rests_today) {
      this.state = "resting";
      this.rest = chosen.is_urgent ? "urgent" : "chosen";
    } else if (!goesOn) {
      this.#restart();
    }
  }

  /** Stops and forgets everything. */
  stop(): void {
    clearInterval(this.#ticking);
    this.#order = [];
    this.#minutes = null;
    this.movement = null;
    this.rest = null;
    this.state = "off";
  }

  pause(): void {
    if (this.state !== "running" && this.state !== "due") return;
    this.#left = Math.max(0, this.#deadline - Date.now());
    this.state = "paused";
  }

  goOn(): void {
    if (this.state === "paused") this.#runUntil(Date.now() + this.#left);
  }

  /** Offers the same movement again a little later. */
  snooze(): void {
    if (this.state === "due") this.#runUntil(Date.now() + SNOOZE_MINUTES * MINUTE);
  }

  /** Offers the next movement in the place of this one. */
  another(): void {
    const at = this.#order.indexOf(this.movement ?? "");
    this.movement = this.#order[(at + 1) % this.#order.length] ?? null;
  }

  /** The break was taken; the next one brings another movement. */
  done(): void {
    if (this.state !== "due") return;
    this.another();
    this.#restart();
  }

  /** No more of them until the day is over. */
  restToday(): void {
    if (this.state === "off") return;
    this.state = "resting";
    this.rest = "chosen";
  }

  /** Starts again on a day that was to be without. */
  resume(): void {
    if (this.rest === "chosen") this.#restart();
  }

  #begin(movements: string[]): void {
    this.#order = this.#shuffle([...movements]);
    this.movement = this.#order[0] ?? null;
    this.#seen = Date.now();
    this.#day = dayNow();
    this.#ticking = setInterval(() => this.#tick(), TICK);
  }

  #restart(): void {
    this.rest = null;
    this.#runUntil(Date.now() + (this.#minutes ?? 0) * MINUTE);
  }

  #runUntil(deadline: number): void {
    this.#deadline = deadline;
    this.state = "running";
    this.#count();
  }

  #count(): void {
    this.minutesLeft = Math.max(1, Math.ceil((this.#deadline - Date.now()) / MINUTE));
  }

  #tick(): void {
    const now = Date.now();
    const hasSlept = Math.abs(now - this.#seen) > ASLEEP;
    const today = dayNow();
    const isNewDay = today !== this.#day;
    this.#seen = now;
    this.#day = today;
    if (this.state === "resting") {
      if (isNewDay && this.rest === "chosen") this.#restart();
      else if (isNewDay) this.#onday();
    } else if (hasSlept && this.state !== "paused") {
      this.#restart();
    } else if (this.state === "running") {
      if (now >= this.#deadline) this.#fallDue();
      else this.#count();
    }
  }

  #fallDue(): void {
    this.turn += 1;
    this.state = "due";
  }
}

function dayNow(): string {
  return dayOf(new Date());
}

function shuffled(ids: string[]): string[] {
  const drawn = ids.map((id) => ({ id, lot: Math.random() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ id }) => id);
}
