//! The report as a list of sections made of blocks.
//!
//! `sections.rs` makes it, and each of these walks over it once: `fitted.rs` for the fonts, `data.rs`
//! for the typesetter, whose document is paper and preview, and `text.rs` for reading aloud. So a
//! section, or a line of one, is added in `sections.rs` alone.

use crate::input::Paper;
use crate::sentence::Sentence;

/// Everything on the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    /// Paper size.
    pub paper: Paper,
    /// What a program that shows the file calls it.
    pub document_title: String,
    /// Above everything else.
    pub head: Head,
    /// Before the first section.
    pub lead: Vec<Block>,
    /// In reading order.
    pub sections: Vec<Section>,
    /// After the last section.
    pub end: Vec<Block>,
    /// Above the lines to write on, which are there when there is room; not read aloud.
    pub room: Title,
    /// Below everything else, on every sheet of paper.
    pub foot: Foot,
}

/// The head of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Head {
    /// What it is.
    pub title: String,
    /// Whose it is and of which day.
    pub by: Sentence,
    /// What it is worth.
    pub standing: Sentence,
    /// That it is invented.
    pub demo: Option<Sentence>,
    /// The period and what it has, a line each.
    pub facts: Vec<Sentence>,
    /// Which program made it.
    pub version: String,
    /// The same with the places of the page's number and of all pages, for paper.
    pub version_and_page: String,
}

/// The foot of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Foot {
    /// What the charts do not say.
    pub gaps: String,
    /// Who made it; on the first page only.
    pub maker: String,
    /// The places of the page's number and of all pages, for paper; on the others.
    pub page: String,
    /// Said when the file has no tags.
    pub untagged: String,
}

/// Blocks under a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// What it is about.
    pub title: Title,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// The title of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Title {
    /// The title.
    pub text: String,
    /// At the other end of its line.
    pub aside: Aside,
}

/// What is beside a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Aside {
    /// Nothing.
    None,
    /// How to look at what is printed; not read aloud.
    Hint(String),
    /// Something found, which is read aloud after the title.
    Finding(String),
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A paragraph.
    Paragraph(Sentence),
    /// A chart with what was found.
    Figure(Figure),
    /// A table of numbers.
    Table(Table),
    /// Something typed, beside what it belongs to.
    Entry(Entry),
}

/// A chart with what was found and what belongs beside it. Read aloud, the finding comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    /// Name of the chart in errors, and before the ids in it: another for each chart.
    pub name: &'static str,
    /// The chart.
    pub svg: String,
    /// What it shows, for people who cannot see it.
    pub alt: String,
    /// Its width in CSS pixels.
    pub width: u32,
    /// The sentence about it.
    pub finding: Sentence,
    /// Where that is printed.
    pub place: Place,
    /// To the right of the chart.
    pub beside: Vec<Block>,
}

/// Where the finding of a chart is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// To the right of the chart, above what else is there.
    Beside,
    /// Below the chart, in the whole width of the page.
    Below,
}

/// A table of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    /// A head for each column, of one line or more.
    pub heads: Vec<String>,
    /// The rows, with a cell for each column.
    pub rows: Vec<Vec<String>>,
    /// The whole table in sentences, for reading aloud.
    pub aloud: Vec<String>,
}

/// Something typed, beside what it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// What it belongs to, such as a day.
    pub term: String,
    /// What to know about it, such as `written a day late`.
    pub mark: Option<String>,
    /// What was typed, with its lines.
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

    /// Each kind of block, with a character no font has wherever something may be typed.
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
