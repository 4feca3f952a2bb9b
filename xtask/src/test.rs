//! `cargo xtask test`: every check that must pass before a change lands.

use std::time::Instant;

use crate::checkout::Checkout;
use crate::counts::Counts;
use crate::hermetic::RealData;
use crate::home::Home;
use crate::platform::Need;
use crate::steps::Failure;
use crate::{SetUp, system, ui, xvfb};

/// Runs every check and test in turn and stops at the first failure. The last line printed is the
/// sum of the numbers that the test runners reported.
pub fn test(checkout: &Checkout, set_up: SetUp) -> Result<(), Failure> {
    #[allow(
        clippy::disallowed_methods,
        reason = "how long the run took is for the reader only"
    )]
    let start = Instant::now();
    let real_data = RealData::now(&checkout.env);
    let mut counts = Counts::default();

    system::prepare(checkout, Need::Test, set_up)?;
    fetch(checkout)?;
    ui::install(checkout)?;
    ui::build(checkout)?;
    let result = check_all(checkout, &mut counts);
    // The test that failed may also be the one that wrote to the wrong place: report both.
    match (result, real_data.check_untouched()) {
        (Ok(()), Ok(())) => {}
        (Err(failure), Ok(())) | (Ok(()), Err(failure)) => return Err(failure),
        (Err(step), Err(data)) => return Err(Failure::new(format!("{step}\n\n{data}"))),
    }
    verdict(&counts)?;
    println!(
        "\nEverything passed in {:.0} s.",
        start.elapsed().as_secs_f64()
    );
    println!("{}", counts.summary());
    Ok(())
}

/// Fetches every crate in the lock file: a test examines the program's dependencies on other
/// systems, without a network.
fn fetch(checkout: &Checkout) -> Result<(), Failure> {
    checkout
        .cargo()
        .args(["fetch", "--locked"])
        .step("Fetch the crates of every system")
}

fn check_all(checkout: &Checkout, counts: &mut Counts) -> Result<(), Failure> {
    checkout
        .cargo()
        .args(["fmt", "--all", "--check"])
        .step("Check the format of the Rust code")?;
    ui::script(checkout, "check").step("Check the interface's types")?;
    ui::script(checkout, "lint").step("Check the interface's style")?;
    // Each step has a home of its own, so that one step cannot hide files that another left there.
    let home = Home::new(checkout)?;
    home.houses(ui::script(checkout, "test"))
        .counted_step("Test the interface", counts)?;
    home.check_untouched()?;
    checkout
        .cargo()
        .args(["clippy", "--workspace", "--all-targets"])
        .args(["--", "-D", "warnings"])
        .step("Check the Rust code for faults")?;
    // `--all-targets` does not include the targets that plain `cargo test` leaves out.
    checkout
        .cargo()
        .args(["clippy", "--workspace"])
        .args(["--test", "e2e", "--test", "pictures"])
        .args(["--", "-D", "warnings"])
        .step("Check the tests in a window for faults")?;
    // A link to a renamed item is a warning of rustdoc alone: Clippy does not report it.
    checkout
        .cargo()
        .shown_env("RUSTDOCFLAGS", "-D warnings")
        .args(["doc", "--workspace", "--no-deps"])
        .args(["--document-private-items"])
        .step("Check the documentation")?;
    let home = Home::new(checkout)?;
    home.houses(checkout.cargo().args(["test", "--workspace"]))
        .counted_step("Test the Rust code", counts)?;
    home.check_untouched()?;
    if !cfg!(target_os = "linux") {
        println!("\n==> The tests in a window are left out: they run on Linux only");
        return Ok(());
    }
    let home = Home::new(checkout)?;
    let windows = checkout
        .cargo()
        .args(["test", "--workspace", "--test", "e2e"])
        .args(["--", "--test-threads=1"]);
    xvfb::with_display(&home, windows, checkout)
        .counted_step("Test the application in its window", counts)?;
    home.check_untouched()
}

/// Accepts a run only when tests ran, all of them, and all passed.
fn verdict(counts: &Counts) -> Result<(), Failure> {
    if counts.ignored > 0 {
        return Err(Failure::new(format!(
            "{} tests are marked to be ignored or skipped. Every step passed, but a test that \
             never runs protects nothing: repair it or remove it.",
            counts.ignored
        )));
    }
    if counts.passed == 0 || counts.failed > 0 {
        return Err(Failure::new(format!(
            "Every step succeeded, and yet the runners reported {}. Look for their summaries \
             above.",
            counts.summary()
        )));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(passed: usize, failed: usize, ignored: usize) -> Counts {
        Counts {
            passed,
            failed,
            ignored,
        }
    }

    #[test]
    fn good_run_needs_tests_that_all_ran_and_passed() {
        assert_eq!(verdict(&counts(3, 0, 0)), Ok(()));
        assert!(verdict(&counts(0, 0, 0)).is_err(), "nothing ran");
        assert!(verdict(&counts(3, 1, 0)).is_err(), "one failed");
        assert!(verdict(&counts(3, 0, 1)).is_err(), "one never ran");
    }
}
