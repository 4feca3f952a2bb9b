//! The app on its stage: a home and a language that are the same on every machine, and the steps
//! from screen to screen.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use crate::app::{App, Home};
use crate::camera::rest_pointer;
use crate::screens::{Journal, Scheme, State, Step};

/// The name of the home.
const HOME: &str = "backstory-pictures";

/// The language and its way of writing dates.
const LOCALE: &str = "en_GB.UTF-8";

/// The pseudo-locale: every text of the catalogues is 40 % longer and in brackets.
const PSEUDO_LOCALE: &str = "en_XA.UTF-8";

/// What is typed is kept as a draft well within this time.
const KEPT: Duration = Duration::from_secs(2);

/// Where the C library keeps a locale that every system has.
const PLAIN_LOCALES: [&str; 3] = [
    "/usr/lib/locale/C.utf8",
    "/usr/lib/locale/C.UTF-8",
    "/usr/lib64/locale/C.utf8",
];

/// A running app and all it needs to be started once more.
pub struct Stage {
    pub app: App,
    home: Home,
    _lock: File,
    args: Vec<String>,
    environment: Vec<(&'static str, String)>,
    /// Whether the words of the catalogues cannot be read.
    is_pseudo: bool,
}

impl Stage {
    /// Starts the app for a state and does what comes before its first screen.
    pub async fn set(state: &State, scheme: Scheme) -> Stage {
        Stage::set_in(state, scheme, LOCALE).await
    }

    /// The same in the pseudo-locale.
    pub async fn set_pseudo(state: &State) -> Stage {
        Stage::set_in(state, Scheme::Light, PSEUDO_LOCALE).await
    }

    async fn set_in(state: &State, scheme: Scheme, locale: &'static str) -> Stage {
        let (home, lock) = make_home();
        let args = match state.journal {
            Journal::None => Vec::new(),
            Journal::Demo => vec!["--demo".to_owned()],
            Journal::Broken => {
                let file = home.path("journal.db");
                std::fs::write(&file, "Dear diary, my back is better.\n")
                    .expect("a file can be written");
                vec!["--journal".to_owned(), file.display().to_string()]
            }
        };
        let mut environment = vec![
            ("LC_ALL", locale.to_owned()),
            ("LANG", locale.to_owned()),
            ("LANGUAGE", "en_GB:en".to_owned()),
        ];
        if let Some(locales) = make_locale(&home, locale) {
            environment.push(("LOCPATH", locales));
        }
        if scheme == Scheme::Dark {
            environment.push(("GTK_THEME", "Adwaita:dark".to_owned()));
        }
        let app = start(&home, &args, &environment).await;
        let mut stage = Stage {
            app,
            home,
            _lock: lock,
            args,
            environment,
            is_pseudo: locale == PSEUDO_LOCALE,
        };
        if stage.app.run("return document.hasFocus()").await != true {
            println!("The window has no focus on this display, so no focus ring will be seen.");
        }
        stage.follow(state.begin).await;
        stage
    }

    /// Does one step after the other, and leaves the pointer where nothing answers to it.
    pub async fn follow(&mut self, steps: &[Step]) {
        for step in steps {
            self.take(*step).await;
        }
        rest_pointer(&self.app).await;
    }

    async fn take(&mut self, step: Step) {
        match step {
            Step::See(css) => {
                self.app.see(css).await;
            }
            // The screen comes all the same, and a moment is enough for it.
            Step::Read(_) if self.is_pseudo => tokio::time::sleep(KEPT).await,
            Step::Read(words) => self.app.read(words).await,
            Step::Click(css) => self.app.click(css).await,
            Step::Type(css, words) => {
                let element = self.app.see(css).await;
                let typed = element.send_keys(words).await;
                typed.unwrap_or_else(|e| panic!("{css} takes no words: {e}"));
            }
            Step::Press(key) => self.app.press(&[key]).await,
            Step::PressWithCtrl(key) => self.app.press_with_ctrl(key).await,
            Step::Run(script) => {
                self.app.run(script).await;
            }
            Step::SpoilJournal => self.spoil_journal().await,
            Step::EndAndStartAgain => self.end_and_start_again().await,
        }
    }

    /// Overwrites every file of the journal, as a failing disk might.
    async fn spoil_journal(&self) {
        tokio::time::sleep(KEPT).await;
        let folder = self.home.path("data/org.backstory.journal.dev");
        let files = std::fs::read_dir(&folder).expect("the journal has a folder");
        for file in files.flatten() {
            let n = file.metadata().map_or(0, |found| found.len());
            let n = usize::try_from(n).unwrap_or(0);
            if file.file_name().to_string_lossy().starts_with("journal.db") && n > 0 {
                overwrite(&file.path(), n);
            }
        }
    }

    async fn end_and_start_again(&mut self) {
        tokio::time::sleep(KEPT).await;
        self.app.crash();
        self.app = start(&self.home, &self.args, &self.environment).await;
    }
}

/// A home whose name can be seen on the screen, and so is the same in every run. While another
/// program holds it, the name gets a random end.
fn make_home() -> (Home, File) {
    let folder = std::env::temp_dir().join(HOME);
    let lock = File::create(folder.with_extension("lock")).expect("a lock file is needed");
    let mut builder = tempfile::Builder::new();
    builder.prefix(HOME);
    if lock.try_lock().is_ok() {
        // Whatever is there was left behind by a program that was ended.
        let _ = std::fs::remove_dir_all(&folder);
        builder.rand_bytes(0);
    }
    let folder = builder.tempdir().expect("a temporary folder is needed");
    (Home::in_folder(folder), lock)
}

async fn start(home: &Home, args: &[String], environment: &[(&'static str, String)]) -> App {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let environment: Vec<_> = environment
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    App::start_with(home, &args, &environment).await
}

/// Writes over a file without making it a new one: the app holds it open.
fn overwrite(path: &Path, n: usize) {
    use std::io::Write;
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .open(path)
        .expect("the file is there");
    file.write_all(&vec![0xA5; n])
        .expect("the file can be written");
}

/// A folder of locales in which the plain one bears the name of ours. Whether the system has ours
/// or not, the web view then takes it for British English.
fn make_locale(home: &Home, locale: &str) -> Option<String> {
    let plain = PLAIN_LOCALES
        .iter()
        .find(|folder| Path::new(folder).is_dir())?;
    let locales = home.path("locales");
    std::fs::create_dir_all(&locales).ok()?;
    std::os::unix::fs::symlink(plain, locales.join(locale)).ok()?;
    Some(locales.display().to_string())
}
