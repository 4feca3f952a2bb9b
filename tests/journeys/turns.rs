//! Commands that write to one journal at the same time, and beside a window.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use backstory_store::store::Store;

use crate::command_line::{Desk, stderr};

fn start(desk: &Desk, args: &[&str]) -> Child {
    let mut command = desk.command(args);
    command.stdout(Stdio::null()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

#[test]
fn twelve_lines_at_once_are_all_saved() {
    let desk = Desk::new();
    let journal = desk.path("mine.db");
    drop(Store::open(&journal).unwrap());
    let lines: Vec<_> = (1..=12).map(|n| format!("walk {n}")).collect();
    let running: Vec<_> = lines
        .iter()
        .map(|line| start(&desk, &["--journal", "mine.db", "add", line]))
        .collect();
    for child in running {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
    }
    let store = Store::open(&journal).unwrap();
    let report = store.check().unwrap();
    assert_eq!((report.n_entries, report.problems), (12, Vec::new()));
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "how long it takes is what is tested"
)]
fn a_window_is_not_waited_for() {
    let desk = Desk::new();
    let window = Store::open_or_read(&desk.path("mine.db")).unwrap();
    for args in [
        &["--journal", "mine.db", "add", "walk 20"][..],
        &["check", "mine.db", "--repair"],
    ] {
        let begun = Instant::now();
        let output = desk.run(args);
        assert_eq!(output.status.code(), Some(8), "{}", stderr(&output));
        assert!(begun.elapsed() < Duration::from_secs(4), "at once");
    }
    drop(window);
    desk.ok(&["--journal", "mine.db", "add", "walk 20"]);
    let mut names: Vec<_> = std::fs::read_dir(desk.path(""))
        .unwrap()
        .map(|f| f.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("lock"))
        .collect();
    names.sort();
    assert_eq!(names, ["mine.lock"]);
}
