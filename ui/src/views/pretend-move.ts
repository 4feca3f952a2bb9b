import type { Library, Movement } from "../ipc";
import { pretendLibrary, type Say } from "../learn/pretend-library";

/** For tests: an invented library with movements of every kind. */
export function libraryWithMovements(say: Say = (words) => words): Library {
  const movement = (id: string, name: string, part: Partial<Movement>): Movement => ({
    id,
    name: say(name),
    position: "lying",
    floor_free: false,
    desk_break: false,
    effort: "gentle",
    seconds: 60,
    how: [say(`First of ${id}.`), say(`Then of ${id}.`)],
    easier: say(`Easier ${id}.`),
    easier_floor_free: false,
    harder: say(`Harder ${id}.`),
    care: say(`Care of ${id}.`),
    sources: ["nhs-inform-exercises"],
    pictures: [
      { drawing: "pos-side", alt: say(`${name} begins.`) },
      { drawing: "pos-table", alt: say(`${name} goes on.`) },
    ],
    ...part,
  });
  const library = pretendLibrary(say);
  const { citation, says } = library.sources[0] ?? { citation: "", says: "" };
  const source = (id: string) => ({
    id,
    short: say(`Short of ${id}`),
    year: 2020,
    citation,
    says,
    trust: "read" as const,
    url: null,
  });
  return {
    ...library,
    sources: [...library.sources, source("owen-2020"), source("silbernagel-2007")],
    movements: [
      movement("bridge", "Bridge", { effort: "steady" }),
      movement("cat-cow", "Cat and cow", { position: "all-fours", easier_floor_free: true }),
      movement("rolls", "Knee rolls", {}),
      movement("stand", "Sit to stand", { position: "sitting", floor_free: true, seconds: 90 }),
      movement("wall", "Wall sit", { position: "standing", floor_free: true, effort: "strong" }),
      movement("walking", "Walking", { position: "standing", floor_free: true, seconds: 90 }),
    ],
  };
}
