import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { beforeEach, expect, it, vi } from "vitest";
import { t } from "../shared/words";
import AloudButtons from "./AloudButtons.svelte";
import { pretendLibrary } from "./pretend-library";
import { Shelf } from "./shelf";
import { spokenLesson } from "./spoken";

const shelf = new Shelf(pretendLibrary());
const [lesson] = shelf.library.lessons;
if (!lesson) throw new Error("the library has a lesson");

class Utterance {
  lang = "";
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

let said: Utterance[] = [];
let voices: unknown[] = [{}];
let tell = (): void => {};
const speech = {
  getVoices: () => voices,
  addEventListener: (_: string, heard: () => void) => (tell = heard),
  removeEventListener: vi.fn(),
  speak: (utterance: Utterance) => said.push(utterance),
  cancel: vi.fn(() => (said = [])),
  pause: vi.fn(),
  resume: vi.fn(),
};

beforeEach(() => {
  said = [];
  voices = [{}];
  vi.clearAllMocks();
  vi.stubGlobal("speechSynthesis", speech);
  vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
});
const begin = () => render(AloudButtons, { lesson, shelf });
const button = () => screen.queryByTestId("aloud");

it("is not offered where there is nothing to read with", () => {
  vi.stubGlobal("speechSynthesis", undefined);
  begin();
  expect(button()).toBeNull();
});

it("is offered once voices are found", async () => {
  voices = [];
  begin();
  expect(button()).toBeNull();
  voices = [{}];
  tell();
  await tick();
  expect(button()?.textContent?.trim()).toBe(t("learn-aloud", { state: "silent" }));
});

it("reads the lesson piece by piece, pauses, goes on, and ends by itself", async () => {
  begin();
  await fireEvent.click(button() as HTMLElement);
  expect(said.map((utterance) => utterance.text)).toEqual(spokenLesson(lesson, shelf));
  expect(said[0]?.lang).toBe("en-GB");
  expect(button()?.textContent?.trim()).toBe(t("learn-aloud", { state: "speaking" }));
  await fireEvent.click(button() as HTMLElement);
  expect(speech.pause).toHaveBeenCalledOnce();
  await fireEvent.click(button() as HTMLElement);
  expect(speech.resume).toHaveBeenCalledOnce();
  said.at(-1)?.onend?.();
  await tick();
  expect(button()?.textContent?.trim()).toBe(t("learn-aloud", { state: "silent" }));
});

it("stops when asked, and when the lesson is left", async () => {
  const { unmount } = begin();
  await fireEvent.click(button() as HTMLElement);
  await fireEvent.click(screen.getByTestId("aloud-stop"));
  expect(speech.cancel).toHaveBeenCalledOnce();
  await fireEvent.click(button() as HTMLElement);
  unmount();
  expect(speech.cancel).toHaveBeenCalledTimes(2);
  expect(speech.removeEventListener).toHaveBeenCalledOnce();
});

it("says where words are from whenever that changes", () => {
  expect(spokenLesson(lesson, shelf)).toEqual([
    "First lesson",
    "A heading",
    t("learn-aloud-from", { from: "from the article" }),
    "Move a little.",
    t("learn-aloud-from", { from: "added, Old 2001, Review 2024" }),
    "Studies say perhapsthe secondbridges",
    t("learn-aloud-from", { from: "added, Old 2001" }),
    "One.",
    "Two.",
    t("learn-in-short"),
    t("learn-aloud-from", { from: "from the article" }),
    "Move a little.",
    "Then rest.",
    t("learn-aloud-from", { from: "added, Review 2024" }),
    "It gets easier.",
  ]);
});

it("says steps, tables, key messages and when to stop", () => {
  const second = shelf.library.lessons[1];
  const said = second ? spokenLesson(second, shelf) : [];
  for (const words of ["First.", "Sore is not harm.", "When: At first, Average: More"]) {
    expect(said).toContain(words);
  }
  expect(said).toContain("Stop for this.");
});
