//! What there is to read before anything is stored.

use backstory_learn::signs::UrgentSigns;
use backstory_learn::urgent_signs as signs;
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use crate::error::ApiError;
use crate::state::Shared;

/// One tier of the urgent signs.
#[derive(Debug, Serialize, TS)]
pub struct SignTier {
    /// How soon.
    pub title: String,
    /// The sentence before the list.
    pub lead: String,
    /// The signs.
    pub signs: Vec<String>,
    /// What to do.
    pub action: String,
    /// Whom to call, when calling is the thing to do.
    pub call: Option<String>,
}

/// The urgent signs, the same for everyone.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "UrgentSigns")]
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

/// Reads the urgent signs. Works before any journal exists, and when none can be opened.
#[tauri::command(async)]
pub fn urgent_signs(state: State<'_, Shared>) -> Result<UrgentSignsView, ApiError> {
    state.answer(|_| Ok(view(signs())))
}

fn view(signs: &UrgentSigns) -> UrgentSignsView {
    UrgentSignsView {
        title: signs.title.clone(),
        intro: signs.intro.clone(),
        tiers: signs
            .tiers
            .iter()
            .map(|tier| SignTier {
                title: tier.title.clone(),
                lead: tier.lead.clone(),
                signs: tier.signs.iter().map(|s| s.text.clone()).collect(),
                action: tier.action.clone(),
                call: tier.call.clone(),
            })
            .collect(),
        limits: signs.limits.clone(),
        sources: signs
            .sources
            .iter()
            .map(|s| s.citation.as_str())
            .collect::<Vec<_>>()
            .join("; "),
        review: signs.review.clone(),
    }
}
