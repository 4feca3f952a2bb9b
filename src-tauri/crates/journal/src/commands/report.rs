//! The report: preview its pages, save exactly those pages, open the saved file.

use backstory_core::entry::EntryId;
use backstory_core::invalid::{Field, Problem};
use backstory_report::input::Paper as ReportPaper;
use backstory_report::report::compose;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::back_profile::{Choices, Notes, gather};
use crate::error::Error;
use crate::files::{self, Guard};
use crate::journal::Journal;

/// Paper sizes.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 by 297 mm.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// Choices of the person for the report.
#[derive(Debug, Deserialize, TS)]
pub struct ReportRequest {
    /// First day; null for the default, six weeks back.
    pub from: Option<String>,
    /// Last day; null for the day of the last entry.
    pub to: Option<String>,
    /// Paper size.
    pub paper: Paper,
    /// Whether to include "Doing what matters".
    pub include_function: bool,
    /// Whether to include the pain chart.
    pub include_pain: bool,
    /// Ids of the entries whose notes are included.
    pub note_ids: Vec<String>,
}

/// A note of the period that can be included.
#[derive(Debug, Serialize, TS)]
pub struct NoteChoice {
    /// Id of the note's entry.
    pub entry_id: String,
    /// Day of the entry.
    pub day: String,
    /// The note as typed.
    pub text: String,
    /// Whether the note is included.
    pub ticked: bool,
}

/// Preview of the pages that will be saved.
#[derive(Debug, Serialize, TS)]
pub struct ReportPreview {
    /// Identifies exactly the pages shown; pass it to save them.
    pub token: String,
    /// One SVG per page.
    pub pages: Vec<String>,
    /// The report as plain paragraphs, for screen readers.
    pub text: Vec<String>,
    /// First day of the period.
    pub from: String,
    /// Last day of the period.
    pub to: String,
    /// Days with a check-in that counts.
    pub n_written: u32,
    /// Days of the period.
    pub n_days: u32,
    /// Notes of the period.
    pub notes: Vec<NoteChoice>,
    /// Characters that no embedded font covers, as printed, such as `U+1F642`.
    pub replaced: Vec<String>,
    /// Whether the PDF carries accessibility tags.
    pub tagged: bool,
}

/// A report saved to a file.
#[derive(Debug, Serialize, TS)]
pub struct SavedReport {
    /// Path of the file.
    pub path: String,
    /// Whether the PDF carries accessibility tags.
    pub tagged: bool,
}

/// Builds the pages of the report.
pub fn report_preview(journal: &Journal, request: ReportRequest) -> Result<ReportPreview, Error> {
    preview(journal, request)
}

/// Asks where to save the previewed report and saves it; null when the person cancels.
pub fn report_save(journal: &Journal, token: String) -> Result<Option<SavedReport>, Error> {
    save(journal, &token)
}

/// Opens the last saved report in the system's viewer.
pub fn report_open(journal: &Journal) -> Result<(), Error> {
    let path = journal.saved().ok_or(Error::NoReportSaved)?;
    let opened = journal.desktop.open_file(&path);
    opened.map_err(|reason| Error::NoViewer { path, reason })
}

fn preview(journal: &Journal, request: ReportRequest) -> Result<ReportPreview, Error> {
    let today = journal.clock.now().day();
    let choices = choices(request)?;
    let (input, diary) =
        journal.with_reader(|reader| gather(&journal.words, reader, &choices, today))?;
    let notes = diary
        .entries()
        .filter_map(|e| {
            Some(NoteChoice {
                entry_id: e.id.to_string(),
                day: e.day.to_string(),
                text: e.answers.note()?.to_owned(),
                ticked: choices.notes.include(e),
            })
        })
        .collect();
    let shown = journal.show_report(compose(&journal.words, &input)?);
    let report = &shown.report;
    Ok(ReportPreview {
        token: shown.token.clone(),
        pages: report.pages(),
        text: report.text().to_vec(),
        from: input.first.to_string(),
        to: input.last.to_string(),
        n_written: u32::try_from(input.n_written).unwrap_or(u32::MAX),
        n_days: u32::try_from(input.n_days).unwrap_or(u32::MAX),
        notes,
        replaced: report
            .replaced()
            .iter()
            .map(|r| format!("U+{:04X}", u32::from(r.character)))
            .collect(),
        tagged: report.tagged(),
    })
}

fn save(journal: &Journal, token: &str) -> Result<Option<SavedReport>, Error> {
    let shown = journal.shown_report(token)?;
    let today = journal.clock.now().day();
    let Some(path) = journal
        .desktop
        .save_as(&format!("backstory-report-{today}.pdf"))
    else {
        return Ok(None);
    };
    let pdf = shown.report.pdf()?;
    files::replace(&path, &pdf.bytes, &Guard::of(Some(&journal.paths)))?;
    journal.remember_saved(path.clone());
    Ok(Some(SavedReport {
        path: path.display().to_string(),
        tagged: pdf.tagged,
    }))
}

fn choices(request: ReportRequest) -> Result<Choices, Error> {
    let day = |text: Option<String>| {
        text.map(|t| t.parse())
            .transpose()
            .map_err(|problem: Problem| problem.of(Field::Period))
    };
    let ids = request.note_ids.iter().map(|id| id.parse::<EntryId>());
    Ok(Choices {
        first: day(request.from)?,
        last: day(request.to)?,
        paper: match request.paper {
            Paper::A4 => ReportPaper::A4,
            Paper::Letter => ReportPaper::Letter,
        },
        function: request.include_function,
        pain: request.include_pain,
        notes: Notes::Of(
            ids.collect::<Result<_, _>>()
                .map_err(|p| p.of(Field::Note))?,
        ),
    })
}
