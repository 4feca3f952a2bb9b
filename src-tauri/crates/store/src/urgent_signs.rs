//! Answers to the urgent signs.

use backstory_core::day::Day;
use backstory_core::record::{Content, RecordKind, UrgentSignsAnswer};
use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::store::Store;

/// Reads the latest answer of a period.
pub(crate) const LATEST: &str = "SELECT id FROM urgent_signs
     WHERE day BETWEEN ?1 AND ?2 ORDER BY day DESC, recorded_at DESC, id DESC LIMIT 1";

impl Store {
    /// The latest answer to the urgent signs on a day from `first` to `last`.
    ///
    /// One that cannot be read is the error: an earlier answer in its place might say that nothing
    /// was ticked.
    pub fn latest_urgent_signs(
        &self,
        first: Day,
        last: Day,
    ) -> Result<Option<UrgentSignsAnswer>, StoreError> {
        let id: Option<String> = self
            .conn
            .prepare_cached(LATEST)?
            .query_row(params![first.to_string(), last.to_string()], |r| r.get(0))
            .optional()?;
        let record = id.map(|id| self.read_record(RecordKind::UrgentSigns, &id));
        Ok(match record.transpose()?.flatten().map(|r| r.content) {
            Some(Content::UrgentSigns(answer)) => Some(answer),
            Some(_) | None => None,
        })
    }
}
