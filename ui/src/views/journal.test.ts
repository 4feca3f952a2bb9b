import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { RecordPage, RecordView, TimelineFilter, TimelinePageRequest } from "../ipc";
import { Refusal, stopPretending, turns } from "../ipc/pretend";
import { noFilter } from "../journal/filter";
import { start } from "./pretend-app";

afterEach(stopPretending);

const record = (position: number): RecordView => ({
  id: `${position}`,
  day: "2025-11-20",
  recorded_at: "2025-11-20T18:42:00+01:00",
  basis: null,
  changed_at: null,
  summary: `question ${position}`,
  record: { kind: "question", text: `question ${position}`, answer: null },
});

const page = (position: number): RecordPage => ({ view: record(position), details: [] });

const N = 15_000;

async function open(answers: Record<string, unknown> = {}, n = N) {
  const calls = start({
    timeline_months: { months: n > 0 ? [{ month: "2025-11", n }] : [], n },
    timeline_page: ({ request }: { request: TimelinePageRequest }) =>
      Array.from({ length: Math.min(request.limit, n - request.offset) }, (_, index) =>
        record(request.offset + index),
      ),
    records: [],
    history: [],
    forms: [],
    trash: [],
    record_page: page(0),
    ...answers,
  });
  await fireEvent.click(await screen.findByTestId("nav-journal"));
  return calls;
}

const row = async (position: number): Promise<HTMLElement> => {
  const words = await screen.findByText(`question ${position}`);
  return words.closest("button") as HTMLElement;
};
const press = async (key: string): Promise<void> => {
  await fireEvent.keyDown(document.activeElement as HTMLElement, { key });
  await turns();
};
const tabStops = (): HTMLElement[] =>
  screen.getAllByTestId("journal-row").filter((one) => one.tabIndex === 0);

describe("the timeline", () => {
  it("has only the rows in view, each saying its place among all", async () => {
    await open();
    const newest = await row(0);
    expect(screen.getAllByTestId("journal-row").length).toBeLessThan(40);
    const item = newest.closest("[role=listitem]");
    expect(item?.getAttribute("aria-setsize")).toBe(`${N}`);
    expect(item?.getAttribute("aria-posinset")).toBe("1");
    expect(screen.getByTestId("journal-count").textContent).toMatch(/15[,.]?000 entries/);
  });

  it("is one Tab stop; keys lead through it and the focus goes with them", async () => {
    const calls = await open();
    (await row(0)).focus();
    await press("ArrowDown");
    expect(document.activeElement).toBe(await row(1));
    await press("End");
    expect(document.activeElement).toBe(await row(N - 1));
    expect(tabStops()).toEqual([document.activeElement]);
    const pages = calls("timeline_page") as { request: TimelinePageRequest }[];
    expect(pages.length, "what lies between is not read").toBeLessThan(5);
    await press("ArrowDown");
    expect(document.activeElement).toBe(await row(N - 1));
    await press("Home");
    expect(document.activeElement).toBe(await row(0));
  });

  it("keeps the row with the keys when it is scrolled out of view", async () => {
    await open();
    const newest = await row(0);
    newest.focus();
    const list = screen.getByTestId("journal-list");
    list.scrollTop = 64 * 500;
    await fireEvent.scroll(list);
    await row(500);
    expect(document.activeElement).toBe(newest);
    expect(tabStops()).toEqual([newest]);
  });

  it("comes back from a record to the row it was opened from", async () => {
    await open();
    (await row(0)).focus();
    await press("PageDown");
    const opened = document.activeElement as HTMLElement;
    const name = opened.textContent;
    const top = screen.getByTestId("journal-list").scrollTop;
    await fireEvent.click(opened);
    await waitFor(() => expect(screen.queryByTestId("journal-list")).toBeNull());
    await fireEvent.click(screen.getByTestId("nav-journal"));
    await screen.findByTestId("journal-list");
    await waitFor(() => expect(document.activeElement?.textContent).toBe(name));
    expect(screen.getByTestId("journal-list").scrollTop).toBe(top);
  });

  it("reads again after a change without moving", async () => {
    const calls = await open();
    const list = await screen.findByTestId("journal-list");
    await row(0);
    list.scrollTop = 64 * 300 + 10;
    await fireEvent.scroll(list);
    await row(300);
    const before = calls("timeline_months").length;
    await fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    await waitFor(() => expect(calls("timeline_months").length).toBe(before + 1));
    await turns();
    expect(list.scrollTop).toBe(64 * 300 + 10);
    expect(await row(300)).toBeTruthy();
  });

  it("sends its filter, and begins at the newest with another one", async () => {
    const calls = await open();
    const list = await screen.findByTestId("journal-list");
    await row(0);
    list.scrollTop = 64 * 300;
    await fireEvent.scroll(list);
    await fireEvent.click(screen.getByTestId("filter-by-kinds"));
    await fireEvent.click(
      screen.getByRole("checkbox", { name: "Question for the physiotherapist" }),
    );
    const wanted = { kinds: ["question"], tag: null, episode: null, first: null, last: null };
    await waitFor(() =>
      expect((calls("timeline_months").at(-1) as { filter: TimelineFilter }).filter).toEqual(
        wanted,
      ),
    );
    await waitFor(() => expect(list.scrollTop).toBe(0));
    await row(0);
    const last = calls("timeline_page").at(-1) as { request: TimelinePageRequest };
    expect(last.request.filter).toEqual(wanted);
  });
});

describe("the journal screen", () => {
  it("leads to every form of what can be written down", async () => {
    await open({ goals: null });
    for (const kind of ["flare_up", "medicine", "factor", "day_pattern", "episode"]) {
      expect(await screen.findByTestId(`add-${kind}`)).toBeTruthy();
    }
    for (const view of ["goals", "pain-recall"]) expect(screen.getByTestId(`add-${view}`));
    const rmdq = screen.getByTestId("add-rmdq");
    expect(rmdq.tabIndex).toBe(0);
    const menu = rmdq.closest("details");
    expect(menu?.open, "closed, so that the list has the room").toBe(false);
    expect(menu?.querySelector("summary")).toBeTruthy();
  });

  it("leads from an empty journal to the check-in", async () => {
    await open({}, 0);
    const empty = await screen.findByTestId("journal-empty");
    await fireEvent.click(empty.querySelector("button") as HTMLElement);
    await screen.findByTestId("check-in-form");
  });

  it("says why nothing could be read, and reads again", async () => {
    let isRefused = true;
    const refused = new Refusal({ code: "storage", message: "The disk hums.", field: null });
    await open({
      timeline_months: () => {
        if (isRefused) throw refused.reason;
        return { months: [{ month: "2025-11", n: 1 }], n: 1 };
      },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("The disk hums.");
    isRefused = false;
    await fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await row(0);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("shows from the calendar what stands in a day, and the focus stays near the way back", async () => {
    const day = { day: "2025-11-20", function: null, written: true, n_others: 1 };
    const calls = await open({ calendar_month: [{ ...day, in_flare_up: false }] });
    await fireEvent.click(await screen.findByTestId("choice-calendar"));
    await fireEvent.click(await screen.findByTestId("calendar-list"));
    await row(0);
    const filter = { ...noFilter(), first: "2025-11-20", last: "2025-11-20" };
    expect(calls("timeline_months").at(-1)).toEqual({ filter });
    expect(document.activeElement).toBe(screen.getByTestId("choice-timeline"));
  });

  it("searches with the filter and opens what was found", async () => {
    const hit = { record: record(7), excerpt: [{ text: "question 7", is_hit: true }] };
    const calls = await open({ search_journal: { hits: [hit], n: 1 }, record_page: page(7) });
    const field = await screen.findByTestId("journal-search");
    await fireEvent.input(field, { target: { value: "seven" } });
    await waitFor(() =>
      expect(screen.getByTestId("journal-found").textContent.trim()).toBe("1 found"),
    );
    expect(screen.queryByTestId("journal-list")).toBeNull();
    await fireEvent.click(await row(7));
    await waitFor(() =>
      expect(calls("record_page").at(-1)).toEqual({ place: { kind: "question", id: "7" } }),
    );
  });
});
