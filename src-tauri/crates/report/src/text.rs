//! The report as plain paragraphs, for reading aloud.

use backstory_words::{Words, given};

use crate::page::{Aside, Block, Entry, Figure, Page};

/// Returns the paragraphs in reading order. The page is already fitted to the fonts, so the
/// paragraphs match it character for character.
pub(crate) fn paragraphs(words: &Words, page: &Page, tagged: bool) -> Vec<String> {
    let head = &page.head;
    let mut text = vec![head.title.clone(), head.by.joined(), head.standing.joined()];
    let sentences = head.demo.iter().chain(&head.facts);
    text.extend(sentences.map(|sentence| sentence.joined()));
    text.push(head.version.clone());
    blocks(words, &page.lead, &mut text);
    for section in &page.sections {
        text.push(section.title.text.clone());
        match &section.title.aside {
            Aside::None | Aside::Hint(_) => {}
            Aside::Finding(finding) => text.push(finding.clone()),
        }
        blocks(words, &section.blocks, &mut text);
    }
    blocks(words, &page.end, &mut text);
    text.push(page.foot.gaps.clone());
    text.push(page.foot.maker.clone());
    if !tagged {
        text.push(page.foot.untagged.clone());
    }
    text
}

fn blocks(words: &Words, blocks: &[Block], text: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(sentence) => text.push(sentence.joined()),
            Block::Figure(figure) => self::figure(words, figure, text),
            Block::Table(table) => text.extend(table.aloud.iter().cloned()),
            Block::Entry(entry) => self::entry(words, entry, text),
        }
    }
}

fn figure(words: &Words, figure: &Figure, text: &mut Vec<String>) {
    text.push(figure.finding.joined());
    text.push(words.page_chart(&figure.alt));
    blocks(words, &figure.beside, text);
}

fn entry(words: &Words, entry: &Entry, text: &mut Vec<String>) {
    text.push(match &entry.mark {
        Some(mark) => words.page_note_marked(given::PageNoteMarked {
            day: &entry.term,
            mark: &mark,
        }),
        None => words.page_note(&entry.term),
    });
    let lines = entry.text.lines().filter(|line| !line.trim().is_empty());
    text.extend(lines.map(str::to_owned));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::tests::every_kind;

    #[test]
    fn each_kind_of_block_is_read_aloud() {
        let text = paragraphs(&Words::english(), &every_kind(), false);
        let text: Vec<_> = text.iter().map(|line| line.replace('🙂', "")).collect();
        assert_eq!(
            text,
            [
                "title",
                "by whom here",
                "standing",
                "invented",
                "fact",
                "version",
                "lead",
                "narrow",
                "finding-of-beside",
                "Chart: alt-of-beside",
                "row: 7.",
                "wide",
                "found",
                "finding-of-below",
                "Chart: alt-of-below",
                "more",
                "finding-of-alone",
                "Chart: alt-of-alone",
                "typed",
                "term:",
                "line",
                "next",
                "term, mark:",
                "last",
                "end",
                "gaps",
                "maker",
                "untagged",
            ]
        );
    }
}
