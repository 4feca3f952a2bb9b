//! Writing the demo journal into a file of its own.

use std::path::{Path, PathBuf};

use backstory_core::day::Day;
use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_testkit::demo::{self, NAME};

/// Seed of the demo journal in the window.
pub const SEED: u64 = 7;
/// Days of the demo journal in the window: twelve weeks.
pub const DAYS: u32 = 84;

/// Removes the demo journal at `path` and makes it anew, ending yesterday.
///
/// It is invented, so that nothing is lost; ending yesterday leaves today open to try the check-in.
pub fn make_afresh(
    clock: &dyn Clock,
    path: &Path,
    seed: u64,
    days: u32,
) -> Result<Store, StoreError> {
    make_folder(path)?;
    if path.exists() {
        // A file that is not a demo journal is somebody's: never remove it.
        match Store::open(path).and_then(|store| store.is_demo()) {
            Ok(true) => {}
            Ok(false) => {
                return Err(io(
                    "Making the demo journal",
                    path,
                    "another journal is there",
                ));
            }
            Err(in_use @ StoreError::InUse(_)) => return Err(in_use),
            // Whatever it is, it keeps its bytes under another name.
            Err(_) => {
                return set_aside(clock, path).and_then(|()| make_afresh(clock, path, seed, days));
            }
        }
        for suffix in ["", "-wal", "-shm"] {
            let mut file = path.as_os_str().to_owned();
            file.push(suffix);
            let file = PathBuf::from(file);
            if file.exists() {
                std::fs::remove_file(&file).map_err(|e| io("Removing", &file, e))?;
            }
        }
    }
    write(path, seed, days, clock.now().day().minus(1))
}

fn set_aside(clock: &dyn Clock, path: &Path) -> Result<(), StoreError> {
    let stamp = clock.now().utc_text().replace([':', '.'], "");
    let aside = path.with_extension(format!("unreadable-{stamp}"));
    std::fs::rename(path, &aside).map_err(|e| io("Moving aside", path, e))
}

/// Writes a demo journal into a file that must not exist yet.
pub fn write(path: &Path, seed: u64, days: u32, end: Day) -> Result<Store, StoreError> {
    if path.exists() {
        return Err(io(
            "Making the demo journal",
            path,
            "a file is already there",
        ));
    }
    let demo = demo::invent(seed, days, end)?;
    let mut store = Store::open(path)?;
    store.set_setting(Setting::Demo, "1")?;
    store.set_setting(Setting::PreferredName, NAME)?;
    store.write(&demo.clock, "Demo journal", Origin::Demo, |w| {
        if let Some(episode) = &demo.episode {
            w.put_episode(episode)?;
        }
        demo.entries.iter().try_for_each(|e| w.put_entry(e))
    })?;
    Ok(store)
}

/// Makes the folder of a journal, readable by its owner only.
pub fn make_folder(journal: &Path) -> Result<(), StoreError> {
    let Some(folder) = journal.parent().filter(|f| !f.as_os_str().is_empty()) else {
        return Ok(());
    };
    if folder.exists() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .map_err(|e| io("Making the folder", folder, e))
}

fn io(operation: &'static str, path: &Path, reason: impl ToString) -> StoreError {
    StoreError::Io {
        operation,
        path: path.to_owned(),
        reason: reason.to_string(),
    }
}
