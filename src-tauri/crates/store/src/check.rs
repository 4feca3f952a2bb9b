//! Checking a journal: the file's pages, its references, and every row against the domain's rules.

use std::collections::HashSet;
use std::path::PathBuf;

use backstory_core::counted::counted;
use backstory_core::record::RecordKind;
use rusqlite::types::Value;

use crate::check_rows::Named;
use crate::computed::integrity_checks;
use crate::error::StoreError;
use crate::layout;
use crate::migrations::VERSION;
use crate::reader::Reader;
use crate::row::value;
use crate::search_fit;
use crate::search_index;
use crate::set_aside;

/// What a check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Check-ins and moments that read well.
    pub n_entries: usize,
    /// Movements.
    pub n_movements: usize,
    /// Episodes that read well.
    pub n_episodes: usize,
    /// Flare-ups that read well.
    pub n_flare_ups: usize,
    /// Records of every other kind that read well.
    pub n_others: usize,
    /// Drafts that read well; a draft is never an entry.
    pub n_drafts: usize,
    /// Changes in the log.
    pub n_write_sets: usize,
    /// What is wrong, a sentence each; empty in a sound journal.
    pub problems: Vec<String>,
    /// What is worth knowing and not wrong, a sentence each.
    pub notes: Vec<String>,
    /// The same problems, to be found quickly among very many.
    said: HashSet<String>,
    /// The rows that the problems are about.
    pub(crate) named: Named,
}

/// What a repair did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// The verified copy of the journal as it was before.
    pub copy: PathBuf,
    /// What was mended, a sentence each.
    pub mended: Vec<String>,
    /// The check afterwards.
    pub after: CheckReport,
}

/// One part of a check: adds what it finds to the report.
type Step = fn(&Reader, &mut CheckReport) -> Result<(), StoreError>;

/// What is looked at in the file as it is.
const OF_THE_FILE: [Step; 3] = [Reader::check_log, Reader::check_pages, Reader::check_layout];

/// What is looked at where the rows are read.
const OF_THE_ROWS: [Step; 10] = [
    Reader::check_references,
    Reader::check_counts,
    Reader::check_records,
    Reader::check_measures,
    Reader::check_strays,
    Reader::check_search,
    Reader::check_drafts,
    Reader::check_settings,
    Reader::check_changes,
    Reader::check_versions,
];

impl Reader {
    /// Reads everything and changes nothing.
    ///
    /// Damage is what a check is for, so that it ends up in the report and not in the error.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport::default();
        match &self.lost {
            None => self.run(&OF_THE_FILE, &mut report)?,
            Some(lost) => {
                // The copy that is read in its place has none of the file's own faults.
                Reader::open_to_look(self.path())?.run(&OF_THE_FILE, &mut report)?;
                lost.iter().for_each(|lost| report.add(lost.clone()));
            }
        }
        self.run(&OF_THE_ROWS, &mut report)?;
        Ok(report)
    }

    fn run(&self, steps: &[Step], report: &mut CheckReport) -> Result<(), StoreError> {
        for step in steps {
            match step(self, report) {
                Ok(()) => {}
                // One part that cannot be read at all does not hide what else is wrong.
                Err(error) if error.is_of_the_file() || error.is_of_a_row() => {
                    report.add("Some pages of the file cannot be read.".to_owned());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    fn count(&self, table: &str) -> Result<usize, StoreError> {
        let sql = format!("SELECT count(*) FROM {table}");
        let n: i64 = self.conn.query_row(&sql, [], |r| r.get(0))?;
        Ok(usize::try_from(n).unwrap_or_default())
    }

    fn check_pages(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        // What another program lets its rows be checked for is not run.
        let is_strange =
            layout::has_others(&self.conn, VERSION)? || !layout::is_ours(&self.conn, VERSION)?;
        let conn = &self.conn;
        conn.pragma_update(None, "ignore_check_constraints", is_strange)?;
        for sql in integrity_checks(conn, 20)? {
            let mut statement = conn.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                match value(row, 0)? {
                    Value::Text(line) if line == "ok" => {}
                    Value::Text(line) => report.add(format!("SQLite reports: {line}.")),
                    _ => report.add("SQLite reports damage that it cannot name.".to_owned()),
                }
            }
        }
        Ok(())
    }

    fn check_layout(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        if !layout::is_ours(&self.conn, VERSION)? {
            report.add(
                "The tables or indexes are not laid out as this format lays them out.".to_owned(),
            );
        }
        for (table, n) in set_aside::tables(&self.conn)? {
            let rows = if n == 1 { "row" } else { "rows" };
            report.notes.push(format!(
                "Table {table} holds {n} {rows} that a repair set aside."
            ));
        }
        Ok(())
    }

    fn check_counts(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        report.n_movements = self.count("movement")?;
        report.n_write_sets = self.count("write_set")?;
        Ok(())
    }

    /// The full-text index against the words of the rows.
    fn check_search(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let n = search_index::differences(&self.conn)?.n;
        if n > 0 {
            report.add(format!(
                "The search index is wrong about {}.",
                counted(n, "text", "texts")
            ));
        }
        if !search_fit::leads_to_every_leaf(&self.conn)? {
            report.add("The search index does not lead to every text.".to_owned());
        }
        Ok(())
    }
}

impl CheckReport {
    /// Adds a problem; one that is there already is not said twice.
    pub(crate) fn add(&mut self, problem: String) {
        if self.said.insert(problem.clone()) {
            self.problems.push(problem);
        }
    }

    pub(crate) fn count(&mut self, kind: RecordKind) {
        match kind {
            RecordKind::CheckIn | RecordKind::Moment => self.n_entries += 1,
            RecordKind::Episode => self.n_episodes += 1,
            RecordKind::FlareUp => self.n_flare_ups += 1,
            RecordKind::Medicine
            | RecordKind::Treatment
            | RecordKind::Factor
            | RecordKind::DayPattern
            | RecordKind::Appointment
            | RecordKind::Question
            | RecordKind::GoalSet
            | RecordKind::GoalReview
            | RecordKind::Questionnaire
            | RecordKind::PainRecall
            | RecordKind::UrgentSigns
            | RecordKind::FlarePlan
            | RecordKind::MovementPlan
            | RecordKind::TryAgain => self.n_others += 1,
        }
    }
}
