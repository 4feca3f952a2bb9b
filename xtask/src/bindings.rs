//! `cargo xtask bindings`: the interface's types, calls and message keys and the permissions of the
//! window, from Rust and the catalogues.

use crate::checkout::Checkout;
use crate::counts::Counts;
use crate::steps::Failure;

/// Rewrites `ui/src/shared/messages.ts`, `ui/src/ipc/bindings.ts`, and the permissions and the
/// capability of the window. The test that compares them also writes them.
pub fn bindings(checkout: &Checkout) -> Result<(), Failure> {
    let mut counts = Counts::default();
    checkout
        .cargo()
        .args(["test", "--workspace", "--test", "policy"])
        .args(["bindings_are_current"])
        .shown_env("UPDATE_BINDINGS", "1")
        .counted_step("Write the messages, bindings and permissions", &mut counts)?;
    if counts.passed == 0 {
        return Err(Failure::new(
            "The test that writes the bindings was not found, so nothing was written. \
             Check its name in xtask/src/bindings.rs.",
        ));
    }
    Ok(())
}
