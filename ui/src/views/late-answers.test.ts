import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { RecordView } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import { TODAY, todayView, written } from "./pretend-app";
import type { Route } from "./router.svelte";
import Screen from "./Screen.svelte";
import { Session } from "./session.svelte";

const refused = new Refusal({ code: "storage", message: "Not now.", field: null });
const erased = { label: "Erased for good: Medicine", copies: ["/home/robin/copy.db"] };
const medicine: RecordView = {
  id: "7",
  day: TODAY,
  recorded_at: `${TODAY}T18:42:00+01:00`,
  basis: null,
  changed_at: null,
  summary: "In one line",
  record: { kind: "medicine", what: "x", first_day: TODAY, last_day: null, outcome: null },
};

const click = async (name: string) => fireEvent.click(await screen.findByTestId(name));
const one: Route = { view: "record", place: { kind: "medicine", id: "7" } };
const remove = () => click("record-remove");
const type = async (name: string, value: string) =>
  fireEvent.input(await screen.findByTestId(name), { target: { value } });

/** What is sent from a screen that the person leaves before the answer comes. */
const sent: { what: string; from: Route; command: string; send: () => Promise<unknown> }[] = [
  { what: "a removal", from: one, command: "delete_record", send: remove },
  {
    what: "an erasure",
    from: one,
    command: "erase_record",
    send: async () => {
      const fold = (await screen.findByText(t("journal-erase"))).closest("details");
      if (fold) fold.open = true;
      if (fold) await fireEvent(fold, new Event("toggle"));
      await click("erase-first");
      await click("erase-yes");
    },
  },
  {
    what: "a flare plan",
    from: { view: "flare-plan" },
    command: "save_record",
    send: async () => {
      await type("flare-plan-text", "Warmth.");
      await click("save-flare-plan");
    },
  },
];

let errors: unknown[] = [];
const onerror = (event: PromiseRejectionEvent) => errors.push(event.reason);
beforeEach(() => {
  errors = [];
  window.addEventListener("unhandledrejection", onerror);
});
afterEach(() => {
  window.removeEventListener("unhandledrejection", onerror);
  stopPretending();
});

async function leave(from: Route, command: string, send: () => Promise<unknown>) {
  const answer = new Later<unknown>();
  const { calls } = pretendCommands({
    record_page: { view: medicine, details: [] },
    today: todayView(),
    forms: [],
    keep_form: null,
    discard_form: null,
    flare_plan: null,
    trash: [],
    repair_copies: [],
    [command]: () => answer.promise,
  });
  const session = new Session();
  await session.drafts.read();
  await session.readToday();
  session.router.go({ view: "journal" });
  session.router.go(from);
  render(Screen, { session });
  await turns();
  await send();
  await waitFor(() => expect(calls(command)).toHaveLength(1));
  session.router.go({ view: "trash" });
  await tick();
  return { session, answer };
}

/** The person is where they went, and nothing broke behind them. */
async function staysThere(session: Session) {
  await turns();
  expect(session.router.route).toEqual({ view: "trash" });
  expect(errors).toEqual([]);
}

it.each(sent)("$what that is done late leads nobody away", async ({ from, command, send }) => {
  const { session, answer } = await leave(from, command, send);
  const saved = { id: "7", written };
  answer.resolve({ delete_record: written, erase_record: erased, save_record: saved }[command]);
  await waitFor(() => expect(session.toasts.current).not.toBeNull());
  await staysThere(session);
});

it("a removal that fails late is told where the person is", async () => {
  const { session, answer } = await leave(one, "delete_record", remove);
  answer.reject(refused.reason);
  await waitFor(() => expect(session.toasts.current?.message).toBe("Not now."));
  await staysThere(session);
});
