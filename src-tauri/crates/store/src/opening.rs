//! A journal that was to be written and can only be read: it is shown, and says why.

use std::path::{Path, PathBuf};

use backstory_core::counted::counted;

use crate::check::CheckReport;
use crate::error::StoreError;
use crate::journal_file;
use crate::lock;
use crate::reader::Reader;
use crate::store::{Refusal, Store};

impl Reader {
    /// The log that lay beside the file when it was opened.
    pub(crate) fn check_log(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let Some(log) = self.cut_short else {
            return Ok(());
        };
        let verb = if log.n_counting == 1 {
            "counts"
        } else {
            "count"
        };
        let pages = counted(log.n_pages, "page", "pages");
        let counts = format!("{} of {pages} {verb}", log.n_counting);
        if log.has_lost {
            report.add(format!(
                "The log beside the journal is broken: {counts}, and complete changes were among \
                 the others."
            ));
        } else {
            report.notes.push(format!(
                "The log beside the journal was cut short: {counts}, and the change in the others \
                 was never complete."
            ));
        }
        Ok(())
    }
}

impl Store {
    /// The files whose locks say who writes to the journal at a path; they may not be there.
    pub fn locks_of(path: &Path) -> [PathBuf; 2] {
        lock::files(path)
    }

    /// Whether anything stands at the path; an error where that cannot be told, as at the end of a
    /// link whose drive is not plugged in.
    pub fn is_there(path: &Path) -> Result<bool, StoreError> {
        let path = journal_file::resolve(path)?;
        let refused = |e| StoreError::io("Looking at", &path, &e);
        path.try_exists().map_err(refused)
    }

    /// Opens a journal for a window: for writing, or for reading only where its file cannot be
    /// written now. What it says is held in memory, and can be copied whatever becomes of the file.
    ///
    /// Every change of the latter first tries to open it for writing again, and fails with what
    /// is in the way for as long as it is.
    pub fn open_or_read(path: &Path) -> Result<Store, StoreError> {
        let error = match Store::open(path) {
            Ok(mut store) => {
                // No reason to stay shut.
                let _ = store.hold_everything();
                return Ok(store);
            }
            Err(error) => error,
        };
        let Some(refusal) = refusal(&error) else {
            return Err(error);
        };
        // Why it cannot be written says more than why it cannot be read either.
        let mut reader = Reader::open(path).map_err(|_| error)?;
        // No reason to stay shut.
        let _ = reader.hold_a_copy();
        Ok(Store::that_only_reads(reader, refusal))
    }

    /// Why no change is taken; none in a journal that can be written.
    pub fn refusal(&self) -> Option<StoreError> {
        self.refusal.map(|refuse| refuse(self.path().to_owned()))
    }

    /// Opens a journal that could only be read once more for writing, unless its file says
    /// something else by now than what is shown.
    pub(crate) fn try_to_write(&mut self) -> Result<(), StoreError> {
        if self.refusal.is_some() {
            self.still_there()?;
            let path = self.path().to_owned();
            let mut store = Store::open(&path)?;
            let _ = store.hold_everything();
            *self = store;
        }
        Ok(())
    }
}

/// What keeps a journal from being written and not from being read.
fn refusal(error: &StoreError) -> Option<Refusal> {
    match error {
        StoreError::NotWritable(_) => Some(StoreError::NotWritable),
        StoreError::ManyNames(_) => Some(StoreError::ManyNames),
        StoreError::DiskFull(_) => Some(StoreError::DiskFull),
        StoreError::NeedsRepair(_) => Some(StoreError::NeedsRepair),
        _ => None,
    }
}
