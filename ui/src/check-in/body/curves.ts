/**
 * A chain of cubic curves: the first point, then six numbers for each curve (two control points and
 * the end). A single point is a chain without curves.
 */
export type Curve = readonly number[];

/** The same chain from its other end. */
export function reversed(curve: Curve): Curve {
  const points: number[] = [];
  for (let at = curve.length - 2; at >= 0; at -= 2) points.push(x(curve, at), y(curve, at));
  return points;
}

/** The same chain on the other half of the body. */
export function mirrored(curve: Curve): Curve {
  return curve.map((value, at) => (at % 2 === 0 ? -value : value));
}

/** One closed shape; chains that do not meet are joined by a straight line. */
export function closed(...curves: Curve[]): string {
  return `${path(...curves)}Z`;
}

/** A shape that is the same on both halves: given from its top in the middle to its bottom there. */
export function both(...half: Curve[]): string {
  return closed(...half, ...half.map((one) => reversed(mirrored(one))).reverse());
}

export function path(...curves: Curve[]): string {
  let written = "";
  let end: [number, number] | null = null;
  for (const curve of curves) {
    if (end === null) written += `M${pair(curve, 0)}`;
    else if (end[0] !== x(curve, 0) || end[1] !== y(curve, 0)) written += `L${pair(curve, 0)}`;
    for (let at = 2; at < curve.length; at += 6) {
      written += `C${pair(curve, at)} ${pair(curve, at + 2)} ${pair(curve, at + 4)}`;
    }
    end = [x(curve, curve.length - 2), y(curve, curve.length - 2)];
  }
  return written;
}

/** One curve, cut where it passes a height. */
export function cutAt(curve: Curve, height: number): [Curve, Curve] {
  const isFalling = y(curve, 0) < y(curve, 6);
  let low = 0;
  let high = 1;
  for (let n = 0; n < 30; n++) {
    const middle = (low + high) / 2;
    const [before] = divided(curve, middle);
    if (y(before, 6) < height === isFalling) low = middle;
    else high = middle;
  }
  return divided(curve, low);
}

function divided(curve: Curve, share: number): [Curve, Curve] {
  const p = [0, 2, 4, 6].map((at) => [x(curve, at), y(curve, at)] as const);
  const between = (a: readonly [number, number], b: readonly [number, number]) =>
    [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share] as const;
  const [p0, p1, p2, p3] = p as [Point, Point, Point, Point];
  const [a, b, c] = [between(p0, p1), between(p1, p2), between(p2, p3)];
  const [d, e] = [between(a, b), between(b, c)];
  const f = between(d, e);
  return [
    [...p0, ...a, ...d, ...f],
    [...f, ...e, ...c, ...p3],
  ];
}

type Point = readonly [number, number];

const x = (curve: Curve, at: number): number => curve[at] ?? 0;
const y = (curve: Curve, at: number): number => curve[at + 1] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;
const pair = (curve: Curve, at: number): string =>
  `${rounded(x(curve, at))} ${rounded(y(curve, at))}`;
