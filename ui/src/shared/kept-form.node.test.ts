import { expect, it } from "vitest";
import { KeptForm } from "./kept-form.svelte";
import { slowDisk } from "./slow-disk";

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
