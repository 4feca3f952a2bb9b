import type { Region } from "../../ipc";
import type { View } from "./figure";

export type Direction = "up" | "down" | "left" | "right";
type Ways = Partial<Record<Direction, Region>>;
type Table = Partial<Record<Region, Ways>>;

/**
 * From the top down, with the half that is drawn on the right; the other one is the same, turned
 * round. Below the middle lie two sides: down leads to the right one, a step from the other.
 */
const back: Table = {
  neck: { down: "upper_back", left: "shoulder_blade_left", right: "shoulder_blade_right" },
  shoulder_blade_right: { up: "neck", down: "upper_back", left: "upper_back" },
  upper_back: {
    up: "neck",
    down: "low_back_centre",
    left: "shoulder_blade_left",
    right: "shoulder_blade_right",
  },
  low_back_centre: {
    up: "upper_back",
    down: "buttock_right",
    left: "low_back_left",
    right: "low_back_right",
  },
  low_back_right: { up: "upper_back", down: "buttock_right", left: "low_back_centre" },
  buttock_right: { up: "low_back_right", down: "back_of_thigh_right", left: "buttock_left" },
  back_of_thigh_right: { up: "buttock_right", down: "calf_right", left: "back_of_thigh_left" },
  calf_right: { up: "back_of_thigh_right", down: "heel_right", left: "calf_left" },
  heel_right: { up: "calf_right", left: "heel_left" },
};
const front: Table = {
  chest: { down: "abdomen" },
  abdomen: { up: "chest", down: "groin_left", left: "hip_right", right: "hip_left" },
  hip_left: { up: "abdomen", down: "front_of_thigh_left", left: "groin_left" },
  groin_left: {
    up: "abdomen",
    down: "front_of_thigh_left",
    left: "groin_right",
    right: "hip_left",
  },
  front_of_thigh_left: { up: "groin_left", down: "knee_left", left: "front_of_thigh_right" },
  knee_left: { up: "front_of_thigh_left", down: "shin_left", left: "knee_right" },
  shin_left: { up: "knee_left", down: "foot_left", left: "shin_right" },
  foot_left: { up: "shin_left", left: "foot_right" },
};

/** The same area on the other side of the body; one in the middle is its own. */
export function twin(region: Region): Region {
  return otherSide(region) as Region;
}

function otherSide(name: string): string {
  return name.replace(/(left|right)$/, (side) => (side === "left" ? "right" : "left"));
}

function turned(table: Table): Table {
  const turnedWays = (ways: Ways) =>
    Object.fromEntries(Object.entries(ways).map(([way, to]) => [otherSide(way), twin(to)]));
  return Object.fromEntries(
    Object.entries(table).map(([from, ways]) => [otherSide(from), turnedWays(ways)]),
  );
}

const tables: Record<View, Table> = {
  back: { ...turned(back), ...back },
  front: { ...turned(front), ...front },
};

/** The area next to another one on the screen, if there is one. */
export function neighbour(region: Region, direction: Direction): Region | null {
  return tables[viewOf(region)][region]?.[direction] ?? null;
}

export function viewOf(region: Region): View {
  return region in tables.back ? "back" : "front";
}

/** The areas of a view, one side after the other, each from the top down. */
export function regionsOf(view: View): Region[] {
  return Object.keys(tables[view]) as Region[];
}

export function directionOf(key: string): Direction | null {
  const way = /^Arrow(Up|Down|Left|Right)$/.exec(key)?.[1];
  return (way?.toLowerCase() as Direction | undefined) ?? null;
}

/** The rows of the list, from the top down: both sides of an area beside each other. */
export function listRows(view: View): Region[][] {
  return regionsOf(view)
    .map((region) => [region, twin(region)])
    .map(([a, b]) => (a === b ? [a] : [a, b].sort()) as Region[])
    .filter((row, at, rows) => rows.findIndex((other) => other[0] === row[0]) === at);
}
