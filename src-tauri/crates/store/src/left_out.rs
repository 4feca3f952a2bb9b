//! Rows that were left out while reading because they break a rule: nothing is left out in silence.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use backstory_core::record::RecordKind;

use crate::error::StoreError;
use crate::reader::Reader;
use crate::strays::Stray;
use crate::table::Table;

/// A table and the name of a row in it.
type Name = (&'static str, String);

/// The rows that were left out: those that no reading comes across, and those that one came across
/// since the last change.
#[derive(Debug, Default, Clone)]
pub(crate) struct LeftOut {
    strays: BTreeSet<Name>,
    /// Shared by every way in which this program reads the journal.
    found: Arc<Mutex<BTreeSet<Name>>>,
}

impl LeftOut {
    /// Nothing but the strays of a journal that was just opened.
    pub fn with(strays: Vec<Stray>) -> LeftOut {
        LeftOut {
            strays: strays.into_iter().map(|s| (s.table, s.row)).collect(),
            found: Arc::default(),
        }
    }

    /// Remembers a row that was left out.
    pub fn add(&self, table: &'static str, id: &str) {
        self.found().insert((table, id.to_owned()));
    }

    /// Forgets what was come across: after a change it is found again where it still is.
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
    /// How many rows reading has left out since the last change, because they break a rule.
    /// [`check`](Store::check) names them; they stay in the file as they are.
    pub fn n_left_out(&self) -> usize {
        self.left_out.count(|_| true)
    }

    /// How many of them are records of some kinds, or belong to one.
    pub fn n_left_out_of(&self, kinds: &[RecordKind]) -> usize {
        let tables: Vec<Table> = kinds.iter().map(|kind| Table::of(*kind)).collect();
        self.left_out.count(|name| {
            let table = Table::named(name);
            let owner = table.map(|table| table.owner().map_or(table, |(owner, _)| owner));
            owner.is_some_and(|owner| tables.contains(&owner))
        })
    }

    /// What was read; none when the row is at fault, which is then counted as left out, so that it
    /// does not hide the others.
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
