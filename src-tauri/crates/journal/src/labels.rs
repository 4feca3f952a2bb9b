//! How a change is named: in the change log, and to the person right after it was made.
//!
//! What the person wrote is in neither, because erasing a record leaves the names of its changes.

use backstory_core::record::{Content, Record};
use backstory_words::Words;

/// The two names of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// As the change log keeps it and as undo names it.
    pub log: String,
    /// As it is told right after.
    pub done: String,
}

/// What is written there, such as "Check-in for 20 November" or "Medicine".
pub fn what(words: &Words, record: &Record) -> String {
    match &record.content {
        Content::CheckIn(day, _) => words.log_check_in(words.long(*day)),
        Content::Moment(day, _) => words.log_moment(words.long(*day)),
        content => words.log_record(content.kind().name()),
    }
}

/// A record was written or changed.
pub fn saved(words: &Words, record: &Record) -> Label {
    let done = match &record.content {
        Content::CheckIn(day, _) => words.done_saved_check_in(words.long(*day)),
        Content::Moment(day, _) => words.done_saved_moment(words.long(*day)),
        content => words.done_saved_record(content.kind().name()),
    };
    Label {
        log: what(words, record),
        done,
    }
}

/// A record was removed.
pub fn removed(words: &Words, record: &Record) -> Label {
    match &record.content {
        Content::CheckIn(day, _) => Label {
            log: words.log_removed_check_in(words.long(*day)),
            done: words.done_removed_check_in(words.long(*day)),
        },
        Content::Moment(day, _) => Label {
            log: words.log_removed_moment(words.long(*day)),
            done: words.done_removed_moment(words.long(*day)),
        },
        content => Label {
            log: words.log_removed_record(content.kind().name()),
            done: words.done_removed_record(content.kind().name()),
        },
    }
}

/// An earlier version of a record was brought back.
pub fn restored(words: &Words, record: &Record) -> Label {
    let what = what(words, record);
    Label {
        log: words.log_restored_version(&what),
        done: words.done_restored_version(&what),
    }
}

/// A record was brought back out of the trash.
pub fn out_of_trash(words: &Words, record: &Record) -> Label {
    let what = what(words, record);
    Label {
        log: words.log_out_of_trash(&what),
        done: words.done_out_of_trash(&what),
    }
}
