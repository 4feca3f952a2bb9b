import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, describe, expect, it } from "vitest";
import type { TrashedView } from "../ipc";
import { pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { t } from "../shared/words";
import { todayView, written } from "./pretend-app";
import { Session } from "./session.svelte";
import Trash from "./Trash.svelte";

afterEach(stopPretending);

const trashed = (id: string, days_left: number): TrashedView => ({
  removed_at: "2025-11-18T09:00:00+01:00",
  days_left,
  record: {
    id,
    day: "2025-11-03",
    recorded_at: "2025-11-03T18:42:00+01:00",
    basis: null,
    changed_at: null,
    summary: `Question ${id}?`,
    record: { kind: "question", text: `Question ${id}?`, answer: null },
  },
});
const refused = new Refusal({ code: "storage", message: "Not now.", field: null });

async function open(answers: Record<string, unknown>, from: "journal" | "settings" = "journal") {
  const { calls } = pretendCommands({ today: todayView(), ...answers });
  const session = new Session();
  session.router.go({ view: from });
  session.router.go({ view: "trash" });
  render(Trash, { session });
  await turns();
  return { calls, session };
}

const row = (id: string) => within(screen.getByTestId(`trashed-${id}`));

describe("the trash", () => {
  it("says it when nothing was removed", async () => {
    await open({ trash: [] });
    expect(screen.getByText(t("journal-trash-empty"))).toBeTruthy();
  });

  it("shows what was removed, when, and how long it is kept", async () => {
    await open({ trash: [trashed("1", 28), trashed("2", 1), trashed("3", 0)] });
    const texts = ["1", "2", "3"].map((id) => screen.getByTestId(`trashed-${id}`).textContent);
    expect(texts[0]).toContain("Question 1?");
    expect(texts[0]).toContain("Removed on 18 Nov 2025.");
    expect(texts[0]).toContain("Kept for 28 more days.");
    expect(texts[1]).toContain("Kept for 1 more day.");
    expect(texts[2]).toContain("Today is its last day here.");
  });

  it("brings back what was chosen and reads again", async () => {
    let all = [trashed("1", 28), trashed("2", 3)];
    const { calls, session } = await open({
      trash: () => all,
      restore_record: () => {
        all = all.slice(0, 1);
        return written;
      },
    });
    await fireEvent.click(row("2").getByRole("button", { name: /^Bring back/ }));
    await waitFor(() => expect(screen.queryByTestId("trashed-2")).toBeNull());
    expect(calls("restore_record")).toEqual([{ place: { kind: "question", id: "2" } }]);
    expect(session.toasts.current?.message).toBe(written.label);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId("trash")));
  });

  it("says at the record why it could not be brought back", async () => {
    await open({ trash: [trashed("1", 28), trashed("2", 3)], restore_record: refused });
    await fireEvent.click(row("2").getByRole("button", { name: /^Bring back/ }));
    expect((await row("2").findByRole("alert")).textContent).toContain("Not now.");
    expect(row("1").queryByRole("alert")).toBeNull();
  });

  it("erases for good after two presses, and tells which copies are left", async () => {
    let all = [trashed("1", 28)];
    const { calls } = await open({
      trash: () => all,
      erase_record: () => {
        all = [];
        return { label: "Erased for good: Question", copies: ["/1/2"] };
      },
    });
    await fireEvent.click(row("1").getByTestId("erase-first"));
    expect(calls("erase_record")).toHaveLength(0);
    await fireEvent.click(await row("1").findByTestId("erase-yes"));
    const note = await screen.findByTestId("erased-note");
    expect(note.textContent).toContain("/1/2");
    expect(calls("erase_record")).toEqual([{ place: { kind: "question", id: "1" } }]);
    await waitFor(() => expect(screen.queryByTestId("trashed-1")).toBeNull());
    await fireEvent.click(within(note).getByTestId("erased-note-close"));
    expect(screen.queryByTestId("erased-note")).toBeNull();
    expect(screen.getByText(t("journal-trash-empty"))).toBeTruthy();
  });

  it("can be read again when it could not be read", async () => {
    let isBroken = true;
    await open({
      trash: () => {
        if (isBroken) throw refused.reason;
        return [];
      },
    });
    await screen.findByRole("alert");
    isBroken = false;
    await fireEvent.click(screen.getByRole("button", { name: t("frame-retry") }));
    expect(await screen.findByText(t("journal-trash-empty"))).toBeTruthy();
  });

  it.each(["journal", "settings"] as const)(
    "leads back to %s, where it was opened",
    async (view) => {
      const { session } = await open({ trash: [] }, view);
      await fireEvent.click(screen.getByRole("button", { name: t("controls-back") }));
      expect(session.router.route).toEqual({ view });
    },
  );
});
