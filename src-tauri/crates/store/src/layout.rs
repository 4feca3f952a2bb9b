//! Compares the schema of a file with that of its format.
//!
//! A table of another program that nothing of ours refers to is not a fault and stays as it is.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::StoreError;
use crate::migrations::{STEPS, apply};
use crate::row::value;

/// An object that a schema defines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SchemaObject {
    /// Type: `table`, `index`, `view` or `trigger`.
    pub kind: String,
    /// Name of the object.
    pub name: String,
    /// Name of the table it belongs to.
    pub table: String,
    /// Statement that created it; empty where SQLite created it by itself.
    pub sql: String,
    /// The statement with white space folded.
    folded: String,
}

impl SchemaObject {
    /// Returns whether both are the same apart from white space.
    pub fn is(&self, other: &SchemaObject) -> bool {
        self.name == other.name && self.kind == other.kind && self.folded == other.folded
    }

    /// Returns whether it is a table, virtual or not.
    pub fn is_table(&self) -> bool {
        self.kind == "table"
    }

    /// Returns whether it is a virtual table.
    pub fn is_virtual(&self) -> bool {
        self.sql.starts_with("CREATE VIRTUAL TABLE")
    }

    /// Returns whether it has this name, comparing as SQLite does.
    pub fn has_name(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Returns whether it is the search index or one of its shadow tables.
    pub fn is_of_search(&self) -> bool {
        self.name == "search" || self.name.starts_with("search_")
    }

    /// Returns whether SQLite creates it by itself, together with its table.
    pub fn is_made_by_sqlite(&self) -> bool {
        self.sql.is_empty() || self.name.starts_with("sqlite_")
    }
}

/// Reads the objects in the schema of a file.
pub(crate) fn schema_objects(conn: &Connection) -> Result<Vec<SchemaObject>, StoreError> {
    let mut statement = conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let mut rows = statement.query([])?;
    let mut objects = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at| match value(row, at) {
            Ok(Value::Text(text)) => text,
            _ => String::new(),
        };
        let sql = text(3);
        let words: Vec<_> = sql.split_whitespace().collect();
        objects.push(SchemaObject {
            kind: text(0),
            name: text(1),
            table: text(2),
            folded: words.join(" "),
            sql,
        });
    }
    Ok(objects)
}

/// Returns the objects in the schema of a new journal of a format.
pub(crate) fn of_format(version: usize) -> Result<Vec<SchemaObject>, StoreError> {
    // Running every migration takes a while, and the result never changes.
    static NEWEST: OnceLock<Vec<SchemaObject>> = OnceLock::new();
    if let Some(known) = NEWEST.get().filter(|_| version == STEPS.len()) {
        return Ok(known.clone());
    }
    let conn = Connection::open_in_memory()?;
    for (number, step) in STEPS.iter().take(version).enumerate() {
        apply(&conn, number, step)?;
    }
    let made = schema_objects(&conn)?;
    if version == STEPS.len() {
        let _ = NEWEST.set(made.clone());
    }
    Ok(made)
}

/// Differences between the schema of a file and that of a format.
pub(crate) struct Difference {
    /// Objects that are not in the format and conflict with it.
    pub strange: Vec<SchemaObject>,
    /// Objects of the format that the file lacks.
    pub missing: Vec<SchemaObject>,
}

/// Compares a file with a format.
pub(crate) fn difference(conn: &Connection, version: usize) -> Result<Difference, StoreError> {
    let (found, ours) = (schema_objects(conn)?, of_format(version)?);
    let lower = |name: &str| name.to_ascii_lowercase();
    let tables: BTreeSet<String> = ours.iter().map(|object| lower(&object.table)).collect();
    let names: BTreeSet<String> = ours.iter().map(|object| lower(&object.name)).collect();
    let is_strange = |object: &&SchemaObject| {
        let is_known = ours.iter().any(|known| known.is(object));
        let is_apart =
            !tables.contains(&lower(&object.table)) && !names.contains(&lower(&object.name));
        // A trigger or a view of another program may refer to our tables under any name.
        let is_harmless = matches!(&*object.kind, "table" | "index") && is_apart;
        !is_known && !is_harmless
    };
    let is_missing = |object: &&SchemaObject| found.iter().all(|there| !there.is(object));
    Ok(Difference {
        strange: found.iter().filter(is_strange).cloned().collect(),
        missing: ours.iter().filter(is_missing).cloned().collect(),
    })
}

/// Returns whether the file has everything in the format, and nothing else attached to it.
pub(crate) fn is_ours(conn: &Connection, version: i64) -> Result<bool, StoreError> {
    let version = usize::try_from(version).unwrap_or_default();
    let difference = difference(conn, version)?;
    Ok(difference.strange.is_empty() && difference.missing.is_empty())
}

/// Returns whether the file also has objects that are not ours.
pub(crate) fn has_others(conn: &Connection, version: i64) -> Result<bool, StoreError> {
    let version = usize::try_from(version).unwrap_or_default();
    Ok(schema_objects(conn)?.len() != of_format(version)?.len())
}
