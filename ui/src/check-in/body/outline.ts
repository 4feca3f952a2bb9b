import { closed, cutAt, mirrored, path, reversed, type Curve } from "./curves";

/**
 * The outline of a standing person, the half to the right of the middle (x = 0), from the top down.
 * One unit is a pixel of the enlarged figure; the whole figure is 576 units high and 188 wide.
 *
 * It is cut wherever an area of the map begins, so that areas and outline share their lines.
 */

const crown: Curve = [0, 2, 15, 2, 25.5, 13, 25.5, 30];
const headBack: Curve = [25.5, 30, 25.5, 41, 22, 51, 16.5, 58];
export const skull: Curve = [16.5, 58, 12, 62.5, 5, 63.5, 0, 63.5];
const jaw: Curve = [25.5, 30, 25.5, 42, 22.5, 50, 19.5, 56, 15, 65, 8, 71, 0, 71];
const ear: Curve = [25.2, 31.5, 29.4, 30, 29.8, 35, 28.4, 39, 27.4, 42, 25.5, 44.2, 23.6, 43.6];

export const neck: Curve = [16.5, 58, 15.6, 68, 15.8, 76, 18, 83.5, 20.4, 90.8, 28, 94.4, 36, 97];
export const shoulder: Curve = [36, 97, 44, 99.6, 53, 100.6, 61, 103.5];
/** Where the arm hangs on the trunk; never drawn. */
export const armhole: Curve = [61, 103.5, 56, 118, 56, 138, 58, 152];
const arm: Curve = [
  61, 103.5, 72, 107.5, 78.6, 117, 79.6, 131, 81, 152, 84.6, 172, 85.4, 200, 86, 222, 89.6, 256,
  89.8, 284, 91.6, 292, 93, 304, 91.6, 315, 90.4, 325, 88, 335, 84.4, 336.4, 81.2, 337.4, 79.6, 331,
  79.4, 325, 79.2, 321, 79, 318, 78.6, 315, 77.4, 317.6, 74.4, 317, 74.4, 313, 74.4, 304, 77.8, 297,
  78.8, 285, 77, 258, 70.4, 232, 68.4, 206, 66.6, 188, 62, 168, 58, 152,
];

export const flank: Curve = [58, 152, 57.6, 157, 56.6, 161.5, 55.6, 166];
const ribs: Curve = [55.6, 166, 52.6, 184, 51, 202, 51, 222];
const loin: Curve = [51, 222, 50.6, 238, 52, 254, 55.2, 269.4];
const haunch: Curve = [55.2, 269.4, 58.7, 283, 61.4, 297, 61.6, 312];
const thighOut: Curve = [61.6, 312, 61.6, 338, 53.6, 366, 48.6, 388];
const kneeUpOut: Curve = [48.6, 388, 46.8, 396, 46, 403, 46, 410];
const kneeDownOut: Curve = [46, 410, 46, 418, 46.4, 425, 47.2, 432];
const calfOut: Curve = [47.2, 432, 50.4, 462, 37.4, 500, 34.6, 530];
const calfIn: Curve = [17.4, 530, 15.6, 508, 8, 488, 7.8, 458, 7.8, 448, 9.6, 441, 10.2, 432];
const kneeDownIn: Curve = [10.2, 432, 10.8, 424, 10.8, 417, 10.4, 410];
const kneeUpIn: Curve = [10.4, 410, 10, 402, 9.2, 395, 8, 388];
const thighIn: Curve = [8, 388, 5.4, 362, 2.6, 338, 2, 318];
const crotch: Curve = [2, 318, 1.8, 314.5, 1, 312.5, 0, 311.5];

export const heel: Curve = [
  34.6, 530, 36.2, 536, 34.4, 541, 35.4, 547, 38.4, 553, 46, 557.4, 47.6, 563.6, 49, 570, 43.6,
  571.6, 37, 571.4, 33, 571.8, 29, 571.8, 26, 571.6, 19.4, 571.4, 14.4, 568, 14.4, 560, 14.4, 556,
  16, 552, 17, 547, 17.6, 541, 15.4, 536, 17.4, 530,
];
export const foot: Curve = [
  34.6, 530, 35, 542, 45.6, 552, 49.6, 561, 53, 570, 46, 573.4, 39, 573.4, 35, 573.6, 30, 573.6, 25,
  573.4, 14, 573.6, 11.6, 566, 13.6, 556, 15.2, 547, 17.8, 541, 17.4, 530,
];

const [ribsUp, ribsDown] = cutAt(ribs, 190);
const [loinUp, loinDown] = cutAt(loin, 240);
const [thighOutUp, thighOutDown] = cutAt(thighOut, 325);
const [thighInDown, thighInUp] = cutAt(thighIn, 336);

export const sides = {
  ribs,
  ribsUp,
  ribsDown,
  loin,
  loinUp,
  loinDown,
  haunch,
  thighOut,
  thighOutUp,
  thighOutDown,
  kneeUpOut,
  kneeDownOut,
  calfOut,
  calfIn,
  kneeDownIn,
  kneeUpIn,
  thighIn,
  thighInDown,
  thighInUp,
  crotch,
};

const legsIn = [calfIn, kneeDownIn, kneeUpIn, thighIn, crotch];
const legsOut = [haunch, thighOut, kneeUpOut, kneeDownOut, calfOut];
const onBothSides = (draw: (half: (curve: Curve) => Curve) => string): string =>
  draw((curve) => curve) + draw(mirrored);

export interface Outline {
  /** The closed shapes of head, trunk and legs. */
  body: string;
  head: string;
  arms: string;
  /** The lines around them, without those where trunk and arm meet. */
  line: string;
  armLine: string;
  headLine: string;
}

function outlineWith(feet: Curve, head: Curve[]): Outline {
  const trunk = [neck, shoulder, armhole, flank, ribs, loin, ...legsOut, feet, ...legsIn];
  return {
    body: onBothSides((half) => closed(...trunk.map(half), [0, 58])),
    head: closed(...head, ...head.map((one) => reversed(mirrored(one))).reverse()),
    // Reaches under the trunk, so that no seam shows between them.
    arms: onBothSides((half) => closed(...[arm, [44, 140], [44, 104]].map(half))),
    line: onBothSides(
      (half) =>
        path(...[neck, shoulder].map(half)) +
        path(...[flank, ribs, loin, ...legsOut, feet, ...legsIn].map(half)),
    ),
    armLine: onBothSides((half) => path(half(arm))),
    headLine: onBothSides((half) => path(...head.map(half)) + path(half(ear))),
  };
}

export const outlines: Record<"back" | "front", Outline> = {
  back: outlineWith(heel, [crown, headBack, skull]),
  front: outlineWith(foot, [crown, jaw]),
};
