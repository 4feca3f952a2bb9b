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
    else if (block.kind === "paragraph" || block.kind === "key_message") {
      say(block.mark, [plain(block.spans)]);
    } else if (block.kind === "list") say(block.mark, block.items.map(plain));
    else if (block.kind === "table") {
      say(
        block.mark,
        block.rows.map((row) => row.map((cell, n) => `${block.head[n]}: ${cell}`).join(", ")),
      );
    } else if (block.kind === "stop") {
      const { stop, stop_sources } = shelf.library.signs;
      say({ kind: "added", sources: stop_sources }, [stop]);
    }
  }
  pieces.push(t("learn-in-short"));
  for (const { mark, text } of lesson.in_short) say(mark, [text]);
  return pieces;
}
