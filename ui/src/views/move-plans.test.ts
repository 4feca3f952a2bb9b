import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { TODAY } from "./pretend-app";
import { click, full, heading, openMove, score, settled, type } from "./pretend-hands";
import { guessPanel, plan, recordView, tryItem } from "./pretend-move";

afterEach(stopPretending);

describe("my plan", () => {
  const plans = (part: object) => ({ movement_plans: [recordView("p", plan(part))] });

  it("shows the steps as tiles with the present one", async () => {
    await openMove(null, plans({ step: 1 }));
    const tiles = within(await settled("ladder")).getAllByRole("listitem");
    expect(tiles.map((tile) => tile.textContent?.replace(/\s+/g, " ").trim())).toEqual([
      "5 Step 1: 5 min, twice a day",
      "7 Step 2, where you are: 7 min, twice a day",
      "9 Step 3: 9 min, twice a day",
    ]);
    expect(tiles.map((tile) => tile.getAttribute("aria-current"))).toEqual([null, "step", null]);
    expect(screen.getByTestId("plan-now").textContent).toMatch(/7 min, twice a day.*Step 2 of 3/s);
  });

  it.each([
    ["plan-next", "set_plan_step", { input: { id: "p", step: 2 } }],
    ["plan-back", "set_plan_step", { input: { id: "p", step: 0 } }],
    ["plan-end", "end_plan", { id: "p" }],
  ])("moves only when the person says so: %s", async (button, command, sent) => {
    const calls = await openMove(null, plans({ step: 1 }));
    const pressed = await settled(button);
    expect(calls(command), "never by itself").toHaveLength(0);
    await Promise.all([fireEvent.click(pressed), fireEvent.click(pressed)]);
    await waitFor(() => expect(calls(command), "one change at a time").toEqual([sent]));
    const toast = await settled("toast");
    expect(within(toast).getByRole("button", { name: t("frame-undo") })).not.toBeNull();
  });

  it("has no step beyond its ends", async () => {
    await openMove(null, plans({ step: 0 }));
    await settled("plan-next");
    expect(screen.queryByTestId("plan-back")).toBeNull();
    stopPretending();
    document.body.innerHTML = "";
    await openMove(null, plans({ step: 2 }));
    await settled("plan-back");
    expect(screen.queryByTestId("plan-next")).toBeNull();
    expect(screen.getByTestId("plan").textContent).toContain(t("move-plan-last"));
  });

  it("says it when a step could not be saved", async () => {
    await openMove(null, { ...plans({}), set_plan_step: full });
    await click("plan-next");
    expect((await settled("toast")).textContent).toContain("The disk is full.");
  });

  it("is planned from a movement, with an example that is saved as it is", async () => {
    const calls = await openMove("rolls");
    await click("plan-this");
    await settled("step-amount-3");
    expect(calls("keep_form"), "nothing was typed").toHaveLength(0);
    await score(t("move-plan-own-limit"), 5);
    await click("plan-save");
    const record = plan({
      exercise: "rolls",
      what: "Knee rolls",
      first_day: TODAY,
      unit: "repetitions",
      steps: [5, 6, 7].map((amount) => ({ amount, times_a_day: 3 })),
    });
    await waitFor(() =>
      expect(calls("save_record")).toEqual([
        { input: { id: null, record, form: "new", rest: null } },
      ]),
    );
    await heading("Knee rolls");
  });

  it("lets every step be changed, added and removed, and the limit be set", async () => {
    const calls = await openMove("walking");
    await click("plan-this");
    await type("step-amount-1", "10");
    await click("step-remove-2");
    await click("step-add");
    await type("step-amount-3", "20");
    await type("step-times-3", "1");
    await score(t("move-plan-own-limit"), 3);
    await click("plan-save");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    const [{ input }] = calls("save_record") as [{ input: { record: object } }];
    expect(input.record).toMatchObject({
      unit: "minutes",
      steps: [
        { amount: 10, times_a_day: 2 },
        { amount: 7, times_a_day: 2 },
        { amount: 20, times_a_day: 1 },
      ],
      step: 0,
      limit: 3,
    });
  });

  it("goes back to the example on request", async () => {
    await openMove("rolls");
    await click("plan-this");
    await type("step-amount-1", "9");
    await click("plan-example");
    await waitFor(() =>
      expect(screen.getByTestId<HTMLInputElement>("step-amount-1").value).toBe("5"),
    );
  });

  it("says where the rule about the limit is from, and that it was not tested for backs", async () => {
    await openMove("rolls");
    await click("plan-this");
    const form = await settled("plan-form");
    expect(form.textContent).toContain(t("move-plan-own-limit-hint"));
    const scale = within(form).getByRole("radiogroup", { name: t("move-plan-own-limit") });
    expect(within(scale).queryByRole("radio", { checked: true }), "it is one's own").toBeNull();
    for (const mark of within(form).getAllByTestId("mark")) await fireEvent.click(mark);
    expect(screen.getByTestId("source-silbernagel-2007")).not.toBeNull();
    expect(screen.getByTestId("source-nhs-inform-exercises")).not.toBeNull();
  });

  it.each([
    ["no movement", [], "move-plan-what-missing"],
    ["a step that is none", [["step-amount-1", "0"]], "move-plan-steps-problem"],
    ["too often", [["step-times-1", "11"]], "move-plan-steps-problem"],
  ] as const)("is not saved with %s", async (name, typed, key) => {
    const calls = await openMove(null);
    await click("plan-new");
    if (name !== "no movement") {
      await fireEvent.change(await settled("plan-which"), { target: { value: "rolls" } });
    }
    await settled("step-amount-1");
    for (const [field, value] of typed) await type(field, value);
    await click("plan-save");
    expect((await screen.findByRole("alert")).textContent).toContain(t(key));
    expect(calls("save_record")).toHaveLength(0);
  });

  it("takes something of one's own", async () => {
    const calls = await openMove(null);
    await click("plan-new");
    await fireEvent.change(await settled("plan-which"), { target: { value: "own" } });
    await type("plan-what", "Gardening");
    await settled("step-amount-3");
    await score(t("move-plan-own-limit"), 5);
    await click("plan-save");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    const [{ input }] = calls("save_record") as [{ input: { record: object } }];
    expect(input.record).toMatchObject({ exercise: null, what: "Gardening" });
  });

  it("is changed with the present step kept, and moved along with what is removed", async () => {
    const before = recordView("p", plan({ step: 2 }));
    const calls = await openMove(null, { ...plans({ step: 2 }), record: before });
    await click("plan-edit");
    await click("step-remove-1");
    await click("plan-save");
    const steps = [7, 9].map((amount) => ({ amount, times_a_day: 2 }));
    const record = plan({ step: 1, steps });
    await waitFor(() =>
      expect(calls("save_record")).toEqual([{ input: { id: "p", record, form: "p", rest: null } }]),
    );
  });

  it("keeps what was typed", async () => {
    const calls = await openMove("rolls");
    await click("plan-this");
    await settled("step-amount-3");
    await type("step-amount-1", "4");
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    expect(calls("keep_form")[0]).toMatchObject({ input: { kind: "movement_plan", place: "new" } });
  });

  it("is shown on the page of its movement", async () => {
    await openMove("walking", plans({ step: 1 }));
    expect((await settled("in-plan")).textContent).toBe("7 min, twice a day");
    expect(screen.queryByTestId("plan-this")).toBeNull();
  });
});

describe("try again", () => {
  const tries = {
    records: [
      recordView("a", tryItem({})),
      recordView("b", tryItem({ what: "Carrying", easier_day: "2025-11-12" })),
    ],
  };

  it("lists what used to be uncomfortable, and since when it is easier", async () => {
    await openMove(null, tries);
    const rows = await screen.findAllByTestId("try");
    expect(rows[0]?.textContent).toMatch(/Sitting through a film.*added on 1 November/s);
    expect(rows[1]?.textContent).toMatch(/Carrying.*easier since 12 November/s);
    expect(within(rows[1] as HTMLElement).queryByTestId("try-easier")).toBeNull();
  });

  it("adds a line, and keeps it while it is typed", async () => {
    const calls = await openMove();
    await type("try-what", "Tying shoes");
    await waitFor(() =>
      expect(calls("keep_form")).toEqual([
        { input: { kind: "try_again", place: "new", form: '{"what":"Tying shoes"}' } },
      ]),
    );
    await click("try-add");
    const record = tryItem({ what: "Tying shoes", day: TODAY });
    await waitFor(() =>
      expect(calls("save_record")).toEqual([{ input: { id: null, record, form: "new" } }]),
    );
    await waitFor(() => expect(screen.getByTestId<HTMLInputElement>("try-what").value).toBe(""));
  });

  it("adds nothing that is blank, and keeps what could not be saved", async () => {
    const calls = await openMove(null, { save_record: full });
    await click("try-add");
    expect((await screen.findByRole("alert")).textContent).toContain(t("move-try-missing"));
    expect(calls("save_record")).toHaveLength(0);
    await type("try-what", "Tying shoes");
    await click("try-add");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    expect(screen.getByTestId<HTMLInputElement>("try-what").value).toBe("Tying shoes");
  });

  it("notes that it got easier today, and removes", async () => {
    const calls = await openMove(null, tries);
    await click("try-easier");
    const record = tryItem({ easier_day: TODAY });
    await waitFor(() =>
      expect(calls("save_record"), "beside what is kept of the line").toEqual([
        { input: { id: "a", record, form: null } },
      ]),
    );
    await fireEvent.click(screen.getAllByTestId("try-remove")[1] as HTMLElement);
    const place = { kind: "try_again", id: "b" };
    await waitFor(() => expect(calls("delete_record")).toEqual([{ place }]));
  });

  it("notes nothing as easier before the day it was put on the list", async () => {
    const day = "2025-11-22";
    const calls = await openMove(null, { records: [recordView("a", tryItem({ day }))] });
    await click("try-easier");
    const record = tryItem({ day, easier_day: day });
    await waitFor(() => expect(calls("save_record")).toMatchObject([{ input: { record } }]));
  });

  it("takes a movement of the library along", async () => {
    const calls = await openMove("rolls");
    await click("try-this");
    const record = tryItem({ exercise: "rolls", what: "Knee rolls", day: TODAY });
    await waitFor(() => expect(calls("save_record")).toEqual([{ input: { id: null, record } }]));
  });
});

describe("guesses beside how it was", () => {
  const asked = { request: { width: 0, scheme: "light" } };

  it("are a picture with its legend and its table", async () => {
    const calls = await openMove(null, { predictions: guessPanel(3) });
    const section = within(await settled("guesses"));
    expect(section.getByText("Summary of 3.").parentElement?.textContent).toContain("Detail.");
    expect(section.getAllByRole("listitem").map((item) => item.textContent?.trim())).toEqual([
      t("move-guesses-expected"),
      t("move-guesses-actual"),
      t("move-guesses-same"),
    ]);
    const rows = section.getAllByRole("row").slice(1);
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ["15 Nov", "Knee rolls", "6", "2"],
      ["16 Nov", "Knee rolls", "6", "2"],
      ["19 Nov", "Knee rolls", "6", "2"],
    ]);
    expect(calls("predictions")).toEqual([asked]);
  });

  it("are read point by point with the arrow keys", async () => {
    await openMove(null, { predictions: guessPanel(3) });
    const section = within(await settled("guesses"));
    const name = t("trends-chart-spoken", { title: "Discomfort: expected, and how it was" });
    const box = section.getByRole("group", { name });
    expect(box.tabIndex).toBe(0);
    for (const [key, label] of [
      ["ArrowLeft", "Point 3"],
      ["ArrowLeft", "Point 2"],
    ] as const) {
      await fireEvent.keyDown(box, { key });
      expect(section.getByText(label, { selector: "[aria-live]" })).not.toBeNull();
    }
  });

  it("are a table while they are too few, and nothing without any", async () => {
    const answers: Record<string, unknown> = { predictions: guessPanel(2) };
    await openMove(null, answers);
    const section = within(await settled("guesses"));
    expect(section.getByText("Summary of 2.")).not.toBeNull();
    expect(section.queryByRole("listitem")).toBeNull();
    expect(section.queryByRole("group", { name: /Arrow keys/ })).toBeNull();
    expect(section.getAllByRole("row")).toHaveLength(3);
    answers["predictions"] = null;
    stopPretending();
    document.body.innerHTML = "";
    const calls = await openMove(null, answers);
    await waitFor(() => expect(calls("predictions")).toHaveLength(1));
    expect(screen.queryByTestId("guesses")).toBeNull();
  });

  it("are drawn again when the journal changes", async () => {
    let n: 2 | 3 = 2;
    const calls = await openMove(null, {
      records: [recordView("a", tryItem({}))],
      predictions: () => guessPanel(n),
    });
    await settled("guesses");
    n = 3;
    await click("try-remove");
    await screen.findByText("Summary of 3.");
    expect(calls("predictions")).toEqual([asked, asked]);
  });

  it("say it when they could not be drawn, keep what was there, and try again", async () => {
    let problem: Refusal | null = null;
    await openMove(null, {
      records: [recordView("a", tryItem({}))],
      predictions: () => {
        if (problem !== null) throw problem.reason;
        return guessPanel(3);
      },
    });
    await settled("guesses");
    problem = full;
    await click("try-remove");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    expect(screen.getByTestId("guesses").textContent).toContain("Summary of 3.");
    problem = null;
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});

it("says it when plans could not be read, and tries again", async () => {
  let isThere = false;
  await openMove(null, {
    movement_plans: () => {
      if (isThere) return [];
      throw { code: "storage", message: "The disk is full.", field: null };
    },
  });
  expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
  isThere = true;
  await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
  await settled("my-plan");
});
