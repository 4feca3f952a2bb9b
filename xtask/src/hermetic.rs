//! Notices when a test touches the person's own journal.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::checkout::Env;
use crate::steps::Failure;

/// Identifiers of the application: as released, and as built for development.
const IDENTIFIERS: [&str; 2] = ["org.backstory.journal", "org.backstory.journal.dev"];

/// The person's own data as it was at one moment: each path with its size and time of change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RealData {
    folders: Vec<PathBuf>,
    found: BTreeMap<PathBuf, (u64, Option<SystemTime>)>,
}

impl RealData {
    /// Looks at where a journal would lie without any further setting.
    pub fn now(env: &Env) -> RealData {
        RealData::in_folders(data_folders(env))
    }

    fn in_folders(folders: Vec<PathBuf>) -> RealData {
        let mut found = BTreeMap::new();
        folders.iter().for_each(|folder| visit(folder, &mut found));
        RealData { folders, found }
    }

    /// Fails when anything appeared, changed or went since.
    pub fn check_untouched(&self) -> Result<(), Failure> {
        let now = RealData::in_folders(self.folders.clone());
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

fn data_folders(env: &Env) -> Vec<PathBuf> {
    let home = |below: &str| env.home.as_ref().map(|home| home.join(below));
    let parents = if cfg!(windows) {
        vec![env.app_data.clone(), env.local_app_data.clone()]
    } else if cfg!(target_os = "macos") {
        vec![home("Library/Application Support")]
    } else {
        vec![home(".local/share"), env.xdg_data_home.clone()]
    };
    parents
        .into_iter()
        .flatten()
        .flat_map(|parent| IDENTIFIERS.map(|identifier| parent.join(identifier)))
        .collect()
}

fn visit(path: &Path, found: &mut BTreeMap<PathBuf, (u64, Option<SystemTime>)>) {
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return;
    };
    found.insert(path.to_owned(), (metadata.len(), metadata.modified().ok()));
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
        let before = RealData::in_folders(vec![data.clone(), home.path().join("other")]);
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
    }
}
