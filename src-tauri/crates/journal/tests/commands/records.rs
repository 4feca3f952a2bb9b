//! Every kind of record: written, read back, changed, removed.

use serde_json::{Value, json};

use crate::window::{Shell, answers, call, check_in, read, save, start, today, write};

/// One of every kind that needs no other, as it is written and read back.
fn each_kind() -> Vec<Value> {
    vec![
        json!({ "kind": "episode", "onset_day": "2026-10-03", "onset_how": "digging 🙂", "last_day": "2026-10-30" }),
        json!({
            "kind": "flare_up", "first_day": "2026-11-03", "last_day": "2026-11-07",
            "worse_than_usual": true, "hard_to_tolerate": true, "affected_life": false,
            "helped": "short walks",
        }),
        json!({ "kind": "medicine", "what": "ibuprofen 400 mg", "first_day": "2026-11-04", "last_day": null, "outcome": "helped a little" }),
        json!({ "kind": "treatment", "what": "massage", "first_day": "2026-11-05", "last_day": "2026-11-05", "outcome": null }),
        json!({ "kind": "factor", "effect": "aggravating", "what": "sitting in the car", "minutes_to_onset": 30, "minutes_to_settle": 90 }),
        json!({
            "kind": "day_pattern", "day": "2026-11-20", "morning": "harder", "daytime": "same",
            "evening": "easier", "night": null, "stiff_minutes": 25, "night_wakings": 0, "note": "café",
        }),
        json!({ "kind": "question", "text": "can I lift the kids", "answer": null }),
        json!({
            "kind": "questionnaire", "day": "2026-11-20", "instrument": "rmdq_24",
            "version": "en-1983", "items": [1, 9, 24], "score": 3,
        }),
        json!({
            "kind": "questionnaire", "day": "2026-11-20", "instrument": "global_change",
            "version": "1", "items": null, "score": -2,
        }),
        json!({ "kind": "pain_recall", "day": "2026-11-20", "back_pain": 0, "leg_pain": null }),
        json!({ "kind": "urgent_signs", "day": "2026-11-20", "ticked": [] }),
        json!({ "kind": "urgent_signs", "day": "2026-11-19", "ticked": ["fever", "no-longer-listed"] }),
        json!({ "kind": "flare_plan", "day": "2026-11-14", "text": "Short walks.\n\nRing Anna 🙂" }),
        movement_plan(1, 6),
        json!({ "kind": "try_again", "exercise": null, "what": "socks", "day": "2026-11-14", "easier_day": "2026-11-20" }),
    ]
}

/// A plan of two steps.
fn movement_plan(step: i32, amount: i32) -> Value {
    json!({
        "kind": "movement_plan", "exercise": "knee-rolls", "what": "Knee rolls",
        "first_day": "2026-11-14", "last_day": null, "unit": "repetitions",
        "steps": [{ "amount": 5, "times_a_day": 3 }, { "amount": amount, "times_a_day": 3 }],
        "step": step, "limit": 5,
    })
}

#[test]
fn each_kind_comes_back_as_it_was_written_and_goes_and_comes_back() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    for record in each_kind() {
        let kind = record["kind"].as_str().unwrap();
        let saved = save(&window, Value::Null, record.clone()).unwrap();
        let id = saved["id"].as_str().unwrap();
        let label = saved["written"]["label"].as_str().unwrap();
        assert!(label.ends_with(" saved"), "{kind}: {label}");
        assert_eq!(read(&window, kind, id), record);
        let all = call(&window, "records", json!({ "kind": kind })).unwrap();
        let view = all.as_array().unwrap().iter().find(|r| r["id"] == id);
        assert_eq!(view.unwrap()["record"], record);
        let place = json!({ "kind": kind, "id": id });
        let removed = call(&window, "delete_record", json!({ "place": place })).unwrap();
        let label = removed["label"].as_str().unwrap();
        assert!(label.ends_with(" removed"), "{kind}: {label}");
        call(&window, "record", json!({ "place": place })).unwrap_err();
        call(&window, "undo", json!({})).unwrap();
        assert_eq!(read(&window, kind, id), record);
        assert_eq!(save(&window, id, record).unwrap()["id"], id);
    }
}

#[test]
fn what_is_wrong_is_named_and_nothing_is_saved() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let signs = |day: &str, ticked: &[&str]| json!({ "kind": "urgent_signs", "day": day, "ticked": ticked });
    let plan = |day: &str, text: &str| json!({ "kind": "flare_plan", "day": day, "text": text });
    let cases = [
        (
            json!({ "kind": "episode", "onset_day": "2026-11-10", "onset_how": null, "last_day": "2026-11-09" }),
            "last_day",
            "The last day is before the first day.",
        ),
        (
            json!({ "kind": "episode", "onset_day": null, "onset_how": null, "last_day": null }),
            "onset_day",
            "give one answer or more",
        ),
        (
            json!({ "kind": "medicine", "what": "x", "first_day": "2026-11-21", "last_day": null, "outcome": null }),
            "first_day",
            "is in the future",
        ),
        (
            json!({ "kind": "question", "text": "", "answer": null }),
            "text",
            "this is still blank",
        ),
        (
            json!({ "kind": "appointment", "day": "2026-11-30", "time": "half two", "who": null, "said": null, "questions": [], "plan": [] }),
            "time",
            "HH:MM",
        ),
        (
            json!({ "kind": "factor", "effect": "easing", "what": "heat", "minutes_to_onset": 1441, "minutes_to_settle": null }),
            "minutes_to_onset",
            "from 0 to 1440",
        ),
        (
            movement_plan(2, 6),
            "steps",
            "The steps: the value is unknown to this version of Backstory.",
        ),
        (movement_plan(0, 0), "steps", "from 1 to 600"),
        (
            json!({ "kind": "try_again", "exercise": null, "what": "x", "day": "2026-11-14", "easier_day": "2026-11-21" }),
            "easier_day",
            "is in the future",
        ),
        (
            json!({ "kind": "try_again", "exercise": null, "what": " ", "day": "2026-11-14", "easier_day": null }),
            "what",
            "needs a name",
        ),
        (
            signs("2026-11-20", &["fever", "Chest pain"]),
            "ticked",
            "The urgent signs: the value is unknown to this version of Backstory.",
        ),
        (
            signs("2026-11-20", &["fever", "fever"]),
            "ticked",
            "the same one is there twice",
        ),
        (signs("2026-11-20", &["fever"; 41]), "ticked", "41 items"),
        (signs("2026-11-21", &[]), "day", "is in the future"),
        (
            plan("2026-11-20", " \n"),
            "text",
            "The flare plan: this is still blank.",
        ),
        (
            plan("2026-11-20", &"x".repeat(5001)),
            "text",
            "The flare plan: this is 5001 characters long, and the limit is 5000.",
        ),
        (plan("2026-11-21", "Walk"), "day", "is in the future"),
    ];
    for (record, field, words) in cases {
        let refused = save(&window, Value::Null, record).unwrap_err();
        assert_eq!(refused["code"], "invalid", "{field}");
        assert_eq!(refused["field"], field);
        let message = refused["message"].as_str().unwrap();
        assert!(message.contains(words), "{message}");
        assert!(
            message.contains("what you typed is still there"),
            "{message}"
        );
    }
    assert_eq!(today(&window)["undo"], "First answers about your back");
}

#[test]
fn check_ins_and_moments_are_edited_here_and_made_elsewhere() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let entry = |kind: &str, day: &str, note: &str| {
        let answers = answers(json!({ "note": note }));
        json!({ "kind": kind, "day": day, "answers": answers })
    };
    for kind in ["check_in", "moment"] {
        let refused = save(&window, Value::Null, entry(kind, "2026-11-20", "x")).unwrap_err();
        assert_eq!(refused["code"], "invalid");
    }
    let input = json!({ "day": "2026-11-20", "answers": answers(json!({ "note": "a twinge" })) });
    call(&window, "add_moment", json!({ "input": input })).unwrap();
    let id = today(&window)["moments"][0]["id"].clone();
    let edited = entry("moment", "2026-11-19", "a twinge, in fact yesterday");
    let saved = save(&window, id.clone(), edited.clone()).unwrap();
    assert_eq!(saved["written"]["label"], "Moment on 19 November saved");
    assert_eq!(read(&window, "moment", id.as_str().unwrap()), edited);
    let place = json!({ "kind": "moment", "id": id });
    let view = call(&window, "record", json!({ "place": place })).unwrap();
    assert_eq!(view["day"], "2026-11-19");

    check_in(&window, "2026-11-18", json!({ "note": "one" })).unwrap();
    check_in(&window, "2026-11-19", json!({ "note": "two" })).unwrap();
    let day = call(&window, "day_view", json!({ "day": "2026-11-19" })).unwrap();
    let taken = entry("check_in", "2026-11-18", "two");
    let refused = save(&window, day["check_in"]["id"].clone(), taken).unwrap_err();
    assert_eq!(refused["field"], "day");
    assert_eq!(
        refused["message"],
        "That day already has a check-in, and each day can have one. Nothing was changed. \
         Move or remove the other check-in first."
    );
    let wrong_kind = json!({ "kind": "question", "text": "x", "answer": null });
    let gone = save(&window, day["check_in"]["id"].clone(), wrong_kind).unwrap_err();
    assert_eq!(gone["code"], "storage", "no question has this id");
}

#[test]
fn numbers_of_weeks_ago_that_are_typed_today_are_remembered() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    check_in(&window, "2026-11-20", json!({ "back_pain": 3 })).unwrap();
    drop(window);
    let later = backstory_testkit::clock::SeededClock::new(
        backstory_testkit::build::at("2026-12-10T18:00:00+01:00"),
        3,
    );
    let shell = shell.start_again_with(Box::new(later));
    let window = shell.window();
    let basis = || {
        let day = call(&window, "day_view", json!({ "day": "2026-11-20" })).unwrap();
        day["check_in"]["basis"].clone()
    };
    check_in(
        &window,
        "2026-11-20",
        json!({ "back_pain": 3, "note": "more words" }),
    )
    .unwrap();
    assert_eq!(basis(), "same_day", "words change nothing that is counted");
    let one = json!({ "day": "2026-11-20", "function": "little" });
    call(&window, "answer_function", json!({ "input": one })).unwrap();
    assert_eq!(basis(), "remembered");
}

#[test]
fn flare_ups_may_overlap_and_it_is_said() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let flare_up = |first: &str, last: Value| {
        json!({
            "kind": "flare_up", "first_day": first, "last_day": last, "worse_than_usual": true,
            "hard_to_tolerate": false, "affected_life": true, "helped": null,
        })
    };
    let label = |saved: Value| saved["written"]["label"].as_str().unwrap().to_owned();
    let new = |first, last| save(&window, Value::Null, flare_up(first, last)).unwrap();
    assert_eq!(
        label(new("2026-11-03", json!("2026-11-10"))),
        "Flare-up saved"
    );
    let second = new("2026-11-09", Value::Null);
    let id = second["id"].as_str().unwrap().to_owned();
    assert_eq!(
        label(second),
        "Flare-up saved. It overlaps with the flare-up of 3 November, and both are kept."
    );
    assert_eq!(
        label(new("2026-11-10", json!("2026-11-12"))),
        "Flare-up saved. It overlaps with 2 other flare-ups, and all are kept."
    );
    let all = call(&window, "records", json!({ "kind": "flare_up" })).unwrap();
    assert_eq!(all.as_array().map(Vec::len), Some(3));
    assert_eq!(today(&window)["open_flare_up"]["id"], json!(id));
    let over = flare_up("2026-11-13", json!("2026-11-20"));
    assert_eq!(
        label(save(&window, id.as_str(), over).unwrap()),
        "Flare-up saved",
        "it does not overlap itself"
    );
    assert_eq!(today(&window)["open_flare_up"], Value::Null);
}

#[test]
fn a_record_that_is_not_there_says_so() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let question = json!({ "kind": "question", "text": "x", "answer": null });
    let id = write(&window, question.clone());
    for id in ["", "no id", "00000000-0000-7000-8000-000000000001"] {
        let place = json!({ "kind": "question", "id": id });
        for command in [
            "record",
            "delete_record",
            "restore_record",
            "erase_record",
            "history",
        ] {
            let refused = call(&window, command, json!({ "place": place })).unwrap_err();
            assert_eq!(refused["code"], "storage", "{command} {id}");
        }
        save(&window, id, question.clone()).unwrap_err();
    }
    let place = json!({ "kind": "medicine", "id": id });
    call(&window, "record", json!({ "place": place })).unwrap_err();
}
