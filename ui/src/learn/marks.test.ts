import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { Mark } from "../ipc";
import { pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import MarkLine from "./MarkLine.svelte";
import { pretendLibrary } from "./pretend-library";
import { hostOf, markName, Shelf } from "./shelf";

const shelf = new Shelf(pretendLibrary());
const article: Mark = { kind: "article", points: ["rest", "move"] };
const added: Mark = { kind: "added", sources: ["new", "old"] };

afterEach(stopPretending);

describe("a mark", () => {
  it("says where words are from, with the year where the name has none", () => {
    expect(markName(article, shelf)).toBe(t("learn-mark-article"));
    expect(markName(added, shelf)).toBe("added · Review 2024 · Old 2001");
    expect(markName({ kind: "added", sources: ["gone"] }, shelf)).toBe("added");
  });

  it("opens every source in place and closes again", async () => {
    render(MarkLine, { mark: added, shelf });
    const mark = screen.getByRole("button", { name: /Review 2024/ });
    const reference = document.getElementById(mark.getAttribute("aria-controls") ?? "");
    expect(mark.getAttribute("aria-expanded")).toBe("false");
    expect(reference?.hidden).toBe(true);
    await fireEvent.click(mark);
    expect(mark.getAttribute("aria-expanded")).toBe("true");
    const old = screen.getByTestId("source-old");
    expect(old.textContent).toContain("Citation of old");
    expect(old.textContent).toContain("Finding of old.");
    expect(old.textContent).toContain(t("learn-trust-read"));
    expect(old.textContent).toContain("https://doi.org/10.1/old");
    expect(screen.getByTestId("source-new").textContent).toContain(t("learn-trust-second-hand"));
    await fireEvent.click(mark);
    expect(reference?.hidden).toBe(true);
  });

  it("opens the points of the article, in its order", async () => {
    render(MarkLine, { mark: article, shelf });
    await fireEvent.click(screen.getByTestId("mark"));
    expect(screen.getByText("The article")).toBeTruthy();
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Moving helps.",
      "Rest is fine.",
    ]);
  });
});

describe("a source with an address", () => {
  it("is opened by its id, by a button that names the site", async () => {
    const { calls } = pretendCommands({ open_source: null });
    render(MarkLine, { mark: added, shelf });
    await fireEvent.click(screen.getByTestId("mark"));
    expect(within(screen.getByTestId("source-new")).queryByRole("button")).toBeNull();
    const button = within(screen.getByTestId("source-old")).getByRole("button");
    expect(button.textContent).toContain("doi.org");
    await fireEvent.click(button);
    expect(calls("open_source")).toEqual([{ id: "old" }]);
  });

  it("says it when no browser could be opened", async () => {
    const message = "No browser was found.";
    pretendCommands({ open_source: new Refusal({ code: "internal", message, field: null }) });
    render(MarkLine, { mark: added, shelf });
    await fireEvent.click(screen.getByTestId("mark"));
    await fireEvent.click(within(screen.getByTestId("source-old")).getByRole("button"));
    expect((await screen.findByRole("alert")).textContent).toContain(message);
  });

  it("is shown as it is when it is no address", () => {
    expect(hostOf("https://pubmed.ncbi.nlm.nih.gov/1/")).toBe("pubmed.ncbi.nlm.nih.gov");
    expect(hostOf("nowhere")).toBe("nowhere");
  });
});

it("a lesson rests on everything that its paragraphs, myths, pictures and replies name", () => {
  const [first, second] = shelf.library.lessons;
  if (!first || !second) throw new Error("the library has two lessons");
  const ids = (things: { id: string }[]) => things.map((thing) => thing.id);
  expect(ids(shelf.grounds(first).points)).toEqual(["move", "rest"]);
  expect(ids(shelf.grounds(first).sources)).toEqual(["old", "new"]);
  expect(ids(shelf.grounds(second).sources)).toContain("wallwork-2024");
});
