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
    assert!(said.contains("nowhere is missing"), "{said}");
    assert!(said.contains("Nothing was changed"), "{said}");
    assert!(!desk.path("nowhere").exists());
}

#[test]
#[cfg(unix)]
fn a_second_name_of_a_journal_is_read_and_never_written() {
    let desk = Desk::new();
    let demo = desk.demo();
    std::fs::hard_link(&demo, desk.path("second.db")).unwrap();
    let bytes = std::fs::read(&demo).unwrap();
    for name in ["demo.db", "second.db"] {
        desk.ok(&["--journal", name, "list", "--limit", "1"]);
        for args in [
            &["--journal", name, "add", "walk 20"][..],
            &["check", name, "--repair"],
        ] {
            let output = desk.run(args);
            assert_eq!(output.status.code(), Some(13), "{}", stderr(&output));
            assert!(
                stderr(&output).contains("second name"),
                "{}",
                stderr(&output)
            );
        }
    }
    assert_eq!(std::fs::read(&demo).unwrap(), bytes);
}

#[test]
#[cfg(target_os = "linux")]
fn a_window_that_cannot_open_ends_with_a_sentence() {
    let desk = Desk::new();
    std::fs::write(desk.path("file"), "").unwrap();
    std::os::unix::fs::symlink("nothing", desk.path("dangling")).unwrap();
    let at = |name: &str| desk.path(name).to_string_lossy().into_owned();
    let nowhere = ("DISPLAY", ":4242".to_owned());
    for environment in [
        vec![],
        vec![nowhere.clone()],
        vec![("WAYLAND_DISPLAY", "nowhere".to_owned())],
        vec![("XDG_DATA_HOME", at("dangling")), nowhere.clone()],
        vec![("XDG_DATA_HOME", at("file/data")), nowhere],
        vec![("HOME", at("file")), ("XDG_CACHE_HOME", at("dangling"))],
    ] {
        for args in [&[][..], &["--demo"], &["--journal", "mine.db"]] {
            let mut command = desk.command(args);
            command.envs(environment.iter().map(|(name, value)| (name, value)));
            let output = command.output().unwrap();
            let said = stderr(&output);
            let case = format!("{environment:?} {args:?}: {said}");
            assert_eq!(output.status.code(), Some(1), "{case}");
            assert!(said.contains("The window could not be opened: "), "{case}");
            assert!(
                said.contains("Everything you saved is still there."),
                "{case}"
            );
            assert!(!said.contains("panicked"), "{case}");
        }
    }
    let quiet = desk
        .command(&[])
        .stderr(std::io::pipe().unwrap().1)
        .status();
    assert_eq!(quiet.unwrap().code(), Some(1), "also when nobody listens");
}

#[test]
#[cfg(target_os = "linux")]
fn a_zone_that_never_ends_or_is_none_is_no_trouble() {
    let desk = Desk::new();
    desk.demo();
    let fifo = std::process::Command::new("mkfifo")
        .arg(desk.path("pipe"))
        .status();
    assert!(fifo.unwrap().success());
    let endless = std::fs::File::create(desk.path("endless")).unwrap();
    endless.set_len(1 << 40).unwrap();
    let at = |name: &str| desk.path(name).to_string_lossy().into_owned();
    let zones = [
        at("endless"),
        format!(":{}", at("endless")),
        at("pipe"),
        "/proc/self/pagemap".to_owned(),
        at(""),
        "XST24".to_owned(),
        "no such zone".to_owned(),
    ];
    for zone in &zones {
        for args in [
            &["--journal", "demo.db", "add", "?a question"][..],
            &["--journal", "demo.db", "report", "--out", "r.pdf"],
            &["demo", "--days", "7", "--out", "d.db"],
        ] {
            // A process that would take all memory, or wait for ever, is ended.
            let limited = "ulimit -v 4000000; exec timeout 60 \"$0\" \"$@\"";
            let mut command = desk.shell(limited);
            let output = command.args(args).env("TZ", zone).output().unwrap();
            let case = format!("{zone} {args:?}: {}", stderr(&output));
            assert_eq!(output.status.code(), Some(0), "{case}");
        }
        std::fs::remove_file(desk.path("d.db")).unwrap();
    }
}
