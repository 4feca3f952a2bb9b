import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { RawRecord } from "../ipc";
import { pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import {
  click,
  dayIn,
  field,
  open,
  question,
  save,
  sent,
  type,
  viewOf,
} from "./pretend-record-form";
import { blank, press, TODAY, written } from "./pretend-app";
import RecordForm from "./RecordForm.svelte";
import { Session } from "./session.svelte";

afterEach(stopPretending);

describe("a record form", () => {
  it("starts in its first field, saves by Enter and goes back to Today", async () => {
    const { calls, session } = await open("medicine");
    const what = field("Which medicine");
    await waitFor(() => expect(document.activeElement).toBe(what));
    await type("Which medicine", "Ibuprofen 400 mg");
    await press("Enter");
    await waitFor(() => expect(session.router.route.view).toBe("today"));
    const record = { what: "Ibuprofen 400 mg", first_day: TODAY, last_day: null, outcome: null };
    expect(sent(calls)).toEqual([
      { id: null, record: { kind: "medicine", ...record }, form: "new", rest: null },
    ]);
    expect(session.toasts.current?.message).toBe(written.label);
  });

  it("in a text of many lines needs Ctrl with Enter", async () => {
    const { calls, session } = await open("question", "7", { record: question("7", "Why?") });
    await type("The answer", "because");
    field("The answer").focus();
    await press("Enter");
    expect(calls("save_record")).toEqual([]);
    await press("Enter", { ctrlKey: true });
    await waitFor(() => expect(session.router.route.view).toBe("today"));
    expect(sent(calls)[0]?.record).toMatchObject({ text: "Why?", answer: "because" });
  });

  it("shows what Rust says at the field, keeps what was typed and goes there", async () => {
    const message = "The last day is before the first.";
    const refusal = new Refusal({ code: "invalid", message, field: "last_day" });
    const { session } = await open("flare_up", null, { save_record: refusal });
    await type("What helped", "walking");
    await save();
    const last = screen.getByRole("group", { name: "Last day" });
    await waitFor(() => expect(within(last).getByRole("alert").textContent).toContain(message));
    expect(last.contains(document.activeElement)).toBe(true);
    expect(field("What helped").value).toBe("walking");
    expect(session.router.route.view).toBe("record-form");
  });

  it("shows a message without a field at the top", async () => {
    const refusal = new Refusal({ code: "disk_full", message: "The disk is full.", field: null });
    await open("episode", null, { save_record: refusal });
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
  });

  it("does not save half a date", async () => {
    const { calls } = await open("episode");
    await dayIn("When the pain started", "3");
    await save();
    await screen.findByRole("alert");
    expect(calls("save_record")).toEqual([]);
  });

  it("declares a flare-up with no tick at all, and with nothing ticked by itself", async () => {
    const { calls } = await open("flare_up");
    expect(screen.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual(
      [false, false, false],
    );
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({ worse_than_usual: false, first_day: TODAY });
  });

  it("leaves a part of the day unanswered, and takes an answer back", async () => {
    const { calls } = await open("day_pattern");
    const morning = screen.getByRole("group", { name: "In the morning" });
    const evening = screen.getByRole("group", { name: "In the evening" });
    await fireEvent.click(within(morning).getByText("harder"));
    await fireEvent.click(within(evening).getByText("easier"));
    await fireEvent.click(within(evening).getByText("easier"));
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({ morning: "harder", evening: null, night: null });
  });

  it("goes back by Escape without saving or forgetting", async () => {
    const { calls, session } = await open("question");
    await type("What you want to ask", "Can I lift?");
    await press("Escape");
    expect(session.router.route.view).toBe("today");
    expect(calls("save_record")).toEqual([]);
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    expect(calls("discard_form")).toEqual([]);
  });

  it("takes the day of a flare-up that began ahead of the clock, to end it too", async () => {
    const began = { kind: "flare_up", first_day: "2025-11-22", last_day: null } as const;
    const marks = { worse_than_usual: true, hard_to_tolerate: false, affected_life: false };
    const stored: RawRecord = { ...began, ...marks, helped: null };
    const { calls } = await open("flare_up", "7", { record: viewOf("7", stored) });
    const last = within(screen.getByRole("group", { name: /^Last day/ }));
    await fireEvent.input(last.getByRole("textbox", { name: "Day" }), { target: { value: "22" } });
    await fireEvent.change(last.getByRole("combobox"), { target: { value: "11" } });
    const year = last.getByRole("textbox", { name: "Year" });
    await fireEvent.input(year, { target: { value: "2025" } });
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toEqual({ ...stored, last_day: "2025-11-22" });
  });

  it("shows what was kept with when, and starts over", async () => {
    const form = JSON.stringify({ text: "Can I lift?", answer: "" });
    const typed_at = "2025-11-19T18:42:00+01:00";
    await open("question", null, { forms: [{ kind: "question", place: "new", typed_at, form }] });
    expect(field("What you want to ask").value).toBe("Can I lift?");
    expect(screen.getByTestId("kept-note").textContent).toContain("19 November");
    await click("Start over");
    expect(field("What you want to ask").value).toBe("");
    expect(screen.queryByTestId("kept-note")).toBeNull();
    expect(document.activeElement).toBe(field("What you want to ask"));
  });

  it("changes the note and pain of a moment and nothing else", async () => {
    const answers = { ...blank, note: "a twinge", back_pain: 4, mood: 6, tags: ["desk"] };
    const moment: RawRecord = { kind: "moment", day: "2025-11-18", answers };
    const { calls } = await open("moment", "7", { record: viewOf("7", moment) });
    await type(/^A note/, "a big twinge");
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    const changed = { ...moment, answers: { ...answers, note: "a big twinge" } };
    expect(sent(calls)).toEqual([{ id: "7", record: changed, form: "7", rest: null }]);
  });
});

it.each([
  ["check_in", "7"],
  ["goal_set", "7"],
  ["moment", null],
] as const)("a %s has no form here, but a way back", async (kind, id) => {
  const { calls } = pretendCommands({ forms: [] });
  const session = new Session();
  session.router.go({ view: "record-form", kind, id });
  render(RecordForm, { props: { session, kind, id } });
  expect(screen.getByText("You cannot edit this entry here.")).toBeTruthy();
  await click("Back");
  expect(session.router.route.view).toBe("today");
  expect(calls("forms")).toEqual([]);
});

it.each([
  ["factor", /^A rough number is fine/],
  ["day_pattern", "Day"],
  ["day_pattern", "Which day"],
] as const)("%s says %s once", async (kind, words) => {
  await open(kind);
  expect(screen.getAllByText(words)).toHaveLength(1);
});
