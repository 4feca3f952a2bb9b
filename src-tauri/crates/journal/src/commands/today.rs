//! Today: the question of the day, the last seven days, and today's entries.

use backstory_core::answers::Function;
use backstory_core::asking::{AskFrequency, CheckInPart, DueReason, DueWhat, LessonReason};
use backstory_core::beginning::WayToBegin;
use backstory_core::day::Day;
use backstory_core::entry::EntryKind;
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
use crate::beginning;
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

/// Days before an appointment from which the report and the questionnaire are offered.
const SOON_DAYS: i64 = 3;

/// Minutes that the clock may go back without a warning: time servers correct it by seconds.
const CLOCK_SLACK_MINUTES: i64 = 10;

/// One day of the seven-day strip.
#[derive(Debug, Serialize, TS)]
pub struct DayTile {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The check-in's answer; null when it was not given.
    pub function: Option<Function>,
    /// Whether the day has a check-in.
    pub written: bool,
    /// Whether the day is today.
    pub is_today: bool,
}

/// The next appointment.
#[derive(Debug, Serialize, TS)]
pub struct NextAppointment {
    /// Id of the appointment.
    pub id: String,
    /// The day of the appointment, `YYYY-MM-DD`.
    pub day: String,
    /// The local time, `HH:MM`.
    pub time: Option<String>,
    /// With whom, as typed.
    pub who: Option<String>,
    /// Days until the appointment; 0 is today.
    pub days_left: u32,
    /// Questions for the appointment, in order.
    pub questions: Vec<String>,
    /// Whether the appointment is at most three days away.
    pub is_soon: bool,
}

/// Something the person fills in from time to time and that is due now.
#[derive(Debug, Serialize, TS)]
pub struct DueView {
    /// The thing that is due.
    pub what: DueWhat,
    /// Why it is due now.
    pub reason: DueReason,
}

/// An episode that may be over, because the last month has no entry with pain.
#[derive(Debug, Serialize, TS)]
pub struct EndedEpisode {
    /// Id of the episode.
    pub id: String,
    /// The last day with pain, `YYYY-MM-DD`.
    pub last_day: String,
}

/// A lesson related to recent entries.
#[derive(Debug, Serialize, TS)]
pub struct LessonOffer {
    /// Id of the lesson.
    pub id: String,
    /// Why it is offered.
    pub reason: LessonReason,
}

/// Data of the Today screen.
#[derive(Debug, Serialize, TS)]
pub struct TodayView {
    /// The current local time with offset, RFC 3339.
    pub now: String,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// Part of the day, for the greeting.
    pub part_of_day: PartOfDay,
    /// Whether to ask which day is meant: true before 04:00.
    pub asks_which_day: bool,
    /// Time of the latest write, local with offset, when it is after `now`: the clock was set back.
    pub written_after_now: Option<String>,
    /// The last seven days, oldest first.
    pub week: Vec<DayTile>,
    /// Number of the seven days that have a check-in.
    pub n_written: u32,
    /// Today's check-in.
    pub check_in: Option<EntryView>,
    /// Today's moments, oldest first.
    pub moments: Vec<EntryView>,
    /// Names of the movement chips.
    pub suggested_movements: Vec<String>,
    /// Number of records that cannot be read and are left out.
    pub n_left_out: u32,
    /// Number of records dated after today, except appointments; they do not count yet.
    pub n_ahead: u32,
    /// The change that undo would revert, in words.
    pub undo: Option<String>,
    /// The change that redo would restore, in words.
    pub redo: Option<String>,
    /// The next appointment, including today's.
    pub next_appointment: Option<NextAppointment>,
    /// Things that are due, in display order.
    pub due: Vec<DueView>,
    /// An offer to ask less from now on.
    pub ask_less: Option<AskFrequency>,
    /// How much the person wants to be asked.
    pub preferences: Preferences,
    /// Whether to ask the question of the day today.
    pub is_asked_today: bool,
    /// The optional parts of the check-in that this person uses, in order.
    pub parts: Vec<CheckInPart>,
    /// The open flare-up.
    pub open_flare_up: Option<RecordView>,
    /// The present set of goals.
    pub goals: Option<GoalsView>,
    /// The episode that may be over.
    pub ended_episode: Option<EndedEpisode>,
    /// The one lesson to offer.
    pub lesson: Option<LessonOffer>,
    /// The newest movement whose settling is due to be asked about.
    pub to_settle: Option<BoutView>,
    /// What to offer in the first days of a journal; null after them.
    pub beginning: Option<Beginning>,
}

/// The first days of a journal.
#[derive(Debug, Serialize, TS)]
pub struct Beginning {
    /// The ways to begin that were not taken yet, in order.
    pub ways: Vec<WayToBegin>,
    /// Whether a check-in was saved.
    pub has_check_in: bool,
}

/// Records that a way to begin was taken, so that Today offers it no more.
pub fn take_way_to_begin(journal: &Journal, way: WayToBegin) -> Result<(), Error> {
    let today = journal.clock.now().day();
    journal.with_store(|store| Ok(beginning::take(store, way, today)?))
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
    let beginning = beginning::ways(store, today)?.map(|ways| Beginning {
        ways,
        has_check_in: recent.iter().any(|entry| entry.kind == EntryKind::CheckIn),
    });
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
        beginning,
    })
}

/// The open flare-up; when there are several, the one that began last.
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

/// The time of the latest write when it is clearly after `now`, which means the clock was set back.
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
