//! What only the window still holds is let go of when the person says so, and not before.

use std::path::{Path, PathBuf};

use backstory_journal::desktop::Answer;
use backstory_store::store::Store;
use serde_json::{Value, json};

use crate::window::{Shell, Window, call, check_in, start};

/// Every command that leaves the open journal.
const WAYS: [&str; 3] = ["open_demo_journal", "leave_demo_journal", "start_journal"];

fn leave(window: &Window, way: &str) -> Value {
    let input = json!({ "preferred_name": null, "onset_day": null, "onset_how": null });
    call(window, way, json!({ "input": input })).unwrap()
}

fn save(window: &Window, confidence: i64) -> Result<Value, Value> {
    check_in(window, "2026-11-20", json!({ "confidence": confidence }))
}

fn confidence(window: &Window) -> Value {
    call(window, "today", json!({})).unwrap()["check_in"]["answers"]["confidence"].clone()
}

/// A window with a check-in, over whose journal another program wrote.
fn written_over() -> (Shell, Window, PathBuf) {
    let shell = Shell::saving_as("rescued.db");
    let window = shell.window();
    start(&window);
    let journal = shell.folder.path().join("journal.db");
    let before = std::fs::read(&journal).unwrap();
    save(&window, 4).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(20));
    std::fs::write(&journal, before).unwrap();
    let rescued = shell.folder.path().join("rescued.db");
    (shell, window, rescued)
}

fn answer(shell: &Shell, answers: &[Answer]) {
    let mut questions = shell.questions.lock().unwrap();
    questions.answers = answers.to_vec();
    questions.asked.clear();
}

fn asked(shell: &Shell) -> Vec<String> {
    let questions = shell.questions.lock().unwrap();
    assert_eq!(questions.answers, [], "every answer was wanted");
    questions.asked.clone()
}

fn n_entries(copy: &Path) -> usize {
    Store::open_read_only(copy)
        .unwrap()
        .check()
        .unwrap()
        .n_entries
}

#[test]
fn who_stays_keeps_everything_and_a_copy_that_fails_is_told_and_asked_for_again() {
    for way in WAYS {
        let (shell, window, rescued) = written_over();
        answer(&shell, &[Answer::Stay]);
        assert_eq!(leave(&window, way), Value::Null, "{way}");
        assert_eq!(asked(&shell).len(), 1);
        assert_eq!(confidence(&window), 4, "{way}: it is all still held");

        std::fs::write(&rescued, "somebody's").unwrap();
        answer(&shell, &[Answer::SaveCopy, Answer::Stay]);
        assert_eq!(leave(&window, way), Value::Null, "{way}");
        let asked = asked(&shell);
        assert!(asked[0].starts_with(&shell.folder.path().display().to_string()));
        assert!(asked[1].contains("already exists"), "{}", asked[1]);
        assert!(asked[1].ends_with(&asked[0]), "{}", asked[1]);
        assert_eq!(confidence(&window), 4, "{way}");
        assert_eq!(std::fs::read_to_string(rescued).unwrap(), "somebody's");
    }
}

#[test]
fn a_copy_is_saved_before_the_journal_is_left_and_then_nothing_is_asked() {
    for way in WAYS {
        let (shell, window, rescued) = written_over();
        answer(&shell, &[Answer::SaveCopy]);
        let status = leave(&window, way);
        assert_eq!(status["journal"]["kind"], "open", "{way}");
        assert_eq!(asked(&shell).len(), 1);
        assert_eq!(n_entries(&rescued), 1, "{way}");

        let (shell, window, rescued) = written_over();
        call(&window, "save_journal_copy", json!({})).unwrap();
        let status = leave(&window, way);
        assert_eq!(status["journal"]["kind"], "open", "{way}");
        assert_eq!(asked(&shell), Vec::<String>::new(), "{way}: it was saved");
        assert_eq!(n_entries(&rescued), 1);
    }
}

#[test]
fn who_goes_on_without_goes_on() {
    for way in WAYS {
        let (shell, window, rescued) = written_over();
        answer(&shell, &[Answer::GoOn]);
        let status = leave(&window, way);
        assert_eq!(status["journal"]["kind"], "open", "{way}");
        assert_eq!(asked(&shell).len(), 1);
        assert!(!rescued.exists());
    }
}

#[test]
fn a_window_closes_at_once_unless_it_alone_holds_what_was_saved() {
    let (shell, window, rescued) = written_over();
    assert!(!shell.state.closes_at_once());
    answer(&shell, &[Answer::Stay, Answer::SaveCopy]);
    assert!(!shell.state.may_close());
    assert_eq!(confidence(&window), 4, "who stays has it all");
    assert!(shell.state.may_close());
    asked(&shell);
    assert_eq!(n_entries(&rescued), 1);
    assert!(shell.state.closes_at_once(), "nothing is open any more");
}

#[test]
fn nothing_is_asked_while_the_file_says_what_the_window_holds() {
    let shell = Shell::saving_as("rescued.db");
    let window = shell.window();
    start(&window);
    save(&window, 4).unwrap();
    assert!(shell.state.closes_at_once());
    for way in WAYS {
        let status = leave(&window, way);
        assert_eq!(status["journal"]["kind"], "open", "{way}");
    }
    call(&window, "open_demo_journal", json!({})).unwrap();
    std::fs::remove_file(shell.folder.path().join("demo.db")).unwrap();
    assert!(shell.state.closes_at_once(), "the demo is made anew");
    call(&window, "leave_demo_journal", json!({})).unwrap();
    assert_eq!(confidence(&window), 4);
    assert_eq!(asked(&shell), Vec::<String>::new());
}

#[test]
fn a_closed_save_dialog_is_no_copy() {
    let shell = Shell::that_cancels();
    let window = shell.window();
    start(&window);
    save(&window, 4).unwrap();
    let journal = shell.folder.path().join("journal.db");
    std::fs::remove_file(&journal).unwrap();
    answer(&shell, &[Answer::SaveCopy]);
    let stays = call(&window, "open_demo_journal", json!({})).unwrap();
    assert_eq!(stays, Value::Null);
    assert_eq!(asked(&shell).len(), 1);
    assert_eq!(confidence(&window), 4, "deleted, and held");
}
