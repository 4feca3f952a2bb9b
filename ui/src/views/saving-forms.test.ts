import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "../check-in/draft.svelte";
import { Drafts } from "../check-in/drafts.svelte";
import { GoalReview } from "../goals/goal-review.svelte";
import { GoalSetForm } from "../goals/goal-set-form.svelte";
import { FlarePlanDraft } from "../hurts/flare-plan.svelte";
import type { GoalsView, RecordKind } from "../ipc";
import { Later, pretendCommands, Refusal, stopPretending, turns } from "../ipc/pretend";
import { PainRecall } from "../questionnaires/pain-recall.svelte";
import { RmdqSheet } from "../questionnaires/rmdq-sheet.svelte";
import { QuickLine } from "../quick-line/quick-line.svelte";
import { plainModel } from "../records/plain-model";
import { RecordDraft } from "../records/record-draft.svelte";
import type { KeptForm } from "../shared/kept-form.svelte";
import { OpenForms } from "./open-forms";
import { TODAY, written } from "./pretend-app";

const goals: GoalsView = {
  set: "s",
  day: TODAY,
  is_frozen: true,
  goals: [{ id: "g", activity: "walk", ratings: [] }],
};

/** One form of the window: something is typed in it, and it is saved. */
interface Form {
  type: () => void;
  save: () => Promise<unknown>;
  kept: () => Pick<KeptForm, "text">;
}

const keptAt = (kind: RecordKind) => new OpenForms([]).at(kind, "new");

function entryForm(draft: Draft): Form {
  draft.rebase(null);
  return {
    type: () => draft.change({ note: "Stairs." }),
    save: () => draft.save(),
    kept: () => draft.kept,
  };
}

const forms: Record<string, () => Form | Promise<Form>> = {
  "a check-in": () => entryForm(new Drafts().checkIn(TODAY)),
  "a moment": () => entryForm(new Drafts().moment(TODAY)),
  "pain over the past week": () => {
    const form = new PainRecall(keptAt("pain_recall"));
    return {
      type: () => form.answer({ back_pain: 4 }),
      save: () => form.save(TODAY),
      kept: () => form.kept,
    };
  },
  "the 24 sentences": () => {
    const form = new RmdqSheet(keptAt("questionnaire"));
    return {
      type: () => form.tickRead(TODAY, true),
      save: () => form.save(TODAY, () => {}),
      kept: () => form.kept,
    };
  },
  "a set of goals": () => {
    const form = new GoalSetForm(keptAt("goal_set"), { id: null, day: TODAY, goals: [] });
    return { type: () => form.name(0, "walk"), save: () => form.save(), kept: () => form.kept };
  },
  "ratings of goals": () => {
    const form = new GoalReview(keptAt("goal_review"), goals);
    return { type: () => form.rate("g", 6), save: () => form.save(TODAY), kept: () => form.kept };
  },
  "a flare plan": () => {
    const form = new FlarePlanDraft(null, keptAt("flare_plan"));
    return {
      type: () => form.type("Warmth."),
      save: () => form.save(TODAY),
      kept: () => form.kept,
    };
  },
  "a record": async () => {
    const open = new OpenForms([]);
    const kept = (place: string) => open.at("question", place);
    const form = new RecordDraft("question", null, plainModel("question"), TODAY, kept);
    await form.open();
    return {
      type: () => form.change({ text: "Can I run?" }),
      save: () => form.save(),
      kept: () => form.kept,
    };
  },
};

/** In the order in which calls reach the journal. */
let wire: string[] = [];
const noted = (name: string, answer: unknown) => () => {
  wire.push(name);
  if (answer instanceof Refusal) throw answer.reason;
  return answer;
};

beforeEach(() => void (wire = []));
afterEach(stopPretending);

/** `keep` and `save` are the answers to what every form calls. */
function pretend({ keep = null, save = { id: "7", written } }: Record<string, unknown> = {}) {
  const [keeps, lets, saves] = [noted("keep", keep), noted("discard", null), noted("save", save)];
  return pretendCommands({
    forms: [],
    read_line: { parts: [] },
    keep_form: keeps,
    discard_form: lets,
    add_line: saves,
    add_moment: saves,
    save_check_in: saves,
    save_record: saves,
  });
}

describe.each(Object.entries(forms))("the form of %s", (_, make) => {
  it("is saved only when the call that keeps it has ended, and nothing comes back", async () => {
    const later = new Later<null>();
    pretend({ keep: later.promise });
    const form = await make();
    form.type();
    await turns();
    const saving = form.save();
    await turns();
    expect(wire, "a call that keeps it is under way").toEqual(["keep"]);
    later.resolve(null);
    await saving;
    await turns();
    expect(wire, "the journal let go of it with the record").toEqual(["keep", "save"]);
    expect(form.kept().text).toBeNull();
  });

  it("is sent once, however often Save is pressed", async () => {
    const later = new Later<unknown>();
    pretend({ save: later.promise });
    const form = await make();
    form.type();
    await turns();
    const saving = form.save();
    await turns();
    await form.save();
    later.resolve({ id: "7", written });
    await saving;
    await turns();
    expect(wire).toEqual(["keep", "save"]);
  });

  it("is kept again when it could not be saved: what was kept is not certain", async () => {
    const refusal = new Refusal({ code: "storage", message: "Not now.", field: null });
    pretend({ save: refusal });
    const form = await make();
    form.type();
    await turns();
    await form.save();
    await turns();
    expect(wire).toEqual(["keep", "save", "keep"]);
    expect(form.kept().text).not.toBeNull();
  });
});

it("the sheet that is half saved is kept as that, and let go of with the other answer", async () => {
  const { calls } = pretend();
  const form = new RmdqSheet(keptAt("questionnaire"));
  form.tickRead(TODAY, true);
  form.answerGlobalChange(2);
  await turns();
  const before = wire.length;
  await form.save(TODAY, () => {});
  await turns();
  expect(wire.slice(before)).toEqual(["save", "keep", "save"]);
  const [half] = calls("keep_form").slice(-1) as [{ input: { form: string } }];
  expect(JSON.parse(half.input.form)).toMatchObject({ saved: "7", globalChange: 2 });
});

it("the quick line is saved only when the call that keeps it has ended, and is let go of", async () => {
  const later = new Later<null>();
  pretend({ keep: later.promise });
  const line = new QuickLine();
  await line.restore();
  line.type("walk 20");
  await turns();
  line.type("walk 25");
  const saving = line.save();
  await turns();
  expect(wire).toEqual(["keep"]);
  later.resolve(null);
  await saving;
  await turns();
  expect(wire).toEqual(["keep", "save", "discard"]);
  expect(line.kept.text).toBeNull();
});
