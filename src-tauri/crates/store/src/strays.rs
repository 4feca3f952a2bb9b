//! Stray rows, which no read comes across because their id, day or owner is missing or has the
//! wrong type.
//!
//! They are searched for once, when a journal is opened, by scanning every table without its
//! indexes.

use backstory_core::record::RecordKind;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, ErrorCode};

use crate::error::StoreError;
use crate::row::value;
use crate::table::Table;

/// A stray row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stray {
    /// Name of its table.
    pub table: &'static str,
    /// Its id, or its rowid where the id is not readable.
    pub row: String,
}

const DAY: &str = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]";

/// Selects changes without a readable time or origin.
const WRITE_SETS: &str = "SELECT id, NULL FROM write_set NOT INDEXED
     WHERE typeof(at) <> 'text' OR at NOT GLOB '????-??-??T??:??:??.???Z'
     OR typeof(utc_offset) <> 'integer' OR abs(utc_offset) > 1439
     OR typeof(op) <> 'text' OR typeof(arguments) <> 'text' OR typeof(schema_version) <> 'integer'
     OR typeof(origin) <> 'text' OR origin GLOB '*[^a-z_]*'
     OR (origin IN ('undo', 'redo')) <> (typeof(reverses) = 'integer')";

/// Selects earlier versions without a readable row or change.
const VERSIONS: &str = "SELECT write_set, position FROM row_version NOT INDEXED
     WHERE typeof(write_set) <> 'integer' OR typeof(position) <> 'integer'
     OR typeof(row_id) <> 'text' OR typeof(table_name) <> 'text'
     OR typeof(before) NOT IN ('text', 'null')";

/// Finds every stray row of a journal.
pub(crate) fn find(conn: &Connection) -> Result<Vec<Stray>, StoreError> {
    let mut strays = Vec::new();
    for table in Table::ALL {
        look_through(conn, table.name(), &sql(table), &mut strays)?;
    }
    look_through(conn, "write_set", WRITE_SETS, &mut strays)?;
    look_through(conn, "row_version", VERSIONS, &mut strays)?;
    strays.sort();
    strays.dedup();
    Ok(strays)
}

/// Finds the stray rows of one table. A table that cannot be scanned must not keep the journal
/// shut, so it counts as one row left out.
fn look_through(
    conn: &Connection,
    table: &'static str,
    sql: &str,
    strays: &mut Vec<Stray>,
) -> Result<(), StoreError> {
    match look(conn, table, sql, strays) {
        Err(error) if is_of_the_file(&error) => {
            strays.push(Stray {
                table,
                row: UNKNOWN.to_owned(),
            });
            Ok(())
        }
        done => Ok(done?),
    }
}

/// Shown instead of the name of a row that is not readable.
pub(crate) const UNKNOWN: &str = "?";

/// Returns whether the content of the file is at fault, and not the system or another program.
pub(crate) fn is_of_the_file(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        None | Some(
            ErrorCode::DatabaseCorrupt
                | ErrorCode::NotADatabase
                | ErrorCode::TooBig
                | ErrorCode::Unknown
        )
    )
}

fn look(
    conn: &Connection,
    table: &'static str,
    sql: &str,
    strays: &mut Vec<Stray>,
) -> Result<(), rusqlite::Error> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let number = |at| match row.get_ref(at) {
            Ok(ValueRef::Integer(n)) => n.to_string(),
            _ => UNKNOWN.to_owned(),
        };
        let row = match value(row, 1)? {
            Value::Text(id) if is_plain(&id) => id,
            Value::Integer(position) => format!("{} {position}", number(0)),
            _ => number(0),
        };
        strays.push(Stray { table, row });
    }
    Ok(())
}

/// Returns whether an id can be shown: in a damaged file, its column may hold anything.
pub(crate) fn is_plain(id: &str) -> bool {
    let is_of_an_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !id.is_empty() && id.len() <= 36 && id.bytes().all(is_of_an_id)
}

/// Selects the stray rows of one table.
fn sql(table: Table) -> String {
    let name = table.name();
    let mut wrong = vec![
        "typeof(id) <> 'text'".to_owned(),
        "length(id) <> 36".to_owned(),
        "id GLOB '*[^0-9a-f-]*'".to_owned(),
    ];
    match table.owner() {
        Some((owner, column)) => wrong.push(format!(
            "NOT EXISTS (SELECT 1 FROM {} AS owner WHERE owner.id = {name}.{column})",
            owner.name()
        )),
        None => {
            let day = table.day_sql();
            wrong.push(format!("{day} IS NULL OR typeof({day}) <> 'text'"));
            wrong.push(format!("{day} NOT GLOB '{DAY}'"));
        }
    }
    if table == Table::Entry {
        let kinds = [RecordKind::CheckIn, RecordKind::Moment].map(RecordKind::name);
        let kinds = kinds.join("', '");
        wrong.push(format!("coalesce(kind, '') NOT IN ('{kinds}')"));
    }
    let wrong = wrong.join(" OR ");
    // A damaged index could hide exactly these rows.
    format!("SELECT rowid, id FROM {name} NOT INDEXED WHERE {wrong}")
}
