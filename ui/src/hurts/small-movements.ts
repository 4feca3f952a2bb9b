import type { Drawing, Library, Movement } from "../ipc";

/** Movements that ask little and need nobody to get up from where they lie or sit, in order. */
const SMALL = ["knee-rolls", "pelvic-tilt", "knee-to-chest", "relaxed-breathing"];

export function smallMovements({ movements }: Library): Movement[] {
  return SMALL.flatMap((id) => movements.find((movement) => movement.id === id) ?? []);
}

export function drawingOf({ drawings }: Library, id: string): Drawing | undefined {
  return drawings.find((drawing) => drawing.id === id);
}
