//! The report shown last, and the path it was saved to.

use std::path::PathBuf;
use std::sync::Arc;

use backstory_report::report::Report;

use crate::error::Error;
use crate::journal::{Journal, lock};

/// A report that was shown, ready to be saved unchanged.
pub struct ShownReport {
    /// Identifies this report; pass it to save the report.
    pub token: String,
    /// The pages and the PDF.
    pub report: Report,
}

/// Report state kept while the program runs.
#[derive(Default)]
pub(crate) struct Reports {
    n_shown: u64,
    shown: Option<Arc<ShownReport>>,
    saved: Option<PathBuf>,
}

impl Reports {
    /// Drops the pages, which may contain erased text.
    pub fn forget(&mut self) {
        self.shown = None;
    }
}

impl Journal {
    /// Keeps a report so that it can be saved; returns it with its token.
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

    /// The report with this token; an error unless it is the one shown last.
    pub fn shown_report(&self, token: &str) -> Result<Arc<ShownReport>, Error> {
        let shown = lock(&self.reports).shown.clone();
        shown
            .filter(|r| r.token == token)
            .ok_or(Error::PreviewChanged)
    }

    /// Remembers the path a report was saved to.
    pub fn remember_saved(&self, path: PathBuf) {
        lock(&self.reports).saved = Some(path);
    }

    /// The path of the last saved report.
    pub fn saved(&self) -> Option<PathBuf> {
        lock(&self.reports).saved.clone()
    }
}
