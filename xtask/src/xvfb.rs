//! A virtual display with a throwaway home, for the application under test.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::checkout::Checkout;
use crate::steps::{Call, Failure};

/// A home that is gone when this is dropped.
pub struct Home {
    folder: TempDir,
    cargo_home: Option<PathBuf>,
    rustup_home: Option<PathBuf>,
}

impl Home {
    /// Makes an empty home. Cargo and rustup keep theirs, or nothing could be built in it.
    pub fn new(checkout: &Checkout) -> Result<Home, Failure> {
        let env = &checkout.env;
        let kept = |chosen: &Option<PathBuf>, name: &str| {
            let usual = || env.home.as_ref().map(|home| home.join(name));
            chosen.clone().or_else(usual)
        };
        let failed = |error: std::io::Error| {
            Failure::new(format!(
                "A temporary home for the application could not be made ({error}). Nothing was \
                 started. Check the free space of the temporary folder and try again."
            ))
        };
        let folder = tempfile::Builder::new()
            .prefix("backstory-")
            .tempdir()
            .map_err(failed)?;
        for below in ["data", "config", "cache", "run"] {
            make_private(&folder.path().join(below)).map_err(failed)?;
        }
        Ok(Home {
            cargo_home: kept(&env.cargo_home, ".cargo"),
            rustup_home: kept(&env.rustup_home, ".rustup"),
            folder,
        })
    }

    /// Moves a call into this home.
    pub fn houses(&self, call: Call) -> Call {
        let home = self.folder.path();
        let mut call = call
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_RUNTIME_DIR", home.join("run"));
        for (name, folder) in [
            ("CARGO_HOME", &self.cargo_home),
            ("RUSTUP_HOME", &self.rustup_home),
        ] {
            if let Some(folder) = folder {
                call = call.env(name, folder);
            }
        }
        call
    }

    /// Runs a call in this home on a display of its own.
    pub fn with_display(&self, call: Call, checkout: &Checkout) -> Call {
        let call = self
            .houses(call)
            // The web view stays blank under some versions of WebKitGTK and Xvfb otherwise.
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            .env("GDK_BACKEND", "x11")
            .env("LC_ALL", "C.UTF-8")
            // The person's own session stays out of it: no Wayland window, and no session bus
            // through which a second start would be handed to a Backstory that is open.
            .without_env("WAYLAND_DISPLAY")
            .without_env("DBUS_SESSION_BUS_ADDRESS");
        // There is no window manager, so the focus follows the pointer, which rests in the middle:
        // on a larger screen that would lie outside a window of the usual size.
        let screen = "-screen 0 1600x1200x24 -nolisten tcp";
        let xvfb = Call::new("xvfb-run", "xvfb-run", &checkout.root).args(["-a", "-s", screen]);
        call.wrapped_by(xvfb)
    }
}

/// A folder for its owner only, as XDG_RUNTIME_DIR has to be.
fn make_private(folder: &Path) -> std::io::Result<()> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix sets a mode"))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
