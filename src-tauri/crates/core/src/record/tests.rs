//! Tests of every kind: what it accepts and refuses, and that it comes back as it was given.

mod editing;
mod movement_plan_and_try_again;
mod urgent_signs_and_flare_plan;

use super::*;
use crate::answers::Function;
use crate::ladder::{MovementUnit, RawStep};

fn now(text: &str) -> Instant {
    Instant::from_stored(text, 60).unwrap()
}

fn noon() -> Instant {
    now("2026-11-20T11:00:00.000Z")
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn day(text: &str) -> String {
    text.to_owned()
}

const ID: &str = "00000000-0000-7000-8000-000000000001";

fn appointment() -> RawAppointment {
    RawAppointment {
        day: day("2026-12-01"),
        time: some("09:05"),
        who: some("A. Moreau"),
        said: some("Keep walking"),
        questions: vec![RawAskedQuestion {
            id: some(ID),
            text: day("Can I lift the kids?"),
            answer: None,
        }],
        plan: vec![RawPlanItem {
            id: None,
            what: day("Walk every day"),
            used_as: Some(PlanUse::Movement),
        }],
    }
}

fn flare_up() -> RawFlareUp {
    RawFlareUp {
        first_day: day("2026-11-03"),
        last_day: some("2026-11-09"),
        worse_than_usual: true,
        helped: some("Walking"),
        ..RawFlareUp::default()
    }
}

fn goal_set() -> RawGoalSet {
    let goal = |activity: &str| RawGoal {
        id: None,
        activity: activity.to_owned(),
    };
    RawGoalSet {
        day: day("2026-11-01"),
        last_day: None,
        goals: vec![goal("Lift the kids"), goal("Sit through a film")],
    }
}

fn rmdq(items: &[i32], score: i32) -> RawQuestionnaire {
    RawQuestionnaire {
        day: day("2026-11-20"),
        instrument: Instrument::Rmdq24,
        version: day("UK original 1983"),
        items: Some(items.to_vec()),
        score,
    }
}

fn change(score: i32) -> RawQuestionnaire {
    RawQuestionnaire {
        instrument: Instrument::GlobalChange,
        items: None,
        ..rmdq(&[], score)
    }
}

/// Returns one record of every kind.
fn samples() -> Vec<RawRecord> {
    let entry = RawEntry {
        day: day("2026-11-20"),
        answers: RawAnswers {
            function: Some(Function::Most),
            ..RawAnswers::default()
        },
    };
    let course = RawCourse {
        what: day("Ibuprofen 400 mg"),
        first_day: day("2026-11-02"),
        last_day: some("2026-11-02"),
        outcome: some("Slept better"),
    };
    vec![
        RawRecord::CheckIn(entry.clone()),
        RawRecord::Moment(entry),
        RawRecord::Episode(RawEpisode {
            onset_day: some("2026-10-01"),
            onset_how: some("Moving house"),
            last_day: some("2026-11-20"),
        }),
        RawRecord::FlareUp(flare_up()),
        RawRecord::Medicine(course.clone()),
        RawRecord::Treatment(course),
        RawRecord::Factor(RawFactor {
            effect: FactorEffect::Aggravating,
            what: day("Sitting"),
            minutes_to_onset: Some(30),
            minutes_to_settle: Some(0),
        }),
        RawRecord::DayPattern(RawDayPattern {
            day: day("2026-11-20"),
            morning: Some(Feel::Harder),
            stiff_minutes: Some(20),
            ..RawDayPattern::default()
        }),
        RawRecord::Appointment(appointment()),
        RawRecord::Question(RawQuestion {
            text: day("Why at night?"),
            answer: None,
        }),
        RawRecord::GoalSet(goal_set()),
        RawRecord::GoalReview(RawGoalReview {
            day: day("2026-11-20"),
            goal_set: ID.to_owned(),
            ratings: vec![RawGoalRating {
                goal: ID.to_owned(),
                rating: 10,
            }],
        }),
        RawRecord::Questionnaire(rmdq(&[1, 9, 24], 3)),
        RawRecord::PainRecall(RawPainRecall {
            day: day("2026-11-20"),
            back_pain: Some(0),
            leg_pain: None,
        }),
        RawRecord::UrgentSigns(RawUrgentSignsAnswer {
            day: day("2026-11-20"),
            ticked: vec![day("numb-saddle"), day("fever")],
        }),
        RawRecord::FlarePlan(RawFlarePlan {
            day: day("2026-11-20"),
            text: day("Short walks.\n\nRing Anna."),
        }),
        RawRecord::MovementPlan(RawMovementPlan {
            exercise: some("walk"),
            what: day("Walking"),
            first_day: day("2026-11-02"),
            last_day: some("2026-11-02"),
            unit: MovementUnit::Minutes,
            steps: vec![RawStep {
                amount: 5,
                times_a_day: 2,
            }],
            step: 0,
            limit: 5,
        }),
        RawRecord::TryAgain(RawTryAgain {
            what: day("Putting on socks"),
            day: day("2026-11-20"),
            ..RawTryAgain::default()
        }),
        RawRecord::OtherIllness(RawOtherIllness {
            first_day: "2026-11-10".to_owned(),
            last_day: some("2026-11-12"),
            what: some("a cold"),
        }),
    ]
}

fn refused(raw: RawRecord) -> (Field, Problem) {
    let refused = Record::written(Uuid::nil(), raw, noon()).unwrap_err();
    (refused.field, refused.problem)
}

#[test]
fn every_kind_comes_back_as_it_was_given() {
    let samples = samples();
    let kinds: Vec<_> = samples
        .iter()
        .map(|raw| Content::new(raw.clone()).unwrap().kind())
        .collect();
    assert_eq!(kinds, RecordKind::ALL, "there is a sample of every kind");
    for raw in samples {
        let record = Record::written(Uuid::nil(), raw.clone(), noon()).unwrap();
        assert_eq!(record.content.raw(), raw);
        let has_basis = record.content.kind().has_basis();
        assert_eq!(record.stamp.basis.is_some(), has_basis, "{raw:?}");
    }
}

#[test]
fn what_ends_before_it_starts_is_refused_at_its_last_day() {
    let ends = (Field::LastDay, Problem::EndsBeforeStart);
    let episode = RawEpisode {
        onset_day: some("2026-11-10"),
        last_day: some("2026-11-09"),
        ..RawEpisode::default()
    };
    assert_eq!(refused(RawRecord::Episode(episode)), ends);
    let flare_up = RawFlareUp {
        last_day: some("2026-11-02"),
        ..flare_up()
    };
    assert_eq!(refused(RawRecord::FlareUp(flare_up)), ends);
    let course = RawCourse {
        what: day("Heat"),
        first_day: day("2026-11-10"),
        last_day: some("2026-11-09"),
        outcome: None,
    };
    assert_eq!(refused(RawRecord::Treatment(course)), ends);
}

#[test]
fn only_an_appointment_may_lie_ahead() {
    let ahead = RawFlareUp {
        first_day: day("2026-11-21"),
        last_day: None,
        ..flare_up()
    };
    let found = refused(RawRecord::FlareUp(ahead));
    assert_eq!(found, (Field::FirstDay, Problem::InTheFuture));
    let open_end = RawFlareUp {
        last_day: some("2026-11-21"),
        ..flare_up()
    };
    let found = refused(RawRecord::FlareUp(open_end));
    assert_eq!(found, (Field::LastDay, Problem::InTheFuture));
    let recall = RawPainRecall {
        day: day("2026-11-21"),
        back_pain: Some(1),
        leg_pain: None,
    };
    let found = refused(RawRecord::PainRecall(recall));
    assert_eq!(found, (Field::Day, Problem::InTheFuture));
    assert!(Record::written(Uuid::nil(), RawRecord::Appointment(appointment()), noon()).is_ok());
}

#[test]
fn flare_ups_overlap_when_they_share_a_day() {
    let of = |first: &str, last: Option<&str>| {
        FlareUp::new(RawFlareUp {
            first_day: first.to_owned(),
            last_day: last.map(str::to_owned),
            ..RawFlareUp::default()
        })
        .unwrap()
    };
    let week = of("2026-11-03", Some("2026-11-09"));
    for (other, wanted) in [
        (of("2026-11-09", Some("2026-11-12")), true),
        (of("2026-11-10", None), false),
        (of("2026-11-01", None), true),
        (of("2026-11-01", Some("2026-11-02")), false),
    ] {
        assert_eq!(week.overlaps(&other), wanted, "{other:?}");
        assert_eq!(other.overlaps(&week), wanted, "{other:?}");
    }
}

#[test]
fn an_appointment_takes_three_questions_and_a_time_of_day() {
    let mut four = appointment();
    let question = four.questions.first().cloned().unwrap();
    four.questions = vec![question; 4];
    let found = refused(RawRecord::Appointment(four));
    assert_eq!(
        found,
        (Field::Questions, Problem::TooMany { count: 4, limit: 3 })
    );
    for time in ["9:05", "25:00", "09:05:00", "noon", "09.05"] {
        let bad = RawAppointment {
            time: some(time),
            ..appointment()
        };
        let found = refused(RawRecord::Appointment(bad));
        assert_eq!(found, (Field::Time, Problem::NotATime), "{time}");
    }
}

#[test]
fn a_set_holds_one_to_five_goals() {
    let goals = |n: usize| RawGoalSet {
        goals: vec![
            RawGoal {
                id: None,
                activity: day("Walk")
            };
            n
        ],
        ..goal_set()
    };
    assert_eq!(refused(RawRecord::GoalSet(goals(0))).0, Field::Goals);
    assert!(GoalSet::new(goals(5)).is_ok());
    assert_eq!(
        refused(RawRecord::GoalSet(goals(6))),
        (Field::Goals, Problem::TooMany { count: 6, limit: 5 })
    );
}

#[test]
fn a_goal_is_rated_once_and_from_0_to_10() {
    let review = |ratings: &[(&str, i32)]| RawGoalReview {
        day: day("2026-11-20"),
        goal_set: ID.to_owned(),
        ratings: ratings
            .iter()
            .map(|(goal, rating)| RawGoalRating {
                goal: (*goal).to_owned(),
                rating: *rating,
            })
            .collect(),
    };
    for bad in [
        &[][..],
        &[(ID, 11)],
        &[(ID, -1)],
        &[(ID, 1), (ID, 2)],
        &[("x", 1)],
    ] {
        let found = refused(RawRecord::GoalReview(review(bad)));
        assert_eq!(found.0, Field::Ratings, "{bad:?}");
    }
}

#[test]
fn the_score_of_a_questionnaire_is_the_number_of_ticks() {
    assert!(
        Questionnaire::new(rmdq(&[], 0)).is_ok(),
        "no tick is an answer"
    );
    let all: Vec<i32> = (1..=24).collect();
    assert_eq!(Questionnaire::new(rmdq(&all, 24)).unwrap().score(), 24);
    for (items, score) in [
        (&[0][..], 1),
        (&[25], 1),
        (&[3, 3], 2),
        (&[9, 1], 2),
        (&[1, 2], 1),
    ] {
        assert!(
            Questionnaire::new(rmdq(items, score)).is_err(),
            "{items:?} {score}"
        );
    }
    for score in -5..=5 {
        assert_eq!(Questionnaire::new(change(score)).unwrap().score(), score);
    }
    assert!(Questionnaire::new(change(6)).is_err());
    assert!(Questionnaire::new(change(-6)).is_err());
    let with_items = RawQuestionnaire {
        items: Some(vec![]),
        ..change(0)
    };
    assert!(Questionnaire::new(with_items).is_err());
}

#[test]
fn nothing_said_is_refused() {
    let pattern = RawDayPattern {
        day: day("2026-11-20"),
        note: some("  "),
        ..RawDayPattern::default()
    };
    assert_eq!(refused(RawRecord::DayPattern(pattern)).1, Problem::Empty);
    let recall = RawPainRecall {
        day: day("2026-11-20"),
        ..RawPainRecall::default()
    };
    assert_eq!(refused(RawRecord::PainRecall(recall)).1, Problem::Empty);
    let question = RawQuestion {
        text: day(" "),
        answer: None,
    };
    assert_eq!(
        refused(RawRecord::Question(question)),
        (Field::Text, Problem::Empty)
    );
    let episode = RawEpisode::default();
    assert_eq!(refused(RawRecord::Episode(episode)).1, Problem::Empty);
}
