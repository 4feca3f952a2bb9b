import { afterEach, describe, expect, it, vi } from "vitest";
import { pretendCommands, Refusal, stopPretending } from "../ipc/pretend";
import { t } from "../shared/words";
import { printSheet } from "./print";
import { Session } from "./session.svelte";

afterEach(stopPretending);

const sheet = { kind: "lesson", id: "scans" } as const;
const no = (message: string) => new Refusal({ code: "storage", message, field: null });
const saved = { path: "/home/robin/scans.pdf", tagged: true };

async function print(answers: Record<string, unknown>) {
  const { calls } = pretendCommands(answers);
  const session = new Session();
  const show = vi.spyOn(session.toasts, "show");
  await printSheet(session, sheet);
  return { calls, shown: show.mock.calls.map(([words]) => words) };
}

describe("printing a sheet", () => {
  it("saves it, says where and opens it", async () => {
    const { calls, shown } = await print({ save_sheet: saved, report_open: null });
    expect(calls("save_sheet")).toEqual([{ input: sheet }]);
    expect(calls("report_open")).toHaveLength(1);
    expect(shown).toEqual([t("print-saved", { path: saved.path })]);
  });

  it("says that nothing was saved when the dialog was closed", async () => {
    const { calls, shown } = await print({ save_sheet: null });
    expect(calls("report_open")).toHaveLength(0);
    expect(shown).toEqual([t("print-not-saved")]);
  });

  it("says why when it cannot be saved or opened", async () => {
    const refused = await print({ save_sheet: no("No room is left.") });
    expect(refused.shown.at(-1)).toContain("No room is left.");
    const unopened = await print({ save_sheet: saved, report_open: no("No viewer.") });
    expect(unopened.shown.at(-1)).toContain("No viewer.");
  });
});
