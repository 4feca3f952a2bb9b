//! Rows that were left out while reading because they break a rule: nothing is left out in silence.

use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::store::Store;

/// Tables and ids of the rows that were left out since the last change; or "month" and a month
/// that is none, for rows whose day cannot be read.
#[derive(Debug, Default)]
pub(crate) struct LeftOut(RefCell<BTreeSet<(&'static str, String)>>);

impl LeftOut {
    /// Remembers a row that was left out.
    pub fn add(&self, table: &'static str, id: &str) {
        self.0.borrow_mut().insert((table, id.to_owned()));
    }

    /// Forgets them all: after a change they are found again where they still are.
    pub fn forget(&self) {
        self.0.borrow_mut().clear();
    }
}

impl Store {
    /// How many rows reading has left out since the last change, because they break a rule.
    /// [`check`](Store::check) names them; they stay in the file as they are.
    pub fn n_left_out(&self) -> usize {
        self.left_out.0.borrow().len()
    }
}
