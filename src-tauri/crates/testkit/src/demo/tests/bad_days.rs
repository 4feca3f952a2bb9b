use backstory_core::record::{Content, FlarePlan, UrgentSignsAnswer};

use crate::build::day;
use crate::demo::persona::Persona;
use crate::demo::{Demo, invent};

fn answers(demo: &Demo) -> Vec<&UrgentSignsAnswer> {
    let answers = demo.records.iter().filter_map(|r| match &r.content {
        Content::UrgentSigns(answer) => Some(answer),
        _ => None,
    });
    answers.collect()
}

fn plans(demo: &Demo) -> Vec<&FlarePlan> {
    let plans = demo.records.iter().filter_map(|r| match &r.content {
        Content::FlarePlan(plan) => Some(plan),
        _ => None,
    });
    plans.collect()
}

#[test]
fn no_urgent_sign_is_ever_ticked_and_the_plan_is_written_between_flare_ups() {
    let end = day("2026-11-20");
    let mut n_plans = 0;
    for persona in Persona::ALL {
        for seed in 0..60 {
            let demo = invent(persona, seed, 84, end).unwrap();
            let (answers, plans) = (answers(&demo), plans(&demo));
            assert!(answers.iter().all(|a| a.ticked.is_empty()));
            assert_eq!(answers[0].day, demo.entries[0].day);
            let in_flare_up = |d| {
                let mut flare_ups = demo.flare_ups.iter();
                flare_ups.any(|f| f.first_day <= d && f.last_day.is_none_or(|last| d <= last))
            };
            let Some(latest) = demo.flare_ups.last() else {
                assert_eq!((answers.len(), plans.len()), (1, 0));
                continue;
            };
            assert_eq!(answers.len(), 2);
            assert!(answers[1].day >= latest.first_day);
            n_plans += plans.len();
            for plan in plans {
                assert!(!in_flare_up(plan.day));
                assert!(demo.flare_ups[0].first_day < plan.day && plan.day < latest.first_day);
            }
        }
    }
    assert!(n_plans > 60, "{n_plans}");
}

#[test]
fn the_journal_in_the_window_has_a_plan() {
    let demo = invent(Persona::Average, 7, 84, day("2026-11-22")).unwrap();
    assert_eq!(plans(&demo).len(), 1);
    assert_eq!(answers(&demo).len(), 2);
}
