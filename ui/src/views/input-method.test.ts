import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RecordKind } from "../ipc";
import { pretendCommands, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { press, start, todayView, written } from "./pretend-app";
import RecordForm from "./RecordForm.svelte";
import { Session } from "./session.svelte";

afterEach(stopPretending);

const settle = () => new Promise((done) => setTimeout(done));

const typeInto = async (input: HTMLElement, value: string) => {
  input.focus();
  await fireEvent.input(input, { target: { value } });
};

async function openCheckIn() {
  const calls = start({ tags: { tags: [], n_all: 0 } });
  await screen.findByTestId("answer-most");
  await press("n", { ctrlKey: true });
  await screen.findByTestId("check-in-form");
  return calls;
}

async function openRecord(kind: RecordKind) {
  const { calls } = pretendCommands({
    today: todayView(),
    forms: [],
    records: [],
    keep_form: null,
    discard_form: null,
    save_record: { id: "7", written },
  });
  const session = new Session();
  session.todayReading.value = todayView();
  session.router.go({ view: "record-form", kind, id: null });
  render(RecordForm, { props: { session, kind, id: null } });
  await screen.findByTestId("record-form");
  return { calls, session };
}

const ownMovement = () => screen.queryByRole("textbox", { name: t("check-in-own-what") });

// The second is what WebKit on macOS tells: the composition has ended before its key is told.
describe.each([
  ["while a word is composed", { isComposing: true }],
  ["with the key code of an input method", { keyCode: 229 }],
])("a key %s", (_, composing: KeyboardEventInit) => {
  describe("in the check-in", () => {
    let calls: Awaited<ReturnType<typeof openCheckIn>>;
    beforeEach(async () => {
      calls = await openCheckIn();
    });

    it("adds no movement with Enter and closes nothing with Escape", async () => {
      await fireEvent.click(screen.getByRole("button", { name: t("check-in-own") }));
      const input = ownMovement() as HTMLInputElement;
      await typeInto(input, "さんぽ");
      await press("Enter", composing);
      await press("Escape", composing);
      expect(ownMovement()).toBe(input);
      expect(input.value).toBe("さんぽ");
      await press("Enter");
      await screen.findByRole("button", { name: "さんぽ", pressed: true });
    });

    it("adds no tag and takes none away", async () => {
      const field = () => screen.getByTestId<HTMLInputElement>("tags");
      const chip = { name: t("check-in-tag-remove", { tag: "つくえ" }) };
      await typeInto(field(), "つくえ");
      await fireEvent.keyDown(field(), { key: "Enter", ...composing });
      expect(field().value).toBe("つくえ");
      await fireEvent.keyDown(field(), { key: "Enter" });
      await screen.findByRole("button", chip);
      await fireEvent.keyDown(field(), { key: "Backspace", ...composing });
      screen.getByRole("button", chip);
    });

    it("saves nothing", async () => {
      await press("Enter", composing);
      await press("Enter", { ...composing, ctrlKey: true });
      await settle();
      expect(calls("save_check_in")).toEqual([]);
      await press("1");
      await press("Enter");
      await settle();
      expect(calls("save_check_in")).toHaveLength(1);
    });

    it("calls no shortcut and answers nothing", async () => {
      await press("1", composing);
      await press("F1", composing);
      await settle();
      expect(screen.queryAllByRole("radio", { checked: true })).toEqual([]);
      screen.getByTestId("check-in-form");
    });
  });

  it("neither saves a record nor leaves its form", async () => {
    const { calls, session } = await openRecord("medicine");
    await typeInto(screen.getByRole("textbox", { name: /Which medicine/ }), "ほん");
    await press("Enter", composing);
    await press("Enter", { ...composing, ctrlKey: true });
    await press("Escape", composing);
    await settle();
    expect(calls("save_record")).toEqual([]);
    expect(session.router.route.view).toBe("record-form");
  });

  it("adds no question to an appointment", async () => {
    await openRecord("appointment");
    const input = screen.getByTestId<HTMLInputElement>("next-question");
    await typeInto(input, "なぜ");
    await press("Enter", composing);
    await tick();
    expect(input.value).toBe("なぜ");
  });
});
