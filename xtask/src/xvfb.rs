//! A virtual display, for the application under test.

use crate::checkout::Checkout;
use crate::home::Home;
use crate::steps::Call;

/// Runs a call in a home on a display of its own.
pub fn with_display(home: &Home, call: Call, checkout: &Checkout) -> Call {
    let call = home
        .houses(call)
        // Some versions of WebKitGTK and Xvfb show a blank web view otherwise.
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("GSETTINGS_BACKEND", "memory")
        .env("NO_AT_BRIDGE", "1")
        .env("GDK_BACKEND", "x11")
        .env("LC_ALL", "C.UTF-8")
        // The call must not reach the person's own session: neither a Wayland window, nor a session
        // bus through which a second start would be passed to an open Backstory.
        .without_env("WAYLAND_DISPLAY")
        .without_env("DBUS_SESSION_BUS_ADDRESS");
    // Xvfb runs without a window manager, so the focus follows the pointer, which rests in the
    // middle: on a larger screen the middle would be outside a window of the usual size.
    let screen = "-screen 0 1600x1200x24 -nolisten tcp";
    let xvfb = Call::new("xvfb-run", "xvfb-run", &checkout.root).args(["-a", "-s", screen]);
    call.wrapped_by(xvfb)
}
