//! Reads a record from its row and the rows that it owns.
//!
//! The same constructors check what is read and what is typed, because other programs can edit the
//! file.

use backstory_core::entry::Basis;
use backstory_core::record::{Content, RawRecord, Record, RecordKind, Stamp};
use backstory_core::time::Instant;
use rusqlite::Connection;
use uuid::Uuid;

use crate::error::StoreError;
use crate::form::Form;
use crate::moves;
use crate::reader::Reader;
use crate::row::{breaks_a_rule, is_unreadable};
use crate::selection::Selection;
use crate::table::Table;
use crate::view::{Held, View};

/// Returns the ids of rows with a value in a column. Fails when one cannot be read, because a
/// change of all of them would miss it.
pub(crate) fn ids_where(
    conn: &Connection,
    table: Table,
    column: &str,
    value: &str,
    order: &str,
) -> Result<Vec<String>, StoreError> {
    let name = table.name();
    let sql = format!("SELECT id FROM {name} WHERE {column} = ?1 ORDER BY {order}, id");
    let mut statement = conn.prepare_cached(&sql)?;
    let ids = statement.query_map([value], |r| r.get(0))?;
    let id = |id: Result<String, rusqlite::Error>| match id {
        Err(e) if is_unreadable(&e) => Err(StoreError::Unreadable { table: name }),
        id => Ok(id?),
    };
    ids.map(id).collect()
}

impl Reader {
    /// Reads one record. A check-in that was moved is also found by its former id.
    pub fn record(&self, kind: RecordKind, id: Uuid) -> Result<Record, StoreError> {
        let id = id.hyphenated().to_string();
        let mut found = self.read_record(kind, &id)?;
        if found.is_none()
            && kind == RecordKind::CheckIn
            && let Some(id) = moves::stands_as(&self.conn, &id)?
        {
            found = self.read_record(kind, &id)?;
        }
        found
            .filter(|record| record.content.kind() == kind)
            .ok_or(StoreError::NoSuchRecord)
    }

    /// Returns every record of a kind, newest day first.
    ///
    /// A record that cannot be read is skipped, so that it does not hide the others.
    pub fn records(&self, kind: RecordKind) -> Result<Vec<Record>, StoreError> {
        let name = kind.name();
        let selection = match kind {
            RecordKind::CheckIn | RecordKind::Moment => Selection {
                condition: Some("kind = ?1"),
                params: &[&name],
                ..Selection::all(Table::of(kind))
            },
            _ => Selection::all(Table::of(kind)),
        };
        let mut records = self.readable_records(&selection)?;
        let place = |r: &Record| (r.day(), r.stamp.recorded_at.utc_text(), r.stamp.id);
        records.sort_by_cached_key(|r| std::cmp::Reverse(place(r)));
        Ok(records)
    }

    /// Returns the selected records. One whose row breaks a rule is counted as left out, so that it
    /// does not hide the others; [`check`](Reader::check) names it.
    pub(crate) fn readable_records(
        &self,
        selection: &Selection<'_>,
    ) -> Result<Vec<Record>, StoreError> {
        let name = selection.table.name();
        let mut records = Vec::new();
        let done = selection.read(&self.conn, |id, found| {
            records.extend(self.unless_unreadable(name, id, found)?);
            Ok(())
        });
        match done {
            // A value that is too long ended the statement, so each is read alone.
            Err(error) if error.is_of_a_row() => {
                let ids = selection.ids(&self.conn)?.into_iter();
                let alone = ids.map(|id| self.row_if_readable(selection.table, &id));
                alone.filter_map(Result::transpose).collect()
            }
            done => done.map(|()| records),
        }
    }

    /// Reads a record by the text of its id. Fails when its row breaks a rule.
    pub(crate) fn read_record(
        &self,
        kind: RecordKind,
        id: &str,
    ) -> Result<Option<Record>, StoreError> {
        let found = read(&self.conn, Table::of(kind), id);
        found.map_err(|e| match e {
            StoreError::Invalid(_) => self.damaged(Table::of(kind).name(), id),
            other => other,
        })
    }

    /// Reads a record by the text of its id. When its row breaks a rule, counts it as left out and
    /// returns `None`, so that it does not hide the others; [`check`](Reader::check) names it.
    pub(crate) fn record_if_readable(
        &self,
        kind: RecordKind,
        id: &str,
    ) -> Result<Option<Record>, StoreError> {
        self.row_if_readable(Table::of(kind), id)
    }

    fn row_if_readable(&self, table: Table, id: &str) -> Result<Option<Record>, StoreError> {
        let found = read(&self.conn, table, id);
        let found = self.unless_unreadable(table.name(), id, found)?.flatten();
        if found.is_none() {
            // Also counts a row that a list contains but that the index on its id does not find.
            self.left_out.add(table.name(), id);
        }
        Ok(found)
    }
}

/// Reads a record. A row that breaks a rule of the domain is [`StoreError::Invalid`].
pub(crate) fn read(
    conn: &Connection,
    table: Table,
    id: &str,
) -> Result<Option<Record>, StoreError> {
    let mut record = None;
    let found = Selection::one(table, &[&id]).read(conn, |_, found| {
        record = Some(found);
        Ok(())
    });
    match found {
        Err(error) if error.is_of_a_row() => Err(breaks_a_rule()),
        found => found.and_then(|()| record.transpose()),
    }
}

/// Makes a record of a row and the rows that belong to it, in order.
pub(crate) fn record_of(row: View<'_>, owned: &[View<'_>]) -> Result<Record, StoreError> {
    let unreadable = breaks_a_rule;
    let mut rows = std::iter::once(&row).chain(owned);
    if rows.any(|row| row.foreign().is_some()) {
        return Err(unreadable());
    }
    let kind = row.kind().ok_or_else(unreadable)?;
    let stamp = stamp_of(row, kind).ok_or_else(unreadable)?;
    let form = Form::Record(row, owned);
    let raw = RawRecord::of_kind(kind, form).map_err(|_| unreadable())?;
    Ok(Record {
        stamp,
        content: Content::new(raw)?,
    })
}

fn stamp_of(row: View<'_>, kind: RecordKind) -> Option<Stamp> {
    let Held::Integer(offset) = row.value("utc_offset") else {
        return None;
    };
    let basis = row.text("basis").map(str::parse::<Basis>).transpose();
    let stamp = Stamp {
        id: row.id.parse().ok()?,
        recorded_at: Instant::from_stored(row.text("recorded_at")?, offset.try_into().ok()?)?,
        basis: basis.ok()?,
    };
    let mut spelled = Uuid::encode_buffer();
    let spelled = stamp.id.hyphenated().encode_lower(&mut spelled);
    // The id must be in its canonical spelling, as look-ups by text expect.
    (stamp.basis.is_some() == kind.has_basis() && *spelled == *row.id).then_some(stamp)
}
