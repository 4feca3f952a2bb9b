//! Answers to the urgent signs.

use backstory_core::day::Day;
use backstory_core::record::{Content, RecordKind, UrgentSignsAnswer};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::value;

/// Selects the latest answer of a period.
pub(crate) const LATEST: &str = "SELECT id FROM urgent_signs
     WHERE day BETWEEN ?1 AND ?2 ORDER BY day DESC, recorded_at DESC, id DESC LIMIT 1";

/// The latest answer to the urgent signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LatestAnswer {
    /// No answer in the period.
    None,
    /// The latest answer cannot be read. An earlier answer must not replace it, because that one
    /// might say that nothing was ticked.
    Unreadable,
    /// The answer.
    Given(UrgentSignsAnswer),
}

impl Reader {
    /// Returns the latest answer to the urgent signs on a day from `first` to `last`.
    pub fn latest_urgent_signs(&self, first: Day, last: Day) -> Result<LatestAnswer, StoreError> {
        let id: Option<Value> = self
            .conn
            .prepare_cached(LATEST)?
            .query_row(params![first.to_string(), last.to_string()], |r| {
                value(r, 0)
            })
            .optional()?;
        let record = match id {
            None => return Ok(LatestAnswer::None),
            Some(Value::Text(id)) => self.record_if_readable(RecordKind::UrgentSigns, &id)?,
            Some(_) => None,
        };
        Ok(match record.map(|r| r.content) {
            Some(Content::UrgentSigns(answer)) => LatestAnswer::Given(answer),
            Some(_) | None => LatestAnswer::Unreadable,
        })
    }
}
