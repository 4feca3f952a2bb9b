import type { Movement, Posture } from "../ipc";
import { isOfAnyLength } from "./lengths";

export const POSTURES: readonly Posture[] = ["lying", "all-fours", "sitting", "standing"];
export const LENGTHS = ["short", "medium", "longer"] as const;
export const EFFORTS = ["gentle", "gentle-and-steady"] as const;

export type Length = (typeof LENGTHS)[number];
export type Effort = (typeof EFFORTS)[number];

/** The efforts of the movements that a choice leaves. */
const LEAVES: Record<Effort, readonly Movement["effort"][]> = {
  gentle: ["gentle"],
  "gentle-and-steady": ["gentle", "steady"],
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
  effort = $state.raw<Effort | null>(null);
  /** Whether the person has said if getting down to the floor is all right today. */
  isFloorAnswered = $state(false);

  get isOn(): boolean {
    return (
      this.postures.length > 0 ||
      this.isWithoutFloor ||
      this.length !== null ||
      this.effort !== null
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

  toggleEffort(effort: Effort): void {
    this.effort = this.effort === effort ? null : effort;
  }

  clear(): void {
    this.postures = [];
    this.isWithoutFloor = false;
    this.length = null;
    this.effort = null;
  }

  matches(movement: Movement): boolean {
    return (
      (this.postures.length === 0 || this.postures.includes(movement.position)) &&
      (!this.isWithoutFloor || hasFormWithoutFloor(movement)) &&
      (this.length === null || fits(movement, this.length)) &&
      (this.effort === null || LEAVES[this.effort].includes(movement.effort))
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
