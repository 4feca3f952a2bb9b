import type { CheckInPart } from "../ipc";
import { list } from "../shared/region";
import { t } from "../shared/words";
import { areasWords } from "./body/area-words";
import { isAnswered, type Typed } from "./parts";
import { readSleep, sleepWords } from "./sleep";
import { biggerDayWords, painWords } from "./summary";

export function partTitle(part: CheckInPart): string {
  switch (part) {
    case "areas":
      return t("check-in-areas");
    case "pain":
      return t("check-in-pain");
    case "sleep":
      return t("check-in-label-sleep");
    case "mood":
      return t("check-in-label-mood");
    case "stress":
      return t("check-in-label-stress");
    case "bigger_day":
      return t("check-in-bigger-day");
    case "tags":
      return t("check-in-label-tags");
    case "note":
      return t("check-in-note");
  }
}

/** What is answered in a folded part, or that nothing is. */
export function partValue(part: CheckInPart, typed: Typed): string {
  return (
    (isAnswered(part, typed) ? answeredWords(part, typed) : null) ?? t("check-in-not-answered")
  );
}

function answeredWords(part: CheckInPart, { answers, sleepTyped }: Typed): string | null {
  switch (part) {
    case "areas":
      return areasWords(answers.areas);
    case "pain":
      return painWords(answers.back_pain, answers.leg_pain);
    case "sleep": {
      const { minutes } = readSleep(sleepTyped);
      return minutes === null ? null : sleepWords(minutes);
    }
    case "mood":
      return answers.mood === null ? null : t("check-in-out-of-ten", { n: answers.mood });
    case "stress":
      return answers.stress === null ? null : t("check-in-out-of-ten", { n: answers.stress });
    case "bigger_day":
      return biggerDayWords(answers);
    case "tags":
      return list(answers.tags);
    case "note":
      return t("check-in-note-written");
  }
}
