import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import type { Channel } from "@tauri-apps/api/core";
import type { ApiError, Message } from "./bindings";
import { forgetLibrary } from "./library";

/** For tests: an answer that refuses its command, with an ApiError or with anything else. */
export class Refusal {
  constructor(readonly reason: ApiError | string) {}
}

/** For tests: an answer that comes when the test wants it to. */
export class Later<T> {
  resolve: (answer: T) => void = () => {};
  reject: (reason: unknown) => void = () => {};
  readonly promise = new Promise<T>((resolve, reject) => Object.assign(this, { resolve, reject }));
}

/** For tests: lets everything go on that waits for nothing but its turn. */
export const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * For tests: stands in for the Rust side; a function answers each call. `calls` are the arguments of
 * one command, `names` every command in the order in which it was called.
 */
export function pretendCommands(answers: Record<string, unknown>): {
  calls: (name: string) => unknown[];
  names: () => string[];
} {
  const seen: { name: string; args: unknown }[] = [];
  forgetLibrary();
  mockIPC((name, args) => {
    seen.push({ name, args });
    if (name === "open_channel") channel = (args as { channel: Channel<Message> }).channel;
    const answer = answers[name];
    if (answer instanceof Refusal) throw answer.reason;
    return typeof answer === "function" ? answer(args) : answer;
  });
  return {
    calls: (name) => seen.filter((call) => call.name === name).map((call) => call.args),
    names: () => seen.map(({ name }) => name),
  };
}

let channel: Channel<Message> | null = null;

/** For tests: the Rust side says something without being asked. */
export function say(message: Message): void {
  if (channel === null) throw new Error("nobody listens");
  channel.onmessage(message);
}

export function stopPretending(): void {
  channel = null;
  clearMocks();
}
