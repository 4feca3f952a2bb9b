import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import ErasedNote from "./ErasedNote.svelte";
import RepairCopies from "./RepairCopies.svelte";

const one = "/home/robin/journal.before-repair-1.db";
const two = "/home/robin/journal.before-repair-2.db";
const left = new Refusal({ code: "storage", message: `${two} is still there.`, field: null });
const refused = new Refusal({ code: "storage", message: "Not now.", field: null });

const listed = () => [...document.querySelectorAll("li")].map((item) => item.textContent);
const press = async (name: string) => fireEvent.click(await screen.findByTestId(`copies-${name}`));

afterEach(stopPretending);

describe("copies made by a repair, after a record was erased", () => {
  function open(copies: string[], answers: Record<string, unknown> = {}) {
    const onclose = vi.fn();
    const { calls } = pretendCommands({ erase_copies: null, ...answers });
    render(ErasedNote, { erased: { label: "Erased for good: Medicine", copies }, onclose });
    return { calls, onclose };
  }

  it("are listed as what may still hold it, without being read again", async () => {
    const { calls, onclose } = open([one, two]);
    expect(listed()).toEqual([one, two]);
    expect(screen.getByText(t("journal-erase-copies", { n: 2 }))).toBeTruthy();
    expect(calls("repair_copies")).toEqual([]);
    const close = screen.getByTestId("erased-note-close");
    await waitFor(() => expect(document.activeElement).toBe(close));
    await fireEvent.click(close);
    expect(onclose).toHaveBeenCalledOnce();
  });

  it("are deleted after two presses, and the second is not where the first was", async () => {
    const { calls } = open([one, two]);
    await press("first");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("copies-keep")));
    await press("keep");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("copies-first")));
    await press("first");
    await fireEvent.keyDown(screen.getByTestId("copies-keep"), { key: "Escape" });
    await press("first");
    expect(calls("erase_copies")).toEqual([]);
    await press("yes");
    await waitFor(() => expect(screen.getByText(t("journal-copies-gone", { n: 2 }))).toBeTruthy());
    expect(calls("erase_copies")).toEqual([{ copies: [one, two] }]);
    expect(listed()).toEqual([]);
    expect(screen.queryByTestId("copies-first")).toBeNull();
    const told = screen.getByTestId("copies-told");
    expect(told.getAttribute("role")).toBe("status");
    expect(document.activeElement).toBe(told);
  });

  it("are deleted once, however often it is pressed", async () => {
    const later = new Later<null>();
    const { calls } = open([one], { erase_copies: () => later.promise });
    await press("first");
    await press("yes");
    await press("yes");
    await press("keep");
    expect(screen.getByTestId("copies-yes"), "it is too late to keep it").toBeTruthy();
    later.resolve(null);
    await screen.findByText(t("journal-copies-gone", { n: 1 }));
    expect(calls("erase_copies")).toHaveLength(1);
  });

  it("that could not be deleted are said, and those that are left are listed", async () => {
    const { calls } = open([one, two], { erase_copies: left, repair_copies: [two] });
    await press("first");
    await press("yes");
    const told = await screen.findByText(`${two} is still there.`);
    expect(told.closest("[role=alert]")).toBeTruthy();
    expect(listed()).toEqual([two]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("copies-first")));
    expect(screen.getByTestId("copies-told").textContent).toBe("");
    pretendCommands({ erase_copies: null });
    await press("first");
    await press("yes");
    await screen.findByText(t("journal-copies-gone", { n: 1 }));
    expect(screen.queryByText(`${two} is still there.`)).toBeNull();
    expect(calls("erase_copies")).toHaveLength(1);
  });

  it("stay listed when what is left cannot be read either", async () => {
    open([one, two], { erase_copies: left, repair_copies: refused });
    await press("first");
    await press("yes");
    await screen.findByText(`${two} is still there.`);
    expect(listed()).toEqual([one, two]);
  });
});

describe("copies made by a repair that are not known yet", () => {
  const lead = (n: number) => t("settings-erase-copies", { n });

  it("are not spoken of when there are none", async () => {
    const { calls } = pretendCommands({ repair_copies: [] });
    render(RepairCopies, { lead });
    await turns();
    expect(calls("repair_copies")).toHaveLength(1);
    expect(document.body.textContent?.trim()).toBe("");
  });

  it("are told of when they cannot be read", async () => {
    pretendCommands({ repair_copies: refused });
    render(RepairCopies, { lead });
    expect((await screen.findByRole("alert")).textContent).toContain("Not now.");
  });
});
