//! Drafts: outside the change log and never entries, so that nothing but the form reads them.

use backstory_core::day::Day;
use backstory_core::draft::Draft;
use backstory_core::entry::EntryKind;
use backstory_core::time::Instant;
use rusqlite::{Connection, params};

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::store::Store;

impl WriteSet<'_> {
    /// Removes the draft of a kind and day, when there is one, in the transaction of this change.
    ///
    /// A change that does nothing else leaves no trace in the log, and undo brings no draft back.
    pub fn clear_draft(&mut self, kind: EntryKind, day: Day) -> Result<(), StoreError> {
        remove(self.conn(), kind, day)
    }
}

/// Columns of a draft as stored, not trusted yet.
struct StoredDraft {
    kind: String,
    day: String,
    typed_at: String,
    utc_offset: i32,
    form: String,
}

impl StoredDraft {
    /// Checks every value again: a file can be edited by other programs.
    fn check(self) -> Option<Draft> {
        Draft::new(
            self.kind.parse().ok()?,
            self.day.parse().ok()?,
            Instant::from_stored(&self.typed_at, self.utc_offset)?,
            self.form,
        )
        .ok()
    }
}

impl Store {
    /// Keeps a draft, in the place of an earlier one of its kind and day.
    ///
    /// When this returns, the draft is on disk. Refused when its form is not JSON.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        self.change(|conn| {
            conn.prepare_cached(
                "INSERT INTO draft (kind, day, typed_at, utc_offset, form)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (kind, day) DO UPDATE SET typed_at = excluded.typed_at,
                 utc_offset = excluded.utc_offset, form = excluded.form",
            )?
            .execute(params![
                draft.kind.name(),
                draft.day.to_string(),
                draft.typed_at.utc_text(),
                draft.typed_at.offset_minutes(),
                draft.form()
            ])?;
            Ok(())
        })
    }

    /// Removes the draft of a kind and day; one that is not there is left so.
    pub fn discard_draft(&mut self, kind: EntryKind, day: Day) -> Result<(), StoreError> {
        self.change(|conn| remove(conn, kind, day))
    }

    /// Every draft that can be read, the oldest day first.
    ///
    /// One that cannot stays where it is, for [`check`](Store::check) to name: it must not hide
    /// the others, because a window that reads none keeps none.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let rows = self.read_drafts()?;
        Ok(rows.into_iter().filter_map(|(_, draft)| draft).collect())
    }

    /// Every draft with the name of its row; none in the place of one that cannot be read.
    pub(crate) fn read_drafts(&self) -> Result<Vec<(String, Option<Draft>)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT kind, day, typed_at, utc_offset, form FROM draft ORDER BY day, kind",
        )?;
        let stored = statement
            .query_map([], |r| {
                Ok(StoredDraft {
                    kind: r.get(0)?,
                    day: r.get(1)?,
                    typed_at: r.get(2)?,
                    utc_offset: r.get(3)?,
                    form: r.get(4)?,
                })
            })?
            .collect::<Result<Vec<_>, _>>()?;
        Ok(stored
            .into_iter()
            .map(|draft| (format!("{} {}", draft.kind, draft.day), draft.check()))
            .collect())
    }
}

fn remove(conn: &Connection, kind: EntryKind, day: Day) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM draft WHERE kind = ?1 AND day = ?2")?
        .execute(params![kind.name(), day.to_string()])?;
    Ok(())
}
