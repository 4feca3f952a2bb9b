//! What a file may do on its own: nothing. Somebody else may have edited it, and a schema is a
//! program.

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

/// Bytes of the longest value: a draft holds up to 8,000,000 characters, of four bytes at most,
/// and a letter of a form may take two in JSON.
const LONGEST: i32 = 67_108_864;

/// Characters of the longest pattern and terms of the deepest expression that a schema may bring.
const PATTERN: i32 = 1_000;
const DEPTH: i32 = 100;

/// Lets no trigger and no view of a file run, no part of its schema do more than say what is in a
/// table, and no expression in it make more than one long value. The program needs neither: the
/// change log, the index for search and every reference are kept by the write function.
pub(crate) fn guard(conn: &Connection) -> Result<(), rusqlite::Error> {
    for (option, is_on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
    ] {
        conn.set_db_config(option, is_on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, LONGEST),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, PATTERN),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, DEPTH),
    ] {
        conn.set_limit(limit, most)?;
    }
    Ok(())
}
