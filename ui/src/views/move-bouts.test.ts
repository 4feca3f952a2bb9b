import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { blank, entry, start, TODAY, todayView, written } from "./pretend-app";
import {
  click,
  full,
  heading,
  openMove,
  openMoveInApp,
  score,
  settled,
  type,
} from "./pretend-hands";
import { bout, noMoveData, plan, recordView } from "./pretend-move";

afterEach(stopPretending);

const moment = (movement: object, rest: string | null = null) => ({
  input: {
    day: TODAY,
    form: "bouts",
    rest,
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
    const calls = await openMove("rolls");
    await click("bout-did");
    await click("bout-save");
    await waitFor(() => expect(calls("add_moment")).toEqual([moment({})]));
    const toast = await settled("toast");
    expect(within(toast).getByRole("button", { name: t("frame-undo") })).not.toBeNull();
    await waitFor(() =>
      expect(screen.getByTestId("bout-saved").textContent).toContain(t("move-bout-saved")),
    );
    expect(screen.getByTestId("bout-guess"), "ready for the next").not.toBeNull();
  });

  it("is shown with what was noted last of it", async () => {
    const bouts = [
      bout({ name: "Bridge", exercise: "bridge" }),
      bout({ exercise: "rolls", repetitions: 5 }, "2025-11-18"),
    ];
    await openMove("rolls", { bouts });
    expect((await settled("bout-last")).textContent?.trim()).toBe(
      "Last recorded on 18 November: Knee rolls, 5 times (sore)",
    );
    stopPretending();
    document.body.innerHTML = "";
    await openMove("rolls", { bouts: full });
    await settled("bout-did");
    expect(screen.queryByTestId("bout-last")).toBeNull();
  });

  it("takes a guess first, then the movement, then how it was", async () => {
    const calls = await openMove("rolls");
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
    const calls = await openMove("rolls");
    await click("bout-guess");
    await score(t("move-bout-expected"), 6);
    await click("bout-no-guess");
    await click("bout-did");
    await click("bout-save");
    await waitFor(() => expect(calls("add_moment")).toEqual([moment({})]));
  });

  it("counts a walk in minutes", async () => {
    const calls = await openMove("walking");
    await click("bout-did");
    await type("bout-amount", "12");
    await click("bout-save");
    const walk = { name: "Walking", exercise: "walking", minutes: 12 };
    await waitFor(() => expect(calls("add_moment")).toEqual([moment(walk)]));
  });

  it("says the same about fine, sore and worse, whatever is answered", async () => {
    await openMove("rolls");
    await click("bout-did");
    const words = () => screen.getByTestId("bout").textContent;
    const before = words();
    expect(before).toContain(t("learn-sore-worse-then"));
    expect(before).toContain("Stop for this.");
    for (const after of ["fine", "sore", "worse"]) {
      await click(`bout-after-${after}`);
      expect(words()).toBe(before);
    }
    await fireEvent.click(within(screen.getByTestId("bout")).getByTestId("stop-urgent"));
    await heading("Urgent signs");
  });

  it.each([
    ["201", "move-bout-times-range"],
    ["0", "move-bout-times-range"],
    ["a few", "move-bout-times-range"],
  ] as const)("does not send %s as a number of times", async (typed, key) => {
    const calls = await openMove("rolls");
    await click("bout-did");
    await type("bout-amount", typed);
    await click("bout-save");
    expect((await screen.findByRole("alert")).textContent).toContain(t(key));
    expect(calls("add_moment")).toHaveLength(0);
  });

  it("keeps what was said when it could not be saved", async () => {
    await openMove("rolls", { add_moment: full });
    await click("bout-did");
    await click("bout-amount-8");
    await click("bout-save");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    expect(screen.getByTestId<HTMLInputElement>("bout-amount").value).toBe("8");
  });

  it("is kept from the first answer on, and goes on where it was left", async () => {
    const calls = await openMove("rolls");
    await click("bout-guess");
    await score(t("move-bout-expected"), 6);
    await waitFor(() => expect(calls("keep_form")).not.toHaveLength(0));
    const { input } = calls("keep_form").at(-1) as { input: { kind: string; place: string } };
    stopPretending();
    document.body.innerHTML = "";
    const form = { ...input, typed_at: `${TODAY}T18:00:00+01:00` };
    await openMove("bridge", { forms: [form] });
    expect((await settled("bout-other")).textContent).toContain("Knee rolls");
    expect(screen.queryByTestId("kept-note"), "nothing of this one").toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: t("move-bout-other-open") }));
    await heading("Knee rolls");
    const scale = await screen.findByRole("radiogroup", { name: t("move-bout-expected") });
    expect(within(scale).getAllByRole("radio")[6]?.getAttribute("aria-checked")).toBe("true");
  });

  it("is let go of when it is left", async () => {
    const calls = await openMove("rolls");
    await click("bout-did");
    await click("bout-leave");
    await settled("bout-guess");
    await waitFor(() => expect(calls("discard_form")).toHaveLength(1));
    expect(calls("add_moment")).toHaveLength(0);
  });

  it("can be taken back when it was left", async () => {
    const calls = await openMove("rolls");
    await click("bout-did");
    await click("bout-after-sore");
    await click("bout-leave");
    await settled("bout-left");
    await fireEvent.click(screen.getByRole("button", { name: t("move-bout-take-back") }));
    expect((await settled("bout-after-sore")).getAttribute("aria-pressed")).toBe("true");
    await click("bout-save");
    await waitFor(() => expect(calls("add_moment")).toEqual([moment({ after: "sore" })]));
  });

  const begun = (part: object) => ({
    exercise: "rolls",
    name: "Knee rolls",
    day: TODAY,
    step: "after",
    expected: 6,
    amount: "",
    actual: null,
    after: null,
    ...part,
  });
  const kept = (...bouts: object[]) => ({
    kind: "moment",
    place: "bouts",
    form: JSON.stringify({ bouts }),
    typed_at: `${TODAY}T18:00:00+01:00`,
  });

  it("leaves another one that was begun as it is", async () => {
    const calls = await openMove("bridge", { forms: [kept(begun({}))] });
    await click("bout-did");
    await click("bout-amount-5");
    const both = JSON.parse(
      (calls("keep_form").at(-1) as { input: { form: string } }).input.form,
    ) as { bouts: { exercise: string }[] };
    expect(both.bouts.map(({ exercise }) => exercise)).toEqual(["rolls", "bridge"]);
    await click("bout-save");
    const bridge = { name: "Bridge", exercise: "bridge", repetitions: 5 };
    // The other stays kept in the same transaction.
    const rest = JSON.stringify({ bouts: [begun({})] });
    await waitFor(() => expect(calls("add_moment")).toEqual([moment(bridge, rest)]));
    await waitFor(() => {
      const { input } = calls("keep_form").at(-1) as { input: { form: string } };
      expect(JSON.parse(input.form)).toEqual({ bouts: [begun({})] });
    });
  });

  it("is noted for the day on which it was begun, and says so", async () => {
    const yesterday = begun({ day: "2025-11-19", after: "sore" });
    const calls = await openMove("rolls", { forms: [kept(yesterday)] });
    expect((await settled("bout-day")).textContent).toContain("Wednesday 19 November");
    await click("bout-save");
    await waitFor(() => expect(calls("add_moment")).toHaveLength(1));
    expect(calls("add_moment")).toMatchObject([{ input: { day: "2025-11-19" } }]);
    await waitFor(() =>
      expect(screen.getByTestId("bout-saved").textContent, "Today asks at once").toContain(
        t("move-bout-saved"),
      ),
    );
  });

  it("takes no answer while it is being saved", async () => {
    let finish: (value: unknown) => void = () => {};
    const later = new Promise((resolve) => (finish = resolve));
    const calls = await openMove("rolls", { add_moment: () => later });
    await click("bout-did");
    await click("bout-save");
    await waitFor(() => expect(calls("add_moment")).toHaveLength(1));
    await click("bout-after-worse");
    expect(screen.getByTestId("bout-after-worse").getAttribute("aria-pressed")).toBe("false");
    await click("bout-save");
    finish(written);
    await settled("bout-guess");
    expect(calls("add_moment")).toHaveLength(1);
  });

  it("goes on saying to stop until it is undone, whatever else is written", async () => {
    let noted: object[] = [];
    const calls = await openMove("rolls", {
      bouts: () => noted,
      add_moment: () => {
        noted = [bout({ exercise: "rolls", repetitions: 8, after: "worse" }, TODAY)];
        return written;
      },
      undo: () => {
        noted = [];
        return { ...written, undo: null };
      },
    });
    await click("bout-did");
    await click("bout-amount-8");
    await click("bout-after-worse");
    await click("bout-save");
    await waitFor(() =>
      expect(screen.getByTestId("bout-saved").textContent).toContain(t("move-bout-saved-ask")),
    );
    await click("try-this");
    await waitFor(() => expect(calls("bouts").length).toBeGreaterThan(2));
    const toast = await settled("toast");
    await fireEvent.click(within(toast).getByRole("button", { name: t("frame-undo") }));
    await waitFor(() => expect(screen.getByTestId("bout-saved").textContent?.trim()).toBe(""));
  });

  it("does not keep undo away from the page of another movement", async () => {
    const calls = await openMoveInApp("bridge", {
      forms: [kept(begun({}))],
      undo: { ...written, undo: null },
    });
    await settled("bout-other");
    await fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    await waitFor(() => expect(calls("undo")).toHaveLength(1));
  });
});

describe("the next morning", () => {
  const today = (part: object, day?: string) =>
    todayView({ to_settle: bout(part, day), check_in: entry({}) });

  it("asks whether it has settled, and saves the answer", async () => {
    const calls = start({ ...noMoveData, today: today({}), settle_bout: written });
    const card = await settled("settle-card");
    expect(card.textContent).toContain("Yesterday: Knee rolls, sore.");
    expect(card.textContent).toContain("Has your back settled this morning?");
    await click("settle-no");
    const { movement } = bout({});
    const input = { entry: { kind: "moment", id: "m" }, index: 1, movement, settled: false };
    await waitFor(() => expect(calls("settle_bout")).toEqual([{ input }]));
    expect((await settled("toast")).textContent).toContain(written.label);
  });

  it("shows what was noted beside the person's own limit, and judges nothing", async () => {
    const plans = [recordView("p", plan({ exercise: "rolls", limit: 5 }))];
    start({ ...noMoveData, today: today({ actual: 4 }), movement_plans: plans });
    await waitFor(() =>
      expect(screen.getByTestId("settle-limit").textContent).toBe(
        "Discomfort you recorded: 4. Your own limit: 5.",
      ),
    );
  });

  it("shows what was noted alone where there is no plan for it, or it cannot be read", async () => {
    const plans = [recordView("p", plan({ exercise: "walking", limit: 5 }))];
    start({ ...noMoveData, today: today({ actual: 4 }), movement_plans: plans });
    expect((await settled("settle-limit")).textContent).toBe(
      "You recorded discomfort of 4 out of 10.",
    );
    stopPretending();
    document.body.innerHTML = "";
    start({ ...noMoveData, today: today({ actual: 4 }), movement_plans: full });
    expect((await settled("settle-limit")).textContent).toBe(
      "You recorded discomfort of 4 out of 10.",
    );
  });

  it("names the day when it was not yesterday, and leads to the urgent signs", async () => {
    start({ ...noMoveData, today: today({ after: "worse" }, "2025-11-18") });
    const card = await settled("settle-card");
    expect(card.textContent).toContain("Tuesday 18 November: Knee rolls, worse.");
    expect(card.textContent).toContain("Had your back settled by the next morning?");
    expect(screen.queryByTestId("settle-limit")).toBeNull();
    await click("settle-urgent");
    await heading("Urgent signs");
  });

  it("takes one answer for each, and tells the next question", async () => {
    let n = 0;
    const first = today({});
    const next = todayView({
      to_settle: { ...bout({ name: "Bridge", after: "worse" }, "2025-11-18"), index: 0 },
      check_in: entry({}),
    });
    const calls = start({
      ...noMoveData,
      today: () => (calls("settle_bout").length === 0 ? first : next),
      settle_bout: () => ({ ...written, n: n++ }),
    });
    const yes = await settled("settle-yes");
    await Promise.all([fireEvent.click(yes), fireEvent.click(yes)]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Bridge"));
    expect(calls("settle_bout")).toHaveLength(1);
    expect(document.activeElement?.id).toBe("settle");
  });

  it("asks nothing where nothing waits", async () => {
    start({ ...noMoveData });
    await settled("answer-most");
    expect(screen.queryByTestId("settle-card")).toBeNull();
  });
});
