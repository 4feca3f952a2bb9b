//! Reads a chart back from its SVG.

use std::sync::LazyLock;

use backstory_chart::chart::Chart;
use backstory_chart::function_chart::function_chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_chart::prediction_chart::prediction_chart;
use backstory_core::day::Day;
use backstory_core::flare_up::{FlareSigns, FlareUp};
use backstory_core::prediction::Prediction;
use backstory_core::record::OtherIllness;
use backstory_core::score::Score;
use backstory_core::series::DailySeries;
use backstory_core::weeks::{Tally, Week};
use backstory_words::Words;
use roxmltree::{Document, Node};

pub const SCHEMES: [Scheme; 3] = [Scheme::Light, Scheme::Dark, Scheme::Print];
pub const WIDTHS: [u32; 5] = [240, 340, 595, 1030, 4000];

/// Units of the picture in one CSS px.
const UNITS: f64 = 10.0;

pub static ENGLISH: LazyLock<Words> = LazyLock::new(Words::english);

/// The pain chart in English, without flare-ups.
pub fn pain(series: &DailySeries, width: u32, scheme: Scheme) -> Chart {
    pain_chart(&ENGLISH, series, &[], &[], width, scheme).unwrap()
}

/// The function chart in English.
pub fn function(weeks: &[Week], width: u32, scheme: Scheme) -> Chart {
    function_chart(&ENGLISH, weeks, width, scheme).unwrap()
}

/// The prediction chart in English.
pub fn prediction(predictions: &[Prediction], width: u32, scheme: Scheme) -> Chart {
    prediction_chart(&ENGLISH, predictions, width, scheme).unwrap()
}

pub fn monday() -> Day {
    "2025-09-29".parse().unwrap()
}

/// One character per day from Monday 29 September 2025; `.` is a day without a number.
pub fn series(text: &str) -> DailySeries {
    let last = monday().plus(text.len() as u64).minus(1);
    let values = monday().through(last).zip(text.chars());
    DailySeries::new(
        monday(),
        last,
        values.filter_map(|(day, c)| c.to_digit(10).map(|value| (day, value as u8))),
    )
}

/// Makes a flare-up, given the numbers of days from that Monday to its first and last day.
pub fn flare_up(first: u64, last: impl Into<Option<u64>>) -> FlareUp {
    FlareUp {
        first_day: monday().plus(first),
        last_day: last.into().map(|n| monday().plus(n)),
        signs: FlareSigns {
            worse_than_usual: true,
            hard_to_tolerate: true,
            affected_life: true,
        },
        helped: None,
    }
}

pub fn illness(first: u64, last: impl Into<Option<u64>>) -> OtherIllness {
    OtherIllness {
        first_day: monday().plus(first),
        last_day: last.into().map(|n| monday().plus(n)),
        what: None,
    }
}

pub fn long_series(n_days: usize) -> DailySeries {
    let text: String = (0..n_days)
        .map(|n| {
            if n % 17 < 4 {
                '.'
            } else {
                char::from(b'0' + (n * n % 10) as u8)
            }
        })
        .collect();
    series(&text)
}

/// Makes movements, given the number of days from that Monday, the expected and the actual number
/// of each. Their name has no letters, so every letter in a chart comes from the chart.
pub fn predictions(pairs: &[(u64, i64, i64)]) -> Vec<Prediction> {
    let score = |n| Score::new(n).unwrap();
    let pairs = pairs.iter().map(|(day, expected, actual)| Prediction {
        day: monday().plus(*day),
        name: "1".to_owned(),
        expected: score(*expected),
        actual: score(*actual),
    });
    pairs.collect()
}

/// Makes `n` movements with every kind of pair, mostly one a day.
pub fn many_predictions(n: i64) -> Vec<Prediction> {
    let pairs: Vec<_> = (0..n)
        .map(|i| ((i - i / 5) as u64, i * 7 % 11, i * i % 11))
        .collect();
    predictions(&pairs)
}

pub fn week(index: usize, n_written: usize, answers: [usize; 3]) -> Week {
    let monday = monday().plus(7 * index as u64);
    let days = Tally {
        first: monday,
        n_days: 7,
        n_written,
        most: answers[0],
        some: answers[1],
        little: answers[2],
    };
    Week {
        monday,
        days,
        running: false,
    }
}

pub fn weeks(n: usize) -> Vec<Week> {
    (0..n)
        .map(|i| {
            let (most, some, little) = (i % 4, i % 3, i % 2);
            week(i, most + some + little + (i / 5) % 2, [most, some, little])
        })
        .collect()
}

pub fn parsed(chart: &Chart) -> Document<'_> {
    Document::parse(&chart.svg).unwrap()
}

/// A number of an element in CSS px.
pub fn px(node: Node, name: &str) -> f64 {
    node.attribute(name).unwrap().parse::<f64>().unwrap() / UNITS
}

pub fn elements<'a>(document: &'a Document, name: &'a str) -> Vec<Node<'a, 'a>> {
    document
        .descendants()
        .filter(|n| n.has_tag_name(name))
        .collect()
}

/// Points of a line or an outline in CSS px.
pub fn path(node: Node) -> Vec<(f64, f64)> {
    let pairs = node.attribute("points").unwrap().split_whitespace();
    pairs
        .map(|pair| {
            let (x, y) = pair.split_once(',').unwrap();
            let px = |number: &str| number.parse::<f64>().unwrap() / UNITS;
            (px(x), px(y))
        })
        .collect()
}

/// A text and its box, with a cautious estimate of its width.
#[derive(Debug, Clone)]
pub struct Written {
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub base: f64,
    pub size: f64,
}

pub fn written(document: &Document) -> Vec<Written> {
    elements(document, "text")
        .into_iter()
        .map(|node| {
            let text = node.text().unwrap().trim().to_owned();
            let size = px(node, "font-size");
            // Cautious averages for the typeface: most letters and digits are narrower.
            let widths = text.chars().map(|c| match c {
                ' ' => 0.25,
                'f' | 'i' | 'l' | 'r' | 't' | '.' | ':' => 0.35,
                _ => 0.53,
            });
            let width = size * widths.sum::<f64>();
            let x = px(node, "x");
            let left = match node.attribute("text-anchor").unwrap() {
                "start" => x,
                "middle" => x - width / 2.0,
                _ => x - width,
            };
            Written {
                text,
                left,
                right: left + width,
                base: px(node, "y") + 0.76 * size,
                size,
            }
        })
        .collect()
}

pub fn texts(document: &Document) -> Vec<String> {
    written(document).into_iter().map(|w| w.text).collect()
}
