//! Blocks of a lesson beyond paragraphs: key messages, steps, tables, movements, when to stop, and
//! the lesson in short.

use super::small::{check, files};
use crate::check::library;
use crate::lesson::{Block, words_of};

const LESSON: &str = "lessons/01-moving.md";
const SHOW: &str = "[show: breathing]";

/// The blocks of the small lesson with something else in the place of its picture.
fn blocks(markup: &str) -> Vec<Block> {
    let mut files = files();
    let lesson = files.get_mut(LESSON).expect("the lesson");
    *lesson = lesson.replacen(SHOW, markup, 1);
    let library = library(&files).map_err(|refused| refused.to_string());
    library.expect("it is whole").lessons[0].blocks.to_vec()
}

#[test]
fn a_quotation_is_a_key_message() {
    let found = blocks("> [article: move]\n> **Sore** is\n> not harm.");
    let message = found.iter().find_map(|block| match block {
        Block::KeyMessage { spans, .. } => Some(words_of(spans)),
        _ => None,
    });
    assert_eq!(message.as_deref(), Some("Sore is not harm."));
    for broken in [
        "> [article: move]",
        "> [myth: rest]",
        "> [article: move]\n> One.\n>\n> Two.",
        "> - One",
    ] {
        check(LESSON, SHOW, broken, 28, "a key message");
    }
}

#[test]
fn a_numbered_list_is_steps() {
    let found = blocks("[added: paper]\n\n1. Sit.\n2. Stand.");
    let numbered: Vec<_> = found
        .iter()
        .filter_map(|block| match block {
            Block::List { is_numbered, .. } => Some((*is_numbered, block.texts())),
            _ => None,
        })
        .collect();
    assert_eq!(
        numbered[1],
        (true, vec!["Sit.".to_owned(), "Stand.".to_owned()])
    );
    assert!(!numbered[0].0, "a list with dashes is not");
}

#[test]
fn a_table_has_its_mark_above_and_no_empty_cells() {
    let table = "| When | Average |\n|---|---|\n| At first | 2020 |\n| After a year | 1 |";
    let found = blocks(&format!("[added: paper]\n\n{table}"));
    let table_of = found.iter().find_map(|block| match block {
        Block::Table { head, rows, .. } => Some((head.len(), rows.len())),
        _ => None,
    });
    assert_eq!(table_of, Some((2, 2)));
    check(LESSON, SHOW, table, 28, "mark on the line above");
    let holed = format!("[added: paper]\n\n{}", table.replace("| 1 |", "| |"));
    check(LESSON, SHOW, &holed, 33, "no empty cells");
    let banned = format!("[added: paper]\n\n{}", table.replace("| 1 |", "| proven |"));
    check(LESSON, SHOW, &banned, 33, "promises");
}

#[test]
fn drawings_of_a_movement_and_when_to_stop_stand_alone() {
    let found = blocks("[movement: rolls]\n\n[stop]");
    assert!(found.contains(&Block::Movement { id: "rolls".into() }));
    assert!(found.contains(&Block::Stop));
    check(
        LESSON,
        SHOW,
        "[movement: bridge]",
        28,
        "no movement \"bridge\"",
    );
    check(LESSON, SHOW, "[stop: now]", 28, "is no mark");
    check(LESSON, SHOW, "[stop]\nNow.", 28, "stands alone");
}

#[test]
fn a_lesson_in_short_has_three_sentences_with_marks() {
    let third = ", { text = \"Three.\", mark=\"article: move\" }";
    check(LESSON, third, "", 6, "in short has 3 sentences");
    check(
        LESSON,
        "mark=\"article: move\"",
        "mark=\"article: rest\"",
        6,
        "no point \"rest\"",
    );
    check(LESSON, "\"Three.\"", "\"You must go.\"", 6, "gives orders");
}
