import { flushSync } from "svelte";
import { describe, expect, it, vi } from "vitest";
import { Failure } from "../ipc";
import { Later, turns } from "../ipc/pretend";
import { Reading } from "./reading.svelte";

const no = (message: string) => new Failure({ code: "storage", message, field: null });

/** A reading whose answers come when the test wants them to. */
function slow(settled?: () => void) {
  const answers: Later<string>[] = [];
  const reading = new Reading(() => {
    const answer = new Later<string>();
    answers.push(answer);
    return answer.promise;
  }, settled);
  return { reading, answers };
}

const stateOf = ({ value, problem, isReading }: Reading<string>) => [
  value,
  problem?.message,
  isReading,
];

describe("a reading", () => {
  it("keeps what was read while it is read again, also when that fails", async () => {
    const { reading, answers } = slow();
    expect(stateOf(reading)).toEqual([undefined, undefined, false]);
    const first = reading.read();
    expect(stateOf(reading)).toEqual([undefined, undefined, true]);
    answers[0]?.resolve("old");
    expect(await first).toBe(true);
    expect(stateOf(reading)).toEqual(["old", undefined, false]);
    const second = reading.read();
    expect(stateOf(reading)).toEqual(["old", undefined, true]);
    answers[1]?.reject(no("No."));
    expect(await second).toBe(false);
    expect(stateOf(reading)).toEqual(["old", "No.", false]);
    const third = reading.read();
    expect(stateOf(reading), "until it is known better").toEqual(["old", "No.", true]);
    answers[2]?.resolve("new");
    await third;
    expect(stateOf(reading)).toEqual(["new", undefined, false]);
  });

  it.each(["resolve", "reject"] as const)("ignores a late answer (%s)", async (how) => {
    const settled = vi.fn();
    const { reading, answers } = slow(settled);
    const late = reading.read();
    const latest = reading.read();
    answers[1]?.resolve("new");
    expect(await latest).toBe(true);
    if (how === "resolve") answers[0]?.resolve("old");
    else answers[0]?.reject(no("Late."));
    expect(await late).toBe(false);
    expect(stateOf(reading)).toEqual(["new", undefined, false]);
    expect(settled).toHaveBeenCalledOnce();
  });

  it("that is stopped takes no answer, and one that is forgotten has none", async () => {
    const { reading, answers } = slow();
    void reading.read();
    answers[0]?.resolve("old");
    await turns();
    void reading.read();
    reading.stop();
    answers[1]?.resolve("new");
    await turns();
    expect(stateOf(reading)).toEqual(["old", undefined, false]);
    void reading.read();
    reading.forget();
    answers[2]?.resolve("new");
    await turns();
    expect(stateOf(reading)).toEqual([undefined, undefined, false]);
  });

  it("has no problem and waits for nothing once there is nothing to ask", async () => {
    let asked: Promise<string> | null = Promise.reject(no("No."));
    const reading = new Reading(() => asked);
    await reading.read();
    expect(reading.problem?.message).toBe("No.");
    const late = new Later<string>();
    asked = late.promise;
    void reading.read();
    asked = null;
    expect(await reading.read()).toBe(false);
    late.resolve("old");
    await turns();
    expect(stateOf(reading)).toEqual([undefined, undefined, false]);
  });

  it("is settled when the latest answer is there", async () => {
    const { reading, answers } = slow();
    await reading.settled();
    void reading.read();
    let isSettled = false;
    void reading.settled().then(() => (isSettled = true));
    await turns();
    void reading.read();
    answers[0]?.resolve("old");
    await turns();
    expect(isSettled).toBe(false);
    answers[1]?.reject(no("No."));
    await turns();
    expect(isSettled).toBe(true);
  });

  it("tells of an answer when it can be seen", async () => {
    const seen: unknown[] = [];
    const reading: Reading<string> = new Reading(
      () => Promise.resolve("there"),
      () => seen.push(reading.value),
    );
    await reading.read();
    expect(seen).toEqual(["there"]);
  });

  it("follows what it is made of and what it is told to, as long as it is on screen", async () => {
    let page = $state(1);
    let revision = $state(0);
    let other = $state(0);
    const asked: number[] = [];
    const ask = async () => {
      asked.push(page);
      await Promise.resolve();
      return other;
    };
    const close = $effect.root(() => void new Reading(ask).follow(() => revision));
    flushSync();
    await turns();
    expect(asked).toEqual([1]);
    page = 2;
    flushSync();
    revision += 1;
    flushSync();
    await turns();
    expect(asked).toEqual([1, 2, 2]);
    other += 1;
    flushSync();
    expect(asked, "what is looked at later is none of its").toHaveLength(3);
    close();
    page = 3;
    flushSync();
    expect(asked).toHaveLength(3);
  });
});
