import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, it } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { usePseudoWords } from "../shared/words";
import { expectNoPlainLetter } from "./plain-letters";
import { everyKind, start, status, todayView } from "./pretend-app";
import {
  bout,
  guessPanel,
  libraryWithMovements,
  noMoveData,
  plan,
  recordView,
  tryItem,
} from "./pretend-move";

// As in pseudo-words.test.ts: a letter that is no accented one was written into a component.

beforeEach(usePseudoWords);
afterEach(stopPretending);

const settled = (name: string) => screen.findByTestId(name);
const click = async (name: string) => fireEvent.click(await settled(name));

async function open(given: Record<string, unknown> = {}): Promise<void> {
  start({
    app_status: {
      ...status({ kind: "open", demo: false }),
      preferred_name: "7",
      intended_purpose: "1",
      locale: "el-GR",
    },
    library: libraryWithMovements(() => "7"),
    ...noMoveData,
    ...given,
  });
  await click("nav-move");
}

it("the library of movements, narrowed until nothing fits", async () => {
  await open();
  await settled("movements");
  expectNoPlainLetter();
  for (const step of ["floor-no", "filter-gentle"]) await click(step);
  for (const mark of screen.getAllByTestId("mark")) await fireEvent.click(mark);
  expectNoPlainLetter();
  for (const step of ["filter-longer", "filter-lying"]) await click(step);
  await settled("no-movements");
  expectNoPlainLetter();
});

it.each(["rolls", "cat-cow", "walking"])("a movement: %s", async (id) => {
  await open();
  await click(`movement-${id}`);
  await settled("movement-page");
  for (const mark of screen.getAllByTestId("mark")) await fireEvent.click(mark);
  expectNoPlainLetter();
});

const problem = new Refusal({ code: "storage", message: "5 %", field: null });
const data = {
  movement_plans: [1, 2].map((step) => recordView(`${step}`, plan({ what: "7", step }))),
  records: [
    recordView("3", tryItem({ what: "7" })),
    recordView("4", tryItem({ what: "8", easier_day: "2024-11-12" })),
  ],
  predictions: guessPanel(3, () => "7"),
  save_record: problem,
  add_moment: { label: "1", undo: "2", redo: null, changes: everyKind },
};

it("plans, what to try again and guesses", async () => {
  await open(data);
  await settled("guesses");
  expectNoPlainLetter();
  await click("try-add");
  await screen.findByRole("alert");
  expectNoPlainLetter();
});

it("what cannot be read", async () => {
  await open({ movement_plans: problem });
  await screen.findByRole("alert");
  expectNoPlainLetter();
});

it.each([
  ["new", "plan-new", noMoveData],
  ["changed", "plan-edit", { ...data, movement_plans: data.movement_plans.slice(1) }],
])("the form of a plan that is %s", async (_, button, given) => {
  await open({ ...given, record: recordView("2", plan({ what: "7", exercise: null, step: 2 })) });
  await click(button);
  await settled("plan-steps");
  for (const mark of screen.getAllByTestId("mark")) await fireEvent.click(mark);
  expectNoPlainLetter();
  await fireEvent.input(await settled("step-amount-1"), { target: { value: "0" } });
  await click("plan-save");
  await screen.findByRole("alert");
  expectNoPlainLetter();
});

it.each(["rolls", "walking"])("noting a movement: %s", async (id) => {
  await open({ ...data, movement_plans: [] });
  await click(`movement-${id}`);
  await click("bout-guess");
  expectNoPlainLetter();
  await click("bout-now");
  expectNoPlainLetter();
  await click("bout-did");
  await click("bout-after-worse");
  await fireEvent.input(await settled("bout-amount"), { target: { value: "0" } });
  await click("bout-save");
  expectNoPlainLetter();
  await fireEvent.input(await settled("bout-amount"), { target: { value: "5" } });
  await click("bout-save");
  await settled("toast");
  expectNoPlainLetter();
});

it.each(["2025-11-19", "2025-11-18"])("the morning after, asked about %s", async (day) => {
  const today = todayView({
    suggested_movements: [],
    to_settle: bout({ name: "7", actual: 4, after: "worse" }, day),
  });
  await open({ ...data, today });
  await click("nav-today");
  await settled("settle-limit");
  expectNoPlainLetter();
});
