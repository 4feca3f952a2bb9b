//! The pages of the preview.

use backstory_report::input::{FUNCTION_CHART_PX, FunctionSection};

use crate::samples::{chart, typical, with_note};
use crate::tools::{composed, saved};

#[test]
fn there_is_one_picture_for_each_page() {
    let long = "A line of a long note.\n".repeat(200);
    for input in [typical(), with_note(&long)] {
        let report = composed(&input);
        assert_eq!(report.pages().len(), report.n_pages());
    }
}

#[test]
fn pages_load_nothing_run_nothing_and_need_no_font() {
    for page in composed(&typical()).pages() {
        let svg = roxmltree::Document::parse(&page).unwrap();
        for node in svg.descendants().filter(roxmltree::Node::is_element) {
            let name = node.tag_name().name();
            assert!(
                !["script", "foreignObject", "text", "image", "style", "a"].contains(&name),
                "{name}"
            );
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                // The content security policy drops style attributes.
                assert!(name != "style" && !name.starts_with("on"), "{name}={value}");
                assert!(name != "href" || value.starts_with('#'), "{name}={value}");
            }
        }
    }
}

#[test]
fn ids_are_unique_on_a_page() {
    for page in composed(&typical()).pages() {
        let svg = roxmltree::Document::parse(&page).unwrap();
        let mut ids: Vec<_> = svg
            .descendants()
            .filter_map(|n| n.attribute("id"))
            .collect();
        let n = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), n);
    }
}

#[test]
fn charts_lie_inside_the_page_as_outlines() {
    let pages = composed(&typical()).pages();
    let svg = roxmltree::Document::parse(&pages[0]).unwrap();
    let charts = svg
        .descendants()
        .filter(|n| n.has_tag_name(("http://www.w3.org/2000/svg", "svg")));
    assert_eq!(charts.count(), 3, "the page and its two charts");
}

/// Letters and marks drawn on the first page of the preview.
fn n_glyphs(typed: &str) -> usize {
    composed(&with_note(typed)).pages()[0]
        .matches("<use ")
        .count()
}

#[test]
fn a_letter_of_the_second_font_keeps_its_mark_and_a_mark_its_letter() {
    for (whole, letter, mark) in [
        ("ɔ\u{301}", "ɔ", "\u{301}"),
        ("q\u{323}", "q", "\u{323}"),
        ("бо\u{301}ль", "боль", "б\u{301}ль"),
    ] {
        let (n, ink) = (n_glyphs(whole), saved(&with_note(whole)).ink());
        for less in [letter, mark] {
            assert_eq!(n_glyphs(less) + 1, n, "{whole} and {less} in the preview");
            let part = saved(&with_note(less)).ink();
            assert!(ink > part, "{whole} and {less} on paper: {ink} and {part}");
        }
    }
}

#[test]
fn a_word_looks_the_same_however_it_was_typed() {
    for (apart, together) in [("πο\u{301}νος", "πόνος"), ("Tie\u{302}\u{301}ng", "Tiếng")]
    {
        let pages = |typed| composed(&with_note(typed)).pages();
        assert_eq!(pages(apart), pages(together), "{together}");
    }
}

#[test]
fn the_words_of_a_chart_keep_their_letters_and_marks_on_paper() {
    let ink = |label: &str| {
        let mut input = with_note("words");
        input.function = typical().function.map(|function| FunctionSection {
            chart_svg: chart(FUNCTION_CHART_PX, 150, label),
            ..function
        });
        saved(&input).ink()
    };
    for (whole, parts) in [
        ("ɔ\u{301}", ["ɔ", "\u{301}"]),
        ("a\u{323}\u{308}", ["a\u{323}", "\u{308}"]),
    ] {
        for part in parts {
            assert!(ink(whole) > ink(part), "{whole} and {part}");
        }
    }
    // The first font has the letter and one of its marks: the other was an empty box.
    assert_eq!(ink("a\u{323}\u{308}"), ink("\u{1ea1}\u{308}"));
}
