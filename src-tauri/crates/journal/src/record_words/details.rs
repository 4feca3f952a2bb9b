//! A record in full: a line for each detail.

use std::collections::BTreeMap;

use backstory_core::entry::EntryKind;
use backstory_core::flare_up::FlareUp;
use backstory_core::record::{
    Appointment, Content, Course, DayPattern, Factor, FactorEffect, Feel, GoalReview, MovementPlan,
    PlanUse, Questionnaire, RecordKind, Response,
};
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_words::{Words, given};
use uuid::Uuid;

use super::answers;
use super::lines::Lines;
use super::rmdq::sentence;
use super::{Detail, parts_of_day, signed, step, ticked_signs};

/// Names for the ids in a record: the goals of a rating.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<Uuid, String>);

impl Names {
    /// Reads the names that a record needs. Goals of a deleted set do not get one.
    pub fn read(reader: &Reader, content: &Content) -> Result<Names, StoreError> {
        let Content::GoalReview(review) = content else {
            return Ok(Names::default());
        };
        let set = match reader.record(RecordKind::GoalSet, review.goal_set) {
            Ok(set) => set.content,
            Err(StoreError::NoSuchRecord) => return Ok(Names::default()),
            Err(problem) => return Err(problem),
        };
        let Content::GoalSet(set) = set else {
            return Ok(Names::default());
        };
        let goals = set.goals.into_iter();
        Ok(Names(
            goals
                .filter_map(|goal| Some((goal.id?, goal.activity)))
                .collect(),
        ))
    }
}

/// The full content of a record in words. Unanswered questions do not get a line.
pub fn details(words: &Words, content: &Content, names: &Names) -> Vec<Detail> {
    let mut lines = Lines::new(words);
    say(&mut lines, content, names);
    lines.details
}

fn say(lines: &mut Lines<'_>, content: &Content, names: &Names) {
    let words = lines.words;
    match content {
        Content::CheckIn(day, given) => {
            lines.day(*day);
            answers::say(lines, EntryKind::CheckIn, given);
        }
        Content::Moment(day, given) => {
            lines.day(*day);
            answers::say(lines, EntryKind::Moment, given);
        }
        Content::Episode(e) => {
            lines.date(words.records_onset_day(), e.onset_day);
            lines.text(words.records_onset_how(), e.onset_how.as_deref());
            lines.date(words.records_episode_last_day(), e.last_day);
        }
        Content::FlareUp(f) => flare_up(lines, f),
        Content::Medicine(c) | Content::Treatment(c) => course(lines, content.kind(), c),
        Content::Factor(f) => factor(lines, f),
        Content::DayPattern(p) => day_pattern(lines, p),
        Content::Appointment(a) => appointment(lines, a),
        Content::Question(q) => {
            lines.text(words.records_question_text(), Some(&q.text));
            lines.text(words.records_question_answer(), q.answer.as_deref());
        }
        Content::GoalSet(set) => {
            lines.span(set.day, set.last_day);
            for (n, goal) in set.goals.iter().enumerate() {
                lines.text(words.goals_activity(n + 1), Some(&goal.activity));
            }
        }
        Content::GoalReview(review) => goal_review(lines, review, names),
        Content::Questionnaire(q) => questionnaire(lines, q),
        Content::PainRecall(p) => {
            lines.day(p.day);
            lines.score(words.records_back_pain(), p.back_pain);
            lines.score(words.records_leg_pain(), p.leg_pain);
        }
        Content::UrgentSigns(answer) => {
            lines.day(answer.day);
            let label = words.journal_details_signs();
            if answer.ticked.is_empty() {
                lines.add(label, Some(words.journal_details_signs_none()));
            } else {
                lines.each(&label, ticked_signs(words, &answer.ticked));
            }
        }
        Content::FlarePlan(plan) => {
            lines.day(plan.day);
            lines.text(words.journal_details_flare_plan(), Some(&plan.text));
        }
        Content::MovementPlan(plan) => movement_plan(lines, plan),
        Content::OtherIllness(ill) => {
            lines.span(ill.first_day, ill.last_day);
            lines.text(words.records_illness_what(), ill.what.as_deref());
        }
        Content::TryAgain(again) => {
            lines.day(again.day);
            lines.text(words.check_in_label_movement(), Some(&again.what));
            lines.date(words.journal_details_easier(), again.easier_day);
        }
    }
}

fn flare_up(lines: &mut Lines<'_>, flare_up: &FlareUp) {
    let words = lines.words;
    lines.span(flare_up.first_day, flare_up.last_day);
    let signs = flare_up.signs;
    // An unticked statement was not denied, so it does not get a line.
    let fits = [
        signs
            .worse_than_usual
            .then(|| words.records_worse_than_usual()),
        signs
            .hard_to_tolerate
            .then(|| words.records_hard_to_tolerate()),
        signs.affected_life.then(|| words.records_affected_life()),
    ];
    lines.each(&words.journal_details_fits(), fits.into_iter().flatten());
    lines.text(words.records_helped(), flare_up.helped.as_deref());
}

fn course(lines: &mut Lines<'_>, kind: RecordKind, course: &Course) {
    let words = lines.words;
    lines.text(words.records_course_what(kind.name()), Some(&course.what));
    lines.span(course.first_day, course.last_day);
    lines.text(words.records_outcome(), course.outcome.as_deref());
}

fn factor(lines: &mut Lines<'_>, factor: &Factor) {
    let (words, effect) = (lines.words, factor.effect.name());
    let does = match factor.effect {
        FactorEffect::Aggravating => words.records_effect_aggravating(),
        FactorEffect::Easing => words.records_effect_easing(),
    };
    lines.add(words.records_effect(), Some(does));
    lines.text(words.records_factor_what(effect), Some(&factor.what));
    lines.minutes(
        words.records_minutes_to_onset(effect),
        factor.minutes_to_onset,
    );
    lines.minutes(words.records_minutes_to_settle(), factor.minutes_to_settle);
}

fn day_pattern(lines: &mut Lines<'_>, pattern: &DayPattern) {
    let words = lines.words;
    let feels = |feel| match feel {
        Feel::Easier => words.records_feel_easier(),
        Feel::Same => words.records_feel_same(),
        Feel::Harder => words.records_feel_harder(),
    };
    lines.day(pattern.day);
    for (part, feel) in parts_of_day(pattern) {
        lines.add(words.records_part_of_day(part), feel.map(feels));
    }
    lines.minutes(words.records_stiff_minutes(), pattern.stiff_minutes);
    lines.add(
        words.records_night_wakings(),
        pattern.night_wakings.map(|n| n.to_string()),
    );
    lines.text(words.check_in_label_note(), pattern.note.as_deref());
}

fn appointment(lines: &mut Lines<'_>, appointment: &Appointment) {
    let words = lines.words;
    lines.date(words.records_appointment_day(), Some(appointment.day));
    lines.add(
        words.records_time(),
        appointment.time.map(|time| words.time(time)),
    );
    lines.text(words.records_who(), appointment.who.as_deref());
    for (n, asked) in appointment.questions.iter().enumerate() {
        lines.text(words.records_question_n(n + 1), Some(&asked.question.text));
        lines.text(
            words.records_question_answer(),
            asked.question.answer.as_deref(),
        );
    }
    lines.text(words.records_said(), appointment.said.as_deref());
    for item in &appointment.plan {
        let becomes = |used: PlanUse| {
            words.journal_details_plan(given::JournalDetailsPlan {
                becomes: &used.name(),
                what: &item.what,
            })
        };
        let what = item.used_as.map_or_else(|| item.what.clone(), becomes);
        lines.add(words.records_plan(), Some(what));
    }
}

fn goal_review(lines: &mut Lines<'_>, review: &GoalReview, names: &Names) {
    let words = lines.words;
    lines.day(review.day);
    for (n, rating) in review.ratings.iter().enumerate() {
        let name = names.0.get(&rating.goal).cloned();
        let label = name.unwrap_or_else(|| words.goals_activity(n + 1));
        lines.score(label, Some(rating.rating));
    }
}

fn questionnaire(lines: &mut Lines<'_>, questionnaire: &Questionnaire) {
    let words = lines.words;
    lines.day(questionnaire.day);
    let instrument = words.journal_details_instrument();
    match &questionnaire.response {
        Response::Rmdq24(items) => {
            lines.add(instrument, Some(words.rmdq_title()));
            let label = words.journal_details_ticked();
            lines.add(
                label.clone(),
                Some(words.journal_details_of_24(items.len())),
            );
            lines.each(&label, items.iter().map(|item| sentence(words, *item)));
        }
        Response::GlobalChange(score) => {
            lines.add(instrument, Some(words.global_change_title()));
            let change = words.journal_details_change(given::JournalDetailsChange {
                high: &words.global_change_high(),
                low: &words.global_change_low(),
                number: &signed((*score).into()),
            });
            lines.add(words.global_change_question(), Some(change));
        }
    }
    let wording = &questionnaire.version;
    lines.text(words.journal_details_wording(), Some(wording));
}

fn movement_plan(lines: &mut Lines<'_>, plan: &MovementPlan) {
    let words = lines.words;
    lines.span(plan.first_day, plan.last_day);
    lines.text(words.check_in_label_movement(), Some(&plan.what));
    for (n, one) in plan.steps.iter().enumerate() {
        let label = if n == plan.step {
            words.journal_details_step_now(n + 1)
        } else {
            words.journal_details_step(n + 1)
        };
        lines.add(label, Some(step(words, plan.unit, *one)));
    }
    lines.score(words.journal_details_limit(), Some(plan.limit));
}
