//! The report as a list of sections made of blocks.
//!
//! `sections.rs` makes the list, and three files walk over it once: `fitted.rs` for the fonts,
//! `data.rs` for the typesetter, whose document becomes paper and preview, and `text.rs` for
//! reading aloud. A new section, or a new line in a section, is therefore added in `sections.rs`
//! alone.

use crate::input::Paper;
use crate::sentence::Sentence;

/// Contents of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// Paper size.
    pub paper: Paper,
    /// The document title that a PDF viewer shows.
    pub document_title: String,
    /// The head of the report, above everything else.
    pub head: Head,
    /// Blocks before the first section.
    pub lead: Vec<Block>,
    /// The sections in reading order.
    pub sections: Vec<Section>,
    /// Blocks after the last section.
    pub end: Vec<Block>,
    /// Title above the empty lines for handwriting, printed when the page has room; not read aloud.
    pub room: Title,
    /// The foot, printed on every page.
    pub foot: Foot,
}

/// The head of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    /// Title of the report.
    pub title: String,
    /// The person and the day of the report.
    pub by: Sentence,
    /// Status of the report: self-reported, not a medical record.
    pub standing: Sentence,
    /// Note that the journal is invented, for the demo.
    pub demo: Option<Sentence>,
    /// The period and its entries, one line each.
    pub facts: Vec<Sentence>,
    /// The program and its version.
    pub version: String,
    /// The same, with placeholders for the page number and the page count, for paper.
    pub version_and_page: String,
}

/// The foot of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Foot {
    /// Note on days without an entry in the charts.
    pub gaps: String,
    /// The maker of the report; on the first page only.
    pub maker: String,
    /// Placeholders for the page number and the page count, for paper; on the other pages.
    pub page: String,
    /// Note for a file without tags.
    pub untagged: String,
}

/// Blocks under a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// Title of the section.
    pub title: Title,
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// The title of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Title {
    /// Text of the title.
    pub text: String,
    /// Text at the other end of the title's line.
    pub aside: Aside,
}

/// The text beside a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Aside {
    /// An empty space.
    None,
    /// A hint for reading what is printed; not read aloud.
    Hint(String),
    /// A finding, read aloud after the title.
    Finding(String),
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A paragraph.
    Paragraph(Sentence),
    /// A chart with its finding.
    Figure(Figure),
    /// A table of numbers.
    Table(Table),
    /// Typed text, beside the term it belongs to.
    Entry(Entry),
}

/// A chart with its finding and the blocks beside it. Reading aloud starts with the finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    /// Name of the chart in errors and prefix of the ids in it: different for each chart.
    pub name: &'static str,
    /// The chart.
    pub svg: String,
    /// Description of the chart, for people who cannot see it.
    pub alt: String,
    /// Its width in CSS pixels.
    pub width: u32,
    /// The sentence about it.
    pub finding: Sentence,
    /// Position of the printed finding.
    pub place: Place,
    /// Blocks to the right of the chart.
    pub beside: Vec<Block>,
}

/// Position of a chart's finding on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// To the right of the chart, above the other blocks there.
    Beside,
    /// Below the chart, across the whole width of the page.
    Below,
}

/// A table of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// A heading for each column, of one line or more.
    pub heads: Vec<String>,
    /// The rows, with a cell for each column.
    pub rows: Vec<Vec<String>>,
    /// The whole table in sentences, for reading aloud.
    pub aloud: Vec<String>,
}

/// Typed text, beside the term it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The term, such as a day.
    pub term: String,
    /// A remark on the text, such as `recorded a day late`.
    pub mark: Option<String>,
    /// The typed text, with its lines.
    pub text: String,
}

impl Page {
    /// Every chart in the order of the pages.
    pub fn figures(&self) -> Vec<&Figure> {
        let mut figures = Vec::new();
        collect(&self.lead, &mut figures);
        for section in &self.sections {
            collect(&section.blocks, &mut figures);
        }
        collect(&self.end, &mut figures);
        figures
    }
}

fn collect<'a>(blocks: &'a [Block], figures: &mut Vec<&'a Figure>) {
    for block in blocks {
        match block {
            Block::Figure(figure) => {
                figures.push(figure);
                collect(&figure.beside, figures);
            }
            Block::Paragraph(_) | Block::Table(_) | Block::Entry(_) => {}
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A page with each kind of block and a character that no font has wherever text may be typed.
    pub(crate) fn every_kind() -> Page {
        let chart = |word: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"20\">\
                 <text x=\"1\" y=\"15\" font-family=\"Atkinson Hyperlegible Next\" font-size=\"11\">{word}</text>\
                 </svg>"
            )
        };
        let figure = |name, place, beside| {
            Block::Figure(Figure {
                name,
                svg: chart(&format!("{name}🙂")),
                alt: format!("alt-of-{name}🙂"),
                width: 300,
                finding: format!("finding-of-{name}🙂").into(),
                place,
                beside,
            })
        };
        let section = |title: &str, aside, blocks| Section {
            title: Title {
                text: format!("{title}🙂"),
                aside,
            },
            blocks,
        };
        let table = Block::Table(Table {
            heads: vec![String::new(), "two\nlines🙂".to_owned()],
            rows: vec![vec!["row🙂".to_owned(), "7🙂".to_owned()]],
            aloud: vec!["row🙂: 7🙂.".to_owned()],
        });
        let entry = |mark: Option<&str>, text: &str| {
            Block::Entry(Entry {
                term: "term🙂".to_owned(),
                mark: mark.map(str::to_owned),
                text: text.to_owned(),
            })
        };
        let paragraph = |text: &str| Block::Paragraph(text.to_owned().into());
        Page {
            paper: Paper::A4,
            document_title: "file".to_owned(),
            head: Head {
                title: "title🙂".to_owned(),
                by: Sentence::stressing("by {1} here", "whom🙂".to_owned()),
                standing: "standing🙂".to_owned().into(),
                demo: Some("invented🙂".to_owned().into()),
                facts: vec!["fact🙂".to_owned().into()],
                version: "version🙂".to_owned(),
                version_and_page: "version🙂 {1} {2}".to_owned(),
            },
            lead: vec![paragraph("lead🙂")],
            sections: vec![
                section(
                    "narrow",
                    Aside::Hint("hint🙂".to_owned()),
                    vec![figure("beside", Place::Beside, vec![table])],
                ),
                section(
                    "wide",
                    Aside::Finding("found🙂".to_owned()),
                    vec![
                        figure("below", Place::Below, vec![paragraph("more🙂")]),
                        figure("alone", Place::Below, Vec::new()),
                    ],
                ),
                section(
                    "typed",
                    Aside::None,
                    vec![
                        entry(None, "line🙂\n\nnext🙂"),
                        entry(Some("mark🙂"), "last"),
                    ],
                ),
            ],
            end: vec![paragraph("end🙂")],
            room: Title {
                text: "room🙂".to_owned(),
                aside: Aside::Hint("write🙂".to_owned()),
            },
            foot: Foot {
                gaps: "gaps🙂".to_owned(),
                maker: "maker🙂".to_owned(),
                page: "{1} {2}🙂".to_owned(),
                untagged: "untagged".to_owned(),
            },
        }
    }

    #[test]
    fn charts_are_found_in_the_order_of_the_pages() {
        let page = every_kind();
        let names: Vec<_> = page.figures().into_iter().map(|f| f.name).collect();
        assert_eq!(names, ["beside", "below", "alone"]);
    }
}
