//! A file that is not laid out as a journal is, or of which an index is damaged: how it is read
//! whole all the same, and how it is repaired.

use std::path::{Path, PathBuf};

use backstory_core::time::Clock;
use rusqlite::Connection;

use crate::check::{CheckReport, Repair};
use crate::error::StoreError;
use crate::gates::{self, Found, Purpose};
use crate::guard::guard;
use crate::image::copy_of;
use crate::indexes;
use crate::layout::{self, unguarded};
use crate::left_out::LeftOut;
use crate::lock::Holder;
use crate::migrations::{STEPS, VERSION};
use crate::search_index;
use crate::store::Store;
use crate::strays;

/// Fails when a file of a format that is known is not laid out as that format is.
pub(crate) fn is_laid_out(conn: &Connection, version: i64, path: &Path) -> Result<(), StoreError> {
    if version > VERSION || layout::is_ours(conn, version)? {
        return Ok(());
    }
    Err(StoreError::NeedsRepair(path.to_owned()))
}

/// A copy in memory of a journal that would not show every row, with the layout of its format and
/// indexes that lead to every row; none for a sound one, and none where that cannot be had.
pub(crate) fn healed(conn: &mut Connection) -> Result<Option<Connection>, StoreError> {
    let is_sound = layout::is_ours(conn, VERSION)? && indexes::lead_to_every_row(conn)?;
    if is_sound {
        return Ok(None);
    }
    // Whatever fails here, the file itself can still be read as far as it goes.
    let mut mend = || -> Result<Connection, StoreError> {
        let copy = copy_of(conn)?;
        guard(&copy)?;
        lay_out(&copy, VERSION)?;
        Ok(copy)
    };
    Ok(mend().ok())
}

/// Brings layout and indexes in order, in one transaction.
fn lay_out(conn: &Connection, version: i64) -> Result<(), StoreError> {
    unguarded(conn, |conn| {
        let tx = conn.unchecked_transaction()?;
        layout::mend(&tx, version)?;
        indexes::rebuild(&tx)?;
        Ok(tx.commit()?)
    })
}

impl Store {
    /// Rebuilds the indexes of a journal that is being opened for writing, when one of them does
    /// not lead to every row. No row is touched.
    pub(crate) fn lead_to_every_row(&mut self) -> Result<(), StoreError> {
        if indexes::lead_to_every_row(&self.conn)? {
            return Ok(());
        }
        self.change(indexes::rebuild)
    }

    /// Copies a journal beside itself, then makes its layout that of its format, brings it to the
    /// present one, and rebuilds its indexes and the index for search.
    ///
    /// No row of ours is changed or removed: those that cannot be read are left as they are and
    /// stay in the report, and a table whose rows do not fit stays as it is.
    pub fn repair_at(path: &Path, clock: &dyn Clock) -> Result<Repair, StoreError> {
        let mut store = Store::open_as_it_is(path)?;
        let version = store
            .conn
            .pragma_query_value(None, "user_version", |r| r.get(0));
        let version: i64 = version?;
        let copy = store.copy_before_repair(clock)?;
        let mut mended = Vec::new();
        if !layout::is_ours(&store.conn, version)? {
            store.still_there()?;
            match lay_out(&store.conn, version) {
                Ok(()) => mended.push(
                    "The tables were laid out as this format lays them out; what was none of \
                     theirs is in the copy only."
                        .to_owned(),
                ),
                Err(error) if error.is_of_the_file() => {}
                Err(error) => return Err(error.while_writing(store.path())),
            }
            store.settle()?;
        }
        drop(store);
        match Store::open_in_turn(path) {
            Ok(mut store) => store.rebuilt(copy, mended),
            Err(StoreError::NeedsRepair(_)) => Ok(Repair {
                copy,
                mended,
                after: Store::open_read_only(path)?.check()?,
            }),
            Err(error) => Err(error),
        }
    }

    /// Copies the journal beside itself, then rebuilds its indexes. Rows that cannot be read are
    /// left as they are and stay in the report.
    pub fn repair(&mut self, clock: &dyn Clock) -> Result<Repair, StoreError> {
        let copy = self.copy_before_repair(clock)?;
        self.rebuilt(copy, Vec::new())
    }

    fn copy_before_repair(&self, clock: &dyn Clock) -> Result<PathBuf, StoreError> {
        let stamp = clock.now().utc_text().replace([':', '.'], "");
        let name = format!("before-repair-{stamp}.db");
        let copy = self.path().with_extension(name);
        self.copy_as_it_is(&copy)?;
        Ok(copy)
    }

    fn rebuilt(&mut self, copy: PathBuf, mut mended: Vec<String>) -> Result<Repair, StoreError> {
        let before = self.check()?;
        self.change(|conn| {
            indexes::rebuild(conn)?;
            search_index::rebuild(conn)
        })?;
        self.left_out = LeftOut::with(strays::find(&self.conn)?);
        let after = self.check()?;
        if before.problems.len() > after.problems.len() {
            mended.push("The indexes were rebuilt.".to_owned());
        }
        Ok(Repair {
            copy,
            mended,
            after,
        })
    }

    /// The check of the file itself, where a copy in memory is read in its place.
    pub(crate) fn check_the_file(&self) -> Result<CheckReport, StoreError> {
        Store::open_to_look(self.path())?.check()
    }

    /// Opens a journal of any format for writing without bringing it to another, whatever its
    /// layout. Fails where there is none.
    fn open_as_it_is(path: &Path) -> Result<Store, StoreError> {
        let found = gates::look(path, VERSION, Purpose::Writing)?.found;
        let Found::Journal { version } = found else {
            return Err(StoreError::Missing(path.to_owned()));
        };
        let steps = usize::try_from(version).unwrap_or_default();
        let steps = STEPS.get(..steps).unwrap_or(STEPS);
        Store::open_gated(Holder::Command, path, steps, |_, _, _| Ok(()))
    }
}
