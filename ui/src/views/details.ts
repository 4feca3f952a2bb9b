import type { ApiError, AppStatus } from "../ipc";
import { t } from "../shared/words";

const LONGEST_MESSAGE = 300;
const PLACES = 6;

/**
 * What an error of the window says of itself: its name, its message, and where it happened.
 *
 * What a message quotes is left out, because it could be something the person wrote.
 */
export function linesOf(thrown: unknown): string[] {
  if (!(thrown instanceof Error)) {
    return [t("frame-details-error", { error: typeof thrown })];
  }
  const [first = ""] = thrown.message.split("\n");
  const message = first.replace(/(["`]).*?\1/g, "$1\u2026$1").slice(0, LONGEST_MESSAGE);
  const error = [thrown.name, message].filter((part) => part !== "").join(": ");
  // Chromium writes "at name (file:1:2)", WebKit "name@file:1:2"; what else is there is the message.
  const places = (thrown.stack ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$|@.*:\d+:\d+$/.test(line))
    .slice(0, PLACES);
  return [
    t("frame-details-error", { error }),
    ...places.map((place) => t("frame-details-place", { place: place.replace(/^at /, "") })),
  ];
}

/** What a person may send to report a problem: nothing they wrote. */
export function detailsOf(
  status: AppStatus | null,
  error: Pick<ApiError, "code" | "message">,
  thrown?: unknown,
): string {
  return [
    t("frame-details-code", { code: error.code }),
    t("frame-details-message", { message: error.message }),
    ...(thrown === undefined ? [] : linesOf(thrown)),
    t("frame-details-file", { path: status?.journal_path ?? "?" }),
    t("frame-details-version", { version: status?.version ?? "?" }),
  ].join("\n");
}
