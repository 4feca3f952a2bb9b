//! Episodes: one row each.

use backstory_core::day::Day;
use backstory_core::episode::Episode;
use backstory_core::time::Instant;
use rusqlite::OptionalExtension;
use rusqlite::types::Value;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::row::{Row, Table};
use crate::store::Store;

impl WriteSet<'_> {
    /// Inserts or updates an episode.
    pub fn put_episode(&mut self, episode: &Episode) -> Result<(), StoreError> {
        let text = |text: Option<String>| text.map_or(Value::Null, Value::Text);
        self.put(&Row {
            table: Table::Episode,
            id: episode.id.to_string(),
            values: vec![
                text(episode.onset_day.map(|d| d.to_string())),
                text(episode.onset_how.clone()),
                Value::Text(episode.recorded_at.utc_text()),
                Value::Integer(episode.recorded_at.offset_minutes().into()),
            ],
        })
    }
}

impl Store {
    /// The episode written last; none when no onset was ever given.
    pub fn current_episode(&self) -> Result<Option<Episode>, StoreError> {
        let raw = self
            .conn
            .prepare_cached(
                "SELECT id, onset_day, onset_how, recorded_at, utc_offset FROM episode
                 ORDER BY recorded_at DESC, id DESC LIMIT 1",
            )?
            .query_row([], |r| {
                Ok((
                    r.get::<_, String>(0)?,
                    r.get::<_, Option<String>>(1)?,
                    r.get::<_, Option<String>>(2)?,
                    r.get::<_, String>(3)?,
                    r.get::<_, i32>(4)?,
                ))
            })
            .optional()?;
        let Some((id, onset_day, onset_how, at, offset)) = raw else {
            return Ok(None);
        };
        let unreadable = || self.damaged("episode", &id);
        Ok(Some(Episode {
            id: id.parse().map_err(|_| unreadable())?,
            onset_day: onset_day
                .map(|d| d.parse::<Day>())
                .transpose()
                .map_err(|_| unreadable())?,
            onset_how,
            recorded_at: Instant::from_stored(&at, offset).ok_or_else(unreadable)?,
        }))
    }
}
