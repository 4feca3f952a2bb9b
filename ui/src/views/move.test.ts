import { fireEvent, screen, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import { Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { start } from "./pretend-app";
import { libraryWithMovements, noMoveData } from "./pretend-move";

const settled = (name: string) => screen.findByTestId(name);
const click = async (name: string) => fireEvent.click(await settled(name));
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const count = () => screen.getByTestId("movements-shown").textContent.replace(/\s+/g, " ").trim();
const shown = () =>
  within(screen.getByTestId("movements"))
    .getAllByRole("heading", { level: 3 })
    .map((one) => one.textContent.trim());

afterEach(stopPretending);

async function open(movement: string | null = null, answers: Record<string, unknown> = {}) {
  const calls = start({ library: libraryWithMovements(), ...noMoveData, ...answers });
  await click("nav-move");
  if (movement !== null) await click(`movement-${movement}`);
  return calls;
}

describe("the library of movements", () => {
  it("shows every movement with its position and about how long it takes", async () => {
    await open();
    await heading(t("move-title"));
    expect(screen.getByTestId("nav-move").getAttribute("aria-current")).toBe("page");
    expect(shown()).toHaveLength(6);
    expect(screen.getByTestId("card-cat-cow").textContent).toMatch(/On all fours.*about 1 minute/s);
    expect(screen.getByTestId("card-stand").textContent).toMatch(/Sitting.*about 90 seconds/s);
    expect(screen.getByTestId("card-walking").textContent).toContain("any length");
    expect(count()).toBe("Showing 6 of 6.");
  });

  it("says that none was shown to be better, with its sources", async () => {
    await open();
    expect(await screen.findByText(t("move-no-best"))).not.toBeNull();
    await click("mark");
    expect(screen.getByTestId("source-general-moves")).not.toBeNull();
  });

  it.each([
    [["filter-all-fours"], ["Cat and cow"]],
    [
      ["filter-all-fours", "filter-sitting"],
      ["Cat and cow", "Sit to stand"],
    ],
    [["filter-no-floor"], ["Cat and cow", "Sit to stand", "Wall sit", "Walking"]],
    [["filter-short"], ["Bridge", "Cat and cow", "Knee rolls", "Wall sit", "Walking"]],
    [["filter-longer"], ["Walking"]],
    [["filter-gentle"], ["Cat and cow", "Knee rolls", "Sit to stand", "Walking"]],
    [
      ["filter-gentle-and-steady", "filter-lying"],
      ["Bridge", "Knee rolls"],
    ],
    [
      ["filter-no-floor", "filter-gentle", "filter-short"],
      ["Cat and cow", "Walking"],
    ],
    [["filter-short", "filter-short"], 6],
  ])("is narrowed by %j", async (filters, names) => {
    await open();
    for (const filter of filters) await click(filter);
    if (typeof names === "number") return expect(shown()).toHaveLength(names);
    expect(shown()).toEqual(names);
    expect(count()).toContain(`Showing ${names.length} of 6.`);
    expect(screen.getByTestId(filters[0] as string).getAttribute("aria-pressed")).toBe("true");
  });

  it("says whose sorting an effort is where one is named, and nowhere else", async () => {
    await open();
    await settled("movements");
    expect(screen.queryByText(t("move-effort-own"))).toBeNull();
    await click("filter-gentle");
    expect(screen.getByText(t("move-effort-own"))).not.toBeNull();
  });

  it("clears the choice", async () => {
    await open();
    expect(screen.queryByTestId("clear-filters")).toBeNull();
    await click("filter-lying");
    await click("clear-filters");
    expect(shown()).toHaveLength(6);
    expect(document.activeElement?.id, "the focus stays in the list").toBe("move-library");
  });

  it("says in one sentence that nothing fits", async () => {
    await open();
    await click("filter-longer");
    await click("filter-lying");
    const none = await settled("no-movements");
    expect(within(none).getByText(t("move-none"))).not.toBeNull();
    expect(screen.queryByTestId("movements")).toBeNull();
    await click("clear-filters");
    expect(shown()).toHaveLength(6);
  });

  it("asks once about the floor, and stores nothing", async () => {
    const calls = await open();
    const ask = await settled("floor-question");
    expect(ask.textContent).toContain(t("move-floor-ask"));
    await click("floor-no");
    expect(screen.queryByTestId("floor-question")).toBeNull();
    expect(shown()).toEqual(["Cat and cow", "Sit to stand", "Wall sit", "Walking"]);
    expect(screen.getByTestId("filter-no-floor").getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByTestId("card-cat-cow").textContent).toContain(t("move-easier-no-floor"));
    expect(screen.getByTestId("card-wall").textContent).not.toContain(t("move-easier-no-floor"));
    await click("nav-today");
    await click("nav-move");
    await settled("movements");
    expect(screen.queryByTestId("floor-question"), "asked once").toBeNull();
    expect(shown(), "the choice is still there").toHaveLength(4);
    expect(calls("set_preferences")).toHaveLength(0);
  });

  it("leaves the list as it is when the floor is all right", async () => {
    await open();
    await click("floor-yes");
    expect(screen.queryByTestId("floor-question")).toBeNull();
    expect(shown()).toHaveLength(6);
  });

  it("says it when the library cannot be read", async () => {
    await open(null, { library: new Refusal({ code: "internal", message: "5", field: null }) });
    await screen.findByRole("alert");
  });
});

describe("a movement", () => {
  it("shows its drawings in order, and how it is done, easier and harder, as our own words", async () => {
    await open("rolls");
    await heading("Knee rolls");
    const page = await settled("movement-page");
    const drawings = within(page).getAllByRole("img");
    expect(drawings.map((one) => one.getAttribute("aria-label"))).toEqual([
      "Knee rolls begins.",
      "Knee rolls goes on.",
    ]);
    const own = within(page).getByTestId("own-words");
    expect(own.textContent).toContain(t("move-own-words"));
    for (const words of ["First of rolls.", "Then of rolls.", "Easier", "Harder", "Care of rolls."])
      expect(own.textContent).toContain(words);
    expect(page.textContent).toContain(t("move-clinician"));
  });

  it("names the common dose with its source", async () => {
    await open("rolls");
    const page = await settled("movement-page");
    const dose = within(page).getByText(t("move-dose")).closest("[data-testid=marked-added]");
    expect(dose?.textContent).toContain("Short of nhs-inform-exercises");
    expect(within(page).getByTestId("source-nhs-inform-exercises")).not.toBeNull();
  });

  it("says of a walk what our own example says", async () => {
    await open("walking");
    const page = await settled("movement-page");
    expect(within(page).queryByText(t("move-dose"))).toBeNull();
    expect(within(page).getByText(t("move-dose-walk"))).not.toBeNull();
  });

  it("says when to stop and leads to the urgent signs and back", async () => {
    await open("rolls");
    const rule = (await settled("stop-rule")).textContent;
    expect(rule).toContain("Stop for this.");
    expect(rule).toContain(t("move-stop"));
    await click("stop-urgent");
    await heading("Urgent signs");
    await fireEvent.keyDown(document.body, { key: "Escape" });
    await heading("Knee rolls");
    expect(screen.getByTestId("nav-move").getAttribute("aria-current")).toBe("page");
  });

  it("leads back to the list as it was narrowed", async () => {
    await open();
    await click("filter-lying");
    await click("movement-rolls");
    await heading("Knee rolls");
    await fireEvent.click(screen.getByRole("button", { name: t("controls-back") }));
    await heading(t("move-title"));
    expect(shown()).toEqual(["Bridge", "Knee rolls"]);
  });

  it("is where lessons lead to", async () => {
    start({
      library: libraryWithMovements(),
      ...noMoveData,
      learn_state: { read: [] },
      mark_lesson_read: null,
    });
    await click("nav-learn");
    await click("lesson-first");
    await fireEvent.click(await screen.findByRole("link", { name: "bridges" }));
    await heading("Bridge");
    await fireEvent.click(screen.getByRole("button", { name: t("controls-back") }));
    await click("open-move");
    await heading(t("move-title"));
  });
});
