//! Tests what the store refuses and saves, across records.

use backstory_core::draft::{Draft, DraftKey};
use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_core::record::{RawAppointment, RawRecord, Record, RecordKind};
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use serde_json::json;
use uuid::Uuid;

use crate::book::{Book, appointment, goal_review, goal_set, note, question};

fn form(record: &Record) -> RawAppointment {
    match record.content.raw() {
        RawRecord::Appointment(form) => form,
        other => panic!("not an appointment: {other:?}"),
    }
}

fn texts(record: &Record) -> Vec<String> {
    form(record).questions.into_iter().map(|q| q.text).collect()
}

fn invalid(result: Result<Record, StoreError>) -> Invalid {
    match result {
        Err(StoreError::Invalid(invalid)) => invalid,
        other => panic!("it must be refused: {other:?}"),
    }
}

#[test]
fn an_appointment_takes_questions_along_in_order_and_the_others_wait() {
    let mut book = Book::new();
    let [a, b, c] = ["a?", "b?", "c?"].map(|text| book.put(question(text)));
    let id = |q: &Record| Some(q.stamp.id);
    let visit = book.put(appointment(
        "2026-12-01",
        &[(id(&c), "c?"), (id(&a), "a now?")],
        &[],
    ));
    assert_eq!(texts(&visit), ["c?", "a now?"]);
    assert_eq!(form(&visit).questions[0].id, Some(c.stamp.id.to_string()));
    assert_eq!(book.read(&b).unwrap(), b, "it waits");
    // Another order, one more, and one removed.
    let asked = [(None, "new?"), (id(&b), "b?"), (id(&c), "c?")];
    let visit = book.edit(&visit, appointment("2026-12-01", &asked, &[]));
    assert_eq!(texts(&visit), ["new?", "b?", "c?"]);
    assert!(book.read(&a).is_ok(), "no question is lost");
    // Editing a question by itself does not change its link.
    book.edit(
        &b,
        json!({ "kind": "question", "text": "b!", "answer": "yes" }),
    );
    let visit = book.read(&visit).unwrap();
    assert_eq!(texts(&visit), ["new?", "b!", "c?"]);
    assert_eq!(form(&visit).questions[1].answer.as_deref(), Some("yes"));
    // Another appointment may take over a question.
    let other = book.put(appointment("2026-12-08", &[(id(&b), "b!")], &[]));
    assert_eq!(texts(&other), ["b!"]);
    assert_eq!(texts(&book.read(&visit).unwrap()), ["new?", "c?"]);
    assert_eq!(book.store.records(RecordKind::Question).unwrap().len(), 4);
    book.is_sound();
}

#[test]
fn no_question_is_lost_when_a_form_names_it_wrongly() {
    let mut book = Book::new();
    let a = book.put(question("a?"));
    let asked = [
        (Some(a.stamp.id), "first?"),
        (Some(a.stamp.id), "second?"),
        (Some(Uuid::from_u128(7)), "third?"),
    ];
    let visit = book.put(appointment("2026-12-01", &asked, &[]));
    assert_eq!(texts(&visit), ["first?", "second?", "third?"]);
    assert_eq!(book.store.records(RecordKind::Question).unwrap().len(), 3);
    let four = [(None, "x?"); 4];
    let refused = invalid(book.try_edit(&visit, appointment("2026-12-01", &four, &[])));
    assert_eq!(
        refused,
        Problem::TooMany { count: 4, limit: 3 }.of(Field::Questions)
    );
    book.is_sound();
}

#[test]
fn items_of_a_plan_keep_their_ids_when_they_are_reordered() {
    let mut book = Book::new();
    let visit = book.put(appointment("2026-12-01", &[], &["a", "b", "c"]));
    let named = |record: &Record| -> Vec<(String, String)> {
        let plan = form(record).plan.into_iter();
        plan.map(|item| (item.what, item.id.unwrap())).collect()
    };
    let before = named(&visit);
    let mut edited = form(&visit);
    edited.plan.reverse();
    edited.plan.remove(1);
    edited.plan.insert(
        0,
        serde_json::from_value(json!({ "id": null, "what": "new", "used_as": "goal" })).unwrap(),
    );
    let form = serde_json::to_value(RawRecord::Appointment(edited)).unwrap();
    let visit = book.edit(&visit, form);
    let after = named(&visit);
    let whats: Vec<&str> = after.iter().map(|(what, _)| what.as_str()).collect();
    assert_eq!(whats, ["new", "c", "a"]);
    for (what, id) in &before {
        let now = after.iter().find(|(w, _)| w == what);
        assert!(now.is_none_or(|(_, now)| now == id), "{what}");
    }
    book.is_sound();
    book.undo();
    assert_eq!(named(&book.read(&visit).unwrap()), before);
}

#[test]
fn a_rated_goal_keeps_its_row_whatever_a_form_says() {
    let mut book = Book::new();
    let set = book.put(goal_set("2026-11-01", &["Gardening", "Sitting"]));
    let review = book.put(goal_review("2026-11-15", &set, 4));
    let RawRecord::GoalSet(mut form) = set.content.raw() else {
        panic!("not a set of goals: {set:?}");
    };
    let ids: Vec<_> = form.goals.iter().map(|g| g.id.clone()).collect();
    form.goals[0].id = ids[1].clone();
    form.goals[1].id = None;
    form.last_day = Some("2026-11-20".to_owned());
    let edited = book.edit(
        &set,
        serde_json::to_value(RawRecord::GoalSet(form)).unwrap(),
    );
    let RawRecord::GoalSet(held) = edited.content.raw() else {
        panic!("not a set of goals: {edited:?}");
    };
    assert_eq!(
        held.goals.iter().map(|g| g.id.clone()).collect::<Vec<_>>(),
        ids
    );
    assert_eq!(held.last_day.as_deref(), Some("2026-11-20"));
    assert_eq!(book.read(&review).unwrap(), review);
    let more = goal_set("2026-11-01", &["Gardening", "Sitting", "Stairs"]);
    assert_eq!(
        invalid(book.try_edit(&edited, more)),
        Problem::Frozen.of(Field::Goals)
    );
    // Without its ratings, the set can be edited again.
    book.remove(&review);
    book.edit(&edited, goal_set("2026-11-01", &["Stairs"]));
    book.is_sound();
}

#[test]
fn ratings_are_of_goals_of_their_set() {
    let mut book = Book::new();
    let set = book.put(goal_set("2026-11-01", &["Gardening"]));
    let other = book.put(goal_set("2026-11-01", &["Sitting"]));
    let mut review = goal_review("2026-11-15", &set, 4);
    review["goal_set"] = json!(other.stamp.id);
    assert_eq!(
        invalid(book.try_put(review.clone())),
        Problem::Unknown.of(Field::Ratings)
    );
    review["goal_set"] = json!(Uuid::nil());
    assert_eq!(
        invalid(book.try_put(review)),
        Problem::Unknown.of(Field::GoalSet)
    );
}

#[test]
fn five_megabytes_are_refused_as_a_note_and_kept_as_a_draft() {
    let mut book = Book::new();
    let text = "pasted ".repeat(5_000_000 / 7);
    let refused = invalid(book.try_put(note("2026-11-19", &text, &[])));
    assert_eq!(refused.field, Field::Note);
    assert!(matches!(
        refused.problem,
        Problem::TooLong { limit: 100_000, .. }
    ));
    assert_eq!(book.dump(), "");
    let form = json!({ "answers": { "note": text } }).to_string();
    let place = DraftKey::Day("2026-11-19".parse().unwrap());
    let draft = Draft::new(RecordKind::CheckIn, place, book.clock.now(), form).unwrap();
    book.store.keep_draft(&draft).unwrap();
    let book = book.reopened();
    assert_eq!(book.store.drafts().unwrap(), [draft]);
    book.is_sound();
}

/// Every setting with two valid values and some invalid ones.
fn settings() -> Vec<(Setting, [&'static str; 2], Vec<String>)> {
    let long = "x".repeat(1_000_000);
    let days = ["2026-11-20", "2026-11-21"];
    let lists = ["{}", r#"{"scans":"2026-11-22"}"#];
    let valid = |setting| match setting {
        Setting::PreferredName => ["Jo", "Jo B."],
        Setting::Demo => ["1", "1"],
        Setting::AskFrequency | Setting::DeclinedAskingLess => ["weekly", "twice_a_week"],
        Setting::AsksDailyPain => ["0", "1"],
        Setting::EmergencyNumber => ["999", "+49 (112)"],
        Setting::CrisisLine => ["116 123", "988"],
        Setting::LessonsRead | Setting::LessonsPutOff | Setting::WaysTaken => lists,
        Setting::DeskBreakMinutes => ["15", "240"],
        Setting::DeskBreakCue => ["sound", "taskbar"],
        Setting::FrequencyChosenOn
        | Setting::PutOffGoals
        | Setting::PutOffPainRecall
        | Setting::PutOffRmdq
        | Setting::StartedOn
        | Setting::DeskBreaksRestOn => days,
    };
    let invalid = |setting| match setting {
        Setting::PreferredName => vec!["   "],
        Setting::Demo => vec!["", "yes"],
        Setting::LessonsRead | Setting::LessonsPutOff | Setting::WaysTaken => {
            vec!["[]", r#"{"scans":"soon"}"#]
        }
        Setting::DeskBreakMinutes => vec!["14", "241", "-15"],
        _ => vec!["", "soon", "7 o'clock"],
    };
    let own = |setting| -> Vec<String> {
        let short = invalid(setting).into_iter().map(str::to_owned);
        short.chain([long.clone(), "a\0b".to_owned()]).collect()
    };
    let all = Setting::ALL.into_iter();
    all.map(|setting| (setting, valid(setting), own(setting)))
        .collect()
}

#[test]
fn every_setting_is_kept_for_itself_and_can_be_cleared() {
    let mut book = Book::new();
    for n in 0..2 {
        for (setting, valid, _) in settings() {
            book.store.set_setting(setting, valid[n]).unwrap();
        }
        book = book.reopened();
        for (setting, valid, _) in settings() {
            let kept = book.store.setting(setting).unwrap();
            assert_eq!(kept.as_deref(), Some(valid[n]), "{setting:?}");
        }
        book.is_sound();
    }
    for (setting, ..) in settings() {
        for _ in 0..2 {
            book.store.clear_setting(setting).unwrap();
            assert_eq!(book.store.setting(setting).unwrap(), None);
        }
    }
}

#[test]
fn a_setting_that_holds_what_it_cannot_be_counts_as_not_set_and_is_named() {
    let mut book = Book::new();
    for (setting, _, invalid) in settings() {
        for value in invalid {
            book.store.set_setting(setting, &value).unwrap();
            let beginning: String = value.chars().take(20).collect();
            assert_eq!(
                book.store.setting(setting).unwrap(),
                None,
                "{setting:?} {beginning}"
            );
            let problems = book.store.check().unwrap().problems;
            assert_eq!(problems.len(), 1, "{setting:?} {beginning}");
            assert!(problems[0].contains("table setting"), "{problems:?}");
            assert!(problems[0].len() < 200, "it quotes nothing");
        }
        assert!(!book.store.is_demo().unwrap());
        assert!(!Store::is_demo_at(&book.journal.path()).unwrap());
        book.store.clear_setting(setting).unwrap();
    }
    // A setting of a later version is not ours to judge.
    let conn = rusqlite::Connection::open(book.journal.path()).unwrap();
    conn.execute("INSERT INTO setting VALUES ('from_tomorrow', 'x')", [])
        .unwrap();
    book.is_sound();
}
