import type { BodyArea, Region } from "../../ipc";
import { list } from "../../shared/region";
import { t } from "../../shared/words";

/** How many areas a line names before it only counts them. */
const NAMED = 3;

export const kinds = ["ache", "sharp", "burning", "pins_and_needles", "numb"] as const;
export type Kind = (typeof kinds)[number];

/** "Low back, right". */
export function regionName(region: Region): string {
  return t("body-name", { region });
}

/** "Ache", as it stands alone. */
export function kindName(kind: Kind): string {
  return t("body-kind", { kind });
}

/** How an area feels, as in "6 out of 10, ache"; null where nothing is answered. */
export function feelWords(area: BodyArea): string | null {
  const parts = kinds.filter((kind) => area[kind]).map((kind) => t("body-kind-short", { kind }));
  if (area.intensity !== null) parts.unshift(t("body-out-of-ten", { n: area.intensity }));
  return parts.length === 0 ? null : list(parts);
}

/** "Low back, right, 6 out of 10, ache". */
export function areaWords(area: BodyArea): string {
  const name = regionName(area.region);
  const feel = feelWords(area);
  return feel === null ? name : list([name, feel]);
}

/** The same for the figure, where it also has to be said what is marked. */
export function markWords(region: Region, area: BodyArea | undefined): string {
  const name = regionName(region);
  if (area === undefined) return name;
  const feel = feelWords(area);
  const marked = [name, t("body-marked")];
  return list(feel === null ? marked : [...marked, feel]);
}

/** "low back right, buttock right" in the order they were marked; null where there are none. */
export function areasWords(areas: BodyArea[]): string | null {
  if (areas.length === 0) return null;
  const names = areas.slice(0, NAMED).map(({ region }) => t("body-short", { region }));
  const more = areas.length - names.length;
  return more === 0 ? list(names) : t("body-and-more", { names: list(names), n: more });
}
