//! What there is to read and to do before anything is stored, and what is kept about it.

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
    /// Its id, for the answer that is kept.
    pub id: String,
    /// The sign in plain words.
    pub text: String,
}

/// One tier of the urgent signs.
#[derive(Debug, Serialize, TS)]
pub struct SignTier {
    /// `emergency`, `today` or `visit`.
    pub id: String,
    /// How soon.
    pub title: String,
    /// The sentence before the list.
    pub lead: String,
    /// The signs.
    pub signs: Vec<SignView>,
    /// What to do.
    pub action: String,
    /// Whom to call, when calling is the thing to do; with the number where one is set.
    pub call: Option<String>,
}

/// The urgent signs, the same for everyone.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "UrgentSignsView")]
pub struct UrgentSignsView {
    /// Heading.
    pub title: String,
    /// What the list is and is not.
    pub intro: String,
    /// Three tiers, the most urgent first.
    pub tiers: Vec<SignTier>,
    /// What the list cannot say.
    pub limits: String,
    /// Where it comes from.
    pub sources: String,
    /// Who has reviewed it.
    pub review: String,
}

/// A lesson that was read.
#[derive(Debug, Serialize, TS)]
pub struct ReadLesson {
    /// The lesson.
    pub id: String,
    /// The day it was read last, `YYYY-MM-DD`.
    pub day: String,
}

/// What is kept about lessons.
#[derive(Debug, Default, Serialize, TS)]
pub struct LearnState {
    /// Lessons that were read.
    pub read: Vec<ReadLesson>,
}

/// A number that is right somewhere.
#[derive(Debug, Serialize, TS)]
pub struct NumberPreset {
    /// Where.
    pub places: String,
    /// The number.
    pub number: String,
}

/// The number to call in an emergency.
#[derive(Debug, Serialize, TS)]
pub struct EmergencyView {
    /// As chosen; null for "your local emergency number".
    pub number: Option<String>,
    /// Numbers to choose from.
    pub presets: Vec<NumberPreset>,
}

/// Reads the urgent signs. Works before any journal exists, when none can be opened, and while one
/// is at work.
pub fn urgent_signs(journal: &Journal) -> Result<UrgentSignsView, Error> {
    Ok(view(journal, backstory_learn::library()))
}

/// Reads everything there is to learn from. Works without a journal.
pub fn library(_state: &Journal) -> Result<Library, Error> {
    Ok(backstory_learn::library().clone())
}

/// Opens the address of a source in the person's browser. Only an address of the library can be
/// opened, by the id of its source.
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

/// Reads which lessons were read; none without a journal.
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

/// Keeps that a lesson was read today.
pub fn mark_lesson_read(journal: &Journal, id: String) -> Result<(), Error> {
    let today = journal.clock.now().day();
    let id = known_lesson(&id)?;
    journal.with_store(|store| Ok(lessons::mark_read(store, id, today)?))
}

/// Does not offer a lesson on Today for a while.
pub fn put_off_lesson(journal: &Journal, id: String) -> Result<(), Error> {
    let today = journal.clock.now().day();
    let id = known_lesson(&id)?;
    journal.with_store(|store| Ok(lessons::put_off(store, id, today)?))
}

/// Reads the number to call; without a journal none was chosen. Waits for no journal.
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

/// Keeps the number to call; null goes back to "your local emergency number".
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

/// Reads the flare plan written last; none without a journal.
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

/// The call to make in an emergency: with the number where one was chosen.
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

/// What the signs rest on, in the order of the sources.
fn citations(library: &Library, signs: &UrgentSigns) -> String {
    let named = |id: &str| {
        let mut all = signs.tiers.iter().flat_map(|tier| tier.signs.iter());
        all.any(|sign| sign.sources.iter().any(|source| source == id))
    };
    let sources = library.sources.iter().filter(|source| named(&source.id));
    let citations: Vec<&str> = sources.map(|source| source.citation.as_ref()).collect();
    citations.join("; ")
}
