//! Wording of a change: its name in undo, the history and the trash, and the confirmation right
//! after it was made.
//!
//! Neither contains text of the person, because erasing a record does not erase the names of its
//! changes.

use backstory_core::day::Day;
use backstory_core::op::{Op, Subject};
use backstory_core::record::{PlanUse, Record, RecordKind};
use backstory_words::Words;

/// A change and its confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The change as it is saved in the change log.
    pub op: Op,
    /// The confirmation shown right after the change.
    pub done: String,
}

/// Name of a change, such as "Check-in for 20 November" or "Removed the medicine".
pub fn worded(words: &Words, op: &Op) -> String {
    match op {
        Op::SaveRecord(subject) => what(words, *subject),
        Op::DeleteRecord(subject) => match dated(*subject) {
            Dated::CheckIn(day) => words.log_removed_check_in(words.long(day)),
            Dated::Moment(day) => words.log_removed_moment(words.long(day)),
            Dated::Other(kind) => words.log_removed_record(kind.name()),
        },
        Op::RestoreVersion(subject) => words.log_restored_version(what(words, *subject)),
        Op::RestoreDeleted(subject) => words.log_out_of_trash(what(words, *subject)),
        Op::MoveCheckIn { day } => words.log_moved_check_in(words.long(*day)),
        Op::SaveLine { day } => words.log_line(words.long(*day)),
        Op::SettleMovement { settled } => {
            words.log_settled_bout(if *settled { "yes" } else { "no" })
        }
        Op::UsePlanItem { used_as } => match used_as {
            PlanUse::Goal => words.log_plan_goal(),
            PlanUse::Movement => words.log_plan_movement(),
        },
        Op::StartJournal => words.log_how_it_started(),
        Op::MakeDemo => words.log_demo(),
        Op::Worded { text } => text.clone(),
    }
}

/// Name of a record, such as "Check-in for 20 November" or "Medicine".
pub fn what(words: &Words, subject: Subject) -> String {
    match dated(subject) {
        Dated::CheckIn(day) => words.log_check_in(words.long(day)),
        Dated::Moment(day) => words.log_moment(words.long(day)),
        Dated::Other(kind) => words.log_record(kind.name()),
    }
}

/// Label for saving a record.
pub fn saved(words: &Words, record: &Record) -> Label {
    let subject = Subject::of(record);
    let done = match dated(subject) {
        Dated::CheckIn(day) => words.done_saved_check_in(words.long(day)),
        Dated::Moment(day) => words.done_saved_moment(words.long(day)),
        Dated::Other(kind) => words.done_saved_record(kind.name()),
    };
    Label {
        op: Op::SaveRecord(subject),
        done,
    }
}

/// Label for moving a check-in to this day from another.
pub fn moved_check_in(words: &Words, day: Day) -> Label {
    Label {
        op: Op::MoveCheckIn { day },
        done: words.done_moved_check_in(words.long(day)),
    }
}

/// Label for deleting a record.
pub fn removed(words: &Words, record: &Record) -> Label {
    let subject = Subject::of(record);
    let done = match dated(subject) {
        Dated::CheckIn(day) => words.done_removed_check_in(words.long(day)),
        Dated::Moment(day) => words.done_removed_moment(words.long(day)),
        Dated::Other(kind) => words.done_removed_record(kind.name()),
    };
    Label {
        op: Op::DeleteRecord(subject),
        done,
    }
}

/// Label for restoring an earlier version of a record.
pub fn restored(words: &Words, record: &Record) -> Label {
    let subject = Subject::of(record);
    Label {
        op: Op::RestoreVersion(subject),
        done: words.done_restored_version(what(words, subject)),
    }
}

/// Label for restoring a record from the trash.
pub fn out_of_trash(words: &Words, record: &Record) -> Label {
    let subject = Subject::of(record);
    Label {
        op: Op::RestoreDeleted(subject),
        done: words.done_out_of_trash(what(words, subject)),
    }
}

/// How a record is named: by its day for a check-in or moment, by its kind otherwise.
enum Dated {
    CheckIn(Day),
    Moment(Day),
    Other(RecordKind),
}

fn dated(subject: Subject) -> Dated {
    match (subject.kind, subject.day) {
        (RecordKind::CheckIn, Some(day)) => Dated::CheckIn(day),
        (RecordKind::Moment, Some(day)) => Dated::Moment(day),
        (kind, _) => Dated::Other(kind),
    }
}
