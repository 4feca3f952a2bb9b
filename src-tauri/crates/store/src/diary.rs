//! Reads a diary: all the data that a chart or report of a period needs.

use backstory_core::day::Day;
use backstory_core::diary::Diary;
use backstory_core::record::{Content, OtherIllness, RecordKind};

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
        let diary = Diary::new((first, last), today, entries, flare_ups, onset);
        Ok(diary.leaving_out(self.illnesses()?))
    }

    /// Returns every illness other than back pain; one that cannot be read is skipped and counted
    /// as left out.
    fn illnesses(&self) -> Result<Vec<OtherIllness>, StoreError> {
        let records = self.records(RecordKind::OtherIllness)?.into_iter();
        let illnesses = records.filter_map(|record| match record.content {
            Content::OtherIllness(illness) => Some(illness),
            _ => None,
        });
        Ok(illnesses.collect())
    }
}
