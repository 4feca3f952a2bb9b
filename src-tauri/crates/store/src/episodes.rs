//! The current episode.

use backstory_core::episode::Episode;
use backstory_core::record::{Content, Record, RecordKind};

use rusqlite::types::Value;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::value;

impl Reader {
    /// Returns the episode written last, with its stamp, or `None` when no onset was ever given.
    ///
    /// An episode that cannot be read is skipped; a check names it.
    pub fn latest_episode(&self) -> Result<Option<Record>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT id FROM episode ORDER BY recorded_at DESC, id DESC")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if let Value::Text(id) = value(row, 0)?
                && let Some(record) = self.record_if_readable(RecordKind::Episode, &id)?
            {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    /// Returns the episode written last; comparisons with the beginning start at its onset.
    pub fn current_episode(&self) -> Result<Option<Episode>, StoreError> {
        let latest = self.latest_episode()?;
        Ok(latest.and_then(|record| match record.content {
            Content::Episode(episode) => Some(episode),
            _ => None,
        }))
    }
}
