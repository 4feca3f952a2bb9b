import { describe, expect, it } from "vitest";
import type { Region } from "../../ipc";
import { figures, rightOfMiddle, whole, ZOOM_HEIGHT, type View } from "./figure";
import { directionOf, listRows, neighbour, regionsOf, twin, viewOf, type Direction } from "./ways";
import { firstZoom, rowLabels, rowOf, zoomFor, zooms } from "./zooms";

/** The compiler finds one that is missing or too many. */
const known: Record<Region, View> = {
  neck: "back",
  shoulder_blade_left: "back",
  shoulder_blade_right: "back",
  upper_back: "back",
  low_back_left: "back",
  low_back_centre: "back",
  low_back_right: "back",
  buttock_left: "back",
  buttock_right: "back",
  back_of_thigh_left: "back",
  back_of_thigh_right: "back",
  calf_left: "back",
  calf_right: "back",
  heel_left: "back",
  heel_right: "back",
  chest: "front",
  abdomen: "front",
  hip_left: "front",
  hip_right: "front",
  groin_left: "front",
  groin_right: "front",
  front_of_thigh_left: "front",
  front_of_thigh_right: "front",
  knee_left: "front",
  knee_right: "front",
  shin_left: "front",
  shin_right: "front",
  foot_left: "front",
  foot_right: "front",
};
const regions = Object.keys(known) as Region[];
const directions: Direction[] = ["up", "down", "left", "right"];
const across: Record<Direction, Direction> = {
  up: "up",
  down: "down",
  left: "right",
  right: "left",
};

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function boxOf(path: string): Box {
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
  const xs = numbers.filter((_, at) => at % 2 === 0);
  const ys = numbers.filter((_, at) => at % 2 === 1);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function drawn(region: Region) {
  const found = figures[viewOf(region)].shapes.find((shape) => shape.region === region);
  if (found === undefined) throw new Error("Every area is drawn.");
  return { shape: boxOf(found.path), hit: boxOf(found.hit), path: found.path };
}

const middleOf = ({ left, right, top, bottom }: Box) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

describe("the figures", () => {
  it.each(["back", "front"] as const)("draw every area of the %s once", (view) => {
    const expected = regions.filter((region) => known[region] === view).sort();
    expect(figures[view].shapes.map(({ region }) => region).sort()).toEqual(expected);
    expect(regionsOf(view).sort()).toEqual(expected);
  });

  it.each(regions)("%s lies inside the figure, in one closed shape", (region) => {
    const { path, hit } = drawn(region);
    expect(path).toMatch(/^M[^MZ]+Z$/);
    expect(path).not.toMatch(/NaN|undefined/);
    expect(hit.left).toBeGreaterThanOrEqual(whole.x);
    expect(hit.right).toBeLessThanOrEqual(whole.x + whole.width);
  });

  it.each(regions)("%s is on its own side, which the front shows mirrored", (region) => {
    const { x } = middleOf(drawn(region).shape);
    const side = /(left|right)$/.exec(region)?.[0];
    if (side === undefined) expect(Math.abs(x)).toBeLessThan(0.01);
    else expect(Math.sign(x)).toBe(side === rightOfMiddle[viewOf(region)] ? 1 : -1);
    expect(middleOf(drawn(twin(region)).shape).x, "both sides are alike").toBeCloseTo(-x);
  });

  it.each(regions)("%s takes the pointer on at least 44 by 44, wherever it is shown", (region) => {
    for (const { top } of zooms.filter((zoom) => zoom.regions.includes(region))) {
      const { hit } = drawn(region);
      const shown = Math.min(hit.bottom, top + ZOOM_HEIGHT) - Math.max(hit.top, top);
      expect(shown).toBeGreaterThanOrEqual(44);
      expect(hit.right - hit.left).toBeGreaterThanOrEqual(44);
    }
  });
});

describe("the arrow keys", () => {
  it.each(zooms)(
    "reach every area of the $view from its $part part",
    ({ view, regions: start }) => {
      const reached = new Set(start.slice(0, 1));
      for (const region of reached) {
        for (const direction of directions) {
          const next = neighbour(region, direction);
          if (next !== null) reached.add(next);
        }
      }
      expect([...reached].sort()).toEqual(regionsOf(view).sort());
    },
  );

  it.each(regions)("from %s lead where they point", (region) => {
    const from = middleOf(drawn(region).shape);
    for (const direction of directions) {
      const next = neighbour(region, direction);
      if (next === null) continue;
      const to = middleOf(drawn(next).shape);
      if (direction === "up") expect(to.y).toBeLessThan(from.y);
      if (direction === "down") expect(to.y).toBeGreaterThan(from.y);
      if (direction === "left") expect(to.x).toBeLessThan(from.x);
      if (direction === "right") expect(to.x).toBeGreaterThan(from.x);
    }
  });

  it.each(regions)("lead from %s as from its other side", (region) => {
    for (const direction of directions) {
      const next = neighbour(region, direction);
      // Below the middle lie two sides, and one key leads to one of them.
      if (twin(region) === region && direction === "down" && next !== null && next !== twin(next)) {
        expect(/(left|right)$/.exec(next)?.[0]).toBe(rightOfMiddle[viewOf(region)]);
        continue;
      }
      expect(neighbour(twin(region), across[direction])).toBe(next === null ? null : twin(next));
    }
  });

  it("are known by their keys, and no other key is", () => {
    expect(directionOf("ArrowLeft")).toBe("left");
    expect(directionOf("Enter")).toBeNull();
    expect(directionOf("PageUp")).toBeNull();
  });
});

describe("the enlarged parts", () => {
  it.each(regions)("show %s, and stay where they are if they do already", (region) => {
    const zoom = zoomFor(region, firstZoom);
    expect(zoom.regions).toContain(region);
    expect(zoom.view).toBe(viewOf(region));
    expect(zoomFor(region, zoom)).toBe(zoom);
  });

  it("begin with the low back and the legs", () => {
    expect(firstZoom.regions[0]).toBe("low_back_centre");
  });

  it.each(zooms)("name every area of the $view, $part", (zoom) => {
    const rows = rowLabels(zoom);
    expect(rows.map(({ name }) => name).sort()).toEqual(
      [...new Set(zoom.regions.map(rowOf))].sort(),
    );
    for (const { y } of rows) {
      expect(y).toBeGreaterThan(zoom.top);
      expect(y).toBeLessThan(zoom.top + ZOOM_HEIGHT);
    }
  });
});

it("the list holds every area once, left before right", () => {
  const rows = [...listRows("back"), ...listRows("front")];
  expect(rows.flat().sort()).toEqual([...regions].sort());
  for (const [first, second] of rows) {
    if (second !== undefined)
      expect([first?.endsWith("_left"), second]).toEqual([true, twin(first as Region)]);
  }
  expect(rows[0]).toEqual(["neck"]);
});
