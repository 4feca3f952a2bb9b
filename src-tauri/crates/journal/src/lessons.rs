//! Lessons that were read or postponed, and the one that Today may offer.

use backstory_core::answers::AfterMovement;
use backstory_core::asking::{LessonInput, LessonReason, lesson_reasons, may_offer_lesson};
use backstory_core::day::Day;
use backstory_core::record::{Content, FactorEffect, Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_words::Words;

use crate::dated_ids::{self, DatedIds};
use crate::newest::Newest;

/// Reads which lessons were read, and when last.
pub fn read(store: &Reader) -> Result<DatedIds, StoreError> {
    dated_ids::read(store, Setting::LessonsRead)
}

/// Records that a lesson was read today.
pub fn mark_read(store: &mut Store, id: &str, today: Day) -> Result<(), StoreError> {
    dated_ids::add(store, Setting::LessonsRead, id, today)
}

/// Records that a lesson was postponed today.
pub fn put_off(store: &mut Store, id: &str, today: Day) -> Result<(), StoreError> {
    dated_ids::add(store, Setting::LessonsPutOff, id, today)
}

/// The lesson that Today may offer, with its reason: the first reason whose lesson is not resting
/// after being read or postponed.
pub fn offered(
    store: &Reader,
    words: &Words,
    today: Day,
    flare_up_goes_on: bool,
) -> Result<Option<(&'static str, LessonReason)>, StoreError> {
    let (read, put_off) = (
        read(store)?,
        dated_ids::read(store, Setting::LessonsPutOff)?,
    );
    let may_offer =
        |id: &str| may_offer_lesson(today, read.get(id).copied(), put_off.get(id).copied());
    let reasons = lesson_reasons(&input(store, words, today, flare_up_goes_on)?).into_iter();
    let mut lessons = reasons.map(|reason| (lesson_for(reason), reason));
    Ok(lessons.find(|(id, _)| may_offer(id)))
}

/// The lesson for a reason.
pub fn lesson_for(reason: LessonReason) -> &'static str {
    match reason {
        LessonReason::AfterFlareUp | LessonReason::FirstDays => "first-days",
        LessonReason::Sore => "sore-or-harm",
        LessonReason::Scans => "scans",
        LessonReason::LongSitting => "get-moving",
    }
}

fn input(
    store: &Reader,
    words: &Words,
    today: Day,
    flare_up_goes_on: bool,
) -> Result<LessonInput, StoreError> {
    let flare_up = newest_record(store, RecordKind::FlareUp, today, |_| true)?;
    let episode = store.current_episode()?.filter(|e| e.last_day.is_none());
    let (scans, sitting) = (words.lesson_words_scans(), words.lesson_words_sitting());
    Ok(LessonInput {
        today,
        onset: episode.and_then(|e| e.onset_day.filter(|onset| *onset <= today)),
        flare_up_goes_on,
        flare_up: flare_up.map(|record| record.day()),
        sore: last_sore(store, today)?,
        scans_asked: scans_asked(store, &scans, today)?,
        sitting_named: sitting_named(store, &sitting, today)?,
    })
}

/// The latest day up to today on which a movement was sore afterwards, searched as far back as any
/// such reason can reach.
fn last_sore(store: &Reader, today: Day) -> Result<Option<Day>, StoreError> {
    let bouts = store.bouts_between(today.minus(SORE_LOOK_BACK_DAYS), today)?;
    let sore = bouts
        .iter()
        .filter(|b| b.movement.after() == Some(AfterMovement::Sore));
    Ok(sore.map(|b| b.day).max())
}

fn scans_asked(store: &Reader, words: &str, today: Day) -> Result<Option<Day>, StoreError> {
    let is_about = |text: &str| names_one_of(text, words);
    let waiting = newest_record(
        store,
        RecordKind::Question,
        today,
        |content| matches!(content, Content::Question(q) if is_about(&q.text)),
    )?;
    let asked = newest_record(
        store,
        RecordKind::Appointment,
        today,
        |content| matches!(content, Content::Appointment(a) if a.questions.iter().any(|q| is_about(&q.question.text))),
    )?;
    // A question for a future appointment was asked on the day it was written.
    let days = waiting
        .into_iter()
        .chain(asked)
        .map(|r| r.stamp.recorded_at.day());
    Ok(days.max())
}

fn sitting_named(store: &Reader, words: &str, today: Day) -> Result<Option<Day>, StoreError> {
    let named = newest_record(store, RecordKind::Factor, today, |content| {
        matches!(content, Content::Factor(factor)
            if factor.effect == FactorEffect::Aggravating && names_one_of(&factor.what, words))
    })?;
    Ok(named.map(|record| record.stamp.recorded_at.day()))
}

/// Days searched for a sore movement: more than any reason goes back.
const SORE_LOOK_BACK_DAYS: u64 = 14;

/// Most records searched for a word: those of the last weeks.
const LOOK_THROUGH: usize = 50;

fn newest_record(
    store: &Reader,
    kind: RecordKind,
    today: Day,
    is_wanted: impl Fn(&Content) -> bool,
) -> Result<Option<Record>, StoreError> {
    // Appointments may be in the future.
    let last = (kind != RecordKind::Appointment).then_some(today);
    for record in Newest::of(store, &[kind], last)?.take(LOOK_THROUGH) {
        let record = record?;
        if is_wanted(&record.content) {
            return Ok(Some(record));
        }
    }
    Ok(None)
}

/// Whether a text contains one of the words in a comma-separated list.
fn names_one_of(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    let mut wanted = words.split(',').map(|word| word.trim().to_lowercase());
    wanted.any(|word| {
        text.match_indices(&word).any(|(at, _)| {
            let before = text.get(..at).and_then(|t| t.chars().next_back());
            let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
            let is_apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
            !word.is_empty() && is_apart(before) && is_apart(after)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_leads_to_a_lesson_that_is_there() {
        for reason in LessonReason::ALL {
            let id = lesson_for(reason);
            let lessons = &backstory_learn::library().lessons;
            assert!(lessons.iter().any(|lesson| lesson.id == id), "{id}");
        }
    }

    #[test]
    fn whole_words_are_found_in_any_case() {
        let words = "scan, scans, MRI, x-ray";
        for text in ["Do I need scans?", "an mri perhaps", "X-Ray?", "(MRI)"] {
            assert!(names_one_of(text, words), "{text}");
        }
        for text in ["Scandinavian walking", "", "the primrise"] {
            assert!(!names_one_of(text, words), "{text}");
        }
        assert!(!names_one_of("anything", ""));
    }
}
