//! From a clean clone to a built application.

use std::path::PathBuf;

use crate::checkout::Checkout;
use crate::platform::Need;
use crate::steps::Failure;
use crate::{SetUp, system, ui};

/// Sets up, builds interface and application, and returns the path of the application.
pub fn build(
    checkout: &Checkout,
    need: Need,
    set_up: SetUp,
    release: bool,
) -> Result<PathBuf, Failure> {
    system::prepare(checkout, need, set_up)?;
    ui::install(checkout)?;
    ui::build(checkout)?;
    let build = checkout.cargo().args(["build", "--bin", "backstory"]);
    let build = if release {
        // Built without the rest of the workspace, the application has only the features it needs,
        // not those that tests ask for.
        build.args(["--release"])
    } else {
        build.args(["--workspace"])
    };
    build.step("Build the application")?;
    Ok(checkout.app(release))
}
