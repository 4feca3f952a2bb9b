import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import DayPicker from "./DayPicker.svelte";

const today = "2025-11-20";

/** What is said at the date once it is left. */
async function saidOf(day: string): Promise<string[]> {
  render(DayPicker, { day, today, onpick: vi.fn() });
  await fireEvent.click(screen.getByRole("button", { name: "Another day" }));
  await fireEvent.focusOut(screen.getByRole("textbox", { name: "Day" }));
  return screen.queryAllByRole("alert").map((notice) => notice.textContent.trim());
}

describe("the day of a check-in", () => {
  it("may lie after today where it was opened so", async () => {
    expect(await saidOf("2025-11-22")).toEqual([]);
  });

  it("is otherwise today or an earlier one", async () => {
    render(DayPicker, { day: today, today, onpick: vi.fn() });
    await fireEvent.click(screen.getByRole("button", { name: "Another day" }));
    await fireEvent.input(screen.getByRole("textbox", { name: "Day" }), {
      target: { value: "22" },
    });
    await fireEvent.change(screen.getByRole("combobox"), { target: { value: "11" } });
    await fireEvent.input(screen.getByRole("textbox", { name: "Year" }), {
      target: { value: "2025" },
    });
    await fireEvent.focusOut(screen.getByRole("textbox", { name: "Year" }));
    expect(screen.getByText("That day is in the future.")).toBeTruthy();
  });
});
