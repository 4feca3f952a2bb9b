//! Expected and actual discomfort of movements: the pairs of the last weeks and their panel.

use backstory_chart::palette::Scheme;
use backstory_chart::prediction_chart::prediction_chart;
use backstory_core::day::Day;
use backstory_core::prediction::{Comparison, Prediction};
use backstory_core::text::with_controls_as_codes;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_words::{Words, given};
use chrono::Datelike;

use crate::error::Error;
use crate::trends::{ChartPanel, ChartView};

/// Days of bouts in the panel.
pub const SHOWN_DAYS: u64 = 90;
/// Fewest movements for which a chart is drawn (our choice).
const FEWEST_DRAWN: usize = 3;

/// The movements of a period that have both numbers.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Predictions {
    /// Predictions that count, oldest first.
    pub counted: Vec<Prediction>,
    /// Number of movements noted later from memory, when the outcome was known before the guess.
    pub n_remembered: usize,
}

/// Reads the movements of the last 90 days that have both numbers.
pub fn gather(store: &Reader, today: Day) -> Result<Predictions, StoreError> {
    let mut found = Predictions::default();
    let bouts = store.bouts_between(today.minus(SHOWN_DAYS - 1), today)?;
    for bout in bouts.iter().rev() {
        let Some(prediction) = Prediction::of(bout.day, &bout.movement) else {
            continue;
        };
        if bout.basis.counts() {
            found.counted.push(prediction);
        } else {
            found.n_remembered += 1;
        }
    }
    Ok(found)
}

/// Builds the panel of expected and actual discomfort; `None` when there is not a prediction that
/// counts.
pub fn predictions_panel(
    words: &Words,
    predictions: &Predictions,
    width: u32,
    scheme: Scheme,
) -> Result<Option<ChartPanel>, Error> {
    let counted = &predictions.counted;
    let (Some(first), Some(last)) = (counted.first(), counted.last()) else {
        return Ok(None);
    };
    let chart: Option<ChartView> = if counted.len() < FEWEST_DRAWN {
        None
    } else {
        Some(prediction_chart(words, counted, width, scheme)?.into())
    };
    let mut detail = vec![days(words, first.day, last.day)];
    let n_drawn = chart.as_ref().map(|chart| chart.points.len());
    if let Some(n) = n_drawn.filter(|n| *n < counted.len()) {
        detail.push(words.findings_predictions_latest(n));
    }
    if predictions.n_remembered > 0 {
        detail.push(words.findings_predictions_remembered(predictions.n_remembered));
    }
    Ok(Some(ChartPanel {
        title: words.panel_predictions_title(),
        summary: summary(words, counted),
        detail: detail.join(" "),
        chart,
        columns: vec![
            words.panel_day(),
            words.panel_predictions_movement(),
            words.panel_predictions_expected(),
            words.panel_predictions_actual(),
        ],
        rows: rows(words, counted),
    }))
}

/// How many movements were less, as or more uncomfortable than expected; or how many there are.
fn summary(words: &Words, counted: &[Prediction]) -> String {
    let n = counted.len();
    if n < FEWEST_DRAWN {
        return words.findings_predictions_early(given::FindingsPredictionsEarly {
            more: FEWEST_DRAWN - n,
            n,
        });
    }
    let counts = Comparison::of(counted);
    words.findings_predictions(given::FindingsPredictions {
        less: counts.less,
        more: counts.more,
        n: &n,
        same: counts.same,
    })
}

fn days(words: &Words, first: Day, last: Day) -> String {
    if first == last {
        return words.findings_predictions_day(given::FindingsPredictionsDay {
            days: &SHOWN_DAYS,
            from: &words.short(first),
        });
    }
    words.findings_predictions_days(given::FindingsPredictionsDays {
        days: &SHOWN_DAYS,
        span: &words.span(first, last, &[]),
    })
}

/// One row per movement; days include the year when they span two years.
fn rows(words: &Words, counted: &[Prediction]) -> Vec<Vec<String>> {
    let year = |p: &Prediction| p.day.date().year();
    let one_year = counted.first().map(year) == counted.last().map(year);
    let row = |p: &Prediction| {
        let day = words.with_weekday(p.day);
        vec![
            if one_year {
                day
            } else {
                words.charts_day_with_year(given::ChartsDayWithYear {
                    day: &day,
                    year: &year(p),
                })
            },
            with_controls_as_codes(&p.name).into_owned(),
            p.expected.get().to_string(),
            p.actual.get().to_string(),
        ]
    };
    counted.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use backstory_core::score::Score;

    /// One movement a day from 1 November 2026 on, by what was expected and how it was.
    fn predictions(pairs: &[(i64, i64)]) -> Predictions {
        let first: Day = "2026-11-01".parse().unwrap();
        let counted = pairs
            .iter()
            .enumerate()
            .map(|(n, (expected, actual))| Prediction {
                day: first.plus(n as u64),
                name: "Knee rolls".to_owned(),
                expected: Score::new(*expected).unwrap(),
                actual: Score::new(*actual).unwrap(),
            });
        Predictions {
            counted: counted.collect(),
            n_remembered: 0,
        }
    }

    fn panel(words: &Words, predictions: &Predictions) -> Option<ChartPanel> {
        predictions_panel(words, predictions, 320, Scheme::Light).unwrap()
    }

    fn said(pairs: &[(i64, i64)]) -> String {
        panel(&Words::english(), &predictions(pairs))
            .unwrap()
            .summary
    }

    #[test]
    fn the_summary_counts_every_pair() {
        let (less, same, more) = ((6, 2), (3, 3), (1, 2));
        for (pairs, expected) in [
            (
                [less, less, same, more],
                "2 of 4 movements were less uncomfortable than expected, 1 the same, 1 more.",
            ),
            (
                [less, same, same, less],
                "2 of 4 movements were less uncomfortable than expected, 2 the same.",
            ),
            (
                [less, more, more, more],
                "1 of 4 movements was less uncomfortable than expected, 3 more.",
            ),
            (
                [same, same, same, more],
                "None of 4 movements was less uncomfortable than expected; 3 the same, 1 more.",
            ),
            (
                [less; 4],
                "All 4 movements were less uncomfortable than expected.",
            ),
            (
                [same; 4],
                "All 4 movements were as uncomfortable as expected.",
            ),
            (
                [more; 4],
                "All 4 movements were more uncomfortable than expected.",
            ),
        ] {
            assert_eq!(said(&pairs), expected);
        }
    }

    #[test]
    fn too_few_are_counted_and_not_drawn() {
        let words = Words::english();
        for (n, expected) in [
            (
                1,
                "1 movement has both numbers. The chart appears after 2 more movements.",
            ),
            (
                2,
                "2 movements have both numbers. The chart appears after 1 more movement.",
            ),
        ] {
            let panel = panel(&words, &predictions(&vec![(6, 2); n])).unwrap();
            assert_eq!(panel.summary, expected);
            assert!(panel.chart.is_none());
            assert_eq!(panel.rows.len(), n, "the table is there");
        }
        assert!(said(&[(6, 2); 3]).starts_with("All 3"));
        assert!(panel(&words, &predictions(&[])).is_none());
    }

    #[test]
    fn the_detail_says_what_the_picture_leaves_out() {
        let words = Words::english();
        let mut few = predictions(&[(6, 2); 3]);
        let detail = |p: &Predictions| panel(&words, p).unwrap().detail;
        let days = "From the last 90 days: 1 Nov to 3 Nov.";
        assert_eq!(detail(&few), days);
        few.n_remembered = 2;
        let remembered = "2 movements recorded later from memory are not counted.";
        assert_eq!(detail(&few), format!("{days} {remembered}"));
        few.counted.truncate(1);
        few.n_remembered = 0;
        assert_eq!(detail(&few), "From the last 90 days: 1 Nov.");
        let many = panel(&words, &predictions(&[(6, 2); 40])).unwrap();
        let n = many.chart.unwrap().points.len();
        assert!(n < 40);
        let latest = format!(" The chart shows the latest {n}.");
        assert!(many.detail.ends_with(&latest), "{}", many.detail);
        assert!(many.summary.starts_with("All 40"), "all are counted");
        assert_eq!(many.rows.len(), 40);
    }

    #[test]
    fn the_table_has_the_numbers_the_newest_last() {
        let panel = panel(&Words::english(), &predictions(&[(6, 2), (3, 3)])).unwrap();
        assert_eq!(panel.columns, ["Day", "Movement", "Expected", "How it was"]);
        assert_eq!(
            panel.rows,
            [
                ["Sun 1 Nov", "Knee rolls", "6", "2"],
                ["Mon 2 Nov", "Knee rolls", "3", "3"],
            ]
        );
    }

    #[test]
    fn over_a_new_year_each_day_says_its_year() {
        let mut found = predictions(&[(6, 2), (3, 3), (5, 4)]);
        found.counted[0].day = "2025-12-30".parse().unwrap();
        let panel = panel(&Words::english(), &found).unwrap();
        let days: Vec<_> = panel.rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(
            days,
            ["Tue 30 Dec 2025", "Mon 2 Nov 2026", "Tue 3 Nov 2026"]
        );
        assert!(
            panel.detail.contains("30 Dec 2025 to 3 Nov 2026"),
            "{}",
            panel.detail
        );
    }

    #[test]
    fn every_word_comes_from_the_catalogues() {
        let words = Words::pseudo();
        for n in [1, 2, 3, 40] {
            for pair in [(6, 2), (3, 3), (1, 2)] {
                let mut given = predictions(&vec![pair; n]);
                given.n_remembered = 1;
                given.counted[0] = predictions(&[(6, 2)]).counted.remove(0);
                let panel = panel(&words, &given).unwrap();
                let said = [panel.title, panel.summary, panel.detail].concat();
                let said = said + &panel.columns.concat();
                let plain = said.contains(|c: char| c.is_ascii_alphabetic());
                assert!(!plain, "{said}");
            }
        }
    }
}
