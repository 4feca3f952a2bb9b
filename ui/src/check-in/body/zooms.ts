import type { Region } from "../../ipc";
import type { Part, View } from "./figure";
import { viewOf } from "./ways";

export interface Zoom {
  view: View;
  part: Part;
  /** Where the enlarged piece begins. */
  top: number;
  /** What can be marked there; the first is where the keyboard begins. */
  regions: Region[];
}

/** An area has one name for both its sides, and stands beside the figure at a height. */
export interface RowLabel {
  name: string;
  y: number;
}

const lowBack: Region[] = ["low_back_centre", "low_back_left", "low_back_right"];
const buttocks: Region[] = ["buttock_left", "buttock_right"];
const hips: Region[] = ["hip_left", "hip_right", "groin_left", "groin_right"];

const UPPER = -6;
const LOWER = 216;

export const zooms: readonly Zoom[] = [
  { view: "front", part: "upper", top: UPPER, regions: ["chest", "abdomen", ...hips] },
  {
    view: "front",
    part: "lower",
    top: LOWER,
    regions: [
      "abdomen",
      ...hips,
      "front_of_thigh_left",
      "front_of_thigh_right",
      "knee_left",
      "knee_right",
      "shin_left",
      "shin_right",
      "foot_left",
      "foot_right",
    ],
  },
  {
    view: "back",
    part: "upper",
    top: UPPER,
    regions: [
      "upper_back",
      "neck",
      "shoulder_blade_left",
      "shoulder_blade_right",
      ...lowBack,
      ...buttocks,
    ],
  },
  {
    view: "back",
    part: "lower",
    top: LOWER,
    regions: [
      ...lowBack,
      ...buttocks,
      "back_of_thigh_left",
      "back_of_thigh_right",
      "calf_left",
      "calf_right",
      "heel_left",
      "heel_right",
    ],
  },
];

export const firstZoom = zoomOf("back", "lower");

export function zoomOf(view: View, part: Part): Zoom {
  const found = zooms.find((zoom) => zoom.view === view && zoom.part === part);
  if (found === undefined) throw new Error("Every part of a view has its zoom.");
  return found;
}

/** The zoom that shows an area: the one on the screen if it does. */
export function zoomFor(region: Region, shown: Zoom): Zoom {
  if (shown.regions.includes(region)) return shown;
  const view = viewOf(region);
  const lower = zoomOf(view, "lower");
  return lower.regions.includes(region) ? lower : zoomOf(view, "upper");
}

/** Names beside the enlarged figure and their heights. */
const rowHeights: Record<View, Record<Part, Record<string, number>>> = {
  back: {
    upper: { neck: 88, shoulder_blade: 140, upper_back: 204, low_back: 250, buttock: 300 },
    lower: { low_back: 250, buttock: 300, back_of_thigh: 366, calf: 468, heel: 556 },
  },
  front: {
    upper: { chest: 140, abdomen: 222, hip: 276, groin: 312 },
    lower: {
      abdomen: 236,
      hip: 276,
      groin: 312,
      front_of_thigh: 358,
      knee: 411,
      shin: 478,
      foot: 556,
    },
  },
};

export function rowLabels({ view, part }: Zoom): RowLabel[] {
  return Object.entries(rowHeights[view][part]).map(([name, y]) => ({ name, y }));
}

/** The name that an area shares with its other side. */
export function rowOf(region: Region): string {
  return region.replace(/_(left|right|centre)$/, "");
}
