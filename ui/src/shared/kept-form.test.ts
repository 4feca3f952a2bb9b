import { describe, expect, it, vi } from "vitest";
import { formsSettled, KeptForm } from "./kept-form.svelte";

/** A disk whose calls end when the test says so. */
function slowDisk() {
  const log: string[] = [];
  const open: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  const call = (what: string): Promise<void> => {
    log.push(what);
    return new Promise((resolve, reject) => open.push({ resolve, reject }));
  };
  const disk = { keep: (form: string) => call(`keep ${form}`), discard: () => call("discard") };
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const end = async (): Promise<void> => {
    open.shift()?.resolve();
    await turn();
  };
  const fail = async (reason: Error): Promise<void> => {
    open.shift()?.reject(reason);
    await turn();
  };
  return { disk, log, end, fail };
}

describe("a form that is kept", () => {
  it("is written one call at a time, and the last state wins", async () => {
    const { disk, log, end } = slowDisk();
    const kept = new KeptForm(disk);
    kept.want("a");
    kept.want("b");
    kept.want("c");
    expect(log).toEqual(["keep a"]);
    await end();
    expect(log, "b was never the latest state").toEqual(["keep a", "keep c"]);
    await end();
    expect(log).toHaveLength(2);
  });

  it("is let go after what was being written, not before", async () => {
    const { disk, log, end } = slowDisk();
    const kept = new KeptForm(disk);
    kept.want("a");
    kept.want(null);
    expect(log).toEqual(["keep a"]);
    await end();
    expect(log).toEqual(["keep a", "discard"]);
    await end();
    expect(kept.text).toBeNull();
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("misses no change %i turns after a write ended", async (n) => {
    const log: string[] = [];
    let end = (): void => {};
    const keep = (form: string): Promise<void> => {
      log.push(form);
      return new Promise((resolve) => (end = resolve));
    };
    const kept = new KeptForm({ keep, discard: () => Promise.resolve() });
    kept.want("a");
    end();
    for (let turn = 0; turn < n; turn += 1) await Promise.resolve();
    kept.want("b");
    await new Promise((resolve) => setTimeout(resolve));
    expect(log).toEqual(["a", "b"]);
    end();
    await kept.settled();
  });

  it("says why it is not kept, and tries again with the next change", async () => {
    const { disk, log, end, fail } = slowDisk();
    const kept = new KeptForm(disk);
    const full = new Error("full");
    kept.want("a");
    await fail(full);
    expect(kept.problem).toBe(full);
    expect(log, "not again by itself").toEqual(["keep a"]);
    kept.want("a");
    expect(log).toEqual(["keep a", "keep a"]);
    await end();
    expect(kept.problem).toBeNull();
  });

  it("goes on with what is newer when an older state failed", async () => {
    const { disk, log, end, fail } = slowDisk();
    const kept = new KeptForm(disk);
    kept.want("a");
    kept.want("b");
    await fail(new Error("full"));
    await end();
    expect(log).toEqual(["keep a", "keep b"]);
    expect(kept.problem).toBeNull();
  });

  it("knows what was found, and writes it only when it changes", async () => {
    const { disk, log, end } = slowDisk();
    const kept = new KeptForm(disk, { form: "a", day: "2025-11-18" });
    expect([kept.text, kept.foundOn]).toEqual(["a", "2025-11-18"]);
    kept.want("a");
    expect(log).toEqual([]);
    kept.want(null);
    expect(log).toEqual(["discard"]);
    expect(kept.foundOn).toBeNull();
    await end();
  });

  it("settles when nothing is written any more", async () => {
    const { disk, end } = slowDisk();
    const kept = new KeptForm(disk);
    const done = vi.fn();
    kept.want("a");
    kept.want("b");
    void kept.settled().then(done);
    void formsSettled().then(done);
    await end();
    expect(done).not.toHaveBeenCalled();
    await end();
    expect(done).toHaveBeenCalledTimes(2);
  });
});
