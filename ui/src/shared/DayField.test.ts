import { fireEvent, render, screen } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import DayField from "./DayField.svelte";
import { readParts } from "./day-parts";
import { t } from "./words";

const TODAY = "2025-11-20";

describe("a date without a year", () => {
  it.each([
    ["3", "12", "next", "2025-12-03"],
    ["20", "11", "next", TODAY],
    ["19", "11", "next", "2026-11-19"],
    ["29", "2", "next", "2028-02-29"],
    ["3", "12", "last", "2024-12-03"],
    ["20", "11", "last", TODAY],
    ["19", "11", "last", "2025-11-19"],
    ["29", "2", "last", "2024-02-29"],
    ["31", "4", "next", null],
    ["", "12", "next", null],
    ["3", "", "last", null],
  ] as const)("%s / %s is the %s such day", (day, month, way, found) => {
    const reading = readParts({ day, month, year: "" }, null, { way, to: TODAY });
    expect(reading.day).toBe(found);
    expect(reading.problem === null).toBe(found !== null);
  });
});

function show(props: Record<string, unknown> = {}) {
  const onread = vi.fn();
  render(DayField, { props: { legend: "Day", day: null, onread, next: TODAY, ...props } });
  const box = screen.getByRole("group", { name: "Day" });
  const part = (name: "Day" | "Year") => screen.getByRole<HTMLInputElement>("textbox", { name });
  const month = screen.getByRole<HTMLSelectElement>("combobox");
  const type = async (day: string, of: string) => {
    await fireEvent.input(part("Day"), { target: { value: day } });
    await fireEvent.change(month, { target: { value: of } });
  };
  return { box, part, month, type, onread };
}

describe("a field for a date", () => {
  it("counts without a year, and shows the one that is meant once it is left", async () => {
    const { box, part, type, onread } = show();
    await type("3", "12");
    expect(onread).toHaveBeenLastCalledWith({ day: "2025-12-03", problem: null });
    expect(part("Year").value, "nothing is written into a date that is being typed").toBe("");
    await fireEvent.focusOut(box);
    expect(part("Year").value).toBe("2025");
  });

  it("keeps a year that was typed, and takes the past where nothing lies ahead", async () => {
    const { box, part, type, onread } = show({ next: null, latest: TODAY });
    await type("3", "12");
    expect(onread).toHaveBeenLastCalledWith({ day: "2024-12-03", problem: null });
    await fireEvent.input(part("Year"), { target: { value: "2019" } });
    await fireEvent.focusOut(box);
    expect(part("Year").value).toBe("2019");
    expect(onread).toHaveBeenLastCalledWith({ day: "2019-12-03", problem: null });
  });

  it("marks only what is missing", async () => {
    const { box, part, month } = show();
    await fireEvent.change(month, { target: { value: "12" } });
    await fireEvent.focusOut(box);
    screen.getByText(t("controls-date-unfinished"));
    const marks = [part("Day"), month, part("Year")].map((one) => one.getAttribute("aria-invalid"));
    expect(marks).toEqual(["true", "false", "false"]);
  });
});
