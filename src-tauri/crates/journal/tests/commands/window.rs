//! What a window sees: commands by their names, and answers as JSON.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use backstory_core::time::{Clock, Instant};
use backstory_journal::commands;
use backstory_journal::desktop::{Answer, Desktop, Listener, Question, ZoomStep};
use backstory_journal::journal::{Journal, State};
use backstory_journal::messages::MessageChannel;
use backstory_journal::paths::Paths;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use backstory_words::Words;
use serde_json::{Value, json};
use tempfile::TempDir;
use uuid::Uuid;

/// What a person answers to the questions, and what was asked.
#[derive(Default)]
pub struct Questions {
    pub answers: Vec<Answer>,
    pub asked: Vec<String>,
}

/// A desktop that saves where it is told, answers as it is told and counts the marks on the window.
struct FixedDesktop {
    save_as: Option<PathBuf>,
    questions: Arc<Mutex<Questions>>,
    marks: Arc<AtomicU32>,
}

impl Desktop for FixedDesktop {
    fn save_as(&self, default_name: &str) -> Option<PathBuf> {
        assert!(default_name.contains("-2026-11-20."), "{default_name}");
        self.save_as.clone()
    }

    fn ask(&self, question: &Question) -> Answer {
        let mut questions = self.questions.lock().unwrap();
        questions.asked.push(question.text.clone());
        assert!(!questions.answers.is_empty(), "nobody expects {question:?}");
        questions.answers.remove(0)
    }

    fn open_file(&self, _path: &std::path::Path) -> Result<(), String> {
        Err("there is no viewer here".to_owned())
    }

    fn open_address(&self, address: &str) -> Result<(), String> {
        if address.starts_with("https://doi.org/") {
            return Ok(());
        }
        Err("there is no browser here".to_owned())
    }

    fn mark_window(&self) {
        self.marks.fetch_add(1, Ordering::Relaxed);
    }

    fn listener(&self, _channel: &MessageChannel) -> Option<Listener> {
        None
    }

    fn zoom(&self, _step: ZoomStep) {}
}

/// A clock that the test holds too.
struct Moved(Arc<SeededClock>);

impl Clock for Moved {
    fn now(&self) -> Instant {
        self.0.now()
    }

    fn random(&self) -> [u8; 10] {
        self.0.random()
    }

    fn installation(&self) -> Uuid {
        self.0.installation()
    }
}

/// The program, as its one window reaches it.
pub type Window = Arc<Journal>;

pub struct Shell {
    pub folder: TempDir,
    pub marks: Arc<AtomicU32>,
    pub questions: Arc<Mutex<Questions>>,
    pub state: Arc<Journal>,
}

impl Shell {
    pub fn start() -> Shell {
        let folder = tempfile::tempdir().unwrap();
        let save_as = Some(folder.path().join("report.pdf"));
        Shell::with_desktop(folder, save_as)
    }

    /// A file that is no journal stands where the journal would be.
    pub fn with_a_stray_file() -> Shell {
        let folder = tempfile::tempdir().unwrap();
        let stray = "these are somebody's notes, not a database at all";
        std::fs::write(folder.path().join("journal.db"), stray).unwrap();
        Shell::with_desktop(folder, None)
    }

    /// A journal named on the command line, in a folder that is not there.
    pub fn with_a_missing_folder() -> Shell {
        let folder = tempfile::tempdir().unwrap();
        let paths = Paths::find(Some(folder.path().join("drive/journal.db"))).unwrap();
        let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
        Shell::with_paths(folder, None, Box::new(clock), paths)
    }

    /// A person who answers every save dialog with this name.
    pub fn saving_as(name: &str) -> Shell {
        let folder = tempfile::tempdir().unwrap();
        let save_as = Some(folder.path().join(name));
        Shell::with_desktop(folder, save_as)
    }

    /// A person who closes the save dialog.
    pub fn that_cancels() -> Shell {
        Shell::with_desktop(tempfile::tempdir().unwrap(), None)
    }

    fn with_desktop(folder: TempDir, save_as: Option<PathBuf>) -> Shell {
        let clock = SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1);
        Shell::with_clock(folder, save_as, Box::new(clock))
    }

    /// A window whose time comes from this clock.
    pub fn with_clock(folder: TempDir, save_as: Option<PathBuf>, clock: Box<dyn Clock>) -> Shell {
        let paths = Paths {
            journal: folder.path().join("journal.db"),
            demo: folder.path().join("demo.db"),
            folder_is_ours: true,
        };
        Shell::with_paths(folder, save_as, clock, paths)
    }

    fn with_paths(
        folder: TempDir,
        save_as: Option<PathBuf>,
        clock: Box<dyn Clock>,
        paths: Paths,
    ) -> Shell {
        let shell = Shell::begun(folder, save_as, clock, paths);
        shell.state.open_first(false);
        shell
    }

    /// A program whose journal was not opened yet.
    fn begun(
        folder: TempDir,
        save_as: Option<PathBuf>,
        clock: Box<dyn Clock>,
        paths: Paths,
    ) -> Shell {
        let marks = Arc::new(AtomicU32::new(0));
        let questions = Arc::new(Mutex::new(Questions::default()));
        let desktop = Box::new(FixedDesktop {
            save_as,
            questions: Arc::clone(&questions),
            marks: Arc::clone(&marks),
        });
        let state = Arc::new(Journal::new(clock, desktop, Words::english(), paths));
        Shell {
            folder,
            marks,
            questions,
            state,
        }
    }

    /// A window whose time is moved by the test.
    pub fn with_moving_clock(now: &str) -> (Shell, Arc<SeededClock>) {
        let clock = Arc::new(SeededClock::new(at(now), 1));
        let moved = Box::new(Moved(Arc::clone(&clock)));
        let shell = Shell::with_clock(tempfile::tempdir().unwrap(), None, moved);
        (shell, clock)
    }

    /// The window lets go of the journal's file.
    pub fn close_journal(&self) {
        *self.state.state() = State::None;
    }

    /// The program closed and begun again on the same files, before it opens them.
    pub fn begin_again(self) -> Shell {
        self.close_journal();
        let clock = SeededClock::new(at("2026-11-20T19:10:00+01:00"), 2);
        let paths = Paths {
            journal: self.folder.path().join("journal.db"),
            demo: self.folder.path().join("demo.db"),
            folder_is_ours: true,
        };
        Shell::begun(self.folder, None, Box::new(clock), paths)
    }

    /// The program closed and opened again on the same files.
    pub fn start_again(self) -> Shell {
        let clock = SeededClock::new(at("2026-11-20T19:10:00+01:00"), 2);
        self.start_again_with(Box::new(clock))
    }

    /// The same, with another time.
    pub fn start_again_with(self, clock: Box<dyn Clock>) -> Shell {
        // The mock's windows live on; the end of the real program closes the journal.
        self.close_journal();
        let Shell { folder, .. } = self;
        Shell::with_clock(folder, None, clock)
    }

    /// The window that is open already.
    pub fn window(&self) -> Window {
        Arc::clone(&self.state)
    }
}

/// Calls a command as the window does.
pub fn call(window: &Window, command: &str, arguments: Value) -> Result<Value, Value> {
    let answered = commands::call(window, command, &arguments);
    let json = answered.map_err(|error| serde_json::to_value(error).unwrap())?;
    Ok(serde_json::from_str(&json).unwrap())
}

/// Starts a journal with a name and an onset.
pub fn start(window: &Window) {
    let input = json!({ "preferred_name": "Robin", "onset_day": "2026-11-01", "onset_how": null });
    let status = call(window, "start_journal", json!({ "input": input })).unwrap();
    assert_eq!(status["journal"], json!({ "kind": "open", "demo": false }));
    assert_eq!(status["preferred_name"], "Robin");
}

/// Writes a new record; returns its id.
pub fn write(window: &Window, record: Value) -> String {
    let saved = save(window, Value::Null, record).unwrap();
    saved["id"].as_str().unwrap().to_owned()
}

/// Writes a record that is new or, with an id, in the journal, as its form does.
pub fn save(window: &Window, id: impl Into<Value>, record: Value) -> Result<Value, Value> {
    let id = id.into();
    let form = if id.is_null() {
        json!("new")
    } else {
        id.clone()
    };
    let input = json!({ "id": id, "record": record, "form": form });
    call(window, "save_record", json!({ "input": input }))
}

/// Reads what a record says.
pub fn read(window: &Window, kind: &str, id: &str) -> Value {
    let place = json!({ "kind": kind, "id": id });
    call(window, "record", json!({ "place": place })).unwrap()["record"].clone()
}

/// Reads Today.
pub fn today(window: &Window) -> Value {
    call(window, "today", json!({})).unwrap()
}

/// Answers of which nothing is given but what is named.
pub fn answers(given: Value) -> Value {
    let mut answers = json!({
        "function": null, "confidence": null, "back_pain": null, "leg_pain": null,
        "sleep_minutes": null, "mood": null, "stress": null, "bigger_day": null,
        "bigger_day_what": null, "note": null, "movements": [], "areas": [], "tags": [],
    });
    for (name, value) in given.as_object().unwrap() {
        answers[name] = value.clone();
    }
    let movements = answers["movements"].as_array_mut();
    for movement in movements.into_iter().flatten() {
        for member in MOVEMENT {
            movement[member] = movement[member].take();
        }
    }
    answers
}

/// What can be said of a movement beside its name.
const MOVEMENT: [&str; 7] = [
    "minutes",
    "exercise",
    "repetitions",
    "expected",
    "actual",
    "after",
    "settled",
];

/// Writes the check-in of a day.
pub fn check_in(window: &Window, day: &str, given: Value) -> Result<Value, Value> {
    let input = json!({ "day": day, "answers": answers(given) });
    call(window, "save_check_in", json!({ "input": input }))
}

/// Starts a journal of which nothing is known.
pub fn start_blank(window: &Window) {
    let input = json!({ "preferred_name": null, "onset_day": null, "onset_how": null });
    call(window, "start_journal", json!({ "input": input })).unwrap();
}
