import { afterEach, describe, expect, it, vi } from "vitest";
import type { Preferences } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { HeldPreferences } from "./held-preferences.svelte";

afterEach(stopPretending);

const stored: Preferences = {
  ask: "daily",
  asks_daily_pain: true,
  desk_break_minutes: null,
  desk_break_cue: "window",
};

async function setUp(set_preferences: unknown) {
  const { calls } = pretendCommands({ preferences: stored, set_preferences });
  const onsaved = vi.fn();
  const held = new HeldPreferences(onsaved);
  await held.read();
  return { held, onsaved, sent: () => calls("set_preferences") };
}

describe("a preference", () => {
  it("is saved at once, and the others with it as they are", async () => {
    const { held, onsaved, sent } = await setUp(null);
    held.change({ ask: "weekly" });
    await turns();
    expect(sent()).toEqual([{ input: { ...stored, ask: "weekly" } }]);
    expect(held.isSaved).toBe(true);
    expect(onsaved).toHaveBeenCalledOnce();
  });

  it("chosen while another is being saved waits for it, and the latest counts", async () => {
    const first = new Later<null>();
    const answers = [first.promise, null];
    const { held, sent } = await setUp(() => answers.shift());
    held.change({ ask: "weekly" });
    held.change({ ask: "if_it_comes_back" });
    held.change({ asks_daily_pain: false });
    await turns();
    expect(sent()).toHaveLength(1);
    first.resolve(null);
    await turns();
    expect(sent()).toHaveLength(2);
    expect(sent()[1]).toEqual({
      input: { ...stored, ask: "if_it_comes_back", asks_daily_pain: false },
    });
  });

  it("that could not be saved goes back to what is saved, with the reason", async () => {
    const refusal = new Refusal({ code: "disk_full", message: "No room.", field: null });
    const { held, onsaved } = await setUp(refusal);
    held.change({ asks_daily_pain: false });
    await turns();
    expect(held.current).toEqual(stored);
    expect(held.failure?.message).toBe("No room.");
    expect(held.isSaved).toBe(false);
    expect(onsaved).not.toHaveBeenCalled();
  });
});
