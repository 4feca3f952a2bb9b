//! What the urgent signs consist of. The build script compiles this file too.

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
    /// What the list is and is not.
    pub intro: Text,
    /// Three tiers, the most urgent first: emergency, today, visit.
    pub tiers: List<Tier>,
    /// What the list cannot say. Shown wherever the list is shown.
    pub limits: Text,
    /// Who wrote the list and who has reviewed it.
    pub review: Text,
    /// Numbers to choose from; which one is right depends on the country.
    pub numbers: List<EmergencyNumber>,
}

/// A number that is right somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct EmergencyNumber {
    /// Where.
    pub places: Text,
    /// The number: digits only.
    pub number: Text,
}

/// Signs that call for help equally soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, Bake)]
#[databake(path = backstory_learn::signs)]
pub struct Tier {
    /// One of `emergency`, `today` and `visit`.
    pub id: Text,
    /// How soon.
    pub title: Text,
    /// The sentence before the list.
    pub lead: Text,
    /// What a person may notice.
    pub signs: List<Sign>,
    /// What to do.
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
