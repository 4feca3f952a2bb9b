//! The report as values for the template: text enters as strings, so it can never act as markup.

use backstory_words::Words;
use typst::foundations::{Bytes, Dict, IntoValue, Value};

use crate::breaks::is_right_to_left;
use crate::page::{Aside, Block, Entry, Figure, Head, Page, Place, Section, Table, Title};
use crate::sentence::{PLACE, SECOND_PLACE, Sentence};
use crate::typed::typed;
use crate::typeface::fonts;
use crate::values::{array, dict, language, paper};

/// The values that the template reads under `sys.inputs`. The page is already fitted to the fonts.
pub(crate) fn data(words: &Words, page: &Page, tagged: bool) -> Dict {
    let untagged = (!tagged).then(|| page.foot.untagged.clone());
    dict([
        ("language", language(words).into_value()),
        ("fonts", fonts()),
        ("paper", paper(page.paper).into_value()),
        ("place", PLACE.into_value()),
        ("second_place", SECOND_PLACE.into_value()),
        ("document_title", page.document_title.clone().into_value()),
        ("head", head(&page.head).into_value()),
        ("lead", blocks(&page.lead)),
        ("sections", array(page.sections.iter().map(section))),
        ("end", blocks(&page.end)),
        ("room", title(&page.room).into_value()),
        ("gaps", page.foot.gaps.clone().into_value()),
        ("maker", page.foot.maker.clone().into_value()),
        ("page", page.foot.page.clone().into_value()),
        ("untagged", untagged.into_value()),
    ])
}

fn head(head: &Head) -> Dict {
    let demo = head.demo.as_ref().map(Sentence::data);
    dict([
        ("title", typed(&head.title)),
        ("by", head.by.data()),
        ("standing", head.standing.data()),
        ("demo", demo.into_value()),
        ("facts", array(head.facts.iter().map(Sentence::data))),
        (
            "version_and_page",
            head.version_and_page.clone().into_value(),
        ),
    ])
}

fn section(section: &Section) -> Value {
    dict([
        ("title", title(&section.title).into_value()),
        ("blocks", blocks(&section.blocks)),
    ])
    .into_value()
}

fn title(title: &Title) -> Dict {
    let aside = match &title.aside {
        Aside::None => array([]),
        Aside::Hint(text) | Aside::Finding(text) => typed(text),
    };
    dict([("text", typed(&title.text)), ("aside", aside)])
}

/// Each block with the name of the function that lays it out.
fn blocks(blocks: &[Block]) -> Value {
    let block = |block: &Block| match block {
        Block::Paragraph(sentence) => dict([
            ("kind", "paragraph".into_value()),
            ("sentence", sentence.data()),
        ]),
        Block::Figure(figure) => self::figure(figure),
        Block::Table(table) => self::table(table),
        Block::Entry(entry) => self::entry(entry),
    };
    array(blocks.iter().map(|b| block(b).into_value()))
}

fn figure(figure: &Figure) -> Dict {
    dict([
        ("kind", "figure".into_value()),
        ("svg", Bytes::from_string(figure.svg.clone()).into_value()),
        ("alt", figure.alt.clone().into_value()),
        ("width", i64::from(figure.width).into_value()),
        ("finding", figure.finding.data()),
        ("below", (figure.place == Place::Below).into_value()),
        ("beside", blocks(&figure.beside)),
    ])
}

fn table(table: &Table) -> Dict {
    let heads = table.heads.iter();
    let heads = heads.map(|head| array(head.split('\n').map(typed)));
    let cells = table.rows.iter().flatten().map(|cell| typed(cell));
    dict([
        ("kind", "table".into_value()),
        ("heads", array(heads)),
        ("cells", array(cells)),
    ])
}

fn entry(entry: &Entry) -> Dict {
    let lines = collapsed(&entry.text).map(|line| {
        dict([
            ("pieces", typed(line)),
            ("rtl", is_right_to_left(line).into_value()),
        ])
        .into_value()
    });
    dict([
        ("kind", "entry".into_value()),
        ("term", typed(&entry.term)),
        ("mark", entry.mark.as_deref().map(typed).into_value()),
        ("lines", array(lines)),
    ])
}

/// Splits typed text into lines; several blank lines in a row print as one.
fn collapsed(text: &str) -> impl Iterator<Item = &str> {
    let mut after_blank = true;
    text.trim_end().split('\n').filter(move |line| {
        let is_blank = line.trim().is_empty();
        let keep = !(is_blank && after_blank);
        after_blank = is_blank;
        keep
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_blank_lines_print_as_one() {
        let lines: Vec<_> = collapsed("\n\na\n\n \nb\nc\n\n").collect();
        assert_eq!(lines, ["a", "", "b", "c"]);
    }
}
