//! Properties of every chart.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use backstory_chart::chart::Chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;

use crate::reading::{
    ENGLISH, SCHEMES, WIDTHS, flare_up, function, illness, long_series, many_predictions, monday,
    pain, parsed, prediction, predictions, series, week, weeks, written,
};
use backstory_core::series::DailySeries;

/// Ordinary, empty, tiny, huge and impossible input at every width in every medium.
static ALL: LazyLock<Vec<(String, Chart)>> = LazyLock::new(|| {
    let backwards = DailySeries::new(monday(), monday().minus(9), []);
    let too_much = DailySeries::new(monday(), monday(), [(monday(), u8::MAX)]);
    let days = [
        ("no days", backwards),
        ("more than the worst", too_much),
        ("no numbers", series(".........................")),
        ("one day", series("4")),
        ("one day of many", series("....4.........")),
        ("zeros and nines", series("0000000999999900000")),
        ("eight weeks", long_series(52)),
        ("a year", long_series(400)),
        ("ten years", long_series(3650)),
    ];
    let flare_ups = [
        ("no flare-up", vec![], vec![]),
        (
            "flare-ups",
            vec![flare_up(0, 0), flare_up(2, 12), flare_up(18, None)],
            vec![],
        ),
        (
            "flare-ups and illnesses",
            vec![flare_up(2, 12)],
            vec![illness(0, 0), illness(10, 14), illness(18, None)],
        ),
    ];
    let columns = [
        ("no weeks", vec![]),
        ("one week", weeks(1)),
        ("nothing written", vec![week(0, 0, [0, 0, 0]); 3]),
        ("contradicting counts", vec![week(0, 2, [90, 1, 7])]),
        ("eight weeks", weeks(8)),
        ("two years", weeks(104)),
        ("ten years", weeks(522)),
    ];
    let pairs = [
        ("no movement", vec![]),
        ("one movement", predictions(&[(0, 6, 2)])),
        (
            "the ends of the scale",
            predictions(&[(0, 0, 10), (1, 10, 0), (1, 0, 0), (2, 10, 10)]),
        ),
        ("one day", predictions(&[(3, 4, 4); 5])),
        (
            "a few months apart",
            predictions(&[(0, 4, 3), (90, 5, 5), (400, 2, 6)]),
        ),
        ("a season", many_predictions(90)),
        ("ten years", many_predictions(3650)),
    ];
    let mut charts = Vec::new();
    for scheme in SCHEMES {
        for width in WIDTHS {
            for (name, pairs) in &pairs {
                let chart = prediction(pairs, width, scheme);
                charts.push((format!("prediction, {name}, {width}, {scheme:?}"), chart));
            }
            for (name, series) in &days {
                for (flares, flare_ups, ill) in &flare_ups {
                    let chart =
                        pain_chart(&ENGLISH, series, flare_ups, ill, width, scheme).unwrap();
                    charts.push((
                        format!("pain, {name}, {flares}, {width}, {scheme:?}"),
                        chart,
                    ));
                }
            }
            for (name, weeks) in &columns {
                let chart = function(weeks, width, scheme);
                charts.push((format!("function, {name}, {width}, {scheme:?}"), chart));
            }
        }
    }
    charts
});

#[test]
fn the_content_security_policy_allows_every_chart() {
    for (name, chart) in &*ALL {
        let document = parsed(chart);
        for node in document.descendants().filter(|n| n.is_element()) {
            let tag = node.tag_name().name();
            assert!(
                ["svg", "text", "polyline", "polygon", "rect", "circle"].contains(&tag),
                "{name}: {tag}"
            );
            for attribute in node.attributes() {
                let attribute = attribute.name();
                let active = attribute.starts_with("on") || attribute.contains("href");
                assert!(!active && attribute != "style", "{name}: {attribute}");
                assert_ne!(attribute, "id", "{name}: ids clash on a shared page");
            }
        }
    }
}

#[test]
fn the_root_names_the_chart_and_its_size() {
    for (name, chart) in &*ALL {
        let document = parsed(chart);
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"), "{name}");
        let label = root.attribute("aria-label").unwrap();
        assert!(label.ends_with(&chart.description), "{name}: {label}");
        assert!(
            label.len() > chart.description.len() + 10,
            "{name}: {label}"
        );
        assert_eq!(root.attribute("width"), Some(&*chart.width.to_string()));
        assert_eq!(root.attribute("height"), Some(&*chart.height.to_string()));
        let view = format!("0 0 {} {}", chart.width * 10, chart.height * 10);
        assert_eq!(root.attribute("viewBox"), Some(&*view), "{name}");
    }
}

#[test]
fn texts_neither_overlap_nor_leave_the_chart() {
    for (name, chart) in &*ALL {
        let found = written(&parsed(chart));
        for (n, a) in found.iter().enumerate() {
            let inside = a.left >= -1.0 && a.right <= f64::from(chart.width) + 4.0;
            assert!(inside, "{name}: {a:?}");
            assert!(a.base - a.size * 0.75 >= 0.0, "{name}: {a:?}");
            assert!(
                a.base + a.size * 0.25 <= f64::from(chart.height) + 1.0,
                "{name}: {a:?}"
            );
            for b in &found[n + 1..] {
                let beside = a.right <= b.left || b.right <= a.left;
                let apart = (a.base - b.base).abs() >= a.size * 0.9;
                assert!(beside || apart, "{name}: {a:?} and {b:?}");
            }
        }
    }
}

#[test]
fn text_has_the_size_and_family_of_its_medium() {
    for scheme in SCHEMES {
        let (size, family) = match scheme {
            Scheme::Light | Scheme::Dark => (
                "130",
                "Atkinson Hyperlegible Next Variable, Atkinson Hyperlegible Next, sans-serif",
            ),
            Scheme::Print => ("110", "Atkinson Hyperlegible Next"),
        };
        for width in WIDTHS {
            let chart = pain(&long_series(52), width, scheme);
            for text in parsed(&chart)
                .descendants()
                .filter(|n| n.has_tag_name("text"))
            {
                assert_eq!(text.attribute("font-size"), Some(size), "text never scales");
                assert_eq!(text.attribute("font-family"), Some(family));
            }
        }
    }
}

#[test]
fn points_lie_inside_the_chart() {
    for (name, chart) in &*ALL {
        for point in &chart.points {
            let right = point.x + point.width;
            let bottom = point.y + point.height;
            assert!(
                point.x >= 0.0 && right <= f64::from(chart.width),
                "{name}: {point:?}"
            );
            assert!(
                point.y >= 0.0 && bottom <= f64::from(chart.height),
                "{name}: {point:?}"
            );
            assert!(point.width > 0.0 && point.height > 0.0, "{name}: {point:?}");
        }
    }
}

#[test]
fn widths_are_brought_into_the_drawn_range() {
    for (given, drawn) in [
        (0, 240),
        (239, 240),
        (240, 240),
        (4001, 4000),
        (u32::MAX, 4000),
    ] {
        let chart = function(&weeks(2), given, Scheme::Light);
        assert_eq!(chart.width, drawn);
    }
}

#[test]
fn each_medium_has_its_own_colours_and_no_other() {
    let weeks = [week(0, 5, [1, 1, 2]), week(1, 7, [3, 3, 1])];
    let days = series("444...4444444");
    let colours = |scheme| -> BTreeSet<String> {
        let charts = [
            function(&weeks, 700, scheme),
            pain_chart(&ENGLISH, &days, &[flare_up(1, 2)], &[], 700, scheme).unwrap(),
            prediction(&many_predictions(30), 700, scheme),
        ];
        let mut found = BTreeSet::new();
        for chart in &charts {
            for node in parsed(chart).descendants() {
                let painted = ["fill", "stroke"]
                    .into_iter()
                    .filter_map(|a| node.attribute(a));
                found.extend(painted.filter(|c| *c != "none").map(str::to_owned));
            }
        }
        found
    };
    // The values of tokens.css: surface, ink-2, ink-3, line, control, fn-most, fn-some, fn-edge,
    // fn-void, heather, ochre.
    let light = [
        "#FDFCF8", "#474E44", "#62685C", "#D9D5C9", "#857F70", "#1E5C4B", "#4D8D77", "#4A7E6D",
        "#8C8675", "#5A4E86", "#86580A",
    ];
    let dark = [
        "#1E2521", "#C6CBC0", "#A3AB9F", "#3A443D", "#7E8B81", "#8ECFB6", "#5FA68B", "#6FB299",
        "#7E8B81", "#BDB1E6", "#E7BC62",
    ];
    let print = ["#FFFFFF", "#000000", "#BBBBBB", "#777777", "#555555"];
    let set = |tokens: &[&str]| {
        tokens
            .iter()
            .map(|t| (*t).to_owned())
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(colours(Scheme::Light), set(&light));
    assert_eq!(colours(Scheme::Dark), set(&dark));
    assert_eq!(colours(Scheme::Print), set(&print));
}
