//! Where the words of the page come from.

use backstory_report::input::{Note, ReportInput, Stretch, Stretches, UrgentSigns};
use backstory_report::report::compose;
use backstory_words::Words;
use backstory_words::locale::Locale;
use typst::syntax::{SyntaxKind, SyntaxNode, parse};

use crate::samples::{answered, chart, day, flare_up, typical};
use crate::tools::saved_in;

/// What the template says to the typesetter in strings: names of formats and styles.
const SETTINGS: [&str; 3] = ["bold", "svg", "tabular"];

fn has_letters(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_alphabetic())
}

/// The typical report with every letter of the input taken out of it.
fn letterless() -> ReportInput {
    let mut input = typical();
    input.name = Some("123".to_owned());
    input.app_version = "0.1.0".to_owned();
    input.began = Some("456".to_owned());
    let function = input.function.as_mut().unwrap();
    function.chart_svg = chart(340, 150, "7").replace("29 Sep", "8");
    function.chart_description = "9".to_owned();
    function.summary = "10".to_owned();
    function.rows = vec![["1", "2", "3", "4", "5"].map(str::to_owned); 9];
    let pain = input.pain.as_mut().unwrap();
    pain.chart_svg = chart(580, 170, "7").replace("29 Sep", "8");
    pain.chart_description = "11".to_owned();
    pain.summary = "12".to_owned();
    pain.leg = Some("13".to_owned());
    input.notes = vec![
        Note {
            day: day("2026-10-22"),
            mark: Some("14".to_owned()),
            text: "15\n".repeat(60),
        },
        Note {
            day: day("2025-10-22"),
            mark: None,
            text: "16".to_owned(),
        },
    ];
    input
}

/// The same page in each of its ways to say things.
fn pages() -> Vec<ReportInput> {
    let full = letterless();
    let mut untagged = letterless();
    let pain = untagged.pain.as_mut().unwrap();
    pain.chart_svg = chart(580, 170, "&#x1F642;").replace("29 Sep", "8");
    vec![
        ReportInput {
            n_remembered: 2,
            n_left_out: 2,
            n_ahead: 2,
            ..full.clone()
        },
        ReportInput {
            name: None,
            n_late: 0,
            n_written: 1,
            n_days: 1,
            first: full.last,
            flare_ups: vec![
                flare_up("2026-11-19", Some("2026-11-19")),
                flare_up("2025-11-19", None),
            ],
            notes: Vec::new(),
            urgent_signs: UrgentSigns::Unreadable,
            ..full.clone()
        },
        ReportInput {
            first: day("2025-10-20"),
            urgent_signs: answered("2026-11-16", &["17", "18", "19"]),
            ..full
        },
        untagged,
    ]
}

#[test]
fn every_word_of_the_page_comes_from_the_catalogues() {
    let words = Words::pseudo();
    let mut n_untagged = 0;
    for input in pages() {
        let saved = saved_in(&words, &input);
        n_untagged += usize::from(!saved.report.tagged());
        for paragraph in saved.report.text() {
            assert!(
                !has_letters(paragraph),
                "written into the program: {paragraph}"
            );
        }
        assert!(!has_letters(&saved.words()), "{}", saved.words());
        assert!(!has_letters(&saved.info("Title")));
        assert!(saved.words().contains('é'), "there are words at all");
    }
    assert_eq!(n_untagged, 1, "that a file has no tags is also said");
}

/// The words of the pseudo-locale are 40 % longer than English and in brackets.
#[test]
fn longer_words_fit_on_the_page_and_none_is_cut_off() {
    // A4 is 595.3 points wide.
    const A4: f64 = 595.3;
    const MARGIN: f64 = 30.0;
    for input in pages() {
        let saved = saved_in(&Words::pseudo(), &input);
        let words = saved.words();
        let n = |bracket: char| words.chars().filter(|c| *c == bracket).count();
        assert!(n('[') > 20);
        assert_eq!(n('['), n(']'), "a text without its end: {words}");
        let edge = saved.right_edge();
        assert!(edge < A4 - MARGIN, "a word ends at {edge} points");
    }
}

#[test]
fn what_is_not_from_the_catalogues_would_be_found() {
    let mut input = letterless();
    input.pain.as_mut().unwrap().summary = "mean".to_owned();
    let saved = saved_in(&Words::pseudo(), &input);
    assert!(saved.report.text().iter().any(|p| has_letters(p)));
    assert!(has_letters(&saved.words()));
}

/// Letters that a template would print: in its markup, and in strings other than settings.
fn printed(template: &str) -> Vec<String> {
    fn collect(node: &SyntaxNode, found: &mut Vec<String>) {
        let text = node.leaf_text().as_str();
        let prints = match node.kind() {
            SyntaxKind::Text | SyntaxKind::MathText | SyntaxKind::Link => has_letters(text),
            SyntaxKind::Str => {
                let content = text.trim_matches('"').replace("\\n", "");
                has_letters(&content) && !SETTINGS.contains(&content.as_str())
            }
            _ => false,
        };
        if prints {
            found.push(text.to_owned());
        }
        node.children().for_each(|child| collect(child, found));
    }
    let mut found = Vec::new();
    collect(&parse(template), &mut found);
    found
}

#[test]
fn the_template_holds_no_words_of_its_own() {
    for template in [
        include_str!("../../src/words.typ"),
        include_str!("../../src/report.typ"),
    ] {
        assert_eq!(printed(template), Vec::<String>::new());
    }
    for (sample, word) in [
        ("#strong[Began]", "Began"),
        ("#let f() = { [page #n]; }", "page"),
        ("#section(\"Agreed today\")", "\"Agreed today\""),
        ("Plain", "Plain"),
        ("$\"mean\" = x$", "\"mean\""),
        ("= Heading", "Heading"),
    ] {
        assert!(printed(sample).contains(&word.to_owned()), "{sample}");
    }
}

#[test]
fn dates_and_numbers_follow_the_region() {
    let said = |system: &str| {
        let words = Words::new(Locale::of_system(system));
        let mut input = typical();
        let stretch = |mean: f64| Stretch {
            mean: words.decimal(mean),
            best: "4".to_owned(),
            worst: "6".to_owned(),
            days: "12/14".to_owned(),
        };
        input.pain.as_mut().unwrap().stretches = Some(Stretches {
            first: stretch(5.4),
            last: stretch(2.9),
        });
        let saved = saved_in(&words, &input);
        let aloud = saved.report.text().join("\n");
        let language = String::from_utf8_lossy(&saved.report.pdf().unwrap().bytes)
            .split("/Lang(")
            .nth(1)
            .and_then(|rest| rest.split(')').next().map(str::to_owned));
        (aloud, saved.words(), language)
    };
    let (aloud, page, language) = said("en_US.UTF-8");
    for expected in [
        "Robin · made on Nov 20, 2026",
        "Sep 29 to Nov 19, 2026",
        "Thu, Oct 22",
        "Flare-ups recorded: 2 (Oct 21 to Oct 23, since Nov 1)",
        "none ticked on November 16, 2026",
    ] {
        assert!(aloud.contains(expected), "{expected}: {aloud}");
        assert!(page.contains(expected), "{expected}: {page}");
    }
    assert_eq!(language.as_deref(), Some("en-US"));
    let (aloud, page, language) = said("de_DE.UTF-8");
    assert!(aloud.contains("First 14 days: mean 5,4, best 4"), "{aloud}");
    assert!(page.contains("mean 5,4 2,9"), "{page}");
    assert!(page.contains("29 Sep to 19 Nov 2026"), "{page}");
    assert_eq!(language.as_deref(), Some("en-DE"));
}

#[test]
fn a_region_the_typesetter_does_not_know_is_no_obstacle() {
    // Latin America has a number for a code.
    let words = Words::new(Locale::of_system("es_419"));
    let report = compose(&words, &typical()).unwrap();
    assert!(report.tagged());
}
