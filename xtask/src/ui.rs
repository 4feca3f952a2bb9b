//! The interface's packages and build.

use std::fs;
use std::path::PathBuf;

use crate::checkout::Checkout;
use crate::steps::{Call, Failure};

/// The oldest Node.js the interface's tools run on.
const OLDEST_NODE: &str = "20.19";

/// Checks that Node.js is new enough and npm is installed.
pub fn check_node(checkout: &Checkout) -> Result<(), Failure> {
    let advice = format!(
        "Nothing was changed. Install Node.js {OLDEST_NODE} or newer together with npm, open a new \
         terminal and try again."
    );
    let version = version_of(Call::new("node", "node", &checkout.root)).ok_or_else(|| {
        Failure::new(format!(
            "Node.js was not found; the interface is built with it. {advice}"
        ))
    })?;
    if !is_new_enough(&version) {
        return Err(Failure::new(format!(
            "Node.js is {version}, which is too old to build the interface. {advice}"
        )));
    }
    match version_of(checkout.npm()) {
        Some(_) => Ok(()),
        None => Err(Failure::new(format!(
            "npm was not found; the interface's packages are installed with it. {advice}"
        ))),
    }
}

fn version_of(call: Call) -> Option<String> {
    let output = call.args(["--version"]).output()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}

/// Returns whether the interface's tools run on a version from `node --version`, such as
/// "v20.20.2": 20.19 and later 20s, 22.13 and later 22s, or 24 and newer. A version that cannot be
/// parsed is rejected.
fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim().trim_start_matches('v').split('.');
    let mut next = || parts.next().and_then(|part| part.parse::<u32>().ok());
    match (next(), next()) {
        (Some(20), Some(minor)) => minor >= 19,
        (Some(22), Some(minor)) => minor >= 13,
        (Some(major), Some(_)) => major >= 24,
        _ => false,
    }
}

/// Installs the interface's packages, unless those of this very lock file are already installed.
pub fn install(checkout: &Checkout) -> Result<(), Failure> {
    let folder = Packages { ui: checkout.ui() };
    if folder.are_current() {
        println!("\n==> Interface packages are those of package-lock.json");
        return Ok(());
    }
    checkout
        .npm()
        .args(["ci"])
        .step("Install the interface's packages")?;
    folder.stamp()
}

/// Builds the interface into `ui/dist`.
pub fn build(checkout: &Checkout) -> Result<(), Failure> {
    script(checkout, "build").step("Build the interface")
}

/// Makes a call of a script of `ui/package.json`.
pub fn script(checkout: &Checkout, name: &str) -> Call {
    checkout.npm().args(["run", name])
}

/// `ui/node_modules` with a copy of the lock file it was installed from. The copy is written last,
/// so an interrupted installation is never mistaken for a finished one.
struct Packages {
    ui: PathBuf,
}

impl Packages {
    fn lock(&self) -> PathBuf {
        self.ui.join("package-lock.json")
    }

    fn copy(&self) -> PathBuf {
        self.ui.join("node_modules").join(".backstory-lock.json")
    }

    fn are_current(&self) -> bool {
        match (fs::read(self.lock()), fs::read(self.copy())) {
            (Ok(lock), Ok(copy)) => lock == copy,
            (Err(_), _) | (_, Err(_)) => false,
        }
    }

    fn stamp(&self) -> Result<(), Failure> {
        fs::copy(self.lock(), self.copy())
            .map(|_| ())
            .map_err(|error| {
                Failure::new(format!(
                    "{} could not be written ({error}). The packages are installed. \
                 Check that the folder can be written to and try again.",
                    self.copy().display()
                ))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_20_and_newer_will_do() {
        for (version, expected) in [
            ("v20.20.2", true),
            ("v22.13.0\n", true),
            ("v22.0.0\n", false),
            ("v20.18.3", false),
            ("v21.7.0", false),
            ("20.19", true),
            ("v18.19.0", false),
            ("v9.9.9", false),
            ("", false),
            ("nonsense", false),
        ] {
            assert_eq!(is_new_enough(version), expected, "for {version:?}");
        }
    }

    #[test]
    fn packages_are_current_only_for_the_very_lock_file_they_came_from() {
        let folder = tempfile::tempdir().unwrap();
        let packages = Packages {
            ui: folder.path().to_owned(),
        };
        assert!(!packages.are_current(), "nothing is there yet");
        fs::write(packages.lock(), "{\"a\": 1}").unwrap();
        fs::create_dir(folder.path().join("node_modules")).unwrap();
        assert!(!packages.are_current(), "installed by someone else");
        packages.stamp().unwrap();
        assert!(packages.are_current());
        fs::write(packages.lock(), "{\"a\": 2}").unwrap();
        assert!(!packages.are_current(), "the lock file changed");
    }
}
