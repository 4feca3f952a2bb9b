//! Opens a journal that was to be written but can only be read, and says why.

use std::path::{Path, PathBuf};

use backstory_core::counted::counted;

use crate::check::CheckReport;
use crate::error::StoreError;
use crate::journal_file;
use crate::lock;
use crate::reader::Reader;
use crate::store::{Refusal, Store};

impl Reader {
    /// Reports how much of the log did not count when the file was opened.
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
    /// Returns the lock files that tell who writes to the journal at a path; they need not exist.
    pub fn locks_of(path: &Path) -> [PathBuf; 2] {
        lock::files(path)
    }

    /// Returns whether the path exists. Fails where that cannot be found out, as behind a link to a
    /// drive that is not plugged in.
    pub fn is_there(path: &Path) -> Result<bool, StoreError> {
        let path = journal_file::resolve(path)?;
        let refused = |e| StoreError::io("Looking at", &path, &e);
        path.try_exists().map_err(refused)
    }

    /// Opens a journal for a window: for writing, or read-only where its file cannot be written
    /// now. Its content is held in memory, so that it can be copied whatever happens to the file.
    ///
    /// With a read-only journal, every change first tries to open it for writing again, and fails
    /// with the present obstacle.
    pub fn open_or_read(path: &Path) -> Result<Store, StoreError> {
        let error = match Store::open(path) {
            Ok(mut store) => {
                // Only a safety net, so a failure must not keep the journal shut.
                let _ = store.hold_everything();
                return Ok(store);
            }
            Err(error) => error,
        };
        let Some(refusal) = refusal(&error) else {
            return Err(error);
        };
        // The reason why it cannot be written is more useful than why it cannot be read either.
        let mut reader = Reader::open(path).map_err(|_| error)?;
        // Only a safety net, so a failure must not keep the journal shut.
        let _ = reader.hold_a_copy();
        Ok(Store::that_only_reads(reader, refusal))
    }

    /// Returns why changes are refused, or `None` for a journal that can be written.
    pub fn refusal(&self) -> Option<StoreError> {
        self.refusal.map(|refuse| refuse(self.path().to_owned()))
    }

    /// Reopens a read-only journal for writing, unless its file has changed since it was read.
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

/// Returns the refusal for an error that prevents writing but not reading.
fn refusal(error: &StoreError) -> Option<Refusal> {
    match error {
        StoreError::NotWritable(_) => Some(StoreError::NotWritable),
        StoreError::ManyNames(_) => Some(StoreError::ManyNames),
        StoreError::DiskFull(_) => Some(StoreError::DiskFull),
        StoreError::NeedsRepair(_) => Some(StoreError::NeedsRepair),
        _ => None,
    }
}
