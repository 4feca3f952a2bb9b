//! A temporary home, so that tests cannot reach the person's own.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::checkout::{Checkout, Env};
use crate::steps::{Call, Failure};

/// A home that does not exist until a program creates it, and is deleted when this is dropped.
pub struct Home {
    folder: TempDir,
    tools: Vec<(&'static str, PathBuf)>,
}

impl Home {
    /// Finds a place for a home. Cargo and rustup keep their own homes, or nothing could be built
    /// in it.
    pub fn new(checkout: &Checkout) -> Result<Home, Failure> {
        let failed = |error: std::io::Error| {
            Failure::new(format!(
                "A temporary home for the tests could not be made ({error}). Nothing was \
                 started. Check the free space of the temporary folder and try again."
            ))
        };
        let folder = tempfile::Builder::new()
            .prefix("backstory-")
            .tempdir()
            .map_err(failed)?;
        // A test that becomes another user must be able to reach its own temporary folder.
        set_mode(folder.path(), 0o711).map_err(failed)?;
        for (below, mode) in [("run", 0o700), ("tmp", 0o711)] {
            let path = folder.path().join(below);
            fs::create_dir(&path).map_err(failed)?;
            set_mode(&path, mode).map_err(failed)?;
        }
        Ok(Home {
            tools: tool_homes(&checkout.env),
            folder,
        })
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// Moves a call into this home.
    pub fn houses(&self, mut call: Call) -> Call {
        for (name, folder) in variables(&self.path()) {
            call = call.env(name, folder);
        }
        let temporary = self.folder.path().join("tmp");
        for name in ["TMPDIR", "TEMP", "TMP"] {
            call = call.env(name, &temporary);
        }
        call = call.env("XDG_RUNTIME_DIR", self.folder.path().join("run"));
        for (name, folder) in &self.tools {
            call = call.env(name, folder);
        }
        call
    }

    /// Fails when a test that ran here wrote to a default place of a journal: in another home that
    /// would have been the person's own data.
    pub fn check_untouched(&self) -> Result<(), Failure> {
        let found = named_after_us(&self.path());
        if found.is_empty() {
            return Ok(());
        }
        let list: String = found
            .iter()
            .map(|path| format!("\n    {}", path.display()))
            .collect();
        Err(Failure::new(format!(
            "A test wrote into the home folder instead of its own temporary folder:{list}\nIt was a \
             throwaway home, so no data of yours was touched. Give the test a folder for all that \
             the program writes."
        )))
    }
}

/// Returns the homes of Cargo and rustup, which stay the same whatever the home of a call is.
pub fn tool_homes(env: &Env) -> Vec<(&'static str, PathBuf)> {
    let kept = |chosen: &Option<PathBuf>, below: &str| {
        let usual = || env.home.as_ref().map(|home| home.join(below));
        chosen.clone().or_else(usual)
    };
    [
        ("CARGO_HOME", kept(&env.cargo_home, ".cargo")),
        ("RUSTUP_HOME", kept(&env.rustup_home, ".rustup")),
    ]
    .into_iter()
    .filter_map(|(name, folder)| Some((name, folder?)))
    .collect()
}

/// Returns the variables with the places of a person's files, for a person whose home is `home`.
pub fn variables(home: &Path) -> Vec<(&'static str, PathBuf)> {
    vec![
        ("HOME", home.to_owned()),
        ("XDG_DATA_HOME", home.join(".local/share")),
        ("XDG_STATE_HOME", home.join(".local/state")),
        ("XDG_CONFIG_HOME", home.join(".config")),
        ("XDG_CACHE_HOME", home.join(".cache")),
        ("USERPROFILE", home.to_owned()),
        ("APPDATA", home.join("AppData/Roaming")),
        ("LOCALAPPDATA", home.join("AppData/Local")),
    ]
}

/// Returns everything below a folder that has the application's name.
fn named_after_us(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if crate::hermetic::is_ours(&path) {
            found.push(path);
        } else if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            found.extend(named_after_us(&path));
        }
    }
    found.sort();
    found
}

#[cfg(unix)]
fn set_mode(folder: &Path, mode: u32) -> std::io::Result<()> {
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(_folder: &Path, _mode: u32) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> Home {
        let env = Env {
            home: Some("/home/ada".into()),
            rustup_home: Some("/opt/rustup".into()),
            ..Env::default()
        };
        let checkout = Checkout {
            root: "/src".into(),
            target: "/src/target".into(),
            env,
        };
        Home::new(&checkout).unwrap()
    }

    #[cfg(unix)]
    #[test]
    fn every_folder_of_a_person_is_a_new_one_and_the_tools_keep_theirs() {
        let home = home();
        let print = Call::new("env", "env", Path::new("/"));
        let printed = home.houses(print).output().unwrap().stdout;
        let printed = String::from_utf8_lossy(&printed).into_owned();
        let value = |name: &str| {
            let start = format!("{name}=");
            let line = printed.lines().find_map(|line| line.strip_prefix(&start));
            PathBuf::from(line.unwrap_or_else(|| panic!("{name} is not set")))
        };
        for name in [
            "HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_RUNTIME_DIR",
            "TMPDIR",
        ] {
            assert!(value(name).starts_with(home.folder.path()), "{name}");
        }
        assert_eq!(value("CARGO_HOME"), Path::new("/home/ada/.cargo"));
        assert_eq!(value("RUSTUP_HOME"), Path::new("/opt/rustup"));
        assert!(!value("HOME").exists(), "as for a person who is new here");
        assert!(value("XDG_RUNTIME_DIR").is_dir(), "systems make this one");
        assert!(value("TMPDIR").is_dir(), "systems make this one");
        let mode = |path: &Path| {
            let meta = fs::metadata(path).unwrap();
            std::os::unix::fs::PermissionsExt::mode(&meta.permissions()) & 0o777
        };
        assert_eq!(mode(&value("XDG_RUNTIME_DIR")), 0o700, "as it has to be");
        for on_the_way in [home.folder.path(), &value("TMPDIR")] {
            assert_eq!(mode(on_the_way), 0o711, "other users get through");
        }
    }

    #[test]
    fn a_test_that_writes_into_the_home_is_named_by_what_it_left() {
        let home = home();
        assert_eq!(home.check_untouched(), Ok(()), "nothing was made");
        let data = home.path().join(".local/share");
        fs::create_dir_all(data.join("fonts")).unwrap();
        assert_eq!(home.check_untouched(), Ok(()), "libraries may keep theirs");
        fs::create_dir(data.join("org.backstory.journal.dev")).unwrap();
        let failure = home.check_untouched().unwrap_err().to_string();
        assert!(failure.contains("org.backstory.journal.dev"), "{failure}");
    }
}
