//! Text that would break a page if it could. Export never fails because of what was typed.

use backstory_report::input::ReportInput;
use proptest::prelude::*;

use crate::samples::{answered, note, typical, with_note};
use crate::tools::{composed, saved, squeezed};

/// A4 less its margin, in points, with a hair for rounding.
const RIGHT_EDGE: f64 = 595.3 - 33.7;

#[test]
fn markup_prints_literally() {
    let typed = "#panic() #set page(width: 1pt) *bold* _em_ $x^2$ \\ `raw` = heading <label> \
                 @ref [[ ]] {} \"quoted\" 'single' ... // comment /* */ ~ https://a.example";
    let saved = saved(&with_note(typed));
    assert!(
        squeezed(&saved.words()).contains(&squeezed(typed)),
        "{}",
        saved.words()
    );
    assert!(saved.report.tagged());
}

#[test]
fn names_and_beginnings_are_text_too() {
    let mut input = typical();
    input.name = Some("#panic() <Ada> [x] 🙂".to_owned());
    input.began = Some("$x$ *y*\n= z".to_owned());
    let words = saved(&input).words();
    assert!(
        words.contains("#panic() <Ada> [x] [U+1F642] · made on"),
        "{words}"
    );
    assert!(words.contains("Began $x$ *y* = z"), "{words}");
}

#[test]
fn characters_without_a_glyph_print_their_number_and_are_counted() {
    let report = saved(&with_note("Better 🙂🙂 today. 中"));
    let printed = "Better [U+1F642][U+1F642] today. [U+4E2D]";
    assert!(report.words().contains(printed), "{}", report.words());
    assert!(report.report.text().iter().any(|p| p == printed));
    let counts: Vec<_> = report
        .report
        .replaced()
        .iter()
        .map(|r| (r.character, r.n))
        .collect();
    assert_eq!(counts, [('中', 1), ('🙂', 2)]);
    assert!(report.report.tagged());
}

#[test]
fn right_to_left_text_keeps_its_words() {
    for typed in [
        "כאב גב הבוקר",
        "ألم الظهر هذا الصباح",
        "walked to שוק today",
    ] {
        let saved = saved(&with_note(typed));
        let words = saved.words();
        for word in typed.split(' ') {
            assert!(words.contains(word), "{word} in {words}");
        }
        assert!(saved.report.replaced().is_empty());
        assert!(saved.report.tagged());
    }
}

#[test]
fn what_turns_text_around_is_printed_by_its_code_wherever_text_is_typed() {
    let typed = "took 12\u{202e}34\u{202c} then \u{2067}5-6\u{2069}\u{200f}";
    let printed = "took 12[U+202E]34[U+202C] then [U+2067]5-6[U+2069][U+200F]";
    let mut input = with_note(typed);
    input.name = Some(typed.to_owned());
    input.began = Some(typed.to_owned());
    input.urgent_signs = answered("2026-11-16", &[typed]);
    let saved = saved(&input);
    let aloud = saved.report.text().join("\n");
    assert_eq!(aloud.matches(printed).count(), 4, "{aloud}");
    let words = saved
        .words()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(words.matches(printed).count(), 4, "{words}");
    assert_eq!(saved.report.replaced().len(), 5);
    assert!(saved.report.tagged());
}

#[test]
fn line_breaks_stay_line_breaks() {
    let words = saved(&with_note("first line\r\nsecond line\n\n\n\nthird line")).words();
    let from = words.find("first line\nsecond line\n").unwrap();
    assert!(words[from..].contains("third line"));
}

#[test]
fn unbroken_text_stays_on_the_page_and_whole() {
    for unit in [
        "x",
        "W",
        "https://a.example/b?c=d&",
        "(",
        ")",
        "!",
        "/",
        "\u{a0}",
        "ﷺ",
        "中",
    ] {
        let typed = unit.repeat(500usize.div_ceil(unit.chars().count()));
        let mut input = with_note(&typed);
        input.name = Some(typed.chars().take(80).collect());
        input.began = Some(typed.clone());
        let saved = saved(&input);
        let edge = saved.right_edge();
        assert!(edge <= RIGHT_EDGE, "{unit} reaches to {edge}");
        let printed = squeezed(&typed.replace('中', "[U+4E2D]"));
        if unit.is_ascii() {
            assert!(saved.letters().contains(&printed), "{unit} is whole");
        }
        assert!(saved.report.tagged(), "{unit}");
    }
}

#[test]
fn known_trouble_never_costs_the_tags() {
    let everywhere = |typed: &str| ReportInput {
        name: Some(typed.to_owned()),
        began: Some(typed.to_owned()),
        notes: vec![note("2026-11-05", Some(typed), typed)],
        ..typical()
    };
    let trouble = [
        "",
        " ",
        "\n\n\n",
        "\u{0}\u{1}\u{1b}[31m",
        "\u{301}\u{301}\u{301}",
        "\u{64b}",
        "a\u{5b0}",
        "\u{feff}",
        "\u{ffff}\u{fffe}",
        "\u{200f}\u{202e}abc\u{202c}",
        "\u{2066}\u{2067}\u{2068}",
        "\u{200d}\u{fe0f}\u{20e3}",
        "👩‍👩‍👧‍👦 🇫🇷 1️⃣",
        "\u{ad}\u{ad}\u{ad}\u{ad}",
        "\u{fffc}\u{fffd}",
        "\u{e000}\u{f8ff}\u{f0000}\u{10ffff}",
        "Z̸̢͖̹͓̆̀̽a̶͎͑l̵̨̈́g̷͎̔o̸͙͝",
        "لا إله ﷺ ـ",
        "ffi fl fi ﬁ",
        "\u{600}\u{61c}\u{6dd}",
        "\u{1100}\u{1161}\u{11a8}",
        "\u{b}\u{c}\u{85}\u{2028}\u{2029}",
    ];
    let all = ReportInput {
        notes: trouble
            .iter()
            .flat_map(|typed| everywhere(typed).notes)
            .collect(),
        ..everywhere(&trouble.concat())
    };
    if !composed(&all).tagged() {
        // Typesetting each by itself is slow, and only worth it to name the one to blame.
        for typed in trouble {
            assert!(composed(&everywhere(typed)).tagged(), "{typed:?}");
        }
        panic!("each is fine by itself, but not all of them together");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_text_makes_a_tagged_report(
        typed in proptest::collection::vec(
            prop_oneof![
                any::<char>(),
                proptest::char::range('\u{20}', '\u{7e}'),
                proptest::char::range('\u{300}', '\u{36f}'),
                proptest::char::range('\u{590}', '\u{6ff}'),
                proptest::char::range('\u{2000}', '\u{206f}'),
            ],
            0..400,
        )
    ) {
        let typed: String = typed.into_iter().collect();
        let mut input = with_note(&typed);
        input.name = Some(typed.clone());
        let report = composed(&input);
        prop_assert!(report.tagged());
    }
}
