//! Which journal is open: none, the person's own, or the demo.

use backstory_core::episode::RawEpisode;
use backstory_core::invalid::Field;
use backstory_core::record::{RawRecord, Record};
use backstory_core::text;
use backstory_store::log::Origin;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ApiError, Error};
use crate::state::{AppState, Journal};

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
    /// The region that dates and numbers follow, as a BCP 47 tag.
    pub locale: String,
    /// Where the person's own journal lives or would live.
    pub journal_path: String,
    /// Why the open journal takes no change; null when it takes them.
    pub refusal: Option<ApiError>,
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
pub fn app_status(state: &AppState) -> Result<AppStatus, Error> {
    status(state)
}

/// Makes the person's own journal. Everything is checked before the file is made.
///
/// Null when the person wants to stay with the journal that is open, here and below.
pub fn start_journal(state: &AppState, input: StartInput) -> Result<Option<AppStatus>, Error> {
    let name = text::optional(Field::PreferredName, input.preferred_name, text::NAME_LIMIT)?;
    let onset_how = text::optional(Field::OnsetHow, input.onset_how, text::LINE_LIMIT)?;
    let onset = RawRecord::Episode(RawEpisode {
        onset_day: input.onset_day,
        onset_how,
        last_day: None,
    });
    let is_blank = onset == RawRecord::Episode(RawEpisode::default());
    let (id, now) = (state.clock.new_id(), state.clock.now());
    let episode = (!is_blank).then(|| Record::written(id, onset, now));
    let episode = episode.transpose()?;
    if !state.make_own()? {
        return Ok(None);
    }
    state.with_store(|store| write_start(state, store, name.as_deref(), episode.as_ref()))?;
    status(state).map(Some)
}

/// Makes and opens the demo journal, a separate file.
pub fn open_demo_journal(state: &AppState) -> Result<Option<AppStatus>, Error> {
    state.open_demo().then(|| status(state)).transpose()
}

/// Goes back to the person's own journal, or to none.
pub fn leave_demo_journal(state: &AppState) -> Result<Option<AppStatus>, Error> {
    state.open_own().then(|| status(state)).transpose()
}

/// Removes the open journal with everything in it, and the demo journal. Nothing brings it back.
pub fn erase_everything(state: &AppState) -> Result<AppStatus, Error> {
    state.erase_everything()?;
    status(state)
}

/// Asks where to save a copy of the open journal and saves it; null when the person cancels.
///
/// Works while the journal's own file is gone: what was saved is still held by the open one.
pub fn save_journal_copy(state: &AppState) -> Result<Option<String>, Error> {
    let path = state.save_copy()?;
    Ok(path.map(|path| path.display().to_string()))
}

fn write_start(
    state: &AppState,
    store: &mut Store,
    name: Option<&str>,
    episode: Option<&Record>,
) -> Result<(), Error> {
    if let Some(name) = name {
        store.set_setting(Setting::PreferredName, name)?;
    }
    if let Some(episode) = episode {
        let label = state.words.log_how_it_started();
        store.write(state.clock.as_ref(), &label, Origin::User, |w| {
            w.put_record(episode)
        })?;
    }
    Ok(())
}

fn status(state: &AppState) -> Result<AppStatus, Error> {
    let refusal = match &*state.journal() {
        Journal::Open(store) => store.refusal(),
        Journal::None | Journal::Failed(_) => None,
    };
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
        refusal: refusal.map(|error| Error::from(error).told(&state.words)),
        intended_purpose: state.words.intended_purpose(),
        locale: state.words.locale().tag(),
        journal_path: state.paths.journal.display().to_string(),
    })
}
