//! The answers of a check-in or a moment in words.

use backstory_core::answers::{Answers, BiggerDay, Function, Movement};
use backstory_core::body::BodyArea;
use backstory_core::entry::EntryKind;
use backstory_core::score::Score;
use backstory_words::{Words, given};

use super::lines::{Lines, yes_no};
use super::{Detail, out_of_ten};

/// Number of areas that a line names before it counts the rest.
const NAMED_AREAS: usize = 3;

/// All answers of an entry in words; see [`details`](super::details()) for any record.
pub fn details(words: &Words, kind: EntryKind, answers: &Answers) -> Vec<Detail> {
    let mut lines = Lines::new(words);
    say(&mut lines, kind, answers);
    lines.details
}

/// The answers of an entry as one line, to go beside its note; `None` when only a note was given.
pub fn line(words: &Words, answers: &Answers) -> Option<String> {
    let movements = answers.movements().iter().map(|m| movement(words, m));
    let back = answers.back_pain().map(Score::get);
    let leg = answers.leg_pain().map(Score::get);
    let said = movements
        .chain(answers.function().map(|f| function(words, f)))
        .chain(back.map(|n| words.check_in_moment_back(n)))
        .chain(leg.map(|n| words.check_in_moment_leg(n)))
        .chain(areas(words, answers.areas()))
        .chain(answers.tags().iter().map(|tag| words.check_in_tag(tag)));
    words.list(said)
}

/// "low back right, buttock right and 2 more", in the order in which they were marked.
fn areas(words: &Words, areas: &[BodyArea]) -> Option<String> {
    let (named, more) = areas.split_at(areas.len().min(NAMED_AREAS));
    let names = named.iter().map(|a| words.body_short(a.region.name()));
    let names = words.list(names)?;
    Some(match more.len() {
        0 => names,
        n => words.body_and_more(given::BodyAndMore {
            n: &n,
            names: &names,
        }),
    })
}

pub(super) fn say(lines: &mut Lines<'_>, kind: EntryKind, answers: &Answers) {
    let words = lines.words;
    // A check-in asks for the average of a day, a moment for the pain right then.
    let (back, leg) = match kind {
        EntryKind::CheckIn => (
            words.check_in_label_back_pain(),
            words.check_in_label_leg_pain(),
        ),
        EntryKind::Moment => (
            words.check_in_moment_back_pain(),
            words.check_in_moment_leg_pain(),
        ),
    };
    lines.add(
        words.function_title(),
        answers.function().map(|f| function(words, f)),
    );
    for movement in answers.movements() {
        bout(lines, movement);
    }
    lines.score(words.check_in_label_confidence(), answers.confidence());
    for area in answers.areas() {
        lines.add(words.check_in_areas(), area_words(words, area));
    }
    lines.score(back, answers.back_pain());
    lines.score(leg, answers.leg_pain());
    lines.add(
        words.check_in_label_sleep(),
        answers.sleep().map(|sleep| hours(words, sleep.get())),
    );
    lines.score(words.check_in_label_mood(), answers.mood());
    lines.score(words.check_in_label_stress(), answers.stress());
    if let Some(bigger) = answers.bigger_day() {
        let is_bigger = *bigger != BiggerDay::No;
        lines.add(
            words.check_in_label_bigger_day(),
            Some(yes_no(words, is_bigger)),
        );
        if let BiggerDay::Yes(what) = bigger {
            lines.add(words.check_in_bigger_day_what(), what.clone());
        }
    }
    let tags = answers.tags().iter().cloned();
    lines.add(words.check_in_label_tags(), words.list(tags));
    lines.text(words.check_in_label_note(), answers.note());
}

fn bout(lines: &mut Lines<'_>, bout: &Movement) {
    let words = lines.words;
    lines.add(words.check_in_label_movement(), Some(movement(words, bout)));
    lines.score(words.journal_details_expected(), bout.expected());
    lines.score(words.journal_details_actual(), bout.actual());
    lines.add(
        words.journal_details_settled(),
        bout.settled().map(|settled| yes_no(words, settled)),
    );
}

pub(super) fn function(words: &Words, function: Function) -> String {
    match function {
        Function::Most => words.function_most(),
        Function::Some => words.function_some(),
        Function::Little => words.function_little(),
    }
}

/// "Knee rolls, 5 times (sore)".
pub(super) fn movement(words: &Words, movement: &Movement) -> String {
    let name = movement.name();
    let mut said = match movement.minutes() {
        Some(minutes) => words.check_in_movement_minutes(given::CheckInMovementMinutes {
            n: &minutes.get(),
            name: &name,
        }),
        None => name.to_owned(),
    };
    if let Some(n) = movement.repetitions() {
        said = words.check_in_movement_times(given::CheckInMovementTimes {
            movement: &said,
            n: n.into(),
        });
    }
    match movement.after() {
        Some(after) => words.check_in_movement_after(given::CheckInMovementAfter {
            after: &after.name(),
            movement: &said,
        }),
        None => said,
    }
}

/// "Low back, right, 6 out of 10, ache".
fn area_words(words: &Words, area: &BodyArea) -> Option<String> {
    let feeling = area.feeling;
    let kinds = [
        ("ache", feeling.ache),
        ("sharp", feeling.sharp),
        ("burning", feeling.burning),
        ("pins_and_needles", feeling.pins_and_needles),
        ("numb", feeling.numb),
    ];
    let name = words.body_name(area.region.name());
    let strength = area.intensity.map(|score| out_of_ten(words, score));
    let kinds = kinds
        .into_iter()
        .filter(|(_, is_felt)| *is_felt)
        .map(|(kind, _)| words.body_kind_short(kind));
    words.list([name].into_iter().chain(strength).chain(kinds))
}

/// "7 h 30 min".
fn hours(words: &Words, minutes: u16) -> String {
    match (minutes / 60, minutes % 60) {
        (hours, 0) => words.check_in_sleep_hours(hours),
        (hours, minutes) => words.check_in_sleep_hours_minutes(given::CheckInSleepHoursMinutes {
            hours: &hours,
            minutes: &minutes,
        }),
    }
}
