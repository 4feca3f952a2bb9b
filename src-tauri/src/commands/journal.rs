//! Which journal is open: none, the person's own, or the demo.

use backstory_core::episode::Episode;
use backstory_core::invalid::Field;
use backstory_core::text;
use backstory_store::log::Origin;
use backstory_store::settings::Setting;
use serde::{Deserialize, Serialize};
use tauri::State;
use ts_rs::TS;

use crate::error::ApiError;
use crate::state::{AppState, Journal, Shared};

/// What the app is, word for word wherever it says so.
pub const INTENDED_PURPOSE: &str = "A personal journal and learning tool that helps people record \
    how their back feels, understand general advice, and prepare for an appointment.";

/// The journal as the interface sees it.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum JournalStatus {
    /// There is none yet.
    None,
    /// It is open.
    Open {
        /// Whether every entry in it is invented.
        demo: bool,
    },
    /// It is there and could not be opened.
    Failed {
        /// Why.
        error: ApiError,
    },
}

/// What the interface has to know before it shows a screen.
#[derive(Debug, Serialize, TS)]
pub struct AppStatus {
    /// The journal.
    pub journal: JournalStatus,
    /// The name or initials the person goes by.
    pub preferred_name: Option<String>,
    /// The app's version.
    pub version: String,
    /// What the app is.
    pub intended_purpose: String,
    /// Where the person's own journal lives or would live.
    pub journal_path: String,
}

/// What a new journal starts with; everything may be left out.
#[derive(Debug, Deserialize, TS)]
pub struct StartInput {
    /// The name or initials to go by.
    pub preferred_name: Option<String>,
    /// When this episode started, `YYYY-MM-DD`.
    pub onset_day: Option<String>,
    /// How it started, as typed.
    pub onset_how: Option<String>,
}

/// Tells what journal is open.
#[tauri::command(async)]
pub fn app_status(state: State<'_, Shared>) -> Result<AppStatus, ApiError> {
    status(&state)
}

/// Makes the person's own journal. Everything is checked before the file is made.
#[tauri::command(async)]
pub fn start_journal(state: State<'_, Shared>, input: StartInput) -> Result<AppStatus, ApiError> {
    let name = text::optional(Field::PreferredName, input.preferred_name, text::NAME_LIMIT)?;
    let onset_day = input
        .onset_day
        .map(|day| day.parse())
        .transpose()
        .map_err(|problem: backstory_core::invalid::Problem| problem.of(Field::OnsetDay))?;
    let (id, now) = (state.clock.new_id(), state.clock.now());
    let episode = Episode::start(id, onset_day, input.onset_how, now)?;
    state.make_own()?;
    state.with_store(|store| {
        if let Some(name) = &name {
            store.set_setting(Setting::PreferredName, name)?;
        }
        if let Some(episode) = &episode {
            store.write(state.clock.as_ref(), "How it started", Origin::User, |w| {
                w.put_episode(episode)
            })?;
        }
        Ok(())
    })?;
    status(&state)
}

/// Makes and opens the demo journal, a separate file.
#[tauri::command(async)]
pub fn open_demo_journal(state: State<'_, Shared>) -> Result<AppStatus, ApiError> {
    state.open_demo();
    status(&state)
}

/// Goes back to the person's own journal, or to none.
#[tauri::command(async)]
pub fn leave_demo_journal(state: State<'_, Shared>) -> Result<AppStatus, ApiError> {
    state.open_own();
    status(&state)
}

fn status(state: &AppState) -> Result<AppStatus, ApiError> {
    let (journal, preferred_name) = match &*state.journal() {
        Journal::None => (JournalStatus::None, None),
        Journal::Open(store) => (
            JournalStatus::Open {
                demo: store.is_demo()?,
            },
            store.setting(Setting::PreferredName)?,
        ),
        Journal::Failed(error) => (
            JournalStatus::Failed {
                error: error.clone(),
            },
            None,
        ),
    };
    Ok(AppStatus {
        journal,
        preferred_name,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        intended_purpose: INTENDED_PURPOSE.to_owned(),
        journal_path: state.paths.journal.display().to_string(),
    })
}
