import { flushSync } from "svelte";
import { describe, expect, it } from "vitest";
import type { RecordKind } from "../ipc";
import { Revisions, touches, type Extent } from "./changes.svelte";

const of = (...kinds: RecordKind[]): Extent => ({ kinds, days: null });

describe("what a write says that it changed", () => {
  it.each<[Extent, boolean]>([
    ["everything", true],
    [of("moment"), true],
    [of("goal_set", "check_in"), true],
    [of("goal_set"), false],
    [of(), false],
  ])("%j touches entries: %s", (changes, expected) => {
    expect(touches(changes, "check_in", "moment")).toBe(expected);
  });

  it.each<[Extent, string[]]>([
    ["everything", ["goals", "entries", "journal", "any"]],
    [of("goal_review"), ["goals", "any"]],
    [of("check_in", "moment"), ["entries", "any"]],
    [of("moment", "goal_set"), ["goals", "entries", "any"]],
    [of("medicine"), ["any"]],
    [of(), ["any"]],
  ])("reaches who shows it, once: %j", (changes, expected) => {
    const revisions = new Revisions();
    const seen: string[] = [];
    const shown = {
      goals: () => revisions.of("goal_set", "goal_review"),
      entries: () => revisions.of("check_in", "moment"),
      journal: () => revisions.of(),
      any: () => revisions.n,
    };
    const close = $effect.root(() => {
      for (const [name, follow] of Object.entries(shown)) {
        $effect(() => {
          follow();
          seen.push(name);
        });
      }
    });
    flushSync();
    for (let times = 0; times < 2; times += 1) {
      seen.length = 0;
      revisions.changed(changes);
      flushSync();
      expect(seen).toEqual(expected);
    }
    close();
  });
});
