import type { AskedQuestion, PlanItem, PlanUse, RawAppointment, RawRecord } from "../ipc";
import { isObject } from "../shared/json";
import { t } from "../shared/words";
import { refused, textOrNull, type FormModel } from "./form-model";
import { readTime } from "./time";

/** As many as are likely to be answered in one visit. */
export const MOST_QUESTIONS = 3;

/** Fields of the form that show a message of their own. */
export const APPOINTMENT_FIELDS = ["day", "time", "who", "questions", "said", "plan"];

export interface TypedQuestion {
  id: string | null;
  text: string;
  answer: string;
}

export interface TypedPlanItem {
  id: string | null;
  what: string;
  used_as: PlanUse | null;
}

// Aliases, because an interface does not count as a record of its members.
export type AppointmentForm = {
  day: string | null;
  time: string;
  who: string;
  said: string;
  questions: TypedQuestion[];
  plan: TypedPlanItem[];
  /** What stands in the lines for one more question and one more item. */
  next_question: string;
  next_item: string;
};

const hasText = (text: string): boolean => text.trim() !== "";

/** The questions that will be saved: a blank one is none, and what stands in the line is one. */
export function questionsOf(form: AppointmentForm): TypedQuestion[] {
  const added = hasText(form.next_question)
    ? [{ id: null, text: form.next_question, answer: "" }]
    : [];
  return [...form.questions.filter((one) => hasText(one.text) || hasText(one.answer)), ...added];
}

/** The items that will be saved, by the same rule. */
export function planOf(form: AppointmentForm): TypedPlanItem[] {
  const added = hasText(form.next_item) ? [{ id: null, what: form.next_item, used_as: null }] : [];
  return [...form.plan.filter((item) => hasText(item.what)), ...added];
}

export function moved<T>(list: T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

function appointmentOf(record: RawRecord): RawAppointment | null {
  return record.kind === "appointment" ? record : null;
}

const typedQuestion = ({ id, text, answer }: AskedQuestion): TypedQuestion => ({
  id,
  text,
  answer: answer ?? "",
});

function formOf(stored: RawAppointment | null, blank: AppointmentForm): AppointmentForm {
  if (stored === null) return blank;
  return {
    ...blank,
    day: stored.day,
    time: stored.time ?? "",
    who: stored.who ?? "",
    said: stored.said ?? "",
    questions: stored.questions.map(typedQuestion),
    plan: stored.plan.map((item) => ({ ...item })),
  };
}

const blank = (): AppointmentForm => ({
  day: null,
  time: "",
  who: "",
  said: "",
  questions: [],
  plan: [],
  next_question: "",
  next_item: "",
});

/** Gives what has no id yet the id of its stored twin, each id once. */
function withIds<T extends { id: string | null }>(
  typed: T[],
  stored: { id: string | null }[],
  isSame: (mine: T, theirs: number) => boolean,
): T[] {
  const taken = new Set(typed.map((one) => one.id));
  return typed.map((one) => {
    if (one.id !== null) return one;
    const index = stored.findIndex(({ id }, n) => !taken.has(id) && isSame(one, n));
    const id = stored[index]?.id ?? null;
    if (id !== null) taken.add(id);
    return { ...one, id };
  });
}

function isQuestion(value: unknown): value is TypedQuestion {
  return isObject(value) && isId(value["id"]) && isText(value["text"]) && isText(value["answer"]);
}

function isPlanItem(value: unknown): value is TypedPlanItem {
  return (
    isObject(value) &&
    isId(value["id"]) &&
    isText(value["what"]) &&
    [null, "goal", "movement"].includes(value["used_as"] as PlanUse | null)
  );
}

const isText = (value: unknown): value is string => typeof value === "string";
const isId = (value: unknown): boolean => value === null || isText(value);

function isForm(kept: unknown): kept is AppointmentForm {
  if (!isObject(kept)) return false;
  const { day, time, who, said, questions, plan, next_question, next_item } = kept;
  return (
    isId(day) &&
    [time, who, said, next_question, next_item].every(isText) &&
    Array.isArray(questions) &&
    questions.every(isQuestion) &&
    Array.isArray(plan) &&
    plan.every(isPlanItem)
  );
}

export const appointmentModel: FormModel<AppointmentForm> = {
  blank,

  of: (record) => formOf(appointmentOf(record), blank()),

  read: (form) => {
    if (form.day === null) return refused("day", t("records-day-missing"));
    const { time, problem } = readTime(form.time);
    if (problem !== null) return refused("time", problem);
    const questions = questionsOf(form);
    if (questions.length > MOST_QUESTIONS) return refused("questions", t("records-questions-full"));
    const record: RawRecord = {
      kind: "appointment",
      day: form.day,
      time,
      who: textOrNull(form.who),
      said: textOrNull(form.said),
      questions: questions.map(({ id, text, answer }) => ({
        id,
        text,
        answer: textOrNull(answer),
      })),
      plan: planOf(form).map((item): PlanItem => ({ ...item })),
    };
    return { record, problem: null };
  },

  gather: (form) => ({
    ...form,
    questions: questionsOf(form),
    plan: planOf(form),
    next_question: "",
    next_item: "",
  }),

  revive: (kept) => (isForm(kept) ? { ...blank(), ...kept } : null),

  adopt: (form, record) => {
    const stored = appointmentOf(record);
    if (stored === null) return form;
    const usedAs = new Map(stored.plan.map(({ id, used_as }) => [id, used_as]));
    const plan = withIds(form.plan, stored.plan, (one, n) => stored.plan[n]?.what === one.what);
    return {
      ...form,
      questions: withIds(
        form.questions,
        stored.questions,
        (one, n) => stored.questions[n]?.text === one.text,
      ),
      plan: plan.map((item) => {
        const used_as = usedAs.get(item.id);
        return used_as === undefined ? item : { ...item, used_as };
      }),
    };
  },
};
