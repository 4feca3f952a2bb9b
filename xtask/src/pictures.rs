//! `cargo xtask pictures`: screenshots of the real application on a virtual display.

use std::fs;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::home::Home;
use crate::platform::Need;
use crate::steps::Failure;
use crate::{PicturesArgs, build, xvfb};

/// Folder of the README's pictures, relative to the root.
const README_FOLDER: &str = "docs/pictures";

/// The pictures to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    /// First run and demo journal, each screen in one size.
    Brief,
    /// Every screen in every state and look.
    All,
    /// The states of this name, in every look.
    Only(String),
}

/// Sets up, builds and takes the pictures.
pub fn pictures(checkout: &Checkout, args: &PicturesArgs) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new(
            "The pictures are taken on Linux only, because no other system has a driver for the \
             window. Nothing was built.",
        ));
    }
    let chosen = args.out.as_deref().map(std::path::absolute).transpose();
    let chosen = chosen.map_err(|error| {
        Failure::new(format!(
            "The folder for the pictures cannot be found ({error}). Nothing was built. \
             Name another."
        ))
    })?;
    build::build(checkout, Need::Test, args.set_up, false)?;
    let out = match (chosen, &args.only) {
        (Some(folder), _) => folder,
        (None, Some(_)) => folder(checkout, "pictures"),
        (None, None) => emptied(checkout, "pictures")?,
    };
    let choice = args.only.clone().map_or(Choice::All, Choice::Only);
    let readme = args.readme.then(|| checkout.root.join(README_FOLDER));
    photograph(
        checkout,
        &Home::new(checkout)?,
        &out,
        &choice,
        readme.as_deref(),
    )
}

/// Saves the pictures in a folder. Fails when a picture is missing or shows one flat colour.
pub fn photograph(
    checkout: &Checkout,
    home: &Home,
    out: &Path,
    choice: &Choice,
    readme: Option<&Path>,
) -> Result<(), Failure> {
    let mut call = checkout
        .cargo()
        .args(["test", "--workspace", "--test", "pictures", "--"])
        .args([Path::new("--out"), out]);
    call = match choice {
        Choice::Brief => call.args(["--brief"]),
        Choice::All => call,
        Choice::Only(state) => call.args(["--only", state]),
    };
    if let Some(folder) = readme {
        call = call.args([Path::new("--readme"), folder]);
    }
    xvfb::with_display(home, call, checkout).step("Take pictures of the application")
}

/// Returns a folder for temporary pictures.
fn folder(checkout: &Checkout, name: &str) -> PathBuf {
    checkout.root.join("target").join(name)
}

/// Empties such a folder, so that it contains no picture of an earlier run.
pub fn emptied(checkout: &Checkout, name: &str) -> Result<PathBuf, Failure> {
    let folder = folder(checkout, name);
    empty(&folder).map_err(|error| {
        Failure::new(format!(
            "{} could not be emptied ({error}). The application is built, no picture was taken. \
             Check that the folder can be written to and try again.",
            folder.display()
        ))
    })?;
    Ok(folder)
}

fn empty(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        Ok(()) | Err(_) => {}
    }
    fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checkout::Env;

    #[test]
    fn earlier_pictures_are_gone() {
        let root = tempfile::tempdir().unwrap();
        let checkout = Checkout {
            root: root.path().to_owned(),
            target: root.path().join("target"),
            env: Env::default(),
        };
        let out = emptied(&checkout, "pictures").unwrap();
        fs::write(out.join("demo-today.png"), "x").unwrap();
        assert_eq!(emptied(&checkout, "pictures"), Ok(out.clone()));
        assert_eq!(fs::read_dir(&out).unwrap().count(), 0);
    }

    #[test]
    fn readme_shows_what_lies_in_its_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let readme = fs::read_to_string(root.join("README.md")).unwrap();
        let mut shown: Vec<_> = readme
            .split(['(', ')'])
            .filter_map(|part| part.strip_prefix(README_FOLDER)?.strip_prefix('/'))
            .map(str::to_owned)
            .collect();
        let entries = fs::read_dir(root.join(README_FOLDER)).unwrap();
        let mut kept: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        shown.sort();
        kept.sort();
        assert_eq!(shown, kept);
    }
}
