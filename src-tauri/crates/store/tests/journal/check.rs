use backstory_core::answers::{Function, RawAnswers, RawMovement};
use backstory_core::op::Op;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use rusqlite::Connection;

fn journal_with_an_entry() -> (TempJournal, SeededClock) {
    let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
    let journal = TempJournal::new();
    let raw = RawAnswers {
        function: Some(Function::Some),
        movements: vec![RawMovement {
            name: "Walking".to_owned(),
            minutes: Some(20),
            ..RawMovement::default()
        }],
        ..RawAnswers::default()
    };
    let entry = check_in(&clock, day("2026-11-20"), raw);
    journal
        .open()
        .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        })
        .unwrap();
    (journal, clock)
}

#[test]
fn a_sound_journal_has_no_problems() {
    let (journal, _) = journal_with_an_entry();
    let report = Store::open_read_only(&journal.path())
        .unwrap()
        .check()
        .unwrap();
    assert_eq!(
        (report.n_entries, report.n_movements, report.n_write_sets),
        (1, 1, 1)
    );
    assert_eq!(report.problems, Vec::<String>::new());
}

#[test]
fn an_entry_that_breaks_a_rule_is_named() {
    let (journal, clock) = journal_with_an_entry();
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    conn.execute("UPDATE entry SET confidence = 99", [])
        .unwrap();
    drop(conn);
    let mut store = journal.open();
    let problems = store.check().unwrap().problems;
    assert!(
        problems.iter().any(|p| p.contains("cannot be read")),
        "{problems:?}"
    );
    // The row belongs to the person: repair keeps it and reports it again.
    let repair = store.repair(&clock).unwrap();
    assert_eq!(repair.after.problems, problems);
    assert!(repair.copy.exists());
}

#[test]
fn a_movement_without_its_entry_is_found() {
    let (journal, _) = journal_with_an_entry();
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    conn.execute("DELETE FROM entry", []).unwrap();
    drop(conn);
    let store = journal.open();
    assert_eq!(store.n_left_out(), 1, "nothing leads to it");
    let problems = store.check().unwrap().problems;
    let movement: String = Connection::open(journal.path())
        .unwrap()
        .query_row("SELECT id FROM movement", [], |r| r.get(0))
        .unwrap();
    assert_eq!(
        problems,
        [
            &*format!(
                "Row {movement} of table movement belongs to a row of entry that is not there."
            ),
            "The search index is wrong about 1 text.",
        ]
    );
}

#[test]
fn a_broken_index_is_mended_and_the_copy_keeps_the_old_state() {
    let (journal, clock) = journal_with_an_entry();
    let conn = Connection::open(journal.path()).unwrap();
    // Fill the index as if it were over another column, as a torn write would.
    let pretend = |conn: &Connection, columns: &str| {
        conn.execute_batch(&format!(
            "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = 'CREATE INDEX entry_by_day ON entry ({columns})'
             WHERE name = 'entry_by_day';"
        ))
        .unwrap();
    };
    pretend(&conn, "basis, recorded_at");
    drop(conn);
    let conn = Connection::open(journal.path()).unwrap();
    conn.execute_batch("REINDEX entry_by_day").unwrap();
    pretend(&conn, "day, recorded_at");
    drop(conn);
    let reader = Store::open_read_only(&journal.path()).unwrap();
    assert!(!reader.check().unwrap().problems.is_empty());
    drop(reader);
    let repair = Store::repair_at(&journal.path(), &clock).unwrap();
    assert_eq!(repair.after.problems, Vec::<String>::new());
    assert!(Store::open_read_only(&repair.copy).is_ok());
}

#[test]
fn torn_pages_are_reported_and_not_an_error() {
    let (journal, _) = journal_with_an_entry();
    let conn = Connection::open(journal.path()).unwrap();
    let mut statement = conn
        .prepare("SELECT rootpage FROM sqlite_schema WHERE rootpage > 0")
        .unwrap();
    let roots: Vec<u32> = statement
        .query_map([], |r| r.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    drop(statement);
    drop(conn);
    let mut bytes = std::fs::read(journal.path()).unwrap();
    // All but the pages of the schema, without which nothing opens at all.
    for root in roots.into_iter().map(|n| n as usize) {
        bytes[(root - 1) * 4096..root * 4096].fill(0xA5);
    }
    std::fs::write(journal.path(), &bytes).unwrap();
    let report = Store::open_read_only(&journal.path())
        .unwrap()
        .check()
        .unwrap();
    assert!(!report.problems.is_empty());
    assert_eq!(
        std::fs::read(journal.path()).unwrap(),
        bytes,
        "a check changes nothing"
    );
}

#[test]
fn an_unreadable_row_does_not_hide_the_others() {
    let (journal, _) = journal_with_an_entry();
    let conn = Connection::open(journal.path()).unwrap();
    conn.execute_batch(
        "INSERT INTO entry SELECT upper(id), kind, '2026-11-19', recorded_at, utc_offset, basis,
         function, confidence, back_pain, leg_pain, sleep_minutes, mood, note, NULL, NULL, NULL
         FROM entry;
         INSERT INTO row_version VALUES (1, 99, 'entry', 'x', '{}');",
    )
    .unwrap();
    drop(conn);
    let report = Store::open_read_only(&journal.path())
        .unwrap()
        .check()
        .unwrap();
    assert_eq!(report.n_entries, 1);
    assert_eq!(report.problems.len(), 2, "{:?}", report.problems);
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_a_journal() {
    use std::os::unix::fs::PermissionsExt as _;
    let (journal, _) = journal_with_an_entry();
    let mode = std::fs::metadata(journal.path())
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}
