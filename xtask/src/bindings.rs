//! `cargo xtask bindings`: the interface's types, calls and message keys and what the window is
//! allowed, from Rust and the catalogues.

use crate::checkout::Checkout;
use crate::counts::Counts;
use crate::steps::Failure;

/// Rewrites `ui/src/shared/messages.ts`, `ui/src/ipc/bindings.ts`, and the permissions and the
/// capability of the window. The tests that compare them also write them.
pub fn bindings(checkout: &Checkout) -> Result<(), Failure> {
    let messages = ["--package", "backstory-words", "messages_are_current"];
    write(checkout, "ui/src/shared/messages.ts", &messages)?;
    let bindings = ["--workspace", "--test", "policy", "bindings_are_current"];
    write(checkout, "the bindings and permissions", &bindings)
}

fn write(checkout: &Checkout, file: &str, test: &[&str]) -> Result<(), Failure> {
    let mut counts = Counts::default();
    checkout
        .cargo()
        .args(["test"])
        .args(test)
        .shown_env("UPDATE_BINDINGS", "1")
        .counted_step(&format!("Write {file}"), &mut counts)?;
    if counts.passed == 0 {
        return Err(Failure::new(format!(
            "The test that writes {file} was not found, so nothing was written. \
             Check its name in xtask/src/bindings.rs."
        )));
    }
    Ok(())
}
