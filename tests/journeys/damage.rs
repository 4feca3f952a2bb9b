//! A file in which one byte is wrong: every command answers, and says what it leaves out.

use std::fs;
use std::path::Path;

use crate::command_line::{Desk, stderr};

/// Makes the first byte of every place with these words one that no text holds.
fn spoil(journal: &Path, words: &str) {
    let mut bytes = fs::read(journal).unwrap();
    let places: Vec<usize> = (0..bytes.len() - words.len())
        .filter(|at| bytes[*at..].starts_with(words.as_bytes()))
        .collect();
    assert!(!places.is_empty(), "{words}");
    for at in places {
        bytes[at] = 0xFF;
    }
    fs::write(journal, bytes).unwrap();
}

/// A demo journal with one more day, in which two texts and a movement can be spoiled.
fn desk() -> Desk {
    let desk = Desk::new();
    let ran = |args: &[&str]| {
        let output = desk.run(args);
        assert!(output.status.success(), "{args:?}: {}", stderr(&output));
    };
    ran(&[
        "demo",
        "--days",
        "30",
        "--end",
        "2026-11-19",
        "--out",
        "d.db",
    ]);
    ran(&["--journal", "d.db", "add", "--note", "zebra crossing"]);
    ran(&["--journal", "d.db", "add", "quagga riding 20"]);
    desk
}

#[test]
fn one_byte_that_is_no_text_leaves_every_command_at_work_and_is_told() {
    for (words, found) in [("zebra crossing", "crossing"), ("quagga riding", "riding")] {
        let desk = desk();
        spoil(&desk.path("d.db"), words);
        let check = desk.run(&["check", "d.db"]);
        assert_eq!(check.status.code(), Some(9));
        let said = stderr(&check);
        assert!(said.contains("of table entry cannot be read"), "{said}");
        let told = "cannot be read, so";
        for args in [
            &["--journal", "d.db", "list"][..],
            &["--journal", "d.db", "list", "--json"],
            &["--journal", "d.db", "search", found],
            &["--journal", "d.db", "report", "--notes", "--out", "r.pdf"],
        ] {
            let output = desk.run(args);
            assert!(output.status.success(), "{args:?}: {}", stderr(&output));
            assert!(
                stderr(&output).contains(told),
                "{args:?}: {}",
                stderr(&output)
            );
        }
        let search = || stderr(&desk.run(&["--journal", "d.db", "search", found]));
        let is_damaged = "The search index is damaged";
        assert!(search().contains(is_damaged), "{}", search());
        let list = desk.run(&["--journal", "d.db", "list"]);
        let n = String::from_utf8_lossy(&list.stdout).lines().count();
        assert!(n > 25, "the others are there: {n}");
        let added = desk.run(&["--journal", "d.db", "add", "walk 10"]);
        assert!(added.status.success(), "{}", stderr(&added));
        let repaired = desk.run(&["check", "d.db", "--repair"]);
        assert_eq!(repaired.status.code(), Some(9), "the row is still there");
        let said = stderr(&repaired);
        assert!(said.contains("of table entry cannot be read"), "{said}");
        let said = search();
        assert!(said.contains(told) && !said.contains(is_damaged), "{said}");
    }
}

#[test]
fn a_name_that_is_no_name_is_not_printed_and_is_told() {
    let desk = desk();
    // The setting of the demo journal that says its person's name.
    spoil(&desk.path("d.db"), "preferred_name");
    let check = desk.run(&["check", "d.db"]);
    assert_eq!(check.status.code(), Some(9));
    assert!(
        stderr(&check).contains("table setting"),
        "{}",
        stderr(&check)
    );
    let report = desk.run(&["--journal", "d.db", "report", "--out", "r.pdf"]);
    assert!(report.status.success(), "{}", stderr(&report));
}
