import { expect, it } from "vitest";
import { keyOf } from "./keys";

const press = (init: KeyboardEventInit): KeyboardEvent => new KeyboardEvent("keydown", init);

it.each([
  ["a plain key", { key: "Enter" }, "Enter"],
  ["the key that confirms a word", { key: "Enter", isComposing: true }, ""],
  ["the same where the composition has already ended", { key: "Enter", keyCode: 229 }, ""],
  ["a digit that chooses a candidate", { key: "1", isComposing: true }, ""],
  ["Escape that lets a candidate go", { key: "Escape", keyCode: 229 }, ""],
])("%s", (_, init, key) => {
  expect(keyOf(press(init))).toBe(key);
});
