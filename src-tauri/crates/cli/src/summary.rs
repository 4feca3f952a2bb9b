//! Records in one line each, as the command line shows them.

use backstory_core::answers::{Answers, Movement};
use backstory_core::counted::counted;
use backstory_core::day::Day;
use backstory_core::ladder::MovementUnit;
use backstory_core::record::{Content, Record, RecordKind, Response};
use backstory_core::score::Score;
use serde::Serialize;

use backstory_journal::error::Error;
use backstory_journal::shown;

/// Most characters of a text in a table.
const TEXT: usize = 60;

/// A value as JSON on one line.
pub fn json(value: &impl Serialize) -> Result<String, Error> {
    // Nothing of ours has a key that JSON does not take.
    let text = serde_json::to_string(value).map_err(|_| Error::Panic)?;
    Ok(shown::json(&text))
}

/// Day and kind of a record.
pub fn heading(record: &Record) -> String {
    format!("{}  {:<13}", record.day(), record.content.kind().name())
}

/// A record as a row of a table, with a word when its day has not come yet where it is read. That is
/// what an appointment is for, and needs none there.
pub fn row(record: &Record, today: Day) -> String {
    let is_ahead = record.day() > today && record.content.kind() != RecordKind::Appointment;
    let ahead = is_ahead.then(|| "dated after today".to_owned());
    let said = said(&record.content).into_iter();
    let said: Vec<String> = said.chain([ahead]).flatten().collect();
    let row = format!("{}  {}", heading(record), said.join("; "));
    shown::line(row.trim_end()).into_owned()
}

/// Text without its line breaks.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn said(content: &Content) -> Vec<Option<String>> {
    let named = |name: &str, value: Option<String>| value.map(|v| format!("{name} {v}"));
    let number = |name: &str, value: Option<u16>| named(name, value.map(|v| v.to_string()));
    let text = |text: &str| Some(short(text));
    let until = |last: Option<Day>| named("until", last.map(|d| d.to_string()));
    match content {
        Content::CheckIn(_, answers) | Content::Moment(_, answers) => of_answers(answers),
        Content::Episode(e) => vec![e.onset_how.as_deref().map(short), until(e.last_day)],
        Content::FlareUp(f) => vec![until(f.last_day), f.helped.as_deref().map(short)],
        Content::Medicine(c) | Content::Treatment(c) => vec![text(&c.what), until(c.last_day)],
        Content::Factor(f) => vec![
            text(&format!("{}: {}", f.effect.name(), f.what)),
            number("minutes to onset", f.minutes_to_onset),
            number("minutes to settle", f.minutes_to_settle),
        ],
        Content::DayPattern(p) => vec![
            named("morning", p.morning.map(|f| f.name().to_owned())),
            named("daytime", p.daytime.map(|f| f.name().to_owned())),
            named("evening", p.evening.map(|f| f.name().to_owned())),
            named("night", p.night.map(|f| f.name().to_owned())),
            p.note.as_deref().map(short),
        ],
        Content::Appointment(a) => {
            let raw = a.raw();
            vec![
                raw.time,
                raw.who.as_deref().map(short),
                (!a.questions.is_empty()).then(|| format!("questions {}", a.questions.len())),
                (!a.plan.is_empty()).then(|| format!("plan {}", a.plan.len())),
            ]
        }
        Content::Question(q) => vec![text(&q.text), q.answer.as_deref().map(short)],
        Content::GoalSet(set) => set.goals.iter().map(|g| text(&g.activity)).collect(),
        Content::GoalReview(review) => {
            let ratings = review.ratings.iter().map(|r| r.rating.get().to_string());
            vec![Some(ratings.collect::<Vec<_>>().join(", "))]
        }
        Content::Questionnaire(q) => {
            let of = match q.response {
                Response::Rmdq24(_) => "of 24",
                Response::GlobalChange(_) => "from -5 to 5",
            };
            vec![Some(format!(
                "{} {} {of}",
                q.instrument().name(),
                q.score()
            ))]
        }
        Content::PainRecall(p) => vec![
            number("back pain", p.back_pain.map(|s| s.get().into())),
            number("leg pain", p.leg_pain.map(|s| s.get().into())),
        ],
        Content::UrgentSigns(answer) if answer.ticked.is_empty() => vec![text("none ticked")],
        Content::UrgentSigns(answer) => vec![text(&answer.ticked.join(", "))],
        Content::FlarePlan(plan) => vec![text(&plan.text)],
        Content::MovementPlan(plan) => vec![
            text(&plan.what),
            Some(format!("step {} of {}", plan.step + 1, plan.steps.len())),
            plan.steps.get(plan.step).map(|s| {
                let amount = match plan.unit {
                    MovementUnit::Minutes => counted(s.amount(), "minute", "minutes"),
                    MovementUnit::Repetitions => counted(s.amount(), "repetition", "repetitions"),
                };
                let times = counted(s.times_a_day(), "time", "times");
                format!("{amount} {times} a day")
            }),
            until(plan.last_day),
        ],
        Content::TryAgain(again) => vec![
            text(&again.what),
            named("easier", again.easier_day.map(|d| d.to_string())),
        ],
    }
}

fn of_answers(answers: &Answers) -> Vec<Option<String>> {
    let number = |name: &str, value: Option<u16>| value.map(|v| format!("{name} {v}"));
    let score = |score: Option<Score>| score.map(|s| s.get().into());
    let movements: Vec<String> = answers.movements().iter().map(movement).collect();
    vec![
        answers.function().map(|f| f.name().to_owned()),
        number("confidence", score(answers.confidence())),
        number("back pain", score(answers.back_pain())),
        number("leg pain", score(answers.leg_pain())),
        (!movements.is_empty()).then(|| movements.join(", ")),
        number("sleep minutes", answers.sleep().map(|s| s.get())),
        number("mood", score(answers.mood())),
        number("stress", score(answers.stress())),
        (!answers.tags().is_empty()).then(|| format!("tags {}", answers.tags().join(", "))),
        answers.note().map(short),
    ]
}

fn movement(m: &Movement) -> String {
    let number = |name: &str, value: Option<u16>| value.map(|v| format!("{name} {v}"));
    let score = |score: Option<Score>| score.map(|s| s.get().into());
    let said = [
        Some(match m.minutes() {
            Some(minutes) => format!("{} {} min", m.name(), minutes.get()),
            None => m.name().to_owned(),
        }),
        m.repetitions().map(|n| counted(n, "time", "times")),
        number("expected", score(m.expected())),
        number("was", score(m.actual())),
        m.after().map(|after| after.name().to_owned()),
        m.settled().map(|settled| {
            let is = if settled { "settled" } else { "not settled" };
            is.to_owned()
        }),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text, on one line.
fn short(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(TEXT) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
