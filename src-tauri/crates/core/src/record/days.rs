//! The days that a record names, and which of them may lie ahead.

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Content;

/// What a record says about days.
pub(crate) trait Dated {
    /// Every day that it names, each with its field. The first is the one at which it stands in
    /// the timeline; a record without one stands at the day on which it was written.
    fn days(&self) -> Vec<(Field, Option<Day>)>;

    /// Whether its days may lie ahead.
    fn may_lie_ahead(&self) -> bool {
        false
    }
}

impl Content {
    /// The day it says it is about; none for what only has the day it was written on.
    pub fn day(&self) -> Option<Day> {
        self.days().first().and_then(|(_, day)| *day)
    }

    /// The latest day that is named in it.
    pub(super) fn latest_day(&self) -> Option<Day> {
        self.days().into_iter().filter_map(|(_, day)| day).max()
    }

    /// Refuses days that have not come yet; only an appointment may lie ahead.
    pub fn not_after(&self, today: Day) -> Result<(), Invalid> {
        if self.may_lie_ahead() {
            return Ok(());
        }
        for (field, day) in self.days() {
            if day.is_some_and(|day| day > today) {
                return Err(Problem::InTheFuture.of(field));
            }
        }
        Ok(())
    }
}
