import { afterEach, describe, expect, it } from "vitest";
import type { Written } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { nextGate } from "../shared/gate";
import { UrgentAnswer } from "./urgent-answer.svelte";

afterEach(stopPretending);

const DAY = "2025-11-20";
const written: Written = {
  label: "Saved",
  undo: "that",
  redo: null,
  changes: { kinds: [], days: null },
};
const refused = new Refusal({ code: "disk_full", message: "Full.", field: null });

function begin(answers: Record<string, unknown> = {}, today: () => string | null = () => DAY) {
  let n = 0;
  const { calls } = pretendCommands({
    save_record: (args: { input: { id: string | null } }) => ({
      id: args.input.id ?? `u${++n}`,
      written,
    }),
    delete_record: written,
    ...answers,
  });
  const told: Written[] = [];
  const answer = new UrgentAnswer({ today, onwritten: (one) => told.push(one) });
  const sent = () =>
    calls("save_record").map((args) => {
      const { id, record } = (args as { input: { id: string | null; record: object } }).input;
      return [id, (record as { ticked: string[] }).ticked];
    });
  return { answer, calls, told, sent };
}

describe("an answer to the urgent signs", () => {
  it("is one record that follows the ticks", async () => {
    const { answer, sent, told } = begin();
    answer.toggle("b");
    expect(answer.ticked, "nothing waits for the write").toEqual(["b"]);
    await turns();
    answer.toggle("a");
    await turns();
    answer.toggle("b");
    await turns();
    expect(sent()).toEqual([
      [null, ["b"]],
      ["u1", ["a", "b"]],
      ["u1", ["a"]],
    ]);
    expect(answer.noted).toBe("noted");
    expect(told).toHaveLength(3);
  });

  it("is sent with the day it was given", async () => {
    const { answer, calls } = begin();
    answer.sayNone();
    await turns();
    const record = { kind: "urgent_signs", day: DAY, ticked: [] };
    expect(calls("save_record")).toEqual([{ input: { id: null, record } }]);
  });

  it("replaces one by the other: none of these, and a sign", async () => {
    const { answer, sent } = begin();
    answer.toggle("a");
    answer.sayNone();
    expect([answer.ticked, answer.isNone]).toEqual([[], true]);
    await turns();
    answer.toggle("b");
    expect([answer.ticked, answer.isNone]).toEqual([["b"], false]);
    await turns();
    expect(sent().at(-1)).toEqual(["u1", ["b"]]);
  });

  it("is taken back when the last tick is: that is not the same as none of these", async () => {
    const { answer, calls, sent } = begin();
    answer.toggle("a");
    await turns();
    answer.toggle("a");
    await turns();
    expect(calls("delete_record")).toEqual([{ place: { kind: "urgent_signs", id: "u1" } }]);
    expect(answer.noted).toBe(null);
    answer.toggle("a");
    await turns();
    expect(sent().at(-1), "a new record").toEqual([null, ["a"]]);
  });

  it("sends only what stands there in the end when writing is slow", async () => {
    const first = new Later<unknown>();
    let n = 0;
    const { answer, sent } = begin({
      save_record: () => (n++ === 0 ? first.promise : { id: "u1", written }),
    });
    answer.toggle("a");
    answer.toggle("b");
    answer.toggle("c");
    await turns();
    expect(sent()).toEqual([[null, ["a"]]]);
    first.resolve({ id: "u1", written });
    await turns();
    expect(sent().slice(1)).toEqual([["u1", ["a", "b", "c"]]]);
  });

  it("without a journal is not noted, says so and asks nothing", async () => {
    const { answer, calls } = begin({}, () => null);
    answer.toggle("a");
    await turns();
    expect(answer.noted).toBe("not_noted");
    expect(calls("save_record")).toHaveLength(0);
    answer.toggle("a");
    await turns();
    expect(answer.noted, "nothing was said any more").toBe(null);
  });

  it("that could not be written is tried again with the next change", async () => {
    let fails = true;
    const { answer } = begin({
      save_record: () => {
        if (fails) throw refused.reason;
        return { id: "u1", written };
      },
    });
    answer.toggle("a");
    await turns();
    expect([answer.noted, answer.ticked]).toEqual(["not_noted", ["a"]]);
    fails = false;
    answer.toggle("b");
    await turns();
    expect(answer.noted).toBe("noted");
    fails = true;
    answer.toggle("b");
    await turns();
    expect(answer.noted).toBe("change_not_noted");
  });

  it("that was undone begins anew with the next tick", async () => {
    const { answer, sent } = begin({ records: [] });
    answer.toggle("a");
    await turns();
    await answer.check();
    expect([answer.noted, answer.ticked]).toEqual([null, ["a"]]);
    answer.toggle("b");
    await turns();
    expect(sent().at(-1)).toEqual([null, ["a", "b"]]);
  });

  it("that still stands is still said to be noted", async () => {
    const record = { kind: "urgent_signs", day: DAY, ticked: ["a"] };
    const { answer } = begin({ records: [{ id: "u1", record }] });
    answer.toggle("a");
    await turns();
    await answer.check();
    expect(answer.noted).toBe("noted");
  });

  it("does not follow into another journal", async () => {
    const { answer, sent } = begin();
    answer.toggle("a");
    await turns();
    nextGate();
    answer.toggle("b");
    await turns();
    expect(sent().at(-1)).toEqual([null, ["a", "b"]]);
  });
});
