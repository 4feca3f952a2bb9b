use backstory_core::entry::{Basis, EntryKind};

use super::flare_ups::declared;
use super::sample::{DAYS, Sample, samples, share};
use crate::build::day;
use crate::demo::habits::is_in_pause;
use crate::demo::invent;
use crate::demo::persona::Persona;

/// Share of days without a check-in, outside the pause.
pub fn missing_share(sample: &Sample) -> f64 {
    let outside = sample.days().filter(|(i, _)| !is_in_pause(*i, DAYS));
    share(outside.map(|(_, d)| d.basis.is_none()))
}

/// Share of check-ins with this basis.
pub fn basis_share(sample: &Sample, basis: Basis) -> f64 {
    share(sample.days().filter_map(|(_, d)| Some(d.basis? == basis)))
}

#[test]
fn days_are_missing_late_and_remembered_as_documented() {
    for sample in samples() {
        let writing = &sample.persona.habits().writing;
        let cases = [
            ("missing", missing_share(sample), writing.missing_share()),
            (
                "late",
                basis_share(sample, Basis::NextDay),
                writing.next_day,
            ),
            (
                "remembered",
                basis_share(sample, Basis::Remembered),
                writing.remembered,
            ),
        ];
        for (what, found, documented) in cases {
            let name = sample.persona.first_name();
            assert!(
                (found - documented).abs() < 0.004,
                "{name}, {what}: {found:.4} instead of {documented:.4}"
            );
        }
    }
}

#[test]
fn missing_days_come_in_runs() {
    for sample in samples() {
        let writing = &sample.persona.habits().writing;
        let after_missing = sample.journals.iter().flat_map(|journal| {
            (1..DAYS)
                .filter(|i| !is_in_pause(*i, DAYS) && !is_in_pause(i - 1, DAYS))
                .filter(|i| journal[i - 1].basis.is_none())
                .map(|i| journal[i].basis.is_none())
        });
        let found = share(after_missing);
        assert!((found - writing.stay_silent).abs() < 0.02, "{found:.3}");
        assert!(found > 2.0 * writing.missing_share());
    }
}

#[test]
fn the_pause_is_four_days_long_and_nothing_is_written_in_it() {
    let end = day("2026-11-20");
    for persona in Persona::ALL {
        for seed in 0..40 {
            let demo = invent(persona, seed, 84, end).unwrap();
            let first = end.minus(83);
            let pause = (first.plus(50), first.plus(53));
            for entry in &demo.entries {
                for day in [entry.day, entry.recorded_at.day()] {
                    assert!(!(pause.0..=pause.1).contains(&day), "seed {seed}: {day}");
                }
            }
            for (declared_on, _) in declared(&demo) {
                assert!(!(pause.0..=pause.1).contains(&declared_on));
            }
        }
    }
    let demo = invent(Persona::Average, 7, 27, end).unwrap();
    assert!(demo.entries.len() > 15, "a short journal has no pause");
}

#[test]
fn a_basis_says_how_much_later_the_day_was_written() {
    let end = day("2026-11-20");
    for persona in Persona::ALL {
        let demo = invent(persona, 3, 365, end).unwrap();
        for entry in &demo.entries {
            let later = entry.recorded_at.day().days_since(entry.day);
            let fits = match entry.basis {
                Basis::SameDay => later == 0,
                Basis::NextDay => later == 1,
                Basis::Remembered => (2..=5).contains(&later),
                Basis::Paper | Basis::Imported => false,
            };
            assert!(fits, "{:?} written {later} days later", entry.basis);
            assert_eq!(entry.kind, EntryKind::CheckIn);
            assert!(entry.recorded_at.day() <= end);
        }
    }
}
