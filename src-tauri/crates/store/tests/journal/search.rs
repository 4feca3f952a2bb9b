use backstory_core::invalid::{Field, Problem};
use backstory_core::record::{Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::search::{Found, Fragment};
use backstory_store::timeline::Filter;
use backstory_testkit::build::day;
use proptest::prelude::*;

use crate::book::{Book, appointment, goal_set, moment, note, question, samples};

fn find(book: &Book, query: &str) -> Found {
    book.store.search(query, &Filter::default(), 50).unwrap()
}

fn records(found: Found) -> Vec<Record> {
    found.hits.into_iter().map(|hit| hit.record).collect()
}

/// An excerpt with its hits in brackets.
fn shown(excerpt: &[Fragment]) -> String {
    let part = |p: &Fragment| {
        if p.is_hit {
            format!("[{}]", p.text)
        } else {
            p.text.clone()
        }
    };
    excerpt.iter().map(part).collect()
}

#[test]
fn every_text_of_every_kind_is_found_as_the_record_that_holds_it() {
    let mut book = Book::new();
    let forms = samples("2026-11-18", 7);
    let written: Vec<Record> = forms.into_iter().map(|form| book.put(form)).collect();
    let asked = book.store.records(RecordKind::Question).unwrap();
    let of = |kind: RecordKind| {
        let all = written.iter().chain(&asked);
        all.filter(|r| r.content.kind() == kind)
            .cloned()
            .collect::<Vec<_>>()
    };
    for (query, kind) in [
        ("digging", RecordKind::Episode),
        ("heat", RecordKind::FlareUp),
        ("medicine", RecordKind::Medicine),
        ("treatment outcome", RecordKind::Treatment),
        ("lying", RecordKind::Factor),
        ("turning", RecordKind::DayPattern),
        ("anna", RecordKind::Appointment),
        ("walk daily", RecordKind::Appointment),
        ("stretch", RecordKind::Appointment),
        ("lift", RecordKind::Question),
        ("gardening", RecordKind::GoalSet),
        ("breathe jo", RecordKind::FlarePlan),
        ("round park", RecordKind::MovementPlan),
        ("tie shoes", RecordKind::TryAgain),
    ] {
        let found = records(find(&book, query));
        assert!(!found.is_empty(), "{query}");
        assert!(
            found.iter().all(|r| of(kind).contains(r)),
            "{query}: {found:?}"
        );
    }
    for query in ["fever", "numb", "saddle"] {
        assert_eq!(find(&book, query), Found::default(), "a sign is no word");
    }
    for query in ["moved house", "walking", "stairs moved", "tag work"] {
        let entries = find(&book, query);
        let kinds: Vec<_> = records(entries).iter().map(|r| r.content.kind()).collect();
        let is_entry = |k: &RecordKind| matches!(k, RecordKind::CheckIn | RecordKind::Moment);
        assert_eq!(
            kinds.iter().filter(|k| is_entry(k)).count(),
            2,
            "{query}: {kinds:?}"
        );
    }
}

#[test]
fn accents_and_case_do_not_count_and_a_part_of_a_word_is_enough() {
    let mut book = Book::new();
    let record = book.put(note("2026-11-18", "At the Café\u{301} with Zoë", &[]));
    for query in [
        "cafe",
        "CAFÉ",
        "cafe\u{301}",
        "zoe",
        "caf zo",
        "ZOË café",
        "at-the",
        "afe",
        "t-the ca",
    ] {
        assert_eq!(
            records(find(&book, query)),
            std::slice::from_ref(&record),
            "{query}"
        );
    }
    for query in ["cafes", "cafe anna", "the-at"] {
        assert_eq!(find(&book, query), Found::default(), "{query}");
    }
}

#[test]
fn nothing_in_a_query_is_an_operator() {
    let mut book = Book::new();
    let plain = book.put(note(
        "2026-11-18",
        "walk NOT run, near OR far: a^2 \"quoted\" body",
        &[],
    ));
    for query in [
        "NOT run",
        "walk NOT",
        "OR",
        "near",
        "NEAR",
        "AND OR NOT near",
        "\"quoted",
        "quoted\"",
        "\"\"quoted",
        "a^2",
        "^walk",
        "walk*",
        "far:",
        "(walk",
        "walk)",
        "-walk",
        "+walk",
        "body",
        "{body} walk",
        "walk\0run",
        "'walk",
        "walk;--",
        "near\u{0}",
    ] {
        let expected = if query.contains("AND") {
            &[][..]
        } else {
            std::slice::from_ref(&plain)
        };
        assert_eq!(records(find(&book, query)), expected, "{query:?}");
    }
    for query in [
        "",
        "  \t\n",
        "\"",
        "*",
        "\"*\"",
        "()",
        "^",
        ":",
        "-",
        "🙂",
        "\0",
        "\u{e000}",
        "AND",
        "kind:walk",
        "NEAR(walk run)",
    ] {
        assert_eq!(find(&book, query).n, 0, "{query:?}");
    }
}

#[test]
fn a_query_that_is_too_long_is_refused() {
    let mut book = Book::new();
    book.put(note("2026-11-18", &"a ".repeat(300), &[]));
    assert_eq!(find(&book, &"a ".repeat(250)).n, 1, "as many words as fit");
    for query in ["a ".repeat(251), "x".repeat(5_000_000)] {
        match book.store.search(&query, &Filter::default(), 10) {
            Err(StoreError::Invalid(e)) => {
                let (length, limit) = (query.chars().count(), 500);
                assert_eq!(e, Problem::TooLong { length, limit }.of(Field::Query));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_newest_come_first_and_all_are_counted() {
    let mut book = Book::new();
    let mut written = Vec::new();
    for day in ["2026-11-03", "2026-11-01", "2026-11-02"] {
        for n in 0..3 {
            written.push(book.put(moment(day, &format!("twinge {n}"))));
        }
    }
    written.sort_by_key(|r| std::cmp::Reverse((r.day(), r.stamp.recorded_at.utc_text())));
    assert_eq!(records(find(&book, "twinge")), written);
    for limit in 0..=9 {
        let found = book
            .store
            .search("twinge", &Filter::default(), limit)
            .unwrap();
        assert_eq!(found.n, 9);
        assert_eq!(records(found), written[..limit], "{limit}");
    }
}

#[test]
fn a_filter_is_applied_to_hits_and_their_number() {
    let mut book = Book::new();
    let tagged = book.put(note("2026-11-01", "stiff", &["Work day"]));
    let other = book.put(note(
        "2026-11-02",
        "stiff at the work of the day",
        &["Home"],
    ));
    let twinge = book.put(moment("2026-11-03", "stiff"));
    let asked = book.put(question("stiff?"));
    let set = book.put(goal_set("2026-11-04", &["stiff"]));
    let of = |kinds: &[RecordKind]| Filter {
        kinds: kinds.to_vec(),
        ..Filter::default()
    };
    let cases: [(Filter, &[&Record]); 6] = [
        (Filter::default(), &[&asked, &set, &twinge, &other, &tagged]),
        (
            Filter {
                tag: Some("work DAY".to_owned()),
                ..Filter::default()
            },
            &[&tagged],
        ),
        (
            of(&[RecordKind::Moment, RecordKind::GoalSet]),
            &[&set, &twinge],
        ),
        (of(&[RecordKind::Questionnaire]), &[]),
        (
            Filter {
                first: Some(day("2026-11-02")),
                last: Some(day("2026-11-03")),
                ..Filter::default()
            },
            &[&twinge, &other],
        ),
        (
            Filter {
                tag: Some("🙂".to_owned()),
                ..Filter::default()
            },
            &[],
        ),
    ];
    for (filter, expected) in cases {
        let found = book.store.search("stiff", &filter, 50).unwrap();
        assert_eq!(found.n, expected.len(), "{filter:?}");
        let expected: Vec<Record> = expected.iter().map(|r| (*r).clone()).collect();
        assert_eq!(records(found), expected, "{filter:?}");
    }
}

#[test]
fn an_excerpt_is_the_text_around_the_first_hit_with_every_hit_marked() {
    let mut book = Book::new();
    let long = format!(
        "{}the stiff Café was stiffer {}",
        "before ".repeat(40),
        "after ".repeat(40)
    );
    book.put(note("2026-11-01", &long, &[]));
    let excerpt = &find(&book, "stiff cafe").hits[0].excerpt;
    let text = shown(excerpt);
    assert!(text.starts_with("…before before"), "{text}");
    assert!(
        text.contains("before the [stiff] [Café] was [stiff]er after after"),
        "{text}"
    );
    assert!(text.ends_with("after…"), "{text}");
    let n: usize = excerpt.iter().map(|p| p.text.chars().count()).sum();
    assert!((120..=170).contains(&n), "{n}: {text}");
    book.put(appointment("2026-11-02", &[], &["Swim twice a week"]));
    assert_eq!(shown(&find(&book, "swim anna").hits[0].excerpt), "[Anna]");
    assert_eq!(
        shown(&find(&book, "swim week").hits[0].excerpt),
        "[Swim] twice a [week]"
    );
    let long = "x".repeat(400);
    book.put(note("2026-11-03", &format!("so {long}yy"), &[]));
    assert_eq!(
        shown(&find(&book, &long).hits[0].excerpt),
        format!("so [{long}]…"),
        "a hit is shown whole"
    );
}

#[test]
fn a_text_cannot_pretend_to_be_a_mark() {
    let mut book = Book::new();
    let hostile: Vec<String> = vec![
        "\u{e000}word\u{e000} \u{e001} [word] <b>word</b> \u{1}\u{2}".to_owned(),
        ('\u{e000}'..='\u{f8ff}').collect::<String>() + " word",
        "\u{f0000} word \u{10fffd} word".to_owned(),
    ];
    for text in &hostile {
        book.put(moment("2026-11-01", text));
    }
    let hits = find(&book, "word").hits;
    assert_eq!(hits.len(), hostile.len());
    for hit in hits {
        for part in &hit.excerpt {
            assert_eq!(part.is_hit, part.text == "word", "{part:?}");
        }
    }
}

#[test]
fn what_is_edited_or_removed_is_found_as_it_is_now() {
    let mut book = Book::new();
    let first = book.put(note("2026-11-01", "apple", &["pear"]));
    let second = book.edit(&first, note("2026-11-01", "cherry", &["plum"]));
    assert_eq!((find(&book, "apple").n, find(&book, "pear").n), (0, 0));
    assert_eq!(
        records(find(&book, "plum cherry")),
        std::slice::from_ref(&second)
    );
    book.remove(&second);
    assert_eq!(find(&book, "plum").n, 0);
    book.undo();
    book.undo();
    assert_eq!(records(find(&book, "apple pear")), [first]);
    assert_eq!(find(&book, "plum").n, 0);
    book.is_sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_query_is_answered_and_excerpts_hold_the_text(
        query in "[^\\x00]{0,30}",
        text in "[a-z \\n\u{e000}🙂\"*()^:-]{1,300}",
        n in 0usize..300,
    ) {
        let mut book = Book::new();
        let body = format!("{text} {query} {text}");
        prop_assume!(!body.trim().is_empty());
        book.put(note("2026-11-01", &body, &[]));
        find(&book, &query);
        let word: String = text.chars().skip(n % text.chars().count()).take_while(char::is_ascii_lowercase).collect();
        for hit in find(&book, &word).hits {
            let shown: String = hit.excerpt.iter().map(|p| p.text.as_str()).collect();
            let shown = shown.trim_start_matches('…').trim_end_matches('…');
            prop_assert!(body.contains(shown), "{shown:?} is not in {body:?}");
        }
    }
}
