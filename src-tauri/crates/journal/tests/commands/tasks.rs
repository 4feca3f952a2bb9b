//! What takes long: it is told of, it can be cancelled, and what would cut it off waits for it.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, OnceLock, Weak};
use std::thread::JoinHandle;
use std::time::Duration;

use backstory_journal::desktop::{Answer, Desktop, Listener, Question, ZoomStep};
use backstory_journal::journal::Journal;
use backstory_journal::messages::{Message, MessageChannel};
use backstory_journal::paths::Paths;
use backstory_store::store::Store;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use backstory_words::Words;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::window::{call, check_in, start};

type Act = Box<dyn FnOnce(Arc<Journal>, u32) + Send>;

/// A window in which something happens at a certain moment.
#[derive(Default)]
struct Desk {
    folder: PathBuf,
    journal: OnceLock<Weak<Journal>>,
    /// The names under which copies are saved, the last one first.
    names: Mutex<Vec<&'static str>>,
    heard: Mutex<Vec<Message>>,
    /// Done while the person is asked where to save.
    while_asked: Mutex<Option<Act>>,
    /// Done as soon as a task is told of, by the thread that works on it.
    while_at_work: Mutex<Option<Act>>,
}

impl Desk {
    fn act(&self, act: &Mutex<Option<Act>>, id: u32) {
        let act = act.lock().unwrap().take();
        if let Some(act) = act {
            act(self.journal.get().unwrap().upgrade().unwrap(), id);
        }
    }

    fn hear(&self, message: Message) {
        self.heard.lock().unwrap().push(message.clone());
        if let Message::Task { task } = message {
            self.act(&self.while_at_work, task.id);
        }
    }
}

struct Held(Arc<Desk>);

impl Desktop for Held {
    fn save_as(&self, _default_name: &str) -> Option<PathBuf> {
        self.0.act(&self.0.while_asked, 0);
        let name = self.0.names.lock().unwrap().pop();
        Some(self.0.folder.join(name.unwrap_or("copy.db")))
    }

    fn ask(&self, question: &Question) -> Answer {
        panic!("nobody expects {question:?}")
    }

    fn open_file(&self, _path: &Path) -> Result<(), String> {
        Err("there is no viewer here".to_owned())
    }

    fn open_address(&self, _address: &str) -> Result<(), String> {
        Err("there is no browser here".to_owned())
    }

    fn mark_window(&self) {}

    fn listener(&self, channel: &MessageChannel) -> Option<Listener> {
        let desk = Arc::clone(&self.0);
        (channel.0 == "here").then(|| Arc::new(move |message| desk.hear(message)) as Listener)
    }

    fn zoom(&self, _step: ZoomStep) {}
}

struct Shell {
    folder: TempDir,
    desk: Arc<Desk>,
    journal: Arc<Journal>,
}

impl Shell {
    /// A journal with one check-in, and a window that listens.
    fn start() -> Shell {
        let folder = tempfile::tempdir().unwrap();
        let desk = Arc::new(Desk {
            folder: folder.path().to_owned(),
            ..Desk::default()
        });
        let paths = Paths {
            journal: folder.path().join("journal.db"),
            demo: folder.path().join("demo.db"),
            folder_is_ours: true,
        };
        let clock = Box::new(SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1));
        let held = Box::new(Held(Arc::clone(&desk)));
        let journal = Journal::start(clock, held, Words::english(), paths, false);
        let journal = Arc::new(journal);
        desk.journal.set(Arc::downgrade(&journal)).unwrap();
        start(&journal);
        check_in(&journal, "2026-11-20", json!({ "function": "most" })).unwrap();
        call(&journal, "open_channel", json!({ "channel": "here" })).unwrap();
        Shell {
            folder,
            desk,
            journal,
        }
    }

    fn while_at_work(&self, act: impl FnOnce(Arc<Journal>, u32) + Send + 'static) {
        *self.desk.while_at_work.lock().unwrap() = Some(Box::new(act));
    }

    fn save_copy(&self) -> Result<Value, Value> {
        call(&self.journal, "save_journal_copy", json!({}))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn n_entries(&self, copy: &str) -> usize {
        let copy = Store::open_read_only(&self.path(copy)).unwrap();
        copy.check().unwrap().n_entries
    }

    /// What lies there beside the journals.
    fn copies(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        let is_copy = |name: &String| !name.starts_with("journal.") && !name.starts_with("demo.");
        names.filter(is_copy).collect()
    }
}

fn cancel(journal: &Arc<Journal>, id: u32) {
    let cancelled = call(journal, "cancel_task", json!({ "id": id }));
    assert_eq!(cancelled, Ok(Value::Null));
}

#[test]
fn a_cancelled_copy_says_that_nothing_was_saved_and_leaves_nothing() {
    let shell = Shell::start();
    shell.while_at_work(|journal, id| cancel(&journal, id));
    let refused = shell.save_copy().unwrap_err();
    assert_eq!(refused["code"], "cancelled");
    let said = refused["message"].as_str().unwrap();
    assert!(said.contains("nothing was saved"), "{said}");
    assert_eq!(shell.copies(), [""; 0]);
    let heard = shell.desk.heard.lock().unwrap().clone();
    assert_eq!(heard.last(), Some(&Message::TaskEnded { id: 1 }));
}

#[test]
fn cancelling_what_is_over_or_never_was_changes_nothing() {
    let shell = Shell::start();
    cancel(&shell.journal, 1);
    shell.save_copy().unwrap();
    cancel(&shell.journal, 1);
    cancel(&shell.journal, 4_000_000_000);
    assert_eq!(shell.n_entries("copy.db"), 1);
    let before = shell.desk.heard.lock().unwrap().len();
    call(&shell.journal, "open_channel", json!({ "channel": "here" })).unwrap();
    let after = shell.desk.heard.lock().unwrap().len();
    assert_eq!(after, before, "nothing is at work");
    let wrong = call(&shell.journal, "cancel_task", json!({ "id": "copy" }));
    assert_eq!(wrong.unwrap_err()["code"], "internal");
}

#[test]
fn a_page_that_is_loaded_again_hears_of_what_is_at_work() {
    let shell = Shell::start();
    let desk = Arc::clone(&shell.desk);
    shell.while_at_work(move |journal, id| {
        desk.heard.lock().unwrap().clear();
        call(&journal, "open_channel", json!({ "channel": "here" })).unwrap();
        let heard = desk.heard.lock().unwrap();
        assert!(
            matches!(heard[..], [Message::Task { task }] if task.id == id),
            "{heard:?}"
        );
    });
    shell.save_copy().unwrap();
}

#[test]
fn while_a_copy_is_saved_everything_else_goes_on_a_second_copy_too() {
    let shell = Shell::start();
    *shell.desk.names.lock().unwrap() = vec!["second.db", "first.db"];
    shell.while_at_work(|journal, _| {
        check_in(&journal, "2026-11-19", json!({ "function": "some" })).unwrap();
        let request = json!({ "period": "all", "scheme": "light", "width": 700 });
        call(&journal, "trends", json!({ "request": request })).unwrap();
        call(&journal, "save_journal_copy", json!({})).unwrap();
    });
    shell.save_copy().unwrap();
    assert_eq!(shell.n_entries("first.db"), 2);
    assert_eq!(shell.n_entries("second.db"), 2);
    let heard = shell.desk.heard.lock().unwrap().clone();
    let is_end = |message: &&Message| matches!(message, Message::TaskEnded { .. });
    let ends: Vec<_> = heard.iter().filter(is_end).collect();
    let end = |id| Message::TaskEnded { id };
    assert_eq!(ends, [&end(2), &end(1)], "each has a name of its own");
}

/// Begins something in a thread of its own while a copy is saved; it has to wait for that.
fn begin<T: Send + 'static>(
    shell: &Shell,
    work: impl FnOnce(&Arc<Journal>) -> T + Send + 'static,
) -> Receiver<JoinHandle<T>> {
    let (say, begun) = channel();
    shell.while_at_work(move |journal, _| {
        let (done, is_done) = channel();
        let thread = std::thread::spawn(move || {
            let result = work(&journal);
            let _ = done.send(());
            result
        });
        let waited = is_done.recv_timeout(Duration::from_millis(150)).is_err();
        assert!(waited, "it waits for the copy");
        say.send(thread).unwrap();
    });
    begun
}

#[test]
fn a_journal_is_left_and_erased_when_its_copy_is_whole() {
    for way in [
        "open_demo_journal",
        "leave_demo_journal",
        "erase_everything",
    ] {
        let shell = Shell::start();
        let begun = begin(&shell, move |journal| call(journal, way, json!({})));
        shell.save_copy().unwrap();
        let status = begun.recv().unwrap().join().unwrap().unwrap();
        let kind = &status["journal"]["kind"];
        assert_eq!(kind == "none", way == "erase_everything", "{way}: {status}");
        assert_eq!(shell.n_entries("copy.db"), 1, "{way}");
        assert_eq!(shell.copies(), ["copy.db"], "{way}");
    }
}

#[test]
fn a_window_closes_when_the_copy_is_whole_or_cancelled() {
    for is_cancelled in [false, true] {
        let shell = Shell::start();
        let begun = begin(&shell, move |journal| {
            assert!(!journal.closes_at_once());
            if is_cancelled {
                cancel(journal, 1);
            }
            journal.may_close()
        });
        let saved = shell.save_copy();
        assert_eq!(saved.is_err(), is_cancelled, "{saved:?}");
        assert!(begun.recv().unwrap().join().unwrap());
        let copies = shell.copies();
        assert_eq!(copies.is_empty(), is_cancelled, "{copies:?}");
        assert!(is_cancelled || shell.n_entries("copy.db") == 1);
    }
}

#[test]
fn another_journal_is_not_copied_in_the_place_of_the_one_that_was_meant() {
    for way in [
        "open_demo_journal",
        "leave_demo_journal",
        "erase_everything",
    ] {
        let shell = Shell::start();
        *shell.desk.while_asked.lock().unwrap() = Some(Box::new(move |journal, _| {
            call(&journal, way, json!({})).unwrap();
        }));
        let refused = shell.save_copy().unwrap_err();
        let said = refused["message"].as_str().unwrap();
        assert!(said.contains("Nothing was saved"), "{way}: {said}");
        assert_eq!(shell.copies(), [""; 0], "{way}");
        if way == "open_demo_journal" {
            shell.save_copy().unwrap();
            assert!(shell.n_entries("copy.db") > 1, "this one is meant now");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_only_the_window_holds_is_still_held_after_a_cancelled_copy() {
    let shell = Shell::start();
    std::fs::remove_file(shell.path("journal.db")).unwrap();
    shell.while_at_work(|journal, id| cancel(&journal, id));
    let refused = shell.save_copy().unwrap_err();
    assert_eq!(refused["code"], "cancelled");
    assert_eq!(shell.copies(), [""; 0]);
    assert!(!shell.journal.closes_at_once(), "it is only here");
    shell.save_copy().unwrap();
    assert_eq!(shell.n_entries("copy.db"), 1);
    assert!(shell.journal.closes_at_once());
}
