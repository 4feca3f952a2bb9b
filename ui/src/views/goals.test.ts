import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { FormView, GoalsView, RatedGoal, RecordKind } from "../ipc";
import { pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import Goals from "./Goals.svelte";
import { press, TODAY, todayView, written } from "./pretend-app";
import { Session } from "./session.svelte";

afterEach(stopPretending);

const goal = (id: string, activity: string, ratings: [string, number][] = []): RatedGoal => ({
  id,
  activity,
  ratings: ratings.map(([day, rating]) => ({ day, rating })),
});

const named: GoalsView = {
  set: "s1",
  day: "2025-10-01",
  is_frozen: false,
  goals: [goal("a", "Lift Ada"), goal("b", "Walk round the lake"), goal("c", "Sit an hour")],
};

const rated: GoalsView = {
  ...named,
  is_frozen: true,
  goals: [
    goal("a", "Lift Ada", [
      ["2025-10-01", 2],
      ["2025-11-11", 6],
    ]),
    goal("b", "Walk round the lake", [["2025-11-11", 10]]),
    goal("c", "Sit an hour"),
  ],
};

const ratedThisWeek: GoalsView = {
  ...rated,
  goals: [goal("a", "Lift Ada", [["2025-11-14", 6]]), ...rated.goals.slice(1)],
};

function keptForm(kind: RecordKind, place: string, form: unknown): FormView {
  return { kind, place, typed_at: `${TODAY}T08:00:00+01:00`, form: JSON.stringify(form) };
}

function start(goals: GoalsView | null, answers: Record<string, unknown> = {}) {
  const { calls } = pretendCommands({
    today: todayView(),
    goals,
    forms: [],
    keep_form: null,
    discard_form: null,
    save_record: { id: "9", written },
    ...answers,
  });
  const session = new Session();
  session.todayReading.value = todayView();
  session.router.go({ view: "goals" });
  render(Goals, { session });
  return { calls, session };
}

const field = (n: number) => screen.findByTestId<HTMLInputElement>(`goal-${n}`);
const type = async (n: number, value: string) =>
  fireEvent.input(await field(n), { target: { value } });
const click = async (testid: string) => fireEvent.click(await screen.findByTestId(testid));
const rate = async (id: string, n: number) =>
  fireEvent.click(
    within(await screen.findByTestId(`rate-${id}`)).getAllByRole("radio")[n] as HTMLElement,
  );

describe("naming goals", () => {
  it("begins with three blank fields and goes to five at most", async () => {
    start(null);
    expect([(await field(1)).value, (await field(2)).value, (await field(3)).value]).toEqual([
      "",
      "",
      "",
    ]);
    expect(screen.queryByTestId("goal-4")).toBeNull();
    expect(screen.getByText(t("goals-name-lead"))).toBeTruthy();
    await click("add-goal");
    await waitFor(async () => expect(document.activeElement).toBe(await field(4)));
    await click("add-goal");
    await field(5);
    expect(screen.queryByTestId("add-goal")).toBeNull();
    expect(screen.getByText(t("goals-most"))).toBeTruthy();
  });

  it("saves what is named, exactly as typed, and leaves out what is blank", async () => {
    const { calls, session } = start(null);
    await type(1, " Lift Ada ");
    await type(2, "   ");
    await type(3, "Walk");
    await click("save-goal-set");
    await waitFor(() => expect(session.revisions.n).toBe(1));
    const goals = [
      { id: null, activity: " Lift Ada " },
      { id: null, activity: "Walk" },
    ];
    expect(calls("save_record")).toEqual([
      {
        input: {
          id: null,
          record: { kind: "goal_set", day: TODAY, last_day: null, goals },
          form: "new",
        },
      },
    ]);
    expect(session.router.route.view, "rating comes next").toBe("goals");
  });

  it("says below three what the method asks for, and saves all the same", async () => {
    const { calls } = start(null);
    await field(1);
    expect(screen.queryByText(t("goals-few"))).toBeNull();
    await type(1, "Walk");
    expect(screen.getByText(t("goals-few"))).toBeTruthy();
    (await field(1)).focus();
    await press("Enter");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
  });

  it("needs one at least and takes the focus there", async () => {
    const { calls } = start(null);
    await field(1);
    await click("save-goal-set");
    expect(screen.getByRole("alert").textContent).toContain(t("goals-none"));
    await waitFor(async () => expect(document.activeElement).toBe(await field(1)));
    expect(calls("save_record")).toHaveLength(0);
  });

  it("keeps what is typed, brings it back, and lets it go once it is saved", async () => {
    const form = [{ id: null, activity: "Wal" }];
    const { calls } = start(null, { forms: [keptForm("goal_set", "new", form)] });
    expect((await field(1)).value).toBe("Wal");
    expect(screen.getByTestId("kept-note").textContent).toContain(t("kept-form-today"));
    await type(1, "Walk");
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    const { input } = calls("keep_form")[0] as { input: FormView };
    expect(input).toMatchObject({ kind: "goal_set", place: "new" });
    expect(JSON.parse(input.form)[0]).toEqual({ id: null, activity: "Walk" });
    await click("save-goal-set");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    await turns();
    const after = [calls("keep_form").length, calls("discard_form").length];
    expect(after, "the journal let go of it with the set").toEqual([1, 0]);
  });

  it("keeps what is typed when saving fails", async () => {
    const message = "An activity is too long.";
    start(null, { save_record: new Refusal({ code: "invalid", message, field: "goals" }) });
    await type(1, "Walk");
    await click("save-goal-set");
    expect((await screen.findByRole("alert")).textContent).toContain(message);
    expect((await field(1)).value).toBe("Walk");
  });
});

describe("changing a set", () => {
  it("changes the same set as long as nothing was rated", async () => {
    const { calls } = start(named);
    await click("change-goals");
    await type(2, "Cycle");
    await type(3, "");
    await click("save-goal-set");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    const goals = [
      { id: "a", activity: "Lift Ada" },
      { id: "b", activity: "Cycle" },
    ];
    expect(calls("save_record")[0]).toEqual({
      input: {
        id: "s1",
        record: { kind: "goal_set", day: "2025-10-01", last_day: null, goals },
        form: "s1",
      },
    });
  });

  it("is not offered once it was rated: other activities are a new set from today", async () => {
    const { calls } = start(rated);
    const button = await screen.findByTestId("change-goals");
    expect(button.textContent).toBe(t("goals-new-set"));
    expect(screen.getByText(t("goals-frozen"))).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    await fireEvent.click(button);
    expect((await field(1)).value, "prefilled with the present ones").toBe("Lift Ada");
    await waitFor(async () => expect(document.activeElement).toBe(await field(1)));
    await type(3, "Row");
    await click("save-goal-set");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    const goals = ["Lift Ada", "Walk round the lake", "Row"].map((activity) => ({
      id: null,
      activity,
    }));
    expect(calls("save_record")[0]).toEqual({
      input: {
        id: null,
        record: { kind: "goal_set", day: TODAY, last_day: null, goals },
        form: "new",
      },
    });
  });

  it("can be left as it is", async () => {
    const { calls } = start(rated);
    await click("change-goals");
    await type(1, "Row");
    await fireEvent.click(screen.getByRole("button", { name: t("goals-cancel") }));
    await screen.findByTestId("goals-history");
    await waitFor(() => expect(calls("discard_form")).toHaveLength(1));
    await click("change-goals");
    expect((await field(1)).value).toBe("Lift Ada");
  });
});

describe("rating", () => {
  it("has no rating chosen and says what both ends mean", async () => {
    start(rated);
    const box = await screen.findByTestId("rate-a");
    const radios = screen.getAllByRole("radio");
    expect(radios).toHaveLength(33);
    expect(radios.some((radio) => radio.getAttribute("aria-checked") === "true")).toBe(false);
    expect(within(box).getByText("0 = cannot do it")).toBeTruthy();
    expect(within(box).getByText("10 = as well as before this back pain")).toBeTruthy();
    expect(within(box).getByRole("radiogroup", { name: "Lift Ada" })).toBeTruthy();
  });

  it("shows an earlier rating only after the new one is entered", async () => {
    start(rated);
    const box = await screen.findByTestId("rate-a");
    const before = t("goals-before", { day: "11 November", n: 6 });
    expect(box.textContent).not.toContain(before);
    expect(screen.queryByTestId("goals-history")).toBeNull();
    await rate("a", 4);
    expect(box.textContent).toContain(before);
    expect(screen.getByTestId("rate-b").textContent, "the others wait").not.toContain("November");
    await rate("c", 4);
    expect(screen.getByTestId("rate-c").textContent).toContain(t("goals-before-none"));
  });

  it("leaves out what was not rated", async () => {
    const { calls, session } = start(rated);
    await rate("a", 0);
    await rate("c", 10);
    await click("save-goal-review");
    await waitFor(() => expect(session.router.route.view).toBe("today"));
    const ratings = [
      { goal: "a", rating: 0 },
      { goal: "c", rating: 10 },
    ];
    expect(calls("save_record")).toEqual([
      {
        input: {
          id: null,
          record: { kind: "goal_review", day: TODAY, goal_set: "s1", ratings },
          form: "new",
        },
      },
    ]);
    expect(session.revisions.n).toBe(1);
  });

  it("is taken away again with Backspace and needs one rating at least", async () => {
    const { calls } = start(rated);
    const box = await screen.findByTestId("rate-a");
    const radios = within(box).getAllByRole("radio");
    radios[0]?.focus();
    await press("7");
    await press("Backspace");
    await press("Enter");
    expect((await screen.findByRole("alert")).textContent).toContain(t("goals-rate-none"));
    expect(calls("save_record")).toHaveLength(0);
  });

  it("is kept and brought back for the same set only", async () => {
    const form = keptForm("goal_review", "new", { set: "s1", ratings: { a: 7, gone: 3 } });
    const { calls } = start(rated, { forms: [form] });
    const box = await screen.findByTestId("rate-a");
    expect(within(box).getAllByRole("radio")[7]?.getAttribute("aria-checked")).toBe("true");
    await rate("b", 9);
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    const { input } = calls("keep_form")[0] as { input: FormView };
    expect(JSON.parse(input.form)).toEqual({ set: "s1", ratings: { a: 7, b: 9 } });
  });

  it("of another set is left aside", async () => {
    const form = keptForm("goal_review", "new", { set: "s0", ratings: { a: 7 } });
    start(rated, { forms: [form] });
    await screen.findByTestId("rate-a");
    const radios = screen.getAllByRole("radio");
    expect(radios.some((radio) => radio.getAttribute("aria-checked") === "true")).toBe(false);
  });
});

describe("what was rated", () => {
  it("stands there in the week it was rated, with its day, and can be rated again", async () => {
    start(ratedThisWeek);
    const history = await screen.findByTestId("goals-history");
    expect(history.textContent).toContain(t("goals-rated-on", { day: "Friday 14 November" }));
    expect(screen.queryByRole("radio")).toBeNull();
    await fireEvent.click(within(history).getByRole("button", { name: t("goals-rate-again") }));
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("radio"));
  });

  it("is due again after seven days", async () => {
    const goals = [goal("a", "Lift Ada", [["2025-11-13", 6]])];
    start({ ...rated, goals });
    await screen.findByTestId("rate-a");
  });

  it("names the first, the latest and what is as well as before", async () => {
    start(rated);
    await click("look-at-goals");
    const cells = (id: string) =>
      within(screen.getByTestId(`goal-${id}`))
        .getAllByRole("row")
        .slice(1)
        .map((row) => [...row.children].map((cell) => cell.textContent));
    await screen.findByTestId("goals-history");
    expect(cells("a")).toEqual([
      ["11 Nov 2025", "6", "latest"],
      ["1 Oct 2025", "2", "first"],
    ]);
    expect(cells("b")).toEqual([["11 Nov 2025", "10", "latest"]]);
    expect(screen.getByTestId("goal-b").textContent).toContain(t("goals-achieved"));
    expect(screen.getByTestId("goal-a").textContent).not.toContain(t("goals-achieved"));
    expect(screen.getByTestId("goal-c").textContent).toContain(t("goals-never-rated"));
  });

  it("shows the first and the latest of many, and all when asked", async () => {
    const many = Array.from({ length: 20 }, (_, n): [string, number] => [
      `2025-10-${String(n + 1).padStart(2, "0")}`,
      n % 10,
    ]);
    start({ ...rated, goals: [goal("a", "Lift Ada", many)] });
    await click("look-at-goals");
    const box = await screen.findByTestId("goal-a");
    expect(within(box).getAllByRole("row")).toHaveLength(1 + 8);
    expect(box.textContent).toContain("first");
    await fireEvent.click(within(box).getByRole("button"));
    expect(within(box).getAllByRole("row")).toHaveLength(1 + 20);
  });
});
