//! Today: the question, the last seven days, what is written so far.

use backstory_core::answers::Function;
use backstory_core::asking::{AskFrequency, CheckInPart, DueReason, DueWhat, LessonReason};
use backstory_core::day::Day;
use backstory_core::record::{Appointment, Content, Record};
use backstory_core::strip::{self, StripDay};
use backstory_core::suggest;
use backstory_core::time::{Instant, PartOfDay};
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::ahead::{all_kinds, n_ahead};
use crate::asking::{self, LOOK_BACK_DAYS, Question};
use crate::commands::goals::GoalsView;
use crate::commands::movement::{self, BoutView};
use crate::commands::views::{EntryView, RecordView, count, split};
use crate::error::Error;
use crate::goal_sets;
use crate::journal::Journal;
use crate::labels;
use crate::lessons;
use crate::movements;
use crate::preferences::Preferences;

/// Days before an appointment from which on the report and the questionnaire are offered.
const SOON_DAYS: i64 = 3;

/// Minutes by which a clock may go back without a word: time servers correct it by seconds.
const CLOCK_SLACK_MINUTES: i64 = 10;

/// One day of the strip.
#[derive(Debug, Serialize, TS)]
pub struct DayTile {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The check-in's answer, when it was given.
    pub function: Option<Function>,
    /// Whether a check-in is written.
    pub written: bool,
    /// Whether it is today.
    pub is_today: bool,
}

/// The next appointment.
#[derive(Debug, Serialize, TS)]
pub struct NextAppointment {
    /// Its id.
    pub id: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The local time, `HH:MM`.
    pub time: Option<String>,
    /// With whom, as typed.
    pub who: Option<String>,
    /// Days until then; 0 is today.
    pub days_left: u32,
    /// The questions in order.
    pub questions: Vec<String>,
    /// Whether it is at most three days away.
    pub is_soon: bool,
}

/// Something that is filled in now and then and is due.
#[derive(Debug, Serialize, TS)]
pub struct DueView {
    /// What.
    pub what: DueWhat,
    /// Why now.
    pub reason: DueReason,
}

/// An episode that may be over, because nothing painful was written for a month.
#[derive(Debug, Serialize, TS)]
pub struct EndedEpisode {
    /// Its id.
    pub id: String,
    /// The last day with pain, `YYYY-MM-DD`.
    pub last_day: String,
}

/// A lesson that fits what was written lately.
#[derive(Debug, Serialize, TS)]
pub struct LessonOffer {
    /// The lesson.
    pub id: String,
    /// Why it is offered.
    pub reason: LessonReason,
}

/// Everything Today shows.
#[derive(Debug, Serialize, TS)]
pub struct TodayView {
    /// Local time with offset, RFC 3339.
    pub now: String,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// For the greeting.
    pub part_of_day: PartOfDay,
    /// Before 04:00 the app asks which day is meant.
    pub asks_which_day: bool,
    /// The latest write, local time with offset, when the clock stands before it: it was set back.
    pub written_after_now: Option<String>,
    /// The last seven days, oldest first.
    pub week: Vec<DayTile>,
    /// Days of the seven with a check-in.
    pub n_written: u32,
    /// Today's check-in.
    pub check_in: Option<EntryView>,
    /// Today's moments, oldest first.
    pub moments: Vec<EntryView>,
    /// Names for the movement chips.
    pub suggested_movements: Vec<String>,
    /// Records that cannot be read and are left out.
    pub n_left_out: u32,
    /// Records dated after today, appointments aside: none of them counts yet.
    pub n_ahead: u32,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would bring back.
    pub redo: Option<String>,
    /// The next appointment, today's included.
    pub next_appointment: Option<NextAppointment>,
    /// What is due, in the order in which it is shown.
    pub due: Vec<DueView>,
    /// An offer to ask less from now on.
    pub ask_less: Option<AskFrequency>,
    /// How much the person wants to be asked.
    pub preferences: Preferences,
    /// Whether the question of the day is asked today.
    pub is_asked_today: bool,
    /// The optional parts of the check-in that this person uses, in order.
    pub parts: Vec<CheckInPart>,
    /// The flare-up that goes on.
    pub open_flare_up: Option<RecordView>,
    /// The present set of goals.
    pub goals: Option<GoalsView>,
    /// The episode that may be over.
    pub ended_episode: Option<EndedEpisode>,
    /// The one lesson that is offered.
    pub lesson: Option<LessonOffer>,
    /// The newest movement of which it is time to ask whether it has settled.
    pub to_settle: Option<BoutView>,
}

/// Reads today and the last seven days.
pub fn today(journal: &Journal) -> Result<TodayView, Error> {
    journal.with_reader(|reader| view(journal, reader))
}

fn view(journal: &Journal, store: &Reader) -> Result<TodayView, Error> {
    let now = journal.clock.now();
    let today = now.day();
    let recent = store.entries_between(today.minus(LOOK_BACK_DAYS), today)?;
    let week = strip::last_seven_days(&recent, today);
    let of_today: Vec<_> = recent.iter().filter(|e| e.day == today).cloned().collect();
    let (check_in, moments) = split(&journal.words, &of_today);
    let next = store.undo_state(journal.clock.as_ref())?;
    let goals = goal_sets::present(store)?;
    let appointment = asking::next_appointment(store, today)?;
    let open_flare_up = open_flare_up(store, today)?;
    let asked = asking::asked(
        store,
        Question {
            today,
            recent: &recent,
            goals: goals.as_ref(),
            next_appointment: appointment.as_ref().map(|(_, a)| a.day),
            has_open_flare_up: open_flare_up.is_some(),
        },
    )?;
    let ended = asking::ended_episode(store, today, &recent)?;
    let due = asked.due.into_iter();
    let suggested_movements = suggest::movements(
        &recent,
        today.minus(1),
        &asking::planned_movements(store)?,
        &movements::common(&journal.words),
    );
    let open_flare_up = open_flare_up.map(|r| RecordView::read(&journal.words, store, &r));
    let lesson = lessons::offered(store, &journal.words, today, open_flare_up.is_some())?;
    Ok(TodayView {
        now: now.local_text(),
        today: today.to_string(),
        part_of_day: now.part_of_day(),
        asks_which_day: now.is_before_day_turns(),
        written_after_now: store.latest_write()?.and_then(|w| ahead(w, now)),
        n_written: week.iter().map(|d| u32::from(d.written)).sum(),
        week: week.iter().map(|d| tile(d, today)).collect(),
        check_in,
        moments,
        suggested_movements,
        n_ahead: count(n_ahead(store, all_kinds(), today)?),
        n_left_out: count(store.n_left_out()),
        undo: next.undo.map(|w| labels::worded(&journal.words, &w.op)),
        redo: next.redo.map(|w| labels::worded(&journal.words, &w.op)),
        next_appointment: appointment.map(|(id, a)| next_view(id, &a, today)),
        due: due.map(|(what, reason)| DueView { what, reason }).collect(),
        ask_less: asked.ask_less,
        preferences: asked.preferences,
        is_asked_today: asked.is_asked_today,
        parts: asked.parts,
        open_flare_up: open_flare_up.transpose()?,
        goals: goals.as_ref().map(GoalsView::from),
        ended_episode: ended.map(|(id, last_day)| EndedEpisode {
            id: id.to_string(),
            last_day: last_day.to_string(),
        }),
        lesson: lesson.map(|(id, reason)| LessonOffer {
            id: id.to_owned(),
            reason,
        }),
        to_settle: movement::to_settle(store, now)?,
    })
}

/// The flare-up that goes on; of several the one that began last.
fn open_flare_up(store: &Reader, today: Day) -> Result<Option<Record>, StoreError> {
    let mut records = store.flare_up_records_between(today, today)?;
    records.retain(|r| matches!(&r.content, Content::FlareUp(f) if f.last_day.is_none()));
    Ok(records.pop())
}

fn next_view(id: Uuid, appointment: &Appointment, today: Day) -> NextAppointment {
    let days_left = appointment.day.days_since(today);
    let raw = appointment.raw();
    NextAppointment {
        id: id.to_string(),
        day: raw.day,
        time: raw.time,
        who: raw.who,
        days_left: u32::try_from(days_left).unwrap_or_default(),
        questions: raw.questions.into_iter().map(|q| q.text).collect(),
        is_soon: days_left <= SOON_DAYS,
    }
}

/// The latest write, when the clock stands clearly before it: then it was set back.
fn ahead(latest_write: Instant, now: Instant) -> Option<String> {
    let lead = latest_write.date_time() - now.date_time();
    (lead.num_minutes() > CLOCK_SLACK_MINUTES).then(|| latest_write.local_text())
}

fn tile(day: &StripDay, today: Day) -> DayTile {
    DayTile {
        day: day.day.to_string(),
        function: day.function,
        written: day.written,
        is_today: day.day == today,
    }
}
