import { fireEvent, render } from "@testing-library/svelte";
import App from "../App.svelte";
import type {
  AnswersView,
  AppStatus,
  Changes,
  DayView,
  EntryView,
  Preferences,
  TodayView,
  Written,
} from "../ipc";
import { pretendCommands } from "../ipc/pretend";
import { RECORD_KINDS } from "../journal/record-words";

export const blank: AnswersView = {
  function: null,
  confidence: null,
  back_pain: null,
  leg_pain: null,
  sleep_minutes: null,
  mood: null,
  stress: null,
  bigger_day: null,
  bigger_day_what: null,
  note: null,
  movements: [],
  areas: [],
  tags: [],
};
export const TODAY = "2025-11-20";
export const preferences: Preferences = {
  ask: "daily",
  asks_daily_pain: true,
  desk_break_minutes: null,
  desk_break_cue: "window",
};

export function entry(answers: Partial<AnswersView>): EntryView {
  return {
    id: "1",
    kind: "check_in",
    day: TODAY,
    recorded_at: "2025-11-20T18:42:00+01:00",
    basis: "same_day",
    answers: { ...blank, ...answers },
    details: [{ label: "13", value: "14" }],
    line: answers.note == null ? "15" : null,
  };
}

export const status = (journal: AppStatus["journal"]): AppStatus => ({
  journal,
  preferred_name: "Robin",
  version: "0.1.0",
  intended_purpose: "A personal journal.",
  journal_path: "/home/robin/journal",
  locale: "en-GB",
  refusal: null,
});

export const todayView = (part: Partial<TodayView> = {}): TodayView => ({
  now: "2025-11-20T18:42:00+01:00",
  today: TODAY,
  part_of_day: "evening",
  asks_which_day: false,
  written_after_now: null,
  n_left_out: 0,
  n_ahead: 0,
  week: [{ day: TODAY, function: null, written: false, is_today: true }],
  n_written: 0,
  check_in: null,
  moments: [],
  suggested_movements: ["Walking", "Stairs"],
  undo: null,
  redo: null,
  next_appointment: null,
  due: [],
  ask_less: null,
  preferences,
  is_asked_today: true,
  parts: [],
  open_flare_up: null,
  goals: null,
  ended_episode: null,
  lesson: null,
  to_settle: null,
  beginning: null,
  ...part,
});

/** A change of everything there is. */
export const everyKind: Changes = {
  kinds: [...RECORD_KINDS],
  days: { first: TODAY, last: TODAY },
};

export const written: Written = {
  label: "Check-in for 20 November saved",
  undo: "that",
  redo: null,
  changes: everyKind,
};
export const signs = {
  title: "Urgent signs",
  intro: "The same list for everyone.",
  tiers: [
    {
      id: "emergency",
      title: "Emergency now",
      lead: "If:",
      note: null,
      signs: [
        { id: "chest-pain", text: "Chest pain" },
        { id: "both-legs", text: "Both legs" },
      ],
      action: "Go.",
      call: "Call",
    },
    {
      id: "today",
      title: "Speak to someone today",
      lead: "If:",
      note: "Many have one.",
      signs: [{ id: "fever", text: "Fever" }],
      action: "Urgent care.",
      call: null,
    },
    {
      id: "visit",
      title: "Book a visit",
      lead: "When:",
      note: null,
      signs: [{ id: "no-better", text: "No better" }],
      action: "A physio.",
      call: null,
    },
  ],
  limits: "This list cannot tell you that you are safe.",
  crisis_line: null,
  sources: "Sources",
  review: "Review",
};

/** For tests: the app over a pretended Rust side; `answers` may replace or refuse any command. */
export function start(answers: Record<string, unknown> = {}) {
  const dayView: DayView = { day: TODAY, basis: "same_day", check_in: null, moments: [] };
  const { calls } = pretendCommands({
    app_status: status({ kind: "open", demo: false }),
    today: todayView(),
    day_view: dayView,
    answer_function: written,
    save_check_in: written,
    undo: { label: "Undone", undo: null, redo: "that", changes: everyKind },
    urgent_signs: signs,
    forms: [],
    keep_form: null,
    discard_form: null,
    repair_copies: [],
    help_lines: { emergency: null, crisis: null, usual: null, presets: [] },
    desk_breaks: { minutes: null, cue: "window", rests_today: false, is_urgent: false },
    ...answers,
  });
  render(App);
  return calls;
}

export const press = (key: string, options: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
