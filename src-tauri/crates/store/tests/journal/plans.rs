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
    let found = plan("SELECT id FROM write_set WHERE at >= '2026-01-01' AND schema_version = 1");
    assert!(found.contains("write_set_by_time"), "{found}");
}
