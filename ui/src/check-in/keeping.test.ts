import { describe, expect, it } from "vitest";
import { Failure, type DraftForm } from "../ipc";
import { Later, turns } from "../ipc/pretend";
import { BLANK } from "./answers";
import { Keeping } from "./keeping.svelte";

const form = (note: string): DraftForm => ({
  answers: { ...BLANK, note },
  base: null,
  sleep_typed: "",
});
const full = new Failure({ code: "disk_full", message: "No room.", field: null });

/** A disk that answers when it is told to; `seen` is every call, null for a discarded draft. */
function setUp() {
  const seen: (string | null)[] = [];
  const answers: Later<null>[] = [];
  const take = (note: string | null): Promise<null> => {
    const answer = new Later<null>();
    seen.push(note);
    answers.push(answer);
    return answer.promise;
  };
  const disk = {
    ready: () => Promise.resolve(),
    keep: (one: DraftForm) => take(one.answers.note),
    discard: () => take(null),
  };
  const keeping = new Keeping(disk);
  async function finish(): Promise<void> {
    answers.shift()?.resolve(null);
    await turns();
  }
  async function fail(): Promise<void> {
    answers.shift()?.reject(full);
    await turns();
  }
  return { keeping, disk, seen, finish, fail };
}

describe("keeping a draft", () => {
  it("sends one call at a time, and then only the latest state", async () => {
    const { keeping, seen, finish } = setUp();
    void keeping.want(form("a"));
    await turns();
    void keeping.want(form("ab"));
    void keeping.want(form("abc"));
    void keeping.want(form("abcd"));
    await turns();
    expect(seen, "the first is under way").toEqual(["a"]);
    await finish();
    expect(seen).toEqual(["a", "abcd"]);
    await finish();
    expect(seen, "nothing is left to send").toEqual(["a", "abcd"]);
  });

  it("sends nothing that is on disk already", async () => {
    const { keeping, seen, finish } = setUp();
    void keeping.want(null);
    keeping.found(form("a"));
    void keeping.want(form("a"));
    await turns();
    expect(seen).toEqual([]);
    void keeping.want(form("b"));
    await turns();
    void keeping.want(form("b"));
    await finish();
    expect(seen).toEqual(["b"]);
  });

  it("tells when the disk agrees", async () => {
    const { keeping, finish } = setUp();
    const told = keeping.want(form("a"));
    await turns();
    await finish();
    expect(await told).toBeNull();
    const discarded = keeping.want(null);
    await turns();
    await finish();
    expect(await discarded).toBeNull();
  });

  it("says why it did not work, and tries again with the next change only", async () => {
    const { keeping, seen, fail, finish } = setUp();
    const told = keeping.want(form("a"));
    await turns();
    await fail();
    expect(await told).toBe(full);
    expect(keeping.problem).toBe(full);
    expect(seen).toEqual(["a"]);
    void keeping.want(form("ab"));
    await turns();
    await finish();
    expect(seen).toEqual(["a", "ab"]);
    expect(keeping.problem).toBeNull();
  });

  it("tries what was typed during a call that fails", async () => {
    const { keeping, seen, fail, finish } = setUp();
    void keeping.want(form("a"));
    await turns();
    void keeping.want(form("ab"));
    await fail();
    expect(seen).toEqual(["a", "ab"]);
    await finish();
    expect(keeping.problem).toBeNull();
  });

  it("keeps again what may not have arrived, also when it is the same", async () => {
    const { keeping, seen, fail } = setUp();
    keeping.found(form("a"));
    void keeping.want(form("b"));
    await turns();
    await fail();
    void keeping.want(form("a"));
    await turns();
    expect(seen).toEqual(["b", "a"]);
  });

  it("starts nothing while it is held, and goes on with the latest afterwards", async () => {
    const { keeping, seen, finish } = setUp();
    void keeping.want(form("a"));
    await turns();
    let isHeld = false;
    void keeping.hold().then(() => (isHeld = true));
    void keeping.want(form("ab"));
    await turns();
    expect(isHeld, "the call under way has not ended").toBe(false);
    await finish();
    expect(isHeld).toBe(true);
    expect(seen).toEqual(["a"]);
    keeping.release();
    await turns();
    expect(seen).toEqual(["a", "ab"]);
  });

  it("takes a removal by the journal for what it is, also during a call", async () => {
    const { keeping, seen, finish } = setUp();
    void keeping.want(form("a"));
    await turns();
    await finish();
    keeping.cleared();
    void keeping.want(null);
    await turns();
    expect(seen, "there is nothing left to discard").toEqual(["a"]);
    void keeping.want(form("b"));
    await turns();
    // Which of the two came last nobody knows.
    keeping.cleared();
    void keeping.want(null);
    await finish();
    expect(seen).toEqual(["a", "b", null]);
  });

  it("sends again once nobody knows what is on disk", async () => {
    const { keeping, seen, finish } = setUp();
    void keeping.want(form("a"));
    await turns();
    await finish();
    keeping.uncertain();
    void keeping.want(form("a"));
    await turns();
    await finish();
    expect(seen).toEqual(["a", "a"]);
    keeping.uncertain();
    void keeping.want(null);
    await turns();
    expect(seen).toEqual(["a", "a", null]);
  });

  it("writes nothing before it is known what was there", async () => {
    const { keeping, disk, seen } = setUp();
    const ready = new Later<void>();
    disk.ready = () => ready.promise;
    void keeping.want(form("a"));
    void keeping.want(form("ab"));
    await turns();
    expect(seen).toEqual([]);
    ready.resolve();
    await turns();
    expect(seen).toEqual(["ab"]);
  });

  it("says it when what was there cannot be read", async () => {
    const { keeping, disk, seen } = setUp();
    disk.ready = () => Promise.reject(full);
    expect(await keeping.want(form("a"))).toBe(full);
    expect(keeping.problem).toBe(full);
    expect(seen).toEqual([]);
  });
});
