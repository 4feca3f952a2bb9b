//! Flare-ups in the pain chart.

use backstory_chart::chart::Chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_core::flare_up::FlareUp;
use backstory_core::series::DailySeries;

use crate::reading::{
    ENGLISH, SCHEMES, WIDTHS, Written, elements, flare_up, long_series, pain, parsed, path, px,
    series, texts, written,
};

/// A box: left, top, right, bottom.
type Box = (f64, f64, f64, f64);

fn drawn(series: &DailySeries, flare_ups: &[FlareUp], width: u32, scheme: Scheme) -> Chart {
    pain_chart(&ENGLISH, series, flare_ups, &[], width, scheme).unwrap()
}

fn colour(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Light => "#86580A",
        Scheme::Dark => "#E7BC62",
        Scheme::Print => "#000000",
    }
}

fn bars(chart: &Chart, scheme: Scheme) -> Vec<Box> {
    let document = parsed(chart);
    let rects = elements(&document, "rect").into_iter();
    rects
        .filter(|n| n.attribute("fill") == Some(colour(scheme)))
        .map(|n| {
            let (x, y) = (px(n, "x"), px(n, "y"));
            (x, y, x + px(n, "width"), y + px(n, "height"))
        })
        .collect()
}

fn triangles(chart: &Chart, scheme: Scheme) -> Vec<Box> {
    let document = parsed(chart);
    let shapes = elements(&document, "polygon").into_iter();
    shapes
        .filter(|n| n.attribute("fill") == Some(colour(scheme)))
        .map(|n| {
            let corners = path(n);
            assert_eq!(corners.len(), 3);
            let start = (f64::MAX, f64::MAX, f64::MIN, f64::MIN);
            corners.into_iter().fold(start, |b, (x, y)| {
                (b.0.min(x), b.1.min(y), b.2.max(x), b.3.max(y))
            })
        })
        .collect()
}

fn near(found: Box, expected: Box) -> bool {
    let pairs = [
        (found.0, expected.0),
        (found.1, expected.1),
        (found.2, expected.2),
        (found.3, expected.3),
    ];
    pairs.iter().all(|(a, b)| (a - b).abs() <= 0.11)
}

fn labels(chart: &Chart) -> Vec<&str> {
    chart.points.iter().map(|p| p.label.as_str()).collect()
}

/// Returns the word beside a mark, if there is one.
fn word(chart: &Chart) -> Option<Written> {
    let mut found = written(&parsed(chart)).into_iter();
    found.find(|w| w.text == "flare-up")
}

#[test]
fn a_flare_up_is_a_triangle_above_a_bar_over_its_days() {
    for scheme in SCHEMES {
        let eight_weeks = series(&"4".repeat(56));
        let chart = drawn(&eight_weeks, &[flare_up(23, 25)], 1030, scheme);
        let (left, right, bottom) = match scheme {
            Scheme::Light | Scheme::Dark => (64.0, 1012.0, 264.0),
            Scheme::Print => (40.0, 1026.0, 150.0),
        };
        let slot = (right - left) / 56.0;
        let (first, end) = (left + 23.0 * slot + 1.5, left + 26.0 * slot - 1.5);
        let bars = bars(&chart, scheme);
        assert_eq!(bars.len(), 1, "{scheme:?}");
        let expected = (first, bottom - 10.5, end, bottom - 7.5);
        assert!(near(bars[0], expected), "{scheme:?}: {bars:?}");
        let middle = (first + end) / 2.0;
        let triangles = triangles(&chart, scheme);
        let expected = (middle - 7.0, bottom - 26.0, middle + 7.0, bottom - 14.0);
        assert!(near(triangles[0], expected), "{scheme:?}: {triangles:?}");
    }
}

#[test]
fn flare_ups_are_clipped_to_the_period() {
    let days = series("44444444444444");
    let marks =
        |flare_ups: &[FlareUp]| bars(&drawn(&days, flare_ups, 582, Scheme::Print), Scheme::Print);
    let slot = (582.0 - 44.0) / 14.0;
    let early = FlareUp {
        first_day: flare_up(0, 0).first_day.minus(9),
        ..flare_up(0, 3)
    };
    for (name, given, n_first, n_last) in [
        ("begun before", early, 0, 3),
        ("ends after", flare_up(10, 40), 10, 13),
        ("still open", flare_up(5, None), 5, 13),
    ] {
        let found = marks(&[given]);
        let from = 40.0 + f64::from(n_first) * slot + 1.5;
        let to = 40.0 + f64::from(n_last + 1) * slot - 1.5;
        assert!(
            near(found[0], (from, 139.5, to, 142.5)),
            "{name}: {found:?}"
        );
    }
    let before = FlareUp {
        last_day: Some(flare_up(0, 0).first_day.minus(1)),
        ..flare_up(0, 0)
    };
    let outside = [before, flare_up(14, 20), flare_up(14, None)];
    let chart = drawn(&days, &outside, 582, Scheme::Print);
    assert_eq!(chart, pain(&days, 582, Scheme::Print));
}

#[test]
fn flare_ups_on_neighbouring_days_stay_two() {
    let given = [flare_up(3, 4), flare_up(5, 6)];
    let chart = drawn(&series(&"4".repeat(14)), &given, 700, Scheme::Light);
    let bars = bars(&chart, Scheme::Light);
    assert!(bars[0].2 + 2.0 < bars[1].0, "{bars:?}");
}

#[test]
fn marks_stay_inside_the_plot_and_can_be_seen_in_ten_years() {
    for scheme in SCHEMES {
        for width in WIDTHS {
            let given = [flare_up(0, 0), flare_up(1800, 1802), flare_up(3649, None)];
            let chart = drawn(&long_series(3650), &given, width, scheme);
            let (left, right) = match scheme {
                Scheme::Print => (40.0, f64::from(width) - 4.0),
                _ if width < 480 => (44.0, f64::from(width) - 10.0),
                _ => (64.0, f64::from(width) - 18.0),
            };
            let marks = [bars(&chart, scheme), triangles(&chart, scheme)].concat();
            assert_eq!(marks.len(), 6);
            for mark in marks {
                assert!(mark.2 - mark.0 >= 2.9, "{width}: {mark:?}");
                assert!(
                    mark.0 >= left - 0.1 && mark.2 <= right + 0.1,
                    "{width}: {mark:?}"
                );
            }
        }
    }
}

#[test]
fn the_word_stands_beside_the_first_mark_with_room() {
    let eight_weeks = series(&"4".repeat(56));
    let place = |flare_ups: &[FlareUp]| {
        let chart = drawn(&eight_weeks, flare_ups, 1030, Scheme::Light);
        let bars = bars(&chart, Scheme::Light);
        (word(&chart).map(|w| w.left), bars)
    };
    let (left, bars) = place(&[flare_up(23, 25), flare_up(40, 41)]);
    assert!((left.unwrap() - bars[0].2 - 9.0).abs() < 0.2, "right of it");
    let (left, bars) = place(&[flare_up(52, 55)]);
    assert!(left.unwrap() < bars[0].0 - 40.0, "left of it at the end");
    let (left, bars) = place(&[flare_up(0, None)]);
    let middle = (bars[0].0 + bars[0].2) / 2.0;
    assert!(left.unwrap() > middle, "above a bar without an end");
    let high = series(&"89".repeat(28));
    let chart = drawn(&high, &[flare_up(23, 25)], 1030, Scheme::Light);
    assert!(word(&chart).is_none(), "no room among the dots");
}

#[test]
fn a_mark_between_the_edge_and_a_gap_has_its_word_over_it() {
    let days = series(&format!("{}....{}", "4".repeat(9), "4".repeat(30)));
    for scheme in [Scheme::Light, Scheme::Print] {
        let chart = drawn(&days, &[flare_up(3, 7)], 600, scheme);
        let triangle = triangles(&chart, scheme)[0];
        let word = word(&chart).expect("a mark is said");
        let middle = (word.left + word.right) / 2.0;
        assert!((middle - (triangle.0 + triangle.2) / 2.0).abs() < 1.0);
        assert!(word.base + 0.2 * word.size <= triangle.1, "{scheme:?}");
    }
}

#[test]
fn words_and_marks_of_flare_ups_keep_clear_of_all_other_words() {
    let months = long_series(120);
    for scheme in [Scheme::Light, Scheme::Print] {
        for width in [240, 595, 1030] {
            for first in (0..60).step_by(7) {
                for length in [1, 20, 200] {
                    let given = [
                        flare_up(first, first + length - 1),
                        flare_up(first + 30, None),
                    ];
                    let chart = drawn(&months, &given, width, scheme);
                    let marks = [bars(&chart, scheme), triangles(&chart, scheme)].concat();
                    for text in written(&parsed(&chart)) {
                        let (top, bottom) =
                            (text.base - 0.75 * text.size, text.base + 0.2 * text.size);
                        for mark in &marks {
                            let beside = text.right <= mark.0 || text.left >= mark.2;
                            let apart = bottom <= mark.1 || top >= mark.3;
                            assert!(
                                beside || apart,
                                "{text:?} on {mark:?}, {width}, {scheme:?}, from {first}"
                            );
                        }
                    }
                    assert!(
                        texts(&parsed(&chart))
                            .iter()
                            .any(|t| t.starts_with("10 = worst")),
                        "what 10 means is said as without flare-ups"
                    );
                }
            }
        }
    }
}

#[test]
fn a_flare_up_is_a_point_after_its_last_day() {
    let days = series("4444444");
    let given = [flare_up(6, None), flare_up(1, 1), flare_up(2, 4)];
    let chart = drawn(&days, &given, 700, Scheme::Light);
    assert_eq!(
        labels(&chart),
        [
            "Mon 29 Sep: 4 out of 10",
            "Tue 30 Sep: 4 out of 10",
            "Flare-up, 30 Sep",
            "Wed 1 Oct: 4 out of 10",
            "Thu 2 Oct: 4 out of 10",
            "Fri 3 Oct: 4 out of 10, 7-day average 4.0",
            "Flare-up, 1 Oct to 3 Oct",
            "Sat 4 Oct: 4 out of 10, 7-day average 4.0",
            "Sun 5 Oct: 4 out of 10, 7-day average 4.0",
            "Flare-up since 5 Oct",
        ]
    );
    let marks = bars(&chart, Scheme::Light);
    let point = &chart.points[6];
    let around = (
        point.x,
        point.y,
        point.x + point.width,
        point.y + point.height,
    );
    let triangle = triangles(&chart, Scheme::Light)[1];
    assert!(near(
        around,
        (marks[1].0, triangle.1, marks[1].2, marks[1].3)
    ));
}

#[test]
fn a_flare_up_of_another_year_says_its_year() {
    let chart = drawn(&series("44"), &[flare_up(1, 120)], 700, Scheme::Light);
    assert_eq!(labels(&chart)[2], "Flare-up, 30 Sep 2025 to 27 Jan 2026");
}

#[test]
fn the_description_counts_flare_ups() {
    let described =
        |flare_ups: &[FlareUp]| drawn(&series("444"), flare_ups, 700, Scheme::Light).description;
    let without = described(&[]);
    assert!(!without.contains("flare"), "{without}");
    assert_eq!(
        described(&[flare_up(1, 1)]),
        format!("{without} 1 flare-up recorded.")
    );
    assert_eq!(
        described(&[flare_up(1, 1), flare_up(2, None), flare_up(9, None)]),
        format!("{without} 2 flare-ups recorded.")
    );
}

#[test]
fn a_flare_up_on_paper_looks_as_before() {
    let chart = drawn(&series("65443.2"), &[flare_up(1, 2)], 595, Scheme::Print);
    insta::assert_snapshot!(chart.svg);
}
