//! A disk that is full, write-protected, unplugged or failing: real ones, where the system lets a
//! test make them.

use std::fs;

use backstory_store::error::StoreError;
use backstory_store::store::Store;
use backstory_testkit::stores::TempJournal;

#[test]
fn a_folder_that_is_not_there_is_named_and_not_made() {
    let journal = TempJournal::new();
    let folder = journal.folder().join("unplugged");
    let file = journal.folder().join("a file");
    fs::write(&file, b"").unwrap();
    for (folder, journal) in [
        (&folder, folder.join("journal.db")),
        (&file, file.join("journal.db")),
    ] {
        let refused = Store::open(&journal).unwrap_err();
        assert!(
            matches!(&refused, StoreError::FolderMissing(named) if named == folder),
            "{refused}"
        );
    }
    assert!(!folder.exists());
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use backstory_core::answers::{RawAnswers, RawMovement};
    use backstory_core::day::Day;
    use backstory_core::draft::{Draft, DraftPlace};
    use backstory_core::entry::Entry;
    use backstory_core::record::RecordKind;
    use backstory_core::time::Clock as _;
    use backstory_store::error::StoreError;
    use backstory_store::log::Origin;
    use backstory_store::store::Store;
    use backstory_testkit::build::{at, check_in, day};
    use backstory_testkit::clock::SeededClock;
    use backstory_testkit::stores::TempJournal;

    use crate::again;
    use crate::copy::journal_with_rows;

    /// Names the folder in which a test that runs again does its work.
    const FOLDER: &str = "BACKSTORY_TEST_FOLDER";

    /// Nobody's user and group on every Unix we know.
    const NOBODY: u32 = 65_534;

    #[allow(
        clippy::disallowed_methods,
        reason = "the process that runs a test again says so in the environment"
    )]
    fn folder_given() -> Option<PathBuf> {
        std::env::var_os(FOLDER).map(PathBuf::from)
    }

    fn is_root(folder: &Path) -> bool {
        // A file belongs to whoever makes it.
        fs::metadata(folder).unwrap().uid() == 0
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Everything can be read where nothing can be written, and nothing is left behind.
    fn is_read_and_not_written(file: &Path, entry: &Entry, clock: &SeededClock) {
        let names = || {
            let files = fs::read_dir(file.parent().unwrap()).unwrap();
            let mut names: Vec<_> = files.map(|f| f.unwrap().file_name()).collect();
            names.sort();
            names
        };
        let before = names();
        let reader = Store::open_read_only(file).unwrap();
        assert_eq!(reader.entry(entry.id).unwrap(), *entry);
        let report = reader.check().unwrap();
        assert_eq!(report.problems, Vec::<String>::new());
        let mut store = Store::open_or_read(file).unwrap();
        assert!(matches!(store.refusal(), Some(StoreError::NotWritable(_))));
        assert_eq!(store.entry(entry.id).unwrap(), *entry);
        let refused = store.undo(clock).unwrap_err();
        assert!(matches!(refused, StoreError::NotWritable(_)), "{refused}");
        let elsewhere = tempfile::tempdir().unwrap();
        let copy = elsewhere.path().join("copy.db");
        store.save_copy(&copy).unwrap();
        assert_eq!(Store::open(&copy).unwrap().entry(entry.id).unwrap(), *entry);
        assert_eq!(names(), before);
    }

    /// A journal and its log, as a kill leaves them: one entry in the file, one in the log.
    fn with_a_log() -> (Vec<u8>, Vec<u8>) {
        let (journal, mut store, clock, _) = journal_with_rows();
        let reader = Store::open_read_only(&journal.path()).unwrap();
        reader.hold_still().unwrap();
        reader.check().unwrap();
        let entry = check_in(
            &clock,
            day("2026-11-19"),
            RawAnswers {
                mood: Some(3),
                ..RawAnswers::default()
            },
        );
        store
            .write(&clock, "Check-in", Origin::User, |w| w.put_entry(&entry))
            .unwrap();
        let read = |name: &str| fs::read(journal.folder().join(name)).unwrap();
        let pair = (read("journal.db"), read("journal.db-wal"));
        assert!(!pair.1.is_empty());
        pair
    }

    /// Permissions do not bind root, so that root does this as nobody.
    #[test]
    fn what_is_write_protected_is_named_and_left_as_it_is() {
        let (journal, store, clock, entry) = journal_with_rows();
        drop(store);
        if is_root(&journal.folder()) {
            let home = tempfile::tempdir().unwrap();
            let exe = home.path().join("again");
            fs::copy(std::env::current_exe().unwrap(), &exe).unwrap();
            set_mode(&exe, 0o755);
            std::os::unix::fs::chown(home.path(), Some(NOBODY), Some(NOBODY)).unwrap();
            let mut command = Command::new(&exe);
            command.uid(NOBODY).gid(NOBODY).env("TMPDIR", home.path());
            command.current_dir(home.path());
            again::only(
                &mut command,
                "faults::unix::what_is_write_protected_is_named_and_left_as_it_is",
            );
            again::ran(&command.output().unwrap());
            return;
        }
        let (file, folder) = (journal.path(), journal.folder());
        let bytes = fs::read(&file).unwrap();
        let logged = with_a_log();
        let refused = || {
            let refused = Store::open(&file).unwrap_err();
            assert!(
                matches!(&refused, StoreError::NotWritable(named) if *named == file),
                "{refused}"
            );
            assert_eq!(fs::read(&file).unwrap(), bytes);
        };
        set_mode(&file, 0o400);
        refused();
        let reader = Store::open_read_only(&file).unwrap();
        assert_eq!(reader.entry(entry.id).unwrap(), entry);
        let refused_copy = {
            let locked = folder.join("locked");
            fs::create_dir(&locked).unwrap();
            set_mode(&locked, 0o500);
            reader.save_copy(&locked.join("copy.db")).unwrap_err()
        };
        assert!(
            matches!(&refused_copy, StoreError::NotWritable(named) if named.ends_with("locked")),
            "{refused_copy}"
        );
        drop(reader);
        set_mode(&file, 0o600);
        // A folder that takes no new file: SQLite has no room for its log, whether or not the
        // lock of an earlier run is there.
        for sidecar in ["journal.db-wal", "journal.db-shm"] {
            let _ = fs::remove_file(folder.join(sidecar));
        }
        set_mode(&folder, 0o500);
        refused();
        is_read_and_not_written(&file, &entry, &clock);
        set_mode(&folder, 0o700);
        fs::remove_file(folder.join("journal.lock")).unwrap();
        set_mode(&folder, 0o500);
        refused();
        is_read_and_not_written(&file, &entry, &clock);
        set_mode(&folder, 0o700);
        // Also with a log that is not empty.
        fs::write(folder.join("journal.db"), &logged.0).unwrap();
        fs::write(folder.join("journal.db-wal"), &logged.1).unwrap();
        set_mode(&folder, 0o500);
        let reader = Store::open_read_only(&file).unwrap();
        assert_eq!(reader.check().unwrap().n_entries, 2);
        drop(reader);
        assert_eq!(fs::read(folder.join("journal.db-wal")).unwrap(), logged.1);
        set_mode(&folder, 0o700);
        fs::write(folder.join("journal.db-wal"), b"somebody's").unwrap();
        set_mode(&folder, 0o500);
        let strange = Store::open_read_only(&file).unwrap_err();
        assert!(
            matches!(strange, StoreError::StrangeLog { .. }),
            "{strange}"
        );
        set_mode(&folder, 0o700);
        fs::remove_file(folder.join("journal.db-wal")).unwrap();
        fs::write(&file, &bytes).unwrap();
        let mut store = journal.open();
        assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
        store.undo(&clock).unwrap();
    }

    fn clock() -> SeededClock {
        SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
    }

    /// Writes check-ins until one is refused; returns those that were acknowledged, and the refusal.
    fn write_until_refused(store: &mut Store, clock: &SeededClock) -> (Vec<Entry>, StoreError) {
        let mut saved = Vec::new();
        loop {
            let raw = RawAnswers {
                note: Some("x".repeat(20_000)),
                movements: vec![RawMovement {
                    name: "Walking".to_owned(),
                    minutes: Some(20),
                    ..RawMovement::default()
                }],
                ..RawAnswers::default()
            };
            let entry = check_in(clock, Day::EARLIEST.plus(saved.len() as u64), raw);
            match store.write(clock, "Entry", Origin::User, |w| w.put_entry(&entry)) {
                Ok(_) => saved.push(entry),
                Err(refused) => return (saved, refused),
            }
            assert!(saved.len() < 2_000, "nothing stopped the writing");
        }
    }

    fn holds(store: &Store, saved: &[Entry]) {
        let report = store.check().unwrap();
        assert_eq!(report.problems, Vec::<String>::new());
        let kept = store.entries_between(Day::EARLIEST, day("2026-12-31"));
        assert!(kept.unwrap() == saved, "neither less nor more than saved");
    }

    /// A file that may not grow makes the system fail in the middle of a write.
    #[test]
    fn a_write_that_breaks_off_keeps_what_was_saved() {
        let journal = TempJournal::new();
        let mut command = Command::new("sh");
        // The signal would end the process before SQLite could answer.
        command
            .args(["-c", "trap '' XFSZ; ulimit -f 1200; exec \"$0\" \"$@\""])
            .arg(std::env::current_exe().unwrap())
            .env(FOLDER, journal.folder());
        again::only(
            &mut command,
            "faults::unix::writes_while_files_may_not_grow",
        );
        again::ran(&command.output().unwrap());
        let saved = fs::read_to_string(journal.folder().join("saved")).unwrap();
        let mut store = journal.open();
        let report = store.check().unwrap();
        assert_eq!(report.problems, Vec::<String>::new());
        assert_eq!(saved, report.n_entries.to_string());
        store.undo(&clock()).unwrap();
    }

    #[test]
    fn writes_while_files_may_not_grow() {
        let Some(folder) = folder_given() else {
            return;
        };
        let mut store = Store::open(&folder.join("journal.db")).unwrap();
        let (saved, refused) = write_until_refused(&mut store, &clock());
        assert!(
            matches!(refused, StoreError::WriteFailed { .. }),
            "{refused}"
        );
        assert!(!saved.is_empty());
        holds(&store, &saved);
        fs::write(folder.join("saved"), saved.len().to_string()).unwrap();
    }

    /// A mount of its own needs rights that not every machine gives a test; the other tests of a
    /// full disk, in the store's own sources, need none.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_small_file_system_fills_up_and_nothing_saved_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let private = |script: &str| {
            let mut command = Command::new("unshare");
            command.arg("--mount");
            if !is_root(folder.path()) {
                command.args(["--user", "--map-root-user"]);
            }
            let mount = format!("mount -t tmpfs -o size=1200k tmpfs \"${FOLDER}\" && {script}");
            command
                .args(["sh", "-c", &mount])
                .env(FOLDER, folder.path());
            command
        };
        if !private("true").output().is_ok_and(|o| o.status.success()) {
            println!("this machine does not let a test mount a small file system");
            return;
        }
        let mut command = private("exec \"$0\" \"$@\"");
        command.arg(std::env::current_exe().unwrap());
        again::only(&mut command, "faults::unix::fills_a_small_file_system");
        again::ran(&command.output().unwrap());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn fills_a_small_file_system() {
        let Some(folder) = folder_given() else {
            return;
        };
        let (path, filler, clock) = (folder.join("journal.db"), folder.join("filler"), clock());
        let mut store = Store::open(&path).unwrap();
        fs::write(&filler, vec![1; 560_000]).unwrap();
        let is_full = |refused: StoreError, on: &Path| {
            assert!(
                matches!(&refused, StoreError::DiskFull(named) if named == on),
                "{refused}"
            );
        };
        let (mut saved, refused) = write_until_refused(&mut store, &clock);
        is_full(refused, &path);
        assert!(!saved.is_empty());
        let form = format!("\"{}\"", "x".repeat(200_000));
        let place = DraftPlace::Day(Day::EARLIEST);
        let draft = Draft::new(RecordKind::Moment, place, clock.now(), form).unwrap();
        is_full(store.keep_draft(&draft).unwrap_err(), &path);
        let copy = folder.join("copy.db");
        is_full(store.save_copy(&copy).unwrap_err(), &copy);
        let other = folder.join("other.db");
        is_full(Store::open(&other).map(drop).unwrap_err(), &other);
        let mut left: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|f| f.unwrap().file_name())
            .collect();
        left.sort();
        assert!(
            !left.iter().any(|f| f.to_string_lossy().contains("copy")),
            "{left:?}"
        );
        holds(&store, &saved);
        fs::remove_file(&filler).unwrap();
        store.keep_draft(&draft).unwrap();
        let raw = saved[0].answers.clone();
        let later = Entry {
            answers: raw,
            ..check_in(
                &clock,
                day("2026-11-20"),
                RawAnswers {
                    mood: Some(1),
                    ..RawAnswers::default()
                },
            )
        };
        store
            .write(&clock, "Entry", Origin::User, |w| w.put_entry(&later))
            .unwrap();
        saved.push(later);
        drop(store);
        holds(&Store::open(&path).unwrap(), &saved);
        // Nothing fits any more: not the index of a log either.
        for filler in [&filler, &folder.join("rest")] {
            let _ = fs::write(filler, vec![1; 2_000_000]);
        }
        let first = saved.first().unwrap().clone();
        is_full(Store::open(&path).map(drop).unwrap_err(), &path);
        let reader = Store::open_read_only(&path).unwrap();
        holds(&reader, &saved);
        drop(reader);
        let mut store = Store::open_or_read(&path).unwrap();
        assert!(matches!(store.refusal(), Some(StoreError::DiskFull(_))));
        holds(&store, &saved);
        is_full(store.keep_draft(&draft).unwrap_err(), &path);
        fs::remove_file(&filler).unwrap();
        store.keep_draft(&draft).unwrap();
        assert!(
            store.refusal().is_none(),
            "with room the same window goes on"
        );
        drop(store);
        let logged = with_a_log();
        for name in ["logged.db", "logged.db-wal"] {
            let bytes = if name.ends_with("wal") {
                &logged.1
            } else {
                &logged.0
            };
            fs::write(folder.join(name), bytes).unwrap();
        }
        let remounted = Command::new("mount")
            .args(["-o", "remount,ro"])
            .arg(&folder)
            .status();
        assert!(remounted.unwrap().success());
        let refused = Store::open(&path).unwrap_err();
        assert!(matches!(refused, StoreError::NotWritable(_)), "{refused}");
        is_read_and_not_written(&path, &first, &clock);
        let reader = Store::open_read_only(&folder.join("logged.db")).unwrap();
        assert_eq!(
            reader.check().unwrap().n_entries,
            2,
            "with what is in the log"
        );
    }
}
