//! Reads and repairs a file whose layout is not that of a journal, or with a damaged index.

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

/// Fails when the format of a file is known and its layout is not that of the format.
pub(crate) fn is_laid_out(conn: &Connection, version: i64, path: &Path) -> Result<(), StoreError> {
    if version > VERSION || layout::is_ours(conn, version)? {
        return Ok(());
    }
    Err(StoreError::NeedsRepair(path.to_owned()))
}

/// A copy in memory that is read instead of the file.
pub(crate) struct Healed {
    /// Connection to the copy.
    pub conn: Connection,
    /// Content of the file that the copy lacks.
    pub lost: Lost,
}

/// Makes a copy in memory of a journal that would not show every row, with the layout of its format
/// and intact indexes. Returns `None` for a sound journal, and where a copy cannot be made but the
/// file can still be read.
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
        // Without a copy, the file itself can still be read as far as it goes.
        Err(_) if is_ours || has_our_columns(conn) => Ok(None),
        Err(error) if error.is_of_the_file() => Err(StoreError::Damaged {
            path: path.to_owned(),
            detail: "its tables".to_owned(),
        }),
        Err(error) => Err(error),
    }
}

/// Content of a file that is not in the copy that is read instead.
#[derive(Debug, Default)]
pub(crate) struct Lost {
    /// The missing rows, counted like stray rows.
    pub strays: Vec<Stray>,
    /// A sentence for each table concerned.
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
    /// Returns a sentence for each table that was not merely laid out again.
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

/// Returns whether every table has the columns that reading needs.
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

/// Restores layout and indexes in one transaction. When the result is not `is_enough`, nothing is
/// changed and `None` is returned.
fn bring_in_order(
    conn: &Connection,
    version: i64,
    is_enough: fn(&LaidOut) -> bool,
) -> Result<Option<LaidOut>, StoreError> {
    unguarded(conn, |conn| {
        let tx = conn.unchecked_transaction()?;
        let done = lay_out(&tx, version)?;
        // Dropping `tx` without a commit rolls everything back.
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
    /// Rebuilds the indexes of a journal being opened for writing if one of them does not lead to
    /// every row. No row is changed.
    pub(crate) fn lead_to_every_row(&mut self) -> Result<(), StoreError> {
        if indexes::lead_to_every_row(&self.conn)? {
            return Ok(());
        }
        self.change(indexes::rebuild)
    }

    /// Copies a journal beside itself, restores the layout of its format, upgrades it to the
    /// present one, and rebuilds its indexes and the search index.
    ///
    /// No row of ours is changed or deleted. Rows that cannot be read stay as they are and remain
    /// in the report; rows that do not fit their table are set aside in another. Where rows violate
    /// an index, every table stays as it is.
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
                // Nothing was changed; the check after the repair reports what is wrong.
                Err(error) if error.is_of_the_file() => {}
                Err(error) => return Err(error.while_writing(store.path())),
            }
            store.settle()?;
        }
        drop(store);
        // Opened again through every gate, which also upgrades it.
        match Store::open_in_turn(path) {
            Ok(mut store) => {
                if version < VERSION {
                    mended.push("It was brought to the present format.".to_owned());
                }
                store.rebuilt(copy, mended)
            }
            // The layout could not be restored, so the report says what is left.
            Err(StoreError::NeedsRepair(_)) => Ok(Repair {
                copy,
                mended,
                after: Store::open_read_only(path)?.check()?,
            }),
            Err(error) => Err(error),
        }
    }

    /// Copies the journal beside itself, then rebuilds its indexes. Rows that cannot be read stay
    /// as they are and remain in the report.
    pub fn repair(&mut self, clock: &dyn Clock) -> Result<Repair, StoreError> {
        let copy = self.copy_before_repair(clock)?;
        self.rebuilt(copy, Vec::new())
    }

    fn rebuilt(&mut self, copy: PathBuf, mut mended: Vec<String>) -> Result<Repair, StoreError> {
        // Counted before, to tell whether rebuilding the indexes mended anything.
        let before = self.check()?;
        self.change(|conn| {
            indexes::rebuild(conn)?;
            search_index::rebuild(conn)
        })?;
        // The index was rebuilt, so the next search compares it again.
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

    /// Opens a journal of any format and layout for writing, without upgrading it. Fails where
    /// there is no journal.
    fn open_as_it_is(path: &Path) -> Result<Store, StoreError> {
        let found = gates::look(path, VERSION, Purpose::Writing)?.found;
        let Found::Journal { version } = found else {
            return Err(StoreError::Missing(path.to_owned()));
        };
        let steps = usize::try_from(version).unwrap_or_default();
        // Opening with the steps of its own format leaves nothing to upgrade.
        let steps = STEPS.get(..steps).unwrap_or(STEPS);
        Store::open_gated(Holder::Command, path, steps, |_, _, _| Ok(()))
    }
}
