//! Columns of day tiles.

use backstory_chart::palette::Scheme;
use backstory_core::weeks::Week;

use crate::reading::{elements, function, parsed, path, px, texts, week, weeks};

const FULL: &str = "#1E5C4B";
const PART: &str = "#4D8D77";
const EDGE: &str = "#4A7E6D";
const VOID: &str = "#8C8675";

/// Returns the top and the height of each filled shape of a colour.
fn filled(week: Week, colour: &str) -> Vec<(f64, f64)> {
    let chart = function(&[week], 700, Scheme::Light);
    let document = parsed(&chart);
    let shapes = elements(&document, "polygon").into_iter();
    shapes
        .filter(|n| n.attribute("fill") == Some(colour))
        .map(|n| {
            let heights = path(n).into_iter().map(|p| p.1);
            let (top, bottom) = heights.fold((f64::MAX, f64::MIN), |(low, high), y| {
                (low.min(y), high.max(y))
            });
            (top, bottom - top)
        })
        .collect()
}

#[test]
fn tiles_are_stacked_from_most_to_little() {
    let given = week(0, 7, [2, 2, 3]);
    let full = filled(given, FULL);
    assert_eq!(full, [(136.0, 15.0), (118.0, 15.0)]);
    let heights: Vec<f64> = filled(given, PART).iter().map(|p| p.1).collect();
    assert_eq!(heights.len(), 5);
    for (height, share) in heights.iter().zip([0.52, 0.52, 0.2, 0.2, 0.2]) {
        assert!((height - 15.0 * share).abs() < 0.11, "{height}");
    }
}

#[test]
fn a_day_without_an_answer_is_an_outline_with_a_dot() {
    let chart = function(&[week(0, 2, [0, 0, 0])], 700, Scheme::Light);
    let document = parsed(&chart);
    let dots = elements(&document, "circle");
    assert_eq!(dots.len(), 2);
    assert!(dots.iter().all(|dot| dot.attribute("fill") == Some(EDGE)));
    let outlines = elements(&document, "polyline").into_iter();
    let n_outlines = outlines
        .filter(|n| n.attribute("stroke") == Some(EDGE))
        .count();
    assert_eq!(n_outlines, 2);
}

#[test]
fn days_not_written_are_dashed_above_the_rest() {
    let chart = function(&[week(0, 5, [5, 0, 0])], 700, Scheme::Light);
    let document = parsed(&chart);
    let lines = elements(&document, "polyline").into_iter();
    let dashes: Vec<_> = lines
        .filter(|n| n.attribute("stroke") == Some(VOID))
        .collect();
    assert!(dashes.len() > 30, "two tiles of dashes");
    let lowest = dashes
        .iter()
        .flat_map(|n| path(*n))
        .map(|p| p.1)
        .fold(0.0, f64::max);
    assert!(
        lowest < 64.0,
        "below that are the five tiles that were written"
    );
}

#[test]
fn a_running_week_says_so_far() {
    let mut running = week(1, 3, [2, 1, 0]);
    (running.days.n_days, running.running) = (3, true);
    let chart = function(&[week(0, 6, [0, 2, 4]), running], 700, Scheme::Light);
    let found = texts(&parsed(&chart));
    assert!(found.contains(&"6 of 7".to_owned()), "{found:?}");
    assert!(found.contains(&"3 of 3 so far".to_owned()), "{found:?}");
    assert_eq!(
        chart.points[1].label,
        "Week from 6 Oct: most 2, some 1, little or none 0, check-ins on 3 of 3 days so far"
    );
}

#[test]
fn a_point_says_its_week_in_words() {
    let given = [week(0, 6, [0, 2, 4]), week(1, 7, [1, 1, 4])];
    let chart = function(&given, 700, Scheme::Light);
    let labels: Vec<_> = chart.points.iter().map(|p| p.label.as_str()).collect();
    assert_eq!(
        labels,
        [
            "Week from 29 Sep: most 0, some 2, little or none 4, check-ins on 6 of 7 days",
            "Week from 6 Oct: most 1, some 1, little or none 4, unanswered 1, \
             check-ins on 7 of 7 days",
        ]
    );
    assert_eq!(
        chart.description,
        "2 columns of day tiles, one for each week from Monday 29 Sep 2025: most on 1, some on 3, \
         little or none on 8. Check-ins on 13 of 14 days."
    );
}

#[test]
fn counts_give_way_where_columns_are_narrow() {
    let has_counts = |n_weeks| {
        let chart = function(&weeks(n_weeks), 700, Scheme::Light);
        texts(&parsed(&chart)).iter().any(|t| t.contains(" of 7"))
    };
    assert!(has_counts(8));
    assert!(!has_counts(20));
}

#[test]
fn the_columns_of_ten_years_stay_apart() {
    for width in [600, 1030] {
        let chart = function(&weeks(522), width, Scheme::Light);
        assert_eq!(chart.points.len(), 522);
        let document = parsed(&chart);
        let mut bars: Vec<_> = elements(&document, "rect")
            .into_iter()
            .map(|n| (px(n, "x"), px(n, "x") + px(n, "width")))
            .collect();
        bars.sort_by(|a, b| a.0.total_cmp(&b.0));
        for pair in bars.windows(2) {
            let (one, next) = (pair[0], pair[1]);
            assert!(
                one.0 == next.0 || one.1 < next.0,
                "{one:?} runs into {next:?}"
            );
        }
    }
}

#[test]
fn the_legend_is_part_of_the_printed_picture_only() {
    let given = weeks(4);
    let print = function(&given, 340, Scheme::Print);
    let found = texts(&parsed(&print));
    for words in ["most", "some", "little or none", "no check-in"] {
        assert!(found.contains(&words.to_owned()), "{words}");
    }
    assert!(
        !found.contains(&"not answered".to_owned()),
        "no such day here"
    );
    let with_unanswered = [week(0, 3, [1, 1, 0])];
    let print = function(&with_unanswered, 340, Scheme::Print);
    assert!(texts(&parsed(&print)).contains(&"not answered".to_owned()));
    let screen = function(&given, 340, Scheme::Light);
    assert!(!texts(&parsed(&screen)).contains(&"no check-in".to_owned()));
}

#[test]
fn a_week_on_screen_looks_as_before() {
    let mut running = week(0, 4, [1, 1, 1]);
    (running.days.n_days, running.running) = (5, true);
    let chart = function(&[running], 240, Scheme::Light);
    insta::assert_snapshot!(chart.svg);
}

#[test]
fn a_week_on_paper_looks_as_before() {
    let mut short = week(0, 3, [1, 1, 1]);
    short.days.n_days = 4;
    let chart = function(&[short], 240, Scheme::Print);
    insta::assert_snapshot!(chart.svg);
}
