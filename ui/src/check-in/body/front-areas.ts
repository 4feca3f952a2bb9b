import { both, closed, reversed, type Curve } from "./curves";
import { armhole, flank, foot, shoulder, sides } from "./outline";

/** Lines between the areas of the front, right half, from the middle outwards or from the top down. */
const collarbone: Curve = [0, 108, 2, 108, 4, 107, 6, 105, 12, 100.4, 26, 103, 36, 97];
const arch: Curve = [0, 168, 14, 168, 30, 188, 52.5, 190];
const hipIn: Curve = [51.4, 240, 47, 250, 44.4, 261, 44, 271];
const groinTop: Curve = [0, 282, 14, 281.6, 30, 278, 44, 271];
const groinOut: Curve = [44, 271, 44, 290, 45, 308, 47, 327];
const hipBottom: Curve = [47, 327, 52, 327.6, 56, 327, 61.2, 325];
const groinBottom: Curve = [3, 336, 18, 336, 34, 332.6, 47, 327];
const kneeTop: Curve = [8, 388, 18, 384, 38, 384, 48.6, 388];
const kneeBottom: Curve = [10.2, 432, 20, 436.4, 37, 436.4, 47.2, 432];
const ankle: Curve = [17.4, 530, 22, 532.4, 30, 532.4, 34.6, 530];

const chest = both(collarbone, shoulder, armhole, flank, sides.ribsUp, reversed(arch));
const abdomen = both(arch, sides.ribsDown, sides.loinUp, hipIn, reversed(groinTop));

/** What is marked, and around it what takes the pointer: 44 by 44 wherever the body is slimmer. */
export const frontMiddle = {
  chest: { path: chest, hit: chest },
  abdomen: { path: abdomen, hit: abdomen },
};

export const frontSides = {
  hip: {
    path: closed(
      reversed(hipIn),
      sides.loinDown,
      sides.haunch,
      sides.thighOutUp,
      reversed(hipBottom),
      reversed(groinOut),
    ),
    hit: closed(reversed(hipIn), [90, 238], [90, 325], reversed(hipBottom), reversed(groinOut)),
  },
  groin: {
    path: closed(groinTop, groinOut, reversed(groinBottom), sides.thighInUp, sides.crotch),
    hit: closed(groinTop, groinOut, reversed(groinBottom), [0, 336]),
  },
  front_of_thigh: {
    path: closed(groinBottom, hipBottom, sides.thighOutDown, reversed(kneeTop), sides.thighInDown),
    hit: closed(
      [0, 336],
      groinBottom,
      hipBottom,
      [72, 325],
      [72, 388],
      reversed(kneeTop),
      [0, 388],
    ),
  },
  knee: {
    path: closed(
      kneeTop,
      sides.kneeUpOut,
      sides.kneeDownOut,
      reversed(kneeBottom),
      sides.kneeDownIn,
      sides.kneeUpIn,
    ),
    hit: closed([0, 388], kneeTop, [64, 388], [64, 432], reversed(kneeBottom), [0, 432]),
  },
  shin: {
    path: closed(kneeBottom, sides.calfOut, reversed(ankle), sides.calfIn),
    hit: closed([0, 432], kneeBottom, [64, 432], [64, 530], reversed(ankle), [0, 530]),
  },
  foot: {
    path: closed(ankle, foot),
    hit: closed([0, 530], ankle, [64, 530], [64, 577], [0, 577]),
  },
};

/** Dashed where the body itself has no line. */
export const frontSeams: Curve[] = [
  [0, 282, 0, 292, 0, 302, 0, 311.5],
  arch,
  hipIn,
  groinTop,
  groinOut,
  hipBottom,
  groinBottom,
  kneeTop,
  kneeBottom,
  ankle,
];
export const frontCreases: Curve[] = [
  collarbone,
  [0, 246, 1.6, 246, 2, 250, 0, 251.6],
  [24, 573, 24.4, 570, 24.4, 567, 24, 564.6],
  [31, 573.4, 31.4, 570.6, 31.2, 568, 30.6, 566],
  [37, 573.4, 37.4, 571, 37, 568.6, 36.2, 566.8],
  [42.6, 572.6, 42.8, 570.4, 42.2, 568.4, 41.2, 566.8],
];
