//! The tables of `docs/learn-sources.md`: from every paragraph to its source, and from every point
//! of the article to its lessons.
//!
//! With `UPDATE_TABLES` set, the file is written instead of compared.

use std::fmt::Write as _;
use std::path::Path;

use super::grade::grade_of;
use super::lessons::article_share;
use crate::lesson::{Block, Lesson};
use crate::library;
use crate::library::{Mark, Trust};

/// The first words of a paragraph, enough to find it.
fn start(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().take(8).collect();
    format!("{} …", words.join(" ")).replace('|', "\\|")
}

fn ground(mark: &Mark) -> String {
    match mark {
        Mark::Article { points } => format!("article: {}", points.join(", ")),
        Mark::Added { sources } => {
            let names = sources.iter().map(|id| {
                let source = library().sources.iter().find(|s| s.id == *id);
                let source = source.expect("the build has checked it");
                match source.year {
                    Some(year) if !source.short.contains(&year.to_string()) => {
                        format!("{}, {year}", source.short)
                    }
                    _ => source.short.to_string(),
                }
            });
            format!("added: {}", names.collect::<Vec<_>>().join("; "))
        }
    }
}

fn rows(lesson: &Lesson) -> Vec<(String, &Mark)> {
    let mut rows = Vec::new();
    for block in lesson.blocks.iter() {
        if let Some(mark) = block.mark() {
            rows.extend(block.texts().iter().map(|text| (start(text), mark)));
        }
    }
    rows.extend(
        lesson
            .in_short
            .iter()
            .map(|brief| (start(&brief.text), &brief.mark)),
    );
    let choices = lesson.next.choices.iter();
    rows.extend(choices.map(|c| (start(&format!("{}: {}", c.choice, c.reply)), &c.mark)));
    rows
}

fn carries(lesson: &Lesson, point: &str) -> bool {
    let mut marks = lesson.blocks.iter().filter_map(Block::mark);
    marks.any(|mark| matches!(mark, Mark::Article { points } if points.iter().any(|p| p == point)))
}

fn how_read(trust: Trust) -> &'static str {
    match trust {
        Trust::Read => "the publication, its abstract or its owner's page",
        Trust::SecondHand => "a publication that reports it",
        Trust::General => "general knowledge",
        Trust::Design => "our own choice or example",
        Trust::Unverified => "unchecked",
    }
}

fn tables() -> String {
    let library = library();
    let mut text = "# Where the lessons come from\n\n\
        Written by a test from the content itself; it shows every paragraph with what it rests on.\n\n"
        .to_owned();
    let _ = writeln!(text, "{}\n", library.article.credit);
    text.push_str("## From paragraph to source\n");
    for lesson in library.lessons.iter() {
        let _ = write!(
            text,
            "\n### {}\n\n{} minutes, reading grade {:.1} (Flesch-Kincaid); {:.0} % of the words \
             retell the article. Last compared with its sources on {}.\n\n",
            lesson.title,
            lesson.minutes,
            grade_of(lesson),
            article_share(lesson) * 100.0,
            lesson.checked
        );
        text.push_str("| paragraph | rests on |\n|---|---|\n");
        for (start, mark) in rows(lesson) {
            let _ = writeln!(text, "| {start} | {} |", ground(mark));
        }
    }
    text.push_str("\n### Often heard\n\n| statement | answer rests on |\n|---|---|\n");
    for myth in library.myths.iter() {
        let _ = writeln!(
            text,
            "| {} | {} |",
            myth.heard.replace('|', "\\|"),
            ground(&myth.mark)
        );
    }
    text.push_str("\n## From the article to the lessons\n\n| section | point | id | lessons |\n|---|---|---|---|\n");
    for point in library.article.points.iter() {
        let lessons = library.lessons.iter().filter(|l| carries(l, &point.id));
        let lessons: Vec<_> = lessons.map(|l| l.title.as_ref()).collect();
        let _ = writeln!(
            text,
            "| {} | {} | {} | {} |",
            point.section,
            point.point,
            point.id,
            lessons.join("; ")
        );
    }
    text.push_str("\n## Sources\n\n| name | reference | what is taken from it | how it was read |\n|---|---|---|---|\n");
    for source in library.sources.iter() {
        let reference = match &source.url {
            Some(url) => format!("{} <{url}>", source.citation),
            None => source.citation.to_string(),
        };
        let _ = writeln!(
            text,
            "| {} | {reference} | {} | {} |",
            source.short,
            source.says,
            how_read(source.trust)
        );
    }
    text
}

#[test]
#[allow(
    clippy::disallowed_methods,
    reason = "a switch for the developer who changes the content"
)]
fn the_tables_in_the_documents_are_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/learn-sources.md");
    let tables = tables();
    println!("{tables}");
    if std::env::var_os("UPDATE_TABLES").is_some() {
        std::fs::write(&path, &tables).expect("the documents can be written");
    }
    let written = std::fs::read_to_string(&path)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        written == tables,
        "run the tests with UPDATE_TABLES=1 and look at what changed"
    );
}
