//! The report that was shown last, and where it was saved.

use std::path::PathBuf;
use std::sync::Arc;

use backstory_report::report::Report;

use crate::error::Error;
use crate::journal::{Journal, lock};

/// A report that was shown, ready to be saved as it is.
pub struct ShownReport {
    /// Names this report; saving takes it.
    pub token: String,
    /// The pages and the PDF.
    pub report: Report,
}

/// What is kept of reports while the program runs.
#[derive(Default)]
pub(crate) struct Reports {
    n_shown: u64,
    shown: Option<Arc<ShownReport>>,
    saved: Option<PathBuf>,
}

impl Reports {
    /// Forgets the pages, which may hold what was erased.
    pub fn forget(&mut self) {
        self.shown = None;
    }
}

impl Journal {
    /// Keeps a report to be saved and returns it with its token.
    pub fn show_report(&self, report: Report) -> Arc<ShownReport> {
        let mut reports = lock(&self.reports);
        reports.n_shown += 1;
        let report = Arc::new(ShownReport {
            token: format!("report-{}", reports.n_shown),
            report,
        });
        reports.shown = Some(Arc::clone(&report));
        report
    }

    /// The report with this token, when it is the one shown last.
    pub fn shown_report(&self, token: &str) -> Result<Arc<ShownReport>, Error> {
        let shown = lock(&self.reports).shown.clone();
        shown
            .filter(|r| r.token == token)
            .ok_or(Error::PreviewChanged)
    }

    /// Remembers where the report was saved.
    pub fn remember_saved(&self, path: PathBuf) {
        lock(&self.reports).saved = Some(path);
    }

    /// Where the report was saved last.
    pub fn saved(&self) -> Option<PathBuf> {
        lock(&self.reports).saved.clone()
    }
}
