//! What becomes of a command when nobody listens, or when a terminal does.

use std::fs::File;
use std::process::{Output, Stdio};

use backstory_store::store::Store;
use serde_json::Value;

use crate::command_line::{Desk, stderr};

impl Desk {
    fn empty_journal() -> Desk {
        let desk = Desk::new();
        drop(Store::open(&desk.path("my.db")).unwrap());
        desk
    }

    /// Runs it with its standard output and standard error led elsewhere.
    fn led(&self, args: &[&str], stdout: impl Into<Stdio>, stderr: impl Into<Stdio>) -> Output {
        let mut command = self.command(args);
        command.stdout(stdout).stderr(stderr);
        command.spawn().unwrap().wait_with_output().unwrap()
    }

    fn n_entries(&self) -> usize {
        let listed = self.ok(&["--journal", "my.db", "list", "--json"]);
        serde_json::from_str::<Vec<Value>>(&listed).unwrap().len()
    }
}

/// A pipe whose reader has gone.
fn broken() -> std::io::PipeWriter {
    std::io::pipe().unwrap().1
}

/// Takes nothing, as a full disk does.
#[cfg(target_os = "linux")]
fn full() -> File {
    File::options().write(true).open("/dev/full").unwrap()
}

/// Commands that change something, each with a file that shows that it did.
const CHANGING: [(&[&str], &str); 5] = [
    (&["add", "walk 20"], "my.db"),
    (&["add", "--function", "most"], "my.db"),
    (&["report", "--out", "r.pdf"], "r.pdf"),
    (&["demo", "--days", "7", "--out", "d.db"], "d.db"),
    (&["check", "--repair"], "my.db"),
];

/// Commands whose purpose is what they print.
const PRINTING: [&[&str]; 8] = [
    &["list"],
    &["list", "--json"],
    &["search", "walk"],
    &["check"],
    &["report", "--out", "-"],
    &["--help"],
    &["add", "--help"],
    &["--version"],
];

#[test]
#[cfg(target_os = "linux")]
fn a_change_that_cannot_be_told_is_made_and_says_so() {
    let desk = Desk::empty_journal();
    for (args, made) in CHANGING {
        let args = [&["--journal", "my.db"], args].concat();
        let output = desk.led(&args, full(), Stdio::piped());
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {said}");
        assert!(
            said.contains("Backstory could not write to standard output"),
            "{args:?}: {said}"
        );
        assert!(desk.path(made).exists(), "{args:?}");
    }
    assert_eq!(desk.n_entries(), 2, "each once");
    let output = desk.led(
        &["--journal", "my.db", "add", "swim"],
        full(),
        Stdio::piped(),
    );
    assert!(stderr(&output).contains("saved."), "what was done is said");
    let output = desk.led(&["--journal", "my.db", "add", "swim"], full(), full());
    assert_eq!(output.status.code(), Some(0), "also when nothing is heard");
}

#[test]
#[cfg(target_os = "linux")]
fn what_cannot_be_printed_is_a_failure_with_its_own_sentence() {
    let desk = Desk::empty_journal();
    desk.ok(&["--journal", "my.db", "add", "walk 20"]);
    for args in PRINTING {
        let args = [&["--journal", "my.db"], args].concat();
        let output = desk.led(&args, full(), Stdio::piped());
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(10), "{args:?}: {said}");
        assert!(
            said.starts_with("Backstory could not write to standard output: "),
            "{args:?}: {said}"
        );
    }
}

#[test]
fn a_reader_that_has_enough_ends_every_command_quietly() {
    let desk = Desk::empty_journal();
    let changing = CHANGING.iter().map(|(args, _)| *args);
    for args in changing.chain(PRINTING) {
        let args = [&["--journal", "my.db"], args].concat();
        let output = desk.led(&args, broken(), Stdio::piped());
        assert_eq!(
            output.status.code(),
            Some(0),
            "{args:?}: {}",
            stderr(&output)
        );
        assert_eq!(stderr(&output), "", "{args:?}");
    }
}

#[test]
#[cfg(unix)]
fn an_error_that_cannot_be_told_keeps_its_code() {
    let desk = Desk::empty_journal();
    std::fs::write(desk.path("notes.db"), "these are notes").unwrap();
    for (args, code) in [
        (&["add", " , "][..], 3),
        (&["check", "nowhere.db"], 4),
        (&["check", "notes.db"], 5),
        (&["report", "--out", "nowhere/r.pdf"], 10),
        (&["frobnicate"], 2),
    ] {
        let args = [&["--journal", "my.db"], args].concat();
        let output = desk.led(&args, Stdio::piped(), broken());
        assert_eq!(
            output.status.code(),
            Some(code),
            "a reader that left: {args:?}"
        );
        let mut closed = desk.shell("exec \"$0\" \"$@\" 2>&- >&-");
        let status = closed.args(&args).status().unwrap();
        assert_eq!(status.code(), Some(code), "both closed: {args:?}");
        #[cfg(target_os = "linux")]
        {
            let output = desk.led(&args, full(), full());
            assert_eq!(output.status.code(), Some(code), "full: {args:?}");
        }
    }
}

#[test]
fn a_report_on_standard_output_is_the_pdf_and_nothing_else() {
    let desk = Desk::empty_journal();
    desk.ok(&["--journal", "my.db", "add", "a note with 🙂"]);
    let args = ["--journal", "my.db", "report", "--notes", "--out"];
    let printed = desk.run(&[&args[..], &["-"]].concat());
    assert!(printed.status.success(), "{}", stderr(&printed));
    desk.ok(&[&args[..], &["r.pdf"]].concat());
    assert_eq!(printed.stdout, std::fs::read(desk.path("r.pdf")).unwrap());
    assert!(
        stderr(&printed).contains("appears as a code"),
        "{}",
        stderr(&printed)
    );
    assert!(!desk.path("-").exists());
    desk.ok(&[&args[..], &["./-"]].concat());
    assert_eq!(printed.stdout, std::fs::read(desk.path("-")).unwrap());
    let demo = desk.run(&["demo", "--out", "-"]);
    assert_eq!(demo.status.code(), Some(2), "{}", stderr(&demo));
    assert!(
        stderr(&demo).contains("a journal is a file"),
        "{}",
        stderr(&demo)
    );
}

/// A clear screen, a colour, the bell, a turned text, and the C1 form of a control sequence.
const STEERING: &str = "a\u{1b}[2J\u{1b}[31mb\u{7}c\u{202e}d\u{202c}e\u{9b}31mf\u{7f}g";
const SHOWN: &str = "a[U+001B][2J[U+001B][31mb[U+0007]c[U+202E]d[U+202C]e[U+009B]31mf[U+007F]g";

fn steers(text: &str) -> bool {
    text.contains(|c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c))
}

#[test]
fn nothing_that_was_written_steers_a_terminal() {
    let desk = Desk::empty_journal();
    let line = format!("walk 20, {STEERING}, ?{STEERING}");
    desk.ok(&["--journal", "my.db", "add", &line]);
    let listed = desk.ok(&["--journal", "my.db", "list"]);
    assert!(listed.contains(SHOWN), "{listed:?}");
    assert!(!steers(&listed), "{listed:?}");
    assert_eq!(listed.lines().count(), 2, "one row each: {listed:?}");
    let found = desk.ok(&["--journal", "my.db", "search", "walk"]);
    assert!(found.contains("[U+001B]") && !steers(&found), "{found:?}");
    for args in [&["list", "--json"][..], &["search", "walk", "--json"]] {
        let said = desk.ok(&[&["--journal", "my.db"], args].concat());
        assert!(!steers(&said), "{said:?}");
        let said: Value = serde_json::from_str(&said).unwrap();
        assert!(said.to_string().contains('\u{202e}'), "exact: {said}");
    }
}

#[test]
#[cfg(unix)]
fn no_file_name_and_no_argument_steers_a_terminal() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::empty_journal();
    for args in [
        &["check", STEERING][..],
        &["--journal", STEERING, "list"],
        &["report", "--journal", "my.db", "--out", "my.db/\u{1b}[2J"],
        &["demo", "--days", "7", "--out", "nowhere\u{1b}[2J/d.db"],
        &["list", "--kind", STEERING],
        &[STEERING],
        &["report", "--out", "r.pdf", STEERING],
    ] {
        let output = desk.run(args);
        let said = stderr(&output);
        assert_ne!(output.status.code(), Some(0), "{args:?}");
        // What of it is a colour is left out of the words about a wrong call.
        assert!(said.contains("[U+"), "{args:?}: {said:?}");
        assert!(!steers(&said), "{args:?}: {said:?}");
    }
    let names = [b"not-unicode-\xff\n.db".as_slice(), b"\xfe\x1b[2J.db"];
    for (name, shown) in names
        .into_iter()
        .zip(["not-unicode-[0xFF][U+000A].db", "[0xFE][U+001B][2J.db"])
    {
        let name = std::ffi::OsStr::from_bytes(name);
        let missing = desk.command(&["check"]).arg(name).output().unwrap();
        assert_eq!(missing.status.code(), Some(4));
        assert!(stderr(&missing).contains(shown), "{}", stderr(&missing));
        let demo = desk
            .command(&["demo", "--days", "7", "--out"])
            .arg(name)
            .output();
        let said = String::from_utf8(demo.unwrap().stdout).unwrap();
        assert!(said.starts_with(&format!("{shown}: ")), "{said}");
    }
}

#[test]
fn a_text_that_begins_with_a_hyphen_is_no_option() {
    let desk = Desk::empty_journal();
    for line in [
        "- felt ok",
        "-5",
        "--- a bad day",
        "-hurts a lot",
        "--walked",
    ] {
        desk.ok(&["--journal", "my.db", "add", line]);
    }
    assert_eq!(desk.n_entries(), 5);
    desk.ok(&[
        "--journal",
        "my.db",
        "add",
        "--function",
        "most",
        "--note",
        "- tired",
    ]);
    let said = desk.ok(&["--journal", "my.db", "list"]);
    for line in [
        "- felt ok",
        "-5",
        "--- a bad day",
        "-hurts a lot",
        "--walked",
        "- tired",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    for text in ["-5", "- felt", "--walked"] {
        let found = desk.ok(&["--journal", "my.db", "search", text]);
        assert!(found.contains('['), "{text}: {found}");
    }
    for args in [
        ["add", "--help"],
        ["add", "-h"],
        ["search", "--help"],
        ["search", "-h"],
    ] {
        let help = desk.ok(&args);
        assert!(help.contains("Usage: backstory"), "{args:?}: {help}");
    }
    assert_eq!(desk.n_entries(), 6, "help writes nothing");
    desk.ok(&["--journal", "my.db", "add", "--", "--help"]);
    assert_eq!(desk.n_entries(), 7, "after -- everything is text");
    let json = desk.ok(&["--journal", "my.db", "search", "-5", "--json"]);
    assert!(json.starts_with('['), "options stay options: {json}");
}
