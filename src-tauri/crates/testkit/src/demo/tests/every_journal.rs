use std::collections::BTreeSet;

use backstory_core::day::Day;
use backstory_core::invalid::{Field, Problem};
use backstory_core::time::Clock;
use chrono::NaiveDate;

use crate::build::day;
use crate::demo::persona::Persona;
use crate::demo::{Demo, invent};

/// Everything a journal holds, as text that stays the same as long as the values do.
fn told(demo: &Demo) -> String {
    let mut text = String::new();
    for record in &demo.records {
        let (stamp, raw) = (record.stamp, record.content.raw());
        let at = stamp.recorded_at.local_text();
        text += &format!("{} {at} {:?} {raw:?}\n", stamp.id, stamp.basis);
    }
    for e in &demo.entries {
        let a = &e.answers;
        text += &format!(
            "{} {} {} {}",
            e.id,
            e.day,
            e.recorded_at.local_text(),
            e.basis.name()
        );
        text += &format!(" {:?}", a.raw());
        text.push('\n');
    }
    text + &demo.clock.now().local_text()
}

/// FNV-1a of the text.
fn digest(demo: &Demo) -> u64 {
    told(demo)
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

#[test]
fn a_seed_invents_the_same_journal_on_every_platform() {
    let end = day("2026-11-20");
    // Whoever changes a parameter on purpose writes the new numbers here.
    let wanted = [
        0xd3ba_9f4c_0ab6_848f,
        0x1ff4_4dd3_4f50_6fce,
        0x76ec_1829_7d56_5233,
    ];
    let found = Persona::ALL.map(|p| digest(&invent(p, 7, 400, end).unwrap()));
    assert_eq!(found, wanted, "{found:#x?}");
}

#[test]
fn another_seed_or_person_invents_another_journal() {
    let end = day("2026-11-20");
    let mut told_all = BTreeSet::new();
    for persona in Persona::ALL {
        for seed in [0, 7, 8, u64::MAX] {
            told_all.insert(told(&invent(persona, seed, 84, end).unwrap()));
        }
    }
    assert_eq!(told_all.len(), 12);
}

#[test]
fn people_with_one_seed_do_not_share_their_missing_days() {
    let end = day("2026-11-20");
    let written = Persona::ALL.map(|p| -> Vec<Day> {
        let demo = invent(p, 7, 84, end).unwrap();
        demo.entries.iter().map(|e| e.day).collect()
    });
    assert_ne!(written[0], written[1]);
    assert_ne!(written[1], written[2]);
}

#[test]
fn every_person_has_a_word_and_a_name_of_their_own() {
    for persona in Persona::ALL {
        assert_eq!(persona.name().parse(), Ok(persona));
    }
    assert_eq!("Average".parse::<Persona>(), Err(Problem::Unknown));
    let names: BTreeSet<_> = Persona::ALL.map(Persona::first_name).into();
    assert_eq!(names.len(), 3);
}

#[test]
fn every_length_gives_whole_days_in_order_with_ids_of_their_own() {
    let end = day("2026-11-20");
    for persona in Persona::ALL {
        for days in [0, 1, 2, 6, 27, 28, 84, 365, 7300] {
            let demo = invent(persona, 11, days, end).unwrap();
            let first = end.minus(u64::from(days.max(1)) - 1);
            let entries = &demo.entries;
            assert_eq!(entries[0].day, first, "the first day is always written");
            assert!(entries.windows(2).all(|p| p[0].day < p[1].day));
            assert!(entries.iter().all(|e| e.day <= end));
            assert!(
                demo.flare_ups
                    .windows(2)
                    .all(|p| p[0].first_day < p[1].first_day)
            );
            assert!(
                entries
                    .iter()
                    .all(|e| e.recorded_at.day() <= demo.clock.now().day())
            );
            let mut ids: BTreeSet<String> = entries.iter().map(|e| e.id.to_string()).collect();
            ids.extend(demo.records.iter().map(|r| r.stamp.id.to_string()));
            assert_eq!(ids.len(), entries.len() + demo.records.len());
        }
    }
}

#[test]
fn many_seeds_and_ends_never_stop_the_generator() {
    // The last year that is written with four figures, with room for an appointment to come.
    let last_day = day("9999-12-20");
    for persona in Persona::ALL {
        for seed in 0..40 {
            let days = 1 + (seed as u32 * 37) % 120;
            let end = last_day.minus(seed * 1000);
            assert!(invent(persona, seed << 32, days, end).is_ok());
        }
    }
}

#[test]
fn a_journal_from_before_1900_is_refused() {
    for persona in Persona::ALL {
        let refused = |days, end| invent(persona, 7, days, end).err();
        let too_early = Some(Problem::TooEarly.of(Field::Day));
        assert_eq!(refused(84, day("1900-01-05")), too_early);
        assert_eq!(refused(u32::MAX, Day::new(NaiveDate::MIN)), too_early);
        let onset = refused(5, day("1900-01-05"));
        assert_eq!(onset, Some(Problem::TooEarly.of(Field::OnsetDay)));
    }
}

#[test]
fn somebody_else_is_not_in_it() {
    let end = day("2026-11-20");
    for persona in Persona::ALL {
        let text = told(&invent(persona, 5, 730, end).unwrap());
        for other in Persona::ALL.into_iter().filter(|p| *p != persona) {
            assert!(!text.contains(other.first_name()));
        }
    }
}
