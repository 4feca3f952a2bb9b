import { fireEvent, render, screen, within } from "@testing-library/svelte";
import { tick } from "svelte";
import { describe, expect, it, vi } from "vitest";
import type { BodyArea, Region } from "../../ipc";
import BodyAreas from "./BodyAreas.svelte";

const blank = {
  intensity: null,
  ache: false,
  sharp: false,
  burning: false,
  pins_and_needles: false,
  numb: false,
};
const area = (region: Region, felt: Partial<BodyArea> = {}): BodyArea => ({
  region,
  ...blank,
  ...felt,
});

function setUp(areas: BodyArea[] = [], more: { onurgent?: () => void } = {}) {
  const onchange = vi.fn<(areas: BodyArea[]) => void>();
  const props = { onchange, describedby: "problem", ...more };
  const { rerender } = render(BodyAreas, { ...props, areas });
  // Like a form: what was marked comes back as the value.
  onchange.mockImplementation((next) => void rerender({ ...props, areas: next }));
  return { onchange, marked: () => onchange.mock.lastCall?.[0] };
}

const figure = () => screen.getByTestId("body-figure");
const onFigure = (region: Region) =>
  figure().querySelector<SVGGElement>(`[data-region=${region}]`) as SVGGElement;
const inList = (name: string) => screen.getByLabelText(name, { selector: "input[type=checkbox]" });
const card = (region: Region) => screen.getByTestId(`area-${region}`);
const isOpen = (region: Region) => card(region).closest("details")?.open;
const focusedRegion = () => document.activeElement?.getAttribute("data-region");

async function press(key: string, options: KeyboardEventInit = {}): Promise<boolean> {
  const goesOn = await fireEvent.keyDown(document.activeElement ?? document.body, {
    key,
    ...options,
  });
  await tick();
  return goesOn;
}

describe("marking where it hurts", () => {
  it("gives the same on the figure, by keyboard and in the list, with nothing answered", async () => {
    const expected = [area("low_back_right"), area("buttock_right")];
    const ways = [
      async () => {
        await fireEvent.click(onFigure("low_back_right"));
        await fireEvent.click(onFigure("buttock_right"));
      },
      async () => {
        onFigure("low_back_centre").focus();
        await press("ArrowRight");
        await press(" ");
        await press("ArrowDown");
        await press(" ");
      },
      async () => {
        await fireEvent.click(inList("Low back, right"));
        await fireEvent.click(inList("Buttock, right"));
      },
    ];
    for (const mark of ways) {
      document.body.innerHTML = "";
      const { marked } = setUp();
      await mark();
      expect(marked()).toEqual(expected);
      expect(inList("Low back, right"), "the list shows it").toHaveProperty("checked", true);
      expect(onFigure("low_back_right").getAttribute("aria-label")).toBe("Low back, right, marked");
      expect(card("low_back_right").querySelector("[aria-checked=true]")).toBeNull();
    }
  });

  it("takes a mark away again, and only that one", async () => {
    const { marked } = setUp([area("low_back_left"), area("calf_left", { intensity: 0 })]);
    await fireEvent.click(onFigure("low_back_left"));
    expect(marked()).toEqual([area("calf_left", { intensity: 0 })]);
    await fireEvent.click(inList("Calf, left"));
    expect(marked()).toEqual([]);
  });

  it("says what happened, once", async () => {
    setUp();
    await fireEvent.click(onFigure("low_back_left"));
    expect(screen.getByRole("status").textContent).toBe("Low back, left: marked");
    await fireEvent.click(onFigure("low_back_left"));
    expect(screen.getByRole("status").textContent).toBe("Low back, left: mark removed");
  });
});

describe("the figure by keyboard", () => {
  it("is one stop for Tab, described by the problem of the field", async () => {
    setUp();
    const stops = () => [...figure().querySelectorAll<SVGElement>("[tabindex='0']")];
    expect(stops()).toEqual([onFigure("low_back_centre")]);
    onFigure("low_back_centre").focus();
    await press("ArrowLeft");
    expect(focusedRegion()).toBe("low_back_left");
    expect(stops()).toEqual([onFigure("low_back_left")]);
    const described = figure().getAttribute("aria-describedby")?.split(" ") ?? [];
    expect(described[1]).toBe("problem");
    expect(document.getElementById(described[0] ?? "")?.textContent).toContain("Space");
  });

  it("walks on to the part that is not shown, and stays at an edge", async () => {
    setUp();
    onFigure("low_back_centre").focus();
    await press("ArrowUp");
    expect(focusedRegion()).toBe("upper_back");
    expect(figure().getAttribute("aria-label")).toBe("Back, upper body");
    await press("ArrowUp");
    expect(focusedRegion()).toBe("neck");
    await press("ArrowUp");
    expect(focusedRegion()).toBe("neck");
  });

  it("leaves Enter to the form, and shortcuts to the window", async () => {
    const { onchange } = setUp();
    onFigure("low_back_centre").focus();
    expect(await press("Enter"), "nobody has stopped it").toBe(true);
    expect(await press("ArrowLeft", { altKey: true })).toBe(true);
    expect(focusedRegion()).toBe("low_back_centre");
    expect(await press(" "), "the page does not scroll").toBe(false);
    expect(onchange).toHaveBeenCalledOnce();
  });

  it("begins where something is marked", () => {
    setUp([area("knee_left")]);
    expect(figure().getAttribute("aria-label")).toBe("Front, hips and legs");
  });

  it("shows another part from the small figures, which are one stop too", async () => {
    setUp();
    const choices = screen.getAllByRole("button", { name: /^(Front|Back), / });
    expect(choices).toHaveLength(4);
    expect(choices.filter((one) => one.tabIndex === 0)).toEqual([choices[3]]);
    choices[3]?.focus();
    await press("ArrowRight");
    expect(document.activeElement).toBe(choices[0]);
    await fireEvent.click(choices[0] as HTMLElement);
    expect(choices[0]?.getAttribute("aria-pressed")).toBe("true");
    expect(onFigure("chest").getAttribute("tabindex")).toBe("0");
  });
});

describe("the card of an area", () => {
  it("opens when it is marked, and only one is open", async () => {
    setUp();
    await fireEvent.click(onFigure("low_back_left"));
    expect(isOpen("low_back_left")).toBe(true);
    await fireEvent.click(onFigure("low_back_right"));
    expect([isOpen("low_back_left"), isOpen("low_back_right")]).toEqual([false, true]);
  });

  it("takes a rating and several kinds, for this area alone", async () => {
    const { marked } = setUp([area("low_back_left"), area("calf_left")]);
    const inCard = within(card("calf_left"));
    await fireEvent.click(inCard.getAllByRole("radio", { hidden: true })[6] as HTMLElement);
    await fireEvent.click(inCard.getByRole("button", { name: "Ache", hidden: true }));
    await fireEvent.click(inCard.getByRole("button", { name: "Burning", hidden: true }));
    const felt = { intensity: 6, ache: true, burning: true };
    expect(marked()).toEqual([area("low_back_left"), area("calf_left", felt)]);
    const ache = inCard.getByRole("button", { name: "Ache", hidden: true });
    expect(ache.getAttribute("aria-pressed")).toBe("true");
    await fireEvent.click(ache);
    expect(marked()?.[1]).toEqual(area("calf_left", { ...felt, ache: false }));
    expect(screen.getByText("6 out of 10, burning")).toBeTruthy();
  });

  it("gives the focus to the next one when it is removed, at last to the figure", async () => {
    const { marked } = setUp([area("low_back_left"), area("calf_left"), area("heel_left")]);
    const remove = (name: string) =>
      fireEvent.click(screen.getByLabelText(`Remove this area: ${name}`));
    const focused = () => document.activeElement?.textContent;
    await remove("Calf, left");
    expect(focused()).toContain("Heel, left");
    await remove("Heel, left");
    expect(focused()).toContain("Low back, left");
    await remove("Low back, left");
    expect(marked()).toEqual([]);
    expect(focusedRegion()).toBe("low_back_centre");
  });
});

describe("the line about the urgent signs", () => {
  const line = () => screen.queryByText(/^New numbness around the genitals/);

  it.each<[Partial<BodyArea>, boolean]>([
    [{}, false],
    [{ intensity: 10, ache: true, sharp: true, burning: true }, false],
    [{ numb: true }, true],
    [{ pins_and_needles: true }, true],
  ])("%j: %s", (felt, isThere) => {
    setUp([area("neck"), area("foot_left", felt)], { onurgent: vi.fn() });
    expect(line() !== null).toBe(isThere);
    expect(screen.queryByRole("button", { name: "Read the full list" }) !== null).toBe(isThere);
  });

  it("opens them where that is possible, and else names the key", async () => {
    const onurgent = vi.fn();
    setUp([area("neck", { numb: true })], { onurgent });
    await fireEvent.click(screen.getByRole("button", { name: "Read the full list" }));
    expect(onurgent).toHaveBeenCalledOnce();
    document.body.innerHTML = "";
    setUp([area("neck", { numb: true })]);
    expect(line()?.textContent).toContain("F1");
    expect(screen.queryByRole("button", { name: "Read the full list" })).toBeNull();
  });
});

it("two maps on one page have no id in common", () => {
  setUp([area("neck")]);
  setUp([area("neck")]);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});
