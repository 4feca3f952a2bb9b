//! The quick line: what is shown before it is saved, and what becomes of it.

use serde_json::{Value, json};

use crate::window::{Shell, Window, answers, call, start, today};

fn add(window: &Window, line: &str) -> Value {
    let input = json!({ "line": line, "day": null });
    call(window, "add_line", json!({ "input": input })).unwrap()["label"].clone()
}

fn questions(window: &Window) -> Vec<Value> {
    let all = call(window, "records", json!({ "kind": "question" })).unwrap();
    let all = all.as_array().unwrap().iter();
    all.map(|r| r["record"]["text"].clone()).collect()
}

#[test]
fn a_mixed_line_is_shown_and_then_saved_whole() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let line = "walk 20, sat 3h stiff, ?can I lift the kids";
    let shown = call(&window, "read_line", json!({ "line": line })).unwrap();
    assert_eq!(
        shown["parts"],
        json!([
            { "kind": "movement", "name": "Walking", "minutes": 20 },
            { "kind": "note", "text": "sat 3h stiff" },
            { "kind": "question", "text": "can I lift the kids" },
        ])
    );
    assert_eq!(
        today(&window)["undo"],
        "First answers about your back",
        "nothing is saved by reading"
    );
    assert_eq!(add(&window, line), "Walking, 20 min, and a question saved");
    let view = today(&window);
    assert_eq!(view["moments"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        view["moments"][0]["answers"],
        answers(json!({ "note": line, "movements": [{ "name": "Walking", "minutes": 20 }] }))
    );
    assert_eq!(questions(&window), ["can I lift the kids"]);
    assert_eq!(view["undo"], "Typed line for 20 November");
    call(&window, "undo", json!({})).unwrap();
    assert_eq!(today(&window)["moments"], json!([]));
    assert_eq!(questions(&window), Vec::<Value>::new(), "it was one change");
}

#[test]
fn each_line_says_what_became_of_it() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let (moment, line_of) = ("Moment on 20 November", "Typed line for 20 November");
    for (line, said, undo, n_moments) in [
        ("walk", "Walking saved", moment, 1),
        ("walk 20, bike 1h", "2 movements saved", moment, 1),
        ("sat 3h stiff", "Note saved", moment, 1),
        ("stiff, ?a, ?b", "Note and 2 questions saved", line_of, 1),
        (
            "walk 5, ?a, ?b",
            "Walking, 5 min, and 2 questions saved",
            line_of,
            1,
        ),
        (
            "?can I lift",
            "Question saved",
            "Question for the physiotherapist",
            0,
        ),
        ("?a, ?b", "2 questions saved", line_of, 0),
    ] {
        let before = today(&window)["moments"].as_array().unwrap().len();
        assert_eq!(add(&window, line), said, "{line}");
        let view = today(&window);
        assert_eq!(view["undo"], undo, "{line}");
        let n_new = view["moments"].as_array().unwrap().len() - before;
        assert_eq!(n_new, n_moments, "{line}");
    }
}

#[test]
fn own_names_are_understood_before_the_common_ones() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let movements =
        json!([{ "name": "Walk with Bo", "minutes": null }, { "name": "Bike", "minutes": 10 }]);
    let input =
        json!({ "day": "2026-11-20", "answers": answers(json!({ "movements": movements })) });
    call(&window, "add_moment", json!({ "input": input })).unwrap();
    let parts =
        |line: &str| call(&window, "read_line", json!({ "line": line })).unwrap()["parts"].clone();
    assert_eq!(
        parts("walk with bo 15, biking 5, stroll"),
        json!([
            { "kind": "movement", "name": "Walk with Bo", "minutes": 15 },
            { "kind": "movement", "name": "Bike", "minutes": 5 },
            { "kind": "movement", "name": "Walking", "minutes": null },
        ])
    );
}

#[test]
fn a_line_that_cannot_be_kept_is_refused_whole() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let long_question = format!("walk 20, ?{}", "x".repeat(501));
    let many = "walk, ".repeat(51);
    let pasted = "back pain ".repeat(500_000);
    for (line, field) in [
        (" , ", "note"),
        ("a\0b", "note"),
        (long_question.as_str(), "text"),
        (many.as_str(), "movements"),
        (pasted.as_str(), "note"),
    ] {
        let input = json!({ "line": line, "day": null });
        let refused = call(&window, "add_line", json!({ "input": input })).unwrap_err();
        assert_eq!(refused["field"], field);
        let message = refused["message"].as_str().unwrap();
        assert!(
            message.contains("what you typed is still there"),
            "{message}"
        );
    }
    assert_eq!(today(&window)["undo"], "First answers about your back");
    assert_eq!(today(&window)["moments"], json!([]));
}

#[test]
fn a_line_that_is_saved_is_not_offered_again_after_a_crash() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let form = json!({ "line": "walk 20" }).to_string();
    let input = json!({ "kind": "moment", "place": "new", "form": form });
    call(&window, "keep_form", json!({ "input": input })).unwrap();
    add(&window, "walk 20");
    assert_eq!(call(&window, "forms", json!({})).unwrap(), json!([]));
}

#[test]
fn after_midnight_a_line_is_about_the_day_that_is_said_and_about_none_in_silence() {
    for (now, asks) in [
        ("2026-11-20T00:00:00+01:00", true),
        ("2026-11-20T03:59:59+01:00", true),
        ("2026-11-20T04:00:00+01:00", false),
        ("2026-11-20T23:59:59+01:00", false),
    ] {
        let (shell, _clock) = Shell::with_moving_clock(now);
        let window = shell.window();
        start(&window);
        let line = |line: &str, day: Value| {
            let input = json!({ "line": line, "day": day });
            call(&window, "add_line", json!({ "input": input }))
        };
        assert_eq!(
            line("?can I lift", Value::Null).unwrap()["label"],
            "Question saved"
        );
        let unsaid = line("walk 20", Value::Null);
        if asks {
            let refused = unsaid.unwrap_err();
            assert_eq!(refused["code"], "invalid");
            assert_eq!(refused["field"], "day");
            let message = refused["message"].as_str().unwrap();
            assert!(message.contains("19 November or 20 November"), "{message}");
            assert_eq!(today(&window)["moments"], json!([]), "nothing was taken");
            line("walk 20", json!("2026-11-20")).unwrap();
        }
        line("stairs 5", json!("2026-11-19")).unwrap();
        let names = |day: &str| {
            let view = call(&window, "day_view", json!({ "day": day })).unwrap();
            let moments = view["moments"].as_array().unwrap().clone();
            moments
                .iter()
                .map(|m| m["answers"]["note"].clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(names("2026-11-20"), ["walk 20"], "{now}");
        assert_eq!(names("2026-11-19"), ["stairs 5"], "{now}");
        let odd = line("walk 20", json!("tomorrow")).unwrap_err();
        assert_eq!(odd["field"], "day");
    }
}
