//! The journal that is open: the person's own, the demo, or neither.

use backstory_core::episode::RawEpisode;
use backstory_core::invalid::Field;
use backstory_core::op::Op;
use backstory_core::phone::PhoneNumber;
use backstory_core::record::{RawRecord, Record};
use backstory_core::text;
use backstory_store::log::Origin;
use backstory_store::settings::Setting;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ApiError, Error};
use crate::journal::{Journal, State};

/// The journal as the interface sees it.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum JournalStatus {
    /// The journal does not exist yet.
    None,
    /// The journal is open.
    Open {
        /// Whether every entry in it is invented.
        demo: bool,
    },
    /// The journal exists but could not be opened.
    Failed {
        /// Reason of the failure.
        error: ApiError,
    },
}

/// State of the app that the interface needs before it shows a screen.
#[derive(Debug, Serialize, TS)]
pub struct AppStatus {
    /// State of the journal.
    pub journal: JournalStatus,
    /// The name or initials the person goes by.
    pub preferred_name: Option<String>,
    /// Version of the app.
    pub version: String,
    /// Statement of the app's intended purpose.
    pub intended_purpose: String,
    /// The region whose dates and numbers are used, as a BCP 47 tag.
    pub locale: String,
    /// Path of the person's own journal, whether or not it exists yet.
    pub journal_path: String,
    /// Reason why the open journal refuses changes; null when it accepts them.
    pub refusal: Option<ApiError>,
}

/// Content of a new journal; every field is optional.
#[derive(Debug, Deserialize, TS)]
pub struct StartInput {
    /// The name or initials the person goes by.
    pub preferred_name: Option<String>,
    /// First day of the present episode, `YYYY-MM-DD`.
    pub onset_day: Option<String>,
    /// How the episode started, as typed.
    pub onset_how: Option<String>,
    /// The number to call in an emergency, as typed; null for "your local emergency number".
    #[serde(default)]
    pub emergency_number: Option<String>,
}

/// Reports which journal is open.
pub fn app_status(journal: &Journal) -> Result<AppStatus, Error> {
    status(journal)
}

/// Creates the person's own journal. Everything is checked before the file is created.
///
/// Null when the person chooses to stay with the open journal; so in the two commands below.
pub fn start_journal(journal: &Journal, input: StartInput) -> Result<Option<AppStatus>, Error> {
    let name = text::optional(Field::PreferredName, input.preferred_name, text::NAME_LIMIT)?;
    let number = input.emergency_number.as_deref();
    let number = number.map(|text| PhoneNumber::new(Field::EmergencyNumber, text));
    let number = number.transpose()?;
    let onset_how = text::optional(Field::OnsetHow, input.onset_how, text::LINE_LIMIT)?;
    let onset = RawRecord::Episode(RawEpisode {
        onset_day: input.onset_day,
        onset_how,
        last_day: None,
    });
    let is_blank = onset == RawRecord::Episode(RawEpisode::default());
    let (id, now) = (journal.clock.new_id(), journal.clock.now());
    let episode = (!is_blank).then(|| Record::written(id, onset, now));
    let episode = episode.transpose()?;
    if !journal.make_own()? {
        return Ok(None);
    }
    journal.with_store(|store| {
        let op = Op::StartJournal;
        store.write(journal.clock.as_ref(), &op, Origin::User, |w| {
            w.set_setting(Setting::StartedOn, &now.day().to_string())?;
            if let Some(name) = &name {
                w.set_setting(Setting::PreferredName, name)?;
            }
            if let Some(number) = &number {
                w.set_setting(Setting::EmergencyNumber, number.as_str())?;
            }
            let episode = episode.as_ref();
            episode.map_or(Ok(()), |episode| w.put_record(episode).map(drop))
        })?;
        journal.remember_help_lines(|lines| lines.emergency = number);
        Ok(())
    })?;
    status(journal).map(Some)
}

/// Creates and opens the demo journal, which is a separate file.
pub fn open_demo_journal(journal: &Journal) -> Result<Option<AppStatus>, Error> {
    journal.open_demo().then(|| status(journal)).transpose()
}

/// Closes the demo and reopens the person's own journal, if there is one.
pub fn leave_demo_journal(journal: &Journal) -> Result<Option<AppStatus>, Error> {
    journal.open_own().then(|| status(journal)).transpose()
}

/// Erases the open journal with everything in it, and the demo journal. This cannot be undone.
pub fn erase_everything(journal: &Journal) -> Result<AppStatus, Error> {
    journal.erase_everything()?;
    status(journal)
}

/// Asks where to save a copy of the open journal and saves it; null when the person cancels the
/// dialog, and an error when they cancel the copy.
///
/// Works even when the file of the journal is gone: the open connection can still read everything
/// that was saved.
pub fn save_journal_copy(journal: &Journal) -> Result<Option<String>, Error> {
    let path = journal.save_copy()?;
    Ok(path.map(|path| path.display().to_string()))
}

fn status(journal: &Journal) -> Result<AppStatus, Error> {
    let refusal = match &*journal.state() {
        State::Open(store) => store.refusal(),
        State::None | State::Failed(_) => None,
    };
    let (status, preferred_name) = match &*journal.state() {
        State::None => (JournalStatus::None, None),
        State::Open(store) => (
            JournalStatus::Open {
                demo: store.is_demo()?,
            },
            store.setting(Setting::PreferredName)?,
        ),
        State::Failed(error) => (
            JournalStatus::Failed {
                error: error.clone(),
            },
            None,
        ),
    };
    Ok(AppStatus {
        journal: status,
        preferred_name,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        refusal: refusal.map(|error| Error::from(error).to_api_error(&journal.words)),
        intended_purpose: journal.words.intended_purpose(),
        locale: journal.words.locale().tag(),
        journal_path: journal.paths.journal.display().to_string(),
    })
}
