/** A number with its sign, such as "+3"; zero has none. */
export function signed(n: number): string {
  if (n === 0) return "0";
  return n < 0 ? `\u2212${-n}` : `+${n}`;
}
