import { screen, within, fireEvent } from "@testing-library/svelte";
import { afterEach, expect, it } from "vitest";
import { stopPretending } from "../ipc/pretend";
import { start } from "./pretend-app";
import { libraryWithMovements, noMoveData, plan, recordView, tryItem } from "./pretend-move";

afterEach(stopPretending);

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));
const data = {
  movement_plans: [recordView("p", plan({ exercise: "rolls", what: "Knee rolls", step: 1 }))],
  records: [recordView("t", tryItem({ what: "Films" }))],
};

it.each([
  ["the list", [], "movements"],
  ["nothing fits", ["filter-longer", "filter-lying"], "no-movements"],
  ["a movement", ["movement-rolls"], "movement-page"],
  ["a guess", ["movement-rolls", "bout-guess"], "bout-now"],
  ["how it was", ["movement-rolls", "bout-did", "bout-after-worse"], "bout-save"],
  ["a new plan", ["plan-new"], "plan-steps"],
  ["a plan", ["plan-edit"], "plan-steps"],
])("names its controls and keeps its order of headings: %s", async (_, steps, landmark) => {
  const record = data.movement_plans[0];
  start({ library: libraryWithMovements(), ...noMoveData, ...data, record });
  await click("nav-move");
  await screen.findByTestId("my-plan");
  for (const step of steps) await click(step);
  await screen.findByTestId(landmark);
  const main = document.querySelector("main") as HTMLElement;
  const levels = [...main.querySelectorAll("h1, h2, h3, h4")].map((one) => Number(one.tagName[1]));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  levels.forEach((level, index) =>
    expect(level - (levels[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1),
  );
  const ids = [...main.querySelectorAll("[id]")].map((one) => one.id);
  expect(new Set(ids).size, "ids are unique").toBe(ids.length);
  for (const name of ["aria-controls", "aria-labelledby", "aria-describedby", "for"]) {
    for (const one of main.querySelectorAll(`[${name}]`)) {
      for (const id of (one.getAttribute(name) ?? "").split(" ")) {
        expect(document.getElementById(id), `${name} ${id}`).not.toBeNull();
      }
    }
  }
  for (const button of within(main).queryAllByRole("button")) {
    const name = button.getAttribute("aria-label") ?? button.textContent ?? "";
    expect(name.trim(), button.outerHTML).not.toBe("");
  }
  for (const field of main.querySelectorAll<HTMLInputElement>("input, select")) {
    const isNamed = field.labels?.length === 1 || field.hasAttribute("aria-label");
    expect(isNamed, field.outerHTML).toBe(true);
  }
});
