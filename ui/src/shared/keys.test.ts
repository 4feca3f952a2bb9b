import { expect, it } from "vitest";
import { keyOf } from "./keys";

const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent("keydown", init);

it.each([
  ["a plain key", { key: "Enter" }, "Enter"],
  ["the key that confirms a word", { key: "Enter", isComposing: true }, "Process"],
  ["the same where the composition has already ended", { key: "Enter", keyCode: 229 }, "Process"],
  ["a digit that chooses a candidate", { key: "1", isComposing: true }, "Process"],
  ["Escape that lets a candidate go", { key: "Escape", keyCode: 229 }, "Process"],
])("%s", (_, init, key) => {
  expect(keyOf(press(init))).toBe(key);
});
