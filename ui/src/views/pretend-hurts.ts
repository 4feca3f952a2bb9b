import type { Library, Movement, RecordView } from "../ipc";
import { Refusal } from "../ipc/pretend";
import { pretendLibrary, type Say } from "../learn/pretend-library";
import { start, TODAY, written } from "./pretend-app";

function movement(id: string, say: Say, part: Partial<Movement> = {}): Movement {
  return {
    id,
    name: say(`Name of ${id}`),
    position: "lying",
    floor_free: false,
    desk_break: false,
    effort: "gentle",
    seconds: 60,
    how: [say("One."), say("Two.")],
    easier: say("Easier."),
    easier_floor_free: false,
    harder: say("Harder."),
    care: say(`Care of ${id}.`),
    sources: [],
    pictures: [{ drawing: "pos-side", alt: say("Somebody moves.") }],
    ...part,
  };
}

/** For tests: a library with movements of which some are small. */
export function smallLibrary(say: Say = (words) => words): Library {
  return {
    ...pretendLibrary(say),
    movements: [
      movement("all-fours", say, { position: "all-fours" }),
      movement("bend", say, { position: "standing", floor_free: true }),
      movement("knee-rolls", say),
      movement("plank", say, { effort: "strong" }),
      movement("pelvic-tilt", say),
    ],
  };
}

/** For tests: a flare plan in the journal. */
export const plan = (text: string, day = "2025-10-30"): RecordView => ({
  id: "p",
  day,
  recorded_at: `${day}T10:00:00+01:00`,
  basis: "same_day",
  changed_at: null,
  summary: "In one line",
  record: { kind: "flare_plan", day, text },
});

export const saved = (label: string) => ({ ...written, label });

/** For tests: the app with everything that "It hurts now" asks for. */
export function startHurts(answers: Record<string, unknown> = {}) {
  return start({
    library: smallLibrary(),
    flare_plan: plan("Warmth, and text Sam."),
    records: [],
    forms: [],
    keep_form: null,
    discard_form: null,
    save_record: { id: "u1", written: saved("Answer saved") },
    delete_record: saved("Answer removed"),
    add_moment: saved("Moment saved"),
    trends: new Refusal({ code: "internal", message: "No trends.", field: null }),
    ...answers,
  });
}

/** For tests: an answer to the urgent signs as it is sent. */
export const answerInput = (ticked: string[], id: string | null = null) => ({
  input: { id, record: { kind: "urgent_signs", day: TODAY, ticked } },
});
