import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { AppStatus, ChartPanel, EntryView, ReportPreview, TrendsView } from "../ipc";
import { Refusal, stopPretending } from "../ipc/pretend";
import { usePseudoWords } from "../shared/words";
import {
  everyKind,
  entry,
  preferences,
  press,
  start,
  status as plainStatus,
  TODAY,
  todayView,
} from "./pretend-app";
import { expectNoPlainLetter, words } from "./plain-letters";
import { cards, rare } from "./pretend-cards";

// Every word of the catalogues is written with accented letters, everything that Rust or the person
// gives is digits, and the region is Greece in Greek, whose months have no ASCII letter either.
// So an ASCII letter on the screen is a text that was written into a component.

beforeEach(usePseudoWords);

const status = (journal: AppStatus["journal"]): AppStatus => ({
  ...plainStatus(journal),
  preferred_name: "7",
  intended_purpose: "1 2 3.",
  journal_path: "/1/2",
  locale: "el-GR",
});
const open = status({ kind: "open", demo: false });
const answers = {
  function: "some",
  confidence: 6,
  back_pain: 4,
  leg_pain: 2,
  sleep_minutes: 450,
  mood: 5,
  stress: 4,
  bigger_day: true,
  bigger_day_what: "47",
  areas: [
    {
      region: "low_back_left",
      intensity: 4,
      ache: true,
      sharp: false,
      burning: false,
      pins_and_needles: false,
      numb: false,
    },
  ],
  tags: ["48"],
  note: "12",
  movements: [
    { name: "1", minutes: 20 },
    { name: "2", minutes: null },
  ],
} satisfies EntryView["answers"];
const moments: EntryView[] = [
  { ...entry(answers), id: "2", kind: "moment" },
  { ...entry({ back_pain: 3 }), id: "3", kind: "moment" },
];
const today = todayView({
  check_in: entry(answers),
  moments,
  n_written: 4,
  suggested_movements: ["1", "3"],
  week: [
    { day: "2025-11-16", function: "most", written: true, is_today: false },
    { day: "2025-11-17", function: "some", written: true, is_today: false },
    { day: "2025-11-18", function: "little", written: true, is_today: false },
    { day: "2025-11-19", function: null, written: true, is_today: false },
    { day: "2025-11-15", function: null, written: false, is_today: false },
    { day: TODAY, function: null, written: false, is_today: true },
  ],
});
const panel: ChartPanel = {
  title: "1",
  summary: "2",
  detail: "3",
  chart: { svg: "<svg></svg>", width: 320, height: 90, description: "4", points: [] },
  columns: ["5", "6"],
  rows: [["7", "8"]],
};
const trends: TrendsView = {
  from: "2024-09-29",
  to: TODAY,
  n_written: 3,
  n_days: 56,
  function: panel,
  pain: { ...panel, chart: null, rows: [] },
};
const preview: ReportPreview = {
  token: "1",
  pages: ["<svg></svg>", "<svg></svg>"],
  text: ["1", "2"],
  from: "2025-10-10",
  to: TODAY,
  n_written: 9,
  n_days: 42,
  notes: [{ entry_id: "1", day: TODAY, text: "1\n2", ticked: false }],
  replaced: ["200"],
  tagged: false,
};
const sign = (id: string) => ({ id, text: "3" });
const tier = {
  id: "1",
  title: "1",
  lead: "2",
  note: "8",
  signs: [sign("1")],
  action: "4",
  call: "5",
};
const signs = {
  title: "1",
  intro: "2",
  tiers: [
    tier,
    { ...tier, id: "2", title: "6", signs: [sign("2")] },
    { ...tier, id: "3", title: "7", signs: [sign("3")], call: null },
  ],
  limits: "3",
  crisis_line: "9",
  sources: "4",
  review: "5",
};
const problem = new Refusal({ code: "storage", message: "5 %", field: null });
const gone = new Refusal({ code: "gone", message: "5 %", field: null });
const SAVED = "2025-11-22T08:05:00+01:00";
const forms = [TODAY, "2025-11-18"].flatMap((day) =>
  (["check_in", "moment"] as const).map((kind) => ({
    kind,
    place: day,
    typed_at: "2025-11-18T18:42:00Z",
    form: JSON.stringify({ answers: { ...answers, note: "34" }, base: null, sleep_typed: "5" }),
  })),
);

function begin(given: Record<string, unknown> = {}) {
  return start({
    app_status: open,
    today,
    day_view: { day: TODAY, basis: "same_day", check_in: entry(answers), moments },
    answer_function: { label: "0", undo: "2", redo: null, changes: everyKind },
    save_check_in: { label: "0", undo: "2", redo: null, changes: everyKind },
    undo: { label: "1", undo: null, redo: "2", changes: everyKind },
    urgent_signs: signs,
    trends,
    report_preview: preview,
    report_save: { path: "/1/2", tagged: false },
    tags: { tags: [{ tag: "9", n: 1 }], n_all: 1 },
    preferences: { ...preferences, ask: "weekly" },
    set_preferences: null,
    erase_everything: problem,
    ...given,
  });
}

const settled = (name: string) => screen.findByTestId(name);
const click = async (name: string) => fireEvent.click(await settled(name));
const all = (css: string) => [...document.querySelectorAll<HTMLElement>(css)];

beforeEach(() => {
  vi.spyOn(console, "error");
  let n = 0;
  vi.stubGlobal("URL", { createObjectURL: () => `blob:${++n}`, revokeObjectURL: () => {} });
});
afterEach(stopPretending);

it("a plain letter would be seen", () => {
  document.body.innerHTML = '<p aria-label="a">é <b>b</b><kbd>C</kbd></p><textarea>d</textarea>';
  expect(words().filter((text) => /[a-z]/i.test(text))).toEqual(["b", "d", "a", "d"]);
  document.body.innerHTML = "";
});

describe("all words are from the catalogues on", () => {
  afterEach(() => expect(console.error, "no screen broke").not.toHaveBeenCalled());

  it.each([
    ["with a full day", {}, "answer-most"],
    ["with drafts", { forms }, "answer-most"],
    ["with drafts not read", { forms: problem }, "answer-most"],
    ["with a clock set back", { today: { ...today, written_after_now: SAVED } }, "answer-most"],
    ["with nothing written", { today: todayView({ suggested_movements: [] }) }, "answer-most"],
    ["after midnight", { today: { ...today, asks_which_day: true } }, `week-tile-${TODAY}`],
    ["with every card", { today: cards }, "goals-card"],
    ["not asked about", { today: rare }, "due-card"],
    ["of a demo", { app_status: status({ kind: "open", demo: true }) }, "answer-most"],
    ["without a name", { app_status: { ...open, preferred_name: null } }, "answer-most"],
  ])("Today %s", async (_, given, landmark) => {
    begin(given);
    await settled(landmark);
    expectNoPlainLetter();
  });

  it("Today when it cannot be read", async () => {
    begin({ today: problem });
    await screen.findByRole("alert");
    expectNoPlainLetter();
  });

  it("Today with what was just saved, undone, and a moment that is refused", async () => {
    begin({ add_moment: problem });
    await click("answer-most");
    await settled("toast");
    expectNoPlainLetter();
    await press("z", { ctrlKey: true });
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain("1"));
    await fireEvent.click(all("[aria-labelledby=moments] > .btn")[0] as HTMLElement);
    await click("save-moment");
    await screen.findByRole("alert");
    expectNoPlainLetter();
  });

  it("forms from before that cannot be kept or saved, and their discarding", async () => {
    const refused = { keep_form: gone, add_moment: gone, save_journal_copy: "/1/2" };
    begin({ forms, ...refused });
    await settled("answer-most");
    const [checkIn, moment] = screen.getAllByTestId("draft-offer");
    await fireEvent.click(all("[data-testid=draft-offer] .btn.quiet").at(-1) as HTMLElement);
    await settled("toast");
    expectNoPlainLetter();
    await fireEvent.click(moment?.querySelector("button") as HTMLElement);
    expectNoPlainLetter();
    await click("save-moment");
    await click("save-journal-copy");
    await waitFor(() => expect(document.body.textContent).toContain("/1/2"));
    expectNoPlainLetter();
    await fireEvent.click(checkIn?.querySelector("button") as HTMLElement);
    await settled("check-in-form");
    expectNoPlainLetter();
    await click("answer-most");
    await settled("save-journal-copy");
    expectNoPlainLetter();
  });

  it("the check-in, with everything open and every problem of a field", async () => {
    begin();
    await settled("answer-most");
    await press("n", { ctrlKey: true });
    const form = await settled("check-in-form");
    await within(form).findByDisplayValue("12");
    expectNoPlainLetter();
    for (const minutes of all("form .min")) {
      await fireEvent.click(minutes);
      const input = document.querySelector<HTMLInputElement>(".panel input");
      await fireEvent.input(input as HTMLInputElement, { target: { value: "0" } });
      await fireEvent.keyDown(input as HTMLInputElement, { key: "Enter" });
      expectNoPlainLetter();
    }
    await fireEvent.click(all("form [aria-expanded]").at(-1) as HTMLElement);
    await fireEvent.click(all(".picker .seg button").at(-1) as HTMLElement);
    await fireEvent.input(all(".picker input")[0] as HTMLElement, { target: { value: "31" } });
    await fireEvent.focusOut(all(".picker fieldset")[0] as HTMLElement);
    screen.getByTestId("tags").focus();
    await waitFor(() => expect(all("[role=toolbar]")).toHaveLength(3));
    expectNoPlainLetter();
    const sleep = within(form).getByDisplayValue("7,5");
    await fireEvent.input(sleep, { target: { value: "?" } });
    await click("save-check-in");
    await waitFor(() => expect(screen.getAllByRole("alert")).toHaveLength(2));
    expectNoPlainLetter();
  });

  it.each(["next_day", "remembered"])("a check-in written later (%s)", async (basis) => {
    const day = "2025-11-17";
    begin({ day_view: { day, basis, check_in: null, moments: [] } });
    await click(`week-tile-${day}`);
    await settled("check-in-form");
    await waitFor(() => expect(all(".lead p")).toHaveLength(1));
    expectNoPlainLetter();
    await click("answer-most");
    expectNoPlainLetter();
    await click("save-check-in");
    await settled("toast");
    expectNoPlainLetter();
  });

  it("Settings, with a choice saved and nothing erased", async () => {
    begin();
    await click("nav-settings");
    await click("asks-daily-pain");
    await click("erase-everything");
    await screen.findByRole("alert");
    expectNoPlainLetter();
  });

  it("copies made by a repair, and their deleting", async () => {
    begin({ repair_copies: ["/1/2"], erase_copies: null });
    await click("nav-settings");
    await click("copies-first");
    expectNoPlainLetter();
    await click("copies-yes");
    await waitFor(() => expect(screen.getByTestId("copies-told").textContent).not.toBe(""));
    expectNoPlainLetter();
  });

  it("Trends", async () => {
    begin();
    await click("nav-trends");
    await settled("trends-pain");
    expectNoPlainLetter();
  });

  it("the report, its choices and its saving", async () => {
    begin();
    await click("nav-report");
    expect(await screen.findAllByTestId("report-page")).toHaveLength(2);
    expectNoPlainLetter();
    await click("save-pdf");
    await settled("toast");
    await fireEvent.click(all(".desk [aria-pressed]")[0] as HTMLElement);
    expectNoPlainLetter();
  });

  it("the report without notes, not saved", async () => {
    const shorter = { ...preview, pages: ["<svg></svg>"], notes: [] };
    begin({ report_preview: shorter, report_save: null });
    await click("nav-report");
    await settled("report-page");
    await click("save-pdf");
    await settled("toast");
    expectNoPlainLetter();
  });

  it.each([{}, { urgent_signs: problem }])("the urgent signs %#", async (given) => {
    begin(given);
    await settled("answer-most");
    await press("F1");
    await waitFor(() => expect(all("main .added, main [role=alert]")).toHaveLength(1));
    expectNoPlainLetter();
  });

  it("the first screen, with a date that cannot be", async () => {
    begin({ app_status: status({ kind: "none" }), start_journal: problem });
    await settled("start-journal");
    expectNoPlainLetter();
    await fireEvent.input(all("fieldset input")[0] as HTMLElement, { target: { value: "31" } });
    await click("start-journal");
    await screen.findByRole("alert");
    expectNoPlainLetter();
  });

  it("the Trouble page of a journal", async () => {
    const error = { code: "damaged", message: "5 %", field: null } as const;
    begin({ app_status: status({ kind: "failed", error }) });
    await settled("demo-journal");
    await fireEvent.click(all("main .btn")[1] as HTMLElement);
    await waitFor(() => expect(all("main [role=status]")[0]?.textContent).not.toBe(""));
    expectNoPlainLetter();
  });

  it("the Trouble page when not even the status can be read", async () => {
    begin({ app_status: new Refusal("broken pipe") });
    await settled("trouble");
    expectNoPlainLetter();
  });
});

it("all words are from the catalogues when a screen breaks", async () => {
  vi.mocked(console.error).mockImplementation(() => {});
  begin({ today: { ...today, week: null } });
  await settled("trouble");
  expectNoPlainLetter();
});
