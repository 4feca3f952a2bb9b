use backstory_core::answers::Function;
use backstory_core::day::Day;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_testkit::build::{at, check_in, day, only_function};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use proptest::prelude::*;
use rusqlite::Connection;
use serde_json::json;
use uuid::Uuid;

use crate::round_trip::{instant, text};

fn clock() -> SeededClock {
    SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
}

fn form(note: &str) -> String {
    json!({"answers": {"note": note}, "base": null, "sleep_typed": "7:3"}).to_string()
}

fn place(about: &str) -> DraftKey {
    about.parse().unwrap()
}

fn draft(kind: RecordKind, about: &str, note: &str) -> Draft {
    Draft::new(kind, place(about), clock().now(), form(note)).unwrap()
}

fn any_place() -> impl Strategy<Value = DraftKey> {
    prop_oneof![
        (0u64..70_000).prop_map(|n| DraftKey::Day(Day::EARLIEST.plus(n))),
        Just(DraftKey::New),
        any::<u128>().prop_map(|id| DraftKey::Record(Uuid::from_u128(id))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_draft_comes_back_exactly_as_it_went_in(
        kind in prop::sample::select(RecordKind::ALL.to_vec()),
        place in any_place(),
        typed_at in instant(),
        note in text(),
    ) {
        let journal = TempJournal::new();
        let draft = Draft::new(kind, place, typed_at, form(&note)).unwrap();
        journal.open().keep_draft(&draft).unwrap();
        let store = journal.open();
        prop_assert_eq!(store.drafts().unwrap(), [draft]);
        let report = store.check().unwrap();
        prop_assert_eq!((report.n_drafts, report.problems), (1, Vec::<String>::new()));
    }
}

#[test]
fn there_is_one_draft_for_each_kind_and_place_and_the_last_one_stays() {
    let journal = TempJournal::new();
    let mut store = journal.open();
    let kept = [
        draft(RecordKind::CheckIn, "2026-11-18", "old"),
        draft(RecordKind::CheckIn, "2026-11-20", "third"),
        draft(RecordKind::Moment, "2026-11-20", "it hurts"),
        draft(RecordKind::Appointment, "new", "with whom"),
    ];
    store
        .keep_draft(&draft(RecordKind::CheckIn, "2026-11-20", "first"))
        .unwrap();
    for draft in kept.iter().rev() {
        store.keep_draft(draft).unwrap();
    }
    assert_eq!(store.drafts().unwrap(), kept, "the oldest day first");
    for _ in 0..2 {
        store
            .discard_draft(RecordKind::CheckIn, place("2026-11-20"))
            .unwrap();
        let others = [kept[0].clone(), kept[2].clone(), kept[3].clone()];
        assert_eq!(store.drafts().unwrap(), others);
    }
}

#[test]
fn a_draft_is_no_entry_and_no_change() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    store
        .keep_draft(&draft(RecordKind::CheckIn, "2026-11-20", "half a"))
        .unwrap();
    assert_eq!(store.check_in(day("2026-11-20")).unwrap(), None);
    assert_eq!(store.extent(Day::LATEST).unwrap(), None);
    assert_eq!(store.canonical_dump().unwrap(), "");
    assert_eq!(store.undo_state(&clock).unwrap().undo, None);
    assert_eq!(store.latest_write().unwrap(), None);
    let written = store
        .write(&clock, &Op::worded("Cleared"), Origin::User, |w| {
            w.clear_draft(RecordKind::CheckIn, place("2026-11-20"))
        })
        .unwrap();
    assert!(written.changes.is_empty());
    assert_eq!(store.drafts().unwrap(), []);
    assert_eq!(store.check().unwrap().n_write_sets, 0);
}

#[test]
fn saving_an_entry_and_removing_its_draft_is_one_change_or_none() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let typed = draft(RecordKind::CheckIn, "2026-11-20", "half a");
    store.keep_draft(&typed).unwrap();
    let entry = check_in(&clock, day("2026-11-20"), only_function(Function::Most));
    let failed: Result<_, StoreError> =
        store.write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)?;
            w.clear_draft(entry.kind.into(), DraftKey::Day(entry.day))?;
            Err::<(), _>(StoreError::NoSuchRecord)
        });
    assert!(failed.is_err());
    assert_eq!(store.drafts().unwrap(), [typed]);
    assert_eq!(store.check_in(entry.day).unwrap(), None);
    let written = store
        .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)?;
            w.clear_draft(entry.kind.into(), DraftKey::Day(entry.day))
        })
        .unwrap();
    assert!(!written.changes.is_empty());
    assert_eq!(store.drafts().unwrap(), []);
    store.undo(&clock).unwrap();
    assert_eq!(store.drafts().unwrap(), [], "undo is about entries");
}

#[test]
fn a_form_that_is_no_json_is_refused_without_being_quoted() {
    let journal = TempJournal::new();
    let mut store = journal.open();
    let kept = draft(RecordKind::CheckIn, "2026-11-20", "before");
    store.keep_draft(&kept).unwrap();
    let secret = "{\"answers\": my secret".to_owned();
    let broken = Draft::new(kept.kind, kept.place, kept.typed_at, secret).unwrap();
    let refused = store.keep_draft(&broken).unwrap_err();
    assert!(!refused.to_string().contains("secret"), "{refused}");
    assert_eq!(store.drafts().unwrap(), [kept]);
}

#[test]
fn an_unreadable_draft_is_found_by_a_check_and_does_not_hide_the_others() {
    let journal = TempJournal::new();
    let mut store = journal.open();
    for about in ["2026-11-19", "2026-11-20"] {
        store
            .keep_draft(&draft(RecordKind::CheckIn, about, "x"))
            .unwrap();
    }
    drop(store);
    let conn = Connection::open(journal.path()).unwrap();
    conn.execute(
        "UPDATE draft SET place = '2026-13-41' WHERE place = '2026-11-20'",
        [],
    )
    .unwrap();
    drop(conn);
    let store = journal.open();
    let report = store.check().unwrap();
    assert_eq!(report.n_drafts, 1);
    assert_eq!(
        report.problems,
        ["The draft check_in 2026-13-41 of table draft cannot be read."]
    );
    assert_eq!(store.drafts().unwrap().len(), 1, "the other is offered");
}
