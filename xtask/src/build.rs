//! From a clean clone to a built application.

use std::path::PathBuf;

use crate::checkout::Checkout;
use crate::platform::Need;
use crate::steps::Failure;
use crate::{SetUp, system, ui};

/// Sets up, builds interface and application, and returns where the application is.
pub fn build(
    checkout: &Checkout,
    need: Need,
    set_up: SetUp,
    release: bool,
) -> Result<PathBuf, Failure> {
    system::prepare(checkout, need, set_up)?;
    ui::install(checkout)?;
    ui::build(checkout)?;
    let mut build = checkout
        .cargo()
        .args(["build", "--workspace", "--bin", "backstory"]);
    if release {
        build = build.args(["--release"]);
    } else {
        // Cargo chooses the features of crates by what it builds. With a test among that, they are
        // those of `cargo xtask test`, and none of the two builds again what the other has built.
        build = build.args(["--test", "picture_parts"]);
    }
    build.step("Build the application")?;
    Ok(checkout.app(release))
}
