import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { Failure } from "../ipc";
import { t } from "../shared/words";
import EraseEverything from "./EraseEverything.svelte";

function setUp(answer: Failure | null = null, isDemo = false) {
  const onerase = vi.fn(() => Promise.resolve(answer));
  render(EraseEverything, { isDemo, path: "/home/robin/journal", onerase });
  return onerase;
}

async function type(value: string): Promise<void> {
  await fireEvent.input(screen.getByTestId("erase-word"), { target: { value } });
  await fireEvent.click(screen.getByTestId("erase-everything"));
}

describe("erasing everything", () => {
  it.each(["", "yes", "ERAS", "ERASE IT"])("does nothing without the word: %j", async (typed) => {
    const onerase = setUp();
    await type(typed);
    expect(onerase).not.toHaveBeenCalled();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain(t("settings-erase-type-it", { word: "ERASE" }));
    const field = screen.getByTestId("erase-word");
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.getAttribute("aria-describedby")).toBe(alert.id);
  });

  it.each(["ERASE", " erase "])("goes ahead with %j", async (typed) => {
    const onerase = setUp();
    await type(typed);
    expect(onerase).toHaveBeenCalledOnce();
  });

  it("says why it did not work, and keeps the word", async () => {
    setUp(new Failure({ code: "storage", message: "The file is in use.", field: null }));
    await type("ERASE");
    expect((await screen.findByRole("alert")).textContent).toContain("The file is in use.");
    expect(screen.getByTestId<HTMLInputElement>("erase-word").value).toBe("ERASE");
  });

  it("is not offered for the demo journal", () => {
    setUp(null, true);
    expect(screen.queryByTestId("erase-everything")).toBeNull();
  });
});
