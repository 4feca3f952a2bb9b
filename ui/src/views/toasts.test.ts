import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { begun } from "../check-in/pretend-begun";
import { stopPretending } from "../ipc/pretend";
import { Toasts } from "../shared/toasts.svelte";
import { t } from "../shared/words";
import { press, start, status } from "./pretend-app";

afterEach(stopPretending);

const toast = () => screen.queryByTestId("toast");
const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));

describe("the message of a save", () => {
  it("goes when the person moves on, and its undo stays a key", async () => {
    const calls = start();
    await click("answer-most");
    await screen.findByTestId("toast");
    await click("nav-trends");
    await waitFor(() => expect(toast()).toBeNull());
    await press("z", { ctrlKey: true });
    await waitFor(() => expect(calls("undo")).toHaveLength(1));
    await screen.findByTestId("toast");
  });

  it("stays while nobody moves on, and goes with the screen that the save led on to", async () => {
    start();
    await screen.findByTestId("answer-most");
    await press("n", { ctrlKey: true });
    await screen.findByTestId("check-in-form");
    // Nothing more to add: this save leads back to Today.
    await press("1");
    await press("Enter");
    await screen.findByTestId("answer-most");
    await screen.findByTestId("toast");
    await click("nav-journal");
    await waitFor(() => expect(toast()).toBeNull());
  });

  it("goes for the urgent signs, too", async () => {
    start();
    await click("answer-most");
    await screen.findByTestId("toast");
    await press("F1");
    await waitFor(() => expect(toast()).toBeNull());
  });
});

describe("a message whose action is nowhere else", () => {
  it("says that the journal can only be read, and offers a copy", async () => {
    const refusal = { code: "read_only", message: "It has a second name.", field: null } as const;
    const journal = { kind: "open", demo: false } as const;
    const calls = start({
      app_status: { ...status(journal), refusal },
      save_journal_copy: "/home/robin/copy.db",
    });
    await screen.findByText("It has a second name.");
    await fireEvent.click(screen.getByRole("button", { name: t("frame-copy") }));
    await waitFor(() => expect(calls("save_journal_copy")).toHaveLength(1));
  });

  it("is there until it is dismissed, as the only way back to a draft", async () => {
    start({ forms: [begun({ note: "Half" })] });
    await fireEvent.click(await screen.findByRole("button", { name: t("check-in-draft-discard") }));
    await screen.findByText(t("check-in-draft-discarded"));
    await click("nav-trends");
    await waitFor(() => expect(screen.queryByTestId("answer-most")).toBeNull());
    expect(toast()).not.toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: t("controls-dismiss") }));
    expect(toast()).toBeNull();
  });
});

it("a message that is said again on another screen belongs there", () => {
  const toasts = new Toasts();
  toasts.show("Saved");
  toasts.seen(toasts.current, 1);
  toasts.show("Saved");
  toasts.seen(toasts.current, 2);
  expect(toasts.current).not.toBeNull();
  toasts.seen(toasts.current, 3);
  expect(toasts.current).toBeNull();
});
