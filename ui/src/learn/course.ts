/** Average pain, 0 to 10, of people whose back pain was less than six weeks old when they joined a study; Wallwork 2024, CMAJ. */
export const COURSE = [
  { weeks: 0, pain: 5.6 },
  { weeks: 6, pain: 2.6 },
  { weeks: 26, pain: 2.2 },
  { weeks: 52, pain: 2.1 },
] as const;

const LAST_WEEK = 52;
const LEFT = 34;
const RIGHT = 30;
const TOP = 30;
const HEIGHT = 200;

/** The whole height of the picture. */
export const COURSE_HEIGHT = TOP + HEIGHT + 46;
export const BOTTOM = TOP + HEIGHT;

/** Where the parts of the picture are; 10 lies at the top, as on every scale of pain. */
export function courseLayout(width: number) {
  const across = width - LEFT - RIGHT;
  const x = (weeks: number): number => LEFT + (weeks / LAST_WEEK) * across;
  const y = (pain: number): number => TOP + (1 - pain / 10) * HEIGHT;
  const points = COURSE.map((point) => ({ ...point, x: x(point.weeks), y: y(point.pain) }));
  return {
    left: LEFT,
    right: width - RIGHT,
    points,
    grid: [0, 2, 4, 6, 8, 10].map((pain) => ({ pain, y: y(pain) })),
    line: points.map((point, n) => `${n === 0 ? "M" : "L"}${point.x} ${point.y}`).join(""),
  };
}
