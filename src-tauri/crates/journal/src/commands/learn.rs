//! Lessons, urgent signs and emergency number, usable before anything is saved, and the state saved
//! about them.

use backstory_core::invalid::Field;
use backstory_core::phone::PhoneNumber;
use backstory_core::record::RecordKind;
use backstory_learn::library::Library;
use backstory_learn::signs::{Tier, UrgentSigns};
use backstory_store::error::StoreError;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use serde::Serialize;
use ts_rs::TS;

use crate::commands::views::RecordView;
use crate::error::Error;
use crate::journal::Journal;
use crate::lessons;
use crate::newest::Newest;

/// One of the urgent signs.
#[derive(Debug, Serialize, TS)]
pub struct SignView {
    /// Id of the sign, used in a saved answer.
    pub id: String,
    /// The sign in plain words.
    pub text: String,
}

/// One tier of the urgent signs.
#[derive(Debug, Serialize, TS)]
pub struct SignTier {
    /// `emergency`, `today` or `visit`.
    pub id: String,
    /// How soon to act.
    pub title: String,
    /// The sentence above the list.
    pub lead: String,
    /// A sentence that puts the list in proportion, where it needs one.
    pub note: Option<String>,
    /// The signs of this tier.
    pub signs: Vec<SignView>,
    /// The action to take.
    pub action: String,
    /// Whom to call, when the action is a call; includes the number when one is set.
    pub call: Option<String>,
}

/// The urgent signs, the same for everyone.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "UrgentSignsView")]
pub struct UrgentSignsView {
    /// Heading.
    pub title: String,
    /// Explains what the list is and is not.
    pub intro: String,
    /// Three tiers, the most urgent first.
    pub tiers: Vec<SignTier>,
    /// Limits of the list.
    pub limits: String,
    /// Number of the crisis line the person chose.
    pub crisis_line: Option<String>,
    /// Sources of the list.
    pub sources: String,
    /// Reviewer of the list.
    pub review: String,
}

/// A lesson the person has read.
#[derive(Debug, Serialize, TS)]
pub struct ReadLesson {
    /// Id of the lesson.
    pub id: String,
    /// The day it was last read, `YYYY-MM-DD`.
    pub day: String,
}

/// State kept about lessons.
#[derive(Debug, Default, Serialize, TS)]
pub struct LearnState {
    /// Lessons the person has read.
    pub read: Vec<ReadLesson>,
}

/// An emergency number to choose.
#[derive(Debug, Serialize, TS)]
pub struct NumberPreset {
    /// Places where the number works.
    pub places: String,
    /// The number.
    pub number: String,
}

/// The numbers to call for help.
#[derive(Debug, Serialize, TS)]
pub struct HelpLinesView {
    /// The chosen emergency number; null for "your local emergency number".
    pub emergency: Option<String>,
    /// The number of a crisis line; null for none.
    pub crisis: Option<String>,
    /// The emergency number of the system's region; null where none is known.
    pub usual: Option<String>,
    /// Emergency numbers to choose from.
    pub presets: Vec<NumberPreset>,
}

/// Reads the urgent signs. Works before a journal exists, when it cannot be opened, and while it is
/// busy.
pub fn urgent_signs(journal: &Journal) -> Result<UrgentSignsView, Error> {
    Ok(view(journal, backstory_learn::library()))
}

/// Reads the whole library of lessons and movements. Works without a journal.
pub fn library(_state: &Journal) -> Result<Library, Error> {
    Ok(backstory_learn::library().clone())
}

/// Opens the address of a source in the person's browser. The source is named by its id, so only an
/// address in the library can be opened.
pub fn open_source(journal: &Journal, id: String) -> Result<(), Error> {
    let mut sources = backstory_learn::library().sources.iter();
    let address = sources
        .find(|source| source.id == id)
        .and_then(|s| s.url.as_deref());
    let address = address.ok_or(Error::NoAddress)?;
    let opened = journal.desktop.open_address(address);
    opened.map_err(|reason| Error::NoBrowser {
        address: address.to_owned(),
        reason,
    })
}

/// Reads which lessons the person has read; empty without a journal.
pub fn learn_state(journal: &Journal) -> Result<LearnState, Error> {
    let read = match journal.with_reader(|reader| Ok(lessons::read(reader)?)) {
        Err(Error::NoJournal | Error::NotOpened(_)) => return Ok(LearnState::default()),
        read => read?,
    };
    let read = read.into_iter().map(|(id, day)| ReadLesson {
        id,
        day: day.to_string(),
    });
    Ok(LearnState {
        read: read.collect(),
    })
}

/// Records that a lesson was read today.
pub fn mark_lesson_read(journal: &Journal, id: String) -> Result<(), Error> {
    let today = journal.clock.now().day();
    let id = known_lesson(&id)?;
    journal.with_store(|store| Ok(lessons::mark_read(store, id, today)?))
}

/// Stops Today from offering a lesson for a while.
pub fn put_off_lesson(journal: &Journal, id: String) -> Result<(), Error> {
    let today = journal.clock.now().day();
    let id = known_lesson(&id)?;
    journal.with_store(|store| Ok(lessons::put_off(store, id, today)?))
}

/// Reads the numbers to call; both are null without a journal. Does not wait for the journal.
pub fn help_lines(journal: &Journal) -> Result<HelpLinesView, Error> {
    let numbers = backstory_learn::urgent_signs().numbers.iter();
    let presets = numbers.map(|preset| NumberPreset {
        places: preset.places.to_string(),
        number: preset.number.to_string(),
    });
    let chosen = journal.help_lines();
    let locale = journal.words.locale().tag();
    let region = locale.rsplit('-').next().unwrap_or_default();
    let mut all = backstory_learn::urgent_signs().numbers.iter();
    let usual = all.find(|preset| preset.regions.iter().any(|code| code == region));
    Ok(HelpLinesView {
        emergency: as_typed(chosen.emergency.as_ref()),
        crisis: as_typed(chosen.crisis.as_ref()),
        usual: usual.map(|preset| preset.number.to_string()),
        presets: presets.collect(),
    })
}

/// Saves the emergency number; null resets it to "your local emergency number".
pub fn set_emergency_number(journal: &Journal, number: Option<String>) -> Result<(), Error> {
    let number = phone_number(Field::EmergencyNumber, number)?;
    journal.with_store(|store| {
        keep_number(store, Setting::EmergencyNumber, number.as_ref())?;
        journal.remember_help_lines(|lines| lines.emergency = number);
        Ok(())
    })
}

/// Saves the number of a crisis line; null or an empty text removes it.
pub fn set_crisis_line(journal: &Journal, number: Option<String>) -> Result<(), Error> {
    let number = number.filter(|text| !text.trim().is_empty());
    let number = phone_number(Field::CrisisLine, number)?;
    journal.with_store(|store| {
        keep_number(store, Setting::CrisisLine, number.as_ref())?;
        journal.remember_help_lines(|lines| lines.crisis = number);
        Ok(())
    })
}

/// Reads the most recent flare plan; null without a journal.
pub fn flare_plan(journal: &Journal) -> Result<Option<RecordView>, Error> {
    let read = journal.with_reader(|reader| {
        let mut plans = Newest::of(reader, &[RecordKind::FlarePlan], None)?;
        let plan = plans.next().transpose()?;
        Ok(plan
            .map(|plan| RecordView::read(&journal.words, reader, &plan))
            .transpose()?)
    });
    match read {
        Err(Error::NoJournal | Error::NotOpened(_)) => Ok(None),
        plan => plan,
    }
}

fn phone_number(field: Field, text: Option<String>) -> Result<Option<PhoneNumber>, Error> {
    Ok(text
        .map(|text| PhoneNumber::new(field, &text))
        .transpose()?)
}

fn keep_number(
    store: &mut Store,
    setting: Setting,
    number: Option<&PhoneNumber>,
) -> Result<(), StoreError> {
    match number {
        Some(number) => store.set_setting(setting, number.as_str()),
        None => store.clear_setting(setting),
    }
}

fn as_typed(number: Option<&PhoneNumber>) -> Option<String> {
    number.map(|number| number.as_str().to_owned())
}

fn known_lesson(id: &str) -> Result<&'static str, Error> {
    let mut lessons = backstory_learn::library().lessons.iter();
    let lesson = lessons.find(|lesson| lesson.id == id);
    lesson
        .map(|lesson| lesson.id.as_ref())
        .ok_or(Error::NoSuchLesson)
}

/// The call to make in an emergency, with the number when one is chosen.
pub(super) fn call_to_make(journal: &Journal) -> String {
    let mut tiers = backstory_learn::urgent_signs().tiers.iter();
    match journal.help_lines().emergency {
        Some(number) => journal.words.urgent_call(number.as_str()),
        None => tiers
            .find_map(|tier| tier.call.as_deref())
            .unwrap_or_default()
            .to_owned(),
    }
}

fn view(journal: &Journal, library: &Library) -> UrgentSignsView {
    let signs = &library.signs;
    let tier = |tier: &Tier| SignTier {
        id: tier.id.to_string(),
        title: tier.title.to_string(),
        lead: tier.lead.to_string(),
        note: tier.note.as_ref().map(ToString::to_string),
        signs: tier
            .signs
            .iter()
            .map(|sign| SignView {
                id: sign.id.to_string(),
                text: sign.text.to_string(),
            })
            .collect(),
        action: tier.action.to_string(),
        call: tier.call.as_ref().map(|_| call_to_make(journal)),
    };
    UrgentSignsView {
        title: signs.title.to_string(),
        intro: signs.intro.to_string(),
        tiers: signs.tiers.iter().map(tier).collect(),
        limits: signs.limits.to_string(),
        crisis_line: as_typed(journal.help_lines().crisis.as_ref()),
        sources: citations(library, signs),
        review: signs.review.to_string(),
    }
}

/// References for the signs, in the order of the sources.
fn citations(library: &Library, signs: &UrgentSigns) -> String {
    let of_signs = signs.tiers.iter().flat_map(|tier| tier.signs.iter());
    let of_signs = of_signs.flat_map(|sign| sign.sources.iter());
    let of_notes = signs.tiers.iter().flat_map(|tier| tier.note_sources.iter());
    let all: Vec<&str> = of_signs.chain(of_notes).map(AsRef::as_ref).collect();
    let named = |id: &str| all.contains(&id);
    let sources = library.sources.iter().filter(|source| named(&source.id));
    let citations: Vec<&str> = sources.map(|source| source.citation.as_ref()).collect();
    citations.join("; ")
}
