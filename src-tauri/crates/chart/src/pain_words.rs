//! Words of the pain chart: its description and the labels of its points.

use backstory_core::day::Day;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::OtherIllness;
use backstory_core::series::{DailySeries, GAP_DAYS};
use backstory_words::{Words, given};
use chrono::Datelike;

use crate::scale::WORST;

/// Describes the whole chart.
pub(crate) fn description(
    words: &Words,
    series: &DailySeries,
    n_gaps: usize,
    n_flare_ups: usize,
) -> String {
    let (first, last) = (series.first(), series.last());
    let from = &words.short_with_year(first);
    let to = &words.short_with_year(last);
    let of = series.n_days();
    let range = match series.between(first, last) {
        Some(found) => words.charts_pain_range(given::ChartsPainRange {
            first: from,
            last: to,
            least: &found.min,
            most: &found.max,
            n: &found.n,
            of,
        }),
        None => words.charts_pain_range_empty(given::ChartsPainRangeEmpty {
            first: from,
            last: to,
            of,
        }),
    };
    let gaps = words.charts_pain_gaps(given::ChartsPainGaps {
        least: &GAP_DAYS,
        n: n_gaps,
    });
    match n_flare_ups {
        0 => words.charts_pain_description(given::ChartsPainDescription {
            gaps: &gaps,
            range: &range,
        }),
        n => {
            words.charts_pain_description_with_flare_ups(given::ChartsPainDescriptionWithFlareUps {
                flare_ups: &words.charts_pain_flare_ups(n),
                gaps: &gaps,
                range: &range,
            })
        }
    }
}

/// Describes one day: its number and, if there is one, the mean.
pub(crate) fn day_label(
    words: &Words,
    series: &DailySeries,
    (day, value): (Day, u8),
    mean: Option<f64>,
) -> String {
    let name = if spans_years(&[series.first(), series.last()]) {
        words.charts_day_with_year(given::ChartsDayWithYear {
            day: &words.with_weekday(day),
            year: &day.date().year(),
        })
    } else {
        words.with_weekday(day)
    };
    let (day, value, worst) = (&name, &value, &WORST);
    match mean {
        Some(mean) => words.charts_pain_day_with_mean(given::ChartsPainDayWithMean {
            day,
            mean: &words.decimal(mean),
            value,
            worst,
        }),
        None => words.charts_pain_day(given::ChartsPainDay { day, value, worst }),
    }
}

/// Describes a flare-up with all of its days, even those outside the period.
pub(crate) fn flare_up_label(words: &Words, series: &DailySeries, flare_up: &FlareUp) -> String {
    let (first, last) = (flare_up.first_day, flare_up.last_day);
    let name = day_names(words, series, first, last);
    match last {
        None => words.charts_flare_up_open(name(first)),
        Some(last) if last == first => words.charts_flare_up_day(name(first)),
        Some(last) => words.charts_flare_up_days(given::ChartsFlareUpDays {
            from: &name(first),
            to: &name(last),
        }),
    }
}

/// Describes an illness with all of its days, even those outside the period.
pub(crate) fn illness_label(words: &Words, series: &DailySeries, illness: &OtherIllness) -> String {
    let (first, last) = (illness.first_day, illness.last_day);
    let name = day_names(words, series, first, last);
    match last {
        None => words.charts_ill_open(name(first)),
        Some(last) if last == first => words.charts_ill_day(name(first)),
        Some(last) => words.charts_ill_days(given::ChartsIllDays {
            from: &name(first),
            to: &name(last),
        }),
    }
}

/// Returns how the days of a mark are named: with their years where the chart and the mark have
/// days of several.
fn day_names(
    words: &Words,
    series: &DailySeries,
    first: Day,
    last: Option<Day>,
) -> impl Fn(Day) -> String {
    let has_years = spans_years(&[series.first(), series.last(), first, last.unwrap_or(first)]);
    move |day| {
        if has_years {
            words.short_with_year(day)
        } else {
            words.short(day)
        }
    }
}

/// Returns whether the days need their year to be told apart.
pub(crate) fn spans_years(days: &[Day]) -> bool {
    let years = days.iter().map(|day| day.date().year());
    years.clone().min() != years.max()
}
