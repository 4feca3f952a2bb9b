//! The file: valid, tagged, the same every time.

use crate::samples::{chart, typical};
use crate::tools::{composed, saved};

#[test]
fn the_file_is_valid_and_accessible() {
    let saved = saved(&typical());
    saved.check();
    assert!(saved.report.tagged());
    assert_eq!(saved.info("Tagged"), "yes");
    assert_eq!(saved.info("Title"), "Back Profile, 29 Sep to 19 Nov 2026");
    let pdf = saved.report.pdf().unwrap();
    let file = String::from_utf8_lossy(&pdf.bytes);
    for claim in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
    ] {
        assert!(file.contains(claim), "{claim}");
    }
    assert!(
        file.contains("/Lang(en-GB)"),
        "a screen reader has to know the language"
    );
}

#[test]
fn the_file_names_nobody_but_on_the_page() {
    let pdf = composed(&typical()).pdf().unwrap();
    let file = String::from_utf8_lossy(&pdf.bytes);
    assert!(!file.contains("Robin"));
    assert!(!file.contains("dc:creator"));
}

#[test]
fn the_words_of_the_charts_are_text_in_the_file() {
    let words = saved(&typical()).words();
    assert!(words.contains("function words"), "{words}");
    assert!(words.contains("pain words"), "{words}");
}

#[test]
fn the_same_report_is_the_same_file() {
    let [first, second] = [0, 1].map(|_| composed(&typical()));
    assert_eq!(first.pdf().unwrap(), second.pdf().unwrap());
    assert_eq!(first.pages(), second.pages());
}

#[test]
fn a_file_without_tags_says_so_on_the_page() {
    // A character reference reaches the chart behind the back of the replacement by number.
    for (label, standard) in [("&#xF400;", "<pdfaid:conformance>B"), ("&#x1F642;", "")] {
        let mut input = typical();
        input.pain.as_mut().unwrap().chart_svg = chart(580, 170, label);
        let saved = saved(&input);
        saved.check();
        assert!(!saved.report.tagged());
        let pdf = saved.report.pdf().unwrap();
        assert!(!pdf.tagged);
        assert!(
            String::from_utf8_lossy(&pdf.bytes).contains(standard),
            "{label}"
        );
        assert_eq!(saved.info("Tagged"), "no");
        let said = "This PDF has no accessibility tags.";
        assert!(saved.words().contains(said), "{label}");
        assert!(saved.report.text().iter().any(|p| p == said), "{label}");
    }
}

#[test]
fn a_character_only_a_chart_has_is_replaced_there() {
    let mut input = typical();
    input.pain.as_mut().unwrap().chart_svg = chart(580, 170, "flare 🙂");
    let saved = saved(&input);
    assert!(saved.report.tagged());
    assert!(saved.words().contains("flare [U+1F642]"));
    assert_eq!(saved.report.replaced().len(), 1);
}
