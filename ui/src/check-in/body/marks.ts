import type { BodyArea, Region } from "../../ipc";

export function areaAt(areas: BodyArea[], region: Region): BodyArea | undefined {
  return areas.find((area) => area.region === region);
}

/** Marks an area, or takes its mark away; a new one is the last, with nothing answered about it. */
export function withToggled(areas: BodyArea[], region: Region): BodyArea[] {
  if (areaAt(areas, region) !== undefined) return areas.filter((area) => area.region !== region);
  const blank = { ache: false, sharp: false, burning: false, pins_and_needles: false, numb: false };
  return [...areas, { region, intensity: null, ...blank }];
}

export function withChanged(areas: BodyArea[], changed: BodyArea): BodyArea[] {
  return areas.map((area) => (area.region === changed.region ? changed : area));
}

/** Whether the urgent signs have to be pointed to: the same line for everyone. */
export function tellsOfNumbness(areas: BodyArea[]): boolean {
  return areas.some((area) => area.numb || area.pins_and_needles);
}
