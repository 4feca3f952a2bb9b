//! What the urgent signs consist of. The build script compiles this file too.

/// The urgent signs, the same for everyone. They give no score and no all-clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UrgentSigns {
    /// Heading.
    pub title: String,
    /// What the list is and is not.
    pub intro: String,
    /// Three tiers, the most urgent first: emergency, today, visit.
    pub tiers: Vec<Tier>,
    /// What the list cannot say. Shown wherever the list is shown.
    pub limits: String,
    /// Everything the signs rest on; each is named by at least one sign.
    pub sources: Vec<Source>,
    /// Who wrote the list and who has reviewed it.
    pub review: String,
}

/// Signs that call for help equally soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tier {
    /// One of `emergency`, `today` and `visit`.
    pub id: String,
    /// How soon.
    pub title: String,
    /// The sentence before the list.
    pub lead: String,
    /// What a person may notice.
    pub signs: Vec<Sign>,
    /// What to do.
    pub action: String,
    /// The call to make; only the emergency tier has one, and it names no number.
    pub call: Option<String>,
}

/// One thing a person may notice, in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Short name, unique over all tiers.
    pub id: String,
    /// The sign as it is shown.
    pub text: String,
    /// Ids of the sources it rests on, at least one.
    pub sources: Vec<String>,
}

/// Where a sign comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Short name that signs refer to.
    pub id: String,
    /// Author, year, journal, volume and pages, as far as they are known.
    pub citation: String,
    /// An address at the publisher of record; never a mirror.
    pub url: Option<String>,
}
