//! Reads a diary: all the data that a chart or report of a period needs.

use backstory_core::day::Day;
use backstory_core::diary::Diary;

use crate::error::StoreError;
use crate::reader::Reader;

impl Reader {
    /// Reads the period from `first` to `last`, and the entries before it that are compared with
    /// the beginning of the current episode.
    ///
    /// `today` is the day of reading; entries dated after it are only counted.
    pub fn diary(&self, first: Day, last: Day, today: Day) -> Result<Diary, StoreError> {
        let onset = self.current_episode()?.and_then(|e| e.onset_day);
        let entries = self.entries_between(Day::EARLIEST, Day::LATEST)?;
        let flare_ups = self.flare_ups_between(first, last)?;
        Ok(Diary::new((first, last), today, entries, flare_ups, onset))
    }
}
