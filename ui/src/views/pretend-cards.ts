import type { NextAppointment } from "../ipc";
import { preferences, todayView } from "./pretend-app";

const appointment: NextAppointment = {
  id: "1",
  day: "2025-11-25",
  time: "10:30",
  who: "3",
  days_left: 5,
  questions: ["4"],
  is_soon: true,
};
const ratings = [3, 10].map((rating) => ({ day: `2025-1${rating % 7}-07`, rating }));
/** For tests: Today with every card, in digits only. */
export const cards = todayView({
  next_appointment: appointment,
  due: [
    { what: "goals", reason: "weekly" },
    { what: "rmdq", reason: "before_appointment" },
  ],
  ask_less: "twice_a_week",
  ended_episode: { id: "2", last_day: "2025-10-12" },
  open_flare_up: {
    id: "3",
    day: "2025-11-12",
    recorded_at: "2025-11-12T08:00:00Z",
    basis: null,
    changed_at: null,
    summary: "13",
    record: {
      kind: "flare_up",
      first_day: "2025-11-12",
      last_day: null,
      worse_than_usual: true,
      hard_to_tolerate: true,
      affected_life: true,
      helped: null,
    },
  },
  goals: {
    set: "1",
    day: "2025-10-07",
    is_frozen: true,
    goals: [
      { id: "1", activity: "5", ratings },
      { id: "2", activity: "6", ratings: [] },
    ],
  },
});
/** For tests: a day that is not asked about. */
export const rare = todayView({
  is_asked_today: false,
  preferences: { ...preferences, ask: "if_it_comes_back", asks_daily_pain: false },
  due: [{ what: "pain_recall", reason: "weekly" }],
});
