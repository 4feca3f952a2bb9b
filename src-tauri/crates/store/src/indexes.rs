//! Checks that the indexes lead to every row, because a damaged index silently hides rows.

use rusqlite::Connection;
use rusqlite::types::Value;

use crate::error::StoreError;
use crate::row::{readable, value};
use crate::table::Table;

/// Tables other than those of the records.
pub(crate) const OTHERS: [&str; 6] = [
    "draft",
    "setting",
    "write_set",
    "row_version",
    "meta",
    "erased",
];

/// Returns whether each of our indexes leads to every row. The values of the rows are not checked.
pub(crate) fn lead_to_every_row(conn: &Connection) -> Result<bool, StoreError> {
    conn.pragma_update(None, "ignore_check_constraints", true)?;
    let looked = look(conn);
    conn.pragma_update(None, "ignore_check_constraints", false)?;
    looked
}

fn look(conn: &Connection) -> Result<bool, StoreError> {
    for table in Table::ALL.map(Table::name).into_iter().chain(OTHERS) {
        match is_led_to(conn, table) {
            Ok(false) => return Ok(false),
            // Unreadable pages are reported when they are read.
            Err(error) if !error.is_of_the_file() => return Err(error),
            Ok(true) | Err(_) => {}
        }
    }
    Ok(true)
}

fn is_led_to(conn: &Connection, table: &str) -> Result<bool, StoreError> {
    let mut statement = conn.prepare(&format!("PRAGMA integrity_check({table})"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if let Value::Text(line) = value(row, 0)?
            // As in "row 7 missing from index tag_by_name"; other faults are not about an index.
            && line.contains(" index ")
        {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Rebuilds each of our indexes. One that cannot be rebuilt stays as it is, and the next check
/// names it; that must not keep the others from being rebuilt.
pub(crate) fn rebuild(conn: &Connection) -> Result<(), StoreError> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?1";
    let mut statement = conn.prepare(sql)?;
    let mut names: Vec<String> = Vec::new();
    for table in Table::ALL.map(Table::name).into_iter().chain(OTHERS) {
        names.extend(readable(statement.query_map([table], |r| r.get(0))?)?);
    }
    for name in names {
        let quoted = name.replace('"', "\"\"");
        let done = conn.execute_batch(&format!("REINDEX \"{quoted}\""));
        match done.map_err(StoreError::from) {
            Err(error) if !error.is_of_the_file() => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}
