import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { FormView, RmdqResult } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import { press, TODAY, todayView, written } from "./pretend-app";
import Rmdq from "./Rmdq.svelte";
import { Session } from "./session.svelte";

afterEach(stopPretending);

/** The UK original of 1983, typed from the evidence and not from the catalogue. */
const SENTENCES = [
  "I stay at home most of the time because of my back.",
  "I change position frequently to try and get my back comfortable.",
  "I walk more slowly than usual because of my back.",
  "Because of my back I am not doing any of the jobs that I usually do around the house.",
  "Because of my back, I use a handrail to get upstairs.",
  "Because of my back, I lie down to rest more often.",
  "Because of my back, I have to hold on to something to get out of an easy chair.",
  "Because of my back, I try to get other people to do things for me.",
  "I get dressed more slowly than usual because of my back.",
  "I only stand for short periods of time because of my back.",
  "Because of my back, I try not to bend or kneel down.",
  "I find it difficult to get out of a chair because of my back.",
  "My back is painful almost all the time.",
  "I find it difficult to turn over in bed because of my back.",
  "My appetite is not very good because of my back pain.",
  "I have trouble putting on my socks (or stockings) because of the pain in my back.",
  "I only walk short distances because of my back.",
  "I sleep less well because of my back.",
  "Because of my back pain, I get dressed with help from someone else.",
  "I sit down for most of the day because of my back.",
  "I avoid heavy jobs around the house because of my back.",
  "Because of my back pain, I am more irritable and bad tempered with people than usual.",
  "Because of my back, I go upstairs more slowly than usual.",
  "I stay in bed most of the time because of my back.",
];

const VERSION = "UK original 1983";

const saved = (score: number, earlier: RmdqResult["earlier"] = null): RmdqResult => ({
  saved: { day: TODAY, score },
  earlier,
});

function keptForm(form: unknown, day = TODAY): FormView {
  const typed_at = `${day}T08:00:00+01:00`;
  return { kind: "questionnaire", place: "new", typed_at, form: JSON.stringify(form) };
}

function start(answers: Record<string, unknown> = {}) {
  const { calls } = pretendCommands({
    today: todayView(),
    forms: [],
    keep_form: null,
    discard_form: null,
    save_record: { id: "9", written },
    rmdq_result: saved(2),
    ...answers,
  });
  const session = new Session();
  session.todayReading.value = todayView();
  session.router.go({ view: "rmdq" });
  render(Rmdq, { session });
  return { calls, session };
}

const item = (n: number) => screen.findByTestId<HTMLInputElement>(`rmdq-item-${n}`);
const readAll = () => screen.findByTestId<HTMLInputElement>("rmdq-read-all");
const save = async () => fireEvent.click(await screen.findByTestId("save-rmdq"));

describe("the 24 sentences", () => {
  it("are the UK original, word for word and in order", async () => {
    start();
    await item(1);
    const boxes = within(screen.getByRole("group", { name: "The 24 sentences" })).getAllByRole(
      "checkbox",
    );
    expect(SENTENCES).toHaveLength(24);
    expect(boxes.map((box) => box.closest("label")?.lastElementChild?.textContent)).toEqual(
      SENTENCES,
    );
    SENTENCES.forEach((sentence) =>
      expect(screen.getByRole("checkbox", { name: sentence })).toBeTruthy(),
    );
  });

  it("begin with no tick, no yes and no no", async () => {
    start();
    await item(1);
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes).toHaveLength(25);
    expect(boxes.filter((box) => box.checked)).toEqual([]);
    const radios = screen.queryAllByRole("radio", { hidden: true });
    expect(radios.filter((radio) => radio.getAttribute("aria-checked") === "true")).toEqual([]);
  });

  it("are saved as the numbers of what was ticked, in order", async () => {
    const { calls, session } = start();
    await fireEvent.click(await item(5));
    await fireEvent.click(await item(24));
    await fireEvent.click(await item(3));
    await fireEvent.click(await item(24));
    await fireEvent.click(await readAll());
    await save();
    await screen.findByTestId("rmdq-result");
    const answers = { instrument: "rmdq_24", version: VERSION, items: [3, 5], score: 2 };
    expect(calls("save_record")).toEqual([
      {
        input: {
          id: null,
          record: { kind: "questionnaire", day: TODAY, ...answers },
          form: "new",
        },
      },
    ]);
    expect(session.revisions.n).toBe(1);
    expect(session.toasts.current?.message).toBe(written.label);
  });

  it("can be saved with nothing ticked, which is an answer too", async () => {
    const { calls } = start({ rmdq_result: saved(0) });
    await fireEvent.click(await readAll());
    await save();
    const result = await screen.findByTestId("rmdq-result");
    await within(result).findByText("You ticked 0 of 24. A lower number is better.");
    expect(calls("save_record")).toMatchObject([{ input: { record: { items: [], score: 0 } } }]);
  });
});

describe("saving", () => {
  it("asks first whether all were read, and takes the focus there", async () => {
    const { calls } = start();
    await fireEvent.click(await item(3));
    await save();
    const box = await readAll();
    await waitFor(() => expect(document.activeElement).toBe(box));
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain(t("rmdq-read-all-first"));
    expect(box.getAttribute("aria-describedby")).toBe(alert.id);
    expect(calls("save_record")).toHaveLength(0);
    await fireEvent.click(box);
    expect(screen.queryByRole("alert")).toBeNull();
    await save();
    await screen.findByTestId("rmdq-result");
    expect(calls("save_record")).toHaveLength(1);
  });

  it("keeps every tick when it fails, and says why", async () => {
    const refusal = new Refusal({ code: "storage", message: "The disk is full.", field: null });
    const { session } = start({ save_record: refusal });
    await fireEvent.click(await item(7));
    await fireEvent.click(await readAll());
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    expect((await item(7)).checked).toBe(true);
    expect(session.revisions.n).toBe(0);
  });

  it("takes no tick while it is under way", async () => {
    const later = new Later();
    const { calls } = start({ save_record: () => later.promise });
    await fireEvent.click(await readAll());
    await save();
    await fireEvent.click(await item(1));
    expect((await item(1)).checked).toBe(false);
    await save();
    expect(calls("save_record"), "a second press writes nothing").toHaveLength(1);
    later.resolve({ id: "9", written });
    await screen.findByTestId("rmdq-result");
  });
});

describe("the keyboard", () => {
  it("moves with arrows, stops at both ends and saves with Ctrl+Enter from anywhere", async () => {
    const { calls } = start();
    (await item(1)).focus();
    await press("ArrowUp");
    expect(document.activeElement, "nothing is above the first").toBe(await item(1));
    await press("ArrowDown");
    await press("ArrowDown");
    expect(document.activeElement).toBe(await item(3));
    await press("ArrowUp");
    expect(document.activeElement).toBe(await item(2));
    (await item(24)).focus();
    await press("ArrowDown");
    expect(document.activeElement).toBe(await readAll());
    await press("ArrowDown");
    expect(document.activeElement).toBe(await readAll());
    await fireEvent.click(await readAll());
    await press("Enter");
    expect(calls("save_record"), "Enter alone is pressed too easily").toHaveLength(0);
    screen.getByRole("heading", { level: 1 }).focus();
    await press("Enter", { ctrlKey: true });
    await screen.findByTestId("rmdq-result");
    expect(calls("save_record")).toHaveLength(1);
  });

  it("counts the ticks and says nothing about them", async () => {
    start();
    const count = await screen.findByTestId("rmdq-ticked");
    expect(count.textContent.trim()).toBe("Nothing ticked");
    await fireEvent.click(await item(1));
    await fireEvent.click(await item(2));
    expect(count.textContent.trim()).toBe("2 ticked");
    expect(screen.queryByText(/of 24/)).toBeNull();
    expect(count.getAttribute("role")).toBe("status");
  });
});

describe("what is ticked is kept", () => {
  it("from the first tick on, one call at a time, and let go once it is saved", async () => {
    const first = new Later();
    const answers = [() => first.promise, () => null];
    const { calls } = start({ keep_form: () => (answers.shift() ?? (() => null))() });
    await fireEvent.click(await item(3));
    await fireEvent.click(await item(5));
    await fireEvent.click(await readAll());
    expect(calls("keep_form")).toHaveLength(1);
    first.resolve(null);
    await turns();
    const kept = calls("keep_form").map((call) => (call as { input: FormView }).input);
    expect(kept).toHaveLength(2);
    expect(kept[1]).toMatchObject({ kind: "questionnaire", place: "new" });
    expect(JSON.parse(kept[1]?.form ?? "")).toMatchObject({ ticked: [3, 5], readOn: TODAY });
    await save();
    await screen.findByTestId("rmdq-result");
    await turns();
    const after = [calls("keep_form").length, calls("discard_form").length];
    expect(after, "the journal let go of it with the record").toEqual([2, 0]);
  });

  it("and is there again, with a sentence, until it is begun anew", async () => {
    const { calls } = start({ forms: [keptForm({ ticked: [4, 8], readOn: TODAY })] });
    expect((await item(8)).checked).toBe(true);
    expect((await readAll()).checked).toBe(true);
    expect(screen.getByTestId("kept-note").textContent).toContain(t("kept-form-today"));
    await fireEvent.click(screen.getByRole("button", { name: t("rmdq-start-over") }));
    expect((await item(8)).checked).toBe(false);
    expect((await readAll()).checked).toBe(false);
    expect(screen.queryByTestId("kept-note")).toBeNull();
    await waitFor(() => expect(calls("discard_form")).toHaveLength(1));
  });

  it("but must be read again on another day", async () => {
    const day = "2025-11-18";
    const { calls } = start({ forms: [keptForm({ ticked: [4], readOn: day }, day)] });
    expect((await item(4)).checked).toBe(true);
    expect((await readAll()).checked, "the sentences ask about today").toBe(false);
    expect(screen.getByTestId("kept-note").textContent).toContain(t("rmdq-read-again"));
    await save();
    expect(calls("save_record")).toHaveLength(0);
  });

  it("and a kept form that is none is left aside", async () => {
    start({ forms: [{ ...keptForm(null), form: "{broken" }] });
    expect((await item(1)).checked).toBe(false);
  });

  it("is not written over when it could not be read", async () => {
    let tries = 0;
    const form = keptForm({ ticked: [2] });
    const failing = () => {
      tries += 1;
      if (tries > 1) return [form];
      throw { code: "storage", message: "The disk is gone.", field: null };
    };
    start({ forms: failing });
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is gone.");
    expect(screen.queryByTestId("rmdq-form")).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    expect((await item(2)).checked).toBe(true);
  });
});

describe("after saving", () => {
  async function done(rmdq_result: unknown) {
    const all = start({ rmdq_result });
    await fireEvent.click(await readAll());
    await save();
    return { ...all, result: await screen.findByTestId("rmdq-result") };
  }

  it("says how many describe today and how many before, and gives no verdict", async () => {
    const { calls, result } = await done(saved(1, { day: "2025-10-23", score: 12 }));
    await waitFor(() =>
      expect(within(result).getByRole("status").textContent.replace(/\s+/g, " ").trim()).toBe(
        "You ticked 1 of 24. A lower number is better. On 23 October you ticked 12 of 24.",
      ),
    );
    expect(calls("rmdq_result").at(-1)).toEqual({ id: "9" });
    expect(document.activeElement).toBe(within(result).getByRole("heading", { level: 2 }));
  });

  it("says so when it was taken back, and leads back to Today", async () => {
    let answer: RmdqResult | null = saved(1);
    const { result, session } = await done(() => answer);
    await within(result).findByText(/1 of 24/);
    answer = null;
    session.record(written);
    await within(result).findByText(t("rmdq-taken-back"));
    await fireEvent.click(within(result).getByTestId("rmdq-back"));
    expect(session.router.route.view).toBe("today");
  });
});

describe("the question about the whole episode", () => {
  const choose = (name: string) =>
    fireEvent.click(screen.getByRole("radio", { name, hidden: true }));

  it("has eleven answers and none of them chosen", async () => {
    start();
    await item(1);
    const radios = screen.getAllByRole("radio", { hidden: true });
    expect(radios.map((radio) => radio.textContent)).toEqual([
      "−5",
      "−4",
      "−3",
      "−2",
      "−1",
      "0",
      "+1",
      "+2",
      "+3",
      "+4",
      "+5",
    ]);
    expect(radios.filter((radio) => radio.tabIndex === 0)).toHaveLength(1);
  });

  it("moves with arrows and is blank again after Backspace", async () => {
    start();
    await item(1);
    const radios = screen.getAllByRole("radio", { hidden: true });
    await fireEvent.keyDown(radios[0] as HTMLElement, { key: "ArrowRight" });
    expect(radios[1]?.getAttribute("aria-checked")).toBe("true");
    await fireEvent.keyDown(radios[1] as HTMLElement, { key: "Backspace" });
    expect(radios.some((radio) => radio.getAttribute("aria-checked") === "true")).toBe(false);
  });

  it("is saved as a record of its own", async () => {
    const { calls } = start();
    await fireEvent.click(await readAll());
    await choose("−5, very much worse");
    await choose("+2");
    await save();
    await waitFor(() => expect(calls("save_record")).toHaveLength(2));
    const answer = { instrument: "global_change", version: "own wording 1", items: null, score: 2 };
    expect(calls("save_record")[1]).toEqual({
      input: {
        id: null,
        record: { kind: "questionnaire", day: TODAY, ...answer },
        form: "new",
      },
    });
  });

  it("can be tried again alone when only it failed", async () => {
    const refusal = { code: "storage", message: "The disk is full.", field: null };
    let n = 0;
    const save_record = () => {
      n += 1;
      if (n === 2) throw refusal;
      return { id: "9", written };
    };
    const { calls } = start({ save_record });
    await fireEvent.click(await item(3));
    await fireEvent.click(await readAll());
    await choose("0, unchanged");
    await save();
    await screen.findByText("The disk is full.");
    await turns();
    const last = calls("keep_form").at(-1) as { input: FormView };
    expect(JSON.parse(last.input.form), "what is saved is not offered again").toMatchObject({
      saved: "9",
      globalChange: 0,
    });
    await fireEvent.click(screen.getByRole("button", { name: t("global-change-save") }));
    await waitFor(() => expect(calls("save_record")).toHaveLength(3));
    const instruments = calls("save_record").map(
      (call) => (call as { input: { record: { instrument: string } } }).input.record.instrument,
    );
    expect(instruments).toEqual(["rmdq_24", "global_change", "global_change"]);
  });
});
