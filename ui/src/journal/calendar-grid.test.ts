import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CalendarDay } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { Revisions } from "../parts/changes.svelte";
import { addDays } from "../shared/dates";
import { t } from "../shared/words";
import Calendar from "./Calendar.svelte";

afterEach(stopPretending);

const TODAY = "2025-11-20";

function monthOf({ month }: { month: string }, special: CalendarDay[] = []): CalendarDay[] {
  return Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index))
    .filter((day) => day.startsWith(month))
    .map(
      (day) =>
        special.find((one) => one.day === day) ?? {
          day,
          function: null,
          written: false,
          n_others: 0,
          in_flare_up: false,
        },
    );
}

const special: CalendarDay[] = [
  { day: "2025-11-03", function: "some", written: true, n_others: 2, in_flare_up: true },
  { day: "2025-11-04", function: null, written: true, n_others: 0, in_flare_up: false },
  { day: "2025-11-25", function: null, written: false, n_others: 1, in_flare_up: false },
];

async function open(
  answer: unknown = (args: { month: string }) => monthOf(args, special),
  place: { day: string | null; isAway: boolean } = { day: null, isAway: false },
) {
  const { calls } = pretendCommands({ calendar_month: answer });
  const [onopen, onlist] = [vi.fn(), vi.fn()];
  const revisions = new Revisions();
  render(Calendar, { today: TODAY, revisions, place, onopen, onlist });
  await turns();
  return { calls, onopen, onlist, revisions };
}

/** A button without a label of its own is named by its words. */
const nameOf = (day: string) =>
  [...cell(day).querySelectorAll("span")]
    .filter((part) => part.children.length === 0)
    .map((part) => part.textContent.trim())
    .filter((text) => text !== "")
    .join(" ");
const cell = (day: string) => screen.getByTestId(`calendar-${day}`);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () => document.activeElement?.getAttribute("data-testid");

describe("the calendar", () => {
  it("begins again at the day that was left, with the focus", async () => {
    const place = { day: "2025-09-03", isAway: true };
    await open(undefined, place);
    expect(focused()).toBe("calendar-2025-09-03");
    expect(place.isAway, "once").toBe(false);
    await press("ArrowRight");
    expect(place.day).toBe("2025-09-04");
  });

  it("leads to everything of the chosen day, also of one that lies ahead", async () => {
    const { onopen, onlist } = await open();
    expect(screen.queryByTestId("calendar-list"), "nothing stands in today").toBeNull();
    await fireEvent.click(cell("2025-11-25"));
    expect(onopen, "it cannot be written about yet").not.toHaveBeenCalled();
    expect(
      screen.getByText(/^Tuesday 25 November: still to come, 1 other entry$/, { selector: "p" }),
    ).toBeTruthy();
    await fireEvent.click(
      screen.getByRole("button", { name: /^Show in the timeline: Tuesday 25 November/ }),
    );
    expect(onlist).toHaveBeenCalledExactlyOnceWith("2025-11-25", "2025-11-25");
    await fireEvent.click(screen.getByTestId("calendar-list-month"));
    expect(onlist).toHaveBeenLastCalledWith("2025-11-01", "2025-11-30");
  });

  it("says of each day what is written, in words", async () => {
    await open();
    expect(nameOf("2025-11-03"), "first what is shown, as it is said to it").toBe(
      "3 some +2 Monday 3 November: flare-up, 2 other entries",
    );
    expect(nameOf("2025-11-04")).toContain("not answered");
    expect(nameOf("2025-11-05")).toContain("nothing recorded");
    expect(screen.getByTestId("flare-2025-11-03")).toBeTruthy();
    expect(screen.queryByTestId("flare-2025-11-04")).toBeNull();
    expect(cell("2025-11-03").textContent).toContain("some");
    expect(cell("2025-11-03").textContent).toContain("+2");
    expect(cell(TODAY).getAttribute("aria-current")).toBe("date");
  });

  it("explains its signs in words that fit, and its two ways look alike", async () => {
    await open();
    const legend = document.querySelector(".legend li:last-child");
    expect(legend?.textContent.replace(/\s+/g, " ").trim()).toBe("+1 another entry that day");
    const drawn = (id: string) => screen.getByTestId(id).querySelectorAll("svg path");
    expect(drawn("calendar-next")).toHaveLength(drawn("calendar-previous").length);
  });

  it("opens a day, and none that is still to come", async () => {
    const { onopen } = await open();
    await fireEvent.click(cell("2025-11-21"));
    expect(onopen).not.toHaveBeenCalled();
    expect(nameOf("2025-11-25")).toContain("1 other entry");
    await fireEvent.click(cell("2025-11-03"));
    expect(onopen.mock.calls).toEqual([["2025-11-03"]]);
  });

  it("has one stop for Tab, which the keys move", async () => {
    await open();
    const stops = () => document.querySelectorAll('[data-testid="calendar"] [tabindex="0"]');
    cell(TODAY).focus();
    for (const [key, day] of [
      ["ArrowLeft", "2025-11-19"],
      ["ArrowUp", "2025-11-12"],
      ["Home", "2025-11-10"],
      ["End", "2025-11-16"],
      ["PageUp", "2025-10-16"],
      ["PageDown", "2025-11-16"],
      ["ArrowDown", "2025-11-23"],
    ] as const) {
      await press(key);
      await waitFor(() => expect(focused()).toBe(`calendar-${day}`));
      expect([...stops()]).toEqual([document.activeElement]);
    }
  });

  it("goes to other months, and says nothing of their days before it knows", async () => {
    const later = new Later<CalendarDay[]>();
    const { calls } = await open(({ month }: { month: string }) =>
      month === "2025-10" ? later.promise : monthOf({ month }, special),
    );
    await fireEvent.click(screen.getByTestId("calendar-previous"));
    expect(screen.getByRole("heading", { name: "October 2025" })).toBeTruthy();
    expect(nameOf("2025-10-03")).toBe("3 Friday 3 October");
    later.resolve(monthOf({ month: "2025-10" }));
    await waitFor(() => expect(nameOf("2025-10-03")).toContain("nothing recorded"));
    await fireEvent.click(screen.getByRole("button", { name: t("journal-calendar-now") }));
    await waitFor(() => expect(cell("2025-11-03").textContent).toContain("some"));
    expect(calls("calendar_month")).toEqual([
      { month: "2025-11" },
      { month: "2025-10" },
      { month: "2025-11" },
    ]);
  });

  it("does not take an answer that comes late", async () => {
    const first = new Later<CalendarDay[]>();
    let n = 0;
    const { revisions } = await open((args: { month: string }) =>
      n++ === 0 ? first.promise : monthOf(args, special),
    );
    revisions.changed("everything");
    await waitFor(() => expect(cell("2025-11-03").textContent).toContain("some"));
    first.resolve(monthOf({ month: "2025-11" }));
    await turns();
    expect(cell("2025-11-03").textContent).toContain("some");
  });

  it("can be read again when it could not be read", async () => {
    let answer: unknown = new Refusal({ code: "storage", message: "Not now.", field: null });
    await open((args: { month: string }) => {
      if (answer instanceof Refusal) throw answer.reason;
      return monthOf(args, special);
    });
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
    answer = null;
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(cell("2025-11-03").textContent).toContain("some");
  });
});
