//! The door of the shell: a call waits on a thread of its own.

use std::sync::mpsc::channel;
use std::time::Duration;

use backstory_journal::desktop::Desktop as _;
use backstory_shell::dialogs::NativeDesktop;
use serde_json::json;

use crate::window::{Shell, call, call_in_the_background};

/// More than there are processors to answer with.
const MANY: usize = 40;

#[test]
fn commands_that_wait_stop_no_other() {
    let shell = Shell::start();
    let window = shell.window("main");
    // Every command that reads the journal waits for it.
    let held = shell.state.state();
    let (say, said) = channel();
    for _ in 0..MANY {
        call_in_the_background(&window, "today", say.clone());
    }
    let library = call(&window, "library", json!({})).unwrap();
    assert!(library["lessons"].as_array().unwrap().len() > 5);
    assert!(
        said.recv_timeout(Duration::from_millis(200)).is_err(),
        "they wait"
    );
    drop(held);
    for _ in 0..MANY {
        said.recv_timeout(Duration::from_secs(60)).unwrap();
    }
}

#[test]
fn a_mark_is_asked_of_every_window() {
    let shell = Shell::start();
    let _window = shell.window("main");
    NativeDesktop(shell.app.handle().clone()).mark_window();
}
