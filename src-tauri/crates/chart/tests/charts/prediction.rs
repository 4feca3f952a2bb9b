//! Expected and actual discomfort of movements.

use backstory_chart::chart::Chart;
use backstory_chart::palette::Scheme;
use backstory_core::prediction::Prediction;

use crate::reading::{
    SCHEMES, WIDTHS, elements, many_predictions, parsed, path, prediction, predictions, px, texts,
    written,
};

const HEATHER: &str = "#5A4E86";

fn drawn(pairs: &[(u64, i64, i64)]) -> Chart {
    prediction(&predictions(pairs), 340, Scheme::Light)
}

/// Centre and radius of the open circles.
fn open(chart: &Chart) -> Vec<(f64, f64, f64)> {
    circles(chart, "none")
}

/// Centre and radius of the filled circles.
fn filled(chart: &Chart) -> Vec<(f64, f64, f64)> {
    circles(chart, HEATHER)
}

fn circles(chart: &Chart, fill: &str) -> Vec<(f64, f64, f64)> {
    let document = parsed(chart);
    let circles = elements(&document, "circle").into_iter();
    circles
        .filter(|n| n.attribute("fill") == Some(fill))
        .map(|n| (px(n, "cx"), px(n, "cy"), px(n, "r")))
        .collect()
}

/// Returns the lines between two circles: only they are vertical and longer than a tick.
fn ways(chart: &Chart) -> Vec<Vec<(f64, f64)>> {
    let document = parsed(chart);
    let lines = elements(&document, "polyline").into_iter().map(path);
    let is_way = |line: &Vec<(f64, f64)>| {
        line.len() == 2 && line[0].0 == line[1].0 && (line[0].1 - line[1].1).abs() > 10.0
    };
    lines.filter(is_way).collect()
}

/// The days written below the plot.
fn dates(chart: &Chart) -> Vec<String> {
    let found = texts(&parsed(chart)).into_iter();
    found
        .filter(|t| t.ends_with(" Sep") || t.ends_with(" Oct"))
        .collect()
}

#[test]
fn no_discomfort_is_at_the_top() {
    for scheme in SCHEMES {
        let chart = prediction(&predictions(&[(0, 9, 0)]), 340, scheme);
        let found = written(&parsed(&chart));
        let base = |text: &str| found.iter().find(|w| w.text == text).unwrap().base;
        assert!(base("0") < base("10"));
        let up_is_better = base("No discomfort at the top: up is better");
        assert!(up_is_better < base("0"), "said above the plot");
        let expected = open(&chart)[0];
        let line = &ways(&chart)[0];
        assert_eq!(line[0], (expected.0, expected.1), "9 was expected");
        assert!(line[1].1 < line[0].1, "0 lies above 9");
    }
}

#[test]
fn the_scale_is_never_zoomed() {
    for pairs in [&[(0, 3, 3)][..], &[(0, 0, 1), (1, 1, 0)], &[]] {
        let found = texts(&parsed(&drawn(pairs)));
        for label in ["0", "2", "4", "6", "8", "10"] {
            assert!(found.contains(&label.to_owned()), "{label} for {pairs:?}");
        }
    }
}

#[test]
fn what_was_expected_is_open_and_how_it_was_is_filled() {
    let chart = drawn(&[(0, 6, 2), (1, 3, 8)]);
    let (open, filled) = (open(&chart), filled(&chart));
    assert_eq!((open.len(), filled.len()), (2, 2));
    assert!(open[0].1 > filled[0].1, "less uncomfortable: higher up");
    assert!(open[1].1 < filled[1].1, "more uncomfortable: further down");
    for ((from, to), way) in open.iter().zip(&filled).zip(ways(&chart)) {
        assert_eq!(way, [(from.0, from.1), (to.0, to.1)]);
    }
}

#[test]
fn the_same_number_twice_is_a_filled_circle_with_a_ring() {
    let chart = drawn(&[(0, 4, 4)]);
    let (open, filled) = (open(&chart), filled(&chart));
    assert_eq!((open[0].0, open[0].1), (filled[0].0, filled[0].1));
    assert!(
        open[0].2 - 0.8 > filled[0].2 + 1.0,
        "the ring is seen: {open:?} around {filled:?}"
    );
    assert!(ways(&chart).is_empty());
}

#[test]
fn the_latest_are_drawn_as_far_as_they_have_room() {
    let all = many_predictions(90);
    for width in WIDTHS {
        let chart = prediction(&all, width, Scheme::Light);
        let n = chart.points.len();
        let places: Vec<f64> = filled(&chart).iter().map(|c| c.0).collect();
        assert_eq!(places.len(), n);
        let nearest = places.windows(2).map(|p| p[1] - p[0]).reduce(f64::min);
        assert!(nearest.unwrap() >= 14.9, "{nearest:?} at {width}");
        let room = f64::from(width) - 34.0;
        assert_eq!(n, 90.min((room / 15.0) as usize), "at {width}");
        let latest: Vec<_> = all[90 - n..].iter().map(pair).collect();
        let labels: Vec<_> = chart.points.iter().map(|p| p.label.as_str()).collect();
        assert!(
            labels
                .iter()
                .zip(&latest)
                .all(|(l, pair)| l.ends_with(pair)),
            "{labels:?} at {width}"
        );
        let found = texts(&parsed(&chart));
        let says_so = found
            .iter()
            .any(|t| t.contains(&format!("atest {n} of 90")));
        assert_eq!(says_so, n < 90, "{found:?}");
        let is_described = chart.description.contains(&format!("latest {n} of 90"));
        assert_eq!(is_described, n < 90, "{}", chart.description);
    }
}

fn pair(prediction: &Prediction) -> String {
    let (expected, actual) = (prediction.expected.get(), prediction.actual.get());
    format!("expected {expected}, was {actual}")
}

#[test]
fn the_marks_of_neighbours_never_touch() {
    for scheme in SCHEMES {
        for width in WIDTHS {
            let chart = prediction(&many_predictions(400), width, scheme);
            for pair in chart.points.windows(2) {
                let gap = pair[1].x - pair[0].x - pair[0].width;
                assert!(gap > 0.0, "{gap} at {width} in {scheme:?}");
            }
        }
    }
}

#[test]
fn a_point_surrounds_its_circles_and_says_its_pair() {
    let mut given = predictions(&[(0, 6, 2), (4, 3, 3), (4, 0, 10)]);
    given[0].name = "Knee rolls".to_owned();
    let chart = prediction(&given, 340, Scheme::Light);
    for ((point, open), filled) in chart.points.iter().zip(open(&chart)).zip(filled(&chart)) {
        for (x, y, radius) in [open, filled] {
            assert!(point.x <= x - radius && point.x + point.width >= x + radius);
            assert!(point.y <= y - radius && point.y + point.height >= y + radius);
        }
    }
    let labels: Vec<_> = chart.points.iter().map(|p| p.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Mon 29 Sep, Knee rolls: expected 6, was 2",
            "Fri 3 Oct, 1: expected 3, was 3",
            "Fri 3 Oct, 1: expected 0, was 10",
        ]
    );
    let new_year = drawn(&[(0, 6, 2), (120, 3, 3)]);
    assert_eq!(
        new_year.points[0].label,
        "Mon 29 Sep 2025, 1: expected 6, was 2"
    );
}

#[test]
fn a_day_is_dated_once_below_its_first_movement() {
    let chart = drawn(&[(0, 6, 2), (0, 5, 2), (4, 3, 3), (4, 4, 3), (4, 4, 1)]);
    let document = parsed(&chart);
    assert_eq!(dates(&chart), ["29 Sep", "3 Oct"]);
    let ticks: Vec<f64> = elements(&document, "polyline")
        .into_iter()
        .map(path)
        .filter(|line| line.len() == 2 && line[0].0 == line[1].0 && line[0].1 == 184.0)
        .map(|line| line[0].0)
        .collect();
    let places = filled(&chart);
    assert_eq!(ticks, [places[0].0, places[2].0]);
}

#[test]
fn dates_are_left_out_where_they_would_touch() {
    let season = prediction(&many_predictions(20), 340, Scheme::Light);
    let found = dates(&season);
    assert!((4..=8).contains(&found.len()), "{found:?}");
    let wide = prediction(&many_predictions(20), 1030, Scheme::Light);
    let n_days = 17;
    assert_eq!(dates(&wide).len(), n_days);
}

#[test]
fn paper_says_what_the_marks_mean() {
    let given = predictions(&[(0, 6, 2)]);
    let key = |width, scheme| {
        let found = texts(&parsed(&prediction(&given, width, scheme)));
        found.into_iter().find(|t| t.starts_with("Open"))
    };
    let short = "Open: expected. Filled: how it was.";
    let long =
        "Open circle: what was expected. Filled circle: how it was. Ring around it: as expected.";
    assert_eq!(key(240, Scheme::Print).as_deref(), Some(short));
    assert_eq!(key(595, Scheme::Print).as_deref(), Some(long));
    assert_eq!(key(595, Scheme::Light), None, "the legend beside it does");
}

#[test]
fn the_description_counts_what_is_drawn() {
    let pairs = [(0, 6, 2), (1, 3, 3), (2, 3, 0), (3, 1, 2)];
    assert_eq!(
        drawn(&pairs).description,
        "4 movements, 29 Sep 2025 to 2 Oct 2025, the oldest first, on a scale from 0 to 10. Less \
         uncomfortable than expected: 2; as expected: 1; more: 1."
    );
    assert_eq!(
        drawn(&[(0, 6, 2)]).description,
        "1 movement, 29 Sep 2025, on a scale from 0 to 10. Less uncomfortable than \
         expected: 1; as expected: 0; more: 0."
    );
    let cut = prediction(&many_predictions(40), 240, Scheme::Light);
    let expected = "The latest 13 of 40 movements, ";
    assert!(cut.description.starts_with(expected), "{}", cut.description);
    assert_eq!(
        drawn(&[]).description,
        "No movements with both numbers yet."
    );
}

#[test]
fn a_few_movements_on_screen_look_as_before() {
    let chart = drawn(&[(0, 6, 2), (0, 4, 4), (5, 3, 5)]);
    insta::assert_snapshot!(chart.svg);
}

#[test]
fn a_few_movements_on_paper_look_as_before() {
    let given = predictions(&[(0, 6, 2), (0, 4, 4), (5, 3, 5)]);
    insta::assert_snapshot!(prediction(&given, 240, Scheme::Print).svg);
}

#[test]
fn a_name_that_turns_text_around_is_read_by_its_codes() {
    let mut named = predictions(&[(0, 6, 2), (1, 6, 2), (2, 6, 2)]);
    named[1].name = "knee\u{202e}slowly\u{2069}".to_owned();
    let chart = prediction(&named, 340, Scheme::Light);
    let label = &chart.points[1].label;
    assert!(
        label.contains("knee[U+202E]slowly[U+2069]: expected 6"),
        "{label}"
    );
}
