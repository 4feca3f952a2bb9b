import { keyOf } from "./keys";

/** Where an arrow key leads inside a radio group, wrapping round; null for any other key. */
export function arrowTarget(key: string, index: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return (index + 1) % count;
    case "ArrowLeft":
    case "ArrowUp":
      return (index - 1 + count) % count;
    default:
      return null;
  }
}

/** The digit of a key press without modifiers, or null. */
export function plainDigit(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return /^[0-9]$/.test(keyOf(event)) ? Number(keyOf(event)) : null;
}

export function clearsAnswer(event: KeyboardEvent): boolean {
  return keyOf(event) === "Backspace" || keyOf(event) === "Delete";
}
