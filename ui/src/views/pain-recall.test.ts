import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { FormView } from "../ipc";
import { pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import PainRecall from "./PainRecall.svelte";
import { press, TODAY, todayView, written } from "./pretend-app";
import { Session } from "./session.svelte";

afterEach(stopPretending);

function start(answers: Record<string, unknown> = {}) {
  const { calls } = pretendCommands({
    today: todayView(),
    forms: [],
    keep_form: null,
    discard_form: null,
    save_record: { id: "9", written },
    ...answers,
  });
  const session = new Session();
  session.todayReading.value = todayView();
  session.router.go({ view: "pain-recall" });
  render(PainRecall, { session });
  return { calls, session };
}

const BACK = "Back pain over the past 7 days, on average";
const LEG = "Leg pain over the past 7 days, on average";
const scale = (name: string) => screen.findByRole("radiogroup", { name });
const choose = async (name: string, n: number) =>
  fireEvent.click(within(await scale(name)).getAllByRole("radio")[n] as HTMLElement);
const save = async () => fireEvent.click(await screen.findByTestId("save-pain-recall"));
const record = (back_pain: number | null, leg_pain: number | null) => ({
  input: {
    id: null,
    record: { kind: "pain_recall", day: TODAY, back_pain, leg_pain },
    form: "new",
  },
});

describe("pain over the past week", () => {
  it("asks for back and leg apart, with nothing chosen", async () => {
    start();
    await scale(BACK);
    await scale(LEG);
    const radios = screen.getAllByRole("radio");
    expect(radios).toHaveLength(22);
    expect(radios.some((radio) => radio.getAttribute("aria-checked") === "true")).toBe(false);
    expect(screen.getByText("Over the past 7 days, how was your pain on average?")).toBeTruthy();
  });

  it("saves what was answered; blank is not zero", async () => {
    const { calls, session } = start();
    await choose(LEG, 0);
    await save();
    await waitFor(() => expect(session.router.route.view).toBe("today"));
    expect(calls("save_record")).toEqual([record(null, 0)]);
    expect(session.revisions.n).toBe(1);
    const after = [calls("keep_form").length, calls("discard_form").length];
    expect(after, "the journal let go of it with the record").toEqual([1, 0]);
  });

  it("is done with digits and Enter", async () => {
    const { calls } = start();
    within(await scale(BACK))
      .getAllByRole("radio")[0]
      ?.focus();
    await press("4");
    await press("Enter");
    await waitFor(() => expect(calls("save_record")).toEqual([record(4, null)]));
  });

  it("needs one of the two, says so and takes the focus there", async () => {
    const { calls } = start();
    await scale(BACK);
    await save();
    expect(screen.getByRole("alert").textContent).toContain(t("pain-recall-none"));
    const first = within(await scale(BACK)).getAllByRole("radio")[0];
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(calls("save_record")).toHaveLength(0);
  });

  it("keeps what was answered when saving fails", async () => {
    const refusal = new Refusal({ code: "storage", message: "The disk is full.", field: null });
    const { session } = start({ save_record: refusal });
    await choose(BACK, 6);
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    const six = within(await scale(BACK)).getAllByRole("radio")[6];
    expect(six?.getAttribute("aria-checked")).toBe("true");
    expect(session.router.route.view).toBe("pain-recall");
  });

  it("keeps what is not saved and brings it back", async () => {
    const form: FormView = {
      kind: "pain_recall",
      place: "new",
      typed_at: "2025-11-18T08:00:00+01:00",
      form: JSON.stringify({ back_pain: 3, leg_pain: null }),
    };
    const { calls } = start({ forms: [form] });
    expect((await screen.findByTestId("kept-note")).textContent).toContain("18 November");
    await choose(LEG, 1);
    await waitFor(() => expect(calls("keep_form")).toHaveLength(1));
    const { input } = calls("keep_form")[0] as { input: FormView };
    expect(JSON.parse(input.form)).toEqual({ back_pain: 3, leg_pain: 1 });
  });
});
