//! Views of the application without a display: a few pictures and the demo report.

use std::fs;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::home::Home;
use crate::pictures::{Choice, emptied, photograph};
use crate::steps::{Call, Failure};

/// Saves pictures of the first run and the demo journal, and the demo report, under
/// `target/headless/`.
pub fn look_around(checkout: &Checkout, app: &Path) -> Result<(), Failure> {
    let out = emptied(checkout, "headless")?;
    let home = Home::new(checkout)?;
    photograph(checkout, &home, &out, &Choice::Brief, None)?;

    let journal = out.join("demo.journal");
    let report = out.join("demo-report.pdf");
    let call = || Call::new("backstory", app, &checkout.root);
    let demo = call()
        .args(["demo", "--seed", "7", "--days", "84", "--out"])
        .args([&journal]);
    home.houses(demo).step("Invent a demo journal")?;
    let print = call()
        .args([Path::new("report"), Path::new("--journal"), &journal])
        .args([Path::new("--out"), &report]);
    home.houses(print).step("Make the demo report")?;

    let saved = results(&out);
    if !saved.contains(&report) {
        return Err(Failure::new(format!(
            "{} is not there, although every step succeeded. Look at what the steps above printed.",
            report.display()
        )));
    }
    println!("\nSaved {} pictures and the demo report:", saved.len() - 1);
    saved
        .iter()
        .for_each(|path| println!("    {}", path.display()));
    Ok(())
}

/// Returns the pictures and documents in a folder, sorted by name.
fn results(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(|path| {
            path.extension()
                .is_some_and(|found| found == "png" || found == "pdf")
        })
        .collect();
    paths.sort();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_and_documents_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name| folder.path().join(name);
        for name in ["today.png", "demo-report.pdf", "demo.journal"] {
            fs::write(path(name), "x").unwrap();
        }
        assert_eq!(
            results(folder.path()),
            [path("demo-report.pdf"), path("today.png")]
        );
    }
}
