import { describe, expect, it } from "vitest";
import { nextGate, openGate } from "./gate";
import { KeptForm } from "./kept-form.svelte";
import { slowDisk, turn } from "./slow-disk";

const full = new Error("full");

function setUp() {
  const slow = slowDisk();
  return { ...slow, kept: new KeptForm(slow.disk) };
}

describe("what stands in a form", () => {
  it("is written one call at a time, and then only the latest state", async () => {
    const { kept, log, end } = setUp();
    kept.want("a");
    kept.want("b");
    kept.want("c");
    expect(log, "the first is under way").toEqual(["keep a"]);
    await end();
    expect(log, "b was never the latest state").toEqual(["keep a", "keep c"]);
    await end();
    expect(log, "nothing is left to write").toHaveLength(2);
  });

  it("is let go after what was being written, not before", async () => {
    const { kept, log, end } = setUp();
    kept.want("a");
    kept.want(null);
    expect(log).toEqual(["keep a"]);
    await end();
    expect(log).toEqual(["keep a", "discard"]);
    await end();
    expect(kept.text).toBeNull();
  });

  it("is not written when it is on disk already", async () => {
    const { kept, log, end } = setUp();
    kept.want(null);
    kept.found("a");
    kept.want("a");
    expect(log).toEqual([]);
    kept.want("b");
    kept.want("b");
    await end();
    expect(log).toEqual(["keep b"]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("misses no change %i turns after a write ended", async (n) => {
    const { kept, log, end } = setUp();
    kept.want("a");
    void end();
    for (let one = 0; one < n; one += 1) await Promise.resolve();
    kept.want("b");
    await turn();
    expect(log).toEqual(["keep a", "keep b"]);
    await end();
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("misses no change %i turns after a write failed", async (n) => {
    const { kept, log, end, fail } = setUp();
    kept.want("a");
    void fail(full);
    for (let one = 0; one < n; one += 1) await Promise.resolve();
    kept.want("b");
    await turn();
    expect(log).toEqual(["keep a", "keep b"]);
    await end();
    expect(kept.problem).toBeNull();
  });

  it("settles when the disk agrees, or with why it does not", async () => {
    const { kept, end, fail } = setUp();
    expect(await kept.settled()).toBeNull();
    kept.want("a");
    const told = kept.settled();
    kept.want("ab");
    await end();
    await end();
    expect(await told).toBeNull();
    kept.want(null);
    const discarded = kept.settled();
    await fail(full);
    expect(await discarded).toBe(full);
    expect(kept.problem, "nothing that is typed is in danger").toBeNull();
  });

  it("says why it is not kept, and is tried again with the next change only", async () => {
    const { kept, log, end, fail } = setUp();
    kept.want("a");
    await fail(full);
    expect(kept.problem).toBe(full);
    expect(log, "not again by itself").toEqual(["keep a"]);
    kept.want("a");
    expect(log, "it may not have arrived").toEqual(["keep a", "keep a"]);
    await end();
    expect(kept.problem).toBeNull();
  });

  it("goes on with what is newer when an older state failed", async () => {
    const { kept, log, end, fail } = setUp();
    kept.want("a");
    kept.want("b");
    await fail(full);
    await end();
    expect(log).toEqual(["keep a", "keep b"]);
    expect(kept.problem).toBeNull();
  });

  it("is not written before it is known what was there", async () => {
    const { disk, log, end } = slowDisk();
    let tell = (): void => {};
    const known = new Promise<void>((resolve) => (tell = resolve));
    const kept = new KeptForm({ ...disk, ready: () => known });
    kept.want("a");
    kept.want("ab");
    await turn();
    expect(log).toEqual([]);
    tell();
    await turn();
    expect(log).toEqual(["keep ab"]);
    await end();
  });

  it("is in danger when what was there cannot be read", async () => {
    const { disk, log } = slowDisk();
    const kept = new KeptForm({ ...disk, ready: () => Promise.reject(full) });
    kept.want("a");
    expect(await kept.settled()).toBe(full);
    expect(kept.problem).toBe(full);
    expect(log).toEqual([]);
  });
});

describe("saving what a form becomes", () => {
  /** `log` also has the save, which ends with the call of `saved`. */
  function save({ kept, log }: ReturnType<typeof setUp>, next: string | null = null) {
    let saved = (): void => {};
    let refuse = (): void => {};
    const answer = new Promise<void>((resolve, reject) => {
      saved = resolve;
      refuse = () => reject(full);
    });
    const send = (): Promise<void> => {
      log.push("save");
      return answer;
    };
    const saving = kept.save(send, () => kept.want(next)).catch((reason) => reason);
    return { saving, saved, refuse };
  }

  it("waits for the call that keeps it, begins no other, and leaves nothing to let go", async () => {
    const form = setUp();
    const { kept, log, end } = form;
    kept.want("a");
    kept.want("ab");
    const { saving, saved } = save(form);
    await turn();
    expect(log).toEqual(["keep a"]);
    await end();
    expect(log).toEqual(["keep a", "save"]);
    saved();
    await saving;
    await turn();
    expect(log).toEqual(["keep a", "save"]);
  });

  it("keeps what was typed meanwhile, and only then", async () => {
    const form = setUp();
    const { kept, log, end } = form;
    const { saving, saved } = save(form, "ab");
    kept.want("ab");
    await turn();
    expect(log).toEqual(["save"]);
    saved();
    await saving;
    expect(log).toEqual(["save", "keep ab"]);
    await end();
  });

  it("keeps it again when it failed, because it may have been saved all the same", async () => {
    const form = setUp();
    const { kept, log, end } = form;
    kept.want("a");
    await end();
    const { saving, refuse } = save(form);
    await turn();
    refuse();
    expect(await saving).toBe(full);
    expect(log).toEqual(["keep a", "save", "keep a"]);
    await end();
  });
});

describe("while journals are switched", () => {
  it("waits for every call and every save, and for what is typed until then", async () => {
    const { kept, log, end } = setUp();
    kept.want("a");
    let isDone = false;
    void openGate()
      .finish()
      .then(() => (isDone = true));
    kept.want("ab");
    await end();
    expect(log).toEqual(["keep a", "keep ab"]);
    expect(isDone).toBe(false);
    const saving = kept.hold();
    await end();
    await saving;
    await turn();
    expect(isDone, "a save is under way").toBe(false);
    kept.release();
    await turn();
    expect(isDone).toBe(true);
    nextGate();
  });

  it("writes and saves nothing, and the latest state when the journal stays", async () => {
    const { kept, log, end } = setUp();
    await openGate().finish();
    kept.want("a");
    kept.want("ab");
    const send = (): Promise<void> => {
      log.push("save");
      return Promise.resolve();
    };
    const other = new KeptForm({ keep: send, discard: send });
    void other.save(send, () => {});
    await turn();
    expect(log).toEqual([]);
    openGate().open();
    await turn();
    expect(log.sort()).toEqual(["keep ab", "save"]);
    await end();
  });

  it("writes nothing more of a journal that was left", async () => {
    const { kept, log, end } = setUp();
    const gate = openGate();
    kept.want("a");
    await end();
    await gate.finish();
    kept.want("ab");
    nextGate();
    openGate().open();
    kept.want("abc");
    await turn();
    expect(log).toEqual(["keep a"]);
    const next = setUp();
    next.kept.want("b");
    expect(next.log).toEqual(["keep b"]);
    await next.end();
  });
});

describe("what was kept before", () => {
  it("knows what was found, and writes it only when it changes", async () => {
    const { disk, log, end } = slowDisk();
    const kept = new KeptForm(disk, { form: "a", day: "2025-11-18" });
    expect([kept.text, kept.foundOn]).toEqual(["a", "2025-11-18"]);
    kept.want("a");
    expect(log).toEqual([]);
    kept.want(null);
    expect(log).toEqual(["discard"]);
    expect(kept.foundOn, "nothing of it stands there any more").toBeNull();
    await end();
  });

  it("has nothing to let go where nothing was found", () => {
    const { disk, log } = slowDisk();
    const kept = new KeptForm(disk);
    kept.want(null);
    expect([kept.text, kept.foundOn, log]).toEqual([null, null, []]);
  });
});
