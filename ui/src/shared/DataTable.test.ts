import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { expect, it } from "vitest";
import DataTable from "./DataTable.svelte";

it("says what a press does: shows the table, or hides it again", async () => {
  const props = { title: "Back pain", columns: ["Day", "Pain"], rows: [["Mon 5 Oct", "2"]] };
  const { container } = render(DataTable, { props });
  const summary = container.querySelector("summary") as HTMLElement;
  const says = (words: string) =>
    waitFor(() => {
      expect(summary.textContent.trim()).toBe(words);
      expect(summary.getAttribute("aria-label")).toBe(`${words}: Back pain`);
    });
  await says("Show as table");
  const details = screen.getByRole<HTMLDetailsElement>("group", { name: "" });
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  await says("Hide table");
  details.open = false;
  await fireEvent(details, new Event("toggle"));
  await says("Show as table");
});
