//! The last seven days, as shown on Today.

use crate::answers::Function;
use crate::day::Day;
use crate::entry::{Entry, EntryKind};

/// One day of the strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StripDay {
    /// The day.
    pub day: Day,
    /// The check-in's answer about function, if given.
    pub function: Option<Function>,
    /// Whether the day has a check-in.
    pub written: bool,
}

/// Returns the seven days ending on `today`, oldest first, whatever their basis.
pub fn last_seven_days(entries: &[Entry], today: Day) -> Vec<StripDay> {
    today
        .minus(6)
        .through(today)
        .map(|day| {
            let check_in = entries
                .iter()
                .find(|e| e.kind == EntryKind::CheckIn && e.day == day);
            StripDay {
                day,
                function: check_in.and_then(|e| e.answers.function()),
                written: check_in.is_some(),
            }
        })
        .collect()
}
