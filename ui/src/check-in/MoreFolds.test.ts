import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CheckInPart } from "../ipc";
import { pretendCommands, stopPretending } from "../ipc/pretend";
import { Draft } from "./draft.svelte";
import MoreFolds from "./MoreFolds.svelte";

const TODAY = "2025-11-20";

beforeEach(() => void pretendCommands({ tags: { tags: [], n_all: 0 } }));
afterEach(stopPretending);

function setUp(parts: CheckInPart[], asksDailyPain = true) {
  const draft = new Draft(TODAY, () => Promise.reject(new Error("not saved here")));
  const { rerender } = render(MoreFolds, { draft, parts, asksDailyPain });
  return { draft, rerender };
}

const more = () => screen.queryByTestId("something-else");
/** Which parts stand in the form by themselves. */
const shown = () =>
  [...document.querySelectorAll<HTMLElement>("[data-testid^=part-]")]
    .filter((part) => !more()?.contains(part))
    .map((part) => part.dataset["testid"]?.slice(5));
const foldOf = (part: string) =>
  screen.getByTestId(`part-${part}`).querySelector("details") as HTMLDetailsElement;
const elseFold = () => more()?.querySelector("details") as HTMLDetailsElement;

async function toggle(fold: HTMLDetailsElement): Promise<void> {
  await fireEvent.click(fold.querySelector("summary") as HTMLElement);
  await new Promise((resolve) => setTimeout(resolve));
  await tick();
}

describe("the optional parts of a check-in", () => {
  it("are those this person uses, closed, and one fold for the rest", () => {
    setUp(["sleep", "note"]);
    expect(shown()).toEqual(["sleep", "note"]);
    expect(document.querySelectorAll("details[open]")).toHaveLength(0);
    expect(within(more() as HTMLElement).getByTestId("part-stress")).toBeTruthy();
  });

  it("have no fold for the rest where all are used", () => {
    setUp(["areas", "pain", "sleep", "mood", "stress", "bigger_day", "tags", "note"]);
    expect(more()).toBeNull();
  });

  it("are brought back by one button while the figures take their room", async () => {
    setUp(["areas", "note"]);
    expect(screen.queryByTestId("other-parts")).toBeNull();
    await toggle(foldOf("note"));
    expect(screen.queryByTestId("other-parts"), "only the figures need it").toBeNull();
    await toggle(foldOf("areas"));
    await fireEvent.click(screen.getByTestId("other-parts"));
    expect(foldOf("areas").open).toBe(false);
    expect(screen.queryByTestId("other-parts")).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(foldOf("areas").querySelector("summary")),
    );
  });

  it("open one at a time", async () => {
    setUp(["sleep", "note"]);
    await toggle(foldOf("sleep"));
    expect(foldOf("sleep").open).toBe(true);
    await toggle(foldOf("note"));
    expect(foldOf("note").open).toBe(true);
    expect(foldOf("sleep").open).toBe(false);
    await toggle(elseFold());
    expect(foldOf("note").open, "the rest closes it too").toBe(false);
    await toggle(foldOf("stress"));
    expect(elseFold().open, "one of the rest keeps the rest open").toBe(true);
    expect(foldOf("stress").open).toBe(true);
  });

  it("stay where they are while they are answered, and come up when the rest is closed", async () => {
    const { draft } = setUp(["note"]);
    await toggle(elseFold());
    await toggle(foldOf("stress"));
    draft.change({ stress: 3 });
    await tick();
    expect(shown()).toEqual(["note"]);
    await toggle(elseFold());
    expect(shown()).toEqual(["note", "stress"]);
    expect(foldOf("stress").textContent).toContain("3 out of 10");
  });

  it("do not jump away when their answer is taken back", async () => {
    const { draft } = setUp([]);
    draft.change({ note: "A line." });
    await tick();
    await toggle(foldOf("note"));
    const field = screen.getByTestId("note");
    draft.change({ note: "" });
    await tick();
    expect(shown()).toEqual(["note"]);
    expect(screen.getByTestId("note")).toBe(field);
  });

  it("stay in order when what is used changes under an open form", async () => {
    const { draft, rerender } = setUp(["note"]);
    await rerender({ draft, parts: ["stress", "note"], asksDailyPain: true });
    expect(shown()).toEqual(["note"]);
  });

  it("leave pain to those who ask for it daily", () => {
    setUp(["pain", "note"], false);
    expect(shown()).toEqual(["note"]);
    expect(within(more() as HTMLElement).getByTestId("part-pain")).toBeTruthy();
  });

  it.each(["areas", "stress", "bigger_day", "tags"] as const)(
    "show and open %s when it has a problem",
    async (field) => {
      const { draft } = setUp([]);
      draft.problem = { code: "invalid", field, message: "Not so." };
      await waitFor(() => expect(foldOf(field).open).toBe(true));
      expect(shown()).toEqual([field]);
      const alert = within(foldOf(field)).getByRole("alert");
      expect(alert.textContent).toContain("Not so.");
      expect(alert.id).toBe(`problem-${field}`);
    },
  );
});

describe("a bigger day", () => {
  it("is answered with yes, no or nothing, and asks what it was", async () => {
    const { draft } = setUp(["bigger_day"]);
    const part = within(screen.getByTestId("part-bigger_day"));
    await fireEvent.click(part.getByRole("button", { name: "Yes" }));
    expect(draft.answers.bigger_day).toBe(true);
    await fireEvent.input(part.getByRole("textbox"), { target: { value: "Moved house" } });
    expect(draft.read()).toMatchObject({ bigger_day: true, bigger_day_what: "Moved house" });
    await fireEvent.click(part.getByRole("button", { name: "No" }));
    expect(draft.read(), "no, so it was nothing").toMatchObject({
      bigger_day: false,
      bigger_day_what: null,
    });
    await fireEvent.click(part.getByRole("button", { name: "No" }));
    expect(draft.read()).toMatchObject({ bigger_day: null, bigger_day_what: null });
    await fireEvent.click(part.getByRole("button", { name: "Yes" }));
    expect(part.getByRole<HTMLInputElement>("textbox").value, "it was kept").toBe("Moved house");
  });
});
