//! Markup and words that have no place in a lesson or a drawing are refused with file and line.

use super::small::{check, files};
use crate::check::library;

const LESSON: &str = "lessons/01-moving.md";
const MOVEMENT: &str = "movements/rolls.toml";
const DRAWING: &str = "drawings/lying.svg";
const MYTHS: &str = "myths.toml";

#[test]
fn a_paragraph_without_a_mark() {
    let marked = "[article: move]\nMovement";
    check(LESSON, marked, "Movement", 21, "begins with its mark");
    check(
        LESSON,
        marked,
        "[move]\nMovement",
        21,
        "\"move\" is no mark",
    );
    check(LESSON, marked, "[article]\nMovement", 21, "no point \"\"");
    check(
        LESSON,
        marked,
        "[article: move]\n\nMovement",
        21,
        "above a list",
    );
    let list = "[added: paper]\n- One";
    check(LESSON, list, "- One", 24, "mark on the line above");
    check(
        LESSON,
        list,
        "[added: paper]\n\nWords.\n\n- One",
        24,
        "above a list",
    );
    check(
        LESSON,
        "mark = \"article: move\"",
        "mark = \"move\"",
        12,
        "is no mark",
    );
    let last = "[open: urgent-signs]\n\n[added: paper]\n";
    check(
        LESSON,
        last,
        "[open: urgent-signs]\nThere.\n\n[added: paper]\n",
        32,
        "stands alone",
    );
}

#[test]
fn names_that_lead_nowhere() {
    check(
        LESSON,
        "[myth: rest]",
        "[myth: sleep]",
        30,
        "no myth \"sleep\"",
    );
    check(
        LESSON,
        "[show: breathing]",
        "[show: humming]",
        28,
        "no interaction \"humming\"",
    );
    check(
        LESSON,
        "movement:rolls",
        "movement:bridge",
        22,
        "no movement \"bridge\"",
    );
    check(
        LESSON,
        "[open: urgent-signs]",
        "[open: lesson:other]",
        32,
        "no lesson \"other\"",
    );
    check(
        MOVEMENT,
        "[\"lying\"]",
        "[\"standing\"]",
        14,
        "no drawing \"standing\"",
    );
    check(
        "positions.toml",
        "\"lying\"",
        "\"standing\"",
        5,
        "no drawing \"standing\"",
    );
}

#[test]
fn links_out_of_the_app() {
    for link in [
        "https://doi.org/1",
        "http://example.org",
        "javascript:alert(1)",
        "/journal",
    ] {
        check(LESSON, "movement:rolls", link, 22, "is no part of the app");
    }
    check(
        LESSON,
        "(movement:rolls)",
        "(movement:rolls \"title\")",
        22,
        "is written",
    );
    check(
        LESSON,
        "[rolls](movement:rolls)",
        "<https://doi.org/1>",
        22,
        "is written",
    );
}

#[test]
fn markup_that_has_no_place() {
    let cases = [
        ("Movement", "Movement <b>now</b>", 22, "HTML"),
        ("Movement", "Movement <script>alert(1)</script>", 22, "HTML"),
        ("Movement", "Movement `code`", 22, "code"),
        ("Movement", "Movement ![x](a.png)", 22, "an image"),
        ("Movement", "Movement  \nand", 22, "forced line break"),
        (
            "Movement *helps*",
            "Movement ***helps***",
            22,
            "plain words",
        ),
        ("## Why", "# Why", 19, "not ##"),
        ("## Why", "### Why", 19, "not ##"),
        ("## Why", "## Why 5 %", 19, "no number"),
        ("## Why", "## Why *now*", 19, "plain words"),
        ("[show: breathing]", "<script>alert(1)</script>", 28, "HTML"),
        ("[show: breathing]", "<div onclick=\"x\">", 28, "HTML"),
        ("[show: breathing]", "> said", 28, "begins with its mark"),
        ("[show: breathing]", "```\ncode\n```", 28, "code"),
        ("[open: urgent-signs]", "    code", 32, "code"),
        ("[show: breathing]", "---", 28, "a rule"),
        ("[show: breathing]", "1. One", 28, "mark on the line above"),
        (
            "- One thing",
            "- One thing\n  - Inner",
            26,
            "a list in a list",
        ),
    ];
    for (good, broken, line, words) in cases {
        check(LESSON, good, broken, line, words);
    }
}

#[test]
fn words_that_are_never_used() {
    check(
        LESSON,
        "Movement",
        "Damage and movement",
        21,
        "never \"damage\"",
    );
    check(LESSON, "Movement", "You will move. It", 21, "gives orders");
    check(LESSON, "- One thing", "- It is proven", 25, "promises");
    check(
        LESSON,
        "\"Moving\"",
        "\"Moving!\"",
        3,
        "no exclamation marks",
    );
    check(
        LESSON,
        "\"It hurts.\"",
        "\"It is worn.\"",
        8,
        "never \"worn\"",
    );
    check(
        MOVEMENT,
        "\"Slowly.\"",
        "\"You must stop.\"",
        12,
        "gives orders",
    );
    check(MYTHS, "\"Movement is.\"", "\"A cure.\"", 5, "promises");
    let mut files = files();
    let myths = files.get_mut(MYTHS).expect("the myths");
    *myths = myths.replace("Rest is best.", "My back is worn out!");
    assert!(library(&files).is_ok(), "what one hears may frighten");
}

#[test]
fn numbers_that_are_in_no_source_card() {
    let unsupported = [
        ("Movement", "Movement by 7 %", 21, "7 is in no point"),
        (
            "- One thing",
            "- One thing in 3,000",
            25,
            "3000 is in no point",
        ),
        (
            "A little is a lot.",
            "Walk 10 minutes.",
            11,
            "10 is in no point",
        ),
        ("\"Two.\"", "\"In 2021.\"", 6, "2021 is in no point"),
    ];
    for (good, broken, line, words) in unsupported {
        check(LESSON, good, broken, line, words);
    }
    check(
        MYTHS,
        "\"Movement is.\"",
        "\"8 of 10.\"",
        5,
        "8 is in no point",
    );
    let mut files = files();
    let lesson = files.get_mut(LESSON).expect("the lesson");
    *lesson = lesson.replace("- One thing", "- One thing of 2020");
    assert!(library(&files).is_ok(), "the year of its source");
}

#[test]
fn sentences_that_nobody_reads_to_the_end() {
    let long = format!("Movement {}", "and ".repeat(25).trim_end());
    check(LESSON, "Movement", &long, 21, "a sentence of 32 words");
    check(
        LESSON,
        "Movement",
        "Above all, movement",
        21,
        "how people speak",
    );
}

#[test]
fn lessons_of_the_wrong_size() {
    let mut files = files();
    let lesson = files.get_mut(LESSON).expect("the lesson");
    let (short, long) = (
        lesson.replace("word. ", ""),
        lesson.replace("word. ", &"word. ".repeat(4)),
    );
    for (text, minutes) in [(short, 1), (long, 7)] {
        files.insert(LESSON.to_owned(), text);
        let refused = library(&files).expect_err("it is too short or too long");
        assert_eq!((refused.file.as_ref(), refused.line), (LESSON, 2));
        let problem = format!("it takes {minutes} minutes");
        assert!(refused.problem.contains(&problem), "{refused}");
    }
    check(
        LESSON,
        "[myth: rest]",
        "[show: positions]",
        2,
        "one picture or interaction",
    );
    let two =
        "[[next.choices]]\nchoice = \"Wait\"\nreply = \"For a while.\"\nmark = \"added: paper\"\n";
    check(LESSON, two, "", 9, "two or three choices");
    check(
        MOVEMENT,
        "[\"Lie down.\", \"Roll the knees.\"]",
        "[\"Lie down.\"]",
        8,
        "2..=4",
    );
    check(MOVEMENT, "[\"On the back.\"]", "[]", 15, "one sentence");
    check(
        MOVEMENT,
        "desk_break = false",
        "desk_break = true",
        5,
        "needs no floor",
    );
}

#[test]
fn drawings_with_more_than_shapes() {
    check(
        DRAWING,
        "<path class=\"b\"",
        "<script>x</script><path class=\"b\"",
        4,
        "no place for <script>",
    );
    check(
        DRAWING,
        "class=\"b\"",
        "class=\"b\" style=\"x\"",
        4,
        "no place for \"style\"",
    );
    check(
        DRAWING,
        "class=\"b\"",
        "class=\"b\" onload=\"x\"",
        4,
        "no place for \"onload\"",
    );
    check(DRAWING, "class=\"b\"", "class=\"x\"", 4, "one class");
    check(DRAWING, "class=\"b\"", "", 4, "one class");
    check(DRAWING, "M30 84L90 84", "M30 84url(x)", 4, "cannot be read");
    check(DRAWING, "r=\"9\"", "r=\"nine\"", 3, "cannot be read");
    check(DRAWING, "0 0 160 100", "0 0 100 100", 1, "viewBox");
    check(DRAWING, "</svg>", "", 1, "never closed");
    check(
        DRAWING,
        "<path class=\"b\" d=\"M30 84L90 84\"/>",
        "text",
        3,
        "only shapes",
    );
}
