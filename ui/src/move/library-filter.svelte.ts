import type { Movement, Posture } from "../ipc";
import { isOfAnyLength } from "./lengths";

export const POSTURES: readonly Posture[] = ["lying", "all-fours", "sitting", "standing"];
export const LENGTHS = ["short", "medium", "longer"] as const;
export const FEELS = ["very-sore", "stiff", "good"] as const;

export type Length = (typeof LENGTHS)[number];
export type Feel = (typeof FEELS)[number];

/** How much a movement may ask on a day that feels so; the person says how it feels. */
const EFFORTS: Record<Feel, readonly Movement["effort"][]> = {
  "very-sore": ["gentle"],
  stiff: ["gentle", "steady"],
  good: ["gentle", "steady", "strong"],
};

/** Whether one of its forms is done on a chair or standing. */
export function hasFormWithoutFloor(movement: Movement): boolean {
  return movement.floor_free || movement.easier_floor_free;
}

/** What narrows the list of movements. It lives as long as the window, and nothing of it is stored. */
export class LibraryFilter {
  postures = $state.raw<readonly Posture[]>([]);
  isWithoutFloor = $state(false);
  length = $state.raw<Length | null>(null);
  feel = $state.raw<Feel | null>(null);
  /** Whether the person has said if getting down to the floor is all right today. */
  isFloorAnswered = $state(false);

  get isOn(): boolean {
    return (
      this.postures.length > 0 || this.isWithoutFloor || this.length !== null || this.feel !== null
    );
  }

  answerFloor(isAllRight: boolean): void {
    this.isFloorAnswered = true;
    this.isWithoutFloor = !isAllRight;
  }

  togglePosture(posture: Posture): void {
    this.postures = this.postures.includes(posture)
      ? this.postures.filter((one) => one !== posture)
      : [...this.postures, posture];
  }

  toggleLength(length: Length): void {
    this.length = this.length === length ? null : length;
  }

  toggleFeel(feel: Feel): void {
    this.feel = this.feel === feel ? null : feel;
  }

  clear(): void {
    this.postures = [];
    this.isWithoutFloor = false;
    this.length = null;
    this.feel = null;
  }

  matches(movement: Movement): boolean {
    return (
      (this.postures.length === 0 || this.postures.includes(movement.position)) &&
      (!this.isWithoutFloor || hasFormWithoutFloor(movement)) &&
      (this.length === null || fits(movement, this.length)) &&
      (this.feel === null || EFFORTS[this.feel].includes(movement.effort))
    );
  }
}

function fits(movement: Movement, length: Length): boolean {
  if (isOfAnyLength(movement)) return true;
  switch (length) {
    case "short":
      return movement.seconds <= 60;
    case "medium":
      return movement.seconds <= 120;
    case "longer":
      return movement.seconds > 120;
  }
}
