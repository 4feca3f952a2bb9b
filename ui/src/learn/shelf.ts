import type {
  Drawing,
  Interaction,
  Lesson,
  Library,
  Mark,
  Myth,
  Place,
  Point,
  Source,
} from "../ipc";
import { t } from "../shared/words";

/** Where a place of the library is, as something to do; null where it cannot be gone to. */
export type Way = (place: Place) => (() => void) | null;

/** The library, looked up by its ids. */
export class Shelf {
  constructor(readonly library: Library) {}

  lesson(id: string): Lesson | undefined {
    return this.library.lessons.find((lesson) => lesson.id === id);
  }

  myth(id: string): Myth | undefined {
    return this.library.myths.find((myth) => myth.id === id);
  }

  drawing(id: string): Drawing | undefined {
    return this.library.drawings.find((drawing) => drawing.id === id);
  }

  /** The points of the article that a mark names, in the order of the article. */
  points(mark: Mark): Point[] {
    if (mark.kind !== "article") return [];
    return this.library.article.points.filter((point) => mark.points.includes(point.id));
  }

  /** The sources that a mark names, in its order. */
  sources(mark: Mark): Source[] {
    if (mark.kind !== "added") return [];
    return mark.sources
      .map((id) => this.library.sources.find((source) => source.id === id))
      .filter((source) => source !== undefined);
  }

  /** What a lesson rests on: the points it retells and the sources it names, each once. */
  grounds(lesson: Lesson): { points: Point[]; sources: Source[] } {
    const marks = this.#marks(lesson);
    const points = new Set(marks.flatMap((mark) => this.points(mark)));
    const sources = new Set(marks.flatMap((mark) => this.sources(mark)));
    return {
      points: this.library.article.points.filter((point) => points.has(point)),
      sources: this.library.sources.filter((source) => sources.has(source)),
    };
  }

  #marks(lesson: Lesson): Mark[] {
    const ofBlocks = lesson.blocks.flatMap((block): Mark[] => {
      if ("mark" in block) return [block.mark];
      if (block.kind === "show") return [interactionMark(block.what)];
      if (block.kind === "stop") {
        return [{ kind: "added", sources: this.library.signs.stop_sources }];
      }
      const myth = block.kind === "myth" ? this.myth(block.id) : undefined;
      return myth ? [myth.mark] : [];
    });
    const inShort = lesson.in_short.map((brief) => brief.mark);
    return [...ofBlocks, ...inShort, ...lesson.next.choices.map((choice) => choice.mark)];
  }
}

/** What each interaction rests on, as the paragraphs around it do. */
const RESTS_ON: Record<Interaction, string[]> = {
  load_and_capacity: ["own-design"],
  positions: ["general-moves"],
  breathing: ["general-moves"],
  small_steps: ["walking-ladder"],
  sore_or_worse: ["general-moves"],
  course: ["wallwork-2024"],
  backs: ["brinjikji-2015"],
};

export const interactionMark = (what: Interaction): Mark => ({
  kind: "added",
  sources: RESTS_ON[what],
});

/** "Wallwork 2024": the year stands there once. */
export function shortName({ short, year }: Source): string {
  return year === null || /\d{4}/.test(short) ? short : `${short} ${year}`;
}

/** What stands on a paragraph: where it is from. */
export function markName(mark: Mark, shelf: Shelf): string {
  if (mark.kind === "article") return t("learn-mark-article");
  const names = [...new Set(shelf.sources(mark).map(shortName))].join(" · ");
  return names === "" ? t("learn-mark-added-plain") : t("learn-mark-added", { names });
}

/** The name of the site that an address leads to. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
