//! Reads a content file and refuses it, with the line at fault, when anything is wrong.
//!
//! Only the build script and the tests compile this file.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::signs::{Sign, Source, Tier, UrgentSigns};

/// Ids of the tiers in the order they are shown, the most urgent first.
const TIERS: [&str; 3] = ["emergency", "today", "visit"];

/// Hosts a source may link to: publishers of record, so that no reader is sent to a copy.
const HOSTS: [&str; 8] = [
    "doi.org",
    "pubmed.ncbi.nlm.nih.gov",
    "pmc.ncbi.nlm.nih.gov",
    "cochranelibrary.com",
    "who.int",
    "nice.org.uk",
    "nhs.uk",
    "nhslothian.scot",
];

/// A content file that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Line of the fault, counted from 1.
    pub line: usize,
    /// What is wrong and what is expected.
    pub problem: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.problem)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSigns {
    title: Spanned<String>,
    intro: Spanned<String>,
    limits: Spanned<String>,
    review: Spanned<String>,
    tiers: Spanned<Vec<Spanned<RawTier>>>,
    sources: Vec<RawSource>,
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
    sources: Spanned<Vec<Spanned<String>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    id: Spanned<String>,
    citation: Spanned<String>,
    url: Option<Spanned<String>>,
}

/// Reads the urgent signs from `file`, or says on which line it is wrong.
pub fn read(file: &str) -> Result<UrgentSigns, Refused> {
    let raw: RawSigns = toml::from_str(file).map_err(|error| Refused {
        line: line_at(file, error.span()),
        problem: error.message().to_owned(),
    })?;
    Reader { file }.signs(raw)
}

fn line_at(file: &str, span: Option<Range<usize>>) -> usize {
    let start = span.map_or(0, |s| s.start);
    1 + file.bytes().take(start).filter(|b| *b == b'\n').count()
}

struct Reader<'f> {
    file: &'f str,
}

impl Reader<'_> {
    fn refuse<T>(&self, at: Range<usize>, problem: String) -> Result<T, Refused> {
        Err(Refused {
            line: line_at(self.file, Some(at)),
            problem,
        })
    }

    fn signs(&self, raw: RawSigns) -> Result<UrgentSigns, Refused> {
        let mut known = HashSet::new();
        let mut sources = Vec::new();
        for source in &raw.sources {
            self.unused_id("source", &source.id, &mut known)?;
            sources.push(self.source(source)?);
        }

        self.tier_order(&raw.tiers)?;
        let mut sign_ids = HashSet::new();
        let mut used = HashSet::new();
        let mut tiers = Vec::new();
        for tier in raw.tiers.as_ref() {
            tiers.push(self.tier(tier.as_ref(), &known, &mut sign_ids, &mut used)?);
        }

        for source in &raw.sources {
            let id = source.id.as_ref();
            if !used.contains(id.as_str()) {
                return self.refuse(
                    source.id.span(),
                    format!("no sign names the source \"{id}\"; name it or remove it"),
                );
            }
        }
        Ok(UrgentSigns {
            title: self.text("title", &raw.title)?,
            intro: self.text("intro", &raw.intro)?,
            tiers,
            limits: self.text("limits", &raw.limits)?,
            sources,
            review: self.text("review", &raw.review)?,
        })
    }

    fn tier_order(&self, tiers: &Spanned<Vec<Spanned<RawTier>>>) -> Result<(), Refused> {
        for (tier, expected) in tiers.as_ref().iter().zip(TIERS) {
            let id = &tier.as_ref().id;
            if id.as_ref() != expected {
                return self.refuse(
                    id.span(),
                    format!("expected the tier \"{expected}\" here; the order is {TIERS:?}"),
                );
            }
        }
        if tiers.as_ref().len() == TIERS.len() {
            return Ok(());
        }
        let last = tiers.as_ref().last().map_or(tiers.span(), Spanned::span);
        self.refuse(
            last,
            format!(
                "there are {} tiers; exactly these are expected: {TIERS:?}",
                tiers.as_ref().len()
            ),
        )
    }

    fn tier<'t>(
        &self,
        raw: &'t RawTier,
        known: &HashSet<String>,
        sign_ids: &mut HashSet<String>,
        used: &mut HashSet<&'t str>,
    ) -> Result<Tier, Refused> {
        let is_emergency = raw.id.as_ref() == TIERS[0];
        let call = match (&raw.call, is_emergency) {
            (Some(call), true) => Some(self.text("call", call)?),
            (None, false) => None,
            (Some(call), false) => {
                return self.refuse(call.span(), "only the tier \"emergency\" has a call".into());
            }
            (None, true) => {
                return self.refuse(raw.id.span(), "the tier \"emergency\" needs a call".into());
            }
        };
        if raw.signs.as_ref().is_empty() {
            return self.refuse(raw.signs.span(), "a tier needs at least one sign".into());
        }
        let mut signs = Vec::new();
        for sign in raw.signs.as_ref() {
            self.unused_id("sign", &sign.id, sign_ids)?;
            signs.push(self.sign(sign, known, used)?);
        }
        Ok(Tier {
            id: raw.id.as_ref().clone(),
            title: self.text("title", &raw.title)?,
            lead: self.text("lead", &raw.lead)?,
            signs,
            action: self.text("action", &raw.action)?,
            call,
        })
    }

    fn sign<'t>(
        &self,
        raw: &'t RawSign,
        known: &HashSet<String>,
        used: &mut HashSet<&'t str>,
    ) -> Result<Sign, Refused> {
        if raw.sources.as_ref().is_empty() {
            return self.refuse(
                raw.sources.span(),
                "a sign needs at least one source".into(),
            );
        }
        let mut sources: Vec<String> = Vec::new();
        for source in raw.sources.as_ref() {
            let id = source.as_ref();
            if !known.contains(id) {
                return self.refuse(source.span(), format!("there is no source \"{id}\""));
            }
            if sources.contains(id) {
                return self.refuse(source.span(), format!("the source \"{id}\" is named twice"));
            }
            used.insert(id);
            sources.push(id.clone());
        }
        Ok(Sign {
            id: raw.id.as_ref().clone(),
            text: self.text("text", &raw.text)?,
            sources,
        })
    }

    fn source(&self, raw: &RawSource) -> Result<Source, Refused> {
        let url = match &raw.url {
            Some(url) if is_publisher_of_record(url.as_ref()) => Some(url.as_ref().clone()),
            Some(url) => {
                return self.refuse(
                    url.span(),
                    format!("a source links over https to one of {HOSTS:?} or has no url"),
                );
            }
            None => None,
        };
        Ok(Source {
            id: raw.id.as_ref().clone(),
            citation: self.text("citation", &raw.citation)?,
            url,
        })
    }

    fn text(&self, field: &str, text: &Spanned<String>) -> Result<String, Refused> {
        let words = text.as_ref();
        if words.trim().is_empty() {
            return self.refuse(text.span(), format!("\"{field}\" is empty"));
        }
        if words.trim() != words {
            return self.refuse(
                text.span(),
                format!("\"{field}\" has spaces around its text"),
            );
        }
        Ok(words.clone())
    }

    fn unused_id(
        &self,
        kind: &str,
        id: &Spanned<String>,
        taken: &mut HashSet<String>,
    ) -> Result<(), Refused> {
        self.text("id", id)?;
        if taken.insert(id.as_ref().clone()) {
            return Ok(());
        }
        self.refuse(
            id.span(),
            format!("the {kind} id \"{}\" is used twice", id.as_ref()),
        )
    }
}

fn is_publisher_of_record(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    HOSTS.iter().any(|allowed| {
        host.strip_suffix(allowed)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}
