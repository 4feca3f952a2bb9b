import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import type { Interaction, Place } from "../ipc";
import { t } from "../shared/words";
import { pretendLibrary } from "./pretend-library";
import { Shelf } from "./shelf";
import Show from "./Show.svelte";

const shelf = new Shelf(pretendLibrary());

function show(what: Interaction) {
  const gone = vi.fn<(kind: Place["kind"]) => void>();
  const rendered = render(Show, { what, shelf, way: (place) => () => gone(place.kind) });
  return { ...rendered, gone };
}

const all: Interaction[] = [
  "load_and_capacity",
  "positions",
  "breathing",
  "small_steps",
  "sore_or_worse",
  "course",
];

it.each(all)("%s has a name, a mark and a sentence about what it is", (what) => {
  show(what);
  const figure = screen.getByRole("figure", { name: t("learn-show", { what }) });
  expect(figure.textContent).toContain(t("learn-caption", { what }));
  expect(within(figure).getAllByTestId("mark").at(-1)?.textContent).toMatch(/^added · /);
  for (const button of within(figure).getAllByRole("button")) {
    expect((button.getAttribute("aria-label") ?? button.textContent ?? "").trim()).not.toBe("");
  }
});

describe("load and capacity", () => {
  const told = () => screen.getByTestId("load-told").textContent;
  const asks = () => screen.getByTestId<HTMLInputElement>("load-asks");

  it("says in words what the picture shows of a big day", () => {
    show("load_and_capacity");
    expect(told()).toContain(t("learn-load-day-over", { day: 6 }));
    expect(told()).toContain(t("learn-load-over", { n: 1 }));
    expect(screen.getByRole("img").getAttribute("aria-label")).toContain(
      t("learn-load-over", { n: 1 }),
    );
  });

  it("follows a slider: the day comes back under the line", async () => {
    const { container } = show("load_and_capacity");
    const over = () => container.querySelectorAll("figure rect.over").length;
    expect(over()).toBeGreaterThan(5);
    await fireEvent.input(asks(), { target: { value: "5" } });
    expect(told()).toContain(t("learn-load-day-under", { day: 6 }));
    expect(over(), "only the one in the legend").toBe(1);
    expect(screen.getByTestId("load-big_day").getAttribute("aria-pressed")).toBe("false");
  });

  it("shows another day and its number on the other slider", async () => {
    show("load_and_capacity");
    await fireEvent.input(screen.getByTestId("load-day"), { target: { value: "7" } });
    expect(asks().value).toBe("1");
    expect(told()).toContain("Day 7");
  });

  it("says that small steps move the line, and that little sleep lowers it", async () => {
    show("load_and_capacity");
    await fireEvent.click(screen.getByTestId("load-small_steps"));
    expect(told()).toContain(t("learn-load-over", { n: 0 }));
    expect(told()).toContain(t("learn-load-trend", { trend: "up" }));
    await fireEvent.click(screen.getByTestId("load-ordinary"));
    await fireEvent.click(screen.getByTestId("load-tired"));
    expect(told()).toContain(t("learn-load-trend", { trend: "down" }));
  });
});

it("positions shows how to get into the one that was chosen", async () => {
  show("positions");
  const shown = () => screen.getByTestId("position-shown");
  expect(within(shown()).getByRole("img").getAttribute("aria-label")).toContain("on the side");
  const table = screen.getByTestId("position-table");
  await fireEvent.click(table);
  expect(table.getAttribute("aria-pressed")).toBe("true");
  expect(shown().textContent).toContain("Lean on it.");
  expect(shown().textContent).toContain(t("learn-positions-floor-free"));
});

it("small steps grows after a good week and halves after a flare-up", async () => {
  show("small_steps");
  const told = () => screen.getByTestId("steps-told").textContent;
  const press = (name: string) => fireEvent.click(screen.getByTestId(`steps-${name}`));
  expect(told(), "four weeks are there").toContain(
    t("learn-steps-week", { n: 4, kind: "good", minutes: 8 }),
  );
  await press("again");
  expect(told()).toContain(t("learn-steps-week", { n: 1, kind: "first", minutes: 5 }));
  await press("good");
  expect(told()).toContain(t("learn-steps-week", { n: 2, kind: "good", minutes: 6 }));
  await press("flare-up");
  expect(told()).toContain(t("learn-steps-week", { n: 3, kind: "flare_up", minutes: 3 }));
  expect(told()).toContain(t("learn-steps-then", { kind: "flare_up" }));
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toContain(
    t("learn-steps-week", { n: 2, kind: "good", minutes: 6 }),
  );
  for (let week = 0; week < 30; week += 1) await press("good");
  expect(told(), "it ends somewhere").toContain(t("learn-steps-most"));
  await press("again");
  expect(told()).toContain(t("learn-steps-week", { n: 1, kind: "first", minutes: 5 }));
});

describe("fine, sore or worse", () => {
  it("says the same three parts to everyone, and when to stop", () => {
    show("sore_or_worse");
    const text = screen.getByTestId("sore-or-worse").textContent;
    for (const answer of ["fine", "sore", "worse"] as const) {
      expect(text).toContain(t(`learn-sore-${answer}-means`));
      expect(text).toContain(t(`learn-sore-${answer}-then`));
    }
    expect(screen.getByTestId("stop-rule").textContent).toContain("Stop for this.");
    expect(
      screen.queryByRole("button", { name: t("learn-sore-sore") }),
      "nothing to press",
    ).toBeNull();
  });

  it("keeps what the article says apart from what is added", () => {
    show("sore_or_worse");
    const article = within(screen.getByTestId("sore-or-worse")).getByTestId("marked-article");
    expect(article.textContent).toContain(t("learn-sore-sore-means"));
    expect(article.textContent).not.toContain(t("learn-sore-sore-then"));
  });

  it("leads to the urgent signs", async () => {
    const { gone } = show("sore_or_worse");
    await fireEvent.click(screen.getByTestId("stop-urgent"));
    expect(gone).toHaveBeenCalledWith("urgent_signs");
  });
});

it("the hundred backs are described, and drawn as they are told", () => {
  const { container } = show("backs");
  const told = screen.getAllByRole("img").map((picture) => picture.getAttribute("aria-label"));
  expect(told).toEqual([
    t("learn-backs-spoken", { age: 20, n: 30 }),
    t("learn-backs-spoken", { age: 80, n: 84 }),
  ]);
  expect(container.querySelectorAll("rect")).toHaveLength(200);
  expect(container.querySelectorAll("rect.filled")).toHaveLength(114);
});

it("the course has a description and a table of its numbers", () => {
  const { container } = show("course");
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(t("learn-course-spoken"));
  expect(container.querySelectorAll(".point")).toHaveLength(4);
  const cells = [...container.querySelectorAll("tbody tr")].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ["0 weeks", "5.6"],
    ["6 weeks", "2.6"],
    ["26 weeks", "2.2"],
    ["52 weeks", "2.1"],
  ]);
  expect(container.textContent).toContain(t("learn-course-bottom"));
});
