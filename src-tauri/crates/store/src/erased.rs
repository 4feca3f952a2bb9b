//! Hashes of the ids of erased records, so that no id is used again. Nothing else of an erased
//! record is kept.
//!
//! A hash is HMAC-SHA-256 (RFC 2104) of the id with a key of the journal. The id of a check-in is
//! derived from its day, so a plain hash would reveal which days were erased to anyone who tries
//! them all.

use hmac::{Hmac, Mac};
use rusqlite::{Connection, OptionalExtension};
use sha2::Sha256;

use crate::error::StoreError;

/// Notes that a record was erased.
pub(crate) fn add(conn: &Connection, id: &str) -> Result<(), StoreError> {
    let hash = hash(conn, id)?;
    conn.prepare_cached("INSERT OR IGNORE INTO erased (id_hash) VALUES (?1)")?
        .execute([hash])?;
    Ok(())
}

/// Returns whether a record with this id was erased.
pub(crate) fn contains(conn: &Connection, id: &str) -> Result<bool, StoreError> {
    // Without erased records the key is not needed, and asking for it could make one.
    let is_any = "SELECT EXISTS (SELECT 1 FROM erased)";
    if !conn.prepare_cached(is_any)?.query_row([], |r| r.get(0))? {
        return Ok(false);
    }
    let hash = hash(conn, id)?;
    let mut statement = conn.prepare_cached("SELECT 1 FROM erased WHERE id_hash = ?1")?;
    Ok(statement.exists([hash])?)
}

fn hash(conn: &Connection, id: &str) -> Result<String, StoreError> {
    let secret = secret(conn)?;
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes())
        .map_err(|_| StoreError::Unreadable { table: "meta" })?;
    mac.update(id.as_bytes());
    let hash = mac.finalize().into_bytes();
    Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Returns the key of the hashes, and makes a new one for a journal that has lost it.
fn secret(conn: &Connection) -> Result<String, StoreError> {
    let found: Option<String> = conn
        .prepare_cached("SELECT value FROM meta WHERE key = 'secret'")?
        .query_row([], |r| r.get(0))
        .optional()?;
    match found {
        Some(secret) => Ok(secret),
        None => Ok(conn.query_row(
            "INSERT INTO meta (key, value) VALUES ('secret', lower(hex(randomblob(32))))
             RETURNING value",
            [],
            |r| r.get(0),
        )?),
    }
}
