import type { AnswersView, BodyArea, MovementView } from "../ipc";
import { isObject, readJson } from "../shared/json";
import { BLANK } from "./answers";
import { regionsOf } from "./body/ways";

/** The form of a check-in or a moment as it is kept, the unfinished and the refused included. */
export interface DraftForm {
  answers: AnswersView;
  /** What the journal held for the day when the form was begun; null when it held nothing. */
  base: AnswersView | null;
  sleep_typed: string;
}

type Check = (value: unknown) => boolean;
type Checks<T> = Record<keyof T, Check>;

const isText: Check = (value) => value === null || typeof value === "string";
const isNumber: Check = (value) => value === null || Number.isInteger(value);
const isYesOrNo: Check = (value) => value === null || typeof value === "boolean";
const isFlag: Check = (value) => typeof value === "boolean";
const isOneOf =
  (...words: string[]): Check =>
  (value) =>
    words.some((word) => word === value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const has =
  <T>(checks: Checks<T>): Check =>
  (value) =>
    isObject(value) && Object.entries<Check>(checks).every(([name, check]) => check(value[name]));

// In the order of the wire, so that what is the same is the same as JSON.
const NO_MOVEMENT: Required<MovementView> = {
  name: "",
  minutes: null,
  exercise: null,
  repetitions: null,
  expected: null,
  actual: null,
  after: null,
  settled: null,
};

const isMovement = has<MovementView>({
  name: (value) => typeof value === "string",
  minutes: isNumber,
  exercise: isText,
  repetitions: isNumber,
  expected: isNumber,
  actual: isNumber,
  after: (value) => value === null || isOneOf("fine", "sore", "worse")(value),
  settled: isYesOrNo,
});

const isArea = has<BodyArea>({
  region: isOneOf(...regionsOf("back"), ...regionsOf("front")),
  intensity: isNumber,
  ache: isFlag,
  sharp: isFlag,
  burning: isFlag,
  pins_and_needles: isFlag,
  numb: isFlag,
});

const isAnswers = has<AnswersView>({
  function: (value) => value === null || isOneOf("most", "some", "little")(value),
  confidence: isNumber,
  back_pain: isNumber,
  leg_pain: isNumber,
  sleep_minutes: isNumber,
  mood: isNumber,
  stress: isNumber,
  bigger_day: isYesOrNo,
  bigger_day_what: isText,
  note: isText,
  movements: isListOf(isMovement),
  areas: isListOf(isArea),
  tags: isListOf((value) => typeof value === "string"),
});

/** The members of `blank`, those that are missing as they are there. */
function filled(blank: object, value: unknown): unknown {
  if (!isObject(value)) return value;
  const members = Object.entries<unknown>({ ...blank });
  return Object.fromEntries(
    members.map(([name, none]) => [name, name in value ? value[name] : none]),
  );
}

/** Answers of this version or an earlier one, which did not have all of them; null for any other. */
function readAnswers(kept: unknown): AnswersView | null {
  const answers = filled(BLANK, kept);
  if (!isObject(answers)) return null;
  const { movements } = answers;
  if (Array.isArray(movements)) answers["movements"] = movements.map((m) => filled(NO_MOVEMENT, m));
  return isAnswers(answers) ? (answers as unknown as AnswersView) : null;
}

/** Reads what was kept of a form; null where it cannot be read, as from a later version. */
export function readDraft(text: string): DraftForm | null {
  const kept = readJson(text);
  if (!isObject(kept)) return null;
  const { base: held = null, sleep_typed } = kept;
  const [answers, base] = [readAnswers(kept["answers"]), readAnswers(held)];
  const isRead = answers !== null && (base !== null || held === null);
  return isRead && typeof sleep_typed === "string" ? { answers, base, sleep_typed } : null;
}
