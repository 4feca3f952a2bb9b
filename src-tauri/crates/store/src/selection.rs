//! Reads many records of a table with the rows that they own, in one statement for each table: a
//! chart reads years of entries.

use std::collections::HashMap;

use backstory_core::record::Record;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ToSql};

use crate::error::StoreError;
use crate::links;
use crate::reading::record_of;
use crate::row::{Row, breaks_a_rule, readable};
use crate::table::Table;
use crate::view::{Packed, View};

/// Records of one table.
pub(crate) struct Selection<'a> {
    /// Table of the records.
    pub table: Table,
    /// Condition for their rows; `None` selects every row.
    pub condition: Option<&'a str>,
    /// Columns to sort by.
    pub order: Option<&'a str>,
    /// Values in the condition.
    pub params: &'a [&'a dyn ToSql],
}

/// Condition for one record.
const ONE: &str = "id = ?1";

impl<'a> Selection<'a> {
    /// Selects every record of a table.
    pub fn all(table: Table) -> Selection<'a> {
        Selection {
            table,
            condition: None,
            order: None,
            params: &[],
        }
    }

    /// Selects the record with an id.
    pub fn one(table: Table, id: &'a [&'a dyn ToSql; 1]) -> Selection<'a> {
        Selection {
            condition: Some(ONE),
            params: id,
            ..Selection::all(table)
        }
    }

    /// Reads the records in order: gives `each` the id of each with the record, or with why it
    /// cannot be read. Rows whose id is not text are skipped: they were counted as left out when
    /// the journal was opened.
    pub fn read(
        &self,
        conn: &Connection,
        mut each: impl FnMut(&str, Result<Record, StoreError>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let owned = self.read_owned(conn)?;
        let mut statement = conn.prepare_cached(&self.sql())?;
        let mut rows = statement.query(self.params)?;
        let mut packed = Packed::new(self.table);
        while let Some(row) = rows.next()? {
            packed.clear();
            packed.push(row)?;
            if let Some(row) = packed.view(0) {
                let record = owned.of(row.id).and_then(|parts| record_of(row, &parts));
                each(row.id, record)?;
            }
        }
        Ok(())
    }

    /// Returns the ids of the records in order.
    pub fn ids(&self, conn: &Connection) -> Result<Vec<String>, StoreError> {
        let mut statement = conn.prepare_cached(&self.select("id"))?;
        readable(statement.query_map(self.params, |r| r.get(0))?)
    }

    fn read_owned(&self, conn: &Connection) -> Result<Owned, StoreError> {
        let mut owned = Owned::default();
        for (part, column) in self.table.parts() {
            let mut statement = conn.prepare_cached(&self.owned_sql(part, column))?;
            let mut rows = statement.query(self.params)?;
            let mut packed = Packed::new(part);
            let owner_at = part.place_of(column).map_or(0, |at| at + 1);
            while let Some(row) = rows.next()? {
                // The owner of a stray row is not known; it was counted when the journal was
                // opened.
                if let ValueRef::Text(owner) = row.get_ref(owner_at)?
                    && let Ok(owner) = std::str::from_utf8(owner)
                {
                    let n = packed.len();
                    packed.push(row)?;
                    owned.add(owner, Place::Part(owned.parts.len(), n));
                    // The links alone have no text; the form shows the questions.
                    if part == Table::AppointmentQuestion
                        && let Some(link) = packed.view(n)
                        && let Some(question) = links::question(conn, link)?
                    {
                        owned.add(owner, Place::Question(owned.questions.len()));
                        owned.questions.push(question);
                    }
                }
            }
            owned.parts.push(packed);
        }
        Ok(owned)
    }

    /// Selects the rows of the records.
    pub fn sql(&self) -> String {
        self.select(&columns(self.table))
    }

    fn select(&self, columns: &str) -> String {
        let order = self.order.map(|order| format!(" ORDER BY {order}"));
        format!(
            "SELECT {columns} FROM {}{}",
            self.rows(),
            order.unwrap_or_default()
        )
    }

    /// Selects the rows in a table that belong to the records, in order.
    pub fn owned_sql(&self, part: Table, column: &str) -> String {
        let owners = match self.condition {
            None => String::new(),
            Some(ONE) => format!(" WHERE {column} = ?1"),
            Some(_) => format!(" WHERE {column} IN (SELECT id FROM {})", self.rows()),
        };
        format!(
            "SELECT {} FROM {}{owners} ORDER BY {column}, position, id",
            columns(part),
            part.name()
        )
    }

    fn rows(&self) -> String {
        let condition = self
            .condition
            .map(|condition| format!(" WHERE {condition}"));
        format!("{}{}", self.table.name(), condition.unwrap_or_default())
    }
}

/// Returns the columns that [`Packed::push`] expects.
fn columns(table: Table) -> String {
    format!("id, {}", table.column_list())
}

/// Rows that records own.
#[derive(Default)]
struct Owned {
    /// Rows of each table of parts.
    parts: Vec<Packed>,
    questions: Vec<Row>,
    /// Rows of each owner, in order.
    places: HashMap<String, Vec<Place>>,
}

/// Where an owned row is.
#[derive(Clone, Copy)]
enum Place {
    /// Its table and its place in it.
    Part(usize, usize),
    /// Its place among the questions.
    Question(usize),
}

impl Owned {
    fn add(&mut self, owner: &str, place: Place) {
        match self.places.get_mut(owner) {
            Some(places) => places.push(place),
            None => {
                self.places.insert(owner.to_owned(), vec![place]);
            }
        }
    }

    /// Returns the rows of one owner. Fails when one cannot be read, because the owner would be
    /// incomplete without it.
    fn of(&self, owner: &str) -> Result<Vec<View<'_>>, StoreError> {
        let view = |place: &Place| match *place {
            Place::Part(table, n) => self.parts.get(table)?.view(n),
            Place::Question(n) => self.questions.get(n).map(Row::view),
        };
        let places = self.places.get(owner).into_iter().flatten();
        let views: Option<_> = places.map(view).collect();
        views.ok_or_else(breaks_a_rule)
    }
}
