//! Answers and entries as they cross to the interface and back.

use backstory_core::answers::{Function, RawAnswers};
use backstory_core::entry::{Basis, Entry, EntryKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A bout of movement.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MovementView {
    /// What was done.
    pub name: String,
    /// How long, 1 to 1440 minutes.
    pub minutes: Option<i32>,
}

/// Answers on their way in or out; null is "not answered".
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswersView {
    /// How much of what matters could be done.
    pub function: Option<Function>,
    /// Confidence of managing tomorrow, 0 to 10.
    pub confidence: Option<i32>,
    /// Average back pain of the day, 0 to 10.
    pub back_pain: Option<i32>,
    /// Average leg pain of the day, 0 to 10.
    pub leg_pain: Option<i32>,
    /// Minutes slept last night, 0 to 1440.
    pub sleep_minutes: Option<i32>,
    /// Mood, 0 to 10.
    pub mood: Option<i32>,
    /// A note, as typed.
    pub note: Option<String>,
    /// Movements in order.
    pub movements: Vec<MovementView>,
}

/// An entry of the journal.
#[derive(Debug, Serialize, TS)]
pub struct EntryView {
    /// Its id.
    pub id: String,
    /// Check-in or moment.
    pub kind: EntryKind,
    /// The day it is about, `YYYY-MM-DD`.
    pub day: String,
    /// When it was first written: local time with offset, RFC 3339.
    pub recorded_at: String,
    /// How far apart the day and the writing are.
    pub basis: Basis,
    /// What was answered.
    pub answers: AnswersView,
}

/// The check-in and the moments among the entries of one day.
pub fn split(entries: &[Entry]) -> (Option<EntryView>, Vec<EntryView>) {
    let of = |kind| {
        entries
            .iter()
            .filter(move |e| e.kind == kind)
            .map(EntryView::from)
    };
    (
        of(EntryKind::CheckIn).next(),
        of(EntryKind::Moment).collect(),
    )
}

impl From<AnswersView> for RawAnswers {
    fn from(view: AnswersView) -> RawAnswers {
        RawAnswers {
            function: view.function,
            confidence: view.confidence.map(i64::from),
            back_pain: view.back_pain.map(i64::from),
            leg_pain: view.leg_pain.map(i64::from),
            sleep_minutes: view.sleep_minutes.map(i64::from),
            mood: view.mood.map(i64::from),
            note: view.note,
            movements: view
                .movements
                .into_iter()
                .map(|m| (m.name, m.minutes.map(i64::from)))
                .collect(),
        }
    }
}

impl From<&Entry> for EntryView {
    fn from(entry: &Entry) -> EntryView {
        let answers = &entry.answers;
        let score = |score: Option<backstory_core::score::Score>| score.map(|s| i32::from(s.get()));
        EntryView {
            id: entry.id.to_string(),
            kind: entry.kind,
            day: entry.day.to_string(),
            recorded_at: entry.recorded_at.local_text(),
            basis: entry.basis,
            answers: AnswersView {
                function: answers.function(),
                confidence: score(answers.confidence()),
                back_pain: score(answers.back_pain()),
                leg_pain: score(answers.leg_pain()),
                sleep_minutes: answers.sleep().map(|s| i32::from(s.get())),
                mood: score(answers.mood()),
                note: answers.note().map(str::to_owned),
                movements: answers
                    .movements()
                    .iter()
                    .map(|m| MovementView {
                        name: m.name().to_owned(),
                        minutes: m.minutes().map(|n| i32::from(n.get())),
                    })
                    .collect(),
            },
        }
    }
}
