//! The two panels of Trends.

use backstory_chart::chart::Chart;
use backstory_chart::function_chart::function_chart;
use backstory_chart::pain_chart::pain_chart;
use backstory_chart::palette::Scheme;
use backstory_core::answers::Function;
use backstory_core::day::Day;
use backstory_core::entry::Basis;
use backstory_core::series::DailySeries;
use backstory_core::weeks::Week;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::diary::Diary;
use crate::error::ApiError;
use crate::wording;

/// How far back Trends looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TrendsPeriod {
    /// This week and the seven before it.
    EightWeeks,
    /// From the first entry on.
    All,
}

impl TrendsPeriod {
    /// First and last day.
    ///
    /// Today is in it once it is written: a day that is still open is not a missing one.
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
    /// The chart's palette.
    pub fn palette(self) -> Scheme {
        match self {
            ColourScheme::Light => Scheme::Light,
            ColourScheme::Dark => Scheme::Dark,
        }
    }
}

/// A point the pointer or the arrow keys can rest on, in chart pixels from the top left.
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
    /// The picture.
    pub svg: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows, for people who cannot see it.
    pub description: String,
    /// Where its points are.
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

/// A finding, its chart and its numbers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChartPanel {
    /// Heading.
    pub title: String,
    /// The finding in one sentence, with n of N.
    pub summary: String,
    /// What else has to be said: how many days, what is left out.
    pub detail: String,
    /// Null when there is nothing to draw yet; the summary then says so.
    pub chart: Option<ChartView>,
    /// Heads of the table.
    pub columns: Vec<String>,
    /// Rows of the table, the same numbers as in the chart.
    pub rows: Vec<Vec<String>>,
}

/// Doing what matters, week by week.
pub fn function_panel(diary: &Diary, width: u32, scheme: Scheme) -> Result<ChartPanel, ApiError> {
    let weeks = diary.weeks();
    let (first, latest) = diary.stretches();
    let chart = if diary.n_written() == 0 {
        None
    } else {
        Some(function_chart(&weeks, width, scheme)?.into())
    };
    let counts = wording::n_of(diary.n_written(), diary.n_days(), "are written");
    let remembered = wording::remembered(diary.n_with(Basis::Remembered));
    Ok(ChartPanel {
        title: "Doing what matters".to_owned(),
        summary: wording::function_finding(first.as_ref(), &latest),
        detail: [Some(counts), remembered]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        chart,
        columns: heads(&["Week from", "Most", "Some", "Little or none", "Written"]),
        rows: weeks.iter().map(|w| week_row(w).to_vec()).collect(),
    })
}

/// One week in words: its Monday, the three answers, days written.
pub fn week_row(week: &Week) -> [String; 5] {
    let count = |f| week.count(f).to_string();
    [
        week.monday.short(),
        count(Function::Most),
        count(Function::Some),
        count(Function::Little),
        format!("{} of {}", week.n_written, week.n_days),
    ]
}

/// Back pain, day by day.
pub fn pain_panel(diary: &Diary, width: u32, scheme: Scheme) -> Result<ChartPanel, ApiError> {
    let series = diary.back_pain();
    let title = "Back pain, average of the day".to_owned();
    let columns = heads(&["Day", "Back pain, 0 to 10", "Mean of 7 days"]);
    let counts = || wording::n_of(series.n(), series.n_days(), "have a number");
    if series.n() == 0 {
        return Ok(ChartPanel {
            title,
            summary: "No numbers in this period.".to_owned(),
            detail: "Pain is optional: it is folded away in the check-in.".to_owned(),
            chart: None,
            columns,
            rows: Vec::new(),
        });
    }
    let (summary, detail) = match diary.back_pain_change() {
        Some(change) => (
            wording::pain_finding(&change),
            wording::pain_grounds(&change, series.n(), series.n_days()),
        ),
        None => (
            "Nothing written about pain in the last 14 days.".to_owned(),
            counts(),
        ),
    };
    Ok(ChartPanel {
        title,
        summary,
        detail,
        chart: Some(pain_chart(&series, width, scheme)?.into()),
        columns,
        rows: pain_rows(&series),
    })
}

/// Every day with a number and its mean, and one row for each gap.
fn pain_rows(series: &DailySeries) -> Vec<Vec<String>> {
    let means: Vec<_> = series.mean_runs().concat();
    let mut rows: Vec<(Day, Vec<String>)> = series
        .values()
        .map(|(day, value)| {
            let mean = means.iter().find(|(d, _)| *d == day);
            let mean = mean.map_or(String::new(), |(_, m)| format!("{m:.1}"));
            (day, vec![day.with_weekday(), value.to_string(), mean])
        })
        .collect();
    rows.extend(series.gaps().iter().map(|gap| {
        let days = format!("{} to {}", gap.first.short(), gap.last.short());
        (
            gap.first,
            vec![days, "no numbers".to_owned(), String::new()],
        )
    }));
    rows.sort_by_key(|(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}

fn heads(names: &[&str]) -> Vec<String> {
    names.iter().map(|n| (*n).to_owned()).collect()
}
