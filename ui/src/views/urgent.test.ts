import { fireEvent, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Later, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { press, signs, status } from "./pretend-app";
import { answerInput, saved, startHurts } from "./pretend-hurts";

afterEach(stopPretending);

const refused = new Refusal({ code: "disk_full", message: "The disk is full.", field: null });

async function open(answers: Record<string, unknown> = {}) {
  const calls = startHurts(answers);
  await fireEvent.click(await screen.findByTestId("urgent-button"));
  await screen.findByText("Chest pain");
  return calls;
}

const tick = (id: string) => fireEvent.click(screen.getByTestId(`sign-${id}`));
const focused = () => document.activeElement?.getAttribute("data-testid");
/** What the tiers say to do, in the order in which they stand there. */
const whatToDo = () =>
  screen.getAllByTestId(/^do-/).map((element) => element.textContent?.replace(/\s+/g, " ").trim());
const noted = () => screen.getByTestId("noted").textContent.trim();

describe("the urgent signs", () => {
  it("are big boxes whose words are the target too", async () => {
    await open();
    for (const { text } of signs.tiers.flatMap((tier) => tier.signs)) {
      const box = screen.getByRole<HTMLInputElement>("checkbox", { name: text });
      expect(box.closest("label")?.classList.contains("tick-row")).toBe(true);
      await fireEvent.click(screen.getByText(text));
      expect(box.checked).toBe(true);
    }
  });

  it("say what to do before anything is ticked, with a sentence that puts it in proportion", async () => {
    await open();
    expect(whatToDo()).toEqual(["Call Go.", "Urgent care.", "A physio."]);
    expect(screen.getByText("Many have one.")).toBeTruthy();
  });

  it.each([
    ["chest-pain", "do-emergency"],
    ["fever", "do-today"],
    ["no-better", "do-visit"],
  ])("go from %s to what its tier says, before anything is written", async (id, target) => {
    const later = new Later();
    await open({ save_record: later.promise });
    await tick(id);
    expect(focused()).toBe(target);
    // The journal is not left before what is being written is there.
    later.resolve({ id: "u1", written: saved("Answer saved") });
    await waitFor(() => expect(noted()).toBe(t("urgent-noted", { noted: "noted" })));
  });

  it("say the same to everyone, in the same order, whatever is ticked", async () => {
    await open();
    const words = () => screen.getByRole("main").textContent;
    await tick("fever");
    await waitFor(() => expect(noted()).toBe(t("urgent-noted", { noted: "noted" })));
    const before = words();
    for (const id of ["chest-pain", "no-better", "both-legs"]) {
      await tick(id);
      expect(words()).toBe(before);
    }
    expect(whatToDo()).toEqual(["Call Go.", "Urgent care.", "A physio."]);
    expect(before).not.toMatch(/result|score/i);
  });

  it("leave the focus where it is when a tick is taken away", async () => {
    await open();
    await tick("fever");
    screen.getByTestId("sign-fever").focus();
    await tick("fever");
    expect(focused()).toBe("sign-fever");
  });

  it("are noted as one record that follows the ticks, with nothing lying over them", async () => {
    const calls = await open();
    await tick("fever");
    await waitFor(() => expect(noted()).toBe(t("urgent-noted", { noted: "noted" })));
    expect(screen.queryByTestId("toast")).toBeNull();
    await tick("chest-pain");
    await waitFor(() => expect(calls("save_record")).toHaveLength(2));
    expect(calls("save_record")).toEqual([
      answerInput(["fever"]),
      answerInput(["chest-pain", "fever"], "u1"),
    ]);
  });

  it("say what they cannot say to 'none of these', and note it", async () => {
    const calls = await open();
    await fireEvent.click(screen.getByTestId("none-of-these"));
    expect(screen.getByTestId("limits").textContent).toBe(signs.limits);
    expect(screen.getByTestId("none-of-these").getAttribute("aria-pressed")).toBe("true");
    expect(document.body.textContent).not.toMatch(/you are clear|all clear/i);
    await waitFor(() => expect(calls("save_record")).toEqual([answerInput([])]));
    await tick("fever");
    expect(screen.queryByTestId("limits"), "a tick takes it back").toBeNull();
    await waitFor(() => expect(calls("save_record")[1]).toEqual(answerInput(["fever"], "u1")));
  });

  it("work the same when writing fails, and say it quietly", async () => {
    await open({ save_record: refused });
    await tick("chest-pain");
    expect(focused()).toBe("do-emergency");
    await waitFor(() => expect(noted()).toBe(t("urgent-noted", { noted: "not_noted" })));
    expect(screen.queryByTestId("toast")).toBeNull();
  });

  const failed = { code: "damaged" as const, message: "It cannot be read.", field: null };
  it.each([
    ["without a journal", status({ kind: "none" })],
    ["when the journal cannot be opened", status({ kind: "failed", error: failed })],
  ])("work %s", async (_, app_status) => {
    const calls = await open({ app_status });
    await tick("chest-pain");
    expect(focused()).toBe("do-emergency");
    await waitFor(() => expect(noted()).toBe(t("urgent-noted", { noted: "not_noted" })));
    expect(calls("save_record")).toHaveLength(0);
  });

  it("forget that they were noted when that is undone", async () => {
    await open({ undo: saved("Undone") });
    await tick("fever");
    await waitFor(() => expect(noted()).toBe(t("urgent-noted", { noted: "noted" })));
    await fireEvent.keyDown(window, { key: "z", ctrlKey: true });
    await waitFor(() => expect(noted()).toBe(""));
    expect(screen.getByTestId<HTMLInputElement>("sign-fever").checked).toBe(true);
  });

  it("begin a new record with every visit", async () => {
    const calls = await open();
    await tick("fever");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    await press("Escape");
    await fireEvent.click(await screen.findByTestId("urgent-button"));
    await screen.findByText("Chest pain");
    await tick("chest-pain");
    await waitFor(() => expect(calls("save_record")[1]).toEqual(answerInput(["chest-pain"])));
  });

  it("say what to do in an emergency even when the list cannot be read", async () => {
    startHurts({ urgent_signs: refused });
    await fireEvent.click(await screen.findByTestId("urgent-button"));
    expect(await screen.findByText(t("frame-start-emergency"))).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain("The disk is full.");
  });
});
