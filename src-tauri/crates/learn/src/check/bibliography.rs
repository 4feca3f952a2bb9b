//! The article's points and every other source.

use serde::Deserialize;
use toml::Spanned;

use super::Refused;
use super::file::File;
use super::marks::{Register, What};
use crate::library::{Article, Point, Source, Text, Trust};

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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSources {
    sources: Vec<RawSource>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    id: Spanned<String>,
    short: Spanned<String>,
    year: Option<Spanned<u16>>,
    citation: Spanned<String>,
    says: Spanned<String>,
    trust: Trust,
    url: Option<Spanned<String>>,
}

/// Reads the sources.
pub fn sources(file: File<'_>, register: &mut Register) -> Result<Vec<Source>, Refused> {
    let raw: RawSources = file.whole_toml()?;
    let mut sources = Vec::new();
    for raw in raw.sources {
        let id = file.id(&raw.id)?;
        register.enter(What::Source, &id, file, raw.id.span())?;
        register.trust(&id, raw.trust);
        let year = raw.year.as_ref().map_or(0, |year| *year.as_ref());
        let card = format!("{} {} {year}", raw.citation.as_ref(), raw.says.as_ref());
        let is_ours = raw.trust == Trust::Design;
        register.cards.source(&id, (!is_ours).then_some(&card));
        if let Some(year) = raw
            .year
            .as_ref()
            .filter(|y| !(1900..2100).contains(y.as_ref()))
        {
            return file.refuse(year.span(), "a year has four digits");
        }
        let url = raw.url.as_ref().map(Spanned::as_ref);
        if url.is_some_and(|url| !is_publisher_of_record(url)) {
            return file.refuse(
                raw.url.map_or(0..0, |url| url.span()),
                format!("a source links over https to one of {HOSTS:?} or has no url"),
            );
        }
        sources.push(Source {
            short: file.plain("short", &raw.short)?,
            year: raw.year.as_ref().map(|year| *year.as_ref()),
            citation: file.plain("citation", &raw.citation)?,
            says: file.words("says", &raw.says)?,
            trust: raw.trust,
            url: url.cloned().map(Text::from),
            id: id.into(),
        });
    }
    Ok(sources)
}

/// Returns the sources that a reader can meet.
pub fn shipped(mut sources: Vec<Source>) -> Vec<Source> {
    sources.retain(|source| source.trust != Trust::Unverified);
    sources
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArticle {
    title: Spanned<String>,
    author: Spanned<String>,
    credit: Spanned<String>,
    points: Vec<RawPoint>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPoint {
    id: Spanned<String>,
    section: Spanned<String>,
    point: Spanned<String>,
}

/// Reads the points of the article.
pub fn article(file: File<'_>, register: &mut Register) -> Result<Article, Refused> {
    let raw: RawArticle = file.whole_toml()?;
    let mut points = Vec::new();
    for raw in raw.points {
        let id = file.id(&raw.id)?;
        register.enter(What::Point, &id, file, raw.id.span())?;
        register.cards.point(&id, raw.point.as_ref());
        points.push(Point {
            id: id.into(),
            section: file.plain("section", &raw.section)?,
            // The wording of the article is kept, even where we would not use it ourselves.
            point: file.plain("point", &raw.point)?,
        });
    }
    Ok(Article {
        title: file.plain("title", &raw.title)?,
        author: file.plain("author", &raw.author)?,
        credit: file.words("credit", &raw.credit)?,
        points: points.into(),
    })
}
