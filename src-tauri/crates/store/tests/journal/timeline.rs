use backstory_core::invalid::{Field, Problem};
use backstory_core::op::Op;
use backstory_core::record::{Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::timeline::{Filter, Month};
use backstory_testkit::build::{at, day};
use rusqlite::Connection;
use serde_json::json;
use uuid::Uuid;

use crate::book::{Book, moment, note, question, samples};

fn months(book: &Book, filter: &Filter) -> Vec<(String, usize)> {
    let months = book.store.timeline_months(filter).unwrap();
    months
        .into_iter()
        .map(|Month { month, n }| (month, n))
        .collect()
}

/// Returns every record that a filter includes, by paging through every month.
fn everything(book: &Book, filter: &Filter) -> Vec<Record> {
    let mut found = Vec::new();
    for (month, n) in months(book, filter) {
        for offset in (0..n).step_by(3) {
            found.extend(book.store.timeline(filter, &month, offset, 3).unwrap());
        }
    }
    found
}

#[test]
fn every_kind_stands_in_one_list_the_newest_first() {
    let mut book = Book::new();
    let mut written = Vec::new();
    for (n, about) in ["2026-10-31", "2026-11-02", "2025-01-01"]
        .iter()
        .enumerate()
    {
        let forms = samples(about, n);
        written.extend(forms.into_iter().map(|form| book.put(form)));
    }
    // A question of an appointment is in the list too.
    written.extend(book.store.records(RecordKind::Question).unwrap());
    written
        .sort_by_key(|r| std::cmp::Reverse((r.day(), r.stamp.recorded_at.utc_text(), r.stamp.id)));
    written.dedup();
    let all = Filter::default();
    assert_eq!(everything(&book, &all), written);
    let n_of = |month: &str| {
        written
            .iter()
            .filter(|r| r.day().to_string().starts_with(month))
            .count()
    };
    let expected = ["2026-11", "2026-10", "2025-01"].map(|m| (m.to_owned(), n_of(m)));
    assert_eq!(months(&book, &all), expected);
}

#[test]
fn a_filter_lets_through_what_it_names() {
    let mut book = Book::new();
    let early = book.put(note("2026-10-05", "a", &["Work"]));
    let late = book.put(note("2026-11-05", "b", &["work", "Garten"]));
    let twinge = book.put(moment("2026-11-06", "c"));
    let episode = |onset: &str, last: &str| json!({ "kind": "episode", "onset_day": onset, "onset_how": null, "last_day": last });
    let over = book.put(episode("2026-10-01", "2026-10-31"));
    let of = |kinds: &[RecordKind]| Filter {
        kinds: kinds.to_vec(),
        ..Filter::default()
    };
    let tagged = |tag: &str| Filter {
        tag: Some(tag.to_owned()),
        ..Filter::default()
    };
    let between = |first: Option<&str>, last: Option<&str>| Filter {
        first: first.map(day),
        last: last.map(day),
        ..Filter::default()
    };
    let in_episode = Filter {
        episode: Some(over.stamp.id),
        ..Filter::default()
    };
    let cases: [(Filter, &[&Record]); 12] = [
        (of(&[RecordKind::Moment]), &[&twinge]),
        (
            of(&[RecordKind::CheckIn, RecordKind::Episode]),
            &[&late, &early, &over],
        ),
        (of(&[RecordKind::Medicine]), &[]),
        (tagged("WORK"), &[&late, &early]),
        (tagged("wor"), &[]),
        (
            Filter {
                kinds: vec![RecordKind::Episode],
                ..tagged("work")
            },
            &[],
        ),
        (
            Filter {
                kinds: vec![RecordKind::Moment],
                ..tagged("work")
            },
            &[],
        ),
        (between(Some("2026-11-05"), Some("2026-11-05")), &[&late]),
        (between(Some("2026-11-06"), None), &[&twinge]),
        (between(None, Some("2026-10-04")), &[&over]),
        (in_episode.clone(), &[&early, &over]),
        (
            Filter {
                first: Some(day("2026-10-03")),
                ..in_episode
            },
            &[&early],
        ),
    ];
    for (filter, expected) in cases {
        let expected: Vec<Record> = expected.iter().map(|r| (*r).clone()).collect();
        assert_eq!(everything(&book, &filter), expected, "{filter:?}");
    }
    let unknown = Filter {
        episode: Some(Uuid::nil()),
        ..Filter::default()
    };
    let refused = book.store.timeline_months(&unknown);
    assert!(matches!(refused, Err(StoreError::NoSuchRecord)));
}

#[test]
fn an_episode_without_a_day_has_those_from_when_it_was_written() {
    let mut book = Book::new();
    // By the clock of the person it is still the day before.
    book.clock.set(at("2026-11-19T23:30:00-05:00"));
    let form = json!({ "kind": "episode", "onset_day": null, "onset_how": "?", "last_day": null });
    let episode = book.put(form);
    assert_eq!(episode.day(), day("2026-11-19"));
    let that_day = book.put(note("2026-11-19", "on the day", &[]));
    book.put(note("2026-11-18", "before", &[]));
    let filter = Filter {
        episode: Some(episode.stamp.id),
        ..Filter::default()
    };
    assert_eq!(everything(&book, &filter), [that_day, episode]);
    book.is_sound();
}

#[test]
fn a_row_that_cannot_be_read_does_not_hide_the_others() {
    let mut book = Book::new();
    let good = book.put(note("2026-11-19", "good", &[]));
    let bad = book.put(note("2026-11-18", "bad", &[]));
    let Book {
        journal,
        store,
        clock,
    } = book;
    drop(store);
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    conn.execute("UPDATE entry SET mood = 99 WHERE note = 'bad'", [])
        .unwrap();
    drop(conn);
    let book = Book {
        store: journal.open(),
        journal,
        clock,
    };
    assert_eq!(
        everything(&book, &Filter::default()),
        std::slice::from_ref(&good)
    );
    let (kind, _) = crate::book::place(&good);
    assert_eq!(
        book.store.records(kind).unwrap(),
        std::slice::from_ref(&good)
    );
    let found = book.store.search("good", &Filter::default(), 10).unwrap();
    assert_eq!(found.hits.len(), 1);
    assert!(
        book.store
            .search("bad", &Filter::default(), 10)
            .unwrap()
            .hits
            .is_empty()
    );
    let sentence = format!("Entry {} of table entry cannot be read.", bad.stamp.id);
    assert!(book.store.check().unwrap().problems.contains(&sentence));
}

#[test]
fn a_month_that_is_none_is_refused() {
    let book = Book::new();
    for month in ["", "2026", "2026-13", "2026-1", "2026-11-20"] {
        match book.store.timeline(&Filter::default(), month, 0, 10) {
            Err(StoreError::Invalid(e)) => assert_eq!(e, Problem::NotADay.of(Field::Period)),
            other => panic!("{month}: {other:?}"),
        }
    }
}

#[test]
fn tags_are_counted_whatever_their_case_the_most_used_first() {
    let mut book = Book::new();
    for (n, tags) in [
        &["Work", "Übung", "100%"][..],
        &["work", "übung", "walk"],
        &["work", "ÜBUNG"],
        &["wo_rk"],
    ]
    .iter()
    .enumerate()
    {
        book.put(note(&format!("2026-11-0{}", n + 1), "x", tags));
    }
    let cases: [(&str, &[(&str, usize)]); 9] = [
        (
            "",
            &[
                ("work", 3),
                ("ÜBUNG", 3),
                ("100%", 1),
                ("walk", 1),
                ("wo_rk", 1),
            ],
        ),
        ("W", &[("work", 3), ("walk", 1), ("wo_rk", 1)]),
        ("wor", &[("work", 3)]),
        ("wo_", &[("wo_rk", 1)]),
        ("ÜB", &[("ÜBUNG", 3)]),
        ("üb", &[("ÜBUNG", 3)]),
        ("100%", &[("100%", 1)]),
        ("%", &[]),
        ("workx", &[]),
    ];
    for (prefix, expected) in cases {
        let found = book.store.tags(prefix, 50).unwrap();
        let expected: Vec<_> = expected
            .iter()
            .map(|(t, n)| ((*t).to_owned(), *n))
            .collect();
        assert_eq!(found.tags, expected, "{prefix}");
        assert_eq!(found.n_all, expected.len(), "{prefix}");
    }
    for tag in ["ÜBUNG", "übung", "Übung"] {
        let filter = Filter {
            tag: Some(tag.to_owned()),
            ..Filter::default()
        };
        assert_eq!(everything(&book, &filter).len(), 3, "{tag}");
    }
}

#[test]
fn ten_thousand_tags_are_all_there_and_found_by_their_beginning() {
    let mut book = Book::new();
    let first = day("2020-01-01");
    let origin = backstory_store::log::Origin::User;
    book.store
        .write(&book.clock, &Op::worded("Tags"), origin, |w| {
            for n in 0..200 {
                let tags: Vec<String> = (0..50).map(|t| format!("tag {:05}", n * 50 + t)).collect();
                let tags: Vec<&str> = tags.iter().map(String::as_str).collect();
                let form = crate::book::raw(note(&first.plus(n).to_string(), "x", &tags));
                let id = backstory_core::time::Clock::new_id(&book.clock);
                let now = backstory_core::time::Clock::now(&book.clock);
                w.put_record(&Record::written(id, form, now)?)?;
            }
            Ok(())
        })
        .unwrap();
    let all = book.store.tags("", 50).unwrap();
    assert_eq!((all.tags.len(), all.n_all), (50, 10_000));
    let some = book.store.tags("TAG 0999", 50).unwrap();
    assert_eq!((some.tags.len(), some.n_all), (10, 10));
    let filter = Filter {
        tag: Some("Tag 09999".to_owned()),
        ..Filter::default()
    };
    assert_eq!(everything(&book, &filter).len(), 1);
    let found = book.store.search("09999", &Filter::default(), 10).unwrap();
    assert_eq!(found.n, 1);
    book.is_sound();
}

#[test]
fn a_record_says_when_it_was_changed_last() {
    let mut book = Book::new();
    let changed = |book: &Book, record: &Record| {
        let (kind, id) = crate::book::place(record);
        book.store.changed_at(kind, id).unwrap()
    };
    let first = book.put(note("2026-11-19", "one", &["a", "b"]));
    assert_eq!(changed(&book, &first), None);
    // Only a row that it owned differs now.
    let edited = book.edit(&first, note("2026-11-19", "one", &["a"]));
    let at_edit = backstory_core::time::Clock::now(&book.clock);
    assert_eq!(changed(&book, &edited), Some(at_edit));
    book.put(question("another"));
    assert_eq!(changed(&book, &edited), Some(at_edit));
    // Deleting and restoring a record does not count as a change.
    book.remove(&edited);
    book.undo();
    book.redo();
    book.restore(&edited).unwrap();
    assert_eq!(changed(&book, &edited), Some(at_edit));
    let other = book.put(note("2026-11-18", "two", &[]));
    book.undo();
    book.redo();
    assert_eq!(changed(&book, &other), None);
}
