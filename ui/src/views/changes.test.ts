import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { CalendarDay, GoalsView, RecordKind, TrendsView, Written } from "../ipc";
import { pretendCommands, stopPretending, turns } from "../ipc/pretend";
import { RECORD_KINDS } from "../journal/record-words";
import { t } from "../shared/words";
import { signs, TODAY, todayView, written } from "./pretend-app";
import { plan as flarePlan } from "./pretend-hurts";
import { guessPanel, libraryWithMovements, noMoveData, recordView, tryItem } from "./pretend-move";
import type { Route } from "./router.svelte";
import Screen from "./Screen.svelte";
import { Session } from "./session.svelte";

afterEach(stopPretending);

const changed = (...kinds: RecordKind[]): Written => ({
  ...written,
  changes: { kinds, days: { first: TODAY, last: TODAY } },
});

const goals: GoalsView = {
  set: "s1",
  day: "2025-10-01",
  is_frozen: true,
  goals: [{ id: "a", activity: "Lift Ada", ratings: [{ day: "2025-10-01", rating: 2 }] }],
};
const panel = guessPanel(2);
const trends: TrendsView = {
  from: "2025-10-01",
  to: TODAY,
  n_written: 5,
  n_days: 50,
  function: panel,
  pain: panel,
};
const month: CalendarDay[] = [];

/** One screen over a journal that answers everything. */
async function open(route: Route, answers: Record<string, unknown> = {}) {
  const { names, calls } = pretendCommands({
    ...noMoveData,
    today: todayView(),
    day_view: { day: TODAY, basis: "same_day", check_in: null, moments: [] },
    forms: [],
    keep_form: null,
    discard_form: null,
    desk_breaks: { minutes: null, cue: "window", rests_today: false, is_urgent: false },
    timeline_months: { months: [{ month: "2025-11", n: 1 }], n: 1 },
    timeline_page: [recordView("1", tryItem({}))],
    calendar_month: month,
    goals,
    trends,
    predictions: panel,
    library: libraryWithMovements(),
    record: recordView("1", tryItem({})),
    record_page: { view: recordView("1", tryItem({})), details: [] },
    history: [],
    trash: [],
    repair_copies: [],
    flare_plan: flarePlan("Warmth."),
    urgent_signs: signs,
    learn_state: { read: [] },
    preferences: todayView().preferences,
    help_lines: { emergency: null, crisis: null, usual: null, presets: [] },
    report_preview: () => new Promise(() => {}),
    ...answers,
  });
  const session = new Session();
  await session.drafts.read();
  await session.readToday();
  session.router.go(route);
  render(Screen, { session });
  await turns();
  await turns();
  const since = async (act: () => unknown) => {
    const before = names().length;
    await act();
    await turns();
    await turns();
    return names().slice(before).sort();
  };
  return { session, calls, since };
}

const entries: RecordKind[] = ["check_in", "moment"];
const move: RecordKind[] = ["movement_plan", "try_again"];
const question: RecordKind[] = ["question", "appointment"];
const record = (kind: RecordKind): Route => ({ view: "record", place: { kind, id: "1" } });

/** What each screen reads again, by the kind that changed; Today is always read. */
const SHOWN: [string, Route, [RecordKind[], string[]][]][] = [
  ["Today", { view: "today" }, []],
  ["the check-in", { view: "check-in", day: null, startsInside: false }, [[entries, ["day_view"]]]],
  ["the journal", { view: "journal" }, [[RECORD_KINDS, ["timeline_months", "timeline_page"]]]],
  ["a medicine", record("medicine"), [[["medicine"], ["record_page"]]]],
  ["a question", record("question"), [[question, ["record_page"]]]],
  ["the trash", { view: "trash" }, [[RECORD_KINDS, ["trash"]]]],
  ["Trends", { view: "trends" }, [[[...entries, "flare_up", "episode"], ["trends"]]]],
  ["the goals", { view: "goals" }, [[["goal_set", "goal_review"], ["goals"]]]],
  [
    "Move",
    { view: "move" },
    [
      [move, ["movement_plans", "records"]],
      [entries, ["predictions"]],
    ],
  ],
  [
    "a movement",
    { view: "movement", id: "bridge" },
    [
      [move, ["movement_plans", "records"]],
      [entries, ["bouts"]],
    ],
  ],
  ["the flare plan", { view: "flare-plan" }, [[["flare_plan"], ["flare_plan"]]]],
  ["the report", { view: "report" }, [[RECORD_KINDS, ["report_preview"]]]],
  ["Learn", { view: "learn" }, []],
  ["the settings", { view: "settings" }, []],
  ["the urgent signs", { view: "urgent" }, []],
];

describe("a change of one kind is read again where it shows", () => {
  it.each(SHOWN)("%s", async (_, route, shown) => {
    const { session, since } = await open(route);
    for (const kind of RECORD_KINDS) {
      const again = shown.flatMap(([kinds, names]) => (kinds.includes(kind) ? names : []));
      const breaks = kind === "urgent_signs" ? ["desk_breaks"] : [];
      const read = await since(() => session.record(changed(kind)));
      expect(read, kind).toEqual([...again, ...breaks, "today"].sort());
    }
  });

  it.each(SHOWN)("%s, where everything changed", async (_, route, shown) => {
    const { session, since } = await open(route);
    const read = await since(() => session.changed("everything"));
    for (const name of shown.flatMap(([, names]) => names)) expect(read).toContain(name);
    expect(read).toContain("desk_breaks");
    expect(read).toContain("today");
  });

  it("undone and redone, it is the same change", async () => {
    const { session, since } = await open(
      { view: "trends" },
      { undo: changed("goal_review"), redo: changed("check_in") },
    );
    expect(await since(() => session.undo())).toEqual(["today", "undo"]);
    expect(await since(() => session.redo())).toEqual(["redo", "today", "trends"]);
  });

  it("in the calendar", async () => {
    const { session, since } = await open({ view: "journal" });
    await fireEvent.click(screen.getByRole("button", { name: t("journal-calendar") }));
    const read = await since(() => session.record(changed("medicine")));
    // The list is kept for the way back to it.
    expect(read).toEqual(["calendar_month", "timeline_months", "timeline_page", "today"]);
  });

  it("in the history of a record that is open", async () => {
    const { session, since } = await open(record("medicine"));
    const fold = screen.getByText(t("journal-history")).closest("details");
    if (fold) fold.open = true;
    if (fold) await fireEvent(fold, new Event("toggle"));
    expect(await since(() => session.record(changed("moment")))).toEqual(["today"]);
    const read = await since(() => session.record(changed("medicine")));
    expect(read).toEqual(["history", "record_page", "today"]);
  });
});

describe("a save", () => {
  it("of the check-in leads back and reads Today", async () => {
    const { since } = await open(
      { view: "check-in", day: TODAY, startsInside: false },
      { save_check_in: changed("check_in") },
    );
    await fireEvent.click(screen.getByTestId("answer-most"));
    await turns();
    const read = await since(() => fireEvent.submit(screen.getByTestId("check-in-form")));
    expect(read).toEqual(["save_check_in", "today"]);
  });

  it("of a goal review leads back and reads Today", async () => {
    const { since } = await open(
      { view: "goals" },
      { save_record: { id: "9", written: changed("goal_review") } },
    );
    const radios = within(await screen.findByTestId("rate-a")).getAllByRole("radio");
    await fireEvent.click(radios[4] as HTMLElement);
    await turns();
    const read = await since(() => fireEvent.click(screen.getByTestId("save-goal-review")));
    expect(read).toEqual(["save_record", "today"]);
  });

  it("of what is off the list is waited for and read once", async () => {
    const { calls, since } = await open(
      { view: "move" },
      {
        records: [recordView("1", tryItem({}))],
        delete_record: changed("try_again"),
      },
    );
    const read = await since(() => fireEvent.click(screen.getByTestId("try-remove")));
    await waitFor(() => expect(calls("delete_record")).toHaveLength(1));
    expect(read).toEqual(["delete_record", "movement_plans", "records", "today"]);
  });
});
