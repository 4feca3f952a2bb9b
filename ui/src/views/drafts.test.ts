import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { begun } from "../check-in/pretend-begun";
import type { FormView } from "../ipc";
import { Later, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import { blank, entry, press, start, TODAY, todayView, written } from "./pretend-app";

const gone = new Refusal({ code: "gone", message: "The file was moved.", field: null });

const draft = (more: Partial<FormView> = {}) => begun({ note: "Half a sentence" }, more);

const offers = () => screen.queryAllByTestId("draft-offer");
const button = (root: HTMLElement, name: string) => within(root).getByRole("button", { name });

async function openCheckIn(): Promise<HTMLElement> {
  await screen.findByTestId("answer-most");
  await press("n", { ctrlKey: true });
  return screen.findByTestId("check-in-form");
}

async function writeNote(form: HTMLElement, note: string): Promise<void> {
  await fireEvent.input(within(form).getByTestId("note"), { target: { value: note } });
}

afterEach(stopPretending);

describe("a draft from before", () => {
  it("is offered on Today before anything else, and Continue shows its form", async () => {
    const calls = start({ forms: [draft()] });
    const offer = await screen.findByTestId("draft-offer");
    expect(offer.textContent).toContain(
      "You started a check-in today. It's kept as a draft but not saved yet.",
    );
    expect(offer.textContent).toContain("Last changed at 18:42.");
    expect(offer.parentElement?.firstElementChild, "first in the main column").toBe(offer);
    await fireEvent.click(button(offer, "Continue"));
    const form = await screen.findByTestId("check-in-form");
    expect(within(form).getByTestId<HTMLTextAreaElement>("note").value).toBe("Half a sentence");
    expect(form.textContent).toContain("Last changed at 18:42. Not saved until you press Enter");
    await fireEvent.click(within(form).getByTestId("save-check-in"));
    await screen.findByTestId("toast");
    expect(calls("save_check_in")).toEqual([
      { input: { day: TODAY, answers: { ...blank, note: "Half a sentence" } } },
    ]);
    await fireEvent.click(screen.getByTestId("nav-today"));
    await screen.findByTestId(`week-tile-${TODAY}`);
    expect(offers()).toEqual([]);
    expect(calls("keep_form"), "nothing of it is kept again").toEqual([]);
  });

  it("names its day, and the day it was typed on", async () => {
    start({ forms: [draft({ place: "2025-11-18", typed_at: "2025-11-19T08:05:00+01:00" })] });
    const offer = await screen.findByTestId("draft-offer");
    expect(offer.textContent).toContain("You started a check-in for Tuesday 18 November");
    expect(offer.textContent).toContain("Last changed on Wednesday 19 November at 08:05.");
  });

  it("is told as usual again once it is typed in", async () => {
    start({ forms: [draft()] });
    const form = await openCheckIn();
    await waitFor(() => expect(form.textContent).toContain("Last changed at"));
    await writeNote(form, "Half a sentence more");
    expect(form.textContent).not.toContain("Last changed at");
    expect(form.textContent).toContain(t("check-in-unsaved"));
  });

  it("counts as nothing written", async () => {
    start({ forms: [draft()] });
    await screen.findByTestId("draft-offer");
    expect(document.body.textContent).toContain(t("check-in-week-none"));
    expect(document.body.textContent).not.toContain(t("check-in-summary-title"));
  });

  it("is discarded without a question, and Undo brings it back", async () => {
    const calls = start({ forms: [draft()] });
    await fireEvent.click(button(await screen.findByTestId("draft-offer"), "Discard"));
    const toast = await screen.findByTestId("toast");
    expect(toast.textContent).toContain("Draft discarded.");
    expect(offers()).toEqual([]);
    expect(calls("discard_form")).toEqual([{ place: { kind: "check_in", place: TODAY } }]);
    expect(document.activeElement, "the focus has a place").not.toBe(document.body);
    await fireEvent.click(button(toast, "Undo"));
    expect((await screen.findByTestId("draft-offer")).textContent).toContain("today");
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
  });

  it("stays and says why when it cannot be discarded", async () => {
    start({ forms: [draft()], discard_form: gone, keep_form: gone });
    await fireEvent.click(button(await screen.findByTestId("draft-offer"), "Discard"));
    expect((await screen.findByTestId("toast")).textContent).toContain("The file was moved.");
    expect(offers()).toHaveLength(1);
  });

  it("of a moment opens the form of its own day", async () => {
    const calls = start({
      forms: [draft({ kind: "moment", place: "2025-11-18" })],
      add_moment: written,
    });
    const offer = await screen.findByTestId("draft-offer");
    expect(offer.textContent).toContain("You started a moment for Tuesday 18 November");
    await fireEvent.click(button(offer, "Continue"));
    const note = await screen.findByTestId<HTMLTextAreaElement>("moment-note");
    expect(note.value).toBe("Half a sentence");
    expect(document.activeElement).toBe(note);
    expect(note.closest("form")?.textContent).toContain("This moment is for Tuesday 18 November.");
    expect(offers(), "what is open is not offered").toEqual([]);
    await fireEvent.click(screen.getByTestId("save-moment"));
    await screen.findByTestId("toast");
    expect(calls("add_moment")).toEqual([
      {
        input: {
          day: "2025-11-18",
          answers: { ...blank, note: "Half a sentence" },
          form: "2025-11-18",
        },
      },
    ]);
    expect(offers()).toEqual([]);
  });

  it("that cannot be read is told of, and can be read again", async () => {
    const answers: Record<string, unknown> = { forms: () => Promise.reject(gone.reason) };
    start({ forms: () => (answers["forms"] as () => unknown)() });
    expect((await screen.findByRole("alert")).textContent).toContain("cannot be read right now");
    answers["forms"] = () => [draft()];
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    expect(await screen.findByTestId("draft-offer")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("a form that was left", () => {
  it("is offered on Today, the check-in as well as the moment", async () => {
    start();
    await writeNote(await openCheckIn(), "Left.");
    expect(offers()).toEqual([]);
    await fireEvent.click(screen.getByTestId("nav-today"));
    expect((await screen.findByTestId("draft-offer")).textContent).toContain(
      "You started a check-in",
    );
    await fireEvent.click(screen.getByRole("button", { name: t("check-in-moment-add") }));
    const note = screen.getByTestId("moment-note");
    await fireEvent.input(note, { target: { value: "A twinge." } });
    expect(offers(), "the moment is open").toHaveLength(1);
    await fireEvent.keyDown(note, { key: "Escape" });
    await waitFor(() => expect(offers()).toHaveLength(2));
    expect(offers()[1]?.textContent).toContain("You started a moment today");
  });

  it("is gone from the disk when the answer on Today leaves nothing of it unsaved", async () => {
    const calls = start();
    const form = await openCheckIn();
    await fireEvent.click(within(form).getByTestId("answer-some"));
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    await fireEvent.click(screen.getByTestId("nav-today"));
    await screen.findByTestId("draft-offer");
    await fireEvent.click(screen.getByTestId("answer-most"));
    await waitFor(() => expect(offers()).toEqual([]));
    await turns();
    expect(calls("answer_function")).toHaveLength(1);
    expect(calls("discard_form")).toEqual([{ place: { kind: "check_in", place: TODAY } }]);
  });

  it("with unsaved answers of another day leaves Undo to this one", async () => {
    const calls = start({ forms: [draft({ place: "2025-11-18" })] });
    const form = await openCheckIn();
    within(form).getByTestId("answer-most").focus();
    await press("z", { ctrlKey: true });
    await screen.findByTestId("toast");
    expect(calls("undo")).toHaveLength(1);
  });
});

describe("a moment", () => {
  async function openMoment(note: string): Promise<HTMLTextAreaElement> {
    await fireEvent.click(await screen.findByRole("button", { name: t("check-in-moment-add") }));
    const field = screen.getByTestId<HTMLTextAreaElement>("moment-note");
    if (note !== "") await fireEvent.input(field, { target: { value: note } });
    return field;
  }

  it("that is closed while it is being saved is forgotten once it is", async () => {
    const later = new Later<unknown>();
    const calls = start({ add_moment: () => later.promise });
    const note = await openMoment("A twinge.");
    await fireEvent.click(screen.getByTestId("save-moment"));
    await waitFor(() => expect(calls("add_moment")).toHaveLength(1));
    await fireEvent.keyDown(note, { key: "Escape" });
    await waitFor(() => expect(screen.queryByTestId("moment-note")).toBeNull());
    later.resolve(written);
    await screen.findByTestId("toast");
    await waitFor(() => expect(offers()).toEqual([]));
    const next = await openMoment("");
    expect(next.value).toBe("");
  });
});

describe("a journal whose file is gone", () => {
  it("keeps the form and offers a copy of everything, where saving failed", async () => {
    let save: unknown = gone.reason;
    const calls = start({
      save_check_in: () => (save === written ? written : Promise.reject(save)),
      save_journal_copy: "/home/robin/backstory-copy.db",
    });
    const form = await openCheckIn();
    await writeNote(form, "Still here.");
    await fireEvent.click(within(form).getByTestId("save-check-in"));
    expect((await within(form).findByRole("alert")).textContent).toContain("The file was moved.");
    await fireEvent.click(button(form, t("frame-copy")));
    await waitFor(() =>
      expect(form.textContent).toContain("Copy saved as /home/robin/backstory-copy.db"),
    );
    expect(calls("save_journal_copy")).toHaveLength(1);
    save = written;
    await fireEvent.click(within(form).getByTestId("save-check-in"));
    await screen.findByTestId("toast");
    expect(calls("save_check_in").at(-1)).toEqual({
      input: { day: TODAY, answers: { ...blank, note: "Still here." } },
    });
    expect(within(form).queryByRole("alert")).toBeNull();
  });

  it("says quietly that what is typed is not on disk, in both forms", async () => {
    start({ keep_form: gone, save_journal_copy: null });
    const form = await openCheckIn();
    await writeNote(form, "Typed.");
    const quiet = await within(form).findByTestId("keep-problem");
    await waitFor(() =>
      expect(quiet.textContent).toContain(
        "closing the window now would lose it. The file was moved.",
      ),
    );
    expect(within(form).queryByRole("alert"), "nothing is disturbed").toBeNull();
    await fireEvent.click(within(form).getByTestId("save-journal-copy"));
    await turns();
    expect(form.textContent, "cancelled").not.toContain("Copy saved");
    await fireEvent.click(screen.getByTestId("nav-today"));
    await fireEvent.click(await screen.findByRole("button", { name: t("check-in-moment-add") }));
    const note = screen.getByTestId("moment-note");
    await fireEvent.input(note, { target: { value: "A twinge." } });
    const moment = note.closest("form") as HTMLElement;
    expect(await within(moment).findByTestId("save-journal-copy")).toBeTruthy();
  });

  it("offers the copy in a message about the whole window", async () => {
    const path = "/home/robin/copy.db";
    const calls = start({ undo: gone, save_journal_copy: path });
    await screen.findByTestId("answer-most");
    await press("z", { ctrlKey: true });
    const toast = await screen.findByTestId("toast");
    await fireEvent.click(button(toast, t("frame-copy")));
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain(path));
    expect(calls("save_journal_copy")).toHaveLength(1);
  });

  it("offers none for a full disk", async () => {
    const message = "There is no room left.";
    start({ save_check_in: new Refusal({ code: "disk_full", message, field: null }) });
    const form = await openCheckIn();
    await press("1");
    await fireEvent.click(within(form).getByTestId("save-check-in"));
    expect((await within(form).findByRole("alert")).textContent).toContain(message);
    expect(within(form).queryByTestId("save-journal-copy")).toBeNull();
    expect(within(form).getByTestId("answer-most").getAttribute("aria-checked")).toBe("true");
  });
});

describe("a clock that was set back", () => {
  it("is told of on Today and on the check-in", async () => {
    start({
      today: todayView({ written_after_now: "2025-11-22T08:05:00+01:00" }),
      day_view: { day: TODAY, basis: "same_day", check_in: entry({ mood: 4 }), moments: [] },
    });
    const words =
      "Your computer's clock says Thursday 20 November, 18:42. That is before your last entry " +
      "(Saturday 22 November, 08:05). If the clock is wrong, please correct it first";
    const told = () => screen.getAllByRole("status").map((status) => status.textContent.trim());
    await waitFor(() => expect(told()).toContainEqual(expect.stringContaining(words)));
    expect(screen.queryByRole("alert"), "it stands on every visit").toBeNull();
    await openCheckIn();
    expect(told()).toContainEqual(expect.stringContaining(words));
  });
});
