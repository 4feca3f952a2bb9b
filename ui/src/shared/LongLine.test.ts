import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import LongLine from "./LongLine.svelte";
import { savesForm } from "./save-key";

function show() {
  const ontype = vi.fn();
  render(LongLine, { props: { value: "Can I lift?", label: "Question", ontype } });
  return { ontype, line: screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Question" }) };
}

it("a long line takes no line break, typed or pasted", async () => {
  const { ontype, line } = show();
  const isTaken = async (inputType: string) => {
    const event = new InputEvent("beforeinput", { bubbles: true, cancelable: true });
    // jsdom does not know it.
    Object.defineProperty(event, "inputType", { value: inputType });
    await fireEvent(line, event);
    return !event.defaultPrevented;
  };
  expect(await isTaken("insertText")).toBe(true);
  expect(await isTaken("insertLineBreak")).toBe(false);
  expect(await isTaken("insertParagraph")).toBe(false);
  await fireEvent.input(line, { target: { value: "Can I\n  lift\r\nthe kids?" } });
  expect(ontype).toHaveBeenLastCalledWith("Can I lift the kids?");
});

it("Enter in a long line saves, as in any line", async () => {
  const { line } = show();
  const event = new KeyboardEvent("keydown", { key: "Enter", bubbles: true });
  line.dispatchEvent(event);
  expect(savesForm(event)).toBe(true);
});
