import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { blank, entry, start, TODAY, todayView, written } from "./pretend-app";
import { bout, libraryWithMovements, noMoveData, plan, recordView } from "./pretend-move";

afterEach(stopPretending);

const settled = (name: string) => screen.findByTestId(name);
const click = async (name: string) => fireEvent.click(await settled(name));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const type = async (name: string, value: string) =>
  fireEvent.input(await settled(name), { target: { value } });
const score = async (group: string, n: number) => {
  const scale = await screen.findByRole("radiogroup", { name: group });
  await fireEvent.click(within(scale).getAllByRole("radio")[n] as HTMLElement);
};
const full = new Refusal({ code: "disk_full", message: "The disk is full.", field: null });

async function open(movement: string | null = null, answers: Record<string, unknown> = {}) {
  const calls = start({
    library: libraryWithMovements(),
    ...noMoveData,
    add_moment: written,
    save_record: { id: "new", written },
    delete_record: written,
    ...answers,
  });
  await click("nav-move");
  if (movement !== null) await click(`movement-${movement}`);
  return calls;
}

const moment = (movement: object) => ({
  input: {
    day: TODAY,
    answers: {
      ...blank,
      movements: [
        {
          name: "Knee rolls",
          minutes: null,
          exercise: "rolls",
          repetitions: null,
          expected: null,
          actual: null,
          after: null,
          settled: null,
          ...movement,
        },
      ],
    },
  },
});

describe("I did this", () => {
  it("is saved with nothing else said, and can be undone", async () => {
    const calls = await open("rolls");
    await click("bout-did");
    await click("bout-save");
    await waitFor(() => expect(calls("add_moment")).toEqual([moment({})]));
    const toast = await settled("toast");
    expect(within(toast).getByRole("button", { name: t("frame-undo") })).not.toBeNull();
    expect(screen.getByTestId("bout-saved").textContent).toContain(t("move-bout-saved"));
    expect(screen.getByTestId("bout-guess"), "ready for the next").not.toBeNull();
  });

  it("takes a guess first, then the movement, then how it was", async () => {
    const calls = await open("rolls");
    await click("bout-guess");
    await score(t("move-bout-expected"), 6);
    await click("bout-now");
    expect((await settled("bout-doing")).textContent).toContain("6");
    await click("bout-did");
    expect(screen.getByText(t("move-bout-you-expected", { n: 6 }))).not.toBeNull();
    await click("bout-amount-5");
    await score(t("move-bout-actual"), 3);
    await click("bout-after-sore");
    await click("bout-save");
    const said = { repetitions: 5, expected: 6, actual: 3, after: "sore" };
    await waitFor(() => expect(calls("add_moment")).toEqual([moment(said)]));
    await waitFor(() =>
      expect(screen.getByTestId("bout-saved").textContent).toContain(t("move-bout-saved-ask")),
    );
  });

  it("can be noted without the guess that was begun", async () => {
    const calls = await open("rolls");
    await click("bout-guess");
    await score(t("move-bout-expected"), 6);
    await click("bout-no-guess");
    await click("bout-save");
    await waitFor(() => expect(calls("add_moment")).toEqual([moment({})]));
  });

  it("counts a walk in minutes", async () => {
    const calls = await open("walking");
    await click("bout-did");
    await type("bout-amount", "12");
    await click("bout-save");
    const walk = { name: "Walking", exercise: "walking", minutes: 12 };
    await waitFor(() => expect(calls("add_moment")).toEqual([moment(walk)]));
  });

  it("says at once what to do when it got worse, and goes on saying it", async () => {
    await open("rolls");
    await click("bout-did");
    await click("bout-after-worse");
    const box = await settled("bout-worse");
    expect(box.getAttribute("role")).toBe("alert");
    expect(box.textContent).toContain(t("move-worse-title"));
    await click("bout-save");
    await waitFor(() => expect(screen.queryByTestId("bout-save")).toBeNull());
    await click("bout-urgent");
    await heading("Urgent signs");
  });

  it.each([
    ["201", "move-bout-times-range"],
    ["0", "move-bout-times-range"],
    ["a few", "move-bout-times-range"],
  ] as const)("does not send %s as a number of times", async (typed, key) => {
    const calls = await open("rolls");
    await click("bout-did");
    await type("bout-amount", typed);
    await click("bout-save");
    expect((await screen.findByRole("alert")).textContent).toContain(t(key));
    expect(calls("add_moment")).toHaveLength(0);
  });

  it("keeps what was said when it could not be saved", async () => {
    await open("rolls", { add_moment: full });
    await click("bout-did");
    await click("bout-amount-8");
    await click("bout-save");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    expect(screen.getByTestId<HTMLInputElement>("bout-amount").value).toBe("8");
  });

  it("is kept from the first answer on, and goes on where it was left", async () => {
    const calls = await open("rolls");
    await click("bout-guess");
    await score(t("move-bout-expected"), 6);
    await waitFor(() => expect(calls("keep_form")).not.toHaveLength(0));
    const { input } = calls("keep_form").at(-1) as { input: { kind: string; place: string } };
    stopPretending();
    document.body.innerHTML = "";
    const form = { ...input, typed_at: `${TODAY}T18:00:00+01:00` };
    await open("bridge", { forms: [form] });
    expect((await settled("bout-other")).textContent).toContain("Knee rolls");
    await fireEvent.click(screen.getByRole("button", { name: t("move-bout-other-open") }));
    await heading("Knee rolls");
    const scale = await screen.findByRole("radiogroup", { name: t("move-bout-expected") });
    expect(within(scale).getAllByRole("radio")[6]?.getAttribute("aria-checked")).toBe("true");
  });

  it("is let go of when it is left", async () => {
    const calls = await open("rolls");
    await click("bout-did");
    await click("bout-leave");
    await settled("bout-guess");
    await waitFor(() => expect(calls("discard_form")).toHaveLength(1));
    expect(calls("add_moment")).toHaveLength(0);
  });

  it("lets the moment that is being typed on Today stay kept", async () => {
    const note = { ...blank, note: "half a" };
    const form = { answers: note, base: null, sleep_typed: "" };
    const kept = { kind: "moment", day: TODAY, typed_at: `${TODAY}T18:00:00+01:00`, form };
    const calls = await open("rolls", { drafts: [kept] });
    await click("bout-did");
    await click("bout-save");
    // The journal lets go of it with the moment that was saved.
    await waitFor(() => expect(calls("keep_draft")).toHaveLength(1));
  });
});

describe("the next morning", () => {
  const today = (part: object, day?: string) =>
    todayView({ to_settle: bout(part, day), check_in: entry({}) });

  it("asks whether it has settled, and saves the answer", async () => {
    const calls = start({ ...noMoveData, today: today({}), settle_bout: written });
    const card = await settled("settle-card");
    expect(card.textContent).toContain("Yesterday: Knee rolls, sore.");
    expect(card.textContent).toContain(t("move-settle-ask"));
    await click("settle-no");
    const input = { entry: { kind: "moment", id: "m" }, index: 1, settled: false };
    await waitFor(() => expect(calls("settle_bout")).toEqual([{ input }]));
    expect((await settled("toast")).textContent).toContain(written.label);
  });

  it("shows what was noted beside the person's own limit, and judges nothing", async () => {
    const plans = [recordView("p", plan({ exercise: "rolls", limit: 5 }))];
    start({ ...noMoveData, today: today({ actual: 4 }), movement_plans: plans });
    await waitFor(() =>
      expect(screen.getByTestId("settle-limit").textContent).toBe(
        "You noted 4; your own limit is 5.",
      ),
    );
  });

  it("shows what was noted alone where there is no plan for it, or it cannot be read", async () => {
    const plans = [recordView("p", plan({ exercise: "walking", limit: 5 }))];
    start({ ...noMoveData, today: today({ actual: 4 }), movement_plans: plans });
    expect((await settled("settle-limit")).textContent).toBe("You noted 4.");
    stopPretending();
    document.body.innerHTML = "";
    start({ ...noMoveData, today: today({ actual: 4 }), movement_plans: full });
    expect((await settled("settle-limit")).textContent).toBe("You noted 4.");
  });

  it("names the day when it was not yesterday, and the urgent signs after worse", async () => {
    start({ ...noMoveData, today: today({ after: "worse" }, "2025-11-18") });
    const card = await settled("settle-card");
    expect(card.textContent).toContain("Tuesday 18 November: Knee rolls, worse.");
    expect(screen.queryByTestId("settle-limit")).toBeNull();
    await click("settle-urgent");
    await heading("Urgent signs");
  });

  it("asks nothing where nothing waits", async () => {
    start({ ...noMoveData });
    await settled("answer-most");
    expect(screen.queryByTestId("settle-card")).toBeNull();
  });
});
