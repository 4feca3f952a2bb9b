import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { savesForm } from "../shared/save-key";
import TagsField from "./TagsField.svelte";

afterEach(stopPretending);

function setUp(tags: string[] = [], known: unknown = { tags: [], n_all: 0 }) {
  const { calls } = pretendCommands({ tags: known });
  const onchange = vi.fn();
  const { rerender } = render(TagsField, { tags, onchange });
  // Like a form: what was changed comes back.
  onchange.mockImplementation((next: string[]) => void rerender({ tags: next, onchange }));
  const input = screen.getByTestId<HTMLInputElement>("tags");
  input.focus();
  return { onchange, input, calls };
}

const type = (input: HTMLInputElement, value: string) =>
  fireEvent.input(input, { target: { value } });

/** Presses a key in the field and says whether the form around it would save. */
async function presses(input: HTMLInputElement, key: string, options: KeyboardEventInit = {}) {
  let saves = false;
  const listen = (event: KeyboardEvent) => (saves = savesForm(event));
  window.addEventListener("keydown", listen, { once: true });
  await fireEvent.keyDown(input, { key, ...options });
  await tick();
  return saves;
}

describe("the field for tags", () => {
  it("adds with Enter, which then does not save the form", async () => {
    const { onchange, input } = setUp(["desk"]);
    await type(input, " #Garden ");
    expect(await presses(input, "Enter")).toBe(false);
    expect(onchange).toHaveBeenCalledExactlyOnceWith(["desk", "Garden"]);
    expect(input.value).toBe("");
  });

  it("leaves Enter to the form while it is empty", async () => {
    const { onchange, input } = setUp(["desk"]);
    expect(await presses(input, "Enter")).toBe(true);
    expect(onchange).not.toHaveBeenCalled();
  });

  it("adds and saves with Ctrl+Enter", async () => {
    const { onchange, input } = setUp();
    await type(input, "desk");
    expect(await presses(input, "Enter", { ctrlKey: true })).toBe(true);
    expect(onchange).toHaveBeenCalledExactlyOnceWith(["desk"]);
  });

  it("takes what an input method composes as no Enter", async () => {
    const { onchange, input } = setUp();
    await type(input, "つくえ");
    await presses(input, "Enter", { isComposing: true });
    expect(onchange).not.toHaveBeenCalled();
  });

  it("adds with a comma and goes on with what stands behind it", async () => {
    const { onchange, input } = setUp();
    await type(input, "desk, gar");
    expect(onchange).toHaveBeenCalledExactlyOnceWith(["desk"]);
    expect(input.value).toBe("gar");
  });

  it("adds none twice, whatever its capitals", async () => {
    const { onchange, input } = setUp(["Desk"]);
    await type(input, "desk");
    await presses(input, "Enter");
    expect(onchange).not.toHaveBeenCalled();
    expect(input.value).toBe("");
  });

  it("takes the last one back with Backspace, but only while it is empty", async () => {
    const { onchange, input } = setUp(["desk", "garden"]);
    await type(input, "x");
    await presses(input, "Backspace");
    expect(onchange).not.toHaveBeenCalled();
    await type(input, "");
    await presses(input, "Backspace");
    expect(onchange).toHaveBeenCalledExactlyOnceWith(["desk"]);
    expect(screen.getByRole("status").textContent).toBe(
      t("check-in-tag-removed", { tag: "garden" }),
    );
  });

  it("counts what is typed when the focus leaves it", async () => {
    const { onchange, input } = setUp();
    await type(input, "desk");
    await fireEvent.focusOut(input, { relatedTarget: document.body });
    expect(onchange).toHaveBeenCalledExactlyOnceWith(["desk"]);
  });

  it("takes a chip back with a press, and the focus returns to the field", async () => {
    const { onchange, input } = setUp(["desk"]);
    await fireEvent.click(
      screen.getByRole("button", { name: t("check-in-tag-remove", { tag: "desk" }) }),
    );
    expect(onchange).toHaveBeenCalledExactlyOnceWith([]);
    expect(document.activeElement).toBe(input);
  });

  it("suggests tags from before that are not there yet", async () => {
    const known = { tags: ["Desk", "garden"].map((tag) => ({ tag, n: 1 })), n_all: 2 };
    const { onchange, input, calls } = setUp(["desk"], known);
    await type(input, "#gar");
    const add = await screen.findByRole("button", {
      name: t("check-in-tag-add", { tag: "garden" }),
    });
    expect(
      screen.queryByRole("button", { name: t("check-in-tag-add", { tag: "Desk" }) }),
    ).toBeNull();
    expect(calls("tags").at(-1)).toEqual({ prefix: "gar" });
    await fireEvent.click(add);
    expect(onchange).toHaveBeenCalledExactlyOnceWith(["desk", "garden"]);
    expect(input.value, "what was half typed is not added too").toBe("");
  });

  it("is silent when there are no suggestions to be had", async () => {
    const message = "Out of reach.";
    const { input, calls } = setUp([], new Refusal({ code: "storage", message, field: null }));
    await type(input, "d");
    await waitFor(() => expect(calls("tags").length).toBeGreaterThan(0));
    expect(document.body.textContent).not.toContain(message);
  });
});
