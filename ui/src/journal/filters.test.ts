import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { TagsView, TimelineFilter } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { isFiltered, noFilter, periodWords, placeIn, withKind } from "./filter";
import Filters from "./Filters.svelte";

afterEach(stopPretending);

function setUp(part: Partial<TimelineFilter> = {}, answers: Record<string, unknown> = {}) {
  const { calls } = pretendCommands(answers);
  const onchange = vi.fn();
  const { rerender } = render(Filters, { filter: { ...noFilter(), ...part }, n: 1, onchange });
  onchange.mockImplementation((filter) => void rerender({ filter, n: 1, onchange }));
  return { onchange, calls };
}

const open = async (panel: string) => {
  await fireEvent.click(screen.getByTestId(`filter-by-${panel}`));
  await turns();
  await tick();
};
const button = (panel: string) => screen.getByTestId(`filter-by-${panel}`);

describe("a filter", () => {
  it("adds and takes away kinds", () => {
    const one = withKind(noFilter(), "medicine", true);
    const two = withKind(withKind(one, "question", true), "question", true);
    expect(two.kinds).toEqual(["medicine", "question"]);
    expect(withKind(two, "medicine", false).kinds).toEqual(["question"]);
    expect([noFilter(), one, { ...noFilter(), last: "2025-11-20" }].map(isFiltered)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each([
    [null, null, "Period: any"],
    ["2025-11-01", null, "From 1 Nov 2025"],
    [null, "2025-11-20", "Until 20 Nov 2025"],
    ["2025-11-01", "2025-11-20", "1 Nov 2025 to 20 Nov 2025"],
    ["2025-11-20", "2025-11-20", "20 Nov 2025"],
  ])("from %s to %s is %s", (first, last, words) => {
    expect(periodWords({ ...noFilter(), first, last })).toBe(words);
  });

  it("stays with its journal and is forgotten with another", () => {
    const [own, demo] = [{}, {}];
    placeIn(own).query = "cafe";
    expect(placeIn(own).query).toBe("cafe");
    expect(placeIn(demo).query).toBe("");
  });
});

describe("the filters", () => {
  it("say how many entries there are", () => {
    setUp();
    expect(screen.getByTestId("journal-count").textContent.trim()).toBe("1 entry");
    expect(screen.queryByTestId("filter-clear"), "nothing to clear").toBeNull();
  });

  it("choose kinds", async () => {
    const { onchange } = setUp();
    await open("kinds");
    await fireEvent.click(screen.getByRole("checkbox", { name: "Flare-up" }));
    await fireEvent.click(screen.getByRole("checkbox", { name: "Medicine" }));
    expect(onchange).toHaveBeenLastCalledWith({ ...noFilter(), kinds: ["flare_up", "medicine"] });
    expect(button("kinds").textContent).toBe("Kinds: 2");
  });

  it("offer at most 50 tags and say how many more there are", async () => {
    const tags = Array.from({ length: 60 }, (_, n) => ({ tag: `t${n}`, n: 1 }));
    const { onchange, calls } = setUp({}, { tags: { tags, n_all: 10_000 } });
    await open("tag");
    expect(calls("tags")).toEqual([{ prefix: "" }]);
    const offered = within(screen.getByRole("toolbar")).getAllByRole("button");
    expect(offered).toHaveLength(50);
    expect(
      offered.filter((one) => one.tabIndex === 0),
      "one Tab stop",
    ).toHaveLength(1);
    expect(screen.getByText(/9[,.]?950 more tags/)).toBeTruthy();
    await fireEvent.click(offered[3] as HTMLElement);
    expect(onchange).toHaveBeenCalledExactlyOnceWith({ ...noFilter(), tag: "t3" });
    expect(button("tag").textContent).toBe("Tag: #t3");
  });

  it("ignore the late answer to fewer letters", async () => {
    const late = new Later<TagsView>();
    setUp(
      {},
      {
        tags: ({ prefix }: { prefix: string }) =>
          prefix === "" ? late.promise : { tags: [{ tag: "desk", n: 2 }], n_all: 1 },
      },
    );
    await open("tag");
    await fireEvent.input(screen.getByTestId("filter-tag"), { target: { value: "#de" } });
    await turns();
    late.resolve({ tags: [{ tag: "other", n: 9 }], n_all: 1 });
    await turns();
    const offered = within(screen.getByRole("toolbar")).getAllByRole("button");
    expect(offered.map((one) => one.textContent)).toEqual(["#desk (2)"]);
  });

  it("choose an episode by how it started", async () => {
    const episode = {
      id: "e1",
      day: "2025-09-29",
      recorded_at: "2025-09-29T18:42:00+01:00",
      basis: null,
      changed_at: null,
      summary: "Digging",
      record: { kind: "episode", onset_day: "2025-09-29", onset_how: "Digging", last_day: null },
    };
    const { onchange } = setUp({}, { records: [episode] });
    await open("episode");
    const select = screen.getByRole("combobox", { name: "Episode" });
    expect(within(select).getByRole("option", { name: /Digging/ })).toBeTruthy();
    await fireEvent.change(select, { target: { value: "e1" } });
    expect(onchange).toHaveBeenLastCalledWith({ ...noFilter(), episode: "e1" });
    expect(button("episode").textContent).toBe("Episode: 29 Sept 2025");
    await fireEvent.change(select, { target: { value: "" } });
    expect(onchange).toHaveBeenLastCalledWith(noFilter());
  });

  it("do not send a period that ends before it begins, and say so", async () => {
    const { onchange } = setUp({ first: "2025-11-10", last: "2025-11-20" });
    await open("period");
    const [, last] = screen.getAllByRole("group").slice(-2);
    const day = within(last as HTMLElement).getByRole("textbox", { name: "Day" });
    await fireEvent.input(day, { target: { value: "5" } });
    expect(onchange).not.toHaveBeenCalled();
    expect(screen.getByRole("alert").textContent).toContain("after the last day");
    await fireEvent.input(day, { target: { value: "15" } });
    expect(onchange).toHaveBeenCalledExactlyOnceWith({
      ...noFilter(),
      first: "2025-11-10",
      last: "2025-11-15",
    });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("close with Escape and lead back to the button", async () => {
    setUp({}, { tags: new Refusal({ code: "storage", message: "No.", field: null }) });
    await open("tag");
    expect(screen.getByRole("alert").textContent).toContain("No.");
    const input = screen.getByTestId("filter-tag");
    input.focus();
    await fireEvent.keyDown(input, { key: "Escape" });
    expect(screen.queryByTestId("filter-tag")).toBeNull();
    expect(document.activeElement).toBe(button("tag"));
  });

  it("are cleared together, and the focus stays among them", async () => {
    const { onchange } = setUp({ kinds: ["question"], tag: "desk", last: "2025-11-20" });
    await fireEvent.click(screen.getByTestId("filter-clear"));
    await turns();
    expect(onchange).toHaveBeenCalledExactlyOnceWith(noFilter());
    expect(document.activeElement).toBe(button("kinds"));
  });
});
