//! Lessons, the number to call and the flare plan: what works without a journal and what is kept.

use backstory_testkit::build::at;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, start, start_blank, today, write};

fn read(window: &Window) -> Value {
    call(window, "learn_state", json!({})).unwrap()["read"].clone()
}

fn lesson(window: &Window) -> Value {
    today(window)["lesson"].clone()
}

fn question(text: &str) -> Value {
    json!({ "kind": "question", "text": text, "answer": null })
}

fn sitting() -> Value {
    json!({
        "kind": "factor", "effect": "aggravating", "what": "Sitting at the desk",
        "minutes_to_onset": 20, "minutes_to_settle": null,
    })
}

fn flare_up(first: &str, last: Option<&str>) -> Value {
    json!({
        "kind": "flare_up", "first_day": first, "last_day": last,
        "worse_than_usual": true, "hard_to_tolerate": true, "affected_life": false, "helped": null,
    })
}

#[test]
fn everything_to_read_is_there_before_any_journal_and_when_none_can_be_opened() {
    for shell in [Shell::start(), Shell::with_a_stray_file()] {
        let window = shell.window();
        let library = call(&window, "library", json!({})).unwrap();
        assert_eq!(library["lessons"].as_array().unwrap().len(), 9);
        let first = &library["lessons"][0]["blocks"][0];
        assert_eq!(first["kind"], "paragraph");
        assert_eq!(first["mark"]["kind"], "article");
        assert!(library["drawings"].as_array().unwrap().len() > 40);
        let signs = call(&window, "urgent_signs", json!({})).unwrap();
        assert_eq!(
            signs["tiers"][0]["call"],
            "Call your local emergency number"
        );
        assert_eq!(signs["tiers"][0]["signs"][0]["id"], "saddle-numbness-2");
        assert!(signs["sources"].as_str().unwrap().contains("Henschke 2009"));
        assert_eq!(read(&window), json!([]));
        assert_eq!(call(&window, "flare_plan", json!({})).unwrap(), Value::Null);
        let number = call(&window, "help_lines", json!({})).unwrap();
        assert_eq!(number["emergency"], Value::Null);
        assert!(!number["presets"].as_array().unwrap().is_empty());
        let refused = call(&window, "mark_lesson_read", json!({ "id": "scans" }));
        assert!(refused.is_err(), "there is nowhere to keep it");
    }
}

#[test]
fn a_lesson_that_was_read_is_known_after_a_restart() {
    let shell = Shell::start();
    let window = shell.window();
    start_blank(&window);
    call(&window, "mark_lesson_read", json!({ "id": "scans" })).unwrap();
    let expected = json!([{ "id": "scans", "day": "2026-11-20" }]);
    assert_eq!(read(&window), expected);
    let refused = call(&window, "mark_lesson_read", json!({ "id": "astrology" })).unwrap_err();
    assert_eq!(refused["code"], "invalid");
    drop(window);
    assert_eq!(read(&shell.start_again().window()), expected);
}

#[test]
fn today_offers_at_most_one_lesson_and_says_why() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window();
    start_blank(&window);
    assert_eq!(lesson(&window), Value::Null);
    write(&window, sitting());
    let offered = json!({ "id": "get-moving", "reason": "long_sitting" });
    assert_eq!(lesson(&window), offered);
    write(&window, question("Do I need a scan?"));
    assert_eq!(lesson(&window), json!({ "id": "scans", "reason": "scans" }));
    let sore = json!([{ "name": "Stairs", "after": "sore" }]);
    let sore = json!({ "day": "2026-11-20", "answers": { "movements": sore } });
    call(&window, "add_moment", json!({ "input": sore })).unwrap();
    let harm = json!({ "id": "sore-or-harm", "reason": "sore" });
    assert_eq!(lesson(&window), harm);
    write(&window, flare_up("2026-11-19", None));
    let first = json!({ "id": "first-days", "reason": "after_flare_up" });
    assert_eq!(lesson(&window), first);
    call(&window, "put_off_lesson", json!({ "id": "first-days" })).unwrap();
    assert_eq!(lesson(&window), harm, "the next reason that holds");
    call(&window, "put_off_lesson", json!({ "id": "sore-or-harm" })).unwrap();
    assert_eq!(lesson(&window)["id"], "scans", "the next reason that holds");
    call(&window, "mark_lesson_read", json!({ "id": "scans" })).unwrap();
    assert_eq!(lesson(&window), offered);
    clock.set(at("2026-12-06T08:00:00+01:00"));
    assert_eq!(
        lesson(&window),
        first,
        "put off for two weeks, and it still goes on"
    );
}

#[test]
fn an_older_flare_up_that_goes_on_counts_beside_one_that_has_ended() {
    let shell = Shell::start();
    let window = shell.window();
    start_blank(&window);
    write(&window, flare_up("2026-11-01", None));
    write(&window, flare_up("2026-11-10", Some("2026-11-12")));
    assert_eq!(lesson(&window)["reason"], "after_flare_up");
}

#[test]
fn a_new_episode_offers_the_first_days() {
    let shell = Shell::start();
    let window = shell.window();
    let input = json!({ "preferred_name": null, "onset_day": "2026-11-19", "onset_how": null });
    call(&window, "start_journal", json!({ "input": input })).unwrap();
    assert_eq!(
        lesson(&window),
        json!({ "id": "first-days", "reason": "first_days" })
    );
}

#[test]
fn the_number_to_call_is_the_persons_own_choice() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let called = || call(&window, "urgent_signs", json!({})).unwrap()["tiers"][0]["call"].clone();
    call(&window, "set_emergency_number", json!({ "number": "999" })).unwrap();
    assert_eq!(called(), "Call 999");
    let refused = call(&window, "set_emergency_number", json!({ "number": "help" })).unwrap_err();
    assert_eq!(refused["field"], "emergency_number");
    assert!(refused["message"].as_str().unwrap().contains("unchanged"));
    assert_eq!(called(), "Call 999");
    call(&window, "set_emergency_number", json!({ "number": null })).unwrap();
    assert_eq!(called(), "Call your local emergency number");
}

#[test]
fn a_crisis_line_is_kept_beside_it() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    let line = |window| call(window, "urgent_signs", json!({})).unwrap()["crisis_line"].clone();
    assert_eq!(line(&window), Value::Null);
    call(&window, "set_emergency_number", json!({ "number": "999" })).unwrap();
    call(&window, "set_crisis_line", json!({ "number": " 116 123 " })).unwrap();
    assert_eq!(line(&window), "116 123");
    let refused = call(&window, "set_crisis_line", json!({ "number": "Anna" })).unwrap_err();
    assert_eq!(refused["field"], "crisis_line");
    assert!(refused["message"].as_str().unwrap().contains("unchanged"));
    let again = shell.start_again();
    let lines = call(&again.window(), "help_lines", json!({})).unwrap();
    assert_eq!([&lines["emergency"], &lines["crisis"]], ["999", "116 123"]);
    call(&again.window(), "set_crisis_line", json!({ "number": "" })).unwrap();
    assert_eq!(line(&again.window()), Value::Null);
}

#[test]
fn only_addresses_of_the_library_are_opened() {
    let shell = Shell::start();
    let window = shell.window();
    let open = |id: &str| call(&window, "open_source", json!({ "id": id }));
    assert_eq!(open("wallwork-2024").unwrap(), Value::Null);
    let refused = open("https://example.org").unwrap_err();
    assert_eq!(refused["code"], "invalid");
    let refused = open("general-moves").unwrap_err();
    assert!(
        refused["message"]
            .as_str()
            .unwrap()
            .contains("no web address")
    );
    let refused = open("henschke-2009").unwrap_err();
    let message = refused["message"].as_str().unwrap();
    assert!(
        message.contains("https://pubmed.ncbi.nlm.nih.gov/19790051/"),
        "{message}"
    );
}

#[test]
fn the_flare_plan_written_last_is_the_one_that_is_shown() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T18:42:00+01:00");
    let window = shell.window();
    start(&window);
    let plan = |day: &str, text: &str| json!({ "kind": "flare_plan", "day": day, "text": text });
    write(&window, plan("2026-11-10", "Heat, short walks."));
    clock.advance_minutes(1);
    write(&window, plan("2026-11-20", "Short walks, text Sam."));
    let found = call(&window, "flare_plan", json!({})).unwrap();
    assert_eq!(found["record"]["text"], "Short walks, text Sam.");
}

fn print(window: &Window, input: Value) -> Result<Value, Value> {
    call(window, "save_sheet", json!({ "input": input }))
}

#[test]
fn every_lesson_and_every_movement_can_be_printed_with_tags_and_without_a_journal() {
    let shell = Shell::start();
    let window = shell.window();
    let library = call(&window, "library", json!({})).unwrap();
    let mut n = 0;
    for (kind, list) in [("lesson", "lessons"), ("movement", "movements")] {
        for one in library[list].as_array().unwrap() {
            let saved = print(&window, json!({ "kind": kind, "id": one["id"] })).unwrap();
            assert_eq!(saved["tagged"], true, "{}", one["id"]);
            let pdf = std::fs::read(saved["path"].as_str().unwrap()).unwrap();
            assert!(pdf.starts_with(b"%PDF-"), "{}", one["id"]);
            n += 1;
        }
    }
    assert!(n > 20, "{n} were printed");
    let refused = print(&window, json!({ "kind": "lesson", "id": "astrology" })).unwrap_err();
    assert_eq!(refused["code"], "invalid");
}

#[test]
fn the_flare_plan_is_printed_once_it_is_written() {
    let shell = Shell::start();
    let window = shell.window();
    let plan = json!({ "kind": "flare_plan" });
    let refused = print(&window, plan.clone()).unwrap_err();
    assert_eq!(refused["code"], "no_journal");
    start(&window);
    let refused = print(&window, plan.clone()).unwrap_err();
    assert!(
        refused["message"]
            .as_str()
            .unwrap()
            .contains("Write one first")
    );
    let text = "#let x = 1\nShort walks. $100 * 2";
    write(
        &window,
        json!({ "kind": "flare_plan", "day": "2026-11-20", "text": text }),
    );
    let saved = print(&window, plan).unwrap();
    assert_eq!(saved["tagged"], true);
    let closed = Shell::that_cancels();
    let input = json!({ "kind": "lesson", "id": "scans" });
    assert_eq!(print(&closed.window(), input).unwrap(), Value::Null);
}

#[test]
fn a_yes_without_a_sign_stands_on_the_report_in_words() {
    let (shell, clock) = Shell::with_moving_clock("2026-11-20T08:00:00+01:00");
    let window = shell.window();
    start(&window);
    check_in(&window, "2026-11-20", json!({ "confidence": 5 })).unwrap();
    let answer = |ticked: &[&str]| {
        write(
            &window,
            json!({ "kind": "urgent_signs", "day": "2026-11-20", "ticked": ticked }),
        );
        clock.advance_minutes(5);
    };
    answer(&[]);
    answer(&["yes-or-not-sure"]);
    let request = json!({ "request": {
        "from": null, "to": null, "paper": "a4", "include_function": true,
        "include_pain": true, "note_ids": [],
    } });
    let preview = call(&window, "report_preview", request).unwrap();
    let text = preview["text"].to_string();
    assert!(
        text.contains("yes, or not sure, without saying which"),
        "{text}"
    );
    assert!(!text.contains("none ticked"), "{text}");
}

/// What a person may need at once is asked of no journal: not of one at which another command is at
/// work, and not of one that is still being opened.
#[test]
fn the_urgent_signs_and_the_number_to_call_wait_for_nothing() {
    let shell = Shell::start();
    let window = shell.window();
    start(&window);
    call(&window, "set_emergency_number", json!({ "number": "112" })).unwrap();
    let at_work = shell.state.state();
    let signs = call(&window, "urgent_signs", json!({})).unwrap();
    assert!(signs.to_string().contains("112"), "{signs}");
    let number = call(&window, "help_lines", json!({})).unwrap();
    assert_eq!(number["emergency"], "112");
    call(&window, "library", json!({})).unwrap();
    let sheet = json!({ "kind": "lesson", "id": "first-days" });
    call(&window, "save_sheet", json!({ "input": sheet })).unwrap();
    drop(at_work);
    let again = shell.start_again();
    assert_eq!(
        call(&again.window(), "help_lines", json!({})).unwrap()["emergency"],
        "112"
    );
}

#[test]
fn everything_else_waits_until_the_journal_was_opened_first() {
    let shell = Shell::start();
    start(&shell.window());
    let shell = shell.begin_again();
    let window = shell.window();
    let (say, said) = std::sync::mpsc::channel();
    let waiting = window.clone();
    std::thread::spawn(move || say.send(call(&waiting, "app_status", json!({}))));
    call(&window, "urgent_signs", json!({})).unwrap();
    assert_eq!(
        call(&window, "help_lines", json!({})).unwrap()["emergency"],
        Value::Null
    );
    assert!(window.closes_at_once(), "it holds nothing yet");
    let soon = std::time::Duration::from_millis(200);
    assert!(said.recv_timeout(soon).is_err(), "it waits");
    window.open_first(false);
    let status = said.recv().unwrap().unwrap();
    assert_eq!(status["journal"], json!({ "kind": "open", "demo": false }));
}
