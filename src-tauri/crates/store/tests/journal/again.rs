//! Runs one test of this binary in a process of its own, under other conditions.

use std::process::{Command, Output};

/// Adds the arguments that make this binary run exactly one test.
pub fn only(command: &mut Command, test: &str) {
    command.args(["--exact", test, "--nocapture"]);
}

/// Asserts that the test really ran there and passed.
pub fn ran(output: &Output) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    assert!(
        output.status.success() && stdout.contains("1 passed"),
        "{}\n{stdout}\n{stderr}",
        output.status
    );
}
