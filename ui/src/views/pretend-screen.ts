import { render } from "@testing-library/svelte";
import { pretendCommands } from "../ipc/pretend";
import Toast from "../shared/Toast.svelte";
import { todayView } from "./pretend-app";
import type { Route } from "./router.svelte";
import Screen from "./Screen.svelte";
import { Session } from "./session.svelte";

/** For tests: one screen, and where it leads, without the frame, the keys and Today around it. */
export function startAt(route: Route, answers: Record<string, unknown>) {
  const { calls } = pretendCommands({ today: todayView(), repair_copies: [], ...answers });
  const session = new Session();
  session.todayReading.value = todayView();
  session.router.go(route);
  render(Screen, { session });
  render(Toast, { toasts: session.toasts });
  return calls;
}
