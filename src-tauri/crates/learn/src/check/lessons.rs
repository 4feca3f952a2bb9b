//! Lessons: front matter in TOML between lines of `+++`, then Markdown.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::Refused;
use super::file::File;
use super::markdown;
use super::marks::{Register, What};
use crate::lesson::{Block, Brief, Choice, Lesson, NextCard};
use crate::library::Text;

/// Reading speed in words a minute: that of a slow and tired reader.
const WORDS_A_MINUTE: usize = 200;
/// Minutes that a lesson may take.
const MINUTES: std::ops::RangeInclusive<usize> = 2..=4;

/// Sentences of a lesson in short.
const IN_SHORT: usize = 3;

/// The front matter of a lesson whose id is registered; its body is still unchecked.
pub struct RawLesson<'f> {
    file: File<'f>,
    front: RawFront,
    body: Range<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFront {
    id: Spanned<String>,
    title: Spanned<String>,
    summary: Spanned<String>,
    checked: Spanned<Datetime>,
    in_short: Spanned<Vec<RawBrief>>,
    next: RawNext,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBrief {
    text: Spanned<String>,
    mark: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNext {
    situation: Spanned<String>,
    choices: Spanned<Vec<RawChoice>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChoice {
    choice: Spanned<String>,
    reply: Spanned<String>,
    mark: Spanned<String>,
}

const FENCE: &str = "+++\n";

/// Reads the front matter of every lesson and registers the ids, so that lessons can refer to each
/// other.
pub fn raw<'f>(files: &[File<'f>], register: &mut Register) -> Result<Vec<RawLesson<'f>>, Refused> {
    let mut lessons = Vec::new();
    for file in files.iter().copied() {
        let end = file.text.get(FENCE.len()..).and_then(|t| t.find("\n+++\n"));
        let (true, Some(end)) = (file.text.starts_with(FENCE), end) else {
            return file.refuse(
                0..0,
                "a lesson begins with front matter between lines of +++",
            );
        };
        let front: RawFront = file.toml(FENCE.len()..FENCE.len() + end + 1)?;
        let lesson = RawLesson {
            file,
            body: FENCE.len() + end + "\n+++\n".len()..file.text.len(),
            front,
        };
        let at = lesson.at(&lesson.front.id);
        let id = file.id(&lesson.front.id)?;
        let named = file
            .stem()
            .split_once('-')
            .map(|(number, id)| (number.len(), id));
        if named != Some((2, id.as_str())) {
            return file.refuse(at, "a lesson's file is called NN-ID.md");
        }
        register.enter(What::Lesson, &id, file, at)?;
        lessons.push(lesson);
    }
    Ok(lessons)
}

/// Checks the content of the lessons.
pub fn all(lessons: Vec<RawLesson<'_>>, register: &mut Register) -> Result<Vec<Lesson>, Refused> {
    let lessons = lessons.into_iter().map(|raw| raw.check(register));
    lessons.collect()
}

impl RawLesson<'_> {
    /// The front matter starts after its fence.
    fn at<T>(&self, value: &Spanned<T>) -> Range<usize> {
        let span = value.span();
        span.start + FENCE.len()..span.end + FENCE.len()
    }

    fn words(&self, field: &str, text: &Spanned<String>) -> Result<Text, Refused> {
        let found = self.file.words(field, text);
        found.map_err(|refused| self.file.refused(self.at(text), refused.problem))
    }

    fn check(self, register: &mut Register) -> Result<Lesson, Refused> {
        let front = &self.front;
        let summary = self.words("summary", &front.summary)?;
        if summary.contains(|c: char| c.is_ascii_digit()) {
            return self.refuse(
                &front.summary,
                "a summary has no mark, so it claims no number",
            );
        }
        let blocks = markdown::blocks(self.file, self.body.clone(), register)?;
        let n_shown = blocks
            .iter()
            .filter(|b| matches!(b, Block::Show { .. }))
            .count();
        let has_myth = blocks.iter().any(|b| matches!(b, Block::Myth { .. }));
        if n_shown > 1 || (n_shown == 0 && !has_myth) {
            return self.refuse(
                &front.id,
                "a lesson has one picture or interaction: one \"show\", or a myth",
            );
        }
        let in_short = self.in_short(register)?;
        let n_words = n_words(&blocks, &in_short);
        let minutes = n_words.div_ceil(WORDS_A_MINUTE);
        if !MINUTES.contains(&minutes) {
            return self.refuse(
                &front.id,
                format!("it takes {minutes} minutes; a lesson takes {MINUTES:?}"),
            );
        }
        Ok(Lesson {
            title: self.words("title", &front.title)?,
            summary,
            minutes: u8::try_from(minutes).unwrap_or(u8::MAX),
            checked: self.day()?.into(),
            blocks: blocks.into(),
            in_short: in_short.into(),
            next: self.next(register)?,
            id: front.id.as_ref().clone().into(),
        })
    }

    fn refuse<T, V>(&self, value: &Spanned<V>, problem: impl Into<String>) -> Result<T, Refused> {
        self.file.refuse(self.at(value), problem)
    }

    fn day(&self) -> Result<String, Refused> {
        match self.front.checked.as_ref() {
            Datetime {
                date: Some(date),
                time: None,
                offset: None,
            } => Ok(date.to_string()),
            _ => self.refuse(
                &self.front.checked,
                "\"checked\" is a day such as 2026-11-22",
            ),
        }
    }

    fn in_short(&self, register: &mut Register) -> Result<Vec<Brief>, Refused> {
        let raw = &self.front.in_short;
        if raw.as_ref().len() != IN_SHORT {
            let problem = format!("a lesson in short has {IN_SHORT} sentences");
            return self.refuse(raw, problem);
        }
        let briefs = raw.as_ref().iter().map(|raw| {
            let mark = register.mark(raw.mark.as_ref(), self.file, self.at(&raw.mark))?;
            let text = self.words("text", &raw.text)?;
            let cards = &register.cards;
            cards.check(&mark, &text, self.file, self.at(&raw.text))?;
            Ok(Brief { mark, text })
        });
        briefs.collect()
    }

    fn next(&self, register: &mut Register) -> Result<NextCard, Refused> {
        let next = &self.front.next;
        if !(2..=3).contains(&next.choices.as_ref().len()) {
            return self.refuse(&next.choices, "a card has two or three choices");
        }
        let choices = next.choices.as_ref().iter().map(|raw| {
            let mark = register.mark(raw.mark.as_ref(), self.file, self.at(&raw.mark))?;
            let reply = self.words("reply", &raw.reply)?;
            let cards = &register.cards;
            cards.check(&mark, &reply, self.file, self.at(&raw.reply))?;
            Ok(Choice {
                choice: self.words("choice", &raw.choice)?,
                reply,
                mark,
            })
        });
        Ok(NextCard {
            situation: self.words("situation", &next.situation)?,
            choices: choices.collect::<Result<Vec<_>, _>>()?.into(),
        })
    }
}

/// Counts the words a reader reads.
fn n_words(blocks: &[Block], in_short: &[Brief]) -> usize {
    let n_of = |text: &str| text.split_whitespace().count();
    let of_block = |block: &Block| match block {
        // Looking at a picture or answering a myth takes about as long as reading this many words.
        Block::Show { .. } | Block::Myth { .. } => 40,
        block => block.texts().iter().map(|text| n_of(text)).sum(),
    };
    let of_briefs = in_short.iter().map(|brief| n_of(&brief.text));
    blocks.iter().map(of_block).chain(of_briefs).sum()
}
