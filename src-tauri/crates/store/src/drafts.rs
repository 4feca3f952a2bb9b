//! Drafts: outside the change log and never entries, so only their form reads them.

use backstory_core::draft::{Draft, DraftKey};
use backstory_core::record::RecordKind;
use backstory_core::time::Instant;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use serde_json::Value as Json;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reader::Reader;
use crate::row::{is_unreadable, readable, value};
use crate::store::Store;
use crate::strays::{UNKNOWN, is_plain};
use crate::table::Table;

impl WriteSet<'_> {
    /// Deletes the draft with this kind and place, if there is one, in the transaction of this
    /// change.
    ///
    /// A change that does nothing else makes no entry in the log, and undo does not restore a
    /// draft.
    pub fn clear_draft(&mut self, kind: RecordKind, place: DraftKey) -> Result<(), StoreError> {
        remove(self.conn(), kind, place)
    }

    /// Saves a draft, replacing the one with its kind and place, in the transaction of this change.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        keep(self.conn(), draft)
    }
}

/// Columns of a draft as stored, before validation.
struct StoredDraft {
    kind: String,
    place: String,
    typed_at: String,
    utc_offset: i32,
    form: String,
}

impl StoredDraft {
    fn read(row: &rusqlite::Row<'_>) -> Result<StoredDraft, rusqlite::Error> {
        Ok(StoredDraft {
            kind: row.get(0)?,
            place: row.get(1)?,
            typed_at: row.get(2)?,
            utc_offset: row.get(3)?,
            form: row.get(4)?,
        })
    }

    /// Validates every value again, because other programs can edit the file.
    fn check(self) -> Option<Draft> {
        Draft::new(
            self.kind.parse().ok()?,
            self.place.parse().ok()?,
            Instant::from_stored(&self.typed_at, self.utc_offset)?,
            self.form,
        )
        .ok()
    }
}

impl Reader {
    /// Returns every readable draft, ordered by place: days first, oldest first.
    ///
    /// An unreadable draft stays in the file, is counted as left out, and is named by
    /// [`check`](Reader::check). It must not hide the others: a window that could read no draft
    /// would save none either.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let rows = self.read_drafts()?.into_iter();
        let read = |(name, draft): (String, Option<Draft>)| {
            if draft.is_none() {
                self.left_out.add("draft", &name);
            }
            draft
        };
        Ok(rows.filter_map(read).collect())
    }

    /// Returns every draft with the name of its row, and `None` for a draft that cannot be read.
    pub(crate) fn read_drafts(&self) -> Result<Vec<(String, Option<Draft>)>, StoreError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT kind, place, typed_at, utc_offset, form FROM draft ORDER BY place, kind",
        )?;
        let mut rows = statement.query([])?;
        let mut drafts = Vec::new();
        while let Some(row) = rows.next()? {
            // In a damaged file these columns may hold anything, private text included, and names
            // end up in messages.
            let word = |at| match value(row, at) {
                Ok(Value::Text(word)) if is_plain(&word.replace('_', "-")) => word,
                _ => UNKNOWN.to_owned(),
            };
            let name = format!("{} {}", word(0), word(1));
            let draft = match StoredDraft::read(row) {
                Err(error) if is_unreadable(&error) => None,
                stored => stored?.check(),
            };
            drafts.push((name, draft));
        }
        Ok(drafts)
    }
}

impl Store {
    /// Saves a draft, replacing the one with its kind and place.
    ///
    /// When this returns, the draft is on disk. Refused when its form is not JSON.
    pub fn keep_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        self.change(|conn| keep(conn, draft))
    }

    /// Deletes the draft with this kind and place; does nothing when there is none.
    pub fn discard_draft(&mut self, kind: RecordKind, place: DraftKey) -> Result<(), StoreError> {
        self.change(|conn| remove(conn, kind, place))
    }
}

/// Inserts a draft or replaces the one with its kind and place.
fn keep(conn: &Connection, draft: &Draft) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO draft (kind, place, typed_at, utc_offset, form)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (kind, place) DO UPDATE SET typed_at = excluded.typed_at,
         utc_offset = excluded.utc_offset, form = excluded.form",
    )?
    .execute(params![
        draft.kind.name(),
        draft.place.to_string(),
        draft.typed_at.utc_text(),
        draft.typed_at.offset_minutes(),
        draft.form()
    ])?;
    Ok(())
}

/// Deletes the draft with a kind and place.
pub(crate) const REMOVE: &str = "DELETE FROM draft WHERE kind = ?1 AND place = ?2";

fn remove(conn: &Connection, kind: RecordKind, place: DraftKey) -> Result<(), StoreError> {
    conn.prepare_cached(REMOVE)?
        .execute(params![kind.name(), place.to_string()])?;
    Ok(())
}

/// Deletes the drafts of the records' own forms.
pub(crate) fn remove_of(conn: &Connection, rows: &[(Table, String)]) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached("DELETE FROM draft WHERE place = ?1")?;
    for (_, id) in rows {
        statement.execute([id])?;
    }
    Ok(())
}

/// Erases a row from the drafts of other forms, such as a question from the draft of its
/// appointment: saving that draft would bring the row back. The rest of the draft stays.
pub(crate) fn erase_draft(conn: &Connection, id: &str) -> Result<(), StoreError> {
    let mut statement =
        conn.prepare_cached("SELECT kind, place, form FROM draft WHERE instr(form, ?1) > 0")?;
    let naming = statement.query_map([id], |r| Ok((r.get(0)?, r.get(1)?, value(r, 2)?)))?;
    for (kind, place, form) in readable::<(String, String, Value)>(naming)? {
        let form = match form {
            Value::Text(form) => serde_json::from_str(&form).ok(),
            _ => None,
        };
        let Some(mut form) = form else {
            // The id occurs in it, but there is no JSON to take it out of.
            conn.execute(REMOVE, params![kind, place])?;
            continue;
        };
        remove_items(&mut form, id);
        conn.execute(
            "UPDATE draft SET form = ?3 WHERE kind = ?1 AND place = ?2",
            params![kind, place, form.to_string()],
        )?;
    }
    Ok(())
}

/// Removes the list items with this id, at any depth.
fn remove_items(form: &mut Json, id: &str) {
    match form {
        Json::Array(items) => {
            // In a form, a row is an item with its id in some list.
            items.retain(|item| item.get("id").and_then(Json::as_str) != Some(id));
            items.iter_mut().for_each(|item| remove_items(item, id));
        }
        Json::Object(members) => members.values_mut().for_each(|m| remove_items(m, id)),
        _ => {}
    }
}
