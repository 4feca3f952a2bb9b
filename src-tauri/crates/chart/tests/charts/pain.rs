//! Pain each day.

use backstory_chart::chart::Chart;
use backstory_chart::palette::Scheme;

use crate::reading::{
    SCHEMES, elements, long_series, pain, parsed, path, px, series, texts, written,
};

const HEATHER: &str = "#5A4E86";

fn drawn(text: &str) -> Chart {
    pain(&series(text), 1030, Scheme::Light)
}

/// Centres of the open circles.
fn rings(chart: &Chart) -> Vec<(f64, f64)> {
    let document = parsed(chart);
    let circles = elements(&document, "circle").into_iter();
    circles
        .filter(|n| n.attribute("fill") == Some("none"))
        .map(|n| (px(n, "cx"), px(n, "cy")))
        .collect()
}

/// The pieces of the mean's line.
fn mean_lines(chart: &Chart) -> Vec<Vec<(f64, f64)>> {
    let document = parsed(chart);
    let lines = elements(&document, "polyline").into_iter();
    lines
        .filter(|n| n.attribute("stroke") == Some(HEATHER))
        .map(path)
        .collect()
}

#[test]
fn no_pain_is_at_the_top() {
    for scheme in SCHEMES {
        let chart = pain(&series("09"), 700, scheme);
        let found = written(&parsed(&chart));
        let base = |text: &str| found.iter().find(|w| w.text == text).unwrap().base;
        assert!(base("0") < base("10"));
        assert!(
            base("No pain at the top: up is better") < base("0"),
            "said above the plot"
        );
        let rings = rings(&chart);
        assert!(rings[0].1 < rings[1].1, "0 lies above 9");
        assert!(chart.points[0].y < chart.points[1].y);
    }
}

#[test]
fn the_scale_is_never_zoomed() {
    for text in ["3", "4444444", "0000099999"] {
        let chart = drawn(text);
        let found = texts(&parsed(&chart));
        for label in ["0", "2", "4", "6", "8", "10"] {
            assert!(found.contains(&label.to_owned()), "{label} for {text}");
        }
    }
    let print = pain(&series("3"), 595, Scheme::Print);
    let found = texts(&parsed(&print));
    assert_eq!(
        found.iter().filter(|t| t.parse::<u8>().is_ok()).count(),
        3,
        "0, 5 and 10"
    );
}

#[test]
fn the_line_is_in_two_pieces_across_a_gap() {
    let chart = drawn("4444444...4444444");
    let lines = mean_lines(&chart);
    assert_eq!(lines.len(), 2);
    let (end, start) = (lines[0].last().unwrap().0, lines[1][0].0);
    assert!(
        start - end > 3.0 * 948.0 / 21.0,
        "the gap lies between them"
    );
}

#[test]
fn a_mean_of_a_single_day_is_a_dot() {
    let chart = drawn("55555....");
    assert!(mean_lines(&chart).is_empty());
    let document = parsed(&chart);
    let circles = elements(&document, "circle").into_iter();
    let n_dots = circles
        .filter(|n| n.attribute("fill") == Some(HEATHER))
        .count();
    assert_eq!(n_dots, 1);
}

#[test]
fn every_day_with_a_number_has_a_dot_and_a_point() {
    for text in ["", "....", "4", "44.4...4.4", "0123456789"] {
        let n = text.chars().filter(char::is_ascii_digit).count();
        let chart = drawn(text);
        assert_eq!(rings(&chart).len(), n, "{text}");
        assert_eq!(chart.points.len(), n, "{text}");
    }
    let many = long_series(3650);
    let chart = pain(&many, 1030, Scheme::Light);
    let document = parsed(&chart);
    let circles = elements(&document, "circle").into_iter();
    let n_dots = circles
        .filter(|n| n.attribute("opacity") == Some("0.45"))
        .count();
    assert_eq!(n_dots, many.n(), "pale dots where open circles do not fit");
}

#[test]
fn a_point_surrounds_its_dot_and_says_its_day() {
    let chart = drawn("44432");
    for (ring, point) in rings(&chart).iter().zip(&chart.points) {
        assert!((point.x + point.width / 2.0 - ring.0).abs() < 0.1);
        assert!((point.y + point.height / 2.0 - ring.1).abs() < 0.1);
    }
    assert_eq!(chart.points[0].label, "Mon 29 Sep: 4 out of 10");
    assert_eq!(
        chart.points[4].label,
        "Fri 3 Oct: 2 out of 10, 7-day average 3.4"
    );
    let year = pain(&long_series(365), 700, Scheme::Light);
    assert!(year.points[0].label.starts_with("Fri 3 Oct 2025: "));
}

#[test]
fn the_description_counts_days_and_gaps() {
    assert_eq!(
        drawn("44.4...43").description,
        "29 Sep 2025 to 7 Oct 2025: 5 of 9 days have a number, from 3 to 4. 1 gap of 3 or more \
         days without a number."
    );
    assert_eq!(
        drawn("..").description,
        "29 Sep 2025 to 30 Sep 2025: 0 of 2 days have a number. No gap of 3 or more days without \
         a number."
    );
}

#[test]
fn a_gap_has_words_only_where_they_fit() {
    let gap_words = |text: &str| -> Vec<String> {
        let known = ["no numbers", "no", "numbers", "gap"];
        let found = texts(&parsed(&drawn(text)));
        found
            .into_iter()
            .filter(|t| known.contains(&t.as_str()))
            .collect()
    };
    assert_eq!(gap_words("44....44"), ["no numbers"]);
    let weeks = "4444444".repeat(7);
    assert_eq!(gap_words(&format!("{weeks}....444")), ["no", "numbers"]);
    let months = "4444444".repeat(14);
    assert_eq!(gap_words(&format!("{months}....444")), ["gap"]);
    let half_year = "4444444".repeat(25);
    assert!(gap_words(&format!("{half_year}....444")).is_empty());
}

#[test]
fn many_gaps_are_tinted_instead_of_dashed() {
    let chart = pain(&series(&"4...".repeat(900)), 1030, Scheme::Light);
    let document = parsed(&chart);
    assert_eq!(elements(&document, "rect").len(), 900);
    assert!(chart.svg.len() < 400_000, "{}", chart.svg.len());
}

#[test]
fn the_words_for_the_worst_keep_clear_of_gaps() {
    let left_of_words = |text: &str| {
        let found = written(&parsed(&drawn(text)));
        found
            .into_iter()
            .find(|w| w.text.starts_with("10 = worst"))
            .unwrap()
            .left
    };
    assert_eq!(left_of_words("4444444444"), 70.0);
    assert!(left_of_words("4....444444444") > 70.0);
}

#[test]
fn a_few_days_on_screen_look_as_before() {
    let chart = pain(&series("654433...4"), 240, Scheme::Light);
    insta::assert_snapshot!(chart.svg);
}

#[test]
fn a_few_days_on_paper_look_as_before() {
    let chart = pain(&series("65443.2"), 595, Scheme::Print);
    insta::assert_snapshot!(chart.svg);
}
