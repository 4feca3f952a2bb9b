import { describe, expect, it, vi } from "vitest";
import { Failure, type AnswersView, type EntryInput, type Written } from "../ipc";
import { t } from "../shared/words";
import { BLANK } from "./answers";
import { Draft } from "./draft.svelte";

const written: Written = {
  label: "Saved",
  undo: "Saved",
  redo: null,
  changes: { kinds: [], days: null },
};

function setUp() {
  const send = vi.fn<(input: EntryInput) => Promise<Written>>(async () => written);
  return { send, draft: new Draft("2025-11-20", send) };
}

const stored = (part: Partial<AnswersView>): AnswersView => ({ ...BLANK, ...part });

describe("a draft", () => {
  it("sends blank as null, never as zero or as an empty note", async () => {
    const { draft, send } = setUp();
    draft.change({ function: "most", note: "  \n" });
    await draft.save();
    expect(send).toHaveBeenCalledExactlyOnceWith({
      day: "2025-11-20",
      answers: stored({ function: "most" }),
    });
  });

  it("sends a note exactly as it was typed", async () => {
    const { draft, send } = setUp();
    draft.change({ note: "  Stairs,\n then rest. \n" });
    await draft.save();
    expect(send.mock.calls[0]?.[0].answers.note).toBe("  Stairs,\n then rest. \n");
    expect(draft.isChanged).toBe(false);
  });

  it("keeps a zero that was chosen", async () => {
    const { draft, send } = setUp();
    draft.change({ back_pain: 0, confidence: 0 });
    await draft.save();
    expect(send.mock.calls[0]?.[0].answers).toEqual(stored({ back_pain: 0, confidence: 0 }));
  });

  it("sends sleep in minutes and movements with theirs", async () => {
    const { draft, send } = setUp();
    draft.change({ sleep_typed: "7,25" });
    draft.change({ movements: [{ name: "Walking", minutes: null }] });
    await draft.save();
    expect(send.mock.calls[0]?.[0].answers).toEqual(
      stored({ sleep_minutes: 435, movements: [{ name: "Walking", minutes: null }] }),
    );
  });

  it("names the field when sleep cannot be read, and sends nothing", async () => {
    const { draft, send } = setUp();
    draft.change({ sleep_typed: "a lot" });
    expect(await draft.save()).toBeNull();
    expect(send).not.toHaveBeenCalled();
    expect(draft.problem).toEqual({
      code: "invalid",
      field: "sleep_minutes",
      message: t("check-in-sleep-unreadable", { decimal: "7.5" }),
    });
    expect(draft.sleepTyped, "what was typed stays").toBe("a lot");
  });

  it("keeps everything when saving fails", async () => {
    const { draft, send } = setUp();
    send.mockRejectedValueOnce(
      new Failure({ code: "storage", message: "The disk is full.", field: null }),
    );
    draft.change({ function: "some", note: "Long." });
    expect(await draft.save()).toBeNull();
    expect(draft.problem).toEqual({
      code: "storage",
      field: null,
      message: "The disk is full.",
    });
    expect(draft.read()).toEqual(stored({ function: "some", note: "Long." }));
    expect(draft.isChanged).toBe(true);
    expect(draft.savedAt).toBeNull();
  });

  it("is saved only after the answer came back", async () => {
    const { draft, send } = setUp();
    let finish: (result: Written) => void = () => {};
    send.mockReturnValueOnce(new Promise((resolve) => (finish = resolve)));
    draft.change({ function: "most" });
    const saving = draft.save();
    expect(draft.isStored).toBe(false);
    expect(await draft.save(), "a second Enter does not write twice").toBeNull();
    finish(written);
    await saving;
    expect(draft.isStored).toBe(true);
    expect(draft.isChanged).toBe(false);
    expect(send).toHaveBeenCalledOnce();
  });

  it("takes what the journal holds and keeps what was changed here", () => {
    const { draft } = setUp();
    draft.rebase(stored({ function: "some", mood: 4, sleep_minutes: 420 }));
    expect(draft.sleepTyped).toBe("7");
    draft.change({ confidence: 7 });
    // Meanwhile Today saved another answer to the same day.
    draft.rebase(stored({ function: "most", mood: 4, sleep_minutes: 420 }));
    expect(draft.read()).toEqual(
      stored({ function: "most", mood: 4, sleep_minutes: 420, confidence: 7 }),
    );
    expect(draft.isChanged).toBe(true);
  });

  it("is blank again when a check-in it had not changed is taken back", () => {
    const { draft } = setUp();
    draft.rebase(stored({ function: "some", sleep_minutes: 425 }));
    expect(draft.sleepTyped).toBe("7:05");
    draft.rebase(null);
    expect(draft.read()).toEqual(BLANK);
    expect(draft.isStored).toBe(false);
  });

  it("of a stored entry waits until the journal has been read, and keeps what was there", async () => {
    const { send } = setUp();
    const draft = Draft.ofStored("2025-11-20", send);
    draft.change({ function: "most" });
    const saving = draft.save();
    await Promise.resolve();
    expect(send).not.toHaveBeenCalled();
    draft.rebase(stored({ note: "Slept badly.", mood: 4 }));
    expect(await saving).toEqual(written);
    expect(send).toHaveBeenCalledExactlyOnceWith({
      day: "2025-11-20",
      answers: stored({ function: "most", note: "Slept badly.", mood: 4 }),
    });
  });

  it("of a stored entry writes nothing over what could not be read", async () => {
    const { send } = setUp();
    const draft = Draft.ofStored("2025-11-20", send);
    draft.change({ function: "most" });
    const failure = new Failure({ code: "storage", message: "The disk is gone.", field: null });
    const saving = draft.save();
    draft.notRead(failure);
    expect(await saving).toBeNull();
    expect(await draft.save()).toBeNull();
    expect(draft.problem?.message).toBe("The disk is gone.");
    expect(draft.answers.function).toBe("most");
    expect(send).not.toHaveBeenCalled();
    draft.rebase(null);
    expect(await draft.save()).toEqual(written);
  });
});

describe("whether function is all there is", () => {
  it.each([
    ["nothing", {}, false],
    ["function", { function: "little" }, true],
    ["function and a blank note", { function: "most", note: " " }, true],
    ["a mood of zero too", { function: "most", mood: 0 }, false],
    ["a no too", { function: "most", bigger_day: false }, false],
    ["a tag too", { function: "most", tags: ["desk"] }, false],
    ["a mood without function", { mood: 5 }, false],
  ] as const)("%s", (_, answers, isOnly) => {
    const { draft } = setUp();
    draft.change(answers as Partial<AnswersView>);
    expect(draft.isFunctionOnly).toBe(isOnly);
  });

  it("takes sleep as it is typed, readable or not", () => {
    const { draft } = setUp();
    draft.change({ function: "most" });
    draft.change({ sleep_typed: "?" });
    expect(draft.isFunctionOnly).toBe(false);
  });

  it("asks the journal too: what is taken back there is more than nothing to add", () => {
    const { draft } = setUp();
    draft.rebase(stored({ function: "most", note: "A line." }));
    draft.change({ note: "" });
    expect(draft.isFunctionOnly).toBe(false);
  });
});
