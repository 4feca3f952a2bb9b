// The form of a record, opened as a person opens it, and what a test does to it.
import { fireEvent, render, screen, within } from "@testing-library/svelte";
import type { RawRecord, RecordKind, RecordView } from "../ipc";
import { pretendCommands } from "../ipc/pretend";
import { TODAY, todayView, written } from "./pretend-app";
import RecordForm from "./RecordForm.svelte";
import { Session } from "./session.svelte";

export const viewOf = (id: string, record: RawRecord): RecordView => ({
  id,
  day: TODAY,
  recorded_at: "2025-11-20T18:42:00+01:00",
  basis: null,
  changed_at: null,
  summary: "In one line",
  record,
});
export const question = (id: string, text: string, answer: string | null = null): RecordView =>
  viewOf(id, { kind: "question", text, answer });

export async function open(
  kind: RecordKind,
  id: string | null = null,
  answers: Record<string, unknown> = {},
) {
  const { calls } = pretendCommands({
    today: todayView(),
    forms: [],
    waiting_questions: [],
    keep_form: null,
    discard_form: null,
    save_record: { id: "7", written },
    use_plan_item: written,
    ...answers,
  });
  const session = new Session();
  session.todayReading.value = todayView();
  session.router.go({ view: "record-form", kind, id });
  render(RecordForm, { props: { session, kind, id } });
  await screen.findByTestId("record-form");
  return { calls, session };
}

export const field = (name: string | RegExp) =>
  screen.getByRole<HTMLInputElement>("textbox", { name });
export const type = (name: string | RegExp, value: string) =>
  fireEvent.input(field(name), { target: { value } });
export const click = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole("button", { name }));
export const save = () => fireEvent.submit(screen.getByTestId("record-form"));
export const dayIn = (group: string, value: string) =>
  fireEvent.input(
    within(screen.getByRole("group", { name: group })).getByRole("textbox", { name: "Day" }),
    { target: { value } },
  );
export const sent = (calls: (name: string) => unknown[]) =>
  (calls("save_record") as { input: { id: string | null; record: RawRecord; form: string } }[]).map(
    ({ input }) => input,
  );
export const textsIn = (label: string) =>
  screen.getAllByRole<HTMLInputElement>("textbox", { name: new RegExp(label) }).map((f) => f.value);
