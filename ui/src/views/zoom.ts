import type { ZoomStep } from "../ipc";
import { isMac, keyOf } from "../shared/keys";

/** How far a wheel is turned for one step: one notch of a mouse, some movement of two fingers. */
const NOTCH = 100;

const holdsModifier = (event: KeyboardEvent | WheelEvent): boolean =>
  (isMac ? event.metaKey : event.ctrlKey) && !event.altKey;

/** What a key press asks of the size of everything, or null. */
export function zoomOf(event: KeyboardEvent): ZoomStep | null {
  if (!holdsModifier(event)) return null;
  switch (keyOf(event)) {
    case "+":
    case "=":
      return "larger";
    case "-":
      return "smaller";
    case "0":
      return "usual";
    default:
      return null;
  }
}

/** The same from a wheel that is turned with the key held, which tells of many small turns. */
export class ZoomWheel {
  #turned = 0;

  turn(event: WheelEvent): ZoomStep | null {
    if (!holdsModifier(event)) return null;
    event.preventDefault();
    // Told in lines or pages, it is one notch.
    const isFine = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL;
    this.#turned += isFine ? event.deltaY : Math.sign(event.deltaY) * NOTCH;
    if (Math.abs(this.#turned) < NOTCH) return null;
    const step = this.#turned < 0 ? "larger" : "smaller";
    this.#turned = 0;
    return step;
  }
}
