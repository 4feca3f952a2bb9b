//! Tests where the words of the charts come from.

use backstory_chart::chart::Chart;
use backstory_chart::function_chart::function_chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_chart::prediction_chart::prediction_chart;
use backstory_words::Words;
use backstory_words::locale::Locale;

use crate::reading::{
    SCHEMES, elements, flare_up, long_series, many_predictions, parsed, predictions, series, texts,
    week, weeks,
};

/// Charts with every kind of mark, at several widths in every medium.
fn all(words: &Words) -> Vec<Chart> {
    let mut running = week(1, 4, [1, 1, 1]);
    (running.days.n_days, running.running) = (5, true);
    let function = [
        vec![],
        vec![week(0, 1, [1, 0, 0])],
        vec![week(0, 6, [2, 1, 1]), running],
        weeks(60),
        weeks(700),
    ];
    let pain = [
        series(""),
        series("4"),
        series("654433...444....4444"),
        long_series(70),
        long_series(400),
    ];
    let flare_ups = [
        flare_up(0, 0),
        flare_up(5, 7),
        flare_up(300, 500),
        flare_up(10, None),
    ];
    let mut charts = Vec::new();
    for scheme in SCHEMES {
        for width in [240, 595, 1030] {
            for weeks in &function {
                charts.push(function_chart(words, weeks, width, scheme).unwrap());
            }
            for n in [0, 1, 5, 90, 400] {
                charts.push(prediction_chart(words, &many_predictions(n), width, scheme).unwrap());
            }
            for series in &pain {
                for flare_ups in [&flare_ups[..], &[]] {
                    charts.push(pain_chart(words, series, flare_ups, &[], width, scheme).unwrap());
                }
            }
        }
    }
    charts
}

/// Returns every text of a chart that is shown or read aloud.
fn said(chart: &Chart) -> Vec<String> {
    let document = parsed(chart);
    let mut said = texts(&document);
    let named = ["title", "desc"]
        .into_iter()
        .flat_map(|name| elements(&document, name));
    said.extend(named.filter_map(|n| n.text()).map(str::to_owned));
    said.extend(
        document
            .root_element()
            .attribute("aria-label")
            .map(str::to_owned),
    );
    said.push(chart.description.clone());
    said.extend(chart.points.iter().map(|p| p.label.clone()));
    said
}

#[test]
fn every_word_of_a_chart_comes_from_the_catalogues() {
    for chart in all(&Words::pseudo()) {
        for text in said(&chart) {
            assert!(
                !text.contains(|c: char| c.is_ascii_alphabetic()),
                "written into the program: {text}"
            );
        }
    }
}

#[test]
fn a_word_written_into_a_chart_would_be_found() {
    let chart = pain_chart(
        &Words::pseudo(),
        &series("444"),
        &[],
        &[],
        700,
        Scheme::Light,
    )
    .unwrap();
    for tag in ["text", "title", "desc"] {
        let mut changed = chart.clone();
        let element =
            format!("<{tag} x=\"0\" y=\"0\" text-anchor=\"end\" font-size=\"1\">gap</{tag}></svg>");
        changed.svg = changed.svg.replace("</svg>", &element);
        assert!(said(&changed).contains(&"gap".to_owned()), "{tag}");
    }
}

#[test]
fn dates_and_numbers_follow_the_region() {
    let text = |system: &str| {
        let words = Words::new(Locale::of_system(system));
        let flare_ups = [flare_up(0, 7)];
        let pain = pain_chart(
            &words,
            &series("44432444"),
            &flare_ups,
            &[],
            700,
            Scheme::Light,
        )
        .unwrap();
        let function = function_chart(&words, &weeks(2), 700, Scheme::Light).unwrap();
        let pairs = predictions(&[(7, 6, 2)]);
        let prediction = prediction_chart(&words, &pairs, 700, Scheme::Light).unwrap();
        [said(&pain), said(&function), said(&prediction)].concat()
    };
    let american = text("en_US.UTF-8");
    for expected in [
        "Oct 6",
        "Mon, Sep 29: 4 out of 10",
        "Fri, Oct 3: 2 out of 10, 7-day average 3.4",
        "Flare-up, Sep 29 to Oct 6",
        "Week from Sep 29: most 0, some 0, little or none 0, check-ins on 0 of 7 days",
        "Mon, Oct 6, 1: expected 6, was 2",
    ] {
        assert!(
            american.contains(&expected.to_owned()),
            "{expected}: {american:?}"
        );
    }
    assert!(
        american
            .iter()
            .any(|t| t.contains("Sep 29, 2025 to Oct 6, 2025: "))
    );
    let german = text("de_DE.UTF-8");
    for expected in ["6 Oct", "Fri 3 Oct: 2 out of 10, 7-day average 3,4"] {
        assert!(
            german.contains(&expected.to_owned()),
            "{expected}: {german:?}"
        );
    }
}

#[test]
fn one_of_anything_is_said_in_the_singular() {
    let words = Words::english();
    let pain = pain_chart(
        &words,
        &series("4"),
        &[flare_up(0, 0)],
        &[],
        700,
        Scheme::Print,
    )
    .unwrap();
    assert_eq!(
        pain.description,
        "29 Sep 2025: 1 of 1 day has a number, from 4 to 4. No gap of 3 or more \
         days without a number. 1 flare-up recorded."
    );
    let mut day = week(0, 1, [1, 0, 0]);
    day.days.n_days = 1;
    let function = function_chart(&words, &[day], 700, Scheme::Light).unwrap();
    assert_eq!(
        function.description,
        "1 column of day tiles, for the week from Monday 29 Sep 2025: most on 1, some on 0, \
         little or none on 0. Check-ins on 1 of 1 day."
    );
    assert_eq!(
        function.points[0].label,
        "Week from 29 Sep: most 1, some 0, little or none 0, check-ins on 1 of 1 day"
    );
}
