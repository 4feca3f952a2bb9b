//! Flare-ups: their days, their effect on pain, and which of them are declared.

use backstory_core::flare_up::FlareSigns;

use super::habits::{FlareUps, SignChances};
use super::location::Raise;
use super::random::Random;

/// One flare-up, in days of the journal, counted from 0. It may outlast the journal.
#[derive(Debug, Clone)]
pub(super) struct Flare {
    pub(super) first: usize,
    pub(super) last: usize,
    /// Points of pain it adds.
    pub(super) raise: f64,
    pub(super) signs: FlareSigns,
}

pub(super) struct Flares {
    flares: Vec<Flare>,
    /// The flare-up of each day.
    by_day: Vec<Option<usize>>,
}

impl Flares {
    /// Plans the flare-ups of `n` days. At least one ordinary day separates two.
    pub(super) fn plan(habits: &FlareUps, n: usize, random: &mut Random) -> Flares {
        let mut flares: Vec<Flare> = Vec::new();
        let mut by_day = vec![None; n];
        let mut free_from = 0;
        for i in 0..n {
            if i < free_from || !random.chance(habits.start) {
                continue;
            }
            let last = i + random.whole(habits.days.0, habits.days.1) as usize - 1;
            let is_quiet = random.chance(habits.quiet_share);
            let (raise, signs) = if is_quiet {
                (habits.quiet_raise, &habits.quiet_signs)
            } else {
                (habits.raise, &habits.signs)
            };
            by_day[i..=last.min(n - 1)].fill(Some(flares.len()));
            flares.push(Flare {
                first: i,
                last,
                raise,
                signs: said(signs, random),
            });
            free_from = last + 2;
        }
        Flares { flares, by_day }
    }

    /// Returns the flare-up that includes a day.
    pub(super) fn on(&self, day: usize) -> Option<&Flare> {
        self.flares.get((*self.by_day.get(day)?)?)
    }

    /// Returns each declared flare-up with the day of the declaration: the first of its days on
    /// which the person writes.
    pub(super) fn declared(&self, desk: &[bool]) -> impl Iterator<Item = (u64, &Flare)> {
        self.flares.iter().filter_map(|flare| {
            let waited = desk
                .iter()
                .skip(flare.first)
                .position(|is_there| *is_there)?;
            Some(((flare.first + waited) as u64, flare))
        })
    }
}

/// At least one sign is set: without any there would be nothing to declare.
fn said(chances: &SignChances, random: &mut Random) -> FlareSigns {
    let worse_than_usual = random.chance(chances.worse_than_usual);
    let hard_to_tolerate = random.chance(chances.hard_to_tolerate);
    let affected_life = random.chance(chances.affected_life);
    FlareSigns {
        worse_than_usual,
        hard_to_tolerate,
        affected_life: affected_life || !(worse_than_usual || hard_to_tolerate),
    }
}

/// Returns each day's chance of being in a flare-up, as [`Flares::plan`] makes them.
pub(super) fn day_chances(habits: &FlareUps, n: usize) -> Vec<f64> {
    let (shortest, longest) = habits.days;
    // Chance that a flare-up lasts longer than `days`.
    let outlasts = |days: u64| match days {
        d if d < shortest => 1.0,
        d if d >= longest => 0.0,
        d => (longest - d) as f64 / (longest - shortest + 1) as f64,
    };
    let mut starts: Vec<f64> = Vec::with_capacity(n);
    let mut chances = Vec::with_capacity(n);
    for day in 0..n {
        let earlier = |ago: u64| {
            let start = day.checked_sub(ago as usize);
            start.and_then(|i| starts.get(i)).copied().unwrap_or(0.0)
        };
        // A flare-up that started `ago` days before is still going on, or ended yesterday.
        let busy: f64 = (1..=longest)
            .map(|ago| earlier(ago) * outlasts(ago - 1))
            .sum();
        let still: f64 = (1..longest).map(|ago| earlier(ago) * outlasts(ago)).sum();
        let start = habits.start * (1.0 - busy);
        starts.push(start);
        chances.push(start + still);
    }
    chances
}

impl FlareUps {
    /// Returns the effect of flare-ups on the pain of a day that is in one with this chance.
    pub(super) fn raises(&self, chance: f64) -> [Raise; 2] {
        [
            (chance * (1.0 - self.quiet_share), self.raise),
            (chance * self.quiet_share, self.quiet_raise),
        ]
    }
}
