//! Whether the tables of a file are the ones that its format has.
//!
//! A table of another program that nothing of ours refers to is no fault: it stays as it is.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::StoreError;
use crate::migrations::{STEPS, apply};
use crate::row::value;

/// Something that a schema defines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct SchemaObject {
    /// A table, index, view or trigger.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The table that it belongs to.
    pub table: String,
    /// How it was made; empty where SQLite made it by itself.
    pub sql: String,
    /// The same with white space folded.
    folded: String,
}

impl SchemaObject {
    /// Whether both are the same, white space aside.
    pub fn is(&self, other: &SchemaObject) -> bool {
        self.name == other.name && self.kind == other.kind && self.folded == other.folded
    }

    /// Whether it is a table, virtual or not.
    pub fn is_table(&self) -> bool {
        self.kind == "table"
    }

    /// Whether a module of SQLite stands behind it.
    pub fn is_virtual(&self) -> bool {
        self.sql.starts_with("CREATE VIRTUAL TABLE")
    }

    /// Whether it has a name, as SQLite compares names.
    pub fn has_name(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// Whether it is the index for search or one of the tables in which that keeps its own.
    pub fn is_of_search(&self) -> bool {
        self.name == "search" || self.name.starts_with("search_")
    }

    /// Whether SQLite makes it by itself, with its table.
    pub fn is_made_by_sqlite(&self) -> bool {
        self.sql.is_empty() || self.name.starts_with("sqlite_")
    }
}

/// What the schema of a file defines.
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

/// What the schema of a journal of a format defines that is made now.
pub(crate) fn of_format(version: usize) -> Result<Vec<SchemaObject>, StoreError> {
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

/// What has to go from a file and what has to come, for its layout to be that of a format.
pub(crate) struct Difference {
    /// What is none of the format's and stands in its way.
    pub strange: Vec<SchemaObject>,
    /// What the format has and the file does not.
    pub missing: Vec<SchemaObject>,
}

/// How a file differs from a format.
pub(crate) fn difference(conn: &Connection, version: usize) -> Result<Difference, StoreError> {
    let (found, ours) = (schema_objects(conn)?, of_format(version)?);
    let lower = |name: &str| name.to_ascii_lowercase();
    let tables: BTreeSet<String> = ours.iter().map(|object| lower(&object.table)).collect();
    let names: BTreeSet<String> = ours.iter().map(|object| lower(&object.name)).collect();
    let is_strange = |object: &&SchemaObject| {
        let is_known = ours.iter().any(|known| known.is(object));
        let is_apart =
            !tables.contains(&lower(&object.table)) && !names.contains(&lower(&object.name));
        let is_harmless = matches!(&*object.kind, "table" | "index") && is_apart;
        !is_known && !is_harmless
    };
    let is_missing = |object: &&SchemaObject| found.iter().all(|there| !there.is(object));
    Ok(Difference {
        strange: found.iter().filter(is_strange).cloned().collect(),
        missing: ours.iter().filter(is_missing).cloned().collect(),
    })
}

/// Whether everything that a format has is there as it has it, and nothing else touches it.
pub(crate) fn is_ours(conn: &Connection, version: i64) -> Result<bool, StoreError> {
    let version = usize::try_from(version).unwrap_or_default();
    let difference = difference(conn, version)?;
    Ok(difference.strange.is_empty() && difference.missing.is_empty())
}

/// Whether the file also has tables that are none of ours.
pub(crate) fn has_others(conn: &Connection, version: i64) -> Result<bool, StoreError> {
    let version = usize::try_from(version).unwrap_or_default();
    Ok(schema_objects(conn)?.len() != of_format(version)?.len())
}
