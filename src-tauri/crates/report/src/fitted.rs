//! The report in characters that the embedded fonts can print.

use crate::glyphs::{Fitter, Replaced};
use crate::page::{Aside, Block, Entry, Figure, Foot, Head, Page, Table, Title};
use crate::sentence::Sentence;

/// Rewrites every text of the page and returns the characters replaced in the printed ones.
pub(crate) fn fit(page: &mut Page) -> Vec<Replaced> {
    let mut fitter = Fitter::default();
    let f = &mut fitter;
    head(f, &mut page.head);
    blocks(f, &mut page.lead);
    for section in &mut page.sections {
        title(f, &mut section.title);
        blocks(f, &mut section.blocks);
    }
    blocks(f, &mut page.end);
    title(f, &mut page.room);
    foot(f, &mut page.foot);
    fitter.replaced()
}

fn head(f: &mut Fitter, head: &mut Head) {
    line(f, &mut head.title);
    sentence(f, &mut head.by);
    sentence(f, &mut head.standing);
    for said in head.demo.iter_mut().chain(&mut head.facts) {
        sentence(f, said);
    }
    said_again(&mut head.version);
    line(f, &mut head.version_and_page);
}

fn foot(f: &mut Fitter, foot: &mut Foot) {
    line(f, &mut foot.gaps);
    line(f, &mut foot.maker);
    line(f, &mut foot.page);
    line(f, &mut foot.untagged);
}

fn title(f: &mut Fitter, title: &mut Title) {
    line(f, &mut title.text);
    match &mut title.aside {
        Aside::None => {}
        Aside::Hint(text) | Aside::Finding(text) => line(f, text),
    }
}

fn blocks(f: &mut Fitter, blocks: &mut [Block]) {
    for block in blocks {
        match block {
            Block::Paragraph(said) => sentence(f, said),
            Block::Figure(figure) => self::figure(f, figure),
            Block::Table(table) => self::table(f, table),
            Block::Entry(entry) => self::entry(f, entry),
        }
    }
}

fn figure(f: &mut Fitter, figure: &mut Figure) {
    figure.svg = f.svg(&figure.svg);
    line(f, &mut figure.alt);
    sentence(f, &mut figure.finding);
    blocks(f, &mut figure.beside);
}

fn table(f: &mut Fitter, table: &mut Table) {
    for head in &mut table.heads {
        *head = f.lines(head);
    }
    for cell in table.rows.iter_mut().flatten() {
        line(f, cell);
    }
    for sentence in &mut table.aloud {
        said_again(sentence);
    }
}

fn entry(f: &mut Fitter, entry: &mut Entry) {
    line(f, &mut entry.term);
    if let Some(mark) = &mut entry.mark {
        line(f, mark);
    }
    entry.text = f.lines(&entry.text);
}

fn sentence(f: &mut Fitter, sentence: &mut Sentence) {
    for run in &mut sentence.runs {
        line(f, &mut run.text);
    }
}

fn line(f: &mut Fitter, text: &mut String) {
    *text = f.line(text);
}

/// Rewrites text that is only read aloud. The printed text it repeats already counts the
/// replacements.
fn said_again(text: &mut String) {
    line(&mut Fitter::default(), text);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tests::every_kind;

    #[test]
    fn each_kind_of_block_is_fitted_and_what_is_printed_counted_once() {
        let mut page = every_kind();
        let n_typed = |page: &Page| format!("{page:?}").matches('🙂').count();
        // The version, and two cells in the row of the table.
        let n_said_again = 3;
        let n = n_typed(&page) - n_said_again;
        let character = '🙂';
        assert_eq!(fit(&mut page), [Replaced { character, n }]);
        assert_eq!(n_typed(&page), 0, "{page:?}");
    }

    #[test]
    fn lines_stay_where_there_may_be_several() {
        let mut page = every_kind();
        fit(&mut page);
        let blocks = page.sections.iter().flat_map(|section| &section.blocks);
        let mut n_lines = Vec::new();
        for block in blocks {
            match block {
                Block::Entry(entry) => n_lines.push(entry.text.lines().count()),
                Block::Figure(figure) => n_lines.extend(figure.beside.iter().map(|b| match b {
                    Block::Table(table) => table.heads[1].lines().count(),
                    Block::Paragraph(_) | Block::Figure(_) | Block::Entry(_) => 1,
                })),
                Block::Paragraph(_) | Block::Table(_) => {}
            }
        }
        assert_eq!(n_lines, [2, 1, 3, 1]);
    }
}
