import { fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ExcerptPart, RecordView, SearchRequest, SearchView } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { noFilter } from "./filter";
import { HITS_LIMIT, JournalSearch, QUERY_LIMIT } from "./search.svelte";
import SearchField from "./SearchField.svelte";
import SearchResults from "./SearchResults.svelte";

const record = (id: string): RecordView => ({
  id,
  day: "2025-11-20",
  recorded_at: "2025-11-20T18:42:00+01:00",
  basis: null,
  changed_at: null,
  summary: "In one line",
  record: { kind: "question", text: "may I run", answer: null },
});
const found = (n: number, shown = n, excerpt: ExcerptPart[] = []): SearchView => ({
  hits: Array.from({ length: shown }, (_, index) => ({ record: record(`${index}`), excerpt })),
  n,
});

function start(answer: unknown, filter = noFilter()) {
  const { calls } = pretendCommands({ search_journal: answer });
  const search = new JournalSearch(() => filter);
  const onopen = vi.fn();
  render(SearchField, { search });
  render(SearchResults, { search, today: "2025-11-20", onopen });
  return { calls: () => calls("search_journal"), search, onopen };
}

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Search the journal" });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const soon = (ms = 150) => vi.advanceTimersByTimeAsync(ms);
const count = () => screen.getByTestId("journal-found").textContent.trim();
const request = (query: string, limit = 50): { request: SearchRequest } => ({
  request: { query, filter: noFilter(), limit },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  stopPretending();
});

describe("search", () => {
  it("waits for a short rest and says how many were found", async () => {
    const { calls } = start(found(1));
    await type("ca");
    await soon(100);
    await type("cafe");
    await soon(149);
    expect(calls(), "not with every key").toEqual([]);
    await soon(1);
    expect(calls()).toEqual([request("cafe")]);
    expect(count()).toBe("1 found");
  });

  it("looks in what the filter leaves", async () => {
    const filter = { ...noFilter(), kinds: ["question" as const], first: "2025-01-01" };
    const { calls } = start(found(0), filter);
    await type("run");
    await soon();
    expect(calls()).toEqual([{ request: { query: "run", filter, limit: 50 } }]);
    expect(count()).toBe("Nothing found. Try fewer words or filters.");
  });

  it("does not look for spaces", async () => {
    const { calls } = start(found(1));
    await type("   ");
    await soon();
    expect(calls()).toEqual([]);
  });

  it("ignores the late answer to what stood there before", async () => {
    const late = new Later<SearchView>();
    start(({ request: { query } }: { request: SearchRequest }) =>
      query === "a" ? late.promise : found(2),
    );
    await type("a");
    await soon();
    await type("ab");
    await soon();
    late.resolve(found(9));
    await soon();
    expect(count()).toBe("2 found");
  });

  it("marks hits as text, whatever they hold", async () => {
    const parts = [
      { text: "ate <img src=x onerror=alert(1)> at the ", is_hit: false },
      { text: "<b>café</b>", is_hit: true },
    ];
    start(found(1, 1, parts));
    await type("cafe");
    await soon();
    const row = screen.getByTestId("journal-row");
    expect(row.querySelector("mark")?.textContent).toBe("<b>café</b>");
    expect(row.textContent).toContain("ate <img src=x onerror=alert(1)> at the <b>café</b>");
    expect(row.querySelectorAll("img, mark *")).toHaveLength(0);
  });

  it("marks a part of a word and leaves the word whole", async () => {
    const parts = [
      { text: "…Rücken", is_hit: false },
      { text: "schmerz", is_hit: true },
      { text: "en, 腰がとても", is_hit: false },
      { text: "痛い", is_hit: true },
      { text: "…", is_hit: false },
    ];
    start(found(1, 1, parts));
    await type("schmerz 痛い");
    await soon();
    const says = screen.getByTestId("journal-row").querySelector(".says");
    expect(says?.textContent, "nothing comes between the letters").toBe(
      "…Rückenschmerzen, 腰がとても痛い…",
    );
    const marks = [...(says?.querySelectorAll("mark") ?? [])].map((mark) => mark.textContent);
    expect(marks).toEqual(["schmerz", "痛い"]);
  });

  it("shows more in steps up to what the program reads", async () => {
    const { calls } = start(({ request: { limit } }: { request: SearchRequest }) =>
      found(900, limit),
    );
    await type("run");
    await soon();
    for (let limit = 100; limit <= HITS_LIMIT; limit += 50) {
      await fireEvent.click(screen.getByTestId("journal-more"));
      await soon();
      expect(calls().at(-1)).toEqual(request("run", limit));
    }
    expect(screen.queryByTestId("journal-more")).toBeNull();
    expect(screen.getByText(/the first 200 results/)).toBeTruthy();
  });

  it("cuts what is too long and says so", async () => {
    const { calls } = start(found(0));
    await type("😀".repeat(QUERY_LIMIT + 50_000));
    await soon();
    expect(calls()).toEqual([request("😀".repeat(QUERY_LIMIT))]);
    expect(field().value).toBe("😀".repeat(QUERY_LIMIT));
    expect(screen.getByTestId("journal-search-cut").textContent).toContain("200");
    await type("short");
    expect(screen.getByTestId("journal-search-cut").textContent.trim()).toBe("");
  });

  it("is cleared with Escape, and a late answer does not bring it back", async () => {
    const late = new Later<SearchView>();
    const { search } = start(() => late.promise);
    await type("run");
    await soon();
    await fireEvent.keyDown(field(), { key: "Escape" });
    late.resolve(found(3));
    await soon();
    expect(field().value).toBe("");
    expect(search.found).toBeNull();
    expect(search.isOn).toBe(false);
  });

  it("keeps what was found when it fails, and says why", async () => {
    const { search } = start(new Refusal({ code: "storage", message: "No.", field: null }));
    await type("run");
    await soon();
    expect(search.problem?.message).toBe("No.");
    expect(field().value).toBe("run");
  });

  it("Ctrl+F leads to the field, and only with Ctrl", async () => {
    start(found(0));
    await fireEvent.keyDown(document.body, { key: "f" });
    expect(document.activeElement).not.toBe(field());
    await fireEvent.keyDown(document.body, { key: "f", ctrlKey: true });
    expect(document.activeElement).toBe(field());
  });

  it("has one Tab stop for its results, and Enter opens", async () => {
    const { onopen } = start(found(3));
    await type("run");
    await soon();
    const rows = screen.getAllByTestId("journal-row");
    expect(rows.map((row) => row.tabIndex)).toEqual([0, -1, -1]);
    rows[0]?.focus();
    await fireEvent.keyDown(rows[0] as HTMLElement, { key: "ArrowDown" });
    expect(document.activeElement).toBe(rows[1]);
    expect(rows.map((row) => row.tabIndex)).toEqual([-1, 0, -1]);
    await fireEvent.click(rows[1] as HTMLElement);
    expect(onopen).toHaveBeenCalledExactlyOnceWith(record("1"));
  });
});
