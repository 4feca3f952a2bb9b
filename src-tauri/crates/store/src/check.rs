//! Checks a journal: the pages of the file, its references, and every row against the domain's
//! rules.

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

/// Result of a check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Check-ins and moments that could be read.
    pub n_entries: usize,
    /// Bouts of movement.
    pub n_movements: usize,
    /// Episodes that could be read.
    pub n_episodes: usize,
    /// Flare-ups that could be read.
    pub n_flare_ups: usize,
    /// Records of all other kinds that could be read.
    pub n_others: usize,
    /// Drafts that could be read; a draft is never an entry.
    pub n_drafts: usize,
    /// Changes in the log.
    pub n_write_sets: usize,
    /// Problems, a sentence each; empty for a sound journal.
    pub problems: Vec<String>,
    /// Facts worth knowing that are not problems, a sentence each.
    pub notes: Vec<String>,
    /// Same sentences as `problems`, for a quick look-up when there are very many.
    said: HashSet<String>,
    /// Rows that the problems are about.
    pub(crate) named: Named,
}

/// Result of a repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Path of the verified copy, made before the repair.
    pub copy: PathBuf,
    /// Repairs that were made, a sentence each.
    pub mended: Vec<String>,
    /// Check of the repaired journal.
    pub after: CheckReport,
}

/// One step of a check, which adds its findings to the report.
type Step = fn(&Reader, &mut CheckReport) -> Result<(), StoreError>;

/// Steps that check the file itself, even where a healed copy is read instead.
const OF_THE_FILE: [Step; 3] = [Reader::check_log, Reader::check_pages, Reader::check_layout];

/// Steps that check the rows, on the connection through which they are read.
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
    /// Reads the whole journal and changes nothing.
    ///
    /// Damage is the subject of a check, so it goes into the report and is not an error.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport::default();
        match &self.lost {
            None => self.run(&OF_THE_FILE, &mut report)?,
            Some(lost) => {
                // The healed copy in memory does not show the faults of the file, so the file is
                // opened again.
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
                // One step that fails on damaged pages must not hide the findings of the others.
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
        // CHECK constraints may contain anything in a schema that another program edited, so they
        // are not evaluated there.
        let is_strange =
            layout::has_others(&self.conn, VERSION)? || !layout::is_ours(&self.conn, VERSION)?;
        let conn = &self.conn;
        // Otherwise the CHECK constraints of our own tables are part of the check.
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

    /// Compares the full-text index with the words of the rows.
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
    /// Adds a problem, unless the same sentence is already there.
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
            | RecordKind::TryAgain
            | RecordKind::OtherIllness => self.n_others += 1,
        }
    }
}
