use backstory_core::body::Region;
use backstory_core::day::Day;
use backstory_core::entry::Basis;
use backstory_core::measure::{DailyMeasure, Measure};
use backstory_core::op::Op;
use backstory_core::record::{Content, Record, RecordKind, Stamp};
use backstory_core::time::Instant;
use backstory_store::log::Origin;
use backstory_store::urgent_signs::LatestAnswer;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::book::{Book, goal_review, goal_set, raw};

pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\\x00]{0,40}",
        Just("🙂 שלום \u{202e}abc\u{301}\r\n\t\u{feff}".to_owned()),
        Just("'; DROP TABLE entry; --".to_owned()),
    ]
}

/// Any millisecond of a century, with any offset a clock can have.
pub fn instant() -> impl Strategy<Value = Instant> {
    (0i64..4_000_000_000_000, -1080i32..=1080).prop_map(|(millis, offset)| {
        let utc = chrono::DateTime::from_timestamp_millis(millis).unwrap();
        let offset = chrono::FixedOffset::east_opt(offset * 60).unwrap();
        Instant::new(utc.with_timezone(&offset))
    })
}

fn days() -> impl Strategy<Value = (String, Option<String>)> {
    (0u64..70_000, option::of(0u64..400)).prop_map(|(first, length)| {
        let first = Day::EARLIEST.plus(first);
        (first.to_string(), length.map(|n| first.plus(n).to_string()))
    })
}

/// Numbers of a form, each given or not.
fn numbers() -> impl Strategy<Value = [Option<i64>; 6]> {
    prop::array::uniform6(option::of(0i64..=10))
}

fn lines() -> impl Strategy<Value = Vec<String>> {
    let line = text().prop_filter("a line is not blank", |t| !t.trim().is_empty());
    prop::collection::vec(line, 1..4)
}

fn form(kind: RecordKind) -> impl Strategy<Value = Json> {
    let flags = any::<[bool; 5]>();
    let texts = (option::of(text()), option::of(text()), lines());
    (days(), numbers(), flags, texts).prop_map(move |((first, last), n, is, (a, b, lines))| {
        let feel = |n: Option<i64>| n.map(|n| ["easier", "same", "harder"][n as usize % 3]);
        let area = json!({
            "region": Region::ALL[n[0].unwrap_or(0) as usize].name(), "intensity": n[1],
            "ache": is[0], "sharp": is[1], "burning": is[2], "pins_and_needles": is[3],
            "numb": is[4],
        });
        let items = |name: &str| -> Vec<Json> {
            let item =
                |line: &String| json!({ "id": null, name: line, "answer": a, "used_as": null });
            lines.iter().map(item).collect()
        };
        let answers = json!({
            "function": n[0].map(|n| ["most", "some", "little"][n as usize % 3]),
            "confidence": n[1], "back_pain": n[2], "leg_pain": n[3],
            "sleep_minutes": n[4].map(|n| n * 144), "mood": n[5], "stress": n[0],
            "bigger_day": n[1].map(|_| is[0]),
            "bigger_day_what": a.clone().filter(|_| n[1].is_some() && is[0]), "note": b,
            "movements": [
                { "name": "Walking", "minutes": n[2].map(|n| n + 1) },
                { "name": "Knee rolls", "exercise": is[3].then_some("knee-rolls"),
                  "repetitions": n[3].map(|n| n * 19 + 1), "expected": n[4], "actual": n[5],
                  "after": is[4].then_some("worse"), "settled": n[0].filter(|_| is[4]).map(|_| is[0]) },
            ],
            "areas": if is[1] { vec![area] } else { Vec::new() },
            "tags": if is[2] { vec!["Work", "čaj"] } else { Vec::new() },
        });
        let form = match kind {
            RecordKind::CheckIn | RecordKind::Moment => json!({ "day": first, "answers": answers }),
            RecordKind::Episode => json!({ "onset_day": last.as_ref().map(|_| &first),
                "onset_how": a, "last_day": last }),
            RecordKind::FlareUp => json!({ "first_day": first, "last_day": last, "helped": a,
                "worse_than_usual": is[0], "hard_to_tolerate": is[1], "affected_life": is[2] }),
            RecordKind::Medicine | RecordKind::Treatment => json!({ "what": lines[0],
                "first_day": first, "last_day": last, "outcome": a }),
            RecordKind::Factor => json!({ "effect": if is[0] { "easing" } else { "aggravating" },
                "what": lines[0], "minutes_to_onset": n[0], "minutes_to_settle": n[1] }),
            RecordKind::DayPattern => json!({ "day": first, "morning": feel(n[0]),
                "daytime": feel(n[1]), "evening": feel(n[2]), "night": feel(n[3]),
                "stiff_minutes": n[4], "night_wakings": n[5], "note": a }),
            RecordKind::Appointment => {
                json!({ "day": first, "time": n[0].map(|n| format!("0{}:5{}", n % 10, n % 9)),
                "who": a, "said": b, "questions": items("text"), "plan": items("what") })
            }
            RecordKind::Question => json!({ "text": lines[0], "answer": a }),
            RecordKind::GoalSet => {
                json!({ "day": first, "last_day": last, "goals": items("activity") })
            }
            RecordKind::GoalReview | RecordKind::Questionnaire if is[0] => json!({ "day": first,
                "instrument": "rmdq_24", "version": "1983", "items": [2, 3, 24], "score": 3 }),
            RecordKind::GoalReview | RecordKind::Questionnaire => json!({ "day": first,
                "instrument": "global_change", "version": "1", "items": null, "score": -5 }),
            RecordKind::PainRecall => json!({ "day": first, "back_pain": n[0], "leg_pain": n[1] }),
            RecordKind::UrgentSigns => {
                let ids = n.iter().flatten().map(|n| format!("sign-{n}"));
                json!({ "day": first, "ticked": ids.collect::<Vec<_>>() })
            }
            RecordKind::FlarePlan => json!({ "day": first, "text": lines.join("\n") }),
            RecordKind::MovementPlan => {
                let steps = n.iter().flatten().map(|n| n * 59 + 1);
                let step = |n: i64| json!({ "amount": n, "times_a_day": n % 10 + 1 });
                let steps: Vec<Json> = steps.map(step).collect();
                json!({ "exercise": is[0].then_some("walk"), "what": lines[0],
                    "first_day": first, "last_day": last,
                    "unit": if is[1] { "minutes" } else { "repetitions" },
                    "step": steps.len() as i64 - 1, "steps": steps,
                    "limit": n[0].unwrap_or(5) })
            }
            RecordKind::TryAgain => json!({ "exercise": is[0].then_some("walk"),
                "what": lines[0], "day": first, "easier_day": last }),
            RecordKind::OtherIllness => json!({ "first_day": first, "last_day": last,
                "what": is[0].then_some(&lines[0]) }),
        };
        let Json::Object(mut form) = form else {
            unreachable!()
        };
        let kind = if kind == RecordKind::GoalReview {
            RecordKind::Questionnaire
        } else {
            kind
        };
        form.insert("kind".to_owned(), json!(kind.name()));
        Json::Object(form)
    })
}

/// A random record of any kind but a review of goals, which needs a set.
pub fn record() -> impl Strategy<Value = Record> {
    let content = prop::sample::select(RecordKind::ALL.to_vec())
        .prop_flat_map(form)
        .prop_filter_map("a form that is taken", |form| Content::new(raw(form)).ok());
    let basis = prop::sample::select(Basis::ALL.to_vec());
    (content, basis, instant(), any::<u128>()).prop_map(|(content, basis, recorded_at, id)| {
        let stamp = Stamp {
            id: Uuid::from_u128(id),
            recorded_at,
            basis: content.kind().has_basis().then_some(basis),
        };
        Record { stamp, content }
    })
}

/// Returns the form without the ids that the journal gave to owned rows.
pub fn without_ids(record: &Record) -> Json {
    fn strip(json: &mut Json) {
        match json {
            Json::Object(members) => {
                members.remove("id");
                members.values_mut().for_each(strip);
            }
            Json::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut form = serde_json::to_value(record.content.raw()).unwrap();
    strip(&mut form);
    form
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn a_record_comes_back_exactly_as_it_went_in(record in record()) {
        let mut book = Book::new();
        let (op, kind) = (Op::worded("Record"), record.content.kind());
        let put = book.store.write(&book.clock, &op, Origin::User, |w| w.put_record(&record));
        let id = put.unwrap().value;
        let found = book.store.record(kind, id).unwrap();
        prop_assert_eq!(found.stamp, Stamp { id, ..record.stamp });
        prop_assert!(kind == RecordKind::CheckIn || id == record.stamp.id);
        prop_assert_eq!(without_ids(&found), without_ids(&record));
        prop_assert_eq!(book.store.check().unwrap().problems, Vec::<String>::new());
        // Written once more with its ids, it changes nothing.
        let again = book.store.write(&book.clock, &Op::worded("Again"), Origin::User, |w| w.put_record(&found));
        prop_assert!(again.unwrap().changes.is_empty());
        let filter = backstory_store::timeline::Filter::default();
        let months = book.store.timeline_months(&filter).unwrap();
        let month = &found.day().to_string()[..7];
        prop_assert!(months.iter().any(|m| m.month == month), "{month}: {months:?}");
        let page = book.store.timeline(&filter, month, 0, 100).unwrap();
        prop_assert!(page.contains(&found));
        // Among many as alone.
        prop_assert!(book.store.records(kind).unwrap().contains(&found));
    }
}

#[test]
fn a_review_comes_back_exactly_as_it_went_in() {
    let mut book = Book::new();
    let set = book.put(goal_set("2026-11-01", &["Gardening", "Sitting", "Stairs"]));
    let review = book.put(goal_review("2026-11-15", &set, 7));
    let book = book.reopened();
    assert_eq!(book.read(&review).unwrap(), review);
    assert_eq!(book.read(&set).unwrap(), set);
    assert_eq!(without_ids(&set), {
        let goals = ["Gardening", "Sitting", "Stairs"].map(|a| json!({ "activity": a }));
        json!({ "kind": "goal_set", "day": "2026-11-01", "last_day": null, "goals": goals })
    });
    book.is_sound();
}

#[test]
fn an_episode_is_the_current_one_from_when_it_was_written() {
    let mut book = Book::new();
    assert_eq!(book.store.current_episode().unwrap(), None);
    let form = |how: &str| json!({ "kind": "episode", "onset_day": "2026-11-01", "onset_how": how, "last_day": null });
    book.put(form("Digging 🙂"));
    let later = book.put(form("Sitting"));
    assert_eq!(book.store.latest_episode().unwrap().as_ref(), Some(&later));
    let episode = book.store.current_episode().unwrap();
    assert_eq!(episode.map(Content::Episode), Some(later.content));
}

#[test]
fn a_value_from_a_file_replaces_the_one_of_its_day_and_source() {
    let mut book = Book::new();
    let day: Day = "2026-11-19".parse().unwrap();
    let value = |measure, source: &str, value| {
        DailyMeasure::new(day, measure, source.to_owned(), value).unwrap()
    };
    let values = [
        value(Measure::SleepMinutes, "Watch", 430),
        value(Measure::Steps, "Phone", 4000),
        value(Measure::Steps, "Watch", 4100),
    ];
    let first = value(Measure::Steps, "Phone", 100);
    for value in [&first].into_iter().chain(&values).chain(&values) {
        book.store
            .write(&book.clock, &Op::worded("Import"), Origin::User, |w| {
                w.put_measure(value)
            })
            .unwrap();
    }
    assert_eq!(book.store.measures_between(day, day).unwrap(), values);
    assert_eq!(
        book.store
            .measures_between(day.plus(1), day.plus(9))
            .unwrap(),
        []
    );
    book.is_sound();
    for _ in 0..3 {
        book.undo();
    }
    assert_eq!(book.store.measures_between(day, day).unwrap(), [first]);
}

#[test]
fn the_latest_answer_to_the_urgent_signs_is_that_of_the_latest_day_and_writing() {
    let mut book = Book::new();
    let mut answer = |day: &str, ticked: &[&str]| {
        book.put(json!({ "kind": "urgent_signs", "day": day, "ticked": ticked }))
    };
    answer("2026-11-19", &["fever"]);
    answer("2026-11-19", &["numb-saddle"]);
    answer("2026-11-18", &[]);
    let latest = |first: &str, last: &str| {
        let found = book
            .store
            .latest_urgent_signs(first.parse().unwrap(), last.parse().unwrap());
        match found.unwrap() {
            LatestAnswer::Given(a) => Some((a.day.to_string(), a.ticked.join(" "))),
            LatestAnswer::None => None,
            LatestAnswer::Unreadable => panic!("it can be read"),
        }
    };
    let of = |day: &str, ticked: &str| Some((day.to_owned(), ticked.to_owned()));
    assert_eq!(
        latest("2026-11-01", "2026-11-20"),
        of("2026-11-19", "numb-saddle")
    );
    assert_eq!(latest("2026-11-01", "2026-11-18"), of("2026-11-18", ""));
    assert_eq!(latest("2026-11-20", "2026-11-20"), None);
}
