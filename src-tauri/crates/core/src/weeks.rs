//! Weeks from Monday, with counts of the answers about function.

use crate::answers::Function;
use crate::day::Day;
use crate::entry::{Entry, EntryKind};

/// Counts of the answers about function in a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// First day of the stretch.
    pub first: Day,
    /// Days of the stretch.
    pub n_days: usize,
    /// Days with a check-in that counts.
    pub n_written: usize,
    /// Days with the answer "most".
    pub most: usize,
    /// Days with the answer "some".
    pub some: usize,
    /// Days with the answer "little".
    pub little: usize,
}

impl Tally {
    /// Last day of the stretch.
    pub fn last(&self) -> Day {
        self.first.plus(self.n_days.saturating_sub(1) as u64)
    }

    /// Counts the days from `first` to `last`.
    pub fn of(entries: &[Entry], first: Day, last: Day) -> Tally {
        Tally::of_days(counted(entries, first, last), first, last)
    }

    /// Counts the answers of some of the check-ins that [count](counted).
    pub fn of_days<'a>(
        days: impl Iterator<Item = &'a Entry> + Clone,
        first: Day,
        last: Day,
    ) -> Tally {
        let with = |function| {
            days.clone()
                .filter(|e| e.answers.function() == Some(function))
                .count()
        };
        Tally {
            first,
            n_days: first.through(last).count(),
            n_written: days.clone().count(),
            most: with(Function::Most),
            some: with(Function::Some),
            little: with(Function::Little),
        }
    }

    /// Number of days with a check-in that answers the question about function.
    pub fn n_answered(&self) -> usize {
        self.most + self.some + self.little
    }

    /// Number of days with a check-in that does not answer it.
    pub fn n_unanswered(&self) -> usize {
        self.n_written.saturating_sub(self.n_answered())
    }

    /// Number of days with this answer.
    pub fn count(&self, function: Function) -> usize {
        match function {
            Function::Most => self.most,
            Function::Some => self.some,
            Function::Little => self.little,
        }
    }
}

/// Check-ins of one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// The week's Monday.
    pub monday: Day,
    /// Days of the week within the period, 1 to 7; the first and the last week may have fewer than
    /// 7.
    pub days: Tally,
    /// Whether the week is not over on the last day of the period.
    pub running: bool,
}

/// The last two full weeks: the meaning of "lately" in every sentence, table and panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FullWeeks {
    /// Monday of the first of the two.
    pub first: Day,
}

impl FullWeeks {
    /// Days of the two weeks.
    pub const DAYS: u64 = 14;

    /// Returns the last two weeks, Monday to Sunday, that are over by the end of `day`.
    pub fn ending_by(day: Day) -> FullWeeks {
        FullWeeks {
            first: day.plus(1).monday().minus(FullWeeks::DAYS),
        }
    }

    /// Sunday of the second.
    pub fn last(self) -> Day {
        self.first.plus(FullWeeks::DAYS - 1)
    }

    /// Monday and Sunday of each.
    pub fn each(self) -> [(Day, Day); 2] {
        [self.first, self.first.plus(7)].map(|monday| (monday, monday.plus(6)))
    }
}

/// Returns the check-ins that statistics use: one per day, not remembered, within the period.
pub fn counted(
    entries: &[Entry],
    first: Day,
    last: Day,
) -> impl Iterator<Item = &Entry> + Clone + '_ {
    entries.iter().filter(move |e| {
        e.kind == EntryKind::CheckIn && e.basis.counts() && (first..=last).contains(&e.day)
    })
}

/// Returns the weeks that overlap the period, oldest first.
pub fn weeks(entries: &[Entry], first: Day, last: Day) -> Vec<Week> {
    let mut weeks = Vec::new();
    let mut monday = first.monday();
    while monday <= last {
        let sunday = monday.plus(6);
        weeks.push(Week {
            monday,
            days: Tally::of(entries, monday.max(first), sunday.min(last)),
            running: sunday > last,
        });
        monday = monday.plus(7);
    }
    weeks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Answers, RawAnswers};
    use crate::entry::{Basis, EntryId};
    use crate::time::Instant;
    use uuid::Uuid;

    fn entry(day: &str, function: Option<Function>, basis: Basis, kind: EntryKind) -> Entry {
        Entry {
            id: EntryId::new(Uuid::nil()),
            kind,
            day: day.parse().unwrap(),
            recorded_at: Instant::from_stored("2026-11-20T10:00:00.000Z", 0).unwrap(),
            basis,
            answers: Answers::new(RawAnswers {
                function,
                mood: Some(5),
                ..RawAnswers::default()
            })
            .unwrap(),
        }
    }

    #[test]
    fn a_week_is_full_with_its_sunday() {
        let day = |text: &str| -> Day { text.parse().unwrap() };
        for (over_with, monday, sunday) in [
            ("2026-11-28", "2026-11-09", "2026-11-22"),
            ("2026-11-29", "2026-11-16", "2026-11-29"),
            ("2026-11-30", "2026-11-16", "2026-11-29"),
            ("2027-01-03", "2026-12-21", "2027-01-03"),
        ] {
            let weeks = FullWeeks::ending_by(day(over_with));
            assert_eq!((weeks.first, weeks.last()), (day(monday), day(sunday)));
        }
        let [(_, sunday), (monday, _)] = FullWeeks::ending_by(day("2026-11-29")).each();
        assert_eq!((sunday, monday), (day("2026-11-22"), day("2026-11-23")));
    }

    #[test]
    fn weeks_count_what_was_written_and_nothing_else() {
        let (check_in, moment) = (EntryKind::CheckIn, EntryKind::Moment);
        let entries = [
            entry("2026-11-09", Some(Function::Most), Basis::SameDay, check_in),
            entry("2026-11-10", Some(Function::Some), Basis::NextDay, check_in),
            entry("2026-11-11", None, Basis::SameDay, check_in),
            entry(
                "2026-11-12",
                Some(Function::Most),
                Basis::Remembered,
                check_in,
            ),
            entry("2026-11-13", Some(Function::Most), Basis::SameDay, moment),
            entry("2026-11-16", Some(Function::Little), Basis::Paper, check_in),
        ];
        let found = weeks(
            &entries,
            "2026-11-09".parse().unwrap(),
            "2026-11-18".parse().unwrap(),
        );
        let numbers: Vec<_> = found
            .iter()
            .map(|w| {
                (
                    w.days.n_days,
                    w.days.n_written,
                    w.days.most,
                    w.days.some,
                    w.days.little,
                    w.days.n_unanswered(),
                    w.running,
                )
            })
            .collect();
        assert_eq!(
            numbers,
            [(7, 3, 1, 1, 0, 1, false), (3, 1, 0, 0, 1, 0, true)]
        );
    }
}
