//! `cargo xtask run`: from a clean clone to the application.

use crate::checkout::Checkout;
use crate::platform::Need;
use crate::steps::{Call, Failure};
use crate::{RunArgs, build, headless};

/// Sets up, builds and starts the application, or takes its pictures without a display.
pub fn run(checkout: &Checkout, args: &RunArgs) -> Result<(), Failure> {
    let has_display = checkout.env.has_display();
    let need = if has_display {
        Need::Build
    } else {
        println!(
            "There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open. \
             Instead the application runs on a virtual display, and a few pictures and the demo \
             report are saved. For every picture: cargo xtask pictures"
        );
        Need::Test
    };
    let app = build::build(checkout, need, args.set_up, args.release)?;
    if !has_display {
        return headless::look_around(checkout, &app);
    }
    let mut start = Call::new(&app.to_string_lossy(), &app, &checkout.root);
    if args.demo {
        start = start.args(["--demo"]);
    }
    start.step("Start Backstory; close its window to come back here")
}
