//! Checking a journal: the file's pages, its references, and every row against the domain's rules.

use std::path::PathBuf;

use backstory_core::record::RecordKind;
use backstory_core::time::Clock;

use crate::error::StoreError;
use crate::migrations;
use crate::row::Row;
use crate::search_index;
use crate::store::Store;
use crate::table::Table;

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
        let steps: [Step; 10] = [
            Store::check_log,
            Store::check_pages,
            Store::check_layout,
            Store::check_references,
            Store::check_counts,
            Store::check_records,
            Store::check_measures,
            Store::check_search,
            Store::check_drafts,
            Store::check_versions,
        ];
        for step in steps {
            match step(self, &mut report) {
                Ok(()) => {}
                Err(error) if error.is_corruption() => {
                    report
                        .problems
                        .push("Some pages of the file cannot be read.".to_owned());
                    break;
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
            conn.execute_batch("REINDEX")?;
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
        let lines = statement.query_map([], |r| r.get::<_, String>(0))?;
        for line in lines {
            let line = line?;
            if line != "ok" {
                report.problems.push(format!("SQLite reports: {line}."));
            }
        }
        Ok(())
    }

    fn check_references(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare("PRAGMA foreign_key_check")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (table, owner): (String, String) = (row.get(0)?, row.get(2)?);
            report.problems.push(format!(
                "A row of {table} belongs to a row of {owner} that is not there."
            ));
        }
        Ok(())
    }

    fn check_layout(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        if self.layout()? != migrations::fresh_layout()? {
            report.problems.push(
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

    /// Every record of every kind, with everything it owns.
    fn check_records(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for kind in RecordKind::ALL {
            // Both kinds of entries stand in one table.
            if kind == RecordKind::Moment {
                continue;
            }
            for id in self.ids(Table::of(kind).name())? {
                if reads_well(self.read_record(kind, &id))? {
                    report.count(kind);
                } else {
                    let name = named(kind);
                    report.problems.push(format!("{name} {id} cannot be read."));
                }
            }
        }
        Ok(())
    }

    /// Every value that was brought in from a file.
    fn check_measures(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for (id, measure) in self.read_measures("", "~")? {
            if measure.is_none() {
                report
                    .problems
                    .push(format!("Daily measure {id} cannot be read."));
            }
        }
        Ok(())
    }

    /// The full-text index against the words of the rows.
    fn check_search(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let n = search_index::differences(&self.conn)?;
        if n > 0 {
            report
                .problems
                .push(format!("The search index is wrong about {n} texts."));
        }
        Ok(())
    }

    fn check_drafts(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        for (row, draft) in self.read_drafts()? {
            match draft {
                Some(_) => report.n_drafts += 1,
                None => report
                    .problems
                    .push(format!("The draft {row} cannot be read.")),
            }
        }
        Ok(())
    }

    fn ids(&self, table: &str) -> Result<Vec<String>, StoreError> {
        let sql = format!("SELECT id FROM {table} ORDER BY id");
        let mut statement = self.conn.prepare(&sql)?;
        let ids = statement.query_map([], |r| r.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Every earlier version of a row that undo may need.
    fn check_versions(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self.conn.prepare(
            "SELECT write_set, table_name, row_id, before FROM row_version WHERE before NOT NULL",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (write_set, table): (i64, String) = (row.get(0)?, row.get(1)?);
            let (id, before): (String, String) = (row.get(2)?, row.get(3)?);
            let version = Table::named(&table).and_then(|t| Row::from_json(t, &id, &before));
            if version.is_none() {
                report.problems.push(format!(
                    "An earlier version in change {write_set} cannot be read."
                ));
            }
        }
        Ok(())
    }
}

impl CheckReport {
    fn count(&mut self, kind: RecordKind) {
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

/// What a row of a kind is called in a report.
fn named(kind: RecordKind) -> String {
    match kind {
        RecordKind::CheckIn | RecordKind::Moment => "Entry".to_owned(),
        RecordKind::FlareUp => "Flare-up".to_owned(),
        other => {
            let name = other.name().replace('_', " ");
            let mut letters = name.chars();
            let first = letters.next().map(|c| c.to_ascii_uppercase());
            first.into_iter().chain(letters).collect()
        }
    }
}

/// Whether a row could be read; torn pages are an error, because every row after them is in doubt.
fn reads_well<T>(row: Result<Option<T>, StoreError>) -> Result<bool, StoreError> {
    match row {
        Ok(found) => Ok(found.is_some()),
        Err(error) if matches!(error, StoreError::Sqlite(_)) && error.is_corruption() => Err(error),
        Err(_) => Ok(false),
    }
}
