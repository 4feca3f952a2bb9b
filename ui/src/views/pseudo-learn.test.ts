import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { pretendLibrary } from "../learn/pretend-library";
import { usePseudoWords } from "../shared/words";
import { expectNoPlainLetter } from "./plain-letters";
import { start, status } from "./pretend-app";

// As in pseudo-words.test.ts: a letter that is no accented one was written into a component.

beforeEach(usePseudoWords);
afterEach(stopPretending);

const settled = (name: string) => screen.findByTestId(name);
const click = async (name: string) => fireEvent.click(await settled(name));
const all = (css: string) => [...document.querySelectorAll<HTMLElement>(css)];
const refused = new Refusal({ code: "internal", message: "5 %", field: null });

async function open(given: Record<string, unknown> = {}): Promise<void> {
  start({
    app_status: {
      ...status({ kind: "open", demo: false }),
      preferred_name: "7",
      intended_purpose: "1",
      locale: "el-GR",
    },
    library: pretendLibrary(() => "7"),
    learn_state: { read: [{ id: "first", day: "2025-11-12" }] },
    mark_lesson_read: null,
    open_source: refused,
    ...given,
  });
  await click("nav-learn");
}

async function openEveryMark(): Promise<void> {
  for (const mark of all("[data-testid=mark][aria-expanded=false]")) await fireEvent.click(mark);
}

it("the list of lessons", async () => {
  await open();
  await waitFor(() => expect(all(".read")).toHaveLength(1));
  expectNoPlainLetter();
});

it("the list when the library cannot be read", async () => {
  await open({ library: refused });
  await screen.findByRole("alert");
  expectNoPlainLetter();
});

it("a lesson with its references, its myth, its replies and its reading aloud", async () => {
  vi.stubGlobal("speechSynthesis", { getVoices: () => [{}], speak: vi.fn(), cancel: vi.fn() });
  vi.stubGlobal("SpeechSynthesisUtterance", vi.fn());
  await open();
  await click("lesson-first");
  await click("aloud");
  await click("think-partly");
  await click("next-all");
  await openEveryMark();
  for (const button of all(".source .btn")) await fireEvent.click(button);
  await screen.findAllByRole("alert");
  expectNoPlainLetter();
});

it("a lesson with every picture, used", async () => {
  await open();
  await click("lesson-second");
  await settled("show-course");
  expectNoPlainLetter();
  for (const step of ["pacer-go", "pacer-plain", "load-small_steps", "load-tired"]) {
    await click(step);
  }
  for (const step of ["steps-good", "steps-flare-up", "position-table"]) await click(step);
  await openEveryMark();
  expectNoPlainLetter();
});

it.each([
  ["often heard", "to-myths", "myth-bed"],
  ["sources", "to-sources", "sources-of-first"],
])("%s", async (_, way, landmark) => {
  await open();
  await click(way);
  await settled(landmark);
  for (const button of all("[data-testid=think-no]")) await fireEvent.click(button);
  await openEveryMark();
  expectNoPlainLetter();
});
