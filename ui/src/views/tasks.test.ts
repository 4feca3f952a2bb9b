import { fireEvent, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Message, TaskView } from "../ipc";
import { Later, Refusal, say, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { PATIENCE } from "../tasks/tasks.svelte";
import { start, status } from "./pretend-app";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  return () => vi.useRealTimers();
});
afterEach(stopPretending);

const copy = (part: Partial<TaskView> = {}): Message => ({
  kind: "task",
  task: { id: 1, what: "journal_copy", stage: "writing", percent: null, ...part },
});
const end = (id = 1): Message => ({ kind: "task_ended", id });
const bars = () => screen.queryAllByRole<HTMLProgressElement>("progressbar");

/** The app after it began to listen, with something that waits for the end of a copy. */
async function listening(answers: Record<string, unknown> = {}) {
  const calls = start(answers);
  await screen.findByTestId("answer-most");
  return calls;
}

async function later(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await tick();
}

describe("what takes long", () => {
  it("is shown when it takes longer than a moment, and says how far it is", async () => {
    await listening();
    say(copy());
    await later(PATIENCE - 50);
    expect(bars()).toHaveLength(0);
    await later(100);
    const bar = screen.getByRole<HTMLProgressElement>("progressbar", {
      name: t("task-copy-writing"),
    });
    expect(bar.position, "nobody knows yet").toBe(-1);
    say(copy({ percent: 40 }));
    await tick();
    expect(bar.position).toBeCloseTo(0.4);
    say(copy({ stage: "checking" }));
    await tick();
    expect(bar.position).toBe(-1);
    expect(screen.getByRole("progressbar", { name: t("task-copy-checking") })).toBe(bar);
    const region = bar.closest("[role=status]");
    expect(region?.textContent, "it is told politely").toContain(t("task-copy-checking"));
    say(end());
    await tick();
    expect(bars()).toHaveLength(0);
  });

  it("is never shown when it is soon over", async () => {
    await listening();
    say(copy());
    say(copy({ percent: 100 }));
    say(end());
    await later(5 * PATIENCE);
    expect(bars()).toHaveLength(0);
  });

  it("can be cancelled with a button, and the call that began it says how it ended", async () => {
    const copied = new Later<string | null>();
    const refusal = { code: "read_only", message: "It has a second name.", field: null } as const;
    const open = { kind: "open", demo: false } as const;
    const calls = await listening({
      app_status: { ...status(open), refusal },
      save_journal_copy: () => copied.promise,
    });
    await fireEvent.click(screen.getByRole("button", { name: t("frame-copy") }));
    say(copy({ id: 7, percent: 10 }));
    await later(PATIENCE);
    const button = screen.getByRole("button", {
      name: t("task-cancel"),
      description: t("task-copy-writing"),
    });
    button.focus();
    await fireEvent.click(button);
    expect(calls("cancel_task")).toEqual([{ id: 7 }]);
    expect(
      screen.getByRole<HTMLProgressElement>("progressbar", { name: t("task-copy-cancelling") })
        .position,
    ).toBe(-1);
    expect(document.activeElement).toBe(button);
    say(copy({ id: 7, percent: 12 }));
    say(end(7));
    copied.reject({ code: "cancelled", message: "Nothing was saved.", field: null });
    await screen.findByText("Nothing was saved.");
    expect(bars()).toHaveLength(0);
    expect(document.activeElement, "the keyboard stays in the window").toBe(
      document.querySelector("main"),
    );
  });

  it("goes on, and says so, when cancelling failed", async () => {
    const reason = { code: "internal", message: "It did not work.", field: null } as const;
    await listening({ cancel_task: new Refusal(reason) });
    say(copy());
    await later(PATIENCE);
    await fireEvent.click(screen.getByRole("button", { name: t("task-cancel") }));
    await screen.findByText("It did not work.");
    expect(screen.getByRole("progressbar", { name: t("task-copy-writing") })).toBeTruthy();
  });

  it("has a line for each of several, and its own button", async () => {
    const calls = await listening();
    say(copy({ id: 1, percent: 90 }));
    say(copy({ id: 2, percent: 10 }));
    await later(PATIENCE);
    expect(bars().map((bar) => bar.value)).toEqual([90, 10]);
    const buttons = screen.getAllByRole("button", { name: t("task-cancel") });
    await fireEvent.click(buttons[1] as HTMLElement);
    expect(calls("cancel_task")).toEqual([{ id: 2 }]);
    say(end(2));
    await tick();
    expect(bars().map((bar) => bar.value)).toEqual([90]);
  });

  it("leaves the focus where it is when it comes and goes", async () => {
    await listening();
    const answer = screen.getByTestId("answer-most");
    answer.focus();
    say(copy());
    await later(PATIENCE);
    expect(bars()).toHaveLength(1);
    expect(document.activeElement).toBe(answer);
    say(end());
    await tick();
    expect(document.activeElement).toBe(answer);
  });
});

it("a window that cannot listen says so and works", async () => {
  const reason = { code: "internal", message: "Nothing to hear.", field: null } as const;
  const heard = new Later<null>();
  start({ open_channel: () => heard.promise });
  await screen.findByTestId("answer-most");
  heard.reject(reason);
  await screen.findByText("Nothing to hear.");
  expect(screen.getByTestId("answer-most")).toBeTruthy();
});
