import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Later, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { start, written } from "./pretend-app";
import { click, full, settled, type } from "./pretend-hands";
import { libraryWithMovements, noMoveData, plan, recordView } from "./pretend-move";

afterEach(stopPretending);

const input = (name: string) => screen.getByTestId<HTMLInputElement>(name);
const limit = async (n: number) => {
  const radios = within(await settled("plan-limit")).getAllByRole("radio");
  await fireEvent.click(radios[n] as HTMLElement);
};
const back = () => fireEvent.click(screen.getByRole("button", { name: t("controls-back") }));
const describedBy = (element: HTMLElement) =>
  (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");

/** A disk for the form of new plans. */
function disk() {
  let kept: object[] = [];
  const typed_at = "2025-11-20T10:00:00+01:00";
  return {
    forms: () => kept,
    keep_form: ({ input }: { input: object }) => void (kept = [{ ...input, typed_at }]),
    discard_form: () => void (kept = []),
    save_record: ({ input: { form } }: { input: { form: string | null } }) => {
      if (form !== null) kept = [];
      return { id: "p2", written };
    },
  };
}

async function open(answers: Record<string, unknown> = {}) {
  const calls = start({
    library: libraryWithMovements(),
    ...noMoveData,
    ...disk(),
    ...answers,
  });
  await click("nav-move");
  return calls;
}

/** The form of a new plan, from the page of a movement. */
async function planOf(movement: string) {
  await click("nav-move");
  await click(`movement-${movement}`);
  await click("plan-this");
  await settled("step-amount-1");
}

async function planned(answers: Record<string, unknown> = {}) {
  const calls = await open(answers);
  await planOf("rolls");
  return calls;
}

const edited = (part: object) => {
  const view = recordView("p", plan(part));
  return { movement_plans: [view], record: view };
};

async function changing(part: object, answers: Record<string, unknown> = {}) {
  const calls = await open({ ...edited(part), ...answers });
  await click("plan-edit");
  await settled("plan-form");
  return calls;
}

describe("plans that were begun", () => {
  it("stay beside one another, and one is gone on with from the other", async () => {
    await planned();
    await type("step-amount-1", "4");
    await planOf("bridge");
    expect(input("plan-which").value).toBe("bridge");
    expect(input("step-amount-1").value, "the form of the bridge is blank").toBe("5");
    expect((await settled("plan-begun")).textContent).toContain(
      t("move-plan-begun", { name: "Knee rolls" }),
    );
    await click("plan-begun-open");
    await waitFor(() => expect(input("plan-which").value).toBe("rolls"));
    expect(input("step-amount-1").value).toBe("4");
    await waitFor(() => expect(document.activeElement).toBe(input("plan-which")));
    expect(screen.queryByTestId("plan-begun"), "nothing was typed for the bridge").toBeNull();
    await planOf("rolls");
    expect(input("step-amount-1").value).toBe("4");
  });

  it("are both kept, also when one of them is saved", async () => {
    const calls = await planned();
    await type("step-amount-1", "4");
    await planOf("bridge");
    await type("step-amount-1", "8");
    await limit(3);
    await click("plan-save");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    const [saved] = calls("save_record") as [{ input: { record: object; rest: string } }];
    expect(saved.input.record).toMatchObject({ exercise: "bridge" });
    expect(saved.input.rest, "the other stays kept in the same transaction").toContain('"rolls"');
    expect(saved.input.rest).not.toContain('"bridge"');
    await waitFor(() => {
      const [latest] = calls("keep_form").slice(-1) as [{ input: { form: string } }];
      expect(latest.input.form).toContain('"rolls"');
      expect(latest.input.form).not.toContain('"bridge"');
    });
    expect(calls("discard_form")).toHaveLength(0);
    await planOf("rolls");
    expect(input("step-amount-1").value).toBe("4");
  });

  it("are let go of with the save when there is no other", async () => {
    const calls = await planned();
    await limit(3);
    await click("plan-save");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
    expect(calls("save_record")[0]).toMatchObject({ input: { id: null, form: "new" } });
  });

  it("are there after a restart, each with the day on which it was typed", async () => {
    const calls = await planned();
    await type("step-amount-1", "4");
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    const [{ input: kept }] = calls("keep_form") as [{ input: object }];
    stopPretending();
    document.body.innerHTML = "";
    await planned({ forms: [{ ...kept, typed_at: "2025-11-20T10:00:00+01:00" }] });
    expect(input("step-amount-1").value).toBe("4");
    expect(screen.getByTestId("kept-note").textContent).toContain(t("kept-form-today"));
    await planOf("bridge");
    expect(screen.queryByTestId("kept-note"), "the bridge was not begun").toBeNull();
  });

  it("without a movement, and of one's own, are gone on with too", async () => {
    await open();
    await click("plan-new");
    await limit(2);
    await planOf("bridge");
    expect((await settled("plan-begun")).textContent).toContain(t("move-plan-begun-unnamed"));
    await click("plan-begun-open");
    await waitFor(() => expect(input("plan-which").value).toBe(""));
    await fireEvent.change(input("plan-which"), { target: { value: "own" } });
    await type("plan-what", "Gardening");
    await planOf("bridge");
    expect((await settled("plan-begun")).textContent).toContain(
      t("move-plan-begun", { name: "Gardening" }),
    );
    await click("plan-begun-open");
    await waitFor(() => expect(input("plan-what").value).toBe("Gardening"));
  });
});

describe("the example", () => {
  it("is not saved before it is there", async () => {
    const later = new Later<object>();
    const calls = await open({ example_ladders: later.promise });
    await click("movement-rolls");
    await click("plan-this");
    await limit(3);
    expect(screen.queryByTestId("step-amount-1")).toBeNull();
    await click("plan-save");
    expect((await screen.findByRole("alert")).textContent).toContain(t("move-plan-steps-waiting"));
    expect(calls("save_record")).toHaveLength(0);
    later.resolve(noMoveData["example_ladders"] as object);
    await waitFor(() => expect(input("step-amount-1").value).toBe("5"));
    await click("plan-save");
    await waitFor(() => expect(calls("save_record")).toHaveLength(1));
  });

  it("is the same whatever was typed before", async () => {
    await planned();
    await type("step-amount-1", "40");
    await click("plan-example");
    await waitFor(() => expect(input("step-amount-1").value).toBe("5"));
    expect([1, 2, 3].map((n) => input(`step-amount-${n}`).value)).toEqual(["5", "6", "7"]);
  });

  it("that cannot be read is tried again, and the steps can be set without it", async () => {
    let isFull = true;
    await open({
      example_ladders: () => {
        if (isFull) throw full.reason;
        return noMoveData["example_ladders"];
      },
    });
    await click("movement-rolls");
    await click("plan-this");
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    expect(screen.queryByTestId("step-amount-1")).toBeNull();
    isFull = false;
    await click("plan-example-retry");
    await waitFor(() => expect(input("step-amount-1").value).toBe("5"));
  });

  it("takes the focus along, and the steps of before can be taken back once", async () => {
    await changing({ step: 1 });
    (await settled("plan-example")).focus();
    await click("plan-example");
    await waitFor(() => expect(input("step-amount-2").value).toBe("6"));
    expect(document.activeElement).toBe(input("step-amount-1"));
    await click("plan-example-undo");
    await waitFor(() => expect(input("step-amount-2").value).toBe("7"));
    expect(document.activeElement).toBe(input("step-amount-1"));
    const rows = within(screen.getByTestId("plan-steps")).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent?.includes(t("move-plan-row-now")))).toEqual([
      false,
      true,
      false,
    ]);
    expect(screen.queryByTestId("plan-example-undo")).toBeNull();
  });

  it("keeps the focus when it is at hand already", async () => {
    await planned();
    await type("step-amount-1", "4");
    await click("plan-example");
    await waitFor(() => expect(input("step-amount-1").value).toBe("5"));
    await tick();
    expect(document.activeElement).toBe(input("step-amount-1"));
  });
});

describe("the present step", () => {
  it("is asked for when the journal has it beyond the steps that were typed", async () => {
    const calls = await open({
      movement_plans: [recordView("p", plan({}))],
      record: recordView("p", plan({ step: 2 })),
      forms: [
        {
          kind: "movement_plan",
          place: "p",
          typed_at: "2025-11-20T10:00:00+01:00",
          form: JSON.stringify({
            exercise: "walking",
            what: "",
            unit: "minutes",
            start: "5",
            steps: [
              { amount: "5", times: "2" },
              { amount: "6", times: "2" },
            ],
            step: 0,
            limit: 5,
            begun_from: {
              exercise: "walking",
              what: "",
              unit: "minutes",
              start: "5",
              steps: [5, 7, 9].map((n) => ({ amount: String(n), times: "2" })),
              step: 0,
              limit: 5,
            },
          }),
        },
      ],
    });
    await click("plan-edit");
    await settled("step-here-1");
    await click("plan-save");
    expect((await screen.findByRole("alert")).textContent).toContain(t("move-plan-step-gone"));
    expect(calls("save_record")).toHaveLength(0);
    await click("step-here-2");
    expect(screen.queryByTestId("step-here-1")).toBeNull();
    expect(document.activeElement).toBe(input("step-amount-2"));
    expect(describedBy(input("step-amount-2"))).toContain(t("move-plan-row-now"));
    await click("plan-save");
    await waitFor(() =>
      expect(calls("save_record")[0]).toMatchObject({ input: { record: { step: 1 } } }),
    );
  });

  it("is shown on the step that takes the place of a removed one", async () => {
    await changing({ step: 2 });
    await click("step-remove-3");
    expect(describedBy(input("step-amount-2"))).toContain(t("move-plan-row-now"));
    expect(screen.queryByTestId("step-here-1")).toBeNull();
  });
});

describe("what is wrong", () => {
  it("is said with the field of the step, which takes the focus", async () => {
    await changing({});
    await type("step-times-2", "11");
    await click("plan-save");
    await waitFor(() => expect(document.activeElement).toBe(input("step-times-2")));
    const invalid = screen
      .getAllByRole("textbox")
      .filter((box) => box.getAttribute("aria-invalid") === "true");
    expect(invalid).toEqual([input("step-times-2")]);
    expect(describedBy(input("step-times-2"))).toContain(t("move-plan-steps-problem"));
  });

  it("is said with the limit", async () => {
    const calls = await planned();
    await click("plan-save");
    const scale = screen.getByRole("radiogroup", { name: t("move-plan-own-limit") });
    await waitFor(() => expect(scale.contains(document.activeElement)).toBe(true));
    expect(describedBy(scale)).toContain(t("move-plan-own-limit-hint"));
    expect(describedBy(scale)).toContain(t("move-plan-limit-missing"));
    expect(calls("save_record")).toHaveLength(0);
  });

  it("is said with the list when no movement is chosen", async () => {
    await open();
    await click("plan-new");
    await settled("step-amount-1");
    await click("plan-save");
    await waitFor(() => expect(document.activeElement).toBe(input("plan-which")));
  });
});

it("goes back with what was typed", async () => {
  await planned();
  await type("step-amount-1", "7");
  await back();
  await click("plan-this");
  await waitFor(() => expect(input("step-amount-1").value).toBe("7"));
});
