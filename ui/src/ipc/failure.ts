import { t } from "../shared/words";
import type { ApiError, ErrorCode } from "./bindings";

/** A command that did not succeed, whatever the reason. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly code: ErrorCode;
  readonly field: string | null;

  constructor({ code, message, field }: ApiError) {
    super(message);
    this.code = code;
    this.field = field;
  }

  /** The one place where a rejected call becomes a Failure. */
  static from(reason: unknown): Failure {
    if (reason instanceof Failure) return reason;
    if (isApiError(reason)) return new Failure(reason);
    return new Failure({ code: "internal", message: t("frame-unexpected"), field: null });
  }
}

function isApiError(reason: unknown): reason is ApiError {
  if (typeof reason !== "object" || reason === null) return false;
  const { code, message, field } = reason as Record<string, unknown>;
  return (
    typeof code === "string" &&
    typeof message === "string" &&
    (field === null || typeof field === "string")
  );
}

type Calls = Record<string, (...args: never[]) => Promise<unknown>>;

/** The same calls, rejecting with nothing but a Failure. */
export function guarded<T extends Calls>(calls: T): T {
  const guard =
    (call: (...args: never[]) => Promise<unknown>) =>
    async (...args: never[]): Promise<unknown> => {
      try {
        return await call(...args);
      } catch (reason) {
        throw Failure.from(reason);
      }
    };
  return Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, guard(call)]),
  ) as unknown as T;
}
