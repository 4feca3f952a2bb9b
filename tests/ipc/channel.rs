//! The one channel to the window, as Tauri carries it.

use serde_json::{Value, json};

use crate::window::{Shell, Window, call};

fn open_channel(window: &Window, number: u32) -> Result<Value, Value> {
    let channel = format!("__CHANNEL__:{number}");
    call(window, "open_channel", json!({ "channel": channel }))
}

fn start(window: &Window) {
    let input = json!({ "preferred_name": null, "onset_day": null, "onset_how": null });
    call(window, "start_journal", json!({ "input": input })).unwrap();
}

#[test]
fn the_window_hears_of_a_copy_from_its_beginning_to_its_end() {
    let shell = Shell::start();
    let window = shell.window("main");
    open_channel(&window, 7).unwrap();
    start(&window);
    let saved = call(&window, "save_journal_copy", json!({})).unwrap();
    assert_eq!(saved, json!(shell.folder.path().join("copy.db")));
    let heard: Vec<(u32, Value)> = shell.heard.try_iter().collect();
    assert!(heard.iter().all(|(channel, _)| *channel == 7));
    let messages: Vec<_> = heard.into_iter().map(|(_, message)| message).collect();
    let task = |stage: &str, percent: Option<u8>| {
        let task = json!({ "id": 1, "what": "journal_copy", "stage": stage, "percent": percent });
        json!({ "kind": "task", "task": task })
    };
    assert_eq!(messages.first(), Some(&task("writing", None)));
    assert!(messages.contains(&task("writing", Some(100))));
    assert!(messages.contains(&task("checking", None)));
    assert_eq!(
        messages.last(),
        Some(&json!({ "kind": "task_ended", "id": 1 }))
    );
}

#[test]
fn a_page_that_was_loaded_again_hears_in_the_place_of_the_one_before() {
    let shell = Shell::start();
    let window = shell.window("main");
    start(&window);
    call(&window, "save_journal_copy", json!({})).unwrap();
    assert_eq!(shell.heard.try_iter().count(), 0, "nobody listens yet");
    open_channel(&window, 7).unwrap();
    open_channel(&window, 8).unwrap();
    assert_eq!(shell.heard.try_iter().count(), 0, "nothing is at work");
    std::fs::remove_file(shell.folder.path().join("copy.db")).unwrap();
    call(&window, "save_journal_copy", json!({})).unwrap();
    let channels: Vec<_> = shell.heard.try_iter().map(|(channel, _)| channel).collect();
    assert!(channels.len() > 2);
    assert!(channels.iter().all(|channel| *channel == 8));
}

#[test]
fn what_is_no_channel_is_refused() {
    let shell = Shell::start();
    let window = shell.window("main");
    for channel in [
        json!("seven"),
        json!("__CHANNEL__:x"),
        json!(7),
        json!(null),
    ] {
        let refused = call(&window, "open_channel", json!({ "channel": channel })).unwrap_err();
        assert_eq!(refused["code"], "internal", "{channel}");
    }
}
