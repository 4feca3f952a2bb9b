import { fireEvent, screen, within } from "@testing-library/svelte";
import { Refusal } from "../ipc/pretend";
import { start, written } from "./pretend-app";
import { libraryWithMovements, noMoveData } from "./pretend-move";

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

/** Opens Move, and a movement there. */
export async function openMove(
  movement: string | null = null,
  answers: Record<string, unknown> = {},
) {
  const calls = start({
    library: libraryWithMovements(),
    ...noMoveData,
    add_moment: written,
    save_record: { id: "new", written },
    set_plan_step: written,
    end_plan: written,
    delete_record: written,
    ...answers,
  });
  await click("nav-move");
  if (movement !== null) await click(`movement-${movement}`);
  return calls;
}
