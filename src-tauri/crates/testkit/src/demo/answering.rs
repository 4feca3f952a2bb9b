//! Derives one day's answers from how the day felt.

use backstory_core::answers::{Function, RawAnswers, RawMovement};

use super::habits::{Habits, Link, Movement};
use super::notes::Picker;
use super::random::Random;

/// How a day felt.
pub(super) struct Feeling {
    /// Index of the day in the journal, from 0.
    pub(super) day: usize,
    /// Back pain before rounding; may be outside 0 to 10.
    pub(super) pain: f64,
    pub(super) in_flare_up: bool,
}

/// The answers of one person, day after day, without the same note twice in a row.
pub(super) struct Answering {
    habits: &'static Habits,
    notes: Picker,
}

impl Answering {
    pub(super) fn new(habits: &'static Habits, random: &mut Random) -> Answering {
        Answering {
            habits,
            notes: Picker::new(&habits.notes, random),
        }
    }

    /// Less pain means more activity, with room for days on which it is the other way round.
    pub(super) fn answers(&mut self, feeling: &Feeling, random: &mut Random) -> RawAnswers {
        let Habits { links, asked, .. } = self.habits;
        let pain = feeling.pain.clamp(0.0, 10.0);
        let mut linked = |link: &Link| link.at(pain, feeling.in_flare_up, random.normal());
        let function = match linked(&links.ability) {
            ability if ability >= links.most_from => Function::Most,
            ability if ability >= links.some_from => Function::Some,
            _ => Function::Little,
        };
        let confidence = score(linked(&links.confidence));
        let leg_pain = score(linked(&links.leg_pain));
        let sleep = (linked(&links.sleep) / 15.0).round().clamp(0.0, 96.0) as i64 * 15;
        let mood = score(linked(&links.mood));
        let movements = self.movements(feeling, random);
        let wants_note = random.chance(if feeling.in_flare_up {
            asked.note_in_flare_up
        } else {
            asked.note
        });
        RawAnswers {
            function: Some(function),
            confidence: Some(confidence),
            back_pain: random.chance(asked.back_pain).then(|| score(pain)),
            leg_pain: random.chance(asked.leg_pain).then_some(leg_pain),
            sleep_minutes: random.chance(asked.sleep).then_some(sleep),
            mood: random.chance(asked.mood).then_some(mood),
            note: wants_note.then(|| self.notes.next(function, feeling.in_flare_up)),
            movements,
            ..RawAnswers::default()
        }
    }

    fn movements(&self, feeling: &Feeling, random: &mut Random) -> Vec<RawMovement> {
        let week = feeling.day as f64 / 7.0;
        let left = if feeling.in_flare_up {
            self.habits.links.minutes_in_flare_up
        } else {
            1.0
        };
        let mut done = Vec::new();
        for Movement {
            name,
            share,
            minutes,
        } in self.habits.movements
        {
            let (is_done, chance) = (random.chance(*share), random.normal());
            let minutes = minutes.as_ref().map(|m| {
                let usual = (m.first + m.per_week * week).clamp(m.least, m.most);
                (left * usual + m.sd * chance)
                    .clamp(m.least, m.most)
                    .round() as i64
            });
            if is_done {
                let name = (*name).to_owned();
                done.push(RawMovement {
                    name,
                    minutes,
                    ..RawMovement::default()
                });
            }
        }
        done
    }
}

fn score(value: f64) -> i64 {
    value.round().clamp(0.0, 10.0) as i64
}
