//! The two panels of Trends.

use backstory_chart::chart::Chart;
use backstory_chart::function_chart::function_chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_core::answers::Function;
use backstory_core::day::Day;
use backstory_core::diary::Diary;
use backstory_core::series::DailySeries;
use backstory_core::weeks::Week;
use backstory_words::{Words, given};
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Error;
use crate::wording;

/// Period of Trends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrendsPeriod {
    /// This week and the seven weeks before it.
    EightWeeks,
    /// Everything since the first entry.
    All,
}

impl TrendsPeriod {
    /// First and last day of the period.
    ///
    /// Today is included once it is written: a day that is not over yet is not a missing one.
    pub fn days(self, extent: (Day, Day), today: Day, today_is_written: bool) -> (Day, Day) {
        let (first_entry, _) = extent;
        let last = if today_is_written {
            today
        } else {
            today.minus(1)
        };
        let first = match self {
            TrendsPeriod::EightWeeks => last.monday().minus(49).max(first_entry),
            TrendsPeriod::All => first_entry,
        };
        (first.min(last), last)
    }
}

/// The interface's colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ColourScheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl ColourScheme {
    /// The matching palette of the chart.
    pub fn palette(self) -> Scheme {
        match self {
            ColourScheme::Light => Scheme::Light,
            ColourScheme::Dark => Scheme::Dark,
        }
    }
}

/// A point that the pointer or the arrow keys can select, in chart pixels from the top left.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChartPoint {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Date and value in words.
    pub label: String,
}

/// A drawn chart.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChartView {
    /// The chart as SVG.
    pub svg: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Description of the chart for people who cannot see it.
    pub description: String,
    /// Points of the chart.
    pub points: Vec<ChartPoint>,
}

impl From<Chart> for ChartView {
    fn from(chart: Chart) -> ChartView {
        ChartView {
            svg: chart.svg,
            width: chart.width,
            height: chart.height,
            description: chart.description,
            points: chart
                .points
                .into_iter()
                .map(|p| ChartPoint {
                    x: p.x,
                    y: p.y,
                    width: p.width,
                    height: p.height,
                    label: p.label,
                })
                .collect(),
        }
    }
}

/// A finding with its chart and its numbers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChartPanel {
    /// Heading.
    pub title: String,
    /// The finding in one sentence, with n of N.
    pub summary: String,
    /// Further facts: how many days, what is left out.
    pub detail: String,
    /// The chart; null when there is nothing to draw yet, which the summary then says.
    pub chart: Option<ChartView>,
    /// Column heads of the table.
    pub columns: Vec<String>,
    /// Rows of the table, the same numbers as in the chart.
    pub rows: Vec<Vec<String>>,
}

/// Builds the panel "Doing what matters", week by week.
pub fn function_panel(
    words: &Words,
    diary: &Diary,
    width: u32,
    scheme: Scheme,
) -> Result<ChartPanel, Error> {
    let weeks = diary.weeks();
    let chart = if diary.n_written() == 0 {
        None
    } else {
        Some(function_chart(words, &weeks, width, scheme)?.into())
    };
    Ok(ChartPanel {
        title: words.function_title(),
        summary: wording::function_finding(words, diary),
        detail: wording::n_written(words, diary),
        chart,
        columns: vec![
            words.panel_week_from(),
            words.function_most(),
            words.function_some(),
            words.function_little(),
            words.panel_written(),
        ],
        rows: week_rows(words, &weeks).map(Vec::from).collect(),
    })
}

/// Weeks in words: Monday, the three answers, days written. Mondays include the year when they span
/// two years.
pub fn week_rows<'a>(
    words: &'a Words,
    weeks: &'a [Week],
) -> impl Iterator<Item = [String; 5]> + 'a {
    let year = |week: &Week| week.monday.date().year();
    let one_year = weeks.first().map(year) == weeks.last().map(year);
    weeks.iter().map(move |week| {
        let count = |f| week.days.count(f).to_string();
        let monday = if one_year {
            words.short(week.monday)
        } else {
            words.short_with_year(week.monday)
        };
        [
            monday,
            count(Function::Most),
            count(Function::Some),
            count(Function::Little),
            words.panel_n_of(given::PanelNOf {
                n: &week.days.n_written,
                of: &week.days.n_days,
            }),
        ]
    })
}

/// Builds the back pain panel, day by day.
pub fn pain_panel(
    words: &Words,
    diary: &Diary,
    width: u32,
    scheme: Scheme,
) -> Result<ChartPanel, Error> {
    let series = diary.back_pain();
    let title = words.panel_pain_title();
    let columns = vec![
        words.panel_day(),
        words.panel_pain_scale(),
        words.panel_pain_mean(),
    ];
    if series.n() == 0 {
        return Ok(ChartPanel {
            title,
            summary: words.panel_pain_empty(),
            detail: words.panel_pain_empty_hint(),
            chart: None,
            columns,
            rows: Vec::new(),
        });
    }
    let (n, n_days) = (series.n(), series.n_days());
    let change = diary.back_pain_change();
    Ok(ChartPanel {
        title,
        summary: wording::pain_finding(words, diary),
        detail: [
            Some(wording::pain_grounds(words, change.as_ref(), n, n_days)),
            wording::left_out_as_ill(words, diary.ill_for_back_pain().len()),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" "),
        chart: Some(
            pain_chart(
                words,
                &series,
                diary.flare_ups(),
                diary.illnesses(),
                width,
                scheme,
            )?
            .into(),
        ),
        columns,
        rows: pain_rows(words, &series),
    })
}

/// Days with a number and its mean, and one row for each gap.
fn pain_rows(words: &Words, series: &DailySeries) -> Vec<Vec<String>> {
    let means: Vec<_> = series.mean_runs().concat();
    let (first, last) = (series.first(), series.last());
    let one_year = first.date().year() == last.date().year();
    let day_words = |day: Day| {
        let said = words.with_weekday(day);
        if one_year {
            said
        } else {
            words.charts_day_with_year(given::ChartsDayWithYear {
                day: &said,
                year: &day.date().year(),
            })
        }
    };
    let mut rows: Vec<(Day, Vec<String>)> = series
        .values()
        .map(|(day, value)| {
            let mean = means.iter().find(|(d, _)| *d == day);
            let mean = mean.map_or(String::new(), |(_, m)| words.decimal(*m));
            (day, vec![day_words(day), value.to_string(), mean])
        })
        .collect();
    rows.extend(series.gaps().iter().map(|gap| {
        let days = words.span(gap.first, gap.last, &[first, last]);
        (
            gap.first,
            vec![days, words.panel_no_numbers(), String::new()],
        )
    }));
    rows.sort_by_key(|(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}
