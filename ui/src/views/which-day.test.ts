import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import { press, TODAY, todayView } from "./pretend-app";
import { pass, startDesk } from "./pretend-desk";
import { startHurts } from "./pretend-hurts";
import { openMoveInApp } from "./pretend-hands";

const YESTERDAY = "2025-11-19";
const midnight = { today: todayView({ asks_which_day: true }) };

afterEach(stopPretending);

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));
const question = () => screen.findByTestId("day-question");
const say = async (day: string) =>
  fireEvent.click(within(await question()).getByTestId(`choice-${day}`));
const isAsked = () => screen.queryByTestId("day-question") !== null;

type Sent = { input: { day?: string; record?: { kind: string; first_day?: string | null } } };
type Calls = (command: string) => Sent[];

/** What is noted with one press, and the day that reaches the journal with it. */
const notes: {
  what: string;
  begin: () => Promise<Calls>;
  press: () => Promise<unknown>;
  command: string;
  day: (sent: Sent) => unknown;
}[] = [
  {
    what: "a movement of a flare-up",
    begin: async () => {
      const calls = startHurts(midnight);
      await screen.findByTestId("nav-today");
      await turns();
      await press("F2");
      await click("quick-none");
      return calls as Calls;
    },
    press: () => click("movement-did"),
    command: "add_moment",
    day: ({ input }) => input.day,
  },
  {
    what: "a flare-up",
    begin: async () => {
      const calls = startHurts(midnight);
      await screen.findByTestId("nav-today");
      await turns();
      await press("F2");
      await click("quick-none");
      await click("flare-begin");
      return calls as Calls;
    },
    press: () => click("flare-save"),
    command: "save_record",
    day: ({ input: { record } }) => (record?.kind === "flare_up" ? record.first_day : undefined),
  },
  {
    what: "a bout of a movement",
    begin: async () => {
      const calls = await openMoveInApp("rolls", midnight);
      await click("bout-did");
      return calls as Calls;
    },
    press: () => click("bout-save"),
    command: "add_moment",
    day: ({ input }) => input.day,
  },
];

const days = (calls: Calls, command: string, day: (sent: Sent) => unknown) =>
  calls(command)
    .map(day)
    .filter((one) => one !== undefined);

describe("After midnight", () => {
  it.each(notes)("$what waits for its day", async ({ begin, press: act, command, day }) => {
    const calls = await begin();
    await act();
    await question();
    expect(days(calls, command, day), "nothing is written yet").toEqual([]);
    await say(YESTERDAY);
    await waitFor(() => expect(days(calls, command, day)).toEqual([YESTERDAY]));
    expect(isAsked()).toBe(false);
  });

  it.each(notes)(
    "$what without a day is not written",
    async ({ begin, press: act, command, day }) => {
      const calls = await begin();
      await act();
      await question();
      const before = screen.getAllByRole("heading", { level: 1 })[0]?.textContent;
      await press("Escape");
      await turns();
      expect(isAsked()).toBe(false);
      expect(days(calls, command, day)).toEqual([]);
      const after = screen.getAllByRole("heading", { level: 1 })[0]?.textContent;
      expect(after, "the key leaves the question and nothing else").toBe(before);
    },
  );

  it("a moment on Today waits for its day, and the focus comes back without one", async () => {
    startHurts({ ...midnight, discard_form: null, keep_form: null });
    const add = await screen.findByRole("button", { name: t("check-in-moment-add") });
    add.focus();
    await fireEvent.click(add);
    const asking = await question();
    expect(asking.contains(document.activeElement)).toBe(true);
    await fireEvent.click(within(asking).getByRole("button", { name: t("frame-which-day-leave") }));
    await waitFor(() => expect(isAsked()).toBe(false));
    expect(document.activeElement).toBe(add);
    await fireEvent.click(add);
    await say(YESTERDAY);
    expect(await screen.findByText(/19 November/, { selector: "p" })).toBeTruthy();
    const told = screen.getAllByTestId(`choice-${YESTERDAY}`);
    expect(told[0]?.getAttribute("aria-pressed"), "it holds for the rest").toBe("true");
  });

  it("a new record of a day has none until it was said", async () => {
    startHurts(midnight);
    await screen.findByTestId("nav-today");
    await click("nav-journal");
    await fireEvent.click(await screen.findByTestId("add-flare_up"));
    const form = await screen.findByTestId("record-form");
    const filled = () =>
      within(form)
        .getAllByRole<HTMLInputElement>("textbox")
        .filter(({ value }) => /\d/.test(value));
    expect(filled()).toEqual([]);
  });

  it("going to another screen leaves the question, and nothing is written from there", async () => {
    const calls = startHurts(midnight);
    await screen.findByTestId("nav-today");
    await turns();
    await press("F2");
    await click("quick-none");
    await click("movement-did");
    await question();
    await press("F1");
    await turns();
    expect(isAsked()).toBe(false);
    expect(calls("add_moment")).toEqual([]);
  });
});

describe("A desk break after midnight", () => {
  beforeEach(() => {
    vi.useFakeTimers({
      now: new Date(`${TODAY}T00:10:00`),
      toFake: ["setInterval", "clearInterval", "Date"],
    });
  });
  afterEach(() => void vi.useRealTimers());

  it("waits for its day", async () => {
    const calls = startDesk({}, midnight);
    await screen.findByTestId("desk");
    await pass(20);
    await click("desk-did");
    await question();
    expect(calls("add_moment")).toEqual([]);
    await say(YESTERDAY);
    await waitFor(() => expect(calls("add_moment")).toMatchObject([{ input: { day: YESTERDAY } }]));
  });
});
