//! The schema, as one step per released format. All pending steps run in one transaction.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;
use crate::format_7;
use crate::gates::APPLICATION_ID;
use crate::image::faults;
use crate::search_index;

/// Step `n` brings format `n` to `n + 1`. A step is never edited once it has landed.
pub(crate) const STEPS: &[&str] = &[
    include_str!("migrations/0001_journal.sql"),
    include_str!("migrations/0002_drafts_and_flare_ups.sql"),
    include_str!("migrations/0003_records.sql"),
    include_str!("migrations/0004_urgent_signs_and_flare_plan.sql"),
    include_str!("migrations/0005_move.sql"),
    include_str!("migrations/0006_search_inside_words.sql"),
    include_str!("migrations/0007_operations.sql"),
    include_str!("migrations/0008_other_illness.sql"),
];

/// Index of the step from format 6 to 7.
const SEVENTH: usize = 6;

/// Format at which the steps end.
pub(crate) const VERSION: i64 = STEPS.len() as i64;

/// Runs the steps from `version` on, all of them or none.
pub(crate) fn run(
    conn: &mut Connection,
    path: &Path,
    version: i64,
    steps: &[&str],
) -> Result<(), StoreError> {
    let pending = usize::try_from(version).map_or(steps, |done| steps.get(done..).unwrap_or(&[]));
    if pending.is_empty() {
        return Ok(());
    }
    // SQLite ignores this pragma within a transaction, so it is set before.
    conn.pragma_update(None, "foreign_keys", false)?;
    let done = upgrade(conn, path, pending, steps);
    conn.pragma_update(None, "foreign_keys", true)?;
    done
}

/// Runs one step on a journal of the format before it.
pub(crate) fn apply(conn: &Connection, number: usize, step: &str) -> Result<(), StoreError> {
    conn.execute_batch(step)?;
    match number {
        SEVENTH => format_7::fill(conn),
        _ => Ok(()),
    }
}

fn upgrade(
    conn: &mut Connection,
    path: &Path,
    pending: &[&str],
    steps: &[&str],
) -> Result<(), StoreError> {
    // Faults that were there before must not keep the journal shut: such rows are left out and
    // named.
    // Compared with the faults after the steps.
    let before = faults(conn)?;
    // Stays on until `faults` turns it off again, after the steps.
    conn.pragma_update(None, "ignore_check_constraints", true)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let n_done = steps.len() - pending.len();
    for (number, step) in (n_done..).zip(pending) {
        apply(&tx, number, step)?;
    }
    // Tests also stop at earlier formats, which lack tables that the index is made from.
    if steps.len() as i64 == VERSION {
        // The steps change rows by SQL, which the index does not follow.
        search_index::rebuild(&tx)?;
    }
    // A fault that is new comes from the steps, and rolls them back.
    if !faults(&tx)?.is_subset(&before) {
        return Err(StoreError::Damaged {
            path: path.to_owned(),
            detail: "the upgraded rows do not fit together".to_owned(),
        });
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", steps.len() as i64)?;
    tx.commit()?;
    Ok(())
}

/// Returns every table and index with its definition, white space folded.
pub(crate) fn layout(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare(
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1",
    )?;
    let lines = statement
        .query_map([], |r| r.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    let fold = |line: &String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(lines.iter().map(fold).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use std::path::PathBuf;

    const NEXT: &str = "ALTER TABLE entry ADD COLUMN weather TEXT;
                          UPDATE entry SET weather = 'unknown';";
    const BROKEN: &str = "CREATE TABLE half (x TEXT) STRICT; INSERT INTO nowhere VALUES (1);";

    fn journal_of_the_present_format() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        let store = Store::open_with_steps(&path, STEPS).unwrap();
        store
            .conn
            .execute_batch(
                "INSERT INTO entry (id, kind, day, recorded_at, utc_offset, basis, function)
                 VALUES ('00000000-0000-7000-8000-000000000001', 'check_in', '2026-11-20',
                         '2026-11-20T17:42:00.000Z', 60, 'same_day', 'most');",
            )
            .unwrap();
        (folder, path)
    }

    /// Returns every row of the change log as text.
    fn log(conn: &Connection) -> Vec<String> {
        let mut statement = conn
            .prepare(
                "SELECT json_array(write_set, position, table_name, row_id, before)
                 FROM row_version ORDER BY write_set, position",
            )
            .unwrap();
        let rows = statement.query_map([], |r| r.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn the_second_format_keeps_every_row_of_the_log_and_takes_flare_ups() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        let first = Store::open_with_steps(&path, &STEPS[..1]).unwrap();
        first
            .conn
            .execute_batch(
                "INSERT INTO write_set VALUES
                     (7, 'One', '2026-11-20T17:42:00.000Z', 60, 'user', NULL, 1),
                     (9, 'Two', '2026-11-20T17:43:00.000Z', 60, 'undo', 7, 1);
                 INSERT INTO row_version VALUES
                     (7, 0, 'entry', 'a', NULL), (7, 1, 'movement', 'b', '{\"name\":\"x\"}'),
                     (9, 0, 'episode', 'c', '{}');",
            )
            .unwrap();
        let before = log(&first.conn);
        assert_eq!(before.len(), 3);
        let flare_up = "INSERT INTO row_version VALUES (9, 1, 'flare_up', 'd', NULL)";
        assert!(first.conn.execute(flare_up, []).is_err());
        drop(first);
        let second = Store::open_with_steps(&path, &STEPS[..2]).unwrap();
        assert_eq!(log(&second.conn), before);
        second.conn.execute(flare_up, []).unwrap();
        let orphan = "INSERT INTO row_version VALUES (99, 0, 'entry', 'a', NULL)";
        assert!(
            second.conn.execute(orphan, []).is_err(),
            "a row of the log still belongs to its write set"
        );
    }

    #[test]
    fn a_full_disk_during_the_upgrade_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.db");
        let first = Store::open_with_steps(&path, &STEPS[..1]).unwrap();
        let before = layout(&first.conn).unwrap();
        drop(first);
        let mut conn = Connection::open(&path).unwrap();
        let pages: i64 = conn
            .pragma_query_value(None, "page_count", |r| r.get(0))
            .unwrap();
        conn.pragma_update(None, "max_page_count", pages).unwrap();
        let refused = run(&mut conn, &path, 1, STEPS).unwrap_err();
        let refused = refused.while_writing(&path);
        assert!(matches!(refused, StoreError::DiskFull(_)), "{refused}");
        drop(conn);
        let again = Store::open_with_steps(&path, &STEPS[..1]).unwrap();
        assert_eq!(layout(&again.conn).unwrap(), before);
    }

    #[test]
    fn pending_steps_run_once_and_keep_the_rows() {
        let (_folder, path) = journal_of_the_present_format();
        let steps = [STEPS, &[NEXT]].concat();
        for _ in 0..2 {
            let store = Store::open_with_steps(&path, &steps).unwrap();
            let found: (String, String, i64) = store
                .conn
                .query_row(
                    "SELECT function, weather, (SELECT user_version FROM pragma_user_version) FROM entry",
                    [],
                    |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)),
                )
                .unwrap();
            assert_eq!(
                found,
                ("most".to_owned(), "unknown".to_owned(), VERSION + 1)
            );
        }
    }

    #[test]
    fn an_upgraded_journal_has_the_schema_of_a_fresh_one() {
        let (folder, path) = journal_of_the_present_format();
        let steps = [STEPS, &[NEXT]].concat();
        let upgraded = Store::open_with_steps(&path, &steps).unwrap();
        let fresh = Store::open_with_steps(&folder.path().join("fresh.db"), &steps).unwrap();
        assert_eq!(upgraded.layout().unwrap(), fresh.layout().unwrap());
    }

    #[test]
    fn a_row_that_breaks_a_rule_keeps_no_journal_from_being_upgraded() {
        let (_folder, path) = journal_of_the_present_format();
        let steps = [STEPS, &[NEXT]].concat();
        let store = Store::open_with_steps(&path, STEPS).unwrap();
        let ignoring = |on: bool| {
            let set = store
                .conn
                .pragma_update(None, "ignore_check_constraints", on);
            set.unwrap();
        };
        ignoring(true);
        let spoil = "UPDATE entry SET back_pain = 99, note = CAST(x'ff' AS TEXT)";
        assert_eq!(store.conn.execute(spoil, []).unwrap(), 1);
        let orphan = "PRAGMA foreign_keys = OFF;
                      INSERT INTO tag (id, entry_id, position, name)
                      VALUES ('00000000-0000-7000-8000-000000000002', 'nobody', 0, 'x');";
        store.conn.execute_batch(orphan).unwrap();
        ignoring(false);
        drop(store);
        let store = Store::open_with_steps(&path, &steps).unwrap();
        let count = |sql| -> i64 { store.conn.query_row(sql, [], |r| r.get(0)).unwrap() };
        assert_eq!(count("SELECT count(*) FROM entry WHERE back_pain = 99"), 1);
        assert_eq!(count("SELECT count(*) FROM tag"), 1);
        let more = "UPDATE entry SET back_pain = 98";
        assert!(store.conn.execute(more, []).is_err(), "rules hold again");
    }

    #[test]
    fn a_failing_step_undoes_the_steps_before_it() {
        let (_folder, path) = journal_of_the_present_format();
        let bytes = std::fs::read(&path).unwrap();
        let steps = [STEPS, &[NEXT, BROKEN]].concat();
        assert!(Store::open_with_steps(&path, &steps).is_err());
        assert_eq!(
            std::fs::read(&path).unwrap(),
            bytes,
            "the file is as it was"
        );
        let store = Store::open_with_steps(&path, STEPS).unwrap();
        assert_eq!(store.check().unwrap().n_entries, 1);
    }

    #[test]
    fn a_version_number_behind_the_real_schema_fails_and_changes_nothing() {
        let (_folder, path) = journal_of_the_present_format();
        let steps = [STEPS, &[NEXT]].concat();
        let store = Store::open_with_steps(&path, &steps).unwrap();
        store
            .conn
            .pragma_update(None, "user_version", VERSION)
            .unwrap();
        drop(store);
        let bytes = std::fs::read(&path).unwrap();
        assert!(Store::open_with_steps(&path, &steps).is_err());
        assert_eq!(
            std::fs::read(&path).unwrap(),
            bytes,
            "the file is as it was"
        );
    }
}
