/** How long after a 1 a 0 still makes it 10. */
const TEN_WITHIN_MS = 900;

/** Turns single digit presses into 0 to 10. */
export class DigitEntry {
  #oneAt: number | null = null;

  press(digit: number, at: number): number {
    const isTen = digit === 0 && this.#oneAt !== null && at - this.#oneAt <= TEN_WITHIN_MS;
    this.#oneAt = digit === 1 ? at : null;
    return isTen ? 10 : digit;
  }

  forget(): void {
    this.#oneAt = null;
  }
}
