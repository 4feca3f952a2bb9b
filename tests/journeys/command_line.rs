use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::time::SystemTime;

use tempfile::TempDir;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_backstory");

pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new() -> Desk {
        Desk {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.run_in(args, &[])
    }

    /// Runs it with further environment variables.
    pub fn run_in(&self, args: &[&str], environment: &[(&str, &str)]) -> Output {
        let mut command = self.command(args);
        command.envs(environment.iter().copied()).output().unwrap()
    }

    /// The program in a home of its own, without a display.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = self.at_home(PROGRAM);
        command.args(args);
        command
    }

    /// A shell in the same home; the program is its `$0`.
    pub fn shell(&self, script: &str) -> Command {
        let mut command = self.at_home("sh");
        command.args(["-c", script, PROGRAM]);
        command
    }

    /// Any program in this desk's home, so that nothing it starts writes to the real one.
    pub fn at_home(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.folder.path())
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("TZ", zone_at(12))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY");
        command
    }

    pub fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}: {}", stderr(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn demo(&self) -> PathBuf {
        self.ok(&[
            "demo",
            "--seed",
            "7",
            "--days",
            "56",
            "--end",
            "2026-11-19",
            "--out",
            "demo.db",
        ]);
        self.path("demo.db")
    }
}

/// A time zone in which it is this hour: what a test says must not depend on when it runs.
#[allow(
    clippy::disallowed_methods,
    reason = "the program under test reads the real clock, and the test has to know it"
)]
pub fn zone_at(hour: i64) -> String {
    /// When the first test asked, so that a zone is the same to the end of the run.
    static MINUTE: LazyLock<i64> = LazyLock::new(|| {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        i64::try_from(since.unwrap().as_secs() / 60).unwrap()
    });
    // Time west of Greenwich (POSIX, "Environment Variables", TZ), within half a day; a little
    // after the full hour, which then lasts for the whole run.
    let west = (*MINUTE - hour * 60 - 5 + DAY / 2).rem_euclid(DAY) - DAY / 2;
    let sign = if west < 0 { "-" } else { "" };
    format!("XST{sign}{}:{:02}", west.abs() / 60, west.abs() % 60)
}

/// Minutes of a day.
const DAY: i64 = 1_440;

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(pdf)
        .arg("-")
        .output();
    let output = output.expect("pdftotext is needed: `cargo xtask test` installs it");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_demo_journal_becomes_a_report() {
    let desk = Desk::new();
    desk.demo();
    let said = desk.ok(&[
        "report",
        "--journal",
        "demo.db",
        "--notes",
        "--out",
        "report.pdf",
    ]);
    assert!(
        said.contains("2026-10-05 to 2026-11-19"),
        "six weeks up to the last entry, from a Monday on: {said}"
    );
    let text = text_of(&desk.path("report.pdf"));
    for words in [
        "Back Profile",
        "Robin",
        "DEMO",
        "Doing what matters",
        "Not a medical record",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let check = Command::new("qpdf")
        .arg("--check")
        .arg(desk.path("report.pdf"))
        .output();
    assert!(
        check
            .expect("qpdf is needed: `cargo xtask test` installs it")
            .status
            .success()
    );
}

#[test]
fn the_period_and_the_paper_are_the_callers() {
    let desk = Desk::new();
    desk.demo();
    desk.ok(&[
        "report",
        "--journal",
        "demo.db",
        "--from",
        "2026-10-20",
        "--to",
        "2026-11-02",
        "--paper",
        "letter",
        "--out",
        "report.pdf",
    ]);
    let info = Command::new("pdfinfo")
        .arg(desk.path("report.pdf"))
        .output()
        .unwrap();
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    assert!(info.contains("612 x 792 pts (letter)"), "{info}");
    assert!(text_of(&desk.path("report.pdf")).contains("20 Oct to 2 Nov 2026"));
}

#[test]
fn the_same_seed_makes_the_same_report() {
    let bytes = || {
        let desk = Desk::new();
        desk.demo();
        desk.ok(&["report", "--journal", "demo.db", "--out", "report.pdf"]);
        std::fs::read(desk.path("report.pdf")).unwrap()
    };
    assert_eq!(bytes(), bytes());
}

#[test]
fn a_sound_journal_passes_its_check() {
    let desk = Desk::new();
    desk.demo();
    let said = desk.ok(&["check", "demo.db"]);
    assert!(said.contains("No problems found."), "{said}");
    let said = desk.ok(&["check", "demo.db", "--repair"]);
    assert!(
        said.contains("A copy from before the repair is at"),
        "{said}"
    );
}

#[test]
fn each_kind_of_file_has_its_own_exit_code_and_stays_as_it_is() {
    let desk = Desk::new();
    let demo = desk.demo();
    std::fs::write(
        desk.path("notes.db"),
        "these are somebody's notes, not a database",
    )
    .unwrap();
    let patched = |name: &str, at: usize, value: [u8; 4]| {
        let mut bytes = std::fs::read(&demo).unwrap();
        bytes[at..at + 4].copy_from_slice(&value);
        std::fs::write(desk.path(name), bytes).unwrap();
    };
    // Offsets 60 and 68 of an SQLite header: user version and application id.
    patched("newer.db", 60, 99u32.to_be_bytes());
    patched("other.db", 68, 0x1234_5678u32.to_be_bytes());
    for (name, code, words) in [
        ("notes.db", 5, "is not a Backstory journal"),
        ("other.db", 6, "another application"),
        ("newer.db", 7, "newer Backstory"),
    ] {
        let before = std::fs::read(desk.path(name)).unwrap();
        for command in [
            vec!["check", name],
            vec!["report", "--journal", name, "--out", "r.pdf"],
            vec!["check", name, "--repair"],
        ] {
            let output = desk.run(&command);
            assert_eq!(
                output.status.code(),
                Some(code),
                "{command:?}: {}",
                stderr(&output)
            );
            assert!(stderr(&output).contains(words), "{}", stderr(&output));
            assert!(
                stderr(&output).contains("It was left as it is."),
                "{}",
                stderr(&output)
            );
        }
        assert_eq!(
            std::fs::read(desk.path(name)).unwrap(),
            before,
            "{name} changed"
        );
    }
    assert!(!desk.path("r.pdf").exists());
}

#[test]
fn wrong_calls_are_told_apart_from_missing_journals() {
    let desk = Desk::new();
    for (args, code) in [
        (vec!["report", "--out", "r.pdf"], 4),
        (vec!["check"], 4),
        (vec!["check", "--repair"], 4),
        (vec!["report"], 2),
        (vec!["frobnicate"], 2),
        (vec!["demo", "--days", "0", "--out", "d.db"], 2),
        (vec!["demo", "--end", "tomorrow", "--out", "d.db"], 3),
    ] {
        let output = desk.run(&args);
        assert_eq!(
            output.status.code(),
            Some(code),
            "{args:?}: {}",
            stderr(&output)
        );
    }
    let left: Vec<_> = std::fs::read_dir(desk.folder.path()).unwrap().collect();
    assert!(
        left.is_empty(),
        "a refused call leaves nothing behind: {left:?}"
    );
}

#[test]
fn a_report_over_a_bad_period_or_place_says_so() {
    let desk = Desk::new();
    desk.demo();
    let report = |rest: &[&str]| {
        let output = desk.run(&[&["report", "--journal", "demo.db"], rest].concat());
        (output.status.code(), stderr(&output))
    };
    let (code, said) = report(&[
        "--from",
        "2026-11-10",
        "--to",
        "2026-11-01",
        "--out",
        "r.pdf",
    ]);
    assert_eq!(code, Some(3), "{said}");
    assert!(said.contains("ends before it starts"), "{said}");
    let (code, said) = report(&["--to", "2999-01-01", "--out", "r.pdf"]);
    assert_eq!(code, Some(3), "{said}");
    let (code, said) = report(&["--out", "no/such/folder/r.pdf"]);
    assert_eq!(code, Some(10), "{said}");
    assert!(said.contains("Your entries are unchanged."), "{said}");
}

#[test]
fn a_demo_never_overwrites_a_file() {
    let desk = Desk::new();
    std::fs::write(desk.path("mine.db"), "mine").unwrap();
    let output = desk.run(&["demo", "--out", "mine.db"]);
    assert_eq!(output.status.code(), Some(10), "{}", stderr(&output));
    assert_eq!(std::fs::read(desk.path("mine.db")).unwrap(), b"mine");
}

#[test]
fn help_shows_examples() {
    let desk = Desk::new();
    for args in [
        vec!["--help"],
        vec!["report", "--help"],
        vec!["demo", "--help"],
        vec!["check", "--help"],
        vec!["add", "--help"],
        vec!["list", "--help"],
        vec!["search", "--help"],
    ] {
        assert!(desk.ok(&args).contains("Example"), "{args:?}");
    }
}

#[test]
fn a_period_of_no_entries_is_a_report_too() {
    let desk = Desk::new();
    desk.demo();
    desk.ok(&[
        "report",
        "--journal",
        "demo.db",
        "--from",
        "2026-01-01",
        "--to",
        "2026-01-31",
        "--out",
        "r.pdf",
    ]);
    assert!(text_of(&desk.path("r.pdf")).contains("0 of 31 days"));
}
