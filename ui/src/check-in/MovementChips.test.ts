import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, it, vi } from "vitest";
import type { MovementView } from "../ipc";
import { t } from "../shared/words";
import MovementChips from "./MovementChips.svelte";

const rolls: MovementView = {
  name: "Knee rolls",
  minutes: null,
  exercise: "rolls",
  repetitions: 5,
  expected: 6,
  actual: 2,
  after: "sore",
  settled: true,
};
const walk: MovementView = { name: "Walking", minutes: 5 };
const secondWalk: MovementView = { ...rolls, name: "Walking", minutes: 9 };
const all = [walk, rolls, secondWalk];

function setUp(movements: MovementView[]) {
  const props = { label: "Movement", suggestions: ["Walking", "Stairs"] };
  const onchange = vi.fn();
  const { rerender } = render(MovementChips, { ...props, movements, onchange });
  // Like a form: what was changed comes back.
  onchange.mockImplementation((next: MovementView[]) => void rerender({ movements: next }));
  const chip = (name: string) => screen.getByRole("button", { name });
  return {
    press: (name: string) => fireEvent.click(chip(name)),
    latest: () => onchange.mock.lastCall?.[0] as MovementView[],
    names: () =>
      screen.getAllByRole("button", { name: /^[A-Z][a-z ]+$/ }).map((b) => b.textContent),
    chip,
  };
}

it.each([
  ["Walking", [rolls]],
  ["Knee rolls", [walk, secondWalk]],
])("a chip turned off and on again brings back what was noted: %s", async (name, rest) => {
  const { press, latest, names, chip } = setUp(all);
  const before = names();
  await press(name);
  expect(latest()).toEqual(rest);
  expect(chip(name).getAttribute("aria-pressed")).toBe("false");
  expect(names(), "each keeps its place").toEqual(before);
  await press(name);
  expect(latest()).toEqual(all);
});

it('a movement written again under "own" is the one that was turned off', async () => {
  const { press, latest } = setUp(all);
  await press("Knee rolls");
  await press(t("check-in-own"));
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "Knee rolls" } });
  await press(t("check-in-own-add"));
  expect(latest()).toEqual(all);
});

it("a chip that was never on begins blank", async () => {
  const { press, latest } = setUp([]);
  await press("Stairs");
  expect(latest()).toEqual([{ name: "Stairs", minutes: null }]);
});

it("minutes are those of the first movement of the name, and nothing else changes", async () => {
  const { press, latest } = setUp(all);
  await press(t("check-in-minutes-spoken", { name: "Walking", n: 5 }));
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "30" } });
  expect(latest()).toEqual([{ ...walk, minutes: 30 }, rolls, secondWalk]);
  await press("45");
  expect(latest()).toEqual([{ ...walk, minutes: 45 }, rolls, secondWalk]);
});
