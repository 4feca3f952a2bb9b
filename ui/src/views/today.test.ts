import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { DueView, NextAppointment, RecordView, TodayView } from "../ipc";
import { Refusal, stopPretending } from "../ipc/pretend";
import { pretendLibrary } from "../learn/pretend-library";
import { t } from "../shared/words";
import { entry, preferences as daily, start, TODAY, todayView, written } from "./pretend-app";
import { Router } from "./router.svelte";

afterEach(() => {
  stopPretending();
  vi.restoreAllMocks();
});

const appointment: NextAppointment = {
  id: "7",
  day: "2025-11-25",
  time: "10:30",
  who: "A. Moreau",
  days_left: 5,
  questions: ["Can I row?", "What about my leg?"],
  is_soon: false,
};
const before: DueView = { what: "rmdq", reason: "before_appointment" };
const recall: DueView = { what: "pain_recall", reason: "weekly" };

/** The app on Today; what a press would open is only noted. */
async function open(part: Partial<TodayView>, answers: Record<string, unknown> = {}) {
  const calls = start({ today: todayView(part), ...answers });
  await screen.findByTestId(`week-tile-${TODAY}`);
  const go = vi.spyOn(Router.prototype, "go").mockImplementation(() => {});
  return { calls, went: () => go.mock.calls.map(([route]) => route) };
}

const press = (name: string, root: HTMLElement = document.body) =>
  fireEvent.click(within(root).getByRole("button", { name }));

describe("what is dated after today", () => {
  it("is told, with where its day can be corrected", async () => {
    await open({ n_ahead: 2 });
    expect(screen.getByText(t("today-ahead", { n: 2 }))).toBeTruthy();
  });

  it("is not spoken of where there is none", async () => {
    await open({});
    expect(screen.queryByText(/dated after today/)).toBeNull();
  });
});

describe("Today with nothing more to show", () => {
  it("shows no card of it", async () => {
    await open({});
    const ids = ["goals-card", "appointment-card", "due-card", "ask-less", "ended-episode"];
    for (const id of [...ids, "open-flare-up", "not-asked"]) {
      expect(screen.queryByTestId(id), id).toBeNull();
    }
    expect(document.body.textContent).not.toContain(t("check-in-summary-title"));
  });

  it("says once that there are no check-ins", async () => {
    const days = ["2025-11-18", "2025-11-19"].map((day) => ({
      day,
      function: null,
      written: false,
      is_today: false,
    }));
    await open({ week: [...days, { day: TODAY, function: null, written: false, is_today: true }] });
    expect(document.body.textContent?.match(/no check-in/gi)).toHaveLength(1);
    const tile = screen.getByTestId("week-tile-2025-11-18");
    expect(tile.getAttribute("aria-label"), "who cannot see the tile hears it").toContain(
      t("check-in-tile-nothing"),
    );
  });

  it.each(["flare_up", "medicine", "treatment", "appointment", "question"])(
    "offers to write down: %s",
    async (kind) => {
      const { went } = await open({});
      await fireEvent.click(screen.getByTestId(`add-${kind}`));
      expect(went()).toEqual([{ view: "record-form", kind, id: null }]);
    },
  );

  it("leads to the goals with a quiet line", async () => {
    const { went } = await open({});
    await press(t("today-goals-set"));
    expect(went()).toEqual([{ view: "goals" }]);
  });
});

describe("the goals on Today", () => {
  const goals = {
    set: "1",
    day: "2025-09-30",
    is_frozen: true,
    goals: [
      {
        id: "1",
        activity: "Walk round the lake",
        ratings: [
          { day: "2025-09-30", rating: 4 },
          { day: "2025-11-11", rating: 10 },
        ],
      },
      { id: "2", activity: "Row", ratings: [] },
    ],
  };

  it("show first and latest as numbers too, and a 10 in words", async () => {
    await open({ goals });
    const [walk, row] = within(screen.getByTestId("goals-card")).getAllByRole("listitem");
    expect(walk?.textContent).toContain(t("today-goal-spoken", { first: 4, latest: 10 }));
    expect(walk?.textContent).toContain(t("today-goal-as-before"));
    expect(row?.textContent).toContain(t("today-goal-not-rated"));
    expect(screen.queryByTestId("rate-goals")).toBeNull();
  });

  it("are rated when they are due, or put off for good", async () => {
    const { calls, went } = await open(
      { goals, due: [{ what: "goals", reason: "weekly" }, recall] },
      { put_off: null },
    );
    expect(screen.getByTestId("due-card"), "goals are beside the one other thing").toBeTruthy();
    await fireEvent.click(screen.getByTestId("rate-goals"));
    expect(went()).toEqual([{ view: "goals" }]);
    await fireEvent.click(screen.getByTestId("put-off-goals"));
    await waitFor(() => expect(calls("put_off")).toEqual([{ what: "goals" }]));
  });
});

describe("the next appointment", () => {
  it("is shown with its questions in order, and nothing is asked long before", async () => {
    const { went } = await open({ next_appointment: appointment, due: [] });
    const card = screen.getByTestId("appointment-card");
    expect(card.textContent).toContain("Tuesday 25 November, 10:30");
    expect(card.textContent).toContain("A. Moreau");
    expect(card.textContent).toContain("in 5 days");
    expect(
      within(card)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["1Can I row?", "2What about my leg?"]);
    expect(within(card).queryByRole("button", { name: t("today-appointment-report") })).toBeNull();
    await press(t("today-appointment-open"), card);
    expect(went()).toEqual([{ view: "record-form", kind: "appointment", id: "7" }]);
  });

  it.each([
    [0, "today"],
    [1, "tomorrow"],
    [2, "in 2 days"],
  ])("%i days left is %s", async (days_left, words) => {
    await open({ next_appointment: { ...appointment, time: null, who: null, days_left } });
    expect(screen.getByTestId("appointment-card").textContent).toContain(words);
  });

  it("offers questionnaire and report when it is soon, and then nothing else", async () => {
    const { calls, went } = await open(
      { next_appointment: { ...appointment, is_soon: true }, due: [recall, before] },
      { put_off: null },
    );
    expect(screen.queryByTestId("due-card")).toBeNull();
    await fireEvent.click(screen.getByTestId("due-rmdq"));
    await press(t("today-appointment-report"));
    expect(went()).toEqual([{ view: "rmdq" }, { view: "report" }]);
    await fireEvent.click(screen.getByTestId("put-off-rmdq"));
    await waitFor(() => expect(calls("put_off")).toEqual([{ what: "rmdq" }]));
  });
});

describe("what is due", () => {
  it("is one thing with its button, and goes away for good with Not now", async () => {
    let due = [recall];
    const { calls, went } = await open(
      {},
      {
        today: () => todayView({ due }),
        put_off: () => {
          due = [];
          return null;
        },
      },
    );
    await fireEvent.click(screen.getByTestId("due-pain_recall"));
    expect(went()).toEqual([{ view: "pain-recall" }]);
    const later = screen.getByTestId("put-off-pain_recall");
    later.focus();
    await fireEvent.click(later);
    await waitFor(() => expect(screen.queryByTestId("due-card")).toBeNull());
    expect(calls("put_off")).toEqual([{ what: "pain_recall" }]);
    await waitFor(() => expect(document.activeElement?.id, "the focus has a place").toBe("main"));
  });

  it("stays, and says why, when it could not be put off", async () => {
    const refusal = new Refusal({ code: "storage", message: "Not now.", field: null });
    await open({ due: [recall] }, { put_off: refusal });
    await fireEvent.click(screen.getByTestId("put-off-pain_recall"));
    expect((await screen.findByTestId("toast")).textContent).toContain("Not now.");
    expect(screen.getByTestId("due-card")).toBeTruthy();
  });
});

describe("asking less", () => {
  it("is taken over with the other preferences as they are", async () => {
    const { calls } = await open({ ask_less: "twice_a_week" }, { set_preferences: null });
    await press(t("today-ask-less-yes"));
    await screen.findByTestId("toast");
    expect(calls("set_preferences")).toEqual([{ input: { ...daily, ask: "twice_a_week" } }]);
  });

  it("is declined once and for all", async () => {
    const { calls } = await open({ ask_less: "weekly" }, { decline_asking_less: null });
    await press(t("today-ask-less-no"));
    await waitFor(() => expect(calls("decline_asking_less")).toHaveLength(1));
    expect(calls("set_preferences")).toHaveLength(0);
  });
});

describe("a day that is not asked about", () => {
  const preferences = { ...daily, ask: "weekly" } as const;

  it("folds the question to a line, keeps the week, and can be answered", async () => {
    await open({ is_asked_today: false, preferences });
    expect(screen.getByTestId("not-asked").textContent).toContain(
      "You chose to be asked once a week, so today is free.",
    );
    expect(screen.queryByTestId("answer-most")).toBeNull();
    expect(screen.getByTestId(`week-tile-${TODAY}`)).toBeTruthy();
    await fireEvent.click(screen.getByTestId("answer-anyway"));
    const most = await screen.findByTestId("answer-most");
    await waitFor(() => expect(document.activeElement).toBe(most));
    expect(screen.queryByTestId("not-asked")).toBeNull();
  });

  it("shows the question where it is answered already", async () => {
    const check_in = entry({ function: "some" });
    await open({ is_asked_today: false, preferences, check_in });
    expect(screen.getByTestId("answer-some").getAttribute("aria-checked")).toBe("true");
  });
});

describe("a flare-up and an episode", () => {
  const flare: RecordView = {
    id: "9",
    day: "2025-11-12",
    recorded_at: "2025-11-12T08:00:00+01:00",
    basis: null,
    changed_at: null,
    summary: "In one line",
    record: {
      kind: "flare_up",
      first_day: "2025-11-12",
      last_day: null,
      worse_than_usual: true,
      hard_to_tolerate: true,
      affected_life: true,
      helped: null,
    },
  };
  const ended = { id: "3", last_day: "2025-10-12" };
  const episode = {
    kind: "episode",
    onset_day: "2025-09-01",
    onset_how: "Lifting",
    last_day: null,
  };

  it("that goes on is one line, and ends in its form", async () => {
    const { went } = await open({ open_flare_up: flare });
    expect(screen.getByTestId("open-flare-up").textContent).toContain("Flare-up since 12 November");
    await press(t("today-flare-up-over"));
    expect(went()).toEqual([{ view: "record-form", kind: "flare_up", id: "9" }]);
  });

  it("is over when the person says so, and nothing else of it changes", async () => {
    const { calls } = await open(
      { ended_episode: ended },
      { record: { ...flare, id: "3", record: episode }, save_record: { id: "3", written } },
    );
    await press(t("today-episode-over-yes"));
    await screen.findByTestId("toast");
    expect(calls("save_record")).toEqual([
      { input: { id: "3", record: { ...episode, last_day: "2025-10-12" } } },
    ]);
  });

  it("stays when the person says no, which is not asked again for now", async () => {
    const { calls } = await open({ ended_episode: ended });
    await press(t("today-episode-over-no"));
    await waitFor(() => expect(screen.queryByTestId("ended-episode")).toBeNull());
    expect(calls("save_record")).toHaveLength(0);
    vi.restoreAllMocks();
    await press(t("today-goals-set"));
    await waitFor(() => expect(screen.queryByTestId(`week-tile-${TODAY}`)).toBeNull());
    await fireEvent.click(screen.getByTestId("nav-today"));
    await screen.findByTestId(`week-tile-${TODAY}`);
    expect(screen.queryByTestId("ended-episode")).toBeNull();
  });

  it("says why it could not be ended", async () => {
    const refusal = new Refusal({ code: "storage", message: "Not now.", field: null });
    await open({ ended_episode: ended }, { record: refusal });
    await press(t("today-episode-over-yes"));
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
  });
});

describe("the lesson that is offered", () => {
  const library = pretendLibrary();
  const lesson = library.lessons.find((one) => one.blocks.length > 0) ?? expect.unreachable();

  it("says what it is about and why, and opens or is put off", async () => {
    const { calls, went } = await open(
      { lesson: { id: lesson.id, reason: "scans" } },
      { library, put_off_lesson: null },
    );
    const card = await screen.findByTestId("lesson-card");
    expect(card.textContent).toContain(lesson.title);
    expect(screen.getByTestId("lesson-why").textContent).toContain(
      t("today-lesson-why", { reason: "scans" }),
    );
    expect(screen.queryByTestId("lesson-urgent")).toBeNull();
    await fireEvent.click(screen.getByTestId("read-lesson"));
    expect(went()).toEqual([{ view: "lesson", id: lesson.id }]);
    await fireEvent.click(screen.getByTestId("put-off-lesson"));
    await waitFor(() => expect(calls("put_off_lesson")).toEqual([{ id: lesson.id }]));
  });

  it("puts the urgent signs first after a flare-up", async () => {
    const { went } = await open(
      { lesson: { id: lesson.id, reason: "after_flare_up" } },
      { library },
    );
    const card = await screen.findByTestId("lesson-card");
    const buttons = within(card).getAllByRole("button");
    expect(buttons[0]).toBe(screen.getByTestId("lesson-urgent"));
    await fireEvent.click(screen.getByTestId("lesson-urgent"));
    await fireEvent.click(screen.getByTestId("lesson-hurts"));
    expect(went().map((route) => route.view)).toEqual(["urgent", "hurts"]);
  });

  it("is not there when it cannot be read", async () => {
    const { calls } = await open(
      { lesson: { id: lesson.id, reason: "scans" } },
      { library: new Refusal("no") },
    );
    await waitFor(() => expect(calls("library")).toHaveLength(1));
    expect(screen.queryByTestId("lesson-card")).toBeNull();
  });
});

describe("the first days", () => {
  const ways = ["hurts", "lesson", "movement", "goals"] as const;
  const begin = async (part: object) => {
    const beginning = { ways: [...ways], has_check_in: false, ...part };
    const calls = start({ today: todayView({ beginning }), take_way_to_begin: null });
    await screen.findByTestId("no-appointment");
    return calls;
  };
  const tiles = () => document.querySelectorAll("[data-testid^=week-tile]");

  it("offer ways to begin, and no week of gaps before the first answer", async () => {
    await begin({});
    for (const way of ways) expect(screen.getByTestId(`begin-${way}`)).toBeTruthy();
    expect(screen.getByTestId("first-days").textContent).toContain(t("check-in-week-first"));
    expect(tiles()).toHaveLength(0);
  });

  it("take a way from the list once it was opened", async () => {
    const calls = await begin({});
    const go = vi.spyOn(Router.prototype, "go").mockImplementation(() => {});
    await fireEvent.click(screen.getByTestId("begin-movement"));
    await waitFor(() => expect(calls("take_way_to_begin")).toEqual([{ way: "movement" }]));
    expect(go).toHaveBeenCalledWith({ view: "move" });
  });

  it("show the week after the first answer, and no card once every way was taken", async () => {
    await begin({ ways: [], has_check_in: true });
    expect(screen.queryByTestId("begin-card")).toBeNull();
    expect(screen.queryByTestId("first-days")).toBeNull();
    expect(tiles().length).toBeGreaterThan(0);
  });
});
