//! A file that is not laid out as a journal is, or of which an index is damaged: how it is read
//! whole all the same, and how it is repaired.

use std::path::{Path, PathBuf};

use backstory_core::time::Clock;
use rusqlite::Connection;

use crate::check::Repair;
use crate::error::StoreError;
use crate::gates::{self, Found, Purpose};
use crate::guard::guard;
use crate::image::copy_of;
use crate::indexes;
use crate::laying_out::{LaidOut, can_search, lay_out, unguarded};
use crate::layout;
use crate::left_out::LeftOut;
use crate::lock::Holder;
use crate::migrations::{STEPS, VERSION};
use crate::reader::Reader;
use crate::search_index;
use crate::store::Store;
use crate::strays::{self, Stray, UNKNOWN};
use crate::table::Table;

/// Fails when a file of a format that is known is not laid out as that format is.
pub(crate) fn is_laid_out(conn: &Connection, version: i64, path: &Path) -> Result<(), StoreError> {
    if version > VERSION || layout::is_ours(conn, version)? {
        return Ok(());
    }
    Err(StoreError::NeedsRepair(path.to_owned()))
}

/// A copy in memory that is read in the place of a file.
pub(crate) struct Healed {
    /// The copy.
    pub conn: Connection,
    /// What of the file is not in it.
    pub lost: Lost,
}

/// A copy in memory of a journal that would not show every row, with the layout of its format and
/// indexes that lead to every row; none for a sound one, and none where that cannot be had.
pub(crate) fn healed(conn: &mut Connection, path: &Path) -> Result<Option<Healed>, StoreError> {
    let is_ours = layout::is_ours(conn, VERSION)?;
    if is_ours && indexes::lead_to_every_row(conn)? {
        return Ok(None);
    }
    let mut mend = || -> Result<Healed, StoreError> {
        let copy = copy_of(conn)?;
        guard(&copy)?;
        let done = bring_in_order(&copy, VERSION, |_| true)?.unwrap_or_default();
        if done.is_search_empty {
            search_index::rebuild(&copy)?;
        }
        Ok(Healed {
            conn: copy,
            lost: Lost::of(&done),
        })
    };
    match mend() {
        Ok(healed) => Ok(Some(healed)),
        // The file itself can still be read as far as it goes.
        Err(_) if is_ours || has_our_columns(conn) => Ok(None),
        Err(error) if error.is_of_the_file() => Err(StoreError::Damaged {
            path: path.to_owned(),
            detail: "its tables".to_owned(),
        }),
        Err(error) => Err(error),
    }
}

/// What of a file is not in the copy that is read in its place.
#[derive(Debug, Default)]
pub(crate) struct Lost {
    /// The same as rows that nothing leads to.
    pub strays: Vec<Stray>,
    /// A sentence about each table.
    pub said: Vec<String>,
}

impl Lost {
    fn of(done: &LaidOut) -> Lost {
        let mut lost = Lost::default();
        let tables = Table::ALL.map(Table::name).into_iter();
        for table in tables.chain(indexes::OTHERS) {
            if done.empty.iter().any(|name| name == table) {
                lost.said.push(format!("Table {table} is not there."));
                let row = UNKNOWN.to_owned();
                lost.strays.push(Stray { table, row });
            }
            for (_, n, _) in done.unfit.iter().filter(|(name, ..)| name == table) {
                lost.said.push(format!(
                    "{} of table {table} {} not fit this format.",
                    rows(*n),
                    if *n == 1 { "does" } else { "do" }
                ));
                lost.strays.extend((1..=*n).map(|n| Stray {
                    table,
                    row: format!("{UNKNOWN} {n}"),
                }));
            }
        }
        lost
    }
}

impl LaidOut {
    /// A sentence about each table that was not only laid out anew.
    fn said(&self) -> Vec<String> {
        let mut said = Vec::new();
        for table in &self.renamed {
            said.push(format!(
                "Table {table} had another name and has its own again."
            ));
        }
        for table in &self.empty {
            said.push(format!(
                "Table {table} was not there: an empty one was made."
            ));
        }
        for (table, n, before) in &self.unfit {
            let (does, stays) = match n {
                1 => ("does", "it stays"),
                _ => ("do", "they stay"),
            };
            said.push(format!(
                "{} of table {table} {does} not fit this format: {stays} in table {before}.",
                rows(*n)
            ));
        }
        for (_, name) in &self.moved {
            said.push(format!(
                "A table of another program was in the way: it is table {name} now."
            ));
        }
        said
    }
}

fn rows(n: usize) -> String {
    match n {
        1 => "1 row".to_owned(),
        n => format!("{n} rows"),
    }
}

/// Whether every table has the columns that reading asks for.
fn has_our_columns(conn: &Connection) -> bool {
    let mut tables = Table::ALL.into_iter();
    tables.all(|table| {
        let columns = table.column_list();
        let sql = format!("SELECT id, {columns} FROM {}", table.name());
        conn.prepare(&sql).is_ok()
    }) && indexes::OTHERS.into_iter().all(|table| {
        let sql = format!("SELECT * FROM {table}");
        conn.prepare(&sql).is_ok()
    })
}

/// Brings layout and indexes in order, in one transaction; changes nothing and gives none where
/// what came of it is not enough.
fn bring_in_order(
    conn: &Connection,
    version: i64,
    is_enough: fn(&LaidOut) -> bool,
) -> Result<Option<LaidOut>, StoreError> {
    unguarded(conn, |conn| {
        let tx = conn.unchecked_transaction()?;
        let done = lay_out(&tx, version)?;
        if !is_enough(&done) {
            return Ok(None);
        }
        indexes::rebuild(&tx)?;
        tx.commit()?;
        Ok(Some(done))
    })
}

impl Reader {
    fn copy_before_repair(&self, clock: &dyn Clock) -> Result<PathBuf, StoreError> {
        let stamp = clock.now().utc_text().replace([':', '.'], "");
        let name = format!("before-repair-{stamp}.db");
        let copy = self.path().with_extension(name);
        self.copy_as_it_is(&copy)?;
        Ok(copy)
    }
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
    /// stay in the report, and those that do not fit their table are set aside in another. Where
    /// rows do not fit an index, every table stays as it is.
    pub fn repair_at(path: &Path, clock: &dyn Clock) -> Result<Repair, StoreError> {
        let mut store = Store::open_as_it_is(path)?;
        let version = store
            .conn
            .pragma_query_value(None, "user_version", |r| r.get(0));
        let version: i64 = version?;
        let copy = store.copy_before_repair(clock)?;
        let mut mended = Vec::new();
        if !layout::is_ours(&store.conn, version)? || !can_search(&store.conn, version)? {
            store.still_there()?;
            match bring_in_order(&store.conn, version, |done| !done.lacks_an_index) {
                Ok(Some(done)) => {
                    mended.push(
                        "The tables were laid out as this format lays them out; what was none of \
                         theirs is in the copy only."
                            .to_owned(),
                    );
                    mended.extend(done.said());
                }
                Ok(None) => mended.push(
                    "The tables were left as they are: some rows that have to differ do not."
                        .to_owned(),
                ),
                Err(error) if error.is_of_the_file() => {}
                Err(error) => return Err(error.while_writing(store.path())),
            }
            store.settle()?;
        }
        drop(store);
        match Store::open_in_turn(path) {
            Ok(mut store) => {
                if version < VERSION {
                    mended.push("It was brought to the present format.".to_owned());
                }
                store.rebuilt(copy, mended)
            }
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

    fn rebuilt(&mut self, copy: PathBuf, mut mended: Vec<String>) -> Result<Repair, StoreError> {
        let before = self.check()?;
        self.change(|conn| {
            indexes::rebuild(conn)?;
            search_index::rebuild(conn)
        })?;
        self.fit.forget();
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
