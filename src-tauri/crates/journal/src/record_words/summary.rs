//! A record in one line.

use backstory_core::answers::Answers;
use backstory_core::record::{
    Appointment, Content, DayPattern, Factor, MovementPlan, Questionnaire, Response,
};
use backstory_core::score::Score;
use backstory_words::{Words, given};

use super::answers::{function, movement};
use super::{days, parts_of_day, signed, step};

/// A record in one line, such as "Some · Walking 20 min · pain: back 4". A record with nothing but
/// a day is summarised by its day.
pub fn summary(words: &Words, content: &Content) -> String {
    let line = joined(parts(words, content));
    if line.is_empty() {
        words.journal_sum_nothing()
    } else {
        line
    }
}

fn parts(words: &Words, content: &Content) -> Vec<Option<String>> {
    let easier = |day| words.journal_sum_easier(words.short_with_year(day));
    match content {
        Content::CheckIn(_, answers) | Content::Moment(_, answers) => entry(words, answers),
        Content::Episode(e) => vec![
            e.onset_how.as_deref().and_then(first_line),
            e.onset_day
                .zip(e.last_day)
                .map(|(first, last)| days(words, first, Some(last))),
        ],
        Content::FlareUp(f) => vec![
            Some(days(words, f.first_day, f.last_day)),
            f.helped
                .as_deref()
                .and_then(first_line)
                .map(|what| words.journal_sum_helped(what)),
        ],
        Content::Medicine(c) | Content::Treatment(c) => vec![
            first_line(&c.what),
            Some(days(words, c.first_day, c.last_day)),
            c.outcome.as_deref().and_then(first_line),
        ],
        Content::Factor(f) => factor(words, f),
        Content::DayPattern(p) => day_pattern(words, p),
        Content::Appointment(a) => appointment(words, a),
        Content::Question(q) => vec![first_line(&q.text)],
        Content::GoalSet(set) => {
            let activities = set.goals.iter().map(|goal| goal.activity.clone());
            vec![words.list(activities)]
        }
        Content::GoalReview(review) => vec![Some(words.journal_sum_rated(review.ratings.len()))],
        Content::Questionnaire(q) => vec![Some(questionnaire(words, q))],
        Content::PainRecall(p) => vec![pain(words, p.back_pain, p.leg_pain)],
        Content::UrgentSigns(answer) => {
            vec![Some(words.journal_sum_urgent_signs(answer.ticked.len()))]
        }
        Content::FlarePlan(plan) => vec![first_line(&plan.text)],
        Content::MovementPlan(plan) => movement_plan(words, plan),
        Content::OtherIllness(ill) => vec![
            ill.what.as_deref().and_then(first_line),
            Some(days(words, ill.first_day, ill.last_day)),
        ],
        Content::TryAgain(again) => {
            vec![first_line(&again.what), again.easier_day.map(easier)]
        }
    }
}

fn entry(words: &Words, answers: &Answers) -> Vec<Option<String>> {
    let movements = answers.movements().iter().map(|m| movement(words, m));
    let parts = vec![
        answers.function().map(|f| function(words, f)),
        words.list(movements),
        pain(words, answers.back_pain(), answers.leg_pain()),
        answers.note().and_then(first_line),
    ];
    if parts.iter().any(Option::is_some) {
        parts
    } else {
        vec![other_answers(words, answers)]
    }
}

/// Names of the answered questions, for an entry whose line would otherwise be empty.
fn other_answers(words: &Words, answers: &Answers) -> Option<String> {
    let given = [
        (
            words.check_in_label_confidence(),
            answers.confidence().is_some(),
        ),
        (words.check_in_areas(), !answers.areas().is_empty()),
        (words.check_in_label_sleep(), answers.sleep().is_some()),
        (words.check_in_label_mood(), answers.mood().is_some()),
        (words.check_in_label_stress(), answers.stress().is_some()),
        (
            words.check_in_label_bigger_day(),
            answers.bigger_day().is_some(),
        ),
    ];
    let labels = given
        .into_iter()
        .filter_map(|(label, is)| is.then_some(label));
    let tags = answers.tags().iter().map(|tag| words.check_in_tag(tag));
    words.list(labels.chain(tags))
}

fn pain(words: &Words, back: Option<Score>, leg: Option<Score>) -> Option<String> {
    let parts = match (back.map(Score::get), leg.map(Score::get)) {
        (Some(back), Some(leg)) => words.check_in_pain_both(given::CheckInPainBoth {
            back: &back,
            leg: &leg,
        }),
        (Some(back), None) => words.check_in_pain_back(back),
        (None, Some(leg)) => words.check_in_pain_leg(leg),
        (None, None) => return None,
    };
    Some(words.journal_sum_pain(parts))
}

fn factor(words: &Words, factor: &Factor) -> Vec<Option<String>> {
    let what = first_line(&factor.what).unwrap_or_default();
    vec![
        Some(words.journal_sum_factor(given::JournalSumFactor {
            effect: &factor.effect.name(),
            what: &what,
        })),
        factor.minutes_to_onset.map(|n| words.journal_sum_onset(n)),
        factor
            .minutes_to_settle
            .map(|n| words.journal_sum_settle(n)),
    ]
}

fn day_pattern(words: &Words, pattern: &DayPattern) -> Vec<Option<String>> {
    let feels = parts_of_day(pattern).into_iter();
    let feels = feels.filter_map(|(part, feel)| {
        Some(words.journal_sum_part(given::JournalSumPart {
            feel: &feel?.name(),
            part: &part,
        }))
    });
    vec![
        words.list(feels),
        pattern.stiff_minutes.map(|n| words.journal_sum_stiff(n)),
        pattern
            .night_wakings
            .map(|n| words.journal_sum_wakings(n.into())),
        pattern.note.as_deref().and_then(first_line),
    ]
}

fn appointment(words: &Words, appointment: &Appointment) -> Vec<Option<String>> {
    let n = appointment.questions.len();
    vec![
        appointment.who.as_deref().and_then(first_line),
        appointment.time.map(|time| words.time(time)),
        (n > 0).then(|| words.journal_sum_questions(n)),
        appointment.said.as_deref().and_then(first_line),
    ]
}

fn movement_plan(words: &Words, plan: &MovementPlan) -> Vec<Option<String>> {
    let now = plan.steps.get(plan.step);
    vec![
        first_line(&plan.what),
        Some(words.journal_sum_step(given::JournalSumStep {
            all: &plan.steps.len(),
            n: &(plan.step + 1),
        })),
        now.map(|now| step(words, plan.unit, *now)),
        Some(days(words, plan.first_day, plan.last_day)),
    ]
}

fn questionnaire(words: &Words, questionnaire: &Questionnaire) -> String {
    match &questionnaire.response {
        Response::Rmdq24(items) => words.journal_sum_rmdq(items.len()),
        Response::GlobalChange(score) => words.journal_sum_change(signed((*score).into())),
    }
}

/// The first line of a text that is not blank.
fn first_line(text: &str) -> Option<String> {
    let line = text.trim_start().lines().next()?.trim_end();
    (!line.is_empty()).then(|| line.to_owned())
}

fn joined(parts: Vec<Option<String>>) -> String {
    let said: Vec<String> = parts.into_iter().flatten().collect();
    said.join(" · ")
}
