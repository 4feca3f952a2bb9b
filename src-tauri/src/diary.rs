//! The entries a picture or a report is about, with their period.

use backstory_core::change::{self, Change};
use backstory_core::day::Day;
use backstory_core::entry::{Basis, Entry, EntryKind};
use backstory_core::series::DailySeries;
use backstory_core::weeks::{self, Week};
use backstory_store::error::StoreError;
use backstory_store::store::Store;

/// Everything written up to the last day of a period.
#[derive(Debug)]
pub struct Diary {
    entries: Vec<Entry>,
    /// First day of the period.
    pub first: Day,
    /// Last day of the period.
    pub last: Day,
    baseline_from: Day,
}

impl Diary {
    /// Reads what the period needs, and what came before it for the comparison with the beginning.
    pub fn read(store: &Store, first: Day, last: Day) -> Result<Diary, StoreError> {
        let onset = store.current_episode()?.and_then(|e| e.onset_day);
        Ok(Diary {
            entries: store.entries_between(Day::EARLIEST, last)?,
            first,
            last,
            baseline_from: onset.unwrap_or(Day::EARLIEST),
        })
    }

    /// Entries of the period.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|e| e.day >= self.first)
    }

    /// Days of the period.
    pub fn n_days(&self) -> usize {
        self.first.through(self.last).count()
    }

    /// Days of the period with a check-in that counts.
    pub fn n_written(&self) -> usize {
        weeks::counted(&self.entries, self.first, self.last).count()
    }

    /// Check-ins of the period with this basis.
    pub fn n_with(&self, basis: Basis) -> usize {
        self.entries()
            .filter(|e| e.kind == EntryKind::CheckIn && e.basis == basis)
            .count()
    }

    /// Weeks of the period.
    pub fn weeks(&self) -> Vec<Week> {
        weeks::weeks(&self.entries, self.first, self.last)
    }

    /// The last 14 days, and the 14 days from the first entry of the episode on.
    ///
    /// None of the first when it would overlap the last.
    pub fn stretches(&self) -> (Option<Week>, Week) {
        let stretch = |first: Day| {
            let last = first.plus(change::STRETCH_DAYS - 1);
            let one = |f| self.count(first, last, f);
            Week {
                monday: first,
                n_days: first.through(last).count(),
                n_written: weeks::counted(&self.entries, first, last).count(),
                most: one(backstory_core::answers::Function::Most),
                some: one(backstory_core::answers::Function::Some),
                little: one(backstory_core::answers::Function::Little),
                running: false,
            }
        };
        let latest = self.last.minus(change::STRETCH_DAYS - 1);
        let start = weeks::counted(&self.entries, self.baseline_from, self.last)
            .map(|e| e.day)
            .next()
            .filter(|start| start.plus(change::STRETCH_DAYS) <= latest);
        (start.map(stretch), stretch(latest))
    }

    fn count(&self, first: Day, last: Day, f: backstory_core::answers::Function) -> usize {
        weeks::counted(&self.entries, first, last)
            .filter(|e| e.answers.function() == Some(f))
            .count()
    }

    /// Back pain of the period.
    pub fn back_pain(&self) -> DailySeries {
        DailySeries::of(&self.entries, self.first, self.last, back_pain)
    }

    /// Leg pain of the period.
    pub fn leg_pain(&self) -> DailySeries {
        DailySeries::of(&self.entries, self.first, self.last, leg_pain)
    }

    /// Back pain now against the beginning of the episode.
    pub fn back_pain_change(&self) -> Option<Change> {
        self.change(back_pain)
    }

    /// Leg pain now against the beginning of the episode.
    pub fn leg_pain_change(&self) -> Option<Change> {
        self.change(leg_pain)
    }

    fn change(&self, value: impl Fn(&Entry) -> Option<u8>) -> Option<Change> {
        let whole = DailySeries::of(&self.entries, self.baseline_from, self.last, value);
        change::change(&whole, self.baseline_from)
    }
}

fn back_pain(entry: &Entry) -> Option<u8> {
    entry.answers.back_pain().map(|s| s.get())
}

fn leg_pain(entry: &Entry) -> Option<u8> {
    entry.answers.leg_pain().map(|s| s.get())
}
