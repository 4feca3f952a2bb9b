import type { Drawing, Library, Movement } from "../ipc";

/** Many people begin with it. */
const FIRST = "knee-rolls";

/** Movements that ask little and need nobody to get up from where they lie or sit. */
export function smallMovements({ movements }: Library): Movement[] {
  const small = movements.filter(
    ({ effort, floor_free, position }) =>
      effort === "gentle" && (floor_free || position === "lying"),
  );
  return [...small.filter(({ id }) => id === FIRST), ...small.filter(({ id }) => id !== FIRST)];
}

export function drawingOf({ drawings }: Library, id: string): Drawing | undefined {
  return drawings.find((drawing) => drawing.id === id);
}
