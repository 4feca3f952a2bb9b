import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { blank, entry, press, start, status, TODAY, todayView, written } from "./pretend-app";

afterEach(stopPretending);

describe("Today", () => {
  it("commits one answer at once and says nothing about the others", async () => {
    const calls = start();
    await fireEvent.click(await screen.findByTestId("answer-most"));
    expect((await screen.findByTestId("toast")).textContent).toContain(written.label);
    expect(calls("answer_function")).toEqual([{ input: { day: TODAY, function: "most" } }]);
  });

  it("does not write again what is already the answer", async () => {
    const calls = start({ today: todayView({ check_in: entry({ function: "some" }) }) });
    const some = await screen.findByTestId("answer-some");
    expect(some.getAttribute("aria-checked")).toBe("true");
    await fireEvent.click(some);
    expect(calls("answer_function")).toHaveLength(0);
  });

  it("says it when an answer could not be saved, and shows nothing as chosen", async () => {
    start({
      answer_function: new Refusal({ code: "storage", message: "The disk is full.", field: null }),
    });
    await fireEvent.click(await screen.findByTestId("answer-most"));
    expect((await screen.findByRole("alert")).textContent).toContain("The disk is full.");
    expect(screen.getByTestId("answer-most").getAttribute("aria-checked")).toBe("false");
    expect(screen.queryByTestId("toast")).toBeNull();
  });

  it("asks before four in the morning which day is meant", async () => {
    const calls = start({ today: todayView({ asks_which_day: true }) });
    const yesterday = await screen.findByRole("button", { name: /19/ });
    expect(screen.queryByTestId("answer-most"), "no answer without a day").toBeNull();
    await fireEvent.click(yesterday);
    await fireEvent.click(await screen.findByTestId("answer-little"));
    await waitFor(() =>
      expect(calls("answer_function")[0]).toEqual({
        input: { day: "2025-11-19", function: "little" },
      }),
    );
  });
});

it("after midnight one answer holds for the question, the typed line and a moment", async () => {
  const calls = start({
    today: todayView({ asks_which_day: true }),
    read_line: { parts: [{ kind: "note", text: "stiff" }] },
    add_line: written,
    forms: [],
  });
  const line = await screen.findByRole("textbox", { name: "Record something in one line" });
  await fireEvent.input(line, { target: { value: "stiff" } });
  const inLine = within(screen.getByTestId("quick-line"));
  await fireEvent.click(await inLine.findByRole("button", { name: /19/ }));
  for (const button of await screen.findAllByRole("button", { name: /19 November/ })) {
    expect(button.getAttribute("aria-pressed")).toBe("true");
  }
  expect(await screen.findByTestId("answer-most"), "the question is answered too").toBeTruthy();
  await fireEvent.submit(screen.getByTestId("quick-line"));
  await waitFor(() =>
    expect(calls("add_line")).toEqual([{ input: { line: "stiff", day: "2025-11-19" } }]),
  );
  await fireEvent.click(screen.getByRole("button", { name: "Add a moment" }));
  expect(await screen.findByText(/19 November/, { selector: "p" })).toBeTruthy();
});

describe("the check-in", () => {
  async function open() {
    await screen.findByTestId("answer-most");
    await press("n", { ctrlKey: true });
    return screen.findByTestId("check-in-form");
  }

  it("is done with Ctrl+N, 1, 7 and Enter", async () => {
    const calls = start();
    const form = await open();
    expect(document.activeElement).toBe(within(form).getByTestId("answer-most"));
    await press("1");
    const confidence = within(form).getByRole("radiogroup", { name: /manage tomorrow/ });
    within(confidence).getAllByRole("radio")[0]?.focus();
    await press("7");
    await press("Enter");
    await screen.findByTestId("toast");
    expect(calls("save_check_in")[0]).toEqual({
      input: { day: TODAY, answers: { ...blank, function: "most", confidence: 7 } },
    });
  });

  it("puts a problem at the field it names, keeps the form and moves the focus there", async () => {
    start({
      today: todayView({ parts: ["note"] }),
      save_check_in: new Refusal({
        code: "invalid",
        message: "The note is too long.",
        field: "note",
      }),
    });
    const form = await open();
    await press("2");
    const note = within(form).getByTestId<HTMLTextAreaElement>("note");
    await fireEvent.input(note, { target: { value: "Very long." } });
    await fireEvent.click(within(form).getByTestId("save-check-in"));
    const alert = await within(form).findByRole("alert");
    expect(alert.textContent).toContain("The note is too long.");
    expect(note.getAttribute("aria-describedby")).toBe(alert.id);
    await waitFor(() => expect(document.activeElement).toBe(note));
    expect(note.closest("details")?.open, "the fold around it is open").toBe(true);
    expect(note.value).toBe("Very long.");
    expect(within(form).getByTestId("answer-some").getAttribute("aria-checked")).toBe("true");
  });

  it("lets Enter make a new line in the note and saves there with Ctrl+Enter", async () => {
    const calls = start({ today: todayView({ parts: ["note"] }) });
    const form = await open();
    const note = within(form).getByTestId("note");
    note.focus();
    await fireEvent.input(note, { target: { value: "A line." } });
    await press("Enter");
    expect(calls("save_check_in")).toHaveLength(0);
    await press("Enter", { ctrlKey: true });
    await screen.findByTestId("toast");
    expect(calls("save_check_in")).toHaveLength(1);
  });

  describe("with nothing to add", () => {
    const save = (form: HTMLElement) => within(form).getByTestId("save-check-in");
    const onToday = () => screen.findByTestId(`week-tile-${TODAY}`);

    it("is one key after the answer: Enter saves and leads back to Today", async () => {
      const calls = start();
      const form = await open();
      expect(save(form).textContent).not.toContain(t("check-in-nothing-to-add"));
      await press("1");
      expect(save(form).textContent).toContain(t("check-in-nothing-to-add"));
      await press("Enter");
      await onToday();
      expect(screen.getByTestId("toast").textContent).toContain("Undo");
      expect(calls("save_check_in")).toEqual([
        { input: { day: TODAY, answers: { ...blank, function: "most" } } },
      ]);
    });

    it("leads back without saving the same once more", async () => {
      const check_in = entry({ function: "some" });
      const calls = start({ day_view: { day: TODAY, basis: "same_day", check_in, moments: [] } });
      const form = await open();
      await waitFor(() =>
        expect(save(form).textContent).toContain(t("check-in-nothing-to-add-saved")),
      );
      await press("Enter");
      await onToday();
      expect(calls("save_check_in")).toHaveLength(0);
    });

    it("stays in the form when saving failed", async () => {
      const message = "The disk is full.";
      start({ save_check_in: new Refusal({ code: "disk_full", message, field: null }) });
      const form = await open();
      await press("1");
      await press("Enter");
      expect((await within(form).findByRole("alert")).textContent).toContain(message);
      expect(form.isConnected).toBe(true);
    });

    it("is no longer said once something is added, and saving stays in the form", async () => {
      start();
      const form = await open();
      await press("1");
      await fireEvent.input(within(form).getByTestId("note"), { target: { value: "More." } });
      expect(save(form).textContent).not.toContain(t("check-in-nothing-to-add"));
      await fireEvent.click(save(form));
      await screen.findByTestId("toast");
      await waitFor(() => expect(form.textContent).toContain("Saved at"));
    });
  });

  it("has Save after everything that can be answered", async () => {
    start({ today: todayView({ parts: ["note", "sleep"] }) });
    const form = await open();
    const controls = [...form.querySelectorAll<HTMLElement>("button, input, textarea, summary")];
    const index = controls.indexOf(within(form).getByTestId("save-check-in"));
    const after = controls.slice(index + 1).map((control) => control.textContent);
    expect(after).toEqual([t("controls-back")]);
  });

  it("takes the focus to a stored answer when there is one", async () => {
    const check_in = entry({ function: "little" });
    start({ day_view: { day: TODAY, basis: "same_day", check_in, moments: [] } });
    const form = await open();
    const little = within(form).getByTestId("answer-little");
    await waitFor(() => expect(document.activeElement).toBe(little));
    expect(little.tabIndex).toBe(0);
  });

  it("leaves Enter on a chip to the chip", async () => {
    const calls = start();
    const form = await open();
    within(form).getByRole("button", { name: "Walking" }).focus();
    await press("Enter");
    expect(calls("save_check_in")).toHaveLength(0);
  });

  it("keeps what is not saved while the person looks elsewhere", async () => {
    start();
    await open();
    await press("3");
    await press("F1");
    await screen.findByText("Chest pain");
    await press("Escape");
    const form = await screen.findByTestId("check-in-form");
    expect(within(form).getByTestId("answer-little").getAttribute("aria-checked")).toBe("true");
  });
});

describe("the whole window", () => {
  it("undoes with Ctrl+Z, but not while a text field has the focus", async () => {
    const calls = start();
    await screen.findByTestId("answer-most");
    await press("n", { ctrlKey: true });
    (await screen.findByTestId("note")).focus();
    await press("z", { ctrlKey: true });
    expect(calls("undo")).toHaveLength(0);
    screen.getByTestId("answer-most").focus();
    await press("z", { ctrlKey: true });
    expect((await screen.findByTestId("toast")).textContent).toContain("Undone");
  });

  it("moves focus and title with the screen", async () => {
    start();
    const heading = await screen.findByRole("heading", { level: 1, name: "Good evening, Robin" });
    expect(document.activeElement).toBe(heading);
    await press("F1");
    const signsHeading = await screen.findByRole("heading", { level: 1, name: "Urgent signs" });
    await waitFor(() => expect(document.activeElement).toBe(signsHeading));
    expect(document.title).toBe("Urgent signs - Backstory");
  });

  it("leads to the urgent signs before a journal exists, and announces them once", async () => {
    const calls = start({ app_status: status({ kind: "none" }) });
    const note = await screen.findByTestId("signs-first");
    expect(note.textContent).toContain(t("first-run-signs-title"));
    expect(screen.getByTestId("start-journal")).toBeTruthy();
    expect(screen.queryByTestId("nav-today")).toBeNull();
    await waitFor(
      () => expect(screen.getByTestId("announced").textContent).toBe(t("first-run-announce")),
      { timeout: 3000 },
    );
    await fireEvent.click(screen.getByTestId("signs-read"));
    expect(await screen.findByText("Chest pain")).toBeTruthy();
    expect(calls("start_journal")).toHaveLength(0);
  });

  it("takes the emergency number of the region, and any other that is chosen", async () => {
    const presets = [
      { places: "Here", number: "999" },
      { places: "There", number: "112" },
    ];
    const help_lines = { emergency: null, crisis: null, usual: "112", presets };
    const closed = status({ kind: "none" });
    const calls = start({ app_status: closed, help_lines, start_journal: null });
    const country = await screen.findByTestId<HTMLSelectElement>("country");
    await waitFor(() => expect(country.value).toBe("112"));
    expect(screen.getByTestId("first-run-number").textContent).toContain("112");
    const begun = async (value: string) => {
      await fireEvent.change(country, { target: { value } });
      await fireEvent.click(screen.getByTestId("start-journal"));
    };
    await begun("999");
    await waitFor(() => expect(calls("start_journal")).toHaveLength(1));
    await begun("");
    await waitFor(() => expect(calls("start_journal")).toHaveLength(2));
    expect(calls("start_journal")).toMatchObject([
      { input: { emergency_number: "999" } },
      { input: { emergency_number: null } },
    ]);
  });

  it("starts a journal with name and words exactly as typed, and blank ones as none", async () => {
    const open = status({ kind: "open", demo: false });
    const calls = start({ app_status: status({ kind: "none" }), start_journal: open });
    const name = await screen.findByTestId("preferred-name");
    await fireEvent.input(name, { target: { value: " Robin " } });
    await fireEvent.input(screen.getByLabelText(t("first-run-onset-how")), {
      target: { value: "  \t" },
    });
    await fireEvent.click(screen.getByTestId("start-journal"));
    await waitFor(() => expect(calls("start_journal")).toHaveLength(1));
    expect(calls("start_journal")[0]).toMatchObject({
      input: { preferred_name: " Robin ", onset_how: null },
    });
  });

  it("says calmly that the journal could not be opened and what to copy", async () => {
    const error = { code: "damaged" as const, message: "The file cannot be read.", field: null };
    start({ app_status: status({ kind: "failed", error }) });
    expect(await screen.findByText("The file cannot be read.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Details/).value).toContain("damaged");
    expect(screen.getByTestId("demo-journal")).toBeTruthy();
  });

  it("shows the Trouble page when not even the status can be read", async () => {
    start({ app_status: new Refusal("broken pipe") });
    expect(await screen.findByRole("heading", { level: 1 })).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Details/).value).toContain("internal");
  });

  it("shows the Trouble page instead of a blank window when a screen breaks", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    start({ today: { ...todayView({ n_written: 1 }), week: null } });
    expect(await screen.findByText(t("frame-trouble-window"))).toBeTruthy();
    expect(screen.getByTestId("urgent-button")).toBeTruthy();
  });
});
