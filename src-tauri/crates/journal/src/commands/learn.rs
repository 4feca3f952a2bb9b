//! Lessons, urgent signs and emergency number, usable before anything is saved, and the state saved
//! about them.

use backstory_core::emergency::EmergencyNumber;
use backstory_core::record::RecordKind;
use backstory_learn::library::Library;
use backstory_learn::signs::{Tier, UrgentSigns};
use backstory_store::settings::Setting;
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

/// The number to call in an emergency.
#[derive(Debug, Serialize, TS)]
pub struct EmergencyView {
    /// The chosen number; null for "your local emergency number".
    pub number: Option<String>,
    /// Numbers to choose from.
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

/// Reads the emergency number; `number` is null without a journal. Does not wait for the journal.
pub fn emergency_number(journal: &Journal) -> Result<EmergencyView, Error> {
    let numbers = backstory_learn::urgent_signs().numbers.iter();
    let presets = numbers.map(|preset| NumberPreset {
        places: preset.places.to_string(),
        number: preset.number.to_string(),
    });
    Ok(EmergencyView {
        number: journal.emergency().map(|n| n.as_str().to_owned()),
        presets: presets.collect(),
    })
}

/// Saves the emergency number; null resets it to "your local emergency number".
pub fn set_emergency_number(journal: &Journal, number: Option<String>) -> Result<(), Error> {
    let number = number.map(|text| EmergencyNumber::new(&text)).transpose()?;
    journal.with_store(|store| {
        let setting = Setting::EmergencyNumber;
        match &number {
            Some(number) => store.set_setting(setting, number.as_str())?,
            None => store.clear_setting(setting)?,
        }
        journal.remember_emergency(number);
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
    match journal.emergency() {
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
        sources: citations(library, signs),
        review: signs.review.to_string(),
    }
}

/// References for the signs, in the order of the sources.
fn citations(library: &Library, signs: &UrgentSigns) -> String {
    let named = |id: &str| {
        let mut all = signs.tiers.iter().flat_map(|tier| tier.signs.iter());
        all.any(|sign| sign.sources.iter().any(|source| source == id))
    };
    let sources = library.sources.iter().filter(|source| named(&source.id));
    let citations: Vec<&str> = sources.map(|source| source.citation.as_ref()).collect();
    citations.join("; ")
}
