//! Sheets to read away from the screen: a lesson, a movement or a personal plan, as PDF.

use backstory_core::day::Day;
use backstory_words::{Words, given};
use typst::comemo;
use typst::foundations::{Bytes, Dict, IntoValue, Value};
use typst_layout::PagedDocument;

use crate::glyphs::Fitter;
use crate::input::Paper;
use crate::pdf::Facts;
use crate::report::{Pdf, ReportError, best_pdf};
use crate::sentence::{self, PLACE, Run, SECOND_PLACE};
use crate::typed::typed;
use crate::typeface::fonts;
use crate::values::{array, dict, language, paper};
use crate::world::{ReportWorld, Template};

/// Contents of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Paper size.
    pub paper: Paper,
    /// Heading, also the title of the document.
    pub title: String,
    /// A line below the heading.
    pub lead: Option<String>,
    /// The parts in order.
    pub parts: Vec<Part>,
    /// Full references of all sources named in the parts.
    pub references: Vec<String>,
    /// The line at the foot of every page.
    pub foot: String,
    /// The day the sheet is made; also the date inside the PDF.
    pub made_on: Day,
    /// The version of the program.
    pub app_version: String,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(Option<Mark>, Vec<Run>),
    /// A paragraph that stands out.
    KeyMessage(Option<Mark>, Vec<Run>),
    /// A list.
    List(Option<Mark>, Vec<Vec<Run>>),
    /// A numbered list.
    Steps(Option<Mark>, Vec<Vec<Run>>),
    /// A table: the names of its columns, then its rows. The first cell of a row names it.
    Table(Option<Mark>, Vec<String>, Vec<Vec<String>>),
    /// Drawings side by side.
    Pictures(Vec<Picture>),
    /// An important notice: a heading and lines, kept on one page.
    Boxed(String, Vec<String>),
}

/// Source of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Text of the mark.
    pub text: String,
    /// Whether the bar is solid, as for parts from the article.
    pub is_solid: bool,
}

/// A drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// An SVG without words.
    pub svg: String,
    /// Description of the drawing, in one sentence.
    pub alt: String,
}

/// Typesets a sheet. The same sheet gives the same bytes.
pub fn compose_sheet(words: &Words, sheet: &Sheet) -> Result<Pdf, ReportError> {
    let made = typeset(words, sheet);
    comemo::evict(0);
    made?.1.ok_or(ReportError::Export)
}

/// The typeset pages and their PDF.
pub(crate) fn typeset(
    words: &Words,
    sheet: &Sheet,
) -> Result<(PagedDocument, Option<Pdf>), ReportError> {
    let facts = Facts {
        ident: format!("backstory-sheet {}", sheet.title),
        made_on: sheet.made_on,
        app_version: sheet.app_version.clone(),
    };
    best_pdf(&facts, |tagged| {
        ReportWorld::new(Template::Sheet, data(words, sheet, tagged))
    })
}

fn data(words: &Words, sheet: &Sheet, tagged: bool) -> Dict {
    let mut fitter = Fitter::default();
    let f = &mut fitter;
    let parts = sheet.parts.iter().map(|p| part(f, p)).collect::<Vec<_>>();
    let references: Vec<Value> = sheet.references.iter().map(|r| typed(&f.line(r))).collect();
    let title = f.line(&sheet.title);
    let lead = sheet.lead.as_ref().map(|lead| typed(&f.line(lead)));
    dict([
        ("references", array(references)),
        ("references_title", words.sheet_references().into_value()),
        ("language", language(words).into_value()),
        ("paper", paper(sheet.paper).into_value()),
        ("fonts", fonts()),
        ("title", title.clone().into_value()),
        ("heading", typed(&title)),
        ("lead", lead.into_value()),
        ("parts", array(parts)),
        ("foot", typed(&f.line(&sheet.foot))),
        (
            "page",
            words
                .page_number(given::PageNumber {
                    n: &PLACE,
                    of: &SECOND_PLACE,
                })
                .into_value(),
        ),
        ("place", PLACE.into_value()),
        ("second_place", SECOND_PLACE.into_value()),
        (
            "untagged",
            (!tagged).then(|| words.page_untagged()).into_value(),
        ),
    ])
}

fn part(f: &mut Fitter, part: &Part) -> Value {
    let items = |f: &mut Fitter, items: &[Vec<Run>]| {
        array(items.iter().map(|item| runs(f, item)).collect::<Vec<_>>())
    };
    let dict = match part {
        Part::Heading(text) => dict([
            ("kind", "heading".into_value()),
            ("text", typed(&f.line(text))),
        ]),
        Part::Paragraph(m, r) => dict([
            ("kind", "paragraph".into_value()),
            ("mark", mark(f, m.as_ref())),
            ("runs", runs(f, r)),
        ]),
        Part::KeyMessage(m, r) => dict([
            ("kind", "key".into_value()),
            ("mark", mark(f, m.as_ref())),
            ("runs", runs(f, r)),
        ]),
        Part::Table(m, head, rows) => {
            let mut cells = |cells: &[String]| {
                array(
                    cells
                        .iter()
                        .map(|cell| typed(&f.line(cell)))
                        .collect::<Vec<_>>(),
                )
            };
            let head = cells(head);
            let rows = array(rows.iter().map(|row| cells(row)).collect::<Vec<_>>());
            dict([
                ("kind", "table".into_value()),
                ("mark", mark(f, m.as_ref())),
                ("head", head),
                ("rows", rows),
            ])
        }
        Part::List(m, list) => dict([
            ("kind", "list".into_value()),
            ("mark", mark(f, m.as_ref())),
            ("items", items(f, list)),
        ]),
        Part::Steps(m, list) => dict([
            ("kind", "steps".into_value()),
            ("mark", mark(f, m.as_ref())),
            ("items", items(f, list)),
        ]),
        Part::Pictures(pictures) => {
            let pictures = pictures.iter().map(|picture| {
                let svg = Bytes::new(picture.svg.clone().into_bytes());
                let alt = f.line(&picture.alt);
                crate::values::dict([("svg", svg.into_value()), ("alt", alt.into_value())])
                    .into_value()
            });
            dict([
                ("kind", "pictures".into_value()),
                ("items", array(pictures.collect::<Vec<_>>())),
            ])
        }
        Part::Boxed(title, lines) => {
            let lines = lines.iter().map(|line| typed(&f.line(line)));
            let lines = lines.collect::<Vec<_>>();
            dict([
                ("kind", "boxed".into_value()),
                ("title", typed(&f.line(title))),
                ("lines", array(lines)),
            ])
        }
    };
    dict.into_value()
}

fn mark(f: &mut Fitter, mark: Option<&Mark>) -> Value {
    let mark = mark.map(|mark| {
        dict([
            ("text", typed(&f.line(&mark.text))),
            ("solid", mark.is_solid.into_value()),
        ])
    });
    mark.into_value()
}

fn runs(f: &mut Fitter, runs: &[Run]) -> Value {
    let fitted = runs.iter().map(|run| Run {
        text: f.lines(&run.text),
        stress: run.stress,
    });
    sentence::runs(&fitted.collect::<Vec<_>>())
}
