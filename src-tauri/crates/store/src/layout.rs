//! Whether the tables of a file are the ones that its format has, and how they become so.
//!
//! A table of another program that nothing of ours refers to is no fault: it stays as it is.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::StoreError;
use crate::guard::guard;
use crate::migrations::STEPS;
use crate::row::value;

/// Something that a schema defines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Part {
    kind: String,
    name: String,
    table: String,
    sql: String,
    /// Its definition with white space folded.
    folded: String,
}

impl Part {
    fn is(&self, other: &Part) -> bool {
        self.name == other.name && self.kind == other.kind && self.folded == other.folded
    }

    fn is_table(&self) -> bool {
        self.kind == "table"
    }

    /// Whether SQLite makes it by itself, with its table.
    fn is_made_by_sqlite(&self) -> bool {
        self.sql.is_empty() || self.name.starts_with("sqlite_")
    }
}

/// What the schema of a file defines.
fn parts(conn: &Connection) -> Result<Vec<Part>, StoreError> {
    let mut statement = conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let mut rows = statement.query([])?;
    let mut parts = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |at| match value(row, at) {
            Ok(Value::Text(text)) => text,
            _ => String::new(),
        };
        let sql = text(3);
        let words: Vec<_> = sql.split_whitespace().collect();
        parts.push(Part {
            kind: text(0),
            name: text(1),
            table: text(2),
            folded: words.join(" "),
            sql,
        });
    }
    Ok(parts)
}

/// What the schema of a journal of a format defines that is made now.
fn of_format(version: usize) -> Result<Vec<Part>, StoreError> {
    static NEWEST: OnceLock<Vec<Part>> = OnceLock::new();
    if let Some(known) = NEWEST.get().filter(|_| version == STEPS.len()) {
        return Ok(known.clone());
    }
    let conn = Connection::open_in_memory()?;
    for step in STEPS.iter().take(version) {
        conn.execute_batch(step)?;
    }
    let made = parts(&conn)?;
    if version == STEPS.len() {
        let _ = NEWEST.set(made.clone());
    }
    Ok(made)
}

/// What has to go from a file and what has to come, for its layout to be that of a format.
struct Difference {
    strange: Vec<Part>,
    missing: Vec<Part>,
}

fn difference(conn: &Connection, version: usize) -> Result<Difference, StoreError> {
    let (found, ours) = (parts(conn)?, of_format(version)?);
    let tables: BTreeSet<&str> = ours.iter().map(|part| part.table.as_str()).collect();
    let is_strange = |part: &&Part| {
        let is_known = ours.iter().any(|known| known.is(part));
        let is_harmless = matches!(&*part.kind, "table" | "index");
        !is_known && (!is_harmless || tables.contains(&*part.table))
    };
    let is_missing = |part: &&Part| found.iter().all(|there| !there.is(part));
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
    Ok(parts(conn)?.len() != of_format(version)?.len())
}

/// Makes the layout that of a format, with every row of the tables that the format has. Triggers,
/// views, indexes and columns that are none of ours go.
///
/// In one transaction of the caller, with foreign keys off; fails where a row does not fit.
pub(crate) fn mend(conn: &Connection, version: i64) -> Result<(), StoreError> {
    let version = usize::try_from(version).unwrap_or_default();
    for part in difference(conn, version)?.strange {
        match &*part.kind {
            "trigger" | "view" => drop_part(conn, &part)?,
            "index" if !part.is_made_by_sqlite() => drop_part(conn, &part)?,
            _ => {}
        }
    }
    let difference = difference(conn, version)?;
    let is_of_search = |part: &Part| part.name == "search" || part.name.starts_with("search_");
    if difference.missing.iter().any(is_of_search) {
        renew_search(conn, version)?;
    }
    for part in difference.missing {
        if part.is_table() && !part.is_made_by_sqlite() && !is_of_search(&part) {
            make_table(conn, &part)?;
        }
    }
    for part in self::difference(conn, version)?.missing {
        if !part.is_made_by_sqlite() {
            conn.execute_batch(&part.sql)?;
        }
    }
    Ok(())
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn drop_part(conn: &Connection, part: &Part) -> Result<(), StoreError> {
    let sql = format!("DROP {} {}", part.kind, quoted(&part.name));
    Ok(conn.execute_batch(&sql)?)
}

/// Makes a table anew and takes over every row of the one that has its name.
fn make_table(conn: &Connection, ours: &Part) -> Result<(), StoreError> {
    let is_there = parts(conn)?
        .iter()
        .any(|part| part.is_table() && part.name == ours.name);
    let (name, before) = (quoted(&ours.name), quoted(&format!("{}_before", ours.name)));
    if !is_there {
        return Ok(conn.execute_batch(&ours.sql)?);
    }
    conn.execute_batch(&format!("ALTER TABLE {name} RENAME TO {before}"))?;
    conn.execute_batch(&ours.sql)?;
    let columns = |table: &str| -> Result<Vec<String>, StoreError> {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table} LIMIT 0"))?;
        let names = statement.column_names().map(str::to_owned);
        let names = names.collect();
        drop(statement.query([])?);
        Ok(names)
    };
    let there = columns(&before)?;
    let shared = columns(&name)?.into_iter().filter(|c| there.contains(c));
    let shared: Vec<String> = shared.map(|c| quoted(&c)).collect();
    let shared = shared.join(", ");
    conn.execute_batch(&format!(
        "INSERT INTO {name} ({shared}) SELECT {shared} FROM {before} NOT INDEXED;
         DROP TABLE {before};"
    ))?;
    Ok(())
}

/// Makes the index for search anew and empty; its words stand in the rows.
fn renew_search(conn: &Connection, version: usize) -> Result<(), StoreError> {
    for part in parts(conn)? {
        if part.is_table() && (part.name == "search" || part.name.starts_with("search_")) {
            // The tables that belong to it go with it.
            conn.execute_batch(&format!("DROP TABLE IF EXISTS {}", quoted(&part.name)))?;
        }
    }
    let ours = of_format(version)?;
    match ours.iter().find(|part| part.name == "search") {
        Some(search) => Ok(conn.execute_batch(&search.sql)?),
        None => Ok(()),
    }
}

/// Does work for which a schema has to be changed as SQLite does not want it to be changed by the
/// way, and guards the connection again.
pub(crate) fn unguarded<T>(
    conn: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    use rusqlite::config::DbConfig::{
        SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_LEGACY_ALTER_TABLE,
    };
    let set = |is_loose: bool| -> Result<(), rusqlite::Error> {
        conn.set_db_config(SQLITE_DBCONFIG_DEFENSIVE, !is_loose)?;
        conn.set_db_config(SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, is_loose)?;
        conn.pragma_update(None, "ignore_check_constraints", is_loose)?;
        conn.pragma_update(None, "foreign_keys", !is_loose)
    };
    set(true)?;
    let done = work(conn);
    set(false)?;
    guard(conn)?;
    done
}
