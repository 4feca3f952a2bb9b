import type { Lesson, Mark, Span } from "../ipc";
import { t } from "../shared/words";
import { markName, type Shelf } from "./shelf";

const plain = (spans: Span[]): string => spans.map((span) => span.text).join("");

/** What is read aloud, piece by piece. Where it is from is said whenever that changes. */
export function spokenLesson(lesson: Lesson, shelf: Shelf): string[] {
  const pieces = [lesson.title];
  let before = "";
  const say = (mark: Mark, texts: string[]): void => {
    const from = markName(mark, shelf).replaceAll(" · ", ", ");
    if (from !== before) pieces.push(t("learn-aloud-from", { from }));
    before = from;
    pieces.push(...texts);
  };
  for (const block of lesson.blocks) {
    if (block.kind === "heading") pieces.push(block.text);
    else if (block.kind === "paragraph") say(block.mark, [plain(block.spans)]);
    else if (block.kind === "list") say(block.mark, block.items.map(plain));
  }
  return pieces;
}
