//! Tests a disk that is full, write-protected, unplugged or failing: a real one, where the system
//! lets a test make it.

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
pub mod unix {
    use std::fs;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    use std::path::{Path, PathBuf};
    use std::process::Command;

    use backstory_core::answers::{RawAnswers, RawMovement};
    use backstory_core::day::Day;
    use backstory_core::entry::Entry;
    use backstory_core::op::Op;
    use backstory_store::error::StoreError;
    use backstory_store::log::Origin;
    use backstory_store::store::Store;
    use backstory_testkit::build::{at, check_in, day};
    use backstory_testkit::clock::SeededClock;
    use backstory_testkit::stores::TempJournal;

    use crate::again;
    use crate::copy::journal_with_rows;

    /// Variable with the folder in which a test that runs again does its work.
    pub const FOLDER: &str = "BACKSTORY_TEST_FOLDER";

    /// User and group "nobody" on the Unix systems we know.
    const NOBODY: u32 = 65_534;

    #[allow(
        clippy::disallowed_methods,
        reason = "the process that runs a test again says so in the environment"
    )]
    pub fn folder_given() -> Option<PathBuf> {
        std::env::var_os(FOLDER).map(PathBuf::from)
    }

    pub fn is_root(folder: &Path) -> bool {
        // A file belongs to the user who creates it.
        fs::metadata(folder).unwrap().uid() == 0
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Asserts that everything can be read where nothing can be written, and nothing is left
    /// behind.
    pub fn is_read_and_not_written(file: &Path, entry: &Entry, clock: &SeededClock) {
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

    /// Returns a journal and its log as a kill leaves them: one entry in the file, one in the log.
    pub fn with_a_log() -> (Vec<u8>, Vec<u8>) {
        let (journal, mut store, clock, _) = journal_with_rows();
        let reader = Store::open_read_only(&journal.path()).unwrap();
        reader.begin_read_snapshot().unwrap();
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
            .write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
                w.put_entry(&entry)
            })
            .unwrap();
        let read = |name: &str| fs::read(journal.folder().join(name)).unwrap();
        let pair = (read("journal.db"), read("journal.db-wal"));
        assert!(!pair.1.is_empty());
        pair
    }

    /// Permissions do not apply to root, so root runs this as nobody.
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
        // In a read-only folder SQLite cannot create its log, whether or not the lock file of an
        // earlier run exists.
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
        // The same with a log that is not empty.
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

    pub fn clock() -> SeededClock {
        SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
    }

    /// Writes check-ins until one is refused; returns those acknowledged, and the refusal.
    pub fn write_until_refused(store: &mut Store, clock: &SeededClock) -> (Vec<Entry>, StoreError) {
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
            match store.write(clock, &Op::worded("Entry"), Origin::User, |w| {
                w.put_entry(&entry)
            }) {
                Ok(_) => saved.push(entry),
                Err(refused) => return (saved, refused),
            }
            assert!(saved.len() < 2_000, "nothing stopped the writing");
        }
    }

    pub fn holds(store: &backstory_store::reader::Reader, saved: &[Entry]) {
        let report = store.check().unwrap();
        assert_eq!(report.problems, Vec::<String>::new());
        let kept = store.entries_between(Day::EARLIEST, day("2026-12-31"));
        assert!(kept.unwrap() == saved, "neither less nor more than saved");
    }

    /// A limit on the size of a file makes the system fail in the middle of a write.
    #[test]
    fn a_write_that_breaks_off_keeps_what_was_saved() {
        let journal = TempJournal::new();
        let mut command = Command::new("sh");
        // The signal would end the process before SQLite could report the error.
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

    /// A program that may open no more files says so, and not that the journal is write-protected.
    #[cfg(target_os = "linux")]
    #[test]
    fn too_many_open_files_are_told_as_what_they_are() {
        let (journal, store, ..) = journal_with_rows();
        drop(store);
        let mut command = Command::new("sh");
        command
            .args(["-c", "ulimit -n 40; exec \"$0\" \"$@\""])
            .arg(std::env::current_exe().unwrap())
            .env(FOLDER, journal.folder());
        again::only(&mut command, "faults::unix::opens_with_few_files");
        again::ran(&command.output().unwrap());
        assert!(Store::open(&journal.path()).is_ok());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn opens_with_few_files() {
        let Some(folder) = folder_given() else {
            return;
        };
        let path = folder.join("journal.db");
        let copy = folder.join("copy.db");
        let mut n_refused = 0;
        for left in 0..12 {
            let mut files: Vec<_> = (0..60)
                .map_while(|_| fs::File::open("/dev/null").ok())
                .collect();
            files.truncate(files.len() - left);
            let copied = Store::open(&path).and_then(|store| store.save_copy(&copy));
            let tried = [
                Store::open(&path).map(drop),
                Store::open_read_only(&path).map(drop),
                copied,
            ];
            drop(files);
            let _ = fs::remove_file(&copy);
            for refused in tried.into_iter().filter_map(Result::err) {
                assert!(
                    matches!(refused, StoreError::TooManyFiles(_)),
                    "{left} left: {refused}"
                );
                n_refused += 1;
            }
        }
        assert!((5..30).contains(&n_refused), "{n_refused} refusals");
        let report = Store::open(&path).unwrap().check().unwrap();
        assert_eq!(report.problems, Vec::<String>::new());
    }
}
