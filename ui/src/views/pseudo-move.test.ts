import { fireEvent, screen } from "@testing-library/svelte";
import { afterEach, it } from "vitest";
import { stopPretending } from "../ipc/pretend";
import { usePseudoWords } from "../shared/words";
import { expectNoPlainLetter } from "./plain-letters";
import { start, status } from "./pretend-app";
import { libraryWithMovements } from "./pretend-move";

// As in pseudo-words.test.ts: a letter that is no accented one was written into a component.

usePseudoWords();
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
    ...given,
  });
  await click("nav-move");
}

it("the library of movements, narrowed until nothing fits", async () => {
  await open();
  await settled("movements");
  expectNoPlainLetter();
  for (const step of ["floor-no", "filter-very-sore", "mark"]) await click(step);
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
