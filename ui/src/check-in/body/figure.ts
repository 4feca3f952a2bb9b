import type { Region } from "../../ipc";
import { backCreases, backMiddle, backSeams, backSides } from "./back-areas";
import type { Curve } from "./curves";
import { mirrored, path } from "./curves";
import { frontCreases, frontMiddle, frontSeams, frontSides } from "./front-areas";
import { outlines, type Outline } from "./outline";

export type View = "front" | "back";
export type Part = "upper" | "lower";
export type Side = "left" | "right";

interface Drawn {
  path: string;
  /** Where the pointer takes it: the shape itself and free space beside it. */
  hit: string;
}

export interface Shape extends Drawn {
  region: Region;
}

export interface Figure extends Outline {
  shapes: Shape[];
  seams: string;
  creases: string;
}

/** Which side of the person is drawn to the right of the middle. */
export const rightOfMiddle: Record<View, Side> = { back: "right", front: "left" };

/** The other half of a closed path: only its x are turned round. */
function flipped(drawn: string): string {
  return drawn.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${-Number(x)} ${y}`);
}

function shapesOf(
  view: View,
  middle: Record<string, Drawn>,
  sides: Record<string, Drawn>,
): Shape[] {
  const here = rightOfMiddle[view];
  const there = here === "left" ? "right" : "left";
  return [
    ...Object.entries(middle).map(([name, drawn]) => ({ region: name as Region, ...drawn })),
    ...Object.entries(sides).flatMap(([name, { path, hit }]) => [
      { region: `${name}_${here}` as Region, path, hit },
      { region: `${name}_${there}` as Region, path: flipped(path), hit: flipped(hit) },
    ]),
  ];
}

const linesOf = (curves: Curve[]): string =>
  curves.map((curve) => path(curve) + path(mirrored(curve))).join("");

export const figures: Record<View, Figure> = {
  back: {
    ...outlines.back,
    shapes: shapesOf("back", backMiddle, backSides),
    seams: linesOf(backSeams),
    creases: linesOf(backCreases),
  },
  front: {
    ...outlines.front,
    shapes: shapesOf("front", frontMiddle, frontSides),
    seams: linesOf(frontSeams),
    creases: linesOf(frontCreases),
  },
};

/** The whole figure, and the height of its enlarged parts. */
export const whole = { x: -94, y: -4, width: 188, height: 584 };
export const ZOOM_HEIGHT = 362;
