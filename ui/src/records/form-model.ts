import type { ApiError, RawRecord } from "../ipc";

export type Reading = { record: RawRecord; problem: null } | { record: null; problem: ApiError };

/** How the form of one kind stands for a record. A form is plain JSON. */
export interface FormModel<F> {
  blank: (today: string | null) => F;
  of: (record: RawRecord) => F;
  /** The record as it would be sent; `base` is what the journal holds of it. */
  read: (form: F, base: RawRecord | null) => Reading;
  /** The same form with what is still in a line of its own put where it is saved. */
  gather: (form: F) => F;
  /** A form that was kept before; null when it does not fit this kind (any more). */
  revive: (kept: unknown) => F | null;
  /** Takes over what only the journal can give, such as ids, into a form that goes on being typed in. */
  adopt: (form: F, stored: RawRecord) => F;
}

export const refused = (field: string | null, message: string): Reading => ({
  record: null,
  problem: { code: "invalid", field, message },
});

/** Text exactly as typed; white space alone is blank. */
export const textOrNull = (typed: string): string | null => (typed.trim() === "" ? null : typed);
