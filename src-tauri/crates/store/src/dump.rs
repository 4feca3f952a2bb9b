//! Canonical dump: the content of a journal, independent of its history.

use std::fmt::Write as _;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::row::Row;
use crate::table::Table;

impl Reader {
    /// Writes every live row of every table in the change log, one JSON line each, ordered by table
    /// and id.
    ///
    /// Two journals with the same dump have the same content. Settings and the log are not part of
    /// it.
    pub fn canonical_dump(&self) -> Result<String, StoreError> {
        let mut dump = String::new();
        for table in Table::ALL {
            let sql = format!("SELECT id FROM {} ORDER BY id", table.name());
            let mut statement = self.conn.prepare(&sql)?;
            let ids = statement
                .query_map([], |r| r.get::<_, String>(0))?
                .collect::<Result<Vec<_>, _>>()?;
            for id in ids {
                let row = Row::read(&self.conn, table, &id)?
                    .ok_or_else(|| self.damaged(table.name(), &id))?;
                // Writing to a `String` cannot fail.
                let _ = writeln!(dump, "{} {id} {}", table.name(), row.to_json());
            }
        }
        Ok(dump)
    }
}
