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
    /// First or last day of a flare-up.
    FlareUp,
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
            Field::FlareUp => "flare_up",
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
}

/// Input that was refused: nothing of it was stored.
///
/// Its message names the rule for developers; the sentence for people is in the catalogues.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}: {problem}", field.name())]
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
    #[error("nothing answered")]
    Empty,
    /// A whole number outside its range.
    #[error("not a whole number from {min} to {max}")]
    OutOfRange {
        /// Smallest accepted value.
        min: u32,
        /// Largest accepted value.
        max: u32,
    },
    /// Not a calendar day.
    #[error("not a calendar day YYYY-MM-DD")]
    NotADay,
    /// A day that has not come yet.
    #[error("in the future")]
    InTheFuture,
    /// A day before the earliest the journal accepts.
    #[error("before 1900-01-01")]
    TooEarly,
    /// Longer than the limit.
    #[error("{length} characters, more than {limit}")]
    TooLong {
        /// Characters typed.
        length: usize,
        /// Characters accepted.
        limit: usize,
    },
    /// A NUL character, which text in the journal cannot hold.
    #[error("a NUL character")]
    Nul,
    /// A name that is empty or only spaces.
    #[error("no name")]
    Nameless,
    /// More items than the limit.
    #[error("{count} items, more than {limit}")]
    TooMany {
        /// Items given.
        count: usize,
        /// Items accepted.
        limit: usize,
    },
    /// A period that ends before it starts.
    #[error("ends before it starts")]
    EndsBeforeStart,
    /// Text that is not one of the known words.
    #[error("an unknown value")]
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
