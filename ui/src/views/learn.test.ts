import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { pretendLibrary } from "../learn/pretend-library";
import { t } from "../shared/words";
import { start } from "./pretend-app";

const settled = (name: string) => screen.findByTestId(name);
const click = async (name: string) => fireEvent.click(await settled(name));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const none = { learn_state: { read: [] }, mark_lesson_read: null };

/** What tells that an element came into sight. */
let seen: ((entries: { isIntersecting: boolean }[]) => void)[] = [];
class Observer {
  constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
    seen.push(tell);
  }
  observe(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  seen = [];
  vi.stubGlobal("IntersectionObserver", Observer);
});
afterEach(stopPretending);

async function open(lesson: string | null = null, answers: Record<string, unknown> = {}) {
  const calls = start({ library: pretendLibrary(), ...none, ...answers });
  await click("nav-learn");
  if (lesson !== null) await click(`lesson-${lesson}`);
  return calls;
}

describe("the list of lessons", () => {
  it("shows them in order, with what they are about and how long they take", async () => {
    await open();
    const items = within(await settled("lessons")).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/First lesson.*What it is about.*3 minutes/s),
      expect.stringMatching(/Second lesson.*And what that is about.*1 minute/s),
    ]);
    expect(screen.getByTestId("nav-learn").getAttribute("aria-current")).toBe("page");
    expect(screen.getAllByText("Based on an article."), "the credit once").toHaveLength(1);
  });

  it("says quietly which were read, and when", async () => {
    await open(null, { learn_state: { read: [{ id: "second", day: "2025-11-12" }] } });
    await screen.findByText(t("learn-read-on", { day: "12 November" }));
    const [first] = within(await settled("lessons")).getAllByRole("listitem");
    expect(first?.textContent).not.toContain("Read on");
    expect(document.querySelector("progress, [role=progressbar]")).toBeNull();
  });

  it("is there without a mark when the marks cannot be read", async () => {
    const problem = new Refusal({ code: "storage", message: "The disk is full.", field: null });
    await open(null, { learn_state: problem });
    await settled("lesson-first");
    expect(screen.queryByText("The disk is full.")).toBeNull();
  });

  it("says it when the library cannot be read, and tries again", async () => {
    let isThere = false;
    await open(null, {
      library: () => {
        if (isThere) return pretendLibrary();
        throw { code: "internal", message: "Broken.", field: null };
      },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("Broken.");
    isThere = true;
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    await settled("lesson-first");
  });

  it("reads the library once, however often it is opened", async () => {
    const calls = await open("first");
    await heading("First lesson");
    await click("nav-learn");
    await settled("lessons");
    expect(calls("library")).toHaveLength(1);
  });
});

describe("a lesson", () => {
  it("marks every paragraph and list with where it is from", async () => {
    await open("first");
    await heading("First lesson");
    const main = document.querySelector("main") as HTMLElement;
    expect(within(main).getAllByTestId("marked-article")[0]?.textContent).toContain(
      "Move a little.",
    );
    const added = within(main).getAllByTestId("marked-added");
    expect(added[0]?.textContent).toContain("added · Old 2001 · Review 2024");
    expect(added[1]?.querySelectorAll("li")).toHaveLength(2);
    const paragraphs = [...main.querySelectorAll(".body p, .body li")].filter(
      (one) => one.closest("[data-testid^=marked], [data-testid^=myth]") === null,
    );
    expect(
      paragraphs.filter((one) => one.querySelector("button") === null),
      "nothing else is said",
    ).toEqual([]);
    expect(main.textContent).toContain(t("learn-checked", { day: "22 Nov 2026" }));
    expect(main.textContent).toContain("Based on an article.");
  });

  it("leads to other parts of the app", async () => {
    await open("first", { forms: [], keep_form: null });
    await heading("First lesson");
    const body = document.querySelector(".body") as HTMLElement;
    expect(screen.getByTestId("open-hurts_now").textContent).toContain("It hurts now");
    expect(screen.getByTestId("open-move").textContent).toContain("Open the movement library");
    expect(within(body).getByRole("link", { name: "bridges" })).not.toBeNull();
    await fireEvent.click(within(body).getByRole("link", { name: "the second" }));
    await heading("Second lesson");
    await click("open-question");
    await settled("record-form");
  });

  it("leads to the urgent signs and back", async () => {
    await open("first");
    await click("open-urgent_signs");
    await heading("Urgent signs");
    await fireEvent.keyDown(document.body, { key: "Escape" });
    await heading("First lesson");
    expect(screen.getByTestId("nav-learn").getAttribute("aria-current")).toBe("page");
  });

  it("comes back to where it was read", async () => {
    const scrolled = vi.spyOn(window, "scrollTo").mockImplementation(() => {});
    await open("first");
    await heading("First lesson");
    vi.stubGlobal("scrollY", 640);
    await click("open-urgent_signs");
    await heading("Urgent signs");
    vi.stubGlobal("scrollY", 0);
    scrolled.mockClear();
    await fireEvent.keyDown(document.body, { key: "Escape" });
    await heading("First lesson");
    expect(scrolled.mock.calls.at(-1)).toEqual([{ top: 640 }]);
  });

  it("leads to the next and to the one before, and back to the list", async () => {
    await open("first");
    await heading("First lesson");
    expect(screen.queryByTestId("lesson-before")).toBeNull();
    await click("lesson-next");
    await heading("Second lesson");
    await click("lesson-before");
    await heading("First lesson");
    await fireEvent.click(screen.getByRole("button", { name: t("controls-back") }));
    await settled("lessons");
  });

  it("has a table of contents that marks where one is", async () => {
    await open("first");
    const contents = await settled("contents");
    const current = () => contents.querySelector("[aria-current=page]")?.textContent;
    expect(current()).toContain("First lesson");
    await fireEvent.click(within(contents).getByText("Second lesson"));
    await heading("Second lesson");
    expect(screen.getByTestId("contents").querySelector("[aria-current]")?.textContent).toContain(
      "Second lesson",
    );
  });
});

describe("that a lesson was read", () => {
  it("is kept once, when its end came into sight", async () => {
    const calls = await open("first");
    await heading("First lesson");
    expect(calls("mark_lesson_read")).toHaveLength(0);
    seen.forEach((tell) => tell([{ isIntersecting: false }]));
    expect(calls("mark_lesson_read")).toHaveLength(0);
    seen.forEach((tell) => tell([{ isIntersecting: true }]));
    seen.forEach((tell) => tell([{ isIntersecting: true }]));
    await click("lesson-next");
    expect(calls("mark_lesson_read")).toEqual([{ id: "first" }]);
    expect(screen.queryByTestId("toast"), "quietly").toBeNull();
  });

  it("is kept when the next one is opened, or the last is closed", async () => {
    const calls = await open("first");
    await click("lesson-next");
    await heading("Second lesson");
    await click("lesson-next");
    await settled("lessons");
    expect(calls("mark_lesson_read")).toEqual([{ id: "first" }, { id: "second" }]);
  });

  it("is not said without a journal", async () => {
    const refusal = new Refusal({ code: "no_journal", message: "No journal.", field: null });
    const calls = await open("first", { mark_lesson_read: refusal });
    await click("lesson-next");
    await heading("Second lesson");
    expect(calls("mark_lesson_read")).toHaveLength(1);
    expect(screen.queryByText("No journal.")).toBeNull();
  });

  it("is said when the journal is there and could not be written", async () => {
    const message = "The disk is full.";
    const refusal = new Refusal({ code: "disk_full", message, field: null });
    await open("first", { mark_lesson_read: refusal });
    await click("lesson-next");
    await waitFor(() => expect(screen.getByTestId("toast").textContent).toContain(message));
  });
});

describe("often heard", () => {
  it("lists every sentence, each of them unanswered", async () => {
    await open();
    await click("to-myths");
    await heading(t("learn-myths-title"));
    const sayings = screen.getAllByRole("heading", { level: 2 });
    expect(sayings.map((saying) => saying.textContent)).toEqual([
      "“Stay in bed.”",
      "“Walking helps.”",
    ]);
    await fireEvent.click(screen.getAllByTestId("think-no")[1] as HTMLElement);
    expect(screen.getByTestId("myth-walk").textContent).toContain(t("learn-says-yes"));
    expect(screen.getByTestId("myth-bed").textContent).not.toContain("Get up.");
  });
});

describe("sources", () => {
  it("names the article, every source and what each lesson rests on", async () => {
    await open();
    await click("to-sources");
    await heading(t("learn-sources-title"));
    const { textContent } = document.querySelector("main") as HTMLElement;
    expect(textContent).toContain("The article");
    expect(textContent).toContain("Rest is fine.");
    expect(textContent).toContain(t("learn-review"));
    expect(screen.getByTestId("source-new").textContent).toContain(t("learn-trust-second-hand"));
    const first = screen.getByTestId("sources-of-first");
    expect(first.textContent).toContain(t("learn-sources-from-article", { n: 2 }));
    expect(first.textContent).toContain("Old 2001 · Review 2024");
    await fireEvent.click(within(first).getByRole("button"));
    await heading("First lesson");
    await fireEvent.click(screen.getByRole("button", { name: t("controls-back") }));
    await heading(t("learn-sources-title"));
  });
});

describe("every page of Learn", () => {
  it.each([
    ["the list", [], "lessons"],
    ["a lesson", ["lesson-first"], "next-card"],
    ["a lesson with pictures", ["lesson-second"], "next-card"],
    ["often heard", ["to-myths"], "myth-bed"],
    ["sources", ["to-sources"], "sources-of-first"],
  ])("names its controls and keeps its order of headings: %s", async (_, steps, landmark) => {
    await open();
    for (const step of steps) await click(step);
    await settled(landmark);
    const main = document.querySelector("main") as HTMLElement;
    const levels = [...main.querySelectorAll("h1, h2, h3, h4")].map((one) =>
      Number(one.tagName[1]),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) =>
      expect(level - (levels[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1),
    );
    const ids = [...main.querySelectorAll("[id]")].map((one) => one.id);
    expect(new Set(ids).size, "ids are unique").toBe(ids.length);
    const refersTo = ["aria-controls", "aria-labelledby", "aria-describedby", "for"];
    for (const name of refersTo) {
      for (const one of main.querySelectorAll(`[${name}]`)) {
        for (const id of (one.getAttribute(name) ?? "").split(" ")) {
          expect(document.getElementById(id), `${name} ${id}`).not.toBeNull();
        }
      }
    }
    for (const button of within(main).queryAllByRole("button")) {
      const name = button.getAttribute("aria-label") ?? button.textContent ?? "";
      expect(name.trim(), button.outerHTML).not.toBe("");
    }
    for (const field of main.querySelectorAll("input")) expect(field.labels).toHaveLength(1);
    expect(main.querySelector("[style*=animation], img:not([alt])")).toBeNull();
  });
});
