//! The urgent signs.

use serde::Deserialize;
use toml::Spanned;

use super::Refused;
use super::file::File;
use super::marks::{Register, What, texts};
use crate::signs::{EmergencyNumber, Sign, Tier, UrgentSigns};

/// Ids of the tiers in the order they are shown, the most urgent first.
const TIERS: [&str; 3] = ["emergency", "today", "visit"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSigns {
    title: Spanned<String>,
    intro: Spanned<String>,
    limits: Spanned<String>,
    review: Spanned<String>,
    tiers: Spanned<Vec<Spanned<RawTier>>>,
    numbers: Vec<RawNumber>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNumber {
    places: Spanned<String>,
    number: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTier {
    id: Spanned<String>,
    title: Spanned<String>,
    lead: Spanned<String>,
    signs: Spanned<Vec<RawSign>>,
    action: Spanned<String>,
    call: Option<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSign {
    id: Spanned<String>,
    text: Spanned<String>,
    sources: Spanned<Vec<String>>,
}

/// Reads the urgent signs.
pub fn read(file: File<'_>, register: &mut Register) -> Result<UrgentSigns, Refused> {
    let raw: RawSigns = file.whole_toml()?;
    tier_order(file, &raw.tiers)?;
    let tiers = raw.tiers.as_ref().iter();
    let tiers = tiers.map(|raw| tier(file, raw.as_ref(), register));
    let numbers = raw.numbers.iter().map(|raw| number(file, raw));
    Ok(UrgentSigns {
        title: file.words("title", &raw.title)?,
        intro: file.words("intro", &raw.intro)?,
        tiers: tiers.collect::<Result<Vec<_>, _>>()?.into(),
        limits: file.words("limits", &raw.limits)?,
        review: file.words("review", &raw.review)?,
        numbers: numbers.collect::<Result<Vec<_>, _>>()?.into(),
    })
}

fn tier_order(file: File<'_>, tiers: &Spanned<Vec<Spanned<RawTier>>>) -> Result<(), Refused> {
    for (tier, expected) in tiers.as_ref().iter().zip(TIERS) {
        let id = &tier.as_ref().id;
        if id.as_ref() != expected {
            return file.refuse(
                id.span(),
                format!("expected the tier \"{expected}\" here; the order is {TIERS:?}"),
            );
        }
    }
    if tiers.as_ref().len() == TIERS.len() {
        return Ok(());
    }
    let last = tiers.as_ref().last().map_or(tiers.span(), Spanned::span);
    file.refuse(
        last,
        format!(
            "there are {} tiers; exactly these are expected: {TIERS:?}",
            tiers.as_ref().len()
        ),
    )
}

fn tier(file: File<'_>, raw: &RawTier, register: &mut Register) -> Result<Tier, Refused> {
    let is_emergency = raw.id.as_ref() == TIERS[0];
    let call = match (&raw.call, is_emergency) {
        (Some(call), true) => Some(file.words("call", call)?),
        (None, false) => None,
        (Some(call), false) => {
            return file.refuse(call.span(), "only the tier \"emergency\" has a call");
        }
        (None, true) => {
            return file.refuse(raw.id.span(), "the tier \"emergency\" needs a call");
        }
    };
    if raw.signs.as_ref().is_empty() {
        return file.refuse(raw.signs.span(), "a tier needs at least one sign");
    }
    let mut signs = Vec::new();
    for sign in raw.signs.as_ref() {
        let id = file.id(&sign.id)?;
        register.enter(What::Sign, &id, file, sign.id.span())?;
        let sources = sign.sources.as_ref();
        register.names(What::Source, sources, file, &sign.sources.span())?;
        signs.push(Sign {
            id: id.into(),
            text: file.words("text", &sign.text)?,
            sources: texts(sources),
        });
    }
    Ok(Tier {
        id: raw.id.as_ref().clone().into(),
        title: file.words("title", &raw.title)?,
        lead: file.words("lead", &raw.lead)?,
        signs: signs.into(),
        action: file.words("action", &raw.action)?,
        call,
    })
}

fn number(file: File<'_>, raw: &RawNumber) -> Result<EmergencyNumber, Refused> {
    let digits = raw.number.as_ref();
    if !(2..=4).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return file.refuse(
            raw.number.span(),
            "an emergency number has two to four digits",
        );
    }
    Ok(EmergencyNumber {
        places: file.words("places", &raw.places)?,
        number: digits.clone().into(),
    })
}
