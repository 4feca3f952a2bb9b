//! Keeps a file from running anything. Somebody else may have edited it, and a schema is a program.

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;

/// Longest value in bytes: a draft has up to 8,000,000 characters of at most four bytes, and JSON
/// may take two for one character of a form.
const LONGEST: i32 = 67_108_864;

/// Longest LIKE pattern in characters, and deepest expression, that a schema may contain.
const PATTERN: i32 = 1_000;
const DEPTH: i32 = 100;

/// Disables the triggers and views of a file, makes its schema untrusted, and limits what an
/// expression in it can allocate. The program needs neither triggers nor views: the write function
/// maintains the change log, the search index and every reference.
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
