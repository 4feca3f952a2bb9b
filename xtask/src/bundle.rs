//! `cargo xtask bundle`: the installable package, checked.

use std::fs;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::platform::Need;
use crate::steps::{Call, Failure};
use crate::{SetUp, system, ui};

/// The kind of package, and its folder and extension.
const KIND: (&str, &str) = if cfg!(windows) {
    ("nsis", "exe")
} else if cfg!(target_os = "macos") {
    ("dmg", "dmg")
} else {
    ("deb", "deb")
};

/// Builds the package for this system and prints its path and size.
pub fn bundle(checkout: &Checkout, set_up: SetUp) -> Result<(), Failure> {
    system::prepare(checkout, Need::Build, set_up)?;
    ui::install(checkout)?;
    ui::build(checkout)?;

    let (kind, extension) = KIND;
    let folder = checkout.target.join("release").join("bundle").join(kind);
    // A package of an earlier version must not be mistaken for the new one.
    if let Err(error) = fs::remove_dir_all(&folder)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        return Err(Failure::new(format!(
            "{} could not be removed ({error}). Nothing was built. Remove it and try again.",
            folder.display()
        )));
    }
    let program = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let tauri = checkout
        .ui()
        .join("node_modules")
        .join(".bin")
        .join(program);
    Call::new("ui/node_modules/.bin/tauri", tauri, &checkout.root)
        .args(["build", "--bundles", kind])
        .env("CARGO_TARGET_DIR", &checkout.target)
        // Tauri's tool accepts only the words true and false here, and CI may have any value.
        .env("CI", "true")
        .step("Build the release package")?;

    let package = only_file(&folder, extension)?;
    if kind == "deb" {
        check_deb(checkout, &package)?;
    }
    println!();
    for path in [package, checkout.app(true)] {
        let bytes = fs::metadata(&path).map(|found| found.len()).map_err(|error| {
            Failure::new(format!(
                "{} should have been built but cannot be read ({error}). Look at what the build \
                 printed above.",
                path.display()
            ))
        })?;
        println!("{}  {}", size(bytes), path.display());
    }
    Ok(())
}

fn only_file(folder: &Path, extension: &str) -> Result<PathBuf, Failure> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let found: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|e| e == extension))
        .collect();
    match found.as_slice() {
        [package] => Ok(package.clone()),
        others => Err(Failure::new(format!(
            "{} holds {} .{extension} files where the build should have left one. Look at what it \
             printed above.",
            folder.display(),
            others.len()
        ))),
    }
}

fn check_deb(checkout: &Checkout, package: &Path) -> Result<(), Failure> {
    let Some(listing) = Call::new("dpkg-deb", "dpkg-deb", &checkout.root)
        .args([Path::new("-c"), package])
        .output()
        .filter(|output| output.status.success())
    else {
        println!("The package was not checked: dpkg-deb is not installed or cannot read it.");
        return Ok(());
    };
    let missing = missing_from_deb(&String::from_utf8_lossy(&listing.stdout));
    if missing.is_empty() {
        println!("    holds /usr/bin/backstory and a menu entry");
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} lacks {}. It is kept for a look with `dpkg-deb -c`. Check `bundle` in tauri.conf.json.",
        package.display(),
        missing.join(" and ")
    )))
}

/// Returns the required files that are missing from the package, from the listing of `dpkg-deb -c`.
fn missing_from_deb(listing: &str) -> Vec<&'static str> {
    let paths: Vec<_> = listing
        .lines()
        .filter_map(|line| line.split_whitespace().nth(5))
        // dpkg-deb writes "./usr", Tauri's own packer "usr".
        .map(|path| path.trim_start_matches(['.', '/']))
        .collect();
    let is_menu_entry =
        |path: &&str| path.starts_with("usr/share/applications/") && path.ends_with(".desktop");
    let mut missing = Vec::new();
    if !paths.contains(&"usr/bin/backstory") {
        missing.push("/usr/bin/backstory");
    }
    if !paths.iter().any(is_menu_entry) {
        missing.push("a menu entry (.desktop file)");
    }
    missing
}

fn size(bytes: u64) -> String {
    #[allow(clippy::cast_precision_loss, reason = "one decimal is shown")]
    let mib = bytes as f64 / (1024.0 * 1024.0);
    format!("{mib:.1} MiB")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: &str = "-rwxr-xr-x 0/0 4561234 2026-11-22 08:00 usr/bin/backstory\n\
                         -rw-r--r-- 0/0 259 2026-11-22 08:00 usr/share/applications/Backstory.desktop\n";
    const BIN: &str = "-rwxr-xr-x 0/0 4561234 2026-11-22 08:00 ./usr/bin/backstory\n";
    const MENU: &str =
        "-rw-r--r-- 0/0 210 2026-11-22 08:00 ./usr/share/applications/Backstory.desktop\n";

    #[test]
    fn package_with_program_and_menu_entry_is_complete() {
        assert!(missing_from_deb(&[BIN, MENU].concat()).is_empty());
    }

    #[test]
    fn what_a_package_lacks_is_named() {
        assert_eq!(missing_from_deb(MENU), ["/usr/bin/backstory"]);
        assert!(missing_from_deb(PLAIN).is_empty());
        assert_eq!(missing_from_deb(BIN), ["a menu entry (.desktop file)"]);
        assert_eq!(missing_from_deb("").len(), 2);
    }

    #[test]
    fn package_is_found_only_when_it_is_the_only_one() {
        let folder = tempfile::tempdir().unwrap();
        assert!(only_file(folder.path(), "deb").is_err(), "none");
        let package = folder.path().join("Backstory_0.1.0_amd64.deb");
        fs::write(&package, "x").unwrap();
        fs::write(folder.path().join("notes.txt"), "x").unwrap();
        assert_eq!(only_file(folder.path(), "deb"), Ok(package));
        fs::write(folder.path().join("other.deb"), "x").unwrap();
        assert!(only_file(folder.path(), "deb").is_err(), "two");
    }

    #[test]
    fn sizes_are_in_mebibytes() {
        assert_eq!(size(1_572_864), "1.5 MiB");
    }
}
