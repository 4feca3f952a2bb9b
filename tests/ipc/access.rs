use serde_json::json;
use ts_rs::Config;

use crate::window::{Shell, call, call_from};

#[test]
fn the_window_may_call_what_it_was_granted() {
    let shell = Shell::start();
    let window = shell.window("main");
    let status = call(&window, "app_status", json!({})).unwrap();
    assert_eq!(status["journal"]["kind"], "none");
}

#[test]
fn an_ungranted_command_is_refused() {
    let shell = Shell::start();
    // No capability names this window, so that nothing is granted to it.
    let window = shell.window("other");
    for command in backstory_journal::commands::specs(&Config::default()) {
        let refused = call(&window, command.name, json!({})).unwrap_err();
        let reason = refused.as_str().unwrap_or_default();
        assert!(
            reason.contains("not allowed"),
            "{}: {refused}",
            command.name
        );
    }
}

#[test]
fn a_plugin_command_is_refused_even_to_the_main_window() {
    let shell = Shell::start();
    let window = shell.window("main");
    for command in [
        "plugin:dialog|open",
        "plugin:opener|open_url",
        "plugin:event|listen",
    ] {
        assert!(call(&window, command, json!({})).is_err(), "{command}");
    }
}

#[test]
fn a_page_from_elsewhere_is_refused() {
    let shell = Shell::start();
    let window = shell.window("main");
    for address in ["https://example.com", "http://127.0.0.1:5173"] {
        assert!(
            call_from(&window, address, "app_status", json!({})).is_err(),
            "{address}"
        );
    }
}
