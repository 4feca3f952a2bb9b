import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import ReportPages from "./ReportPages.svelte";

beforeEach(() => {
  // jsdom makes no addresses of files.
  vi.stubGlobal("URL", { createObjectURL: () => "blob:page", revokeObjectURL: () => undefined });
});
afterEach(() => vi.unstubAllGlobals());

it("offers no size of the page while it is read as text", async () => {
  const preview = { token: 1, pages: ["<svg/>"], text: ["Back Profile"] };
  render(ReportPages, {
    props: { preview: preview as never, paper: "A4", isStale: false },
  });
  const sizes = () => screen.queryAllByTestId(/^choice-/).map((one) => one.textContent.trim());
  const text = screen.getByRole("button", { name: "Read as text" });
  expect(sizes()).toEqual(["Fit", "100%"]);
  text.focus();
  await fireEvent.click(text);
  expect(screen.getByText("Back Profile")).toBeTruthy();
  expect(sizes()).toEqual([]);
  expect(document.activeElement, "it can be pressed again").toBe(text);
  await fireEvent.click(text);
  expect(sizes()).toEqual(["Fit", "100%"]);
});
