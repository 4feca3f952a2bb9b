//! Checking a journal: the file's pages, its references, and every row against the domain's rules.

use std::path::PathBuf;

use backstory_core::record::RecordKind;
use backstory_core::time::Clock;
use rusqlite::Connection;
use rusqlite::types::Value;

use crate::check_rows::Named;
use crate::error::StoreError;
use crate::migrations;
use crate::row::{readable, value};
use crate::search_index;
use crate::store::Store;

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
type Step = fn(&Store, &mut CheckReport) -> Result<(), StoreError>;

impl Store {
    /// Reads everything and changes nothing.
    ///
    /// Damage is what a check is for, so that it ends up in the report and not in the error.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let mut report = CheckReport::default();
        let steps: [Step; 13] = [
            Store::check_log,
            Store::check_pages,
            Store::check_layout,
            Store::check_references,
            Store::check_counts,
            Store::check_records,
            Store::check_measures,
            Store::check_strays,
            Store::check_search,
            Store::check_drafts,
            Store::check_settings,
            Store::check_changes,
            Store::check_versions,
        ];
        for step in steps {
            match step(self, &mut report) {
                Ok(()) => {}
                // One part that cannot be read at all does not hide what else is wrong.
                Err(error) if error.is_of_the_file() || error.is_of_a_row() => {
                    report.add("Some pages of the file cannot be read.".to_owned());
                }
                Err(error) => return Err(error),
            }
        }
        Ok(report)
    }

    /// Copies the journal beside itself, then rebuilds its indexes. Rows that cannot be read are
    /// left as they are and stay in the report.
    pub fn repair(&mut self, clock: &dyn Clock) -> Result<Repair, StoreError> {
        let stamp = clock.now().utc_text().replace([':', '.'], "");
        let copy = self
            .path()
            .with_extension(format!("before-repair-{stamp}.db"));
        self.copy_as_it_is(&copy)?;
        let mut mended = Vec::new();
        let before = self.check()?;
        self.change(|conn| {
            reindex(conn)?;
            search_index::rebuild(conn)
        })?;
        let after = self.check()?;
        if before.problems.len() > after.problems.len() {
            mended.push("The indexes were rebuilt.".to_owned());
        }
        Ok(Repair {
            copy,
            mended,
            after,
        })
    }

    fn count(&self, table: &str) -> Result<usize, StoreError> {
        let sql = format!("SELECT count(*) FROM {table}");
        let n: i64 = self.conn.query_row(&sql, [], |r| r.get(0))?;
        Ok(usize::try_from(n).unwrap_or_default())
    }

    fn check_pages(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare("PRAGMA integrity_check(20)")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            match value(row, 0)? {
                Value::Text(line) if line == "ok" => {}
                Value::Text(line) => report.add(format!("SQLite reports: {line}.")),
                _ => report.add("SQLite reports damage that it cannot name.".to_owned()),
            }
        }
        Ok(())
    }

    fn check_layout(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        if self.layout()? != migrations::fresh_layout()? {
            report.add(
                "The tables or indexes are not laid out as this format lays them out.".to_owned(),
            );
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
        let n = search_index::differences(&self.conn)?;
        if n > 0 {
            report.add(format!("The search index is wrong about {n} texts."));
        }
        Ok(())
    }
}

/// Rebuilds every index. One that cannot be rebuilt stays as it is, for the check afterwards to
/// name: the others are no worse for it.
fn reindex(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'index'")?;
    let names: Vec<String> = readable(statement.query_map([], |r| r.get(0))?)?;
    for name in names {
        let quoted = name.replace('"', "\"\"");
        let done = conn.execute_batch(&format!("REINDEX \"{quoted}\""));
        match done.map_err(StoreError::from) {
            Err(error) if !error.is_of_the_file() => return Err(error),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

impl CheckReport {
    /// Adds a problem; one that is there already is not said twice.
    pub(crate) fn add(&mut self, problem: String) {
        if !self.problems.contains(&problem) {
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
