//! The body of a lesson: a small subset of Markdown in which every paragraph carries its mark.

mod spans;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Refused;
use super::file::File;
use super::marks::{Register, What};
use super::wording;
use crate::lesson::{Block, Interaction, Span, words_of};
use crate::library::{List, Mark, Text};

/// Reads the blocks of a lesson from a part of its file.
pub fn blocks(
    file: File<'_>,
    body: Range<usize>,
    register: &mut Register,
) -> Result<Vec<Block>, Refused> {
    let text = file.text.get(body.clone()).unwrap_or_default();
    let start = body.start;
    let events = Parser::new_ext(text, Options::ENABLE_TABLES)
        .into_offset_iter()
        .map(move |(event, at)| (event, start + at.start..start + at.end));
    let mut reader = Reader {
        file,
        register,
        waiting: None,
        blocks: Vec::new(),
    };
    reader.read(&events.collect::<Vec<_>>())?;
    match reader.waiting {
        Some((_, at)) => file.refuse(at, "this mark has nothing below it"),
        None => Ok(reader.blocks),
    }
}

type Located<'e> = (Event<'e>, Range<usize>);

struct Reader<'f, 'r> {
    file: File<'f>,
    register: &'r mut Register,
    /// A mark on a line of its own, waiting for the list or table below it.
    waiting: Option<(Mark, Range<usize>)>,
    blocks: Vec<Block>,
}

/// The directive in the first line of a paragraph.
enum Directive {
    Mark(Mark),
    Block(Block),
}

impl Reader<'_, '_> {
    fn read(&mut self, events: &[Located<'_>]) -> Result<(), Refused> {
        let mut rest = events;
        while let Some(((event, at), _)) = rest.split_first() {
            let Event::Start(tag) = event else {
                return self.file.refuse(at.clone(), unknown(event));
            };
            let end = length(rest);
            let inside = rest.get(1..end - 1).unwrap_or_default();
            match tag {
                Tag::Heading {
                    level: HeadingLevel::H2,
                    ..
                } => self.heading(inside, at)?,
                Tag::Paragraph => self.paragraph(inside, at)?,
                Tag::List(start) => self.list(start.is_some(), inside, at)?,
                Tag::BlockQuote(None) => self.key_message(inside, at)?,
                Tag::Table(_) => self.table(inside, at)?,
                _ => return self.file.refuse(at.clone(), unknown(event)),
            }
            rest = rest.get(end..).unwrap_or_default();
        }
        Ok(())
    }

    fn supports(&self, mark: &Mark, words: &str, at: &Range<usize>) -> Result<(), Refused> {
        let cards = &self.register.cards;
        cards.check(mark, words, self.file, at.clone())
    }

    fn nothing_waits(&self) -> Result<(), Refused> {
        match &self.waiting {
            Some((_, at)) => self.file.refuse(
                at.clone(),
                "a mark on a line of its own stands above a list or a table",
            ),
            None => Ok(()),
        }
    }

    fn heading(&mut self, inside: &[Located<'_>], at: &Range<usize>) -> Result<(), Refused> {
        self.nothing_waits()?;
        let spans = self.spans(inside, at)?;
        let [Span::Text { text }] = spans.as_slice() else {
            return self.file.refuse(at.clone(), "a heading is plain words");
        };
        if text.contains(|c: char| c.is_ascii_digit()) {
            let problem = "a heading has no mark, so it claims no number";
            return self.file.refuse(at.clone(), problem);
        }
        self.blocks.push(Block::Heading { text: text.clone() });
        Ok(())
    }

    fn paragraph(&mut self, inside: &[Located<'_>], at: &Range<usize>) -> Result<(), Refused> {
        self.nothing_waits()?;
        let raw = self.file.text.get(at.clone()).unwrap_or_default();
        let first = raw.lines().next().unwrap_or_default();
        let inner = first.strip_prefix('[').and_then(|t| t.strip_suffix(']'));
        let Some(inner) = inner else {
            return self.file.refuse(
                at.clone(),
                "a paragraph begins with its mark: [article: POINT] or [added: SOURCE]",
            );
        };
        let line = at.start..at.start + first.len();
        let is_alone = raw.trim_end() == first;
        match (self.directive(inner, &line)?, is_alone) {
            (Directive::Block(block), true) => self.blocks.push(block),
            (Directive::Block(_), false) => {
                return self
                    .file
                    .refuse(line, "this stands alone, with a blank line below it");
            }
            (Directive::Mark(mark), true) => self.waiting = Some((mark, line)),
            (Directive::Mark(mark), false) => {
                let body: Vec<_> = inside
                    .iter()
                    .filter(|(_, at)| at.start > line.end)
                    .cloned()
                    .collect();
                let spans = self.spans(&body, at)?;
                self.supports(&mark, &words_of(&spans), at)?;
                let spans = spans.into();
                self.blocks.push(Block::Paragraph { mark, spans });
            }
        }
        Ok(())
    }

    /// A quotation holds one paragraph with its mark.
    fn key_message(&mut self, inside: &[Located<'_>], at: &Range<usize>) -> Result<(), Refused> {
        self.nothing_waits()?;
        let [
            (Event::Start(Tag::Paragraph), place),
            words @ ..,
            (Event::End(TagEnd::Paragraph), _),
        ] = inside
        else {
            return self.not_one_paragraph(at);
        };
        if length(inside) < inside.len() {
            return self.not_one_paragraph(at);
        }
        self.paragraph(words, place)?;
        match self.blocks.pop() {
            Some(Block::Paragraph { mark, spans }) if self.waiting.is_none() => {
                self.blocks.push(Block::KeyMessage { mark, spans });
                Ok(())
            }
            _ => self.not_one_paragraph(at),
        }
    }

    fn not_one_paragraph(&self, at: &Range<usize>) -> Result<(), Refused> {
        let problem = "a key message is one paragraph with its mark, each line after \">\"";
        self.file.refuse(at.clone(), problem)
    }

    fn table(&mut self, inside: &[Located<'_>], at: &Range<usize>) -> Result<(), Refused> {
        let Some((mark, _)) = self.waiting.take() else {
            return self
                .file
                .refuse(at.clone(), "a table has its mark on the line above it");
        };
        let mut rows: Vec<List<Text>> = Vec::new();
        let mut rest = inside;
        while !rest.is_empty() {
            let end = length(rest);
            let row = self.cells(rest.get(1..end - 1).unwrap_or_default())?;
            self.supports(&mark, &row.join(" "), at)?;
            rows.push(row.into());
            rest = rest.get(end..).unwrap_or_default();
        }
        let head = rows.remove(0);
        let rows = rows.into();
        self.blocks.push(Block::Table { mark, head, rows });
        Ok(())
    }

    fn cells(&self, mut row: &[Located<'_>]) -> Result<Vec<Text>, Refused> {
        let mut cells = Vec::new();
        while let Some((_, at)) = row.first() {
            let end = length(row);
            let text = self.plain(row.get(1..end - 1).unwrap_or_default(), at)?;
            let problem = if text.trim().is_empty() {
                Some("a table has no empty cells".to_owned())
            } else {
                wording::never(&text)
            };
            if let Some(problem) = problem {
                return self.file.refuse(at.clone(), problem);
            }
            cells.push(text.into());
            row = row.get(end..).unwrap_or_default();
        }
        Ok(cells)
    }

    fn directive(&mut self, inner: &str, at: &Range<usize>) -> Result<Directive, Refused> {
        let (word, value) = inner.split_once(':').unwrap_or((inner, ""));
        let value = value.trim();
        let block = match word {
            "show" => Block::Show {
                what: self.interaction(value, at)?,
            },
            "myth" => {
                self.register
                    .name(What::Myth, value, self.file, at.clone())?;
                Block::Myth {
                    id: value.to_owned().into(),
                }
            }
            "movement" => {
                self.register
                    .name(What::Movement, value, self.file, at.clone())?;
                Block::Movement {
                    id: value.to_owned().into(),
                }
            }
            "stop" if value.is_empty() => Block::Stop,
            "open" => Block::Open {
                place: self.register.place(value, self.file, at.clone())?,
            },
            _ => {
                let mark = self.register.mark(inner, self.file, at.clone())?;
                return Ok(Directive::Mark(mark));
            }
        };
        Ok(Directive::Block(block))
    }

    fn interaction(&self, name: &str, at: &Range<usize>) -> Result<Interaction, Refused> {
        let known = match name {
            "load-and-capacity" => Interaction::LoadAndCapacity,
            "positions" => Interaction::Positions,
            "breathing" => Interaction::Breathing,
            "small-steps" => Interaction::SmallSteps,
            "sore-or-worse" => Interaction::SoreOrWorse,
            "course" => Interaction::Course,
            "backs" => Interaction::Backs,
            _ => {
                let problem = format!("there is no interaction \"{name}\"");
                return self.file.refuse(at.clone(), problem);
            }
        };
        Ok(known)
    }

    fn list(
        &mut self,
        is_numbered: bool,
        inside: &[Located<'_>],
        at: &Range<usize>,
    ) -> Result<(), Refused> {
        let Some((mark, _)) = self.waiting.take() else {
            return self
                .file
                .refuse(at.clone(), "a list has its mark on the line above it");
        };
        let mut items = Vec::new();
        let mut rest = inside;
        while !rest.is_empty() {
            let end = length(rest);
            let item = rest.get(1..end - 1).unwrap_or_default();
            // The parser wraps items with a blank line between them in a paragraph each.
            let item = match item {
                [
                    (Event::Start(Tag::Paragraph), _),
                    inner @ ..,
                    (Event::End(TagEnd::Paragraph), _),
                ] => inner,
                item => item,
            };
            let spans = self.spans(item, at)?;
            self.supports(&mark, &words_of(&spans), at)?;
            items.push(spans.into());
            rest = rest.get(end..).unwrap_or_default();
        }
        self.blocks.push(Block::List {
            mark,
            is_numbered,
            items: List::from(items),
        });
        Ok(())
    }
}

/// Number of events from the first one to the end of what it opens; 1 when it opens nothing.
fn length(events: &[Located<'_>]) -> usize {
    let mut depth = 0_usize;
    for (n, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return n + 1;
        }
    }
    events.len()
}

fn unknown(event: &Event<'_>) -> String {
    let what = match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => "HTML",
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => "code",
        Event::Start(Tag::Image { .. }) => "an image",
        Event::Start(Tag::BlockQuote(_)) => "a quotation in here",
        Event::Start(Tag::List(_)) => "a list in a list",
        Event::Start(Tag::Heading { .. }) => "a heading that is not ##",
        Event::HardBreak => "a forced line break",
        Event::Rule => "a rule",
        _ => "this",
    };
    format!("a lesson has no place for {what}")
}
