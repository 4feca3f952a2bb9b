//! Words inside a paragraph, a list item or a cell: plain, stressed or linked.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag};

use super::{Located, Reader, length, unknown};
use crate::check::{Refused, wording};
use crate::lesson::{Span, words_of};

impl Reader<'_, '_> {
    /// Reads words with stress and links; anything else is an error.
    pub fn spans(
        &mut self,
        events: &[Located<'_>],
        at: &Range<usize>,
    ) -> Result<Vec<Span>, Refused> {
        let mut spans = Spans::default();
        let mut rest = events;
        while let Some(((event, place), _)) = rest.split_first() {
            let end = length(rest);
            match event {
                Event::Text(text) => spans.add(text),
                Event::SoftBreak => spans.add(" "),
                Event::Start(tag @ (Tag::Emphasis | Tag::Strong | Tag::Link { .. })) => {
                    let inner = rest.get(1..end - 1).unwrap_or_default();
                    let text = self.plain(inner, place)?;
                    spans.flush();
                    spans.done.push(self.styled(tag, text, place)?);
                }
                _ => return self.file.refuse(place.clone(), unknown(event)),
            }
            rest = rest.get(end..).unwrap_or_default();
        }
        spans.flush();
        let all = words_of(&spans.done);
        if all.trim().is_empty() {
            return self.file.refuse(at.clone(), "there are no words in this");
        }
        match wording::never(&all) {
            Some(problem) => self.file.refuse(at.clone(), problem),
            None => Ok(spans.done),
        }
    }

    fn styled(&mut self, tag: &Tag<'_>, text: String, at: &Range<usize>) -> Result<Span, Refused> {
        match tag {
            Tag::Emphasis => Ok(Span::Emphasis { text: text.into() }),
            Tag::Link {
                link_type: LinkType::Inline,
                dest_url,
                title,
                ..
            } if title.is_empty() => Ok(Span::Link {
                text: text.into(),
                place: self.register.place(dest_url, self.file, at.clone())?,
            }),
            Tag::Link { .. } => self
                .file
                .refuse(at.clone(), "a link is written [words](place)"),
            _ => Ok(Span::Strong { text: text.into() }),
        }
    }

    pub fn plain(&self, events: &[Located<'_>], at: &Range<usize>) -> Result<String, Refused> {
        let texts = events.iter().map(|(event, _)| match event {
            Event::Text(text) => Some(text.to_string()),
            Event::SoftBreak => Some(" ".to_owned()),
            _ => None,
        });
        let text: Option<String> = texts.collect();
        text.ok_or_else(|| {
            self.file.refused(
                at.clone(),
                "stressed words, links and tables hold plain words",
            )
        })
    }
}

/// Collects spans: the parser delivers a run of plain text in pieces.
#[derive(Default)]
struct Spans {
    done: Vec<Span>,
    text: String,
}

impl Spans {
    fn add(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text).into();
            self.done.push(Span::Text { text });
        }
    }
}
