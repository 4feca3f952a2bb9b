//! What can be wrong with input, and with which field.

use thiserror::Error;

/// A field of a form, named so that the interface can put the message beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The answers as a whole.
    Answers,
    /// Confidence of managing tomorrow.
    Confidence,
    /// Average back pain of the day.
    BackPain,
    /// The local day an entry is about.
    Day,
    /// How much of what matters could be done.
    Function,
    /// Average leg pain of the day.
    LegPain,
    /// Mood of the day.
    Mood,
    /// Bouts of movement.
    Movements,
    /// A note in the person's own words.
    Note,
    /// How the episode started.
    OnsetHow,
    /// When the episode started.
    OnsetDay,
    /// The name or initials the person goes by.
    PreferredName,
    /// First or last day of a period.
    Period,
    /// Hours slept.
    SleepMinutes,
}

impl Field {
    /// The field's name in storage, IPC and command line.
    pub fn name(self) -> &'static str {
        match self {
            Field::Answers => "answers",
            Field::BackPain => "back_pain",
            Field::Confidence => "confidence",
            Field::Day => "day",
            Field::Function => "function",
            Field::LegPain => "leg_pain",
            Field::Mood => "mood",
            Field::Movements => "movements",
            Field::Note => "note",
            Field::OnsetDay => "onset_day",
            Field::OnsetHow => "onset_how",
            Field::Period => "period",
            Field::PreferredName => "preferred_name",
            Field::SleepMinutes => "sleep_minutes",
        }
    }

    /// The field in words, as it starts a sentence.
    fn words(self) -> &'static str {
        match self {
            Field::Answers => "This entry",
            Field::BackPain => "Back pain",
            Field::Confidence => "Confidence",
            Field::Day => "The day",
            Field::Function => "The answer about what you could do",
            Field::LegPain => "Leg pain",
            Field::Mood => "Mood",
            Field::Movements => "Movement",
            Field::Note => "The note",
            Field::OnsetDay => "The day it started",
            Field::OnsetHow => "How it started",
            Field::Period => "The period",
            Field::PreferredName => "The name",
            Field::SleepMinutes => "Sleep",
        }
    }
}

/// Input that was refused: nothing of it was stored.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{} {problem} Nothing was saved; what you typed is still there.", field.words())]
pub struct Invalid {
    /// The field at fault.
    pub field: Field,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// Nothing was answered.
    #[error("holds no answer yet. One answer is enough.")]
    Empty,
    /// A whole number outside its range.
    #[error("must be a whole number from {min} to {max}.")]
    OutOfRange {
        /// Smallest accepted value.
        min: u32,
        /// Largest accepted value.
        max: u32,
    },
    /// Not a calendar day.
    #[error("must be a calendar day written as YYYY-MM-DD.")]
    NotADay,
    /// A day that has not come yet.
    #[error("has not come yet.")]
    InTheFuture,
    /// A day before the earliest the journal accepts.
    #[error("is before 1900-01-01, the earliest day the journal takes.")]
    TooEarly,
    /// Longer than the limit.
    #[error("is {length} characters long; the most it can hold is {limit}.")]
    TooLong {
        /// Characters typed.
        length: usize,
        /// Characters accepted.
        limit: usize,
    },
    /// A NUL character, which text in the journal cannot hold.
    #[error("contains a NUL character, which cannot be kept.")]
    Nul,
    /// A name that is empty or only spaces.
    #[error("needs a name.")]
    Nameless,
    /// More items than the limit.
    #[error("has {count} items; the most one entry can hold is {limit}.")]
    TooMany {
        /// Items given.
        count: usize,
        /// Items accepted.
        limit: usize,
    },
    /// A period that ends before it starts.
    #[error("ends before it starts.")]
    EndsBeforeStart,
    /// Text that is not one of the known words.
    #[error("has a value this version does not know.")]
    Unknown,
}

impl Problem {
    /// Names the field the problem is in.
    pub fn of(self, field: Field) -> Invalid {
        Invalid {
            field,
            problem: self,
        }
    }
}
