import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { FormView } from "../ipc";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { everyKind, press, TODAY } from "./pretend-app";
import { plan, startHurts } from "./pretend-hurts";

afterEach(stopPretending);

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));
const field = () => screen.findByTestId<HTMLTextAreaElement>("flare-plan-text");
const type = async (value: string) => fireEvent.input(await field(), { target: { value } });
const record = (text: string, id: string | null = null) => ({
  input: { id, record: { kind: "flare_plan", day: TODAY, text }, form: "new" },
});

async function open(answers: Record<string, unknown> = {}) {
  const calls = startHurts(answers);
  await click("nav-settings");
  await click("open-flare-plan");
  await field();
  return calls;
}

describe("the flare plan", () => {
  it("is reached from the journal as well", async () => {
    startHurts();
    await click("nav-journal");
    await click("add-flare-plan");
    const there = await field();
    expect(document.activeElement).toBe(there);
  });

  it("is written in one field and leads back", async () => {
    const calls = await open({ flare_plan: null });
    expect((await field()).value).toBe("");
    await type("Warmth.\n ");
    await press("Enter", { ctrlKey: true });
    await screen.findByTestId("open-flare-plan");
    expect(calls("save_record"), "exactly as typed").toEqual([record("Warmth.\n ")]);
    expect(screen.getByTestId("toast").textContent).toContain("Undo");
  });

  it("begins with the words it has, and an earlier day's plan stays", async () => {
    const calls = await open();
    expect((await field()).value).toBe("Warmth, and text Sam.");
    await type("Walk.");
    await click("save-flare-plan");
    await waitFor(() => expect(calls("save_record")).toEqual([record("Walk.")]));
  });

  it("is changed where it was written today", async () => {
    const calls = await open({ flare_plan: plan("Warmth.", TODAY) });
    await type("Walk.");
    await click("save-flare-plan");
    await waitFor(() => expect(calls("save_record")).toEqual([record("Walk.", "p")]));
  });

  it("is kept while it is typed, and offered again", async () => {
    const form: FormView = {
      kind: "flare_plan",
      place: "new",
      typed_at: "2025-11-18T08:00:00+01:00",
      form: "Half a pl",
    };
    const calls = await open({ forms: [form] });
    expect((await field()).value).toBe("Half a pl");
    expect(screen.getByTestId("kept-note").textContent).toContain("18 November");
    await type("Half a plan");
    await waitFor(() =>
      expect(calls("keep_form")).toEqual([
        { input: { kind: "flare_plan", place: "new", form: "Half a plan" } },
      ]),
    );
    await fireEvent.click(screen.getByText(t("records-start-over")));
    expect((await field()).value).toBe("Warmth, and text Sam.");
    await waitFor(() => expect(calls("discard_form")).toHaveLength(1));
  });

  it("needs a word, says so and takes the focus there", async () => {
    const calls = await open({ flare_plan: null });
    await type("  ");
    await click("save-flare-plan");
    expect((await screen.findByRole("alert")).textContent).toContain(t("hurts-plan-empty"));
    expect(document.activeElement).toBe(screen.getByTestId("flare-plan-text"));
    expect(calls("save_record")).toHaveLength(0);
  });

  it.each(["text", null])("stays as typed when saving fails (%s)", async (at) => {
    const refused = new Refusal({ code: "invalid", message: "Too long.", field: at });
    await open({ save_record: refused });
    await type("Walk.");
    await click("save-flare-plan");
    expect((await screen.findByRole("alert")).textContent).toContain("Too long.");
    expect((await field()).value).toBe("Walk.");
    expect((await field()).getAttribute("aria-invalid")).toBe(String(at === "text"));
  });

  it("follows an undo where nothing was typed", async () => {
    let now = "Later words.";
    await open({
      flare_plan: () => plan(now),
      undo: { label: "Undone", undo: null, redo: "it", changes: everyKind },
    });
    now = "Earlier words.";
    (document.activeElement as HTMLElement).blur();
    await press("z", { ctrlKey: true });
    await waitFor(async () => expect((await field()).value).toBe("Earlier words."));
  });

  it("says when it cannot be read, and can be left", async () => {
    const refused = new Refusal({ code: "storage", message: "The disk is asleep.", field: null });
    startHurts({ flare_plan: refused });
    await click("nav-settings");
    await click("open-flare-plan");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is asleep.");
    await press("Escape");
    expect(await screen.findByTestId("open-flare-plan")).toBeTruthy();
  });
});
