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
    /// The author of the list and its reviewer.
    pub review: Text,
    /// Emergency numbers to choose from; the right one depends on the country.
    pub numbers: List<EmergencyNumber>,
}

/// An emergency number of some countries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct EmergencyNumber {
    /// Countries of the number.
    pub places: Text,
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
    /// Signs that a person may notice.
    pub signs: List<Sign>,
    /// The action to take.
    pub action: Text,
    /// The call to make; only the emergency tier has one, and it names no number.
    pub call: Option<Text>,
}

/// One thing a person may notice, in plain words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct Sign {
    /// Short name, unique over all tiers.
    pub id: Text,
    /// The sign as it is shown.
    pub text: Text,
    /// Ids of the sources it rests on, at least one.
    pub sources: List<Text>,
}
