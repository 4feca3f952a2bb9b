import type { AnswersView, CheckInPart } from "../ipc";
import { noteOf } from "./answers";

/** Every optional part of a check-in, in the order in which they stand. */
export const PARTS: CheckInPart[] = [
  "areas",
  "pain",
  "sleep",
  "mood",
  "stress",
  "bigger_day",
  "tags",
  "note",
];

/** The fields of the contract that each part asks for. */
const FIELDS: Record<CheckInPart, string[]> = {
  areas: ["areas"],
  pain: ["back_pain", "leg_pain"],
  sleep: ["sleep_minutes"],
  mood: ["mood"],
  stress: ["stress"],
  bigger_day: ["bigger_day"],
  tags: ["tags"],
  note: ["note"],
};

export const PART_FIELDS: string[] = Object.values(FIELDS).flat();

export function partOfField(field: string | null | undefined): CheckInPart | null {
  return PARTS.find((part) => FIELDS[part].some((name) => name === field)) ?? null;
}

/** What stands in a form: the answers, and sleep as it is typed. */
export interface Typed {
  answers: Omit<AnswersView, "sleep_minutes">;
  sleepTyped: string;
}

export function isAnswered(part: CheckInPart, { answers, sleepTyped }: Typed): boolean {
  switch (part) {
    case "areas":
      return answers.areas.length > 0;
    case "pain":
      return answers.back_pain !== null || answers.leg_pain !== null;
    case "sleep":
      return sleepTyped.trim() !== "";
    case "mood":
      return answers.mood !== null;
    case "stress":
      return answers.stress !== null;
    case "bigger_day":
      return answers.bigger_day !== null;
    case "tags":
      return answers.tags.length > 0;
    case "note":
      return noteOf(answers.note) !== null;
  }
}

export interface PartsWanted {
  /** The parts this person uses, in their order. */
  used: CheckInPart[];
  asksDailyPain: boolean;
  /** Has an answer, a problem, or is being answered. */
  isWanted: (part: CheckInPart) => boolean;
  /** The parts behind "Other questions" while that is open: none of them moves under the fingers. */
  held: CheckInPart[];
}

/** Which parts stand in the form by themselves, and which behind "Other questions". */
export function splitParts({ used, asksDailyPain, isWanted, held }: PartsWanted): {
  shown: CheckInPart[];
  others: CheckInPart[];
} {
  const asked = used.filter((part) => part !== "pain" || asksDailyPain);
  const wanted = PARTS.filter((part) => !asked.includes(part) && isWanted(part));
  const shown = [...asked, ...wanted].filter((part) => !held.includes(part));
  return { shown, others: PARTS.filter((part) => !shown.includes(part)) };
}
