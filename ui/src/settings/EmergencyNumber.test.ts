import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Later, pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import EmergencyNumber from "./EmergencyNumber.svelte";

afterEach(stopPretending);

const presets = [
  { places: "Here", number: "999" },
  { places: "There", number: "112" },
];

function show(number: string | null = null, answers: Record<string, unknown> = {}) {
  let kept = number;
  const { calls } = pretendCommands({
    help_lines: () => ({ emergency: number, crisis: null, usual: null, presets }),
    set_emergency_number: (args: { number: string | null }) => {
      kept = args.number;
      return null;
    },
    urgent_signs: () => ({ tiers: [{ call: kept === null ? "Call somebody" : `Call ${kept}` }] }),
    ...answers,
  });
  render(EmergencyNumber);
  return calls;
}

const radio = (name: string) => screen.findByTestId<HTMLInputElement>(`number-${name}`);
const choose = async (name: string) => fireEvent.click(await radio(name));
const shown = (call: string) => screen.findByText(t("urgent-number-shown", { call }));

describe("the emergency number", () => {
  it.each([
    [null, "none", "Call somebody"],
    ["112", "112", "Call 112"],
    ["0800 1", "own", "Call 0800 1"],
  ])("stands as it was chosen (%s)", async (number, chosen, call) => {
    show(number);
    await waitFor(async () => expect((await radio(chosen)).checked).toBe(true));
    expect(await shown(call)).toBeTruthy();
    expect(screen.getByText(t("urgent-number-what"))).toBeTruthy();
  });

  it("counts at once when it is one of a place", async () => {
    const calls = show();
    await choose("999");
    await waitFor(() => expect(calls("set_emergency_number")).toEqual([{ number: "999" }]));
    expect(await shown("Call 999")).toBeTruthy();
    expect(screen.getByTestId("number-saved").textContent).toContain(t("urgent-number-saved"));
    await choose("none");
    expect(await shown("Call somebody")).toBeTruthy();
  });

  it("of one's own is saved once it is typed", async () => {
    const calls = show();
    await choose("own");
    const field = screen.getByTestId("number-typed");
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(calls("set_emergency_number")).toHaveLength(0);
    await fireEvent.input(field, { target: { value: "15" } });
    await fireEvent.click(screen.getByTestId("number-use"));
    await waitFor(() => expect(calls("set_emergency_number")).toEqual([{ number: "15" }]));
    expect(await shown("Call 15")).toBeTruthy();
  });

  it("that is none is refused at its field, and stays there to be changed", async () => {
    const refused = new Refusal({
      code: "invalid",
      message: "Not a number.",
      field: "emergency_number",
    });
    show(null, { set_emergency_number: refused });
    await choose("own");
    const field = screen.getByTestId<HTMLInputElement>("number-typed");
    await fireEvent.input(field, { target: { value: "help" } });
    await fireEvent.click(screen.getByTestId("number-use"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Not a number.");
    expect(field.getAttribute("aria-describedby")).toBe(alert.id);
    expect(field.value).toBe("help");
  });

  it("chosen last is the one that is saved last", async () => {
    const first = new Later<null>();
    let n = 0;
    const calls = show(null, {
      set_emergency_number: () => (n++ === 0 ? first.promise : null),
    });
    await choose("999");
    await choose("112");
    first.resolve(null);
    await waitFor(() => expect(calls("set_emergency_number")).toHaveLength(2));
    expect(calls("set_emergency_number").at(-1)).toEqual({ number: "112" });
    expect((await radio("112")).checked).toBe(true);
  });

  it("says when it cannot be read", async () => {
    const refused = new Refusal({ code: "storage", message: "Asleep.", field: null });
    show(null, { help_lines: refused });
    expect((await screen.findByRole("alert")).textContent).toContain("Asleep.");
  });
});
