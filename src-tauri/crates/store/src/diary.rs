//! Reading a diary: everything that a chart or a report of a period needs.

use backstory_core::day::Day;
use backstory_core::diary::Diary;

use crate::error::StoreError;
use crate::reader::Reader;

impl Reader {
    /// Reads the period from `first` to `last`, and what came before it for the comparison with
    /// the beginning of the current episode.
    ///
    /// `today` is the day on which it is read; what is dated after it is only counted.
    pub fn diary(&self, first: Day, last: Day, today: Day) -> Result<Diary, StoreError> {
        let onset = self.current_episode()?.and_then(|e| e.onset_day);
        let entries = self.entries_between(Day::EARLIEST, Day::LATEST)?;
        let flare_ups = self.flare_ups_between(first, last)?;
        Ok(Diary::new((first, last), today, entries, flare_ups, onset))
    }
}
