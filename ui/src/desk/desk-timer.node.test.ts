import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DeskTimer } from "./desk-timer.svelte";

const MINUTE = 60_000;
const MOVEMENTS = ["wall", "bend", "stand"];
const START = new Date(2025, 10, 20, 10, 0, 0);

let timer: DeskTimer;
let isAside = false;
let n_days_asked = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  isAside = false;
  n_days_asked = 0;
  timer = new DeskTimer({
    isAside: () => isAside,
    shuffle: (ids) => [...ids].reverse(),
    onday: () => (n_days_asked += 1),
  });
});
afterEach(() => {
  timer.stop();
  vi.useRealTimers();
});

const chosen = (minutes: number | null, part = {}) => ({
  minutes,
  rests_today: false,
  is_urgent: false,
  ...part,
});
const follow = (minutes: number | null, part = {}): void =>
  timer.follow(chosen(minutes, part), MOVEMENTS);
const pass = (minutes: number): void => void vi.advanceTimersByTime(minutes * MINUTE);

/** The computer sleeps: the clock goes on, and no tick comes. */
function sleep(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * MINUTE);
  pass(0.25);
}

describe("the time to the next desk break", () => {
  it("does not run until minutes are chosen, nor without a movement to offer", () => {
    expect(timer.state).toBe("off");
    follow(null);
    expect(timer.state).toBe("off");
    timer.follow(chosen(20), []);
    expect(timer.state).toBe("off");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("counts minutes, rounded up, and then a break is due", () => {
    follow(20);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 20]);
    pass(0.5);
    expect(timer.minutesLeft).toBe(20);
    pass(19.25);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 1]);
    pass(0.25);
    expect([timer.state, timer.isOffered]).toEqual(["due", true]);
  });

  it("stays due for as long as nobody answers, and no break comes on top", () => {
    follow(20);
    pass(20);
    const { movement, turn } = timer;
    pass(300);
    expect([timer.state, timer.movement, timer.turn]).toEqual(["due", movement, turn]);
  });

  it("starts afresh after the computer slept, and nothing is due", () => {
    follow(30);
    pass(29);
    sleep(90);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 30]);
    pass(30);
    expect(timer.state).toBe("due");
    sleep(90);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 30]);
  });

  it("goes on after a gap that is no sleep", () => {
    follow(30);
    pass(10);
    sleep(1.5);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 19]);
    // A hidden window gets a tick only now and then.
    sleep(9);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 9]);
  });

  it("starts afresh when the clock was set back", () => {
    follow(30);
    pass(10);
    sleep(-600);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 30]);
  });

  it("keeps what was left over a pause, however long, and over a sleep", () => {
    follow(30);
    pass(12);
    timer.pause();
    pass(45);
    sleep(200);
    expect(timer.state).toBe("paused");
    timer.goOn();
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 18]);
    pass(17.75);
    expect(timer.state).toBe("running");
    pass(0.25);
    expect(timer.state).toBe("due");
  });

  it("comes back in ten minutes with the same movement", () => {
    follow(45);
    pass(45);
    const { movement, turn } = timer;
    timer.snooze();
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 10]);
    pass(10);
    expect([timer.state, timer.movement]).toEqual(["due", movement]);
    expect(timer.turn, "a break that is told of again").toBe(turn + 1);
  });

  it("starts the interval afresh once a break was taken, with another movement for the next", () => {
    follow(20);
    pass(20);
    expect(timer.movement).toBe("stand");
    timer.done();
    expect([timer.state, timer.minutesLeft, timer.movement]).toEqual(["running", 20, "bend"]);
    timer.done();
    expect(timer.movement, "only what is due can be done").toBe("bend");
  });

  it("goes round the movements in one order", () => {
    follow(20);
    pass(20);
    const seen = [0, 1, 2, 3].map(() => {
      const { movement } = timer;
      timer.another();
      return movement;
    });
    expect(seen).toEqual(["stand", "bend", "wall", "stand"]);
    expect(timer.state).toBe("due");
  });

  it("shuffles once, and leaves none out", () => {
    const own = new DeskTimer();
    own.follow(chosen(20), MOVEMENTS);
    const round = (): (string | null)[] =>
      MOVEMENTS.map(() => {
        own.another();
        return own.movement;
      });
    const first = round();
    expect([...first].sort()).toEqual([...MOVEMENTS].sort());
    own.follow(chosen(30), MOVEMENTS);
    expect(round()).toEqual(first);
    own.stop();
  });
});

describe("what was chosen", () => {
  it("starts the interval afresh with other minutes, and not with the same", () => {
    follow(30);
    pass(10);
    follow(30);
    expect(timer.minutesLeft).toBe(20);
    follow(60);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 60]);
    pass(60);
    follow(60);
    expect(timer.state, "a break that is due stays").toBe("due");
    follow(20);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 20]);
    timer.pause();
    follow(20);
    expect(timer.state).toBe("paused");
    follow(30);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 30]);
  });

  it("switched off leaves nothing behind", () => {
    follow(20);
    pass(20);
    follow(null);
    expect([timer.state, timer.movement, timer.isOffered]).toEqual(["off", null, false]);
    expect(vi.getTimerCount()).toBe(0);
    follow(20);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 20]);
  });
});

describe("a screen aside", () => {
  it("is not disturbed: the break waits until it is left", () => {
    follow(20);
    pass(19);
    isAside = true;
    pass(5);
    expect(timer.isOffered).toBe(false);
    isAside = false;
    expect(timer.isOffered).toBe(true);
    expect(timer.turn).toBe(1);
  });
});

describe("a day without desk breaks", () => {
  it("ends with the day, not after 24 hours", () => {
    follow(30);
    pass(30);
    timer.restToday();
    expect([timer.state, timer.rest]).toEqual(["resting", "chosen"]);
    pass(13.4 * 60);
    expect(timer.state, "at 23:54").toBe("resting");
    pass(6.25);
    expect([timer.state, timer.rest, timer.minutesLeft]).toEqual(["running", null, 30]);
  });

  it("ends with the day also when the computer slept over it", () => {
    follow(30, { rests_today: true });
    sleep(14 * 60);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 30]);
  });

  it("goes on over other minutes, and over reading again", () => {
    follow(30, { rests_today: true });
    follow(45, { rests_today: true });
    pass(100);
    expect(timer.state).toBe("resting");
    timer.resume();
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 45]);
  });

  it("cannot be ended by a person who has somebody to call", () => {
    follow(30);
    pass(30);
    follow(30, { is_urgent: true, rests_today: true });
    expect([timer.state, timer.rest, timer.isOffered]).toEqual(["resting", "urgent", false]);
    timer.resume();
    expect(timer.state).toBe("resting");
    follow(30);
    expect([timer.state, timer.minutesLeft]).toEqual(["running", 30]);
  });

  it("is not ended by midnight for a person who has somebody to call: it is asked for", () => {
    follow(30, { is_urgent: true });
    pass(14 * 60);
    expect([timer.state, timer.rest]).toEqual(["resting", "urgent"]);
    expect(n_days_asked).toBe(1);
  });

  it("is nothing to choose where there are none", () => {
    timer.restToday();
    expect(timer.state).toBe("off");
  });
});
