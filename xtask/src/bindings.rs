//! `cargo xtask bindings`: the interface's types and calls, from the Rust types.

use crate::checkout::Checkout;
use crate::counts::Counts;
use crate::steps::Failure;

/// Rewrites `ui/src/ipc/bindings.ts`. The test that compares it also writes it.
pub fn bindings(checkout: &Checkout) -> Result<(), Failure> {
    let mut counts = Counts::default();
    checkout
        .cargo()
        .args(["test", "--package", "backstory", "--test", "policy"])
        .args(["bindings_are_current"])
        .shown_env("UPDATE_BINDINGS", "1")
        .counted_step("Write ui/src/ipc/bindings.ts", &mut counts)?;
    if counts.passed == 0 {
        return Err(Failure::new(
            "The test bindings_are_current was not found, so nothing was written. \
             Check its name in tests/policy.",
        ));
    }
    Ok(())
}
