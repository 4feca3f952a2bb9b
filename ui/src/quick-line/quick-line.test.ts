import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LinePart, Written } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import QuickLine from "./QuickLine.svelte";
import { LINE_LIMIT, QuickLine as Line } from "./quick-line.svelte";

const written: Written = {
  label: "Saved",
  undo: "that",
  redo: null,
  changes: { kinds: [], days: null },
};
const walk: LinePart = { kind: "movement", name: "Walking", minutes: 20 };

function start(answers: Record<string, unknown> = {}) {
  const onwritten = vi.fn();
  const { calls } = pretendCommands({
    read_line: { parts: [walk] },
    add_line: written,
    ...answers,
  });
  render(QuickLine, { props: { line: new Line(), onwritten } });
  return { calls, onwritten };
}

const field = () =>
  screen.getByRole<HTMLInputElement>("textbox", { name: "Record something in one line" });
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const enter = () => fireEvent.submit(screen.getByTestId("quick-line"));
const soon = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const parts = () => screen.queryAllByRole("listitem").map((one) => one.textContent.trim());

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  stopPretending();
});

it("stands as it was typed when the way leads back to it", async () => {
  pretendCommands({ read_line: { parts: [] } });
  const line = new Line();
  const show = (): HTMLInputElement => {
    render(QuickLine, { line, onwritten: () => undefined });
    return screen.getByRole("textbox");
  };
  await fireEvent.input(show(), { target: { value: "walk 20" } });
  cleanup();
  expect(show().value).toBe("walk 20");
});

describe("a crash", () => {
  const found = { kind: "moment", place: "new", typed_at: "2025-11-20T18:42:00+01:00" };
  const settled = (line: Line) => soon(200).then(() => line.kept.settled());

  it("loses nothing that stood in the line, and what is saved is let go of", async () => {
    const { calls } = pretendCommands({
      forms: [{ ...found, form: JSON.stringify({ line: "walk 20" }) }],
      read_line: { parts: [walk] },
      keep_form: null,
      discard_form: null,
      add_line: written,
    });
    const line = new Line();
    await line.restore();
    expect(line.text).toBe("walk 20");
    line.type("walk 25");
    await settled(line);
    const input = { kind: "moment", place: "new", form: JSON.stringify({ line: "walk 25" }) };
    expect(calls("keep_form").at(-1)).toEqual({ input });
    await line.save();
    await settled(line);
    expect(line.text).toBe("");
    expect(calls("discard_form")).toEqual([{ place: { kind: "moment", place: "new" } }]);
  });

  it("is not made worse: a kept line that could not be read is not written over", async () => {
    const refused = new Refusal({ code: "storage", message: "The disk hums.", field: null });
    const { calls } = pretendCommands({
      forms: () => {
        throw refused.reason;
      },
      read_line: { parts: [walk] },
    });
    const line = new Line();
    await line.restore();
    line.type("walk 20");
    await settled(line);
    expect(calls("keep_form")).toEqual([]);
    expect(line.kept.problem).toMatchObject({ message: "The disk hums." });
  });

  it("brings nothing back over what is typed already", async () => {
    pretendCommands({
      forms: [{ ...found, form: JSON.stringify({ line: "old" }) }],
      read_line: { parts: [walk] },
      keep_form: null,
    });
    const line = new Line();
    line.type("new");
    await line.restore();
    expect(line.text).toBe("new");
    await settled(line);
  });
});

describe("while typing", () => {
  it("the interpretation is shown after a short rest, before anything is saved", async () => {
    const read: LinePart[] = [
      walk,
      { kind: "movement", name: "Stairs", minutes: null },
      { kind: "note", text: "sat 3h stiff" },
      { kind: "question", text: "can I lift the kids" },
    ];
    const { calls } = start({ read_line: { parts: read } });
    await type("w");
    await soon(100);
    await type("walk 20");
    await soon(100);
    expect(calls("read_line"), "not with every key").toEqual([]);
    await soon(20);
    expect(calls("read_line")).toEqual([{ line: "walk 20" }]);
    expect(parts()).toEqual([
      "Movement: Walking, 20 min",
      "Movement: Stairs",
      "Note: sat 3h stiff",
      "Question for the physiotherapist: can I lift the kids",
    ]);
    expect(calls("add_line")).toEqual([]);
  });

  it("an answer that comes too late is not shown", async () => {
    const first = new Later<unknown>();
    const second = new Later<unknown>();
    const answers = [first, second];
    start({ read_line: () => answers.shift()?.promise });
    await type("walk");
    await soon(120);
    await type("swim");
    await soon(120);
    second.resolve({ parts: [{ kind: "movement", name: "Swimming", minutes: null }] });
    await soon();
    first.resolve({ parts: [walk] });
    await soon();
    expect(parts()).toEqual(["Movement: Swimming"]);
  });

  it("a cleared line shows nothing", async () => {
    start();
    await type("walk 20");
    await soon(120);
    await type(" ");
    await soon(120);
    expect(parts()).toEqual([]);
  });
});

describe("Enter", () => {
  it("saves what is shown and clears the line", async () => {
    const { calls, onwritten } = start();
    await type("walk 20");
    await soon(120);
    await enter();
    await soon();
    expect(calls("add_line")).toEqual([{ input: { line: "walk 20", day: null } }]);
    expect(calls("read_line"), "it was read already").toHaveLength(1);
    expect(onwritten).toHaveBeenCalledWith(written);
    expect(field().value).toBe("");
    expect(parts()).toEqual([]);
  });

  it("waits for the interpretation", async () => {
    const later = new Later<unknown>();
    const { calls } = start({ read_line: () => later.promise });
    await type("walk 20");
    await enter();
    await soon();
    expect(calls("read_line"), "without the rest").toHaveLength(1);
    expect(calls("add_line")).toEqual([]);
    later.resolve({ parts: [walk] });
    await soon();
    expect(calls("add_line")).toEqual([{ input: { line: "walk 20", day: null } }]);
  });

  it("saves nothing when more is typed before it was shown", async () => {
    const later = new Later<unknown>();
    const { calls } = start({ read_line: () => later.promise });
    await type("walk 2");
    await enter();
    await type("walk 20");
    later.resolve({ parts: [walk] });
    await soon(500);
    expect(calls("add_line")).toEqual([]);
    expect(field().value).toBe("walk 20");
  });

  it("twice saves once", async () => {
    const { calls } = start();
    await type("walk 20");
    await enter();
    await enter();
    await soon(500);
    expect(calls("add_line")).toHaveLength(1);
  });

  it("on a blank line does nothing", async () => {
    const { calls } = start();
    await type("  ");
    await enter();
    await soon(500);
    expect(calls("read_line")).toEqual([]);
    expect(calls("add_line")).toEqual([]);
  });

  it.each(["read_line", "add_line"])(
    "leaves the text with the message when %s fails",
    async (name) => {
      const refusal = new Refusal({ code: "storage", message: "The disk is full.", field: null });
      const { onwritten } = start({ [name]: refusal });
      await type("walk 20");
      await enter();
      await soon();
      expect(screen.getByRole("alert").textContent).toContain("The disk is full.");
      expect(field().value).toBe("walk 20");
      expect(onwritten).not.toHaveBeenCalled();
    },
  );

  it("leaves what is typed while it saves", async () => {
    const later = new Later<unknown>();
    start({ add_line: () => later.promise });
    await type("walk 20");
    await soon(120);
    await enter();
    await type("walk 20, swim");
    later.resolve(written);
    await soon();
    expect(field().value).toBe("walk 20, swim");
  });
});

describe("after midnight", () => {
  const days = ["2025-11-19", "2025-11-20"];
  const question: LinePart = { kind: "question", text: "can I lift" };
  const asked = () => screen.queryByRole("group", { name: /Which day do you mean/ });

  function startAsking(meant: string | null, answers: Record<string, unknown> = {}) {
    const { calls } = pretendCommands({
      read_line: { parts: [walk] },
      add_line: written,
      ...answers,
    });
    const heard = { onwritten: vi.fn(), onmeant: vi.fn(), onwhichday: vi.fn() };
    render(QuickLine, { props: { line: new Line(), days, meant, ...heard } });
    return { calls, ...heard };
  }

  it("asks which day a line is about once there is one, and tells the answer", async () => {
    const { onmeant } = startAsking(null);
    expect(asked(), "nothing is typed yet").toBeNull();
    await type("walk 20");
    await soon(120);
    expect(asked()).not.toBeNull();
    await fireEvent.click(screen.getByTestId("choice-2025-11-19"));
    expect(onmeant).toHaveBeenCalledWith("2025-11-19");
  });

  it.each(days)("saves the line for %s, as it was said", async (day) => {
    const { calls, onwritten } = startAsking(day);
    await type("walk 20");
    await soon(120);
    expect(screen.getByTestId(`choice-${day}`).getAttribute("aria-pressed")).toBe("true");
    await enter();
    await soon();
    expect(calls("add_line")).toEqual([{ input: { line: "walk 20", day } }]);
    expect(onwritten).toHaveBeenCalledWith(written);
  });

  it("a question is about no day", async () => {
    startAsking(null, { read_line: { parts: [question] } });
    await type("?can I lift");
    await soon(120);
    expect(asked()).toBeNull();
  });

  it("a window that did not know it yet reads Today anew and keeps the line", async () => {
    const message = "It is past midnight. Choose whether you mean 19 November or 20 November.";
    const refusal = new Refusal({ code: "invalid", message, field: "day" });
    const { onwhichday, onwritten } = startAsking(null, { add_line: refusal });
    await type("walk 20");
    await soon(120);
    await enter();
    await soon();
    expect(screen.getByRole("alert").textContent).toContain("past midnight");
    expect(onwhichday).toHaveBeenCalledOnce();
    expect(onwritten).not.toHaveBeenCalled();
    expect(field().value).toBe("walk 20");
    await fireEvent.click(screen.getByTestId("choice-2025-11-20"));
    expect(screen.queryByRole("alert"), "it is answered").toBeNull();
  });
});

it("a pasted book is kept, read at its beginning only, and not saved", async () => {
  const { calls } = start();
  const book = "😀".repeat(2_500_000 / 2);
  await type(`a${book}`);
  await soon(120);
  await enter();
  await soon();
  const [{ line }] = calls("read_line") as [{ line: string }];
  expect(line.length).toBe(LINE_LIMIT - 1);
  expect(() => encodeURIComponent(line), "no half of a character").not.toThrow();
  expect(calls("add_line")).toEqual([]);
  expect(field().value).toHaveLength(2_500_001);
  expect(screen.getByRole("alert").textContent).toContain("too long");
});
