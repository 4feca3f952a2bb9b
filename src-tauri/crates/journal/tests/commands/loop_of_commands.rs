use serde_json::{Value, json};

use crate::window::{self, Shell, call, check_in, start, start_blank, write};

fn answers() -> Value {
    window::answers(json!({
        "function": "most", "confidence": 7, "back_pain": 3, "sleep_minutes": 420,
        "stress": 2, "bigger_day": true, "bigger_day_what": "moved a wardrobe",
        "note": "a quiet day 🙂", "movements": [{ "name": "Walking", "minutes": 20 }],
        "areas": [
            { "region": "low_back_right", "intensity": 6, "ache": true, "sharp": false,
              "burning": false, "pins_and_needles": false, "numb": false },
            { "region": "calf_right", "intensity": null, "ache": false, "sharp": false,
              "burning": false, "pins_and_needles": true, "numb": false },
        ],
        "tags": ["desk", "Büro"],
    }))
}

#[test]
fn an_entry_goes_in_and_comes_back_exactly() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let input = json!({ "day": "2026-11-20", "answers": answers() });
    let written = call(&window, "save_check_in", json!({ "input": input })).unwrap();
    assert_eq!(written["label"], "Check-in for 20 November saved");
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["check_in"]["answers"], answers());
    assert_eq!(today["n_written"], 1);
    assert_eq!(today["undo"], "Check-in for 20 November");
    call(&window, "undo", json!({})).unwrap();
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["check_in"], Value::Null);
    call(&window, "redo", json!({})).unwrap();
    let nothing = call(&window, "redo", json!({})).unwrap_err();
    assert_eq!(nothing["code"], "nothing_to_undo");
}

#[test]
fn one_answer_keeps_the_others_and_the_draft() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let input = json!({ "day": "2026-11-20", "answers": answers() });
    call(&window, "save_check_in", json!({ "input": input })).unwrap();
    let form = json!({ "answers": answers(), "base": null, "sleep_typed": "" }).to_string();
    let draft = json!({ "kind": "check_in", "place": "2026-11-20", "form": form });
    call(&window, "keep_form", json!({ "input": draft })).unwrap();
    let one = json!({ "day": "2026-11-20", "function": "little" });
    let written = call(&window, "answer_function", json!({ "input": one })).unwrap();
    assert_eq!(written["label"], "Check-in for 20 November saved");
    let mut expected = answers();
    expected["function"] = json!("little");
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["check_in"]["answers"], expected);
    let drafts = call(&window, "forms", json!({})).unwrap();
    assert_eq!(
        drafts.as_array().unwrap().len(),
        1,
        "what else was typed waits"
    );
    let first = json!({ "day": "2026-11-18", "function": "some" });
    call(&window, "answer_function", json!({ "input": first })).unwrap();
    let day = call(&window, "day_view", json!({ "day": "2026-11-18" })).unwrap();
    assert_eq!(day["check_in"]["answers"]["function"], "some");
}

#[test]
fn a_second_save_of_a_day_edits_its_check_in() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let mut seen = Vec::new();
    for confidence in [3, 8] {
        let mut answers = answers();
        answers["confidence"] = json!(confidence);
        let input = json!({ "day": "2026-11-19", "answers": answers });
        call(&window, "save_check_in", json!({ "input": input })).unwrap();
        let day = call(&window, "day_view", json!({ "day": "2026-11-19" })).unwrap();
        assert_eq!(day["check_in"]["answers"]["confidence"], confidence);
        assert_eq!(day["check_in"]["basis"], "next_day");
        seen.push(day["check_in"]["id"].clone());
    }
    assert_eq!(seen[0], seen[1], "it is the same entry");
}

#[test]
fn moments_stand_beside_the_check_in_and_can_be_removed() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let input = json!({ "day": "2026-11-20", "answers": answers() });
    for _ in 0..2 {
        call(&window, "add_moment", json!({ "input": input })).unwrap();
    }
    let day = call(&window, "day_view", json!({ "day": "2026-11-20" })).unwrap();
    assert_eq!(day["check_in"], Value::Null);
    assert_eq!(day["moments"].as_array().map(Vec::len), Some(2));
    let id = &day["moments"][0]["id"];
    let place = json!({ "kind": "moment", "id": id });
    let removed = call(&window, "delete_record", json!({ "place": place })).unwrap();
    assert_eq!(removed["label"], "Moment on 20 November removed");
    let day = call(&window, "day_view", json!({ "day": "2026-11-20" })).unwrap();
    assert_eq!(day["moments"].as_array().map(Vec::len), Some(1));
    let gone = call(&window, "delete_record", json!({ "place": place })).unwrap_err();
    assert_eq!(
        gone["message"],
        "This entry is gone from your journal. Nothing was changed."
    );
}

#[test]
fn bad_input_is_refused_with_the_field_named_and_nothing_saved() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let cases = [
        ("confidence", json!(11)),
        ("back_pain", json!(-1)),
        ("leg_pain", json!(42)),
        ("sleep_minutes", json!(1441)),
        ("note", json!("x".repeat(1_000_000))),
        ("note", json!("nul \u{0} inside")),
        ("movements", json!([{ "name": "", "minutes": null }])),
        ("stress", json!(11)),
        ("tags", json!(["desk", "Desk"])),
        ("tags", json!([""])),
    ];
    for (field, value) in cases {
        let mut answers = answers();
        answers[field] = value;
        let input = json!({ "day": "2026-11-20", "answers": answers });
        let refused = call(&window, "save_check_in", json!({ "input": input })).unwrap_err();
        assert_eq!(refused["code"], "invalid", "{field}");
        assert_eq!(refused["field"], field);
    }
    for day in ["2026-11-21", "2026-13-01", "yesterday", "1850-01-01"] {
        let input = json!({ "day": day, "answers": answers() });
        let refused = call(&window, "save_check_in", json!({ "input": input })).unwrap_err();
        assert_eq!(refused["field"], "day", "{day}");
    }
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(today["n_written"], 0);
}

#[test]
fn hostile_text_is_kept_exactly() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    for note in [
        "🙂🏽 שלום مرحبا \u{202e}abc",
        "<script>alert(1)</script>",
        "#panic() *x* $y$",
        "\u{7}\r\n\t.",
    ] {
        let mut answers = answers();
        answers["note"] = json!(note);
        let input = json!({ "day": "2026-11-20", "answers": answers });
        call(&window, "save_check_in", json!({ "input": input })).unwrap();
        let day = call(&window, "day_view", json!({ "day": "2026-11-20" })).unwrap();
        assert_eq!(day["check_in"]["answers"]["note"], note);
    }
}

#[test]
fn without_a_journal_saving_says_so_and_the_urgent_signs_still_work() {
    let shell = Shell::start();
    let window = shell.window();
    let input = json!({ "day": "2026-11-20", "answers": answers() });
    let refused = call(&window, "save_check_in", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["code"], "no_journal");
    let signs = call(&window, "urgent_signs", json!({})).unwrap();
    assert_eq!(signs["tiers"].as_array().map(Vec::len), Some(3));
    assert!(
        std::fs::read_dir(shell.folder.path())
            .unwrap()
            .next()
            .is_none(),
        "nothing was stored"
    );
}

#[test]
fn a_journal_that_cannot_be_opened_is_told_left_alone_and_tried_again() {
    let shell = Shell::with_a_stray_file();
    let window = shell.window();
    let path = shell.folder.path().join("journal.db");
    let status = call(&window, "app_status", json!({})).unwrap();
    assert_eq!(status["journal"]["kind"], "failed");
    assert_eq!(status["journal"]["error"]["code"], "not_a_journal");
    let input = json!({ "day": "2026-11-20", "answers": answers() });
    let refused = call(&window, "save_check_in", json!({ "input": input })).unwrap_err();
    assert_eq!(refused["code"], "not_a_journal");
    let input = json!({ "preferred_name": null, "onset_day": null, "onset_how": null });
    assert!(call(&window, "start_journal", json!({ "input": input })).is_err());
    assert!(std::fs::read(&path).unwrap().starts_with(b"these are"));
    // The demo is there all the same, and the way back tries the file again.
    let status = call(&window, "open_demo_journal", json!({})).unwrap();
    assert_eq!(status["journal"]["demo"], true);
    std::fs::remove_file(&path).unwrap();
    let status = call(&window, "leave_demo_journal", json!({})).unwrap();
    assert_eq!(status["journal"]["kind"], "none");
}

#[test]
fn the_demo_is_a_file_of_its_own() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let status = call(&window, "open_demo_journal", json!({})).unwrap();
    assert_eq!(status["journal"], json!({ "kind": "open", "demo": true }));
    let request = json!({ "period": "eight_weeks", "width": 900, "scheme": "light" });
    let trends = call(&window, "trends", json!({ "request": request })).unwrap();
    assert!(
        trends["pain"]["chart"]["svg"]
            .as_str()
            .unwrap()
            .contains("<svg")
    );
    let status = call(&window, "leave_demo_journal", json!({})).unwrap();
    assert_eq!(status["journal"], json!({ "kind": "open", "demo": false }));
    let today = call(&window, "today", json!({})).unwrap();
    assert_eq!(
        today["n_written"], 0,
        "no invented entry is in the person's own journal"
    );
}

fn preview_request(note_ids: Value) -> Value {
    json!({ "request": {
        "from": null, "to": null, "paper": "a4",
        "include_function": true, "include_pain": true, "note_ids": note_ids,
    }})
}

#[test]
fn the_report_is_saved_as_it_was_shown() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let input = json!({ "day": "2026-11-20", "answers": answers() });
    call(&window, "save_check_in", json!({ "input": input })).unwrap();
    let first = call(&window, "report_preview", preview_request(json!([]))).unwrap();
    assert_eq!(
        first["notes"][0]["ticked"], false,
        "no note is on the page unless ticked"
    );
    let id = first["notes"][0]["entry_id"].clone();
    let second = call(&window, "report_preview", preview_request(json!([id]))).unwrap();
    assert_eq!(second["replaced"], json!(["U+1F642"]));
    assert_eq!(second["tagged"], true);
    // The first preview is not what is on the screen any more.
    let stale = call(&window, "report_save", json!({ "token": first["token"] })).unwrap_err();
    assert_eq!(stale["code"], "report");
    let saved = call(&window, "report_save", json!({ "token": second["token"] })).unwrap();
    let bytes = std::fs::read(saved["path"].as_str().unwrap()).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let unopened = call(&window, "report_open", json!({})).unwrap_err();
    assert!(
        unopened["message"]
            .as_str()
            .unwrap()
            .contains("is saved, but")
    );
}

#[test]
fn closing_the_save_dialog_saves_nothing() {
    let shell = Shell::that_cancels();
    let window = shell.window();
    start(&window);
    let shown = call(&window, "report_preview", preview_request(json!([]))).unwrap();
    let saved = call(&window, "report_save", json!({ "token": shown["token"] })).unwrap();
    assert_eq!(saved, Value::Null);
}

#[test]
fn the_report_says_what_was_answered_last_about_urgent_signs() {
    let shell = Shell::start();
    let window = shell.window();
    start_blank(&window);
    let said = |from: Option<&str>, to: Option<&str>| {
        let mut request = preview_request(json!([]));
        request["request"]["from"] = json!(from);
        request["request"]["to"] = json!(to);
        let shown = call(&window, "report_preview", request).unwrap();
        let text = shown["text"].as_array().unwrap();
        let lines = text.iter().map(|line| line.as_str().unwrap().to_owned());
        let found: Vec<String> = lines.filter(|l| l.starts_with("Urgent signs")).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].clone()
    };
    let answer = |day: &str, ticked: &[&str]| {
        write(
            &window,
            json!({ "kind": "urgent_signs", "day": day, "ticked": ticked }),
        );
    };
    let not_recorded = "Urgent signs: not recorded. This does not rule anything out.";
    assert_eq!(said(None, None), not_recorded);
    check_in(&window, "2026-11-18", json!({ "note": "x" })).unwrap();
    answer("2026-11-18", &[]);
    let none = "Urgent signs: none ticked on 18 November 2026 (asked, self-reported). This does \
                not rule anything out.";
    assert_eq!(said(None, None), none);
    // After the last check-in: the report goes on to it, and nothing older stands in its place.
    answer(
        "2026-11-20",
        &["no-longer-listed", "chest-pain", "saddle-numbness-2"],
    );
    assert_eq!(
        said(None, None),
        "Urgent signs ticked on 20 November 2026: Numbness, tingling or an odd feeling around the \
         genitals, back passage, bottom or inner thighs, for example when you wipe; Chest pain; \
         no-longer-listed."
    );
    assert_eq!(said(Some("2026-11-01"), Some("2026-11-19")), none);
    assert_eq!(said(Some("2026-11-01"), Some("2026-11-17")), not_recorded);
}
