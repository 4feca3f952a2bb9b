//! What a system can put in the way: each has its own exit code and sentence.

use std::path::Path;

use crate::command_line::{Desk, stderr};

#[test]
fn an_odd_path_and_no_language_are_no_trouble() {
    let desk = Desk::new();
    let folder = desk.path(format!("my back 🙂 {}", "long ".repeat(40)).trim_end());
    std::fs::create_dir_all(&folder).unwrap();
    let journal = folder.join("the journal.db").to_string_lossy().into_owned();
    let report = folder
        .join("mein Bericht.pdf")
        .to_string_lossy()
        .into_owned();
    assert!(journal.len() > 200);
    let c = [("LANG", "C"), ("LC_ALL", "C")];
    let demo = [
        "demo",
        "--days",
        "30",
        "--end",
        "2026-11-19",
        "--out",
        &journal,
    ];
    for args in [
        &demo[..],
        &["check", &journal],
        &["--journal", &journal, "report", "--notes", "--out", &report],
    ] {
        let output = desk.run_in(args, &c);
        assert!(output.status.success(), "{args:?}: {}", stderr(&output));
    }
    assert!(Path::new(&report).exists());
}

#[test]
fn a_missing_folder_is_named_and_not_made() {
    let desk = Desk::new();
    let output = desk.run(&["demo", "--out", "nowhere/demo.db"]);
    assert_eq!(output.status.code(), Some(10));
    let said = stderr(&output);
    assert!(said.contains("nowhere is not there"), "{said}");
    assert!(said.contains("Nothing was changed"), "{said}");
    assert!(!desk.path("nowhere").exists());
}
