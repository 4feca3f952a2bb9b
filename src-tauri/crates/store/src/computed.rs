//! What a file says is to be computed is not computed.
//!
//! An expression in a schema, of a column or of an index, may take as long as it likes: a single
//! comparison of a long text takes a minute for each row, and SQLite interrupts none. So whatever looks through a file
//! looks at the tables that are exactly ours, wherever the file has anything else.

use rusqlite::Connection;

use crate::error::StoreError;
use crate::layout::{SchemaObject, of_format, schema_objects};
use crate::migrations::STEPS;
use crate::set_aside::quoted;

/// The tables of a file that are exactly ours with everything that belongs to them; none where the
/// file has nothing else, and can be looked at as a whole.
fn tables(conn: &Connection) -> Result<Option<Vec<SchemaObject>>, StoreError> {
    let version: i64 = conn.pragma_query_value(None, "user_version", |r| r.get(0))?;
    let version = usize::try_from(version).unwrap_or_default();
    let (found, ours) = (schema_objects(conn)?, of_format(version.min(STEPS.len()))?);
    let is_known = |object: &SchemaObject| ours.iter().any(|known| known.is(object));
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

/// The statements that look for what does not fit together in pages, rows and indexes.
pub(crate) fn integrity_checks(conn: &Connection, most: u32) -> Result<Vec<String>, StoreError> {
    Ok(match tables(conn)? {
        None => vec![format!("PRAGMA integrity_check({most})")],
        Some(tables) => checks("integrity_check", &tables),
    })
}

/// The statements that look for rows that belong to none.
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
