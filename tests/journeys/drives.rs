//! A journal on a drive that is full or write-protected.
#![cfg(target_os = "linux")]

use crate::command_line::{Desk, PROGRAM, stderr};

/// Runs a script with a small file system of its own at `drive`; none where the system does not
/// let a test mount one.
#[allow(
    clippy::print_stdout,
    reason = "a test that cannot be made here has to say so"
)]
fn on_a_drive(desk: &Desk, script: &str) -> Option<String> {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::create_dir_all(desk.path("drive")).unwrap();
    let run = |script: &str| {
        let mut command = desk.at_home("unshare");
        command.arg("--mount");
        if std::fs::metadata(desk.path("drive")).unwrap().uid() != 0 {
            command.args(["--user", "--map-root-user"]);
        }
        let script = format!("mount -t tmpfs -o size=3m tmpfs drive && {{ {script}\n}}");
        command.args(["sh", "-c", &script, PROGRAM]).output()
    };
    if !run("true").is_ok_and(|output| output.status.success()) {
        println!("this machine does not let a test mount a small file system");
        return None;
    }
    let output = run(script).unwrap();
    Some(String::from_utf8_lossy(&output.stdout).into_owned() + &stderr(&output))
}

#[test]
fn a_journal_on_a_full_or_write_protected_drive_is_read_and_not_written() {
    let desk = Desk::new();
    desk.demo();
    let read = "
        try() { want=$1; shift; \"$0\" --journal drive/demo.db \"$@\" >out 2>&1; code=$?
            [ $code = $want ] || { echo \"$* ended with $code, not $want:\"; cat out; }; }
        try 0 list --limit 1
        try 0 search heat
        try 0 check
        try 0 report --out report.pdf
    ";
    let full = format!(
        "cp demo.db drive && {{ dd if=/dev/zero of=drive/filler bs=64k 2>/dev/null; true; }}
        {read}
        try 14 add 'walk 20'
        try 14 check --repair
        try 14 report --out drive/report.pdf"
    );
    let protected = format!(
        "cp demo.db drive && mount -o remount,ro drive
        {read}
        try 13 add 'walk 20'
        try 13 check --repair"
    );
    for script in [full, protected] {
        let Some(said) = on_a_drive(&desk, &script) else {
            return;
        };
        assert_eq!(said, "");
    }
}
