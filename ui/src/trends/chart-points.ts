import type { ChartPoint } from "../ipc";

/** How far from a point, in pixels, the pointer still counts as being on it. */
const REACH = 28;

function gap(at: number, start: number, length: number): number {
  return Math.max(start - at, 0, at - (start + length));
}

/** The index of the point nearest to a place in the chart, or null when none is near. */
export function nearestPoint(points: ChartPoint[], x: number, y: number): number | null {
  let best: number | null = null;
  let least = REACH;
  points.forEach((point, index) => {
    const distance = Math.hypot(gap(x, point.x, point.width), gap(y, point.y, point.height));
    if (distance < least) {
      best = index;
      least = distance;
    }
  });
  return best;
}

export interface Size {
  width: number;
  height: number;
}

const TIP_GAP = 8;

/** Where a label beside a point goes so that it stays inside the chart. */
export function tipPlace(point: ChartPoint, tip: Size, chart: Size): { left: number; top: number } {
  const inside = (at: number, length: number, room: number): number =>
    Math.max(0, Math.min(at, room - length));
  const left = inside(point.x + point.width / 2 - tip.width / 2, tip.width, chart.width);
  const above = point.y - TIP_GAP - tip.height;
  if (above >= 0) return { left, top: above };
  const below = point.y + point.height + TIP_GAP;
  if (below + tip.height <= chart.height) return { left, top: below };
  // A mark as tall as the chart: beside it, on the side with room.
  const right = point.x + point.width + TIP_GAP;
  const hasRoom = right + tip.width <= chart.width;
  return {
    left: hasRoom ? right : Math.max(0, point.x - TIP_GAP - tip.width),
    top: inside(point.y, tip.height, chart.height),
  };
}

/** Where a key leads among the points; undefined means that the key has no meaning here. */
export function pointAfterKey(
  key: string,
  current: number | null,
  count: number,
): number | null | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowRight":
      return current === null ? 0 : Math.min(current + 1, count - 1);
    case "ArrowLeft":
      return current === null ? count - 1 : Math.max(current - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "Escape":
      return current === null ? undefined : null;
    default:
      return undefined;
  }
}
