//! What a save may replace, and what it leaves behind.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::time::{Duration, SystemTime};

use backstory_store::store::Store;

use crate::command_line::{Desk, stderr};

impl Desk {
    /// Every file with a digest of its bytes, but for the empty files that reading makes.
    fn files(&self) -> BTreeMap<String, u64> {
        let files = fs::read_dir(self.path("")).unwrap().flatten();
        let files = files.filter(|file| file.file_type().unwrap().is_file());
        let named = files.map(|file| {
            let name = file.file_name().to_string_lossy().into_owned();
            (name, fs::read(file.path()).unwrap())
        });
        let lasting = named.filter(|(name, bytes)| {
            let is_empty_log = name.ends_with("-wal") && bytes.is_empty();
            !name.ends_with("-shm") && !is_empty_log
        });
        let digest = |bytes: Vec<u8>| {
            let mut hasher = DefaultHasher::new();
            bytes.hash(&mut hasher);
            hasher.finish()
        };
        lasting.map(|(name, bytes)| (name, digest(bytes))).collect()
    }

    fn report(&self, out: &str) -> std::process::Output {
        self.run(&["--journal", "my.db", "report", "--out", out])
    }
}

/// A journal, a demo beside it, and another program's database with its log.
fn desk() -> Desk {
    let desk = Desk::new();
    drop(Store::open(&desk.path("my.db")).unwrap());
    desk.demo();
    fs::rename(desk.path("demo.db"), desk.path("my.demo.db")).unwrap();
    fs::copy(desk.path("my.db"), desk.path("other")).unwrap();
    fs::write(desk.path("other.lock"), "").unwrap();
    fs::write(desk.path("stray.log"), [0x37, 0x7f, 0x06, 0x82, 0, 0]).unwrap();
    fs::create_dir(desk.path("folder")).unwrap();
    desk
}

#[test]
fn no_name_leads_a_save_over_a_journal_or_what_belongs_to_it() {
    let desk = desk();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("my.db", desk.path("link.pdf")).unwrap();
        std::os::unix::fs::symlink("../my.db-wal", desk.path("folder/log.pdf")).unwrap();
        std::os::unix::fs::symlink(".", desk.path("here")).unwrap();
        fs::hard_link(desk.path("my.db"), desk.path("hard.pdf")).unwrap();
    }
    let before = desk.files();
    let absolute = desk.path("my.db").to_string_lossy().into_owned();
    let mut names = vec![
        "my.db",
        "./folder/../my.db",
        &absolute,
        "my.db-wal",
        "my.db-shm",
        "my.db-journal",
        "my.db.lock",
        "my.lock",
        "my.window.lock",
        "my.demo.db",
        "my.demo.db-wal",
        "my.demo.lock",
        "my.demo.window.lock",
        "other",
        "other-wal",
        "other-journal",
        "stray.log",
    ];
    #[cfg(unix)]
    names.extend(["link.pdf", "folder/log.pdf", "here/my.db", "hard.pdf"]);
    for name in names {
        let output = desk.report(name);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(10), "{name}: {said}");
        assert!(
            said.contains("is a journal or another database, or belongs to one"),
            "{name}: {said}"
        );
        assert_eq!(desk.files(), before, "{name}");
    }
    assert!(desk.ok(&["check", "my.db"]).contains("No problems found."));
    // A name that looks like one and belongs to nothing is as good as any other.
    for name in ["lonely.db-wal", "report.db", "other.pdf"] {
        desk.ok(&["--journal", "my.db", "report", "--out", name]);
        assert!(fs::read(desk.path(name)).unwrap().starts_with(b"%PDF-"));
    }
}

#[test]
fn a_demo_is_never_made_where_it_would_belong_to_a_database() {
    let desk = desk();
    fs::write(desk.path("old.db-wal"), "a log of a file that is gone").unwrap();
    let before = desk.files();
    let mut names = vec![
        ("my.db-wal", "belongs to one"),
        ("other-journal", "belongs to one"),
        ("old.db", "old.db-wal already exists"),
        ("my.db", "already exists"),
        ("folder", "already exists"),
    ];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nothing.db", desk.path("dangling.db")).unwrap();
        names.push(("dangling.db", "already exists"));
    }
    for (name, words) in names {
        let output = desk.run(&["demo", "--days", "7", "--out", name]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(10), "{name}: {said}");
        assert!(said.contains(words), "{name}: {said}");
        assert_eq!(desk.files(), before, "{name}");
    }
}

#[test]
#[cfg(unix)]
fn a_link_stays_and_what_it_leads_to_is_replaced_with_its_rights() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = desk();
    let mode = |name: &str| fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o7777;
    let is_pdf = |name: &str| fs::read(desk.path(name)).unwrap().starts_with(b"%PDF-");
    fs::write(desk.path("folder/old.pdf"), "old").unwrap();
    let shared = fs::Permissions::from_mode(0o640);
    fs::set_permissions(desk.path("folder/old.pdf"), shared).unwrap();
    for (link, to) in [
        ("one.pdf", "two.pdf"),
        ("two.pdf", "folder/old.pdf"),
        ("none.pdf", "folder/new.pdf"),
    ] {
        std::os::unix::fs::symlink(to, desk.path(link)).unwrap();
    }
    for (name, to) in [
        ("one.pdf", "folder/old.pdf"),
        ("none.pdf", "folder/new.pdf"),
    ] {
        let output = desk.report(name);
        assert!(output.status.success(), "{name}: {}", stderr(&output));
        let link = fs::symlink_metadata(desk.path(name)).unwrap();
        assert!(link.is_symlink(), "{name} is a link still");
        assert!(is_pdf(to), "{to}");
    }
    assert_eq!(mode("folder/old.pdf"), 0o640, "as it was");
    assert_eq!(mode("folder/new.pdf"), 0o600, "nobody else's to read");

    let locked = fs::Permissions::from_mode(0o444);
    fs::set_permissions(desk.path("folder/old.pdf"), locked).unwrap();
    fs::write(desk.path("mine.txt"), "mine").unwrap();
    fs::set_permissions(desk.path("mine.txt"), fs::Permissions::from_mode(0o400)).unwrap();
    let output = desk.report("mine.txt");
    assert_eq!(output.status.code(), Some(13), "{}", stderr(&output));
    assert_eq!(fs::read(desk.path("mine.txt")).unwrap(), b"mine");
}

#[test]
#[cfg(unix)]
fn what_is_no_plain_file_is_refused_and_stays() {
    let desk = desk();
    let fifo = std::process::Command::new("mkfifo")
        .arg(desk.path("pipe"))
        .status();
    assert!(fifo.unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(desk.path("socket")).unwrap();
    std::os::unix::fs::symlink("pipe", desk.path("to-pipe")).unwrap();
    std::os::unix::fs::symlink("circle", desk.path("circle")).unwrap();
    let kind = |name: &str| fs::symlink_metadata(desk.path(name)).unwrap().file_type();
    for name in ["folder", "folder/", "..", "pipe", "socket", "to-pipe"] {
        let before = kind(name);
        let output = desk.report(name);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(10), "{name}: {said}");
        assert!(said.contains("another special file"), "{name}: {said}");
        assert_eq!(kind(name), before, "{name}");
    }
    for name in ["circle", "my.db/report.pdf", ""] {
        let output = desk.report(name);
        let said = stderr(&output);
        assert!(
            matches!(output.status.code(), Some(2 | 10)),
            "{name}: {said}"
        );
    }
}

fn make_old(path: &Path) {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let file = fs::File::open(path).unwrap();
    file.set_modified(long_ago).unwrap();
}

#[test]
fn what_a_kill_left_behind_is_cleared_up_and_nothing_else() {
    let desk = desk();
    let left_over = ".backstory-unfinished-gone.tmp";
    let kept = [
        ".backstory-unfinished-now.tmp",
        ".backstory-unfinished-notes.txt",
        "d.db.unfinished",
        "d.db.unfinished-0",
        "backstory-unfinished-.tmp",
    ];
    for name in kept.iter().chain([&left_over]) {
        fs::write(desk.path(name), "half a report").unwrap();
        if *name != kept[0] {
            make_old(&desk.path(name));
        }
    }
    let half_a_demo = desk.path(".backstory-unfinished-demo.tmp");
    fs::create_dir(&half_a_demo).unwrap();
    fs::write(half_a_demo.join("demo.db"), "half a demo").unwrap();
    make_old(&half_a_demo);

    desk.ok(&["--journal", "my.db", "report", "--out", "r.pdf"]);
    assert!(!desk.path(left_over).exists(), "old, and ours");
    assert!(!half_a_demo.exists());
    fs::write(desk.path(left_over), "half a report").unwrap();
    make_old(&desk.path(left_over));
    desk.ok(&["demo", "--days", "7", "--out", "d.db"]);
    assert!(!desk.path(left_over).exists(), "a demo clears up too");
    for name in kept {
        let text = fs::read_to_string(desk.path(name)).unwrap();
        assert_eq!(text, "half a report", "{name}");
    }
    let names: Vec<String> = desk.files().into_keys().collect();
    let ours = names
        .iter()
        .filter(|name| name.starts_with(".backstory-unfinished-"));
    assert_eq!(ours.count(), 2, "nothing new is left: {names:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_save_that_breaks_off_leaves_what_was_there_and_speaks_of_the_file_that_was_asked_for() {
    let desk = desk();
    fs::write(desk.path("r.pdf"), "an earlier report").unwrap();
    let before = desk.files();
    // Files end at 8 blocks, and the signal that says so is not for this program.
    let limited = "trap '' XFSZ; ulimit -f 8; exec \"$0\" \"$@\"";
    for (args, name, codes) in [
        (
            &["--journal", "my.db", "report", "--out", "r.pdf"][..],
            "r.pdf",
            [10, 14],
        ),
        (&["demo", "--days", "30", "--out", "d.db"], "d.db", [10, 14]),
    ] {
        let output = desk.shell(limited).args(args).output().unwrap();
        let said = stderr(&output);
        let code = output.status.code().unwrap_or_default();
        assert!(codes.contains(&code), "{args:?}: {code} {said}");
        assert!(said.contains(name), "{args:?}: {said}");
        assert!(!said.contains("backstory-unfinished"), "{args:?}: {said}");
        assert_eq!(desk.files(), before, "{args:?}");
    }
    let names = fs::read_dir(desk.path("")).unwrap().flatten();
    let ours = |file: &fs::DirEntry| file.file_name().to_string_lossy().contains("unfinished");
    assert_eq!(names.filter(ours).count(), 0, "nothing is left over");
}
