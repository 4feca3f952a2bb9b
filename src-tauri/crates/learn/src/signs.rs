//! Data types of the urgent signs. The build script compiles this file too.

use databake::Bake;
use serde::Serialize;
use ts_rs::TS;

use crate::library::{List, Text};

/// The urgent signs, the same for everyone. They give no score and no all-clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct UrgentSigns {
    /// Heading.
    pub title: Text,
    /// Purpose and limits of the list.
    pub intro: Text,
    /// Three tiers, the most urgent first: emergency, today, visit.
    pub tiers: List<Tier>,
    /// Limits of the list, shown wherever the list is shown.
    pub limits: Text,
    /// When to stop a movement: the same words wherever movements are shown.
    pub stop: Text,
    /// Ids of the sources that `stop` rests on, at least one.
    pub stop_sources: List<Text>,
    /// The author of the list and its reviewer.
    pub review: Text,
    /// Earlier wordings of signs: an answer given to one of them is shown in it.
    pub retired: List<RetiredSign>,
    /// Emergency numbers to choose from; the right one depends on the country.
    pub numbers: List<EmergencyNumber>,
}

/// A sign that is not asked about any more, or has another wording and id now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct RetiredSign {
    /// Its id, which no other sign may take.
    pub id: Text,
    /// The sign as it was shown.
    pub text: Text,
}

/// An emergency number of some countries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct EmergencyNumber {
    /// Countries of the number.
    pub places: Text,
    /// The same countries in two letters each (ISO 3166-1).
    pub regions: List<Text>,
    /// The number: digits only.
    pub number: Text,
}

/// Signs that require help equally soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct Tier {
    /// One of `emergency`, `today` and `visit`.
    pub id: Text,
    /// Urgency, as a title.
    pub title: Text,
    /// The sentence before the list.
    pub lead: Text,
    /// A sentence that puts the list in proportion, where it needs one.
    pub note: Option<Text>,
    /// Ids of the sources that `note` rests on; none without a note.
    pub note_sources: List<Text>,
    /// Signs that a person may notice.
    pub signs: List<Sign>,
    /// The action to take.
    pub action: Text,
    /// The call to make; only the emergency tier has one, and it names no number.
    pub call: Option<Text>,
}

/// One thing a person may notice, in plain words.
///
/// Its text never changes, because stored answers name its id: a better wording is a new sign, and
/// this one moves to the retired signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct Sign {
    /// Short name, unique over all tiers and the retired signs.
    pub id: Text,
    /// The sign as it is shown.
    pub text: Text,
    /// Ids of the sources it rests on, at least one.
    pub sources: List<Text>,
}

impl UrgentSigns {
    /// The words that belong to an id, those of a retired sign included; `None` for an unknown id.
    pub fn wording(&self, id: &str) -> Option<&str> {
        let listed = self.tiers.iter().flat_map(|tier| tier.signs.iter());
        let listed = listed.map(|sign| (&sign.id, &sign.text));
        let retired = self.retired.iter().map(|sign| (&sign.id, &sign.text));
        let found = listed.chain(retired).find(|(known, _)| *known == id);
        found.map(|(_, text)| text.as_ref())
    }
}
