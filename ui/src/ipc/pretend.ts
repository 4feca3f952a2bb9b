import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import type { ApiError } from "./bindings";

/** For tests: an answer that refuses its command, with an ApiError or with anything else. */
export class Refusal {
  constructor(readonly reason: ApiError | string) {}
}

/** For tests: stands in for the Rust side; `calls` are the command names and arguments it saw. */
export function pretendCommands(answers: Record<string, unknown>): {
  calls: (name: string) => unknown[];
} {
  const seen: { name: string; args: unknown }[] = [];
  mockIPC((name, args) => {
    seen.push({ name, args });
    const answer = answers[name];
    if (answer instanceof Refusal) throw answer.reason;
    return answer;
  });
  return { calls: (name) => seen.filter((call) => call.name === name).map((call) => call.args) };
}

export function stopPretending(): void {
  clearMocks();
}
