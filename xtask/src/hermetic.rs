//! Detects a test that touches the person's own journal.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::checkout::Env;
use crate::steps::Failure;

/// Identifiers of the application: the released one, and the one for development.
const IDENTIFIERS: [&str; 2] = ["org.backstory.journal", "org.backstory.journal.dev"];

/// A snapshot of the person's own data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RealData {
    /// Folders in which the application saves its data: searched down to the last file.
    folders: Vec<PathBuf>,
    /// Folders in which programs create their own folders: searched for names of ours.
    parents: Vec<PathBuf>,
    found: BTreeMap<PathBuf, Seen>,
}

/// The recorded state of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Seen {
    /// Size and time of change.
    Content(u64, Option<SystemTime>),
    /// Existence only.
    Name,
}

impl RealData {
    /// Takes a snapshot of the default places of a journal, and of names of ours in every folder in
    /// which programs create their own.
    pub fn now(env: &Env) -> RealData {
        RealData::in_folders(data_folders(env), parents(env))
    }

    fn in_folders(folders: Vec<PathBuf>, parents: Vec<PathBuf>) -> RealData {
        let mut found = BTreeMap::new();
        parents.iter().for_each(|folder| names(folder, &mut found));
        folders.iter().for_each(|folder| visit(folder, &mut found));
        RealData {
            folders,
            parents,
            found,
        }
    }

    /// Fails when anything was added, changed or removed since the snapshot.
    pub fn check_untouched(&self) -> Result<(), Failure> {
        let now = RealData::in_folders(self.folders.clone(), self.parents.clone());
        let paths: std::collections::BTreeSet<_> =
            self.found.keys().chain(now.found.keys()).collect();
        let changed: Vec<_> = paths
            .into_iter()
            .filter(|path| self.found.get(*path) != now.found.get(*path))
            .map(|path| format!("\n    {}", path.display()))
            .collect();
        if changed.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!(
            "The person's own data changed while the tests ran:{}\nEither a test wrote outside its \
             temporary folder, which must be repaired, or Backstory was open beside the tests: \
             close it and run `cargo xtask test` again.",
            changed.concat()
        )))
    }
}

/// Returns whether a file or folder has the application's name.
pub fn is_ours(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.to_ascii_lowercase().contains("backstory")
}

fn data_folders(env: &Env) -> Vec<PathBuf> {
    data_parents(env)
        .into_iter()
        .flat_map(|parent| IDENTIFIERS.map(|identifier| parent.join(identifier)))
        .collect()
}

fn data_parents(env: &Env) -> Vec<PathBuf> {
    let home = |below: &str| env.home.as_ref().map(|home| home.join(below));
    let parents = if cfg!(windows) {
        vec![env.app_data.clone(), env.local_app_data.clone()]
    } else if cfg!(target_os = "macos") {
        vec![home("Library/Application Support")]
    } else {
        vec![home(".local/share"), env.xdg_data_home.clone()]
    };
    parents.into_iter().flatten().collect()
}

/// Returns every folder in which programs create their own folders.
fn parents(env: &Env) -> Vec<PathBuf> {
    let home = |below: &str| env.home.as_ref().map(|home| home.join(below));
    let others = if cfg!(windows) {
        vec![]
    } else if cfg!(target_os = "macos") {
        vec![home("Library/Caches"), home("Library/WebKit")]
    } else {
        vec![
            home(".config"),
            home(".cache"),
            home(".local/state"),
            env.xdg_config_home.clone(),
            env.xdg_cache_home.clone(),
            env.xdg_state_home.clone(),
        ]
    };
    let mut all = data_parents(env);
    all.extend(env.home.clone());
    all.extend(others.into_iter().flatten());
    all
}

fn names(parent: &Path, found: &mut BTreeMap<PathBuf, Seen>) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let path = entry.path();
        // The task runner's own cache, which a first run creates.
        let is_build_cache = entry.file_name() == "backstory";
        if is_ours(&path) && !is_build_cache {
            found.insert(path, Seen::Name);
        }
    }
}

fn visit(path: &Path, found: &mut BTreeMap<PathBuf, Seen>) {
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return;
    };
    let content = Seen::Content(metadata.len(), metadata.modified().ok());
    found.insert(path.to_owned(), content);
    if metadata.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        entries.for_each(|entry| visit(&entry.path(), found));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(touch: impl FnOnce(&Path), expected: Option<&str>) {
        let home = tempfile::tempdir().unwrap();
        let data = home.path().join("data");
        fs::create_dir_all(data.join("kept")).unwrap();
        fs::write(data.join("kept/journal.db"), "before").unwrap();
        let folders = vec![data.clone(), home.path().join("other")];
        let before = RealData::in_folders(folders, vec![home.path().to_owned()]);
        touch(home.path());
        let failure = before.check_untouched().err().map(|f| f.to_string());
        match (failure, expected) {
            (None, None) => {}
            (Some(failure), Some(name)) => assert!(failure.contains(name), "{failure}"),
            (failure, expected) => panic!("{failure:?} but expected {expected:?}"),
        }
    }

    #[test]
    fn untouched_data_passes() {
        check(|home| fs::write(home.join("elsewhere"), "x").unwrap(), None);
    }

    #[test]
    fn new_data_folder_is_noticed() {
        check(
            |home| fs::create_dir(home.join("other")).unwrap(),
            Some("other"),
        );
    }

    #[test]
    fn new_name_of_ours_is_noticed_wherever_programs_keep_theirs() {
        let make = |home: &Path| fs::create_dir(home.join("org.backstory.Window")).unwrap();
        check(make, Some("org.backstory.Window"));
        check(|home| fs::create_dir(home.join("backstory")).unwrap(), None);
        check(|home| fs::create_dir(home.join("others")).unwrap(), None);
    }

    #[test]
    fn changed_journal_is_noticed() {
        let write = |home: &Path| fs::write(home.join("data/kept/journal.db"), "later").unwrap();
        check(write, Some("journal.db"));
    }

    #[test]
    fn removed_journal_is_noticed() {
        let remove = |home: &Path| fs::remove_file(home.join("data/kept/journal.db")).unwrap();
        check(remove, Some("journal.db"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn both_identifiers_are_watched_in_every_data_folder() {
        let env = Env {
            home: Some("/home/ada".into()),
            xdg_data_home: Some("/data".into()),
            ..Env::default()
        };
        let expected = [
            "/home/ada/.local/share/org.backstory.journal",
            "/home/ada/.local/share/org.backstory.journal.dev",
            "/data/org.backstory.journal",
            "/data/org.backstory.journal.dev",
        ];
        assert_eq!(data_folders(&env), expected.map(PathBuf::from));
        let watched = parents(&env);
        for folder in [
            "/home/ada",
            "/home/ada/.config",
            "/home/ada/.cache",
            "/data",
        ] {
            assert!(watched.contains(&PathBuf::from(folder)), "{folder}");
        }
    }
}
