import { tick } from "svelte";
import { vi } from "vitest";
import type { DeskBreaksView, Library } from "../ipc";
import type { Say } from "../learn/pretend-library";
import { start, written } from "./pretend-app";
import { libraryWithMovements, noMoveData } from "./pretend-move";

/** For tests: a library in which two movements are desk breaks. */
export function deskLibrary(say: Say = (words) => words): Library {
  const library = libraryWithMovements(say);
  const movements = library.movements.map((movement) => ({
    ...movement,
    desk_break: ["stand", "wall"].includes(movement.id),
  }));
  return { ...library, movements };
}

/** For tests: desk breaks that many minutes apart. */
export const toThe = (minutes: number | null): DeskBreaksView => ({
  minutes,
  cue: "window",
  rests_today: false,
  is_urgent: false,
});

/** For tests: the app with a desk break every 20 minutes, the movements in the library's order. */
export function startDesk(
  part: Partial<DeskBreaksView> = {},
  answers: Record<string, unknown> = {},
) {
  let lot = 0;
  vi.spyOn(Math, "random").mockImplementation(() => (lot += 0.001));
  let rests_today = part.rests_today ?? false;
  const rest = (rests: boolean) => (): null => {
    rests_today = rests;
    return null;
  };
  return start({
    ...noMoveData,
    library: deskLibrary(),
    desk_breaks: () => ({ ...toThe(20), ...part, rests_today }),
    rest_desk_breaks: rest(true),
    resume_desk_breaks: rest(false),
    mark_window: null,
    add_moment: written,
    save_record: { id: "u1", written },
    ...answers,
  });
}

/** For tests with fake intervals: lets time go by. */
export async function pass(minutes: number): Promise<void> {
  vi.advanceTimersByTime(minutes * 60_000);
  await tick();
}
