import { fireEvent, screen, within } from "@testing-library/svelte";
import { Refusal } from "../ipc/pretend";
import { start, written } from "./pretend-app";
import { libraryWithMovements, noMoveData } from "./pretend-move";
import { startAt } from "./pretend-screen";

/** For tests: what a person does on the screens of Move. */

export const settled = (name: string) => screen.findByTestId(name);
export const click = async (name: string) => fireEvent.click(await settled(name));
export const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
export const type = async (name: string, value: string) =>
  fireEvent.input(await settled(name), { target: { value } });
export const score = async (group: string, n: number) => {
  const scale = await screen.findByRole("radiogroup", { name: group });
  await fireEvent.click(within(scale).getAllByRole("radio")[n] as HTMLElement);
};

/** The answer of a disk with no room. */
export const full = new Refusal({
  code: "disk_full",
  message: "The disk is full.",
  field: null,
});

const moveAnswers = (answers: Record<string, unknown>) => ({
  library: libraryWithMovements(),
  ...noMoveData,
  add_moment: written,
  save_record: { id: "new", written },
  set_plan_step: written,
  end_plan: written,
  delete_record: written,
  ...answers,
});

/** Opens Move without the frame around it, and a movement there. */
export async function openMove(
  movement: string | null = null,
  answers: Record<string, unknown> = {},
) {
  const calls = startAt({ view: "move" }, moveAnswers(answers));
  if (movement !== null) await click(`movement-${movement}`);
  return calls;
}

/** The same as a person does it, with the whole app. */
export async function openMoveInApp(movement: string, answers: Record<string, unknown> = {}) {
  const calls = start(moveAnswers(answers));
  await click("nav-move");
  await click(`movement-${movement}`);
  return calls;
}
