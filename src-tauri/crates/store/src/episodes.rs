//! The episode that is going on.

use backstory_core::episode::Episode;
use backstory_core::record::{Content, Record, RecordKind};
use rusqlite::OptionalExtension;

use crate::error::StoreError;
use crate::store::Store;

impl Store {
    /// The episode written last, with its stamp; none when no onset was ever given.
    pub fn latest_episode(&self) -> Result<Option<Record>, StoreError> {
        let id: Option<String> = self
            .conn
            .prepare_cached("SELECT id FROM episode ORDER BY recorded_at DESC, id DESC LIMIT 1")?
            .query_row([], |r| r.get(0))
            .optional()?;
        match id {
            Some(id) => self.read_record(RecordKind::Episode, &id),
            None => Ok(None),
        }
    }

    /// What the episode written last says; comparisons with the beginning start at its onset.
    pub fn current_episode(&self) -> Result<Option<Episode>, StoreError> {
        let latest = self.latest_episode()?;
        Ok(latest.and_then(|record| match record.content {
            Content::Episode(episode) => Some(episode),
            _ => None,
        }))
    }
}
