use backstory_core::day::Day;
use backstory_core::flare_up::{FlareSigns, FlareUp};
use backstory_core::record::Content;

use super::sample::{Sample, sample, samples, share};
use crate::build::day;
use crate::demo::habits::ABOVE_USUAL;
use crate::demo::persona::Persona;
use crate::demo::{Demo, invent};

/// Every flare-up with the day it was declared on.
pub fn declared(demo: &Demo) -> Vec<(Day, &FlareUp)> {
    let declared = demo.records.iter().filter_map(|r| match &r.content {
        Content::FlareUp(flare_up) => Some((r.stamp.recorded_at.day(), flare_up)),
        _ => None,
    });
    declared.collect()
}

/// Shares measured over every day of a sample.
pub struct Overlap {
    /// Days in a flare-up, of all days.
    pub flare_days: f64,
    /// Days with no more than usual pain, of the days in a flare-up.
    pub flare_days_as_usual: f64,
    /// Days in a flare-up, of the days with more than usual pain.
    pub above_called_flare: f64,
}

pub fn overlap(sample: &Sample) -> Overlap {
    let known: Vec<(bool, bool)> = sample
        .days()
        .filter_map(|(i, d)| {
            let is_above = f64::from(d.pain?) - sample.course(i) >= ABOVE_USUAL;
            Some((d.in_flare_up, is_above))
        })
        .collect();
    let (in_flare, above) = (|d: &&(bool, bool)| d.0, |d: &&(bool, bool)| d.1);
    Overlap {
        flare_days: share(sample.days().map(|(_, d)| d.in_flare_up)),
        flare_days_as_usual: share(known.iter().filter(in_flare).map(|d| !d.1)),
        above_called_flare: share(known.iter().filter(above).map(|d| d.0)),
    }
}

#[test]
fn flare_ups_are_as_frequent_as_documented() {
    for sample in samples() {
        let found = overlap(sample).flare_days;
        let documented = sample.persona.habits().flare_ups.day_share();
        let name = sample.persona.first_name();
        assert!(
            (found - documented).abs() < 0.01,
            "{name}: {found:.3} instead of {documented:.3}"
        );
    }
}

#[test]
fn most_days_in_a_flare_up_have_no_more_pain_than_usual() {
    for sample in samples() {
        let found = overlap(sample).flare_days_as_usual;
        let name = sample.persona.first_name();
        assert!(
            (found - 0.68).abs() < 0.03,
            "{name}: {found:.3}, study 0.68"
        );
    }
}

#[test]
fn most_days_above_usual_are_called_a_flare_up() {
    let flat = overlap(sample(Persona::Flat)).above_called_flare;
    assert!((flat - 0.64).abs() < 0.03, "{flat:.3}, study 0.64");
    for sample in samples() {
        assert!(overlap(sample).above_called_flare > 0.5);
    }
}

#[test]
fn a_flare_up_lasts_two_to_seven_days_and_leaves_a_day_between() {
    let end = day("2026-11-20");
    let mut lengths = std::collections::BTreeSet::new();
    for seed in 0..60 {
        let demo = invent(Persona::Flat, seed, 365, end).unwrap();
        for pair in demo.flare_ups.windows(2) {
            let last = pair[0].last_day.expect("only the newest goes on");
            lengths.insert(last.days_since(pair[0].first_day) + 1);
            assert!(pair[1].first_day.days_since(last) >= 2);
        }
    }
    assert_eq!(lengths.into_iter().collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7]);
}

#[test]
fn a_flare_up_is_declared_when_the_person_writes_and_has_a_sign() {
    let end = day("2026-11-20");
    let mut n_open = 0;
    for persona in Persona::ALL {
        for seed in 0..60 {
            let demo = invent(persona, seed, 84, end).unwrap();
            let is_at_desk = |d: Day| demo.entries.iter().any(|e| e.recorded_at.day() == d);
            for (declared_on, flare) in declared(&demo) {
                assert!((flare.first_day..=end).contains(&declared_on));
                assert!(is_at_desk(declared_on));
                let before = flare.first_day.through(declared_on.minus(1));
                assert_eq!(before.filter(|d| is_at_desk(*d)).count(), 0);
                assert_ne!(
                    flare.signs,
                    FlareSigns {
                        worse_than_usual: false,
                        hard_to_tolerate: false,
                        affected_life: false
                    }
                );
                n_open += u32::from(flare.last_day.is_none());
            }
        }
    }
    assert!(n_open > 0, "some still go on at the end");
}
