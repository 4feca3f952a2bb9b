//! The hot queries use their indexes.

use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

fn plan(sql: &str) -> String {
    let journal = TempJournal::new();
    drop(journal.open());
    let conn = Connection::open(journal.path()).unwrap();
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let lines: Vec<String> = statement
        .query_map([], |r| r.get(3))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    lines.join("; ")
}

#[test]
fn a_period_of_entries_is_read_by_its_index() {
    let found = plan(
        "SELECT id FROM entry WHERE day BETWEEN '2026-01-01' AND '2026-12-31'
         ORDER BY day, recorded_at, id",
    );
    assert!(found.contains("entry_by_day"), "{found}");
    assert!(!found.contains("SCAN"), "{found}");
}

#[test]
fn undo_reads_thirty_days_of_the_log_by_its_index() {
    let found = plan(
        "SELECT id, label, origin, reverses FROM write_set
         WHERE id >= (SELECT min(+id) FROM write_set WHERE at >= '2026-01-01')
         AND schema_version = 1 ORDER BY id",
    );
    assert!(found.contains("write_set_by_time"), "{found}");
    assert!(found.contains("rowid>?"), "{found}");
    assert!(!found.contains("SCAN"), "{found}");
}

#[test]
fn the_latest_write_is_read_by_its_index() {
    let found = plan("SELECT at, utc_offset FROM write_set ORDER BY at DESC, id DESC LIMIT 1");
    assert!(found.contains("write_set_by_time"), "{found}");
    assert!(!found.contains("TEMP B-TREE"), "{found}");
}

#[test]
fn a_period_of_flare_ups_is_read_by_its_index() {
    let found = plan(
        "SELECT id FROM flare_up
         WHERE first_day <= '2026-12-31' AND (last_day IS NULL OR last_day >= '2026-01-01')
         ORDER BY first_day, recorded_at, id",
    );
    assert!(found.contains("flare_up_by_first_day"), "{found}");
    assert!(!found.contains("SCAN"), "{found}");
}

#[test]
fn a_draft_is_replaced_and_removed_by_its_key() {
    let found = plan("DELETE FROM draft WHERE kind = 'check_in' AND day = '2026-11-20'");
    assert!(found.contains("PRIMARY KEY"), "{found}");
}
