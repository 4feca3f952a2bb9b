//! The axis of days: the position of each day, and the dates below.

use backstory_core::day::Day;
use backstory_words::{Words, given};
use chrono::Datelike;

use crate::chart::ChartError;
use crate::lettering::{Lettering, Weight};

/// Equal slots for consecutive days.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TimeAxis {
    /// Day of the first slot.
    pub first: Day,
    /// Number of slots.
    pub n_days: usize,
    /// Left edge of the first slot in CSS px.
    pub left: f64,
    /// Right edge of the last slot in CSS px.
    pub right: f64,
}

/// A tick, with the date that starts at it unless the date would overlap another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct AxisMark {
    pub x: f64,
    pub label: Option<String>,
}

/// Which days get a tick, and how many of the ticks get a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plan {
    Mondays(usize),
    Months(u32),
    Years(i32),
}

/// Plans from the finest to the coarsest.
const PLANS: [Plan; 14] = [
    Plan::Mondays(1),
    Plan::Mondays(2),
    Plan::Mondays(3),
    Plan::Mondays(4),
    Plan::Months(1),
    Plan::Months(2),
    Plan::Months(3),
    Plan::Months(6),
    Plan::Years(1),
    Plan::Years(2),
    Plan::Years(5),
    Plan::Years(10),
    Plan::Years(25),
    Plan::Years(50),
];

/// On an axis longer than half a year, months say more than Mondays.
const LONGEST_WITH_MONDAYS: usize = 26 * 7;

/// Least distance between two dates.
const SPACE: f64 = 8.0;

/// Ticks closer together than this would blur, so only those with a date are drawn.
const LEAST_TICK_DISTANCE: f64 = 5.0;

impl TimeAxis {
    /// Returns the width of a day.
    pub fn slot(&self) -> f64 {
        (self.right - self.left) / self.n_days.max(1) as f64
    }

    /// Returns the left edge of a day's slot.
    pub fn start_of(&self, day: Day) -> f64 {
        self.left + day.days_since(self.first) as f64 * self.slot()
    }

    /// Returns the middle of a day's slot.
    pub fn middle_of(&self, day: Day) -> f64 {
        self.start_of(day) + self.slot() / 2.0
    }

    /// Returns ticks with dates that never overlap and end before `limit`.
    pub fn marks(
        &self,
        words: &Words,
        lettering: Lettering,
        limit: f64,
    ) -> Result<Vec<AxisMark>, ChartError> {
        let mut coarsest = Vec::new();
        for plan in PLANS {
            if matches!(plan, Plan::Mondays(_)) && self.n_days > LONGEST_WITH_MONDAYS {
                continue;
            }
            let mut placed = self.placed(plan, words, lettering, limit)?;
            let n_dates = placed.marks.iter().filter(|m| m.label.is_some()).count();
            if n_dates > 0 && placed.all_fit {
                return Ok(placed.marks);
            }
            if n_dates == 0 && matches!(plan, Plan::Mondays(1)) {
                // When no Monday has room for its date, only the first day is dated.
                let label = (self.n_days > 0).then(|| words.short(self.first));
                placed.marks.insert(
                    0,
                    AxisMark {
                        x: self.left,
                        label,
                    },
                );
                return Ok(placed.marks);
            }
            if n_dates > 0 {
                coarsest = placed.marks;
            }
        }
        Ok(coarsest)
    }

    fn placed(
        &self,
        plan: Plan,
        words: &Words,
        lettering: Lettering,
        limit: f64,
    ) -> Result<Placed, ChartError> {
        let mut placed = Placed {
            marks: Vec::new(),
            all_fit: true,
        };
        let mut free_from = f64::MIN;
        let mut n_dated = 0;
        let days = (0..self.n_days as u64).map(|n| self.first.plus(n));
        for (n, day) in days.filter(|day| plan.ticks(*day)).enumerate() {
            let x = self.start_of(day);
            let mut label = None;
            if plan.dates(day, n) {
                let date = plan.date(words, day, n_dated == 0);
                n_dated += 1;
                let end = x + lettering.width(&date, Weight::Regular)?;
                if x < free_from {
                    placed.all_fit = false;
                } else if end <= limit {
                    label = Some(date);
                    free_from = end + SPACE;
                }
            }
            if label.is_some() || plan.days_between() * self.slot() >= LEAST_TICK_DISTANCE {
                placed.marks.push(AxisMark { x, label });
            }
        }
        Ok(placed)
    }
}

struct Placed {
    marks: Vec<AxisMark>,
    all_fit: bool,
}

impl Plan {
    /// Returns the approximate number of days between two ticks.
    fn days_between(self) -> f64 {
        match self {
            Plan::Mondays(_) => 7.0,
            Plan::Months(_) => 30.0,
            Plan::Years(_) => 365.0,
        }
    }

    fn ticks(self, day: Day) -> bool {
        match self {
            Plan::Mondays(_) => day == day.monday(),
            Plan::Months(_) => day.date().day() == 1,
            Plan::Years(_) => day.date().ordinal() == 1,
        }
    }

    /// Returns whether the `n`th tick gets a date.
    fn dates(self, day: Day, n: usize) -> bool {
        match self {
            Plan::Mondays(step) => n.is_multiple_of(step),
            Plan::Months(step) => day.date().month0().is_multiple_of(step),
            Plan::Years(step) => day.date().year().rem_euclid(step) == 0,
        }
    }

    /// Returns the date of a tick; months have their year at the first tick and in every January.
    fn date(self, words: &Words, day: Day, first: bool) -> String {
        let year = day.date().year();
        let month = || words.charts_month(day.date().month() as usize);
        match self {
            Plan::Mondays(_) => words.short(day),
            Plan::Months(_) if first || day.date().month() == 1 => {
                words.charts_month_with_year(given::ChartsMonthWithYear {
                    month: &month(),
                    year: &year,
                })
            }
            Plan::Months(_) => month(),
            Plan::Years(_) => year.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::palette::Scheme;

    fn axis(first: &str, n_days: usize, width: f64) -> TimeAxis {
        TimeAxis {
            first: first.parse().unwrap(),
            n_days,
            left: 64.0,
            right: width - 18.0,
        }
    }

    fn dates(axis: TimeAxis) -> Vec<String> {
        let lettering = Lettering::of(Scheme::Light).unwrap();
        let marks = axis
            .marks(&Words::english(), lettering, axis.right + 16.0)
            .unwrap();
        marks.into_iter().filter_map(|m| m.label).collect()
    }

    #[test]
    fn days_share_the_width_equally() {
        let axis = axis("2025-09-29", 56, 1030.0);
        let day = axis.first.plus(7);
        assert!((axis.start_of(day) - 182.5).abs() < 1e-9);
        assert!((axis.middle_of(axis.first) - (64.0 + 948.0 / 112.0)).abs() < 1e-9);
    }

    #[test]
    fn every_monday_is_dated_while_there_is_room() {
        assert_eq!(
            dates(axis("2025-09-29", 28, 1030.0)),
            ["29 Sep", "6 Oct", "13 Oct", "20 Oct"]
        );
        assert_eq!(dates(axis("2025-09-29", 28, 240.0)), ["29 Sep", "13 Oct"]);
    }

    #[test]
    fn long_periods_are_dated_by_months_and_years() {
        let year = dates(axis("2025-09-29", 52 * 7, 1030.0));
        assert_eq!(year[..4], ["Oct 2025", "Nov", "Dec", "Jan 2026"]);
        let decade = dates(axis("2016-03-01", 3650, 700.0));
        assert_eq!(decade[..2], ["2017", "2018"]);
        assert_eq!(dates(axis("1900-01-01", 45_000, 240.0)).len(), 3);
    }

    #[test]
    fn a_period_without_a_monday_is_dated_by_its_first_day() {
        assert_eq!(dates(axis("2025-09-30", 3, 700.0)), ["30 Sep"]);
        assert!(dates(axis("2025-09-30", 0, 700.0)).is_empty());
    }

    #[test]
    fn dates_never_overlap_and_stay_inside() {
        let lettering = Lettering::of(Scheme::Print).unwrap();
        let english = Words::english();
        for n_days in (1..400).step_by(7).chain([700, 1500, 3650, 40_000]) {
            for width in [240.0, 340.0, 595.0, 1030.0, 4000.0] {
                let axis = axis("2025-02-12", n_days, width);
                let mut end = 0.0;
                for mark in axis.marks(&english, lettering, width - 2.0).unwrap() {
                    let Some(words) = mark.label else { continue };
                    assert!(mark.x >= end, "{words} after {n_days} days at {width}");
                    end = mark.x + lettering.width(&words, Weight::Regular).unwrap() + 4.0;
                    assert!(end <= width + 2.0, "{words} leaves the chart at {width}");
                }
            }
        }
    }
}
