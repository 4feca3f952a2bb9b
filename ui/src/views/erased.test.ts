import { afterEach, expect, it } from "vitest";
import { pretendCommands, stopPretending } from "../ipc/pretend";
import { forgetErased } from "./erased";
import { Session } from "./session.svelte";

const DAY = "2025-11-20";

afterEach(stopPretending);

it("lets go of what was begun in the check-in of the day, and of no other form", async () => {
  pretendCommands({ forms: [], keep_form: null, discard_form: null, today: null });
  const session = new Session();
  const { drafts } = session;
  await drafts.read();
  for (const draft of [drafts.checkIn(DAY), drafts.moment(DAY), drafts.checkIn("2025-11-19")]) {
    draft.change({ note: "half a sen" });
  }
  await forgetErased(session, "moment", DAY);
  expect(drafts.unsaved).toHaveLength(3);
  await forgetErased(session, "check_in", DAY);
  const left = drafts.unsaved.map(({ kind, draft }) => `${kind} ${draft.day}`);
  expect(left).toEqual([`moment ${DAY}`, "check_in 2025-11-19"]);
});
