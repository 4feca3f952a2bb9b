//! Sheets: what was given is on the page, as words and not as markup.

use backstory_report::input::Paper;
use backstory_report::sentence::{Run, Stress};
use backstory_report::sheet::{Mark, Part, Picture, Sheet, compose_sheet};
use backstory_words::Words;

use crate::tools::text_of_pdf;

fn sheet(parts: Vec<Part>) -> Sheet {
    Sheet {
        paper: Paper::A4,
        title: "Knee rolls".to_owned(),
        lead: Some("A line below".to_owned()),
        parts,
        references: vec!["Author 2020: Journal 1:1-2 https://doi.org/10.1000/1".to_owned()],
        foot: "Backstory 0.1.0".to_owned(),
        made_on: "2026-11-20".parse().unwrap(),
        app_version: "0.1.0".to_owned(),
    }
}

fn mark(text: &str, is_solid: bool) -> Option<Mark> {
    Some(Mark {
        text: text.to_owned(),
        is_solid,
    })
}

const DRAWING: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 160 100\">\
     <path stroke=\"#000\" stroke-width=\"9\" d=\"M30 84L90 84\"/></svg>";

fn everything() -> Sheet {
    let strong = Run {
        text: "Slowly.".to_owned(),
        stress: Stress::Strong,
    };
    sheet(vec![
        Part::Heading("Part one".to_owned()),
        Part::Paragraph(
            mark("from the article", true),
            vec![Run::plain("Move #a $b$ *little*. "), strong],
        ),
        Part::List(
            mark("added: Author 2020", false),
            vec![
                vec![Run::plain("One thing")],
                vec![Run::plain("Two things")],
            ],
        ),
        Part::Steps(None, vec![vec![Run::plain("Lie down.")]]),
        Part::KeyMessage(
            mark("from the article", true),
            vec![Run::plain("Sore is not harm.")],
        ),
        Part::Table(
            mark("added: Author 2020", false),
            ["When", "Average"].map(str::to_owned).to_vec(),
            vec![["At first", "5.6"].map(str::to_owned).to_vec()],
        ),
        Part::Pictures(vec![Picture {
            svg: DRAWING.to_owned(),
            alt: "Lying on the back.".to_owned(),
        }]),
        Part::Boxed("Stop".to_owned(), vec!["New numbness.".to_owned()]),
    ])
}

#[test]
fn everything_given_is_on_the_page_and_the_file_has_tags() {
    let pdf = compose_sheet(&Words::english(), &everything()).unwrap();
    assert!(pdf.tagged);
    let text = text_of_pdf(&pdf.bytes);
    for words in [
        "Knee rolls",
        "A line below",
        "from the article",
        "Move #a $b$ *little*.",
        "Slowly.",
        "added: Author 2020",
        "Two things",
        "Lie down.",
        "Sore is not harm.",
        "Average",
        "5.6",
        "New numbness.",
        "https://doi.org/10.1000/1",
        "Backstory 0.1.0",
    ] {
        assert!(text.contains(words), "{words} is not in:\n{text}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_on_both_papers() {
    let (words, a4) = (Words::english(), everything());
    let letter = Sheet {
        paper: Paper::Letter,
        ..a4.clone()
    };
    let bytes = |sheet: &Sheet| compose_sheet(&words, sheet).unwrap().bytes;
    assert_eq!(bytes(&a4), bytes(&a4));
    assert_ne!(bytes(&a4), bytes(&letter));
}

#[test]
fn hostile_words_stay_words() {
    let long = "x".repeat(5_000);
    for text in ["#panic()", "\u{202E}abc", "🙂", "]#{", &long, "\n\n"] {
        let runs = vec![Run::plain(text)];
        let pdf = compose_sheet(&Words::english(), &sheet(vec![Part::Paragraph(None, runs)]));
        assert!(pdf.is_ok(), "{text:?}");
    }
}

#[test]
fn what_turns_text_around_is_printed_by_its_code_on_a_sheet_too() {
    let typed = "breathe \u{202e}4-7\u{202c} slowly";
    let sheet = Sheet {
        title: typed.to_owned(),
        lead: Some(typed.to_owned()),
        ..sheet(vec![
            Part::Steps(None, vec![vec![Run::plain(typed)]]),
            Part::Boxed(typed.to_owned(), vec![typed.to_owned()]),
        ])
    };
    let text = text_of_pdf(&compose_sheet(&Words::english(), &sheet).unwrap().bytes);
    let printed = "breathe [U+202E]4-7[U+202C] slowly";
    assert_eq!(text.matches(printed).count(), 5, "{text}");
}
