//! Counts the rows that were left out while reading because they break a rule, so that none is left
//! out silently.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use backstory_core::record::RecordKind;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::strays::Stray;
use crate::table::Table;

/// A table and the name of a row in it.
type Name = (&'static str, String);

/// Rows that were left out: strays, which no read comes across, and rows that a read came across
/// since the last change.
#[derive(Debug, Default, Clone)]
pub(crate) struct LeftOut {
    strays: BTreeSet<Name>,
    /// Shared by all connections of this program to the journal.
    found: Arc<Mutex<BTreeSet<Name>>>,
}

impl LeftOut {
    /// Starts with the strays of a journal that was just opened.
    pub fn with(strays: Vec<Stray>) -> LeftOut {
        LeftOut {
            strays: strays.into_iter().map(|s| (s.table, s.row)).collect(),
            found: Arc::default(),
        }
    }

    /// Counts a row that was left out.
    pub fn add(&self, table: &'static str, id: &str) {
        self.found().insert((table, id.to_owned()));
    }

    /// Forgets the rows found by reads; after a change they are found again if they are still
    /// there.
    pub fn forget(&self) {
        self.found().clear();
    }

    fn found(&self) -> MutexGuard<'_, BTreeSet<Name>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn count(&self, is_meant: impl Fn(&'static str) -> bool) -> usize {
        let found = self.found();
        let all = self.strays.union(&found);
        all.filter(|(table, _)| is_meant(table)).count()
    }
}

impl Reader {
    /// Returns how many rows have been left out since the last change because they break a rule.
    /// [`check`](Reader::check) names them; they stay in the file as they are.
    pub fn n_left_out(&self) -> usize {
        self.left_out.count(|_| true)
    }

    /// Returns how many of them are records of these kinds or belong to one.
    pub fn n_left_out_of(&self, kinds: &[RecordKind]) -> usize {
        let tables: Vec<Table> = kinds.iter().map(|kind| Table::of(*kind)).collect();
        self.left_out.count(|name| {
            let table = Table::named(name);
            let owner = table.map(|table| table.owner().map_or(table, |(owner, _)| owner));
            owner.is_some_and(|owner| tables.contains(&owner))
        })
    }

    /// Returns what was read. When the row is at fault, counts it as left out and returns `None`,
    /// so that it does not hide the others.
    pub(crate) fn unless_unreadable<T>(
        &self,
        table: &'static str,
        id: &str,
        found: Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        match found {
            Err(error) if error.is_of_a_row() => {
                self.left_out.add(table, id);
                Ok(None)
            }
            found => found.map(Some),
        }
    }
}
