import type { RawRecord } from "../ipc";
import { isObject } from "../shared/json";
import { t } from "../shared/words";
import { FIELDS, fieldsOf, type Field, type PlainKind, type Typed } from "./fields";
import { refused, textOrNull, type FormModel } from "./form-model";

type Value = Typed[string];

export function isPlainKind(kind: string): kind is PlainKind {
  return kind in FIELDS;
}

function blankOf(field: Field, today: string | null): Value {
  switch (field.control) {
    case "day":
      return field.startsToday ? today : null;
    case "tick":
      return false;
    case "scale":
      return null;
    default:
      return "";
  }
}

/** A stored member as it stands in its control. */
function typedOf(field: Field, stored: unknown): Value {
  switch (field.control) {
    case "day":
      return typeof stored === "string" ? stored : null;
    case "tick":
      return stored === true;
    case "scale":
      return typeof stored === "number" ? stored : null;
    default:
      return stored === null || stored === undefined ? "" : String(stored);
  }
}

/** Whether a value that was kept as JSON can stand in this control. */
function fits(field: Field, value: unknown): value is Value {
  switch (field.control) {
    case "day":
      return value === null || typeof value === "string";
    case "tick":
      return typeof value === "boolean";
    case "scale":
      return value === null || typeof value === "number";
    case "choice":
      return value === "" || field.choices().some((choice) => choice.value === value);
    default:
      return typeof value === "string";
  }
}

const WHOLE = /^\d{1,6}$/;

/** A member as it is sent, or why it cannot be. */
function sentOf(field: Field, typed: Value): { value: unknown } | { problem: string } {
  switch (field.control) {
    case "line":
    case "area":
      return { value: field.isRequired ? String(typed) : textOrNull(String(typed)) };
    case "day":
      return typed === null && field.isRequired
        ? { problem: t("records-day-missing") }
        : { value: typed };
    case "choice":
      if (typed !== "") return { value: typed };
      return field.isRequired ? { problem: t("records-choice-missing") } : { value: null };
    case "whole": {
      const digits = String(typed).trim();
      if (digits === "") return { value: null };
      return WHOLE.test(digits)
        ? { value: Number(digits) }
        : { problem: t("records-whole-unreadable") };
    }
    default:
      return { value: typed };
  }
}

export function plainModel(kind: PlainKind): FormModel<Typed> {
  const fields = fieldsOf(kind);
  const make = (value: (member: string, field: Field) => Value): Typed =>
    Object.fromEntries(fields.map(([member, field]) => [member, value(member, field)]));

  return {
    blank: (today) => make((_, field) => blankOf(field, today)),

    of: (record) => {
      const members: object = record.kind === "moment" ? record.answers : record;
      return make((member, field) => typedOf(field, members[member as keyof typeof members]));
    },

    read: (form, base) => {
      const members: Record<string, unknown> = {};
      for (const [member, field] of fields) {
        const sent = sentOf(field, form[member] ?? null);
        if ("problem" in sent) return refused(member, sent.problem);
        members[member] = sent.value;
      }
      // What a moment holds besides goes back as it came.
      const record =
        base?.kind === "moment"
          ? { ...base, answers: { ...base.answers, ...members } }
          : { kind, ...members };
      // FIELDS names every member of the kind, and the compiler checks that.
      return { record: record as RawRecord, problem: null };
    },

    revive: (kept) => {
      if (!isObject(kept)) return null;
      const isWhole = fields.every(([member, field]) => fits(field, kept[member]));
      return isWhole ? make((member) => kept[member] as Value) : null;
    },

    gather: (form) => form,

    adopt: (form) => form,
  };
}
