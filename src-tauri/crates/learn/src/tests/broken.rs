//! Content broken in every way is refused with its file and line.

use super::small::{check, files};
use crate::check::library;

const LESSON: &str = "lessons/01-moving.md";
const MOVEMENT: &str = "movements/rolls.toml";
const SIGNS: &str = "urgent_signs.toml";
const SOURCES: &str = "sources.toml";
const MYTHS: &str = "myths.toml";

#[test]
fn broken_syntax_and_unknown_keys() {
    check(SIGNS, "\"Intro.\"", "\"Intro.", 2, "");
    check(
        SIGNS,
        "review =",
        "reviewed =",
        4,
        "unknown field `reviewed`",
    );
    check(
        SIGNS,
        "text = \"Second",
        "txt = \"Second",
        24,
        "unknown field `txt`",
    );
    check(SOURCES, "url =", "link =", 8, "unknown field `link`");
    check(
        MOVEMENT,
        "care =",
        "caution =",
        12,
        "unknown field `caution`",
    );
    check(
        MOVEMENT,
        "\"gentle\"",
        "\"soft\"",
        6,
        "unknown variant `soft`",
    );
    check(LESSON, "title =", "titel =", 3, "unknown field `titel`");
    check(LESSON, "\"Moving\"", "\"Moving", 3, "");
    check(LESSON, "+++\nid", "id", 1, "front matter");
    check(LESSON, "+++\n\n##", "\n##", 1, "front matter");
}

#[test]
fn missing_fields() {
    check(
        SIGNS,
        "limits = \"Limits.\"\n",
        "",
        1,
        "missing field `limits`",
    );
    check(SIGNS, "call = \"Call\"\n", "", 8, "needs a call");
    let citation = "citation = \"Author 2020, Journal 1:1-2\"\n";
    check(SOURCES, citation, "", 1, "missing field `citation`");
    check(
        LESSON,
        "checked = 2026-11-22\n",
        "",
        2,
        "missing field `checked`",
    );
    check(
        MYTHS,
        "mark = \"article: move\"\n",
        "",
        1,
        "missing field `mark`",
    );
}

#[test]
fn empty_texts() {
    check(SIGNS, "\"Intro.\"", "\"\"", 2, "\"intro\" is empty");
    check(SIGNS, "\"Lead:\"", "\" Lead:\"", 10, "spaces around");
    let citation = "\"Author 2020, Journal 1:1-2\"";
    check(SOURCES, citation, "\"  \"", 5, "\"citation\" is empty");
    check(
        LESSON,
        "\"A little is a lot.\"",
        "\"\"",
        11,
        "\"reply\" is empty",
    );
    check(LESSON, "- Another thing", "-", 25, "no words");
}

#[test]
fn marks_that_lead_nowhere() {
    check(
        LESSON,
        "[article: move]",
        "[article: moove]",
        21,
        "no point \"moove\"",
    );
    check(
        LESSON,
        "[added: paper]",
        "[added: papre]",
        24,
        "no source \"papre\"",
    );
    check(
        LESSON,
        "[added: paper]",
        "[added: paper, paper]",
        24,
        "named twice",
    );
    check(
        LESSON,
        "\"added: paper\"",
        "\"added: rumour\"",
        16,
        "unverified",
    );
    check(
        LESSON,
        "[added: paper]",
        "[added: rumour]",
        24,
        "unverified",
    );
    check(MYTHS, "article: move", "added: rumour", 6, "unverified");
    check(MOVEMENT, "[\"paper\"]", "[\"rumour\"]", 13, "unverified");
    check(MOVEMENT, "[\"paper\"]", "[]", 13, "at least one source");
    check(
        SIGNS,
        "[\"paper\"]",
        "[\"papre\"]",
        6,
        "no source \"papre\"",
    );
    check(SIGNS, "[\"paper\"]", "[]", 6, "at least one source");
}

#[test]
fn bad_dates_and_numbers() {
    check(LESSON, "2026-11-22", "2026-13-22", 5, "");
    check(LESSON, "2026-11-22", "2026-02-30", 5, "");
    check(LESSON, "2026-11-22", "\"yesterday\"", 5, "");
    check(LESSON, "2026-11-22", "2026-11-22T10:00:00Z", 5, "is a day");
    check(LESSON, "\"About moving.\"", "\"Only 5 %.\"", 4, "no number");
    check(SOURCES, "2020\ncitation", "20\ncitation", 4, "four digits");
    check(MOVEMENT, "seconds = 60", "seconds = 5", 7, "30..=300");
}

#[test]
fn ids_that_are_used_twice_or_not_at_all() {
    check(
        SIGNS,
        "\"three\"",
        "\"one\"",
        32,
        "sign id \"one\" is used twice",
    );
    check(
        SIGNS,
        "\"four\"",
        "\"two\"",
        40,
        "sign id \"two\" is used twice",
    );
    let twice = "[[points]]\nid = \"move\"\nsection = \"A\"\npoint = \"B.\"\n[[points]]";
    check("article.toml", "[[points]]", twice, 9, "point id \"move\"");
    let more = "[[points]]\nid = \"rest\"\nsection = \"A\"\npoint = \"B.\"\n[[points]]";
    check(
        "article.toml",
        "[[points]]",
        more,
        5,
        "nothing names the point \"rest\"",
    );
    let more = "[[sources]]\nid = \"extra\"\nshort = \"A\"\ncitation = \"A\"\nsays = \"A.\"\ntrust = \"read\"\n[[sources]]";
    check(
        SOURCES,
        "[[sources]]",
        more,
        2,
        "nothing names the source \"extra\"",
    );
    check(
        SOURCES,
        "\"rumour\"",
        "\"paper\"",
        10,
        "source id \"paper\"",
    );
    check(SOURCES, "\"rumour\"", "\"Ru mour\"", 10, "small letters");
    check(LESSON, "id = \"moving\"", "id = \"resting\"", 2, "NN-ID.md");
    check(MOVEMENT, "id = \"rolls\"", "id = \"roll\"", 1, "ID.toml");
}

#[test]
fn tiers_in_another_order() {
    check(
        SIGNS,
        "\"emergency\"",
        "\"visit\"",
        8,
        "expected the tier \"emergency\"",
    );
    check(
        SIGNS,
        "\"visit\"",
        "\"today\"",
        27,
        "expected the tier \"visit\"",
    );
    let call = "title = \"Book a visit\"\ncall = \"Call\"";
    check(
        SIGNS,
        "title = \"Book a visit\"",
        call,
        29,
        "only the tier \"emergency\"",
    );
}

#[test]
fn notes_without_sources_and_sources_without_a_note() {
    let note = "note = \"Note.\"\n[[tiers.signs]]";
    check(SIGNS, "[[tiers.signs]]", note, 13, "note_sources");
    let sources = "note_sources = [\"paper\"]\n[[tiers.signs]]";
    check(SIGNS, "[[tiers.signs]]", sources, 13, "which is missing");
}

#[test]
fn numbers_that_are_none() {
    check(SIGNS, "[\"ZZ\"]", "[\"Zed\"]", 37, "two capital letters");
    check(SIGNS, "\"112\"", "\"call\"", 38, "two to four digits");
    check(
        SIGNS,
        "\"112\"",
        "\"+1 555 0100\"",
        38,
        "two to four digits",
    );
}

#[test]
fn links_to_mirrors() {
    for url in [
        "http://doi.org/10.1000/1",
        "https://example.org/doi.org",
        "https://notdoi.org/10.1000/1",
        "https://doi.org.example.org/",
        "https://doi.org@example.org/",
    ] {
        check(
            SOURCES,
            "https://doi.org/10.1000/1",
            url,
            8,
            "or has no url",
        );
    }
}

#[test]
fn files_that_nothing_reads() {
    let mut files = files();
    files.insert("lessons/02-more.txt".to_owned(), "text".to_owned());
    let refused = library(&files).expect_err("nothing reads it");
    assert_eq!(
        refused.to_string(),
        "lessons/02-more.txt:1: nothing reads a file of this name"
    );
    files.remove("lessons/02-more.txt");
    files.remove("myths.toml");
    let refused = library(&files).expect_err("it is missing");
    assert_eq!(refused.to_string(), "myths.toml:1: the file is missing");
}
