import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { begun } from "../check-in/pretend-begun";
import type { Detail, RawRecord, RecordKind, RecordPage, RecordView, VersionView } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import { blank, TODAY, todayView, written } from "./pretend-app";
import Record from "./Record.svelte";
import { Session } from "./session.svelte";

afterEach(stopPretending);

const medicine = (what: string): RawRecord => ({
  kind: "medicine",
  what,
  first_day: "2025-11-03",
  last_day: null,
  outcome: null,
});
const viewOf = (record: RawRecord, part: Partial<RecordView> = {}): RecordView => ({
  id: "7",
  day: "2025-11-03",
  recorded_at: "2025-11-03T18:42:00+01:00",
  basis: null,
  changed_at: null,
  summary: "In one line",
  record,
  ...part,
});
const says = (...values: string[]): Detail[] =>
  values.map((value) => ({ label: "What it says", value }));
const pageOf = (view: RecordView): RecordPage => ({
  view,
  details: says(view.record.kind === "medicine" ? view.record.what : "all that was written"),
});
const version = (n: number, part: Partial<VersionView> = {}): VersionView => ({
  version: n,
  at: `2025-11-0${n}T08:00:00+01:00`,
  label: "Medicine",
  is_current: false,
  details: says(`version ${n}`),
  ...part,
});
const refused = new Refusal({ code: "storage", message: "Not now.", field: null });

async function open(view: RecordView, answers: { [name: string]: unknown } = {}) {
  const { calls } = pretendCommands({
    record_page: pageOf(view),
    today: todayView(),
    forms: [],
    discard_form: null,
    ...answers,
  });
  const session = new Session();
  session.router.go({ view: "journal" });
  session.router.go({ view: "record", place: { kind: view.record.kind, id: view.id } });
  await session.drafts.read();
  await session.readToday();
  render(Record, { session, place: { kind: view.record.kind, id: view.id } });
  await turns();
  return { calls, session };
}

const place = { kind: "medicine", id: "7" };
const openFold = async (title: string) => {
  const fold = screen.getByText(title).closest("details") as HTMLDetailsElement;
  fold.open = true;
  await fireEvent(fold, new Event("toggle"));
  return fold;
};

describe("one record", () => {
  it("is shown with its day, when it was written and changed, and how late", async () => {
    await open(
      viewOf(
        { kind: "check_in", day: "2025-11-03", answers: { ...blank, back_pain: 4 } },
        { basis: "remembered", changed_at: "2025-11-10T09:05:00+01:00" },
      ),
    );
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Monday 3 November");
    expect(screen.getByText(t("journal-record-basis", { basis: "remembered" }))).toBeTruthy();
    expect(screen.getByText("Recorded on 3 Nov 2025 at 18:42.")).toBeTruthy();
    expect(screen.getByText("Changed on 10 Nov 2025 at 09:05.")).toBeTruthy();
    expect(screen.getByText("all that was written")).toBeTruthy();
  });

  it("says nothing of lateness when it was written on the day", async () => {
    await open(viewOf(medicine("x"), { basis: "same_day" }));
    expect(screen.queryByText(t("journal-record-basis", { basis: "remembered" }))).toBeNull();
  });

  const form = (kind: RecordKind) => ({ view: "record-form", kind, id: "7" });
  it.each([
    [
      { kind: "check_in", day: TODAY, answers: blank },
      { view: "check-in", startsInside: true },
    ],
    [{ kind: "goal_set", day: TODAY, last_day: null, goals: [] }, { view: "goals" }],
    [{ kind: "moment", day: TODAY, answers: blank }, form("moment")],
    [medicine("x"), form("medicine")],
    [{ kind: "question", text: "x", answer: null }, form("question")],
  ] as [RawRecord, object][])("%# is edited where it belongs", async (record, route) => {
    const { session } = await open(viewOf(record));
    await fireEvent.click(screen.getByTestId("record-edit"));
    expect(session.router.route).toMatchObject(route);
  });

  it.each([
    { kind: "pain_recall", day: TODAY, back_pain: 3, leg_pain: null },
    { kind: "urgent_signs", day: TODAY, ticked: [] },
  ] as RawRecord[])("%# is an answer that is kept as it was given", async (record) => {
    await open(viewOf(record));
    expect(screen.queryByTestId("record-edit")).toBeNull();
    expect(screen.getByTestId("record-remove")).toBeTruthy();
  });

  it("says under one label what follows under the same", async () => {
    const signs = viewOf({ kind: "urgent_signs", day: TODAY, ticked: ["a", "b"] });
    const details = [...says("first", "second"), { label: "Another", value: "third" }];
    await open(signs, { record_page: { view: signs, details } });
    const texts = (role: string) => screen.getAllByRole(role).map((one) => one.textContent);
    expect(texts("term")).toEqual(["What it says", "Another"]);
    expect(texts("definition")).toEqual(["first", "second", "third"]);
  });

  it("is removed, and the way leads to the journal with undo", async () => {
    const { calls, session } = await open(viewOf(medicine("x")), { delete_record: written });
    await fireEvent.click(screen.getByTestId("record-remove"));
    await waitFor(() => expect(session.router.route).toEqual({ view: "journal" }));
    expect(calls("delete_record")).toEqual([{ place }]);
    expect(session.toasts.current?.action?.label).toBe(t("frame-undo"));
  });

  it("stays when it could not be removed", async () => {
    const { session } = await open(viewOf(medicine("x")), { delete_record: refused });
    await fireEvent.click(screen.getByTestId("record-remove"));
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
    expect(session.router.route.view).toBe("record");
    expect(screen.getByTestId("record")).toBeTruthy();
  });

  it("that is not there any more is not shown any more, and there is a way back", async () => {
    let answer: unknown = pageOf(viewOf(medicine("x")));
    const { session } = await open(viewOf(medicine("x")), {
      record_page: () => {
        if (answer instanceof Refusal) throw answer.reason;
        return answer;
      },
    });
    answer = refused;
    session.changed("everything");
    await screen.findByRole("alert");
    expect(screen.queryByTestId("record")).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: t("controls-back") }));
    expect(session.router.route).toEqual({ view: "journal" });
  });

  it("does not take an answer that comes late", async () => {
    const late = new Later<RecordPage>();
    let n = 0;
    const { session } = await open(viewOf(medicine("x")), {
      record_page: () => (n++ === 0 ? late.promise : pageOf(viewOf(medicine("newer")))),
    });
    session.changed("everything");
    await screen.findByText("newer");
    late.resolve(pageOf(viewOf(medicine("older"))));
    await turns();
    expect(screen.queryByText("older")).toBeNull();
  });
});

describe("the history of a record", () => {
  const versions = [
    version(4, { is_current: true }),
    version(3, { details: null, label: "Removal" }),
    version(2),
    version(1),
  ];

  it("is read when it is opened, and brings back the version that was chosen", async () => {
    const { calls, session } = await open(viewOf(medicine("x")), {
      history: versions,
      restore_version: written,
    });
    expect(calls("history")).toHaveLength(0);
    await openFold(t("journal-history"));
    const items = within(await screen.findByTestId("history")).getAllByRole("listitem");
    expect(items.map((one) => one.querySelectorAll("button").length)).toEqual([0, 0, 1, 1]);
    expect(items[0]?.textContent).toContain(t("journal-history-current"));
    expect(items[1]?.textContent).toContain(t("journal-history-removed"));
    expect(items[2]?.textContent).toContain("version 2");
    const before = session.revisions.n;
    await fireEvent.click(items[2]?.querySelector("button") as HTMLElement);
    await waitFor(() =>
      expect(calls("restore_version")).toEqual([{ input: { place, version: 2 } }]),
    );
    await waitFor(() => expect(calls("history")).toHaveLength(2));
    expect(session.revisions.n).toBe(before + 1);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("history")));
  });

  it("says at the version why it could not be brought back", async () => {
    await open(viewOf(medicine("x")), { history: versions, restore_version: refused });
    await openFold(t("journal-history"));
    const item = await screen.findByTestId("version-1");
    await fireEvent.click(within(item).getByRole("button"));
    expect((await within(item).findByRole("alert")).textContent).toContain("Not now.");
  });
});

describe("erasing a record for good", () => {
  const erased = (copies: string[]) => ({ label: "Erased for good: Medicine", copies });

  it("needs two presses, and the second is not where the first was", async () => {
    const { calls, session } = await open(viewOf(medicine("x")), { erase_record: erased([]) });
    await openFold(t("journal-erase"));
    await fireEvent.click(screen.getByTestId("erase-first"));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("erase-keep")));
    await fireEvent.click(document.activeElement as HTMLElement);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("erase-first")));
    expect(calls("erase_record")).toHaveLength(0);
    await fireEvent.click(screen.getByTestId("erase-first"));
    await fireEvent.click(await screen.findByTestId("erase-yes"));
    await waitFor(() => expect(session.router.route).toEqual({ view: "journal" }));
    expect(calls("erase_record")).toEqual([{ place }]);
    expect(session.toasts.current?.message).toBe("Erased for good: Medicine");
  });

  it("tells which copies are left before it goes to the journal", async () => {
    const { session } = await open(viewOf(medicine("secret")), {
      erase_record: erased(["/home/robin/journal.before-repair"]),
    });
    const before = session.revisions.n;
    await openFold(t("journal-erase"));
    await fireEvent.click(screen.getByTestId("erase-first"));
    await fireEvent.click(await screen.findByTestId("erase-yes"));
    const note = await screen.findByTestId("erased-note");
    expect(note.textContent).toContain("/home/robin/journal.before-repair");
    expect(session.revisions.n).toBe(before + 1);
    expect(screen.queryByText("secret")).toBeNull();
    expect(session.router.route.view).toBe("record");
    await fireEvent.click(within(note).getByTestId("erased-note-close"));
    expect(session.router.route).toEqual({ view: "journal" });
  });

  it("takes what was begun in the check-in of the day with it", async () => {
    const answers = { ...blank, note: "secret" };
    const { session } = await open(viewOf({ kind: "check_in", day: "2025-11-03", answers }), {
      erase_record: erased([]),
      forms: ["2025-11-03", "2025-11-04"].map((place) => begun(answers, { place })),
    });
    expect(session.drafts.unsaved).toHaveLength(2);
    await openFold(t("journal-erase"));
    await fireEvent.click(screen.getByTestId("erase-first"));
    await fireEvent.click(await screen.findByTestId("erase-yes"));
    await waitFor(() =>
      expect(session.drafts.unsaved.map(({ draft }) => draft.day)).toEqual(["2025-11-04"]),
    );
  });

  it("says why nothing was erased, and asks anew", async () => {
    const { session } = await open(viewOf(medicine("x")), { erase_record: refused });
    await openFold(t("journal-erase"));
    await fireEvent.click(screen.getByTestId("erase-first"));
    await fireEvent.click(await screen.findByTestId("erase-yes"));
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
    expect(screen.getByTestId("erase-first")).toBeTruthy();
    expect(session.router.route.view).toBe("record");
  });
});

describe("a check-in that is dated after today", () => {
  const ahead = (): RecordView =>
    viewOf(
      { kind: "check_in", day: "2025-11-22", answers: { ...blank, back_pain: 4 } },
      { day: "2025-11-22", basis: "same_day" },
    );
  const move = () => fireEvent.submit(screen.getByTestId("move-day"));

  it("is moved to the day it belongs to, with all that was answered", async () => {
    const saved = { id: "7", written };
    const { calls, session } = await open(ahead(), { save_record: saved });
    const day = within(screen.getByTestId("move-day")).getByRole("textbox", { name: "Day" });
    await fireEvent.input(day, { target: { value: "18" } });
    await move();
    const record = { kind: "check_in", day: "2025-11-18", answers: { ...blank, back_pain: 4 } };
    expect(calls("save_record")).toEqual([{ input: { id: "7", record } }]);
    await waitFor(() => expect(session.toasts.current?.message).toBe(written.label));
  });

  it("goes to today by one press, and says why it cannot", async () => {
    const { calls } = await open(ahead(), { save_record: refused });
    await move();
    expect(calls("save_record")).toMatchObject([{ input: { record: { day: TODAY } } }]);
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
  });

  it("is not moved to a day that has not come", async () => {
    const { calls } = await open(ahead());
    const day = within(screen.getByTestId("move-day")).getByRole("textbox", { name: "Day" });
    await fireEvent.input(day, { target: { value: "23" } });
    await move();
    expect((await screen.findByRole("alert")).textContent).toContain("That day is in the future.");
    expect(calls("save_record")).toEqual([]);
  });

  it("is the only one that is offered another day", async () => {
    await open(viewOf({ kind: "check_in", day: TODAY, answers: blank }, { day: TODAY }));
    expect(screen.queryByTestId("move-day")).toBeNull();
  });
});
