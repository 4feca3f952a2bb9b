import { fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it } from "vitest";
import type { ChartView } from "../ipc";
import { nearestPoint, pointAfterKey, tipPlace } from "./chart-points";
import ChartBox from "./ChartBox.svelte";

const point = (x: number, label: string) => ({ x, y: 50, width: 10, height: 10, label });
const chart: ChartView = {
  svg: "<svg></svg>",
  width: 400,
  height: 200,
  description: "Three days.",
  points: [point(100, "Monday: 5"), point(200, "Tuesday: 4"), point(300, "Wednesday: 3")],
};

describe("a chart under the arrow keys", () => {
  const press = async (key: string) => {
    await fireEvent.keyDown(screen.getByRole("group"), { key });
    await tick();
  };

  it("reads its points one after another", async () => {
    const { container } = render(ChartBox, { title: "Pain", chart });
    const spoken = () => container.querySelector("[aria-live]")?.textContent;
    expect(screen.getByRole("group").tabIndex).toBe(0);
    const expected: [string, string][] = [
      ["ArrowRight", "Monday: 5"],
      ["ArrowRight", "Tuesday: 4"],
      ["End", "Wednesday: 3"],
      ["ArrowRight", "Wednesday: 3"],
      ["ArrowLeft", "Tuesday: 4"],
      ["Home", "Monday: 5"],
      ["Escape", ""],
    ];
    for (const [key, label] of expected) {
      await press(key);
      expect(spoken(), key).toBe(label);
    }
    expect(container.querySelector(".tip")).toBeNull();
  });

  it("starts at the last point when the first key goes left", () => {
    expect(pointAfterKey("ArrowLeft", null, 3)).toBe(2);
  });

  it("leaves other keys, and Escape without a point, alone", () => {
    expect(pointAfterKey("a", 1, 3)).toBeUndefined();
    expect(pointAfterKey("Escape", null, 3)).toBeUndefined();
    expect(pointAfterKey("ArrowRight", null, 0)).toBeUndefined();
  });
});

describe("a chart under the pointer", () => {
  it("finds the nearest point within reach", () => {
    expect(nearestPoint(chart.points, 104, 55)).toBe(0);
    expect(nearestPoint(chart.points, 220, 60)).toBe(1);
    expect(nearestPoint(chart.points, 155, 55)).toBeNull();
  });

  it("keeps the label inside the chart", () => {
    const tip = { width: 120, height: 30 };
    expect(tipPlace(point(100, ""), tip, chart)).toEqual({ left: 45, top: 12 });
    expect(tipPlace(point(395, ""), tip, chart).left).toBe(280);
    const tall = { x: 340, y: 5, width: 30, height: 190, label: "" };
    expect(tipPlace(tall, tip, chart)).toEqual({ left: 212, top: 5 });
  });
});
