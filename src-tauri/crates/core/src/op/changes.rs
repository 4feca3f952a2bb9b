//! Changes of a write: enough for a screen to decide whether it must read again.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use crate::day::Day;
use crate::record::RecordKind;

/// Changes of a write.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Changes {
    /// Kinds of the records that were written, edited or deleted, themselves or in rows they own.
    pub kinds: BTreeSet<RecordKind>,
    /// Span of the days of these records, before and after; `None` when nothing changed.
    pub days: Option<DaySpan>,
}

/// Every day from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct DaySpan {
    /// The first day, `YYYY-MM-DD`.
    #[ts(type = "string")]
    pub first: Day,
    /// The last day, `YYYY-MM-DD`.
    #[ts(type = "string")]
    pub last: Day,
}

impl Changes {
    /// Adds a day of a record or of an imported value, before or after the write.
    pub fn add_day(&mut self, day: Day) {
        let days = self.days.get_or_insert(DaySpan {
            first: day,
            last: day,
        });
        days.first = days.first.min(day);
        days.last = days.last.max(day);
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.days.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_span_from_the_first_change_to_the_last() {
        let mut changes = Changes::default();
        assert!(changes.is_empty() && changes.days.is_none());
        let day = |n| Day::EARLIEST.plus(n);
        for n in [7, 3, 9, 5] {
            changes.add_day(day(n));
        }
        let days = changes.days.unwrap();
        assert_eq!((days.first, days.last), (day(3), day(9)));
    }
}
