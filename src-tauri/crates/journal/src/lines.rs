//! Saves one quick line, for both the window and the command line.
//!
//! Movements and notes of a line become one moment, whose note is the whole line as typed. Each
//! question becomes a record of its own. A line with only questions does not make a moment, because
//! the questions are its whole text.

use backstory_core::answers::{Answers, RawAnswers, RawMovement};
use backstory_core::day::Day;
use backstory_core::draft::DraftKey;
use backstory_core::entry::{Entry, EntryKind};
use backstory_core::op::{Op, Subject};
use backstory_core::quick_line::{self, LinePart};
use backstory_core::record::{RawQuestion, RawRecord, Record, RecordKind};
use backstory_core::time::{Clock, Instant};
use backstory_store::log::Origin;
use backstory_store::reader::Reader;
use backstory_store::store::{Store, Written};
use backstory_words::{Words, given};

use crate::error::Error;
use crate::labels::Label;
use crate::movements;

/// Parses a line.
pub fn read(
    words: &Words,
    store: &Reader,
    clock: &dyn Clock,
    line: &str,
) -> Result<Vec<LinePart>, Error> {
    let known = movements::known(words, store, clock.now().day())?;
    Ok(quick_line::read(line, &known)?)
}

/// The day given, or today. Before 04:00 the day is required, as on Today: a late evening is often
/// written up after midnight.
pub fn day_meant(said: Option<Day>, now: Instant) -> Result<Day, Error> {
    match said {
        Some(day) => Ok(day),
        None if now.is_before_day_turns() => Err(Error::WhichDay { today: now.day() }),
        None => Ok(now.day()),
    }
}

/// Place where a line was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TypedIn {
    /// In the window, which keeps the line as a draft until it is saved.
    Window,
    /// On the command line. A draft in the window is a different line and is left as it is.
    CommandLine,
}

/// Saves everything in a line as one change; returns a confirmation in words. A line with only
/// questions is not about a day, so it does not need one.
pub fn add(
    words: &Words,
    store: &mut Store,
    clock: &dyn Clock,
    line: &str,
    day: Option<Day>,
    typed_in: TypedIn,
) -> Result<Written<String>, Error> {
    let parts = read(words, store, clock, line)?;
    let now = clock.now();
    let mut records = Vec::new();
    let has_moment = parts
        .iter()
        .any(|p| !matches!(p, LinePart::Question { .. }));
    if has_moment {
        let day = day_meant(day, now)?;
        let answers = Answers::new(RawAnswers {
            note: Some(line.to_owned()),
            movements: parts.iter().filter_map(movement).collect(),
            ..RawAnswers::default()
        })?;
        let moment = Entry::written(clock, EntryKind::Moment, day, answers)?;
        records.push(Record::from(moment));
    }
    for part in &parts {
        if let LinePart::Question { text } = part {
            let question = RawQuestion {
                text: text.clone(),
                answer: None,
            };
            let raw = RawRecord::Question(question);
            records.push(Record::written(clock.new_id(), raw, now)?);
        }
    }
    let label = label(words, &parts, &records, now.day());
    let Written { changes, .. } = store.write(clock, &label.op, Origin::User, |w| {
        if typed_in == TypedIn::Window {
            w.clear_draft(RecordKind::Moment, DraftKey::New)?;
        }
        records.iter().try_for_each(|r| w.put_record(r).map(drop))
    })?;
    Ok(Written {
        value: label.done,
        changes,
    })
}

fn movement(part: &LinePart) -> Option<RawMovement> {
    match part {
        LinePart::Movement { name, minutes } => Some(RawMovement {
            name: name.clone(),
            minutes: minutes.map(i64::from),
            ..RawMovement::default()
        }),
        LinePart::Note { .. } | LinePart::Question { .. } => None,
    }
}

fn label(words: &Words, parts: &[LinePart], records: &[Record], today: Day) -> Label {
    let movements: Vec<_> = parts.iter().filter_map(movement).collect();
    let is_question = |part: &&LinePart| matches!(part, LinePart::Question { .. });
    let questions = parts.iter().filter(is_question).count();
    let done = match (movements.as_slice(), questions == parts.len()) {
        (_, true) => words.done_saved_line_questions(questions),
        ([], false) => words.done_saved_line_note(questions),
        ([one], false) => words.done_saved_line_movements(given::DoneSavedLineMovements {
            movement: &said(words, one),
            questions,
        }),
        (many, false) => {
            let movements = words.done_line_movements(many.len());
            words.done_saved_line_movements(given::DoneSavedLineMovements {
                movement: &movements,
                questions,
            })
        }
    };
    let op = match records {
        [one] => Op::SaveRecord(Subject::of(one)),
        [first, ..] => Op::SaveLine { day: first.day() },
        // A line without content was refused before.
        [] => Op::SaveLine { day: today },
    };
    Label { op, done }
}

fn said(words: &Words, movement: &RawMovement) -> String {
    match movement.minutes {
        Some(minutes) => words.done_line_movement_minutes(given::DoneLineMovementMinutes {
            n: &minutes,
            name: &movement.name,
        }),
        None => words.done_line_movement(&movement.name),
    }
}
