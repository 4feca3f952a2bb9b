//! Avoids evaluating expressions that a schema from outside brings along.
//!
//! An expression of a generated column or an index may take as long as it likes: a single
//! comparison of a long text can take a minute per row, and SQLite cannot be interrupted within it.
//! So where a file has anything that is not ours, only the tables that are exactly ours are looked
//! through.

use rusqlite::Connection;

use crate::error::StoreError;
use crate::layout::{SchemaObject, of_format, schema_objects};
use crate::migrations::STEPS;
use crate::set_aside::quoted;

/// Returns the tables that are exactly ours, together with everything attached to them. Returns
/// `None` when the file has nothing else and can be checked as a whole.
fn tables(conn: &Connection) -> Result<Option<Vec<SchemaObject>>, StoreError> {
    let version: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    let version = usize::try_from(version).unwrap_or_default();
    let (found, ours) = (schema_objects(conn)?, of_format(version.min(STEPS.len()))?);
    let is_known = |object: &SchemaObject| ours.iter().any(|known| known.is(object));
    // Nothing foreign is in the file, so a check of the whole file is safe and more complete.
    if found.iter().all(is_known) {
        return Ok(None);
    }
    let is_pure = |table: &SchemaObject| {
        let belongs = |object: &&SchemaObject| object.table.eq_ignore_ascii_case(&table.name);
        table.is_table() && found.iter().filter(belongs).all(is_known)
    };
    let tables = found.iter().filter(|table| is_pure(table));
    Ok(Some(tables.cloned().collect()))
}

/// Returns the statements that check pages, rows and indexes.
pub(crate) fn integrity_checks(conn: &Connection, most: u32) -> Result<Vec<String>, StoreError> {
    Ok(match tables(conn)? {
        None => vec![format!("PRAGMA integrity_check({most})")],
        Some(tables) => checks("integrity_check", &tables),
    })
}

/// Returns the statements that check foreign keys.
pub(crate) fn reference_checks(conn: &Connection) -> Result<Vec<String>, StoreError> {
    Ok(match tables(conn)? {
        None => vec!["PRAGMA foreign_key_check".to_owned()],
        Some(tables) => checks("foreign_key_check", &tables),
    })
}

fn checks(pragma: &str, tables: &[SchemaObject]) -> Vec<String> {
    let check = |table: &SchemaObject| format!("PRAGMA {pragma}({})", quoted(&table.name));
    tables.iter().map(check).collect()
}
