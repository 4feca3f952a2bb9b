//! The urgent signs.

use serde::Deserialize;
use toml::Spanned;

use super::Refused;
use super::file::File;
use super::marks::{Register, What, texts};
use crate::library::{List, Text};
use crate::signs::{EmergencyNumber, RetiredSign, Sign, Tier, UrgentSigns};

/// Ids of the tiers in the order they are shown, the most urgent first.
const TIERS: [&str; 3] = ["emergency", "today", "visit"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSigns {
    title: Spanned<String>,
    intro: Spanned<String>,
    limits: Spanned<String>,
    review: Spanned<String>,
    stop: Spanned<String>,
    stop_sources: Spanned<Vec<String>>,
    tiers: Spanned<Vec<Spanned<RawTier>>>,
    #[serde(default)]
    retired: Vec<RawRetired>,
    numbers: Vec<RawNumber>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRetired {
    id: Spanned<String>,
    text: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNumber {
    places: Spanned<String>,
    regions: Spanned<Vec<String>>,
    number: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTier {
    id: Spanned<String>,
    title: Spanned<String>,
    lead: Spanned<String>,
    note: Option<Spanned<String>>,
    note_sources: Option<Spanned<Vec<String>>>,
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
    let tiers = tiers.collect::<Result<Vec<_>, _>>()?;
    let numbers = raw.numbers.iter().map(|raw| number(file, raw));
    let stop_sources = sources(file, &raw.stop_sources, register)?;
    let retired = raw.retired.iter().map(|raw| retired(file, raw, register));
    Ok(UrgentSigns {
        title: file.words("title", &raw.title)?,
        intro: file.words("intro", &raw.intro)?,
        tiers: tiers.into(),
        limits: file.words("limits", &raw.limits)?,
        stop: file.words("stop", &raw.stop)?,
        stop_sources,
        retired: retired.collect::<Result<Vec<_>, _>>()?.into(),
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
    let note_sources = match (&raw.note, &raw.note_sources) {
        (Some(_), Some(ids)) => sources(file, ids, register)?,
        (None, None) => List::default(),
        (Some(note), None) => {
            return file.refuse(note.span(), "a note names what it rests on: note_sources");
        }
        (None, Some(ids)) => {
            return file.refuse(
                ids.span(),
                "these sources belong to a note, which is missing",
            );
        }
    };
    let note = raw.note.as_ref().map(|note| file.words("note", note));
    let mut signs = Vec::new();
    for sign in raw.signs.as_ref() {
        let id = file.id(&sign.id)?;
        register.enter(What::Sign, &id, file, sign.id.span())?;
        signs.push(Sign {
            id: id.into(),
            text: file.words("text", &sign.text)?,
            sources: sources(file, &sign.sources, register)?,
        });
    }
    Ok(Tier {
        id: raw.id.as_ref().clone().into(),
        title: file.words("title", &raw.title)?,
        lead: file.words("lead", &raw.lead)?,
        note: note.transpose()?,
        note_sources,
        signs: signs.into(),
        action: file.words("action", &raw.action)?,
        call,
    })
}

/// Several sources of one statement.
fn sources(
    file: File<'_>,
    ids: &Spanned<Vec<String>>,
    register: &mut Register,
) -> Result<List<Text>, Refused> {
    register.names(What::Source, ids.as_ref(), file, &ids.span())?;
    Ok(texts(ids.as_ref()))
}

/// An earlier wording, kept word for word. It is registered like a sign, so that no other sign
/// takes its id.
fn retired(
    file: File<'_>,
    raw: &RawRetired,
    register: &mut Register,
) -> Result<RetiredSign, Refused> {
    let id = file.id(&raw.id)?;
    register.enter(What::Sign, &id, file, raw.id.span())?;
    Ok(RetiredSign {
        id: id.into(),
        text: file.plain("text", &raw.text)?,
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
    let is_code = |code: &String| code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
    if raw.regions.as_ref().is_empty() || !raw.regions.as_ref().iter().all(is_code) {
        let problem = "regions are countries in two capital letters each";
        return file.refuse(raw.regions.span(), problem);
    }
    Ok(EmergencyNumber {
        places: file.words("places", &raw.places)?,
        regions: texts(raw.regions.as_ref()),
        number: digits.clone().into(),
    })
}
