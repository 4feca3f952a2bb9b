import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { RawAppointment, RawRecord } from "../ipc";
import { Refusal, stopPretending } from "../ipc/pretend";
import {
  click,
  dayIn,
  field,
  open,
  save,
  sent,
  textsIn,
  type,
  viewOf,
} from "./pretend-record-form";
import { press, TODAY, written } from "./pretend-app";

afterEach(stopPretending);

const appointment = (part: Partial<RawAppointment> = {}): RawRecord => ({
  kind: "appointment",
  day: "2025-12-01",
  time: null,
  who: null,
  said: null,
  questions: [],
  plan: [],
  ...part,
});
const asked = (id: string, text: string) => ({ id, text, answer: null });

describe("the questions of an appointment", () => {
  const three = appointment({ questions: [asked("a", "A?"), asked("b", "B?"), asked("c", "C?")] });

  it("are added from the line by Enter, which does not save yet", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", appointment()) });
    for (const [line, text] of [
      ["First question", "First?"],
      ["Another question", "Second?"],
    ] as const) {
      await type(line, text);
      field(line).focus();
      await press("Enter");
    }
    expect(textsIn("^Question")).toEqual(["First?", "Second?"]);
    expect(field("Another question").value).toBe("");
    expect(calls("save_record")).toEqual([]);
  });

  it("change places, and the focus goes along", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", three) });
    await click("Move question 1 down");
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Move question 2 down"),
    );
    await click("Move question 3 up");
    expect(textsIn("^Question")).toEqual(["B?", "C?", "A?"]);
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({
      questions: [asked("b", "B?"), asked("c", "C?"), asked("a", "A?")],
    });
  });

  it("are three: a fourth is told to wait and is saved as a question", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", three) });
    expect(screen.getByText(/room for three questions/)).toBeTruthy();
    await type("Another question", "D?");
    await click("Save for later");
    await waitFor(() => expect(field("Another question").value).toBe(""));
    const record = { kind: "question", text: "D?", answer: null };
    expect(sent(calls)).toEqual([{ id: null, record }]);
    expect(textsIn("^Question")).toEqual(["A?", "B?", "C?"]);
  });

  it("are three: a fourth left in its line is not dropped by saving", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", three) });
    await type("Another question", "D?");
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("room for three questions");
    expect(calls("save_record")).toEqual([]);
    expect(field("Another question").value).toBe("D?");
  });

  it("come from those that wait, by one click, and go back there", async () => {
    const here = viewOf("7", appointment({ questions: [asked("a", "A?")] }));
    const waiting_questions = [
      { id: "w", text: "W?" },
      { id: "a", text: "A?" },
    ];
    const { calls } = await open("appointment", "7", { record: here, waiting_questions });
    await screen.findByText("Saved questions");
    expect(calls("waiting_questions")).toEqual([{ appointment: "7" }]);
    expect(screen.getAllByRole("button", { name: /^Ask this/ })).toHaveLength(1);
    await click("Ask this: W?");
    expect(textsIn("^Question")).toEqual(["A?", "W?"]);
    expect(screen.queryByText("Saved questions")).toBeNull();
    await click("Save for later: question 1");
    expect(textsIn("^Question")).toEqual(["W?"]);
    expect(screen.getByRole("button", { name: "Ask this: A?" })).toBeTruthy();
  });

  it("that are new and taken off are kept as saved questions", async () => {
    const { calls } = await open("appointment", "7", { record: viewOf("7", appointment()) });
    await type("First question", "N?");
    await click("Add question");
    await click("Save for later: question 1");
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Question 1" })).toBeNull());
    expect(sent(calls)).toEqual([
      { id: null, record: { kind: "question", text: "N?", answer: null } },
    ]);
  });
});

describe("an appointment", () => {
  const visit = () => document.querySelector("details");

  it("may lie ahead, and what came of it is asked once its day has come", async () => {
    const { calls } = await open("appointment");
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("Enter a day");
    await dayIn("Day of the appointment", "1");
    const month = screen.getAllByRole("combobox")[0] as HTMLSelectElement;
    await fireEvent.change(month, { target: { value: "12" } });
    // Without a year, it is the next such day.
    await type("Time", "2:30 pm");
    expect(visit()?.open).toBe(false);
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toEqual(appointment({ time: "14:30" }));
  });

  it("of today shows what came of it", async () => {
    const questions = [asked("a", "Can I lift?")];
    const { calls } = await open("appointment", "7", {
      record: viewOf("7", appointment({ day: TODAY, questions })),
    });
    expect(visit()?.open).toBe(true);
    await type("Answer to: Can I lift?", "yes");
    await type("What was said", "carry on");
    await type("First part of the plan", "walk");
    await save();
    await waitFor(() => expect(sent(calls)).toHaveLength(1));
    expect(sent(calls)[0]?.record).toMatchObject({
      said: "carry on",
      questions: [{ id: "a", text: "Can I lift?", answer: "yes" }],
      plan: [{ id: null, what: "walk", used_as: null }],
    });
  });

  it("makes a saved part of the plan a goal with one click", async () => {
    const plan = (used_as: "goal" | null) => [{ id: "p", what: "walk", used_as }];
    let used: "goal" | null = null;
    const { calls, session } = await open("appointment", "7", {
      record: () => viewOf("7", appointment({ day: TODAY, plan: plan(used) })),
      use_plan_item: () => {
        used = "goal";
        return { ...written, label: "Goal made" };
      },
    });
    await click("Make this a goal: walk");
    await screen.findByText("Goal");
    const input = { appointment: "7", item: "p", use_as: "goal" };
    expect(calls("use_plan_item")).toEqual([{ input }]);
    expect(calls("save_record")).toEqual([]);
    expect(session.toasts.current?.message).toBe("Goal made");
    expect(screen.queryByRole("button", { name: /Make this a/ })).toBeNull();
  });

  it("saves first what is not saved, and then makes it a movement", async () => {
    const saved = [
      { id: "p", what: "walk", used_as: null },
      { id: "q", what: "stairs", used_as: null },
    ];
    let plan = saved.slice(0, 1);
    const { calls, session } = await open("appointment", "7", {
      record: () => viewOf("7", appointment({ day: TODAY, plan })),
      save_record: () => {
        plan = saved;
        return { id: "7", written };
      },
    });
    await type("Another part of the plan", "stairs");
    field("Another part of the plan").focus();
    await press("Enter");
    await click("Make this a movement: stairs");
    await waitFor(() => expect(calls("use_plan_item")).toHaveLength(1));
    expect(calls("use_plan_item")).toEqual([
      { input: { appointment: "7", item: "q", use_as: "movement" } },
    ]);
    expect(sent(calls)).toHaveLength(1);
    expect(session.router.route.view).toBe("record-form");
  });

  it("says at the plan why a part could not be made a goal", async () => {
    const plan = [{ id: "p", what: "walk", used_as: null }];
    await open("appointment", "7", {
      record: viewOf("7", appointment({ day: TODAY, plan })),
      use_plan_item: new Refusal({ code: "invalid", message: "Five goals fit.", field: "goals" }),
    });
    await click("Make this a goal: walk");
    expect((await screen.findByRole("alert")).textContent).toContain("Five goals fit.");
    expect(screen.getByRole("alert").closest("[data-field=plan]")).not.toBeNull();
  });
});
