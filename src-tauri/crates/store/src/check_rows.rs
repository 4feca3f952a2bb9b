//! Checks rows and reports which one cannot be read, and in which table.

use std::collections::BTreeSet;

use backstory_core::record::RecordKind;
use backstory_core::time::Instant;
use rusqlite::types::Value;
use uuid::Uuid;

use crate::check::CheckReport;
use crate::computed::reference_checks;
use crate::error::StoreError;
use crate::log::op_of;
use crate::reader::Reader;
use crate::reading::read;
use crate::row::{Row, breaks_a_rule, readable, value};
use crate::strays::{self, UNKNOWN, is_plain};
use crate::table::Table;

impl Reader {
    /// Reads every record of every kind with the rows it owns.
    pub(crate) fn check_records(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for kind in RecordKind::ALL {
            // Check-ins and moments share the table `entry`, which was read for the check-ins.
            if kind == RecordKind::Moment {
                continue;
            }
            let table = Table::of(kind);
            for id in self.ids(table)? {
                match read(&self.conn, table, &id) {
                    Ok(Some(_)) => report.count(kind),
                    // Damaged pages are not this row's fault; `check_pages` reports them.
                    Err(error) if !error.is_of_a_row() => return Err(error),
                    Ok(None) | Err(_) => {
                        report.add(self.unreadable_record(kind, &id)?);
                        report.named.insert((table.name(), id));
                    }
                }
            }
        }
        Ok(())
    }

    /// Returns the ids in a table, read from its pages and not through its indexes.
    fn ids(&self, table: Table) -> Result<Vec<String>, StoreError> {
        let sql = format!("SELECT id FROM {} NOT INDEXED ORDER BY id", table.name());
        let mut statement = self.conn.prepare(&sql)?;
        let mut rows = statement.query([])?;
        let mut ids = Vec::new();
        while let Some(row) = rows.next()? {
            if let Value::Text(id) = value(row, 0)? {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    fn unreadable_record(&self, kind: RecordKind, id: &str) -> Result<String, StoreError> {
        let table = Table::of(kind);
        let id_said = if is_plain(id) { id } else { UNKNOWN };
        let what = format!("{} {id_said} of table {}", named(kind), table.name());
        let at_fault = match Row::read(&self.conn, table, id) {
            Ok(Some(row)) => match self.fault(&row)? {
                Some(column) => Some(format!("its column {column} holds no value of its kind")),
                None => self.part_at_fault(table, id)?,
            },
            Ok(None) => Some("the index of its ids does not lead to it".to_owned()),
            Err(_) => Some("a value is too long".to_owned()),
        };
        Ok(match at_fault {
            Some(why) => format!("{what} cannot be read: {why}."),
            None => format!("{what} cannot be read."),
        })
    }

    /// Returns the first column of a row with a value of the wrong type, or with NULL where a value
    /// is required.
    fn fault(&self, row: &Row) -> Result<Option<&'static str>, StoreError> {
        let sql = "SELECT name FROM pragma_table_info(?1) WHERE \"notnull\"";
        let mut statement = self.conn.prepare_cached(sql)?;
        let needed: Vec<String> = readable(statement.query_map([row.table.name()], |r| r.get(0))?)?;
        let names = row.table.columns().iter().map(|column| column.name);
        let is_missing = |c: &&str| *row.value(c) == Value::Null && needed.iter().any(|n| n == c);
        Ok(row.foreign().or_else(|| names.into_iter().find(is_missing)))
    }

    /// Returns the first row owned by a record that has a column of the wrong type.
    fn part_at_fault(&self, table: Table, owner: &str) -> Result<Option<String>, StoreError> {
        for (part, column) in table.parts() {
            let n_columns = part.columns().len();
            let sql = format!(
                "SELECT rowid, id, {} FROM {} WHERE {column} = ?1",
                part.column_list(),
                part.name()
            );
            let mut statement = self.conn.prepare(&sql)?;
            let mut rows = statement.query([owner])?;
            while let Some(row) = rows.next()? {
                let number: i64 = row.get(0)?;
                let (id, column) = match value(row, 1)? {
                    Value::Text(id) => {
                        let values = (2..n_columns + 2).map(|at| value(row, at));
                        let values = values.collect::<Result<_, _>>()?;
                        let row = Row {
                            table: part,
                            id: id.clone(),
                            values,
                        };
                        (id, self.fault(&row)?)
                    }
                    _ => (number.to_string(), Some("id")),
                };
                if let Some(column) = column {
                    let part = part.name();
                    return Ok(Some(format!(
                        "column {column} of row {id} of table {part} holds no value of its kind"
                    )));
                }
            }
        }
        Ok(None)
    }

    /// Reads every value imported from a file.
    pub(crate) fn check_measures(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        // These sort before and after every text, even one that is not a day.
        for (id, measure) in self.read_measures("", "~")? {
            if measure.is_none() {
                report.add(format!(
                    "Daily measure {id} of table daily_measure cannot be read."
                ));
                report.named.insert(("daily_measure", id));
            }
        }
        Ok(())
    }

    /// Reports rows whose owner does not exist.
    pub(crate) fn check_references(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for sql in reference_checks(&self.conn)? {
            let mut statement = self.conn.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (table, owner): (String, String) = (row.get(0)?, row.get(2)?);
                self.add_orphan(report, &table, row.get(1)?, &owner)?;
            }
        }
        Ok(())
    }

    fn add_orphan(
        &self,
        report: &mut CheckReport,
        table: &str,
        number: Option<i64>,
        owner: &str,
    ) -> Result<(), StoreError> {
        let name = match (Table::named(table), number) {
            (Some(table), Some(number)) => {
                let name = self.name_of(table, number)?;
                report.named.insert((table.name(), name.clone()));
                name
            }
            (_, Some(number)) => number.to_string(),
            (_, None) => UNKNOWN.to_owned(),
        };
        report.add(format!(
            "Row {name} of table {table} belongs to a row of {owner} that is not there."
        ));
        Ok(())
    }

    /// Returns the id of a row, or its rowid where the id is not readable.
    fn name_of(&self, table: Table, number: i64) -> Result<String, StoreError> {
        let sql = format!("SELECT id FROM {} WHERE rowid = ?1", table.name());
        let id = self.conn.query_row(&sql, [number], |r| value(r, 0))?;
        Ok(match id {
            Value::Text(id) if is_plain(&id) => id,
            _ => number.to_string(),
        })
    }

    /// Reports stray rows that no other step has named.
    pub(crate) fn check_strays(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for stray in strays::find(&self.conn)? {
            let (table, row) = (stray.table, stray.row);
            let is_of_the_log = table == "write_set" || table == "row_version";
            if row == UNKNOWN && !is_of_the_log {
                report.add(format!("Table {table} cannot be read through."));
            } else if !is_of_the_log && !report.named.contains(&(table, row.clone())) {
                report.add(format!(
                    "Row {row} of table {table} cannot be read: nothing leads to it, because its \
                     id, its day or what it belongs to holds no value of its kind."
                ));
            }
        }
        Ok(())
    }

    pub(crate) fn check_drafts(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for (row, draft) in self.read_drafts()? {
            match draft {
                Some(_) => report.n_drafts += 1,
                None => report.add(format!("The draft {row} of table draft cannot be read.")),
            }
        }
        Ok(())
    }

    /// Reads every change in the log: its time, its origin, and the change it reverses.
    pub(crate) fn check_changes(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare(
            "SELECT id, op, arguments, at, utc_offset, origin, reverses, schema_version, uuid,
                 installation
             FROM write_set NOT INDEXED ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let change = || -> Result<(), StoreError> {
                op_of(&row.get::<_, String>(1)?, &row.get::<_, String>(2)?)?;
                let (at, offset): (String, i32) = (row.get(3)?, row.get(4)?);
                let (origin, reverses): (String, Option<i64>) = (row.get(5)?, row.get(6)?);
                let _: i64 = row.get(7)?;
                let names: [Option<String>; 2] = [Some(row.get(8)?), row.get(9)?];
                Instant::from_stored(&at, offset).ok_or_else(breaks_a_rule)?;
                let is_name = |name: &String| Uuid::try_parse(name).is_ok();
                let reverses_one = matches!(origin.as_str(), "undo" | "redo");
                // Only undo and redo reverse another change.
                if reverses_one == reverses.is_some() && names.iter().flatten().all(is_name) {
                    Ok(())
                } else {
                    Err(breaks_a_rule())
                }
            };
            match change() {
                Err(error) if error.is_of_a_row() => {
                    let id: i64 = row.get(0)?;
                    report.add(format!("Change {id} of table write_set cannot be read."));
                }
                read => read?,
            }
        }
        Ok(())
    }

    /// Reads every earlier version of a row that undo, history or trash may need.
    pub(crate) fn check_versions(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare(
            "SELECT write_set, position, table_name, row_id, before FROM row_version NOT INDEXED",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let read = |at| value(row, at);
            let table = match read(2)? {
                Value::Text(name) => Table::named(&name),
                _ => None,
            };
            let id = match read(3)? {
                Value::Text(id) => Some(id),
                _ => None,
            };
            let before = read(4)?;
            let is_readable = table
                .zip(id.as_ref())
                .is_some_and(|(table, id)| match &before {
                    Value::Null => true,
                    Value::Text(before) => Row::from_json(table, id, before).is_some(),
                    _ => false,
                });
            let number = |value| match value {
                Value::Integer(n) => n.to_string(),
                _ => UNKNOWN.to_owned(),
            };
            let (change, position) = (number(read(0)?), number(read(1)?));
            if !is_readable || change == UNKNOWN || position == UNKNOWN {
                let id = id.filter(|id| is_plain(id));
                let id = id.unwrap_or_else(|| UNKNOWN.to_owned());
                report.add(format!(
                    "The earlier version at position {position} of change {change} of table \
                     row_version, which is about row {id}, cannot be read."
                ));
            }
        }
        Ok(())
    }
}

/// Rows that a check has already named: a table, and a name within it.
pub(crate) type Named = BTreeSet<(&'static str, String)>;

/// Returns what a report calls a row of this kind.
fn named(kind: RecordKind) -> String {
    match kind {
        RecordKind::CheckIn | RecordKind::Moment => "Entry".to_owned(),
        RecordKind::FlareUp => "Flare-up".to_owned(),
        other => {
            let name = other.name().replace('_', " ");
            let mut letters = name.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters).collect()
        }
    }
}
