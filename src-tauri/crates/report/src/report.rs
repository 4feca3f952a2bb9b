//! Composing the report.

use backstory_words::Words;
use thiserror::Error;
use typst::World;
use typst::comemo;
use typst_layout::PagedDocument;

use crate::data::data;
use crate::fitted::fit;
use crate::glyphs::Replaced;
use crate::input::ReportInput;
use crate::page::{Figure, Page};
use crate::pdf::{Claim, Facts, pdf};
use crate::preview::{self, OutlinedChart};
use crate::sections::page;
use crate::text::paragraphs;
use crate::world::{ReportWorld, Template};

/// Reasons why a report cannot be made. Messages never repeat typed text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReportError {
    /// A chart is not an SVG picture.
    #[error("the {0} is no picture")]
    Chart(&'static str),
    /// The page could not be laid out: a fault in the template, not in the journal.
    #[error("it could not be laid out: {0}")]
    Layout(String),
    /// The pages are laid out, but no kind of PDF can be made of them.
    #[error("no PDF can be made of its pages")]
    Export,
}

/// A finished report: its pages, its PDF and its text.
#[derive(Debug)]
pub struct Report {
    document: PagedDocument,
    charts: Vec<OutlinedChart>,
    pdf: Option<Pdf>,
    replaced: Vec<Replaced>,
    text: Vec<String>,
}

/// A PDF file to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Whether the file carries accessibility tags (PDF/UA-1 and PDF/A-2a); if not, its foot says
    /// so.
    pub tagged: bool,
}

/// Typesets the report and makes its PDF. The same input gives the same bytes.
pub fn compose(words: &Words, input: &ReportInput) -> Result<Report, ReportError> {
    let mut page = page(words, input);
    let replaced = fit(&mut page);
    let charts = outlined(&page)?;
    let facts = Facts {
        // The person's name must not be part of the id.
        ident: format!("backstory {} {}", input.first, input.last),
        made_on: input.made_on,
        app_version: input.app_version.clone(),
    };
    let composed = typeset(words, &page, &facts);
    // The caches of typst contain typed text: clear them so that nothing of it remains in memory.
    comemo::evict(0);
    let (document, pdf) = composed?;
    let tagged = pdf.as_ref().is_some_and(|pdf| pdf.tagged);
    Ok(Report {
        document,
        charts,
        text: paragraphs(words, &page, tagged),
        pdf,
        replaced,
    })
}

impl Report {
    /// Returns one SVG for each page, drawn from the same document as the PDF. The SVGs need no
    /// font and load nothing.
    pub fn pages(&self) -> Vec<String> {
        let pages = preview::pages(&self.document, &self.charts);
        comemo::evict(0);
        pages
    }

    /// The typeset document, for tests of the drawing.
    #[cfg(test)]
    pub(crate) fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// Number of pages.
    pub fn n_pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The file to save, made when the report was composed.
    pub fn pdf(&self) -> Result<Pdf, ReportError> {
        self.pdf.clone().ok_or(ReportError::Export)
    }

    /// Returns whether the PDF has accessibility tags.
    pub fn tagged(&self) -> bool {
        self.pdf.as_ref().is_some_and(|pdf| pdf.tagged)
    }

    /// The characters printed by their number, because no embedded font has them.
    pub fn replaced(&self) -> &[Replaced] {
        &self.replaced
    }

    /// The report as plain paragraphs in reading order.
    pub fn text(&self) -> &[String] {
        &self.text
    }
}

/// The typeset pages and their PDF.
pub(crate) fn typeset(
    words: &Words,
    page: &Page,
    facts: &Facts,
) -> Result<(PagedDocument, Option<Pdf>), ReportError> {
    best_pdf(facts, |tagged| {
        ReportWorld::new(Template::Report, data(words, page, tagged))
    })
}

/// Lays the pages out and makes the best PDF they allow. When tagging fails, they are laid out
/// again, because the page itself then says that the file has no tags.
pub(crate) fn best_pdf(
    facts: &Facts,
    world: impl Fn(bool) -> ReportWorld,
) -> Result<(PagedDocument, Option<Pdf>), ReportError> {
    let document = layout(&world(true))?;
    if let Some(bytes) = pdf(&document, facts, Claim::Accessible) {
        return Ok((
            document,
            Some(Pdf {
                bytes,
                tagged: true,
            }),
        ));
    }
    let document = layout(&world(false))?;
    let pdf = [Claim::Lasting, Claim::Plain]
        .into_iter()
        .find_map(|claim| pdf(&document, facts, claim))
        .map(|bytes| Pdf {
            bytes,
            tagged: false,
        });
    Ok((document, pdf))
}

fn layout(world: &ReportWorld) -> Result<PagedDocument, ReportError> {
    let world: &dyn World = world;
    typst::compile::<PagedDocument>(world)
        .output
        .map_err(|errors| {
            let messages: Vec<_> = errors.iter().map(|e| e.message.as_str()).collect();
            ReportError::Layout(messages.join("; "))
        })
}

fn outlined(page: &Page) -> Result<Vec<OutlinedChart>, ReportError> {
    let outlined = |figure: &Figure| {
        let name = figure.name;
        OutlinedChart::new(&figure.svg, &format!("{name}-")).ok_or(ReportError::Chart(name))
    };
    page.figures().into_iter().map(outlined).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::glyphs::covered;
    use crate::input::{Note, Paper, UrgentSigns};
    use backstory_core::day::Day;

    pub(crate) fn with_note(text: &str) -> ReportInput {
        let day: Day = "2026-11-05".parse().unwrap();
        ReportInput {
            paper: Paper::A4,
            name: None,
            first: day,
            last: day,
            n_written: 1,
            n_days: 1,
            n_late: 0,
            n_remembered: 0,
            n_left_out: 0,
            n_ahead: 0,
            demo: false,
            app_version: "0.1.0".to_owned(),
            made_on: day,
            began: None,
            function: None,
            pain: None,
            flare_ups: Vec::new(),
            illnesses: Vec::new(),
            n_ill: 0,
            urgent_signs: UrgentSigns::NotAnswered,
            notes: vec![Note {
                day,
                mark: None,
                text: text.to_owned(),
            }],
        }
    }

    #[test]
    fn every_character_the_fonts_have_keeps_the_tags() {
        let characters: Vec<char> = covered();
        assert!(characters.len() > 5_000, "{}", characters.len());
        let on_a_letter = characters.iter().flat_map(|c| ['a', *c, ' ', *c, ' ']);
        let input = with_note(&on_a_letter.collect::<String>());
        let report = compose(&Words::english(), &input).unwrap();
        assert!(report.tagged());
    }
}
