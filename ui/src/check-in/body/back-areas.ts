import { both, closed, reversed, type Curve } from "./curves";
import { armhole, flank, heel, neck, shoulder, sides, skull } from "./outline";

/** Lines between the areas of the back, right half, from the middle outwards or from the top down. */
const nape: Curve = [0, 106.5, 7, 106.5, 14, 106, 21, 104.4];
const napeOut: Curve = [21, 104.4, 26.5, 103, 32, 100.4, 36, 97];
const bladeIn: Curve = [21, 104.4, 18.6, 126, 18, 150, 23, 168];
const bladeTip: Curve = [23, 168, 27, 178, 46, 177, 55.6, 166];
const waist: Curve = [0, 225.4, 8, 225.4, 15, 225.2, 22, 224.8];
const waistOut: Curve = [22, 224.8, 32, 224.4, 42, 223.4, 51, 222];
const spineSide: Curve = [22, 224.8, 22, 240, 22, 256, 22, 272];
const belt: Curve = [0, 272.8, 8, 272.8, 15, 272.6, 22, 272];
const beltOut: Curve = [22, 272, 34, 271.6, 45, 270.8, 55.2, 269.4];
const fold: Curve = [2, 318, 15, 329, 46, 328, 61.6, 312];
const kneeBack: Curve = [10.4, 410, 20, 413.4, 36, 413.4, 46, 410];
const ankle: Curve = [17.4, 530, 22, 531.6, 30, 531.6, 34.6, 530];

const legIn = [sides.calfIn, sides.kneeDownIn];

/** What is marked, and around it what takes the pointer: 44 by 44 wherever the body is slimmer. */
export const backMiddle = {
  neck: {
    path: both(reversed(skull), neck, reversed(napeOut), reversed(nape)),
    hit: both([0, 56], [30, 56], [38, 97], reversed(napeOut), reversed(nape)),
  },
  upper_back: {
    path: both(nape, bladeIn, bladeTip, sides.ribs, reversed(waistOut), reversed(waist)),
    hit: both(nape, bladeIn, bladeTip, sides.ribs, reversed(waistOut), reversed(waist)),
  },
  low_back_centre: {
    path: both(waist, spineSide, reversed(belt)),
    hit: both(waist, spineSide, reversed(belt)),
  },
};

export const backSides = {
  shoulder_blade: {
    path: closed(napeOut, shoulder, armhole, flank, reversed(bladeTip), reversed(bladeIn)),
    hit: closed(napeOut, [66, 101], [68, 172], reversed(bladeTip), reversed(bladeIn)),
  },
  low_back: {
    path: closed(waistOut, sides.loin, reversed(beltOut), reversed(spineSide)),
    hit: closed(waistOut, [70, 221.5], [70, 270], reversed(beltOut), reversed(spineSide)),
  },
  buttock: {
    path: closed(belt, beltOut, sides.haunch, reversed(fold), sides.crotch),
    hit: closed(belt, beltOut, [72, 270], [72, 310], reversed(fold), [0, 318]),
  },
  back_of_thigh: {
    path: closed(
      fold,
      sides.thighOut,
      sides.kneeUpOut,
      reversed(kneeBack),
      sides.kneeUpIn,
      sides.thighIn,
    ),
    hit: closed([0, 318], fold, [72, 310], [72, 410], reversed(kneeBack), [0, 410]),
  },
  calf: {
    path: closed(kneeBack, sides.kneeDownOut, sides.calfOut, reversed(ankle), ...legIn),
    hit: closed([0, 410], kneeBack, [64, 410], [64, 530], reversed(ankle), [0, 530]),
  },
  heel: {
    path: closed(ankle, heel),
    hit: closed([0, 530], ankle, [64, 530], [64, 577], [0, 577]),
  },
};

/** Dashed where the body itself has no line. */
export const backSeams: Curve[] = [
  nape,
  napeOut,
  bladeIn,
  bladeTip,
  waist,
  waistOut,
  spineSide,
  belt,
  beltOut,
  kneeBack,
  ankle,
];
/** The groove of the spine is straight; the cleft and the fold are lines of the body. */
export const backCreases: Curve[] = [
  [0, 290, 0.4, 300, 0.4, 308, 0, 311.5],
  fold,
  [35.4, 548, 39.4, 554, 40, 566, 34.6, 571.4],
];
