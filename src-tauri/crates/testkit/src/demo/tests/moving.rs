use backstory_core::answers::{AfterMovement, Movement};
use backstory_core::record::{Content, MovementPlan, TryAgain};

use crate::build::day;
use crate::demo::persona::Persona;
use crate::demo::{Demo, invent};

fn plans(demo: &Demo) -> Vec<&MovementPlan> {
    let plans = demo.records.iter().filter_map(|r| match &r.content {
        Content::MovementPlan(plan) => Some(plan),
        _ => None,
    });
    plans.collect()
}

fn to_try_again(demo: &Demo) -> Vec<&TryAgain> {
    let tried = demo.records.iter().filter_map(|r| match &r.content {
        Content::TryAgain(again) => Some(again),
        _ => None,
    });
    tried.collect()
}

fn told(demo: &Demo) -> Vec<&Movement> {
    let movements = demo.entries.iter().flat_map(|e| e.answers.movements());
    movements.filter(|m| m.expected().is_some()).collect()
}

#[test]
fn there_is_a_plan_on_its_third_step_and_something_that_became_easier() {
    for persona in Persona::ALL {
        let demo = invent(persona, 7, 84, day("2026-11-22")).unwrap();
        let plan = plans(&demo);
        assert_eq!(plan.len(), 1);
        assert_eq!((plan[0].step, plan[0].last_day), (2, None));
        assert!(to_try_again(&demo)[0].easier_day.is_some());
        let told = told(&demo);
        assert_eq!(told.len(), 3);
        let sore = told.iter().find(|m| m.after() == Some(AfterMovement::Sore));
        assert_eq!(
            sore.unwrap().settled(),
            Some(true),
            "nothing waits for an answer"
        );
        assert!(told.iter().all(|m| m.actual() < m.expected()));
    }
}

#[test]
fn a_short_journal_has_no_room_for_it() {
    let demo = invent(Persona::Average, 7, 5, day("2026-11-22")).unwrap();
    assert!(plans(&demo).is_empty() && to_try_again(&demo).is_empty() && told(&demo).is_empty());
}
