//! Days in a record, and which of them may be in the future.

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Content;

/// Days in the content of a record.
pub(crate) trait Dated {
    /// Returns every day in the content, each with its field. The first is the day of the record in
    /// the timeline; a record without one has the day on which it was written.
    fn days(&self) -> Vec<(Field, Option<Day>)>;

    /// Returns whether its days may be in the future.
    fn may_lie_ahead(&self) -> bool {
        false
    }
}

impl Content {
    /// Returns the day of the content, or `None` for a record with only the day it was written on.
    pub fn day(&self) -> Option<Day> {
        self.days().first().and_then(|(_, day)| *day)
    }

    /// Returns the latest day in the content.
    pub(super) fn latest_day(&self) -> Option<Day> {
        self.days().into_iter().filter_map(|(_, day)| day).max()
    }

    /// Refuses days that have not come yet, except those of an appointment.
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
