use super::sample::{DAYS, Sample, mean, samples};
use crate::demo::habits::UpsAndDowns;
use crate::demo::persona::Persona;

/// How far a mean of [`super::sample::SEEDS`] journals may lie from its point, in points: a little
/// more than three standard errors of the mean of three weeks.
const MEAN_TOLERANCE: f64 = 0.1;

/// The same for the mean over all days of all journals.
const WHOLE_TOLERANCE: f64 = 0.02;

/// Recorded mean at one point of the course: the point, and how far the days within ten days of it
/// lie off the course on average. At the ends of the journal the nearest three weeks stand in.
pub fn recorded_at(sample: &Sample, week: f64) -> f64 {
    let course = &sample.persona.habits().course;
    let day = (week * 7.0) as i64 - course.days_before as i64;
    let middle = day.clamp(10, DAYS as i64 - 11) as usize;
    let days = (middle - 10)..=(middle + 10);
    let off = |i: usize| {
        let pains = sample.journals.iter().filter_map(move |j| j[i].pain);
        pains.map(move |pain| f64::from(pain) - sample.course(i))
    };
    course.mean(week) + mean(days.flat_map(off))
}

/// Spread of recorded pain around its mean on days without a flare-up, and how much of one day's
/// difference is found in the next.
pub fn spread_and_carry_over(sample: &Sample) -> (f64, f64) {
    let residuals = sample.residuals();
    let squares = residuals.iter().flatten().flatten().map(|r| r * r);
    let variance = mean(squares);
    let products = residuals
        .iter()
        .flat_map(|r| r.windows(2))
        .filter_map(|pair| Some(pair[0]? * pair[1]?));
    (variance.sqrt(), mean(products) / variance)
}

/// The same two numbers as the parameters and rounding alone would have them: rounding to whole
/// numbers adds a twelfth to the variance (Sheppard's correction) and carries nothing over.
pub fn expected_spread_and_carry_over(days: &UpsAndDowns) -> (f64, f64) {
    let variance = days.sd * days.sd;
    let recorded = variance + 1.0 / 12.0;
    (recorded.sqrt(), days.carry_over * variance / recorded)
}

#[test]
fn recorded_means_meet_every_point_of_the_course() {
    for sample in samples() {
        let course = &sample.persona.habits().course;
        let begins = course.days_before as f64 / 7.0;
        let points = course.points.iter();
        // What lies more than half a week before the journal is not in it.
        for (week, pain) in points.filter(|(week, _)| *week + 1.0 > begins) {
            let found = recorded_at(sample, *week);
            let name = sample.persona.first_name();
            assert!(
                (found - pain).abs() <= MEAN_TOLERANCE,
                "{name}, week {week}: {found:.3} instead of {pain}"
            );
        }
    }
}

/// Mean of how far recorded pain lies off the course, over all days.
pub fn off_the_course(sample: &Sample) -> f64 {
    let days = sample.days();
    mean(days.filter_map(|(i, d)| Some(f64::from(d.pain?) - sample.course(i))))
}

#[test]
fn neither_rounding_nor_the_ends_of_the_scale_nor_flare_ups_move_the_mean() {
    for sample in samples() {
        let off = off_the_course(sample);
        let name = sample.persona.first_name();
        assert!(off.abs() < WHOLE_TOLERANCE, "{name}: {off:.4}");
    }
}

#[test]
fn the_points_are_the_published_ones() {
    let points = |persona: Persona| persona.habits().course.points;
    assert_eq!(
        points(Persona::Average),
        [(0.0, 5.6), (6.0, 2.6), (26.0, 2.2), (52.0, 2.1)]
    );
    assert_eq!(
        points(Persona::Flat),
        [(0.0, 5.6), (6.0, 4.8), (26.0, 4.3), (52.0, 4.0)]
    );
}

#[test]
fn a_course_is_straight_between_its_points_and_level_outside() {
    let course = &Persona::Average.habits().course;
    for (week, pain) in [(-1.0, 5.6), (3.0, 4.1), (16.0, 2.4), (500.0, 2.1)] {
        assert!((course.mean(week) - pain).abs() < 1e-9, "week {week}");
    }
}

#[test]
fn days_spread_and_carry_over_as_documented() {
    for sample in samples() {
        let (sd, carry_over) = spread_and_carry_over(sample);
        let (sd_expected, expected) =
            expected_spread_and_carry_over(&sample.persona.habits().ups_and_downs);
        let name = sample.persona.first_name();
        assert!((sd - sd_expected).abs() < 0.03, "{name}: {sd:.3}");
        assert!(
            (carry_over - expected).abs() < 0.02,
            "{name}: {carry_over:.3}"
        );
    }
}

/// Correlation of how much could be done, in three steps, with recorded pain.
pub fn doing_and_pain(sample: &Sample) -> f64 {
    let pairs: Vec<(f64, f64)> = sample
        .days()
        .filter_map(|(_, d)| Some((f64::from(d.pain?), f64::from(d.function? as u8))))
        .collect();
    correlation(&pairs)
}

#[test]
fn function_goes_with_pain_and_is_not_determined_by_it() {
    for sample in samples() {
        let r = doing_and_pain(sample);
        let name = sample.persona.first_name();
        assert!((-0.85..-0.3).contains(&r), "{name}: {r:.2}");
    }
}

#[test]
fn function_is_lower_in_a_flare_up_also_at_the_same_pain() {
    for sample in samples() {
        let doing = |in_flare_up: bool| {
            mean(sample.days().filter_map(|(_, d)| {
                let same = d.in_flare_up == in_flare_up && d.pain == Some(4);
                d.function.filter(|_| same).map(|f| f64::from(f as u8))
            }))
        };
        assert!(doing(true) < doing(false) - 0.3);
    }
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let (x, y) = (
        mean(pairs.iter().map(|p| p.0)),
        mean(pairs.iter().map(|p| p.1)),
    );
    let product = |f: fn(f64, f64) -> f64| mean(pairs.iter().map(|p| f(p.0 - x, p.1 - y)));
    product(|a, b| a * b) / (product(|a, _| a * a) * product(|_, b| b * b)).sqrt()
}
