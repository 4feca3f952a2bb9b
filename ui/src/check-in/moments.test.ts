import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Later, pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { BLANK } from "./answers";
import { Drafts } from "./drafts.svelte";
import Moments from "./Moments.svelte";

afterEach(stopPretending);

const TODAY = "2025-11-20";
const written = {
  label: "Moment saved",
  undo: "that",
  redo: null,
  changes: { kinds: [], days: null },
};
const gone = new Refusal({ code: "gone", message: "The file was moved.", field: null });

function show(answers: Record<string, unknown>) {
  const { calls } = pretendCommands({ keep_form: null, discard_form: null, ...answers });
  const onwritten = vi.fn();
  render(Moments, {
    day: TODAY,
    onadd: () => Promise.resolve(TODAY),
    moments: [],
    suggestions: ["Walking", "Stairs"],
    drafts: new Drafts(),
    adding: null,
    onwritten,
  });
  return { calls, onwritten };
}

async function openMoment(note: string): Promise<HTMLTextAreaElement> {
  await fireEvent.click(await screen.findByRole("button", { name: t("check-in-moment-add") }));
  const field = await screen.findByTestId<HTMLTextAreaElement>("moment-note");
  if (note !== "") await fireEvent.input(field, { target: { value: note } });
  return field;
}

describe("a moment", () => {
  it("that is being saved takes nothing more, and takes it again when saving failed", async () => {
    const later = new Later<unknown>();
    show({ add_moment: () => later.promise });
    const note = await openMoment("A twinge.");
    const form = note.closest("form") as HTMLElement;
    const rest = () => [...form.querySelectorAll<HTMLElement>("[role=radio], .chips button")];
    note.focus();
    await fireEvent.click(screen.getByTestId("save-moment"));
    await waitFor(() => expect(note.readOnly).toBe(true));
    expect(document.activeElement, "the focus stays").toBe(note);
    expect(rest().every((control) => control.matches(":disabled"))).toBe(true);
    later.reject(gone.reason);
    await within(form).findByRole("alert");
    expect(note.readOnly).toBe(false);
    expect(rest().some((control) => control.matches(":disabled"))).toBe(false);
    expect(note.value).toBe("A twinge.");
    expect(document.activeElement).toBe(note);
  });

  it.each([
    ["answers", "the whole form"],
    ["note", "the note"],
  ])("refused for its %s has the focus in the note, which names the problem", async (field) => {
    show({ add_moment: new Refusal({ code: "invalid", message: "Not so.", field }) });
    const note = await openMoment("");
    screen.getByTestId("save-moment").focus();
    await fireEvent.click(screen.getByTestId("save-moment"));
    const alert = await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement).toBe(note));
    expect(note.getAttribute("aria-describedby")).toBe(alert.id);
  });

  it("is saved with its tags, and Enter in their field saves nothing", async () => {
    const { calls, onwritten } = show({ add_moment: written, tags: { tags: [], n_all: 0 } });
    await openMoment("A twinge.");
    const tags = screen.getByTestId<HTMLInputElement>("tags");
    tags.focus();
    await fireEvent.input(tags, { target: { value: "#stairs" } });
    await fireEvent.keyDown(tags, { key: "Enter" });
    expect(calls("add_moment")).toHaveLength(0);
    await fireEvent.keyDown(tags, { key: "Enter" });
    await waitFor(() => expect(onwritten).toHaveBeenCalledWith(written));
    expect(calls("add_moment")).toEqual([
      {
        input: {
          day: TODAY,
          answers: { ...BLANK, note: "A twinge.", tags: ["stairs"] },
          form: TODAY,
        },
      },
    ]);
  });

  it.each(["tags", "areas"])("refused for its %s has the focus there", async (field) => {
    show({ add_moment: new Refusal({ code: "invalid", message: "Not so.", field }) });
    await openMoment("A twinge.");
    await fireEvent.click(screen.getByTestId("save-moment"));
    await screen.findByRole("alert");
    await waitFor(() =>
      expect(document.activeElement?.closest("[data-field]")?.getAttribute("data-field")).toBe(
        field,
      ),
    );
  });

  it("refused for its pain has the focus there, and the note is not blamed", async () => {
    show({ add_moment: new Refusal({ code: "invalid", message: "Not so.", field: "leg_pain" }) });
    const note = await openMoment("");
    await fireEvent.click(screen.getByTestId("save-moment"));
    const alert = await screen.findByRole("alert");
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("radio"));
    expect(note.hasAttribute("aria-describedby")).toBe(false);
    const group = document.activeElement?.closest("[role=radiogroup]");
    expect(group?.getAttribute("aria-describedby")).toBe(alert.id);
  });
});
