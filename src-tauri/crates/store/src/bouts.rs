//! Bouts of movement with more detail than their name and length.

use backstory_core::answers::Movement;
use backstory_core::day::Day;
use backstory_core::entry::Basis;
use backstory_core::record::{Record, RecordKind};
use rusqlite::params;
use uuid::Uuid;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::readable;

/// Selects the entries with such a bout, newest first.
pub(crate) const SINCE: &str = "SELECT kind, id FROM entry
     WHERE day BETWEEN ?1 AND ?2 AND EXISTS (
         SELECT 1 FROM movement WHERE entry_id = entry.id
             AND (exercise IS NOT NULL OR expected IS NOT NULL OR after IS NOT NULL)
     )
     ORDER BY day DESC, recorded_at DESC, id DESC";

/// A bout of movement and the entry it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bout {
    /// Kind of the entry: check-in or moment.
    pub kind: RecordKind,
    /// Id of the entry.
    pub entry: Uuid,
    /// Day of the entry.
    pub day: Day,
    /// When the entry was written, relative to its day.
    pub basis: Basis,
    /// Position among the movements of the entry, from 0.
    pub index: usize,
    /// The movement as it was recorded.
    pub movement: Movement,
}

impl Reader {
    /// Returns the bouts from `first` to `last`, newest first, that are a movement of the library
    /// or say what was expected or how it felt afterwards.
    ///
    /// An entry that cannot be read is skipped, so that it does not hide the others.
    pub fn bouts_between(&self, first: Day, last: Day) -> Result<Vec<Bout>, StoreError> {
        let mut statement = self.conn.prepare_cached(SINCE)?;
        let period = params![first.to_string(), last.to_string()];
        let found = statement.query_map(period, |r| Ok((r.get(0)?, r.get(1)?)))?;
        let mut bouts = Vec::new();
        for (kind, id) in readable::<(String, String)>(found)? {
            let Ok(kind) = kind.parse() else {
                self.left_out.add("entry", &id);
                continue;
            };
            if let Some(record) = self.record_if_readable(kind, &id)? {
                bouts.extend(bouts_of(&record).into_iter().rev());
            }
        }
        Ok(bouts)
    }
}

fn bouts_of(record: &Record) -> Vec<Bout> {
    let Some(entry) = record.entry() else {
        return Vec::new();
    };
    let movements = entry.answers.movements().iter().enumerate();
    let is_told =
        |m: &Movement| m.exercise().is_some() || m.expected().is_some() || m.after().is_some();
    let bouts = movements.filter(|(_, movement)| is_told(movement));
    bouts
        .map(|(index, movement)| Bout {
            kind: record.content.kind(),
            entry: record.stamp.id,
            day: entry.day,
            basis: entry.basis,
            index,
            movement: movement.clone(),
        })
        .collect()
}
