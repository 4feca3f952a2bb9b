import { describe, expect, it } from "vitest";
import { nextGate, openGate } from "./gate";
import { Keeping } from "./keeping.svelte";
import { slowDisk, turn } from "./slow-disk";

const full = new Error("full");

function setUp() {
  const slow = slowDisk();
  return { ...slow, keeping: new Keeping<string>(slow.disk) };
}

describe("what stands in a form", () => {
  it("is written one call at a time, and then only the latest state", async () => {
    const { keeping, log, end } = setUp();
    keeping.want("a");
    keeping.want("b");
    keeping.want("c");
    expect(log, "the first is under way").toEqual(["keep a"]);
    await end();
    expect(log, "b was never the latest state").toEqual(["keep a", "keep c"]);
    await end();
    expect(log, "nothing is left to write").toHaveLength(2);
  });

  it("is let go after what was being written, not before", async () => {
    const { keeping, log, end } = setUp();
    keeping.want("a");
    keeping.want(null);
    expect(log).toEqual(["keep a"]);
    await end();
    expect(log).toEqual(["keep a", "discard"]);
    await end();
    expect(keeping.form).toBeNull();
  });

  it("is not written when it is on disk already", async () => {
    const { keeping, log, end } = setUp();
    keeping.want(null);
    keeping.found("a");
    keeping.want("a");
    expect(log).toEqual([]);
    keeping.want("b");
    keeping.want("b");
    await end();
    expect(log).toEqual(["keep b"]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("misses no change %i turns after a write ended", async (n) => {
    const { keeping, log, end } = setUp();
    keeping.want("a");
    void end();
    for (let one = 0; one < n; one += 1) await Promise.resolve();
    keeping.want("b");
    await turn();
    expect(log).toEqual(["keep a", "keep b"]);
    await end();
  });

  it.each([0, 1, 2, 3, 4, 5, 6])("misses no change %i turns after a write failed", async (n) => {
    const { keeping, log, end, fail } = setUp();
    keeping.want("a");
    void fail(full);
    for (let one = 0; one < n; one += 1) await Promise.resolve();
    keeping.want("b");
    await turn();
    expect(log).toEqual(["keep a", "keep b"]);
    await end();
    expect(keeping.problem).toBeNull();
  });

  it("settles when the disk agrees, or with why it does not", async () => {
    const { keeping, end, fail } = setUp();
    expect(await keeping.settled()).toBeNull();
    keeping.want("a");
    const told = keeping.settled();
    keeping.want("ab");
    await end();
    await end();
    expect(await told).toBeNull();
    keeping.want(null);
    const discarded = keeping.settled();
    await fail(full);
    expect(await discarded).toBe(full);
    expect(keeping.problem, "nothing that is typed is in danger").toBeNull();
  });

  it("says why it is not kept, and is tried again with the next change only", async () => {
    const { keeping, log, end, fail } = setUp();
    keeping.want("a");
    await fail(full);
    expect(keeping.problem).toBe(full);
    expect(log, "not again by itself").toEqual(["keep a"]);
    keeping.want("a");
    expect(log, "it may not have arrived").toEqual(["keep a", "keep a"]);
    await end();
    expect(keeping.problem).toBeNull();
  });

  it("goes on with what is newer when an older state failed", async () => {
    const { keeping, log, end, fail } = setUp();
    keeping.want("a");
    keeping.want("b");
    await fail(full);
    await end();
    expect(log).toEqual(["keep a", "keep b"]);
    expect(keeping.problem).toBeNull();
  });

  it("is not written before it is known what was there", async () => {
    const { disk, log, end } = slowDisk();
    let tell = (): void => {};
    const known = new Promise<void>((resolve) => (tell = resolve));
    const keeping = new Keeping<string>({ ...disk, ready: () => known });
    keeping.want("a");
    keeping.want("ab");
    await turn();
    expect(log).toEqual([]);
    tell();
    await turn();
    expect(log).toEqual(["keep ab"]);
    await end();
  });

  it("is in danger when what was there cannot be read", async () => {
    const { disk, log } = slowDisk();
    const keeping = new Keeping<string>({ ...disk, ready: () => Promise.reject(full) });
    keeping.want("a");
    expect(await keeping.settled()).toBe(full);
    expect(keeping.problem).toBe(full);
    expect(log).toEqual([]);
  });
});

describe("saving what a form becomes", () => {
  /** `log` also has the save, which ends with the call of `saved`. */
  function save({ keeping, log }: ReturnType<typeof setUp>, next: string | null = null) {
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
    const saving = keeping.save(send, () => keeping.want(next)).catch((reason) => reason);
    return { saving, saved, refuse };
  }

  it("waits for the call that keeps it, begins no other, and leaves nothing to let go", async () => {
    const form = setUp();
    const { keeping, log, end } = form;
    keeping.want("a");
    keeping.want("ab");
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
    const { keeping, log, end } = form;
    const { saving, saved } = save(form, "ab");
    keeping.want("ab");
    await turn();
    expect(log).toEqual(["save"]);
    saved();
    await saving;
    expect(log).toEqual(["save", "keep ab"]);
    await end();
  });

  it("keeps it again when it failed, because it may have been saved all the same", async () => {
    const form = setUp();
    const { keeping, log, end } = form;
    keeping.want("a");
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
    const { keeping, log, end } = setUp();
    keeping.want("a");
    let isDone = false;
    void openGate()
      .finish()
      .then(() => (isDone = true));
    keeping.want("ab");
    await end();
    expect(log).toEqual(["keep a", "keep ab"]);
    expect(isDone).toBe(false);
    const saving = keeping.hold();
    await end();
    await saving;
    await turn();
    expect(isDone, "a save is under way").toBe(false);
    keeping.release();
    await turn();
    expect(isDone).toBe(true);
    nextGate();
  });

  it("writes and saves nothing, and the latest state when the journal stays", async () => {
    const { keeping, log, end } = setUp();
    await openGate().finish();
    keeping.want("a");
    keeping.want("ab");
    const send = (): Promise<void> => {
      log.push("save");
      return Promise.resolve();
    };
    const other = new Keeping<string>({ keep: send, discard: send });
    void other.save(send, () => {});
    await turn();
    expect(log).toEqual([]);
    openGate().open();
    await turn();
    expect(log.sort()).toEqual(["keep ab", "save"]);
    await end();
  });

  it("writes nothing more of a journal that was left", async () => {
    const { keeping, log, end } = setUp();
    const gate = openGate();
    keeping.want("a");
    await end();
    await gate.finish();
    keeping.want("ab");
    nextGate();
    openGate().open();
    keeping.want("abc");
    await turn();
    expect(log).toEqual(["keep a"]);
    const next = setUp();
    next.keeping.want("b");
    expect(next.log).toEqual(["keep b"]);
    await next.end();
  });
});
