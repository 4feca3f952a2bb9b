//! A year of each person, invented for many seeds.

use std::sync::LazyLock;

use backstory_core::answers::Function;
use backstory_core::entry::Basis;

use crate::build::day;
use crate::demo::persona::Persona;
use crate::demo::{course_on, invent};

/// Seeds per person.
pub const SEEDS: u64 = 400;
/// Days per journal.
pub const DAYS: usize = 365;

/// One day of one journal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lived {
    /// Basis of the check-in; none when the day is not written.
    pub basis: Option<Basis>,
    pub function: Option<Function>,
    pub pain: Option<u8>,
    /// Whether a declared flare-up covers the day.
    pub in_flare_up: bool,
}

/// Every journal of one person, and the course behind them.
pub struct Sample {
    pub persona: Persona,
    pub journals: Vec<Vec<Lived>>,
}

static SAMPLES: LazyLock<Vec<Sample>> = LazyLock::new(|| {
    std::thread::scope(|scope| {
        let taking = Persona::ALL.map(|persona| scope.spawn(move || Sample::take(persona)));
        taking.map(|taken| taken.join().unwrap()).into()
    })
});

/// The three people's years, invented once.
pub fn samples() -> &'static [Sample] {
    &SAMPLES
}

/// One person's years.
pub fn sample(persona: Persona) -> &'static Sample {
    samples().iter().find(|s| s.persona == persona).unwrap()
}

impl Sample {
    fn take(persona: Persona) -> Sample {
        let end = day("2026-11-20");
        let first = end.minus(DAYS as u64 - 1);
        let journal = |seed| {
            let demo = invent(persona, seed, DAYS as u32, end).unwrap();
            let mut days = vec![Lived::default(); DAYS];
            for entry in &demo.entries {
                let lived = &mut days[entry.day.days_since(first) as usize];
                lived.basis = Some(entry.basis);
                lived.function = entry.answers.function();
                lived.pain = entry.answers.back_pain().map(|s| s.get());
            }
            for flare in &demo.flare_ups {
                for day in flare.first_day.through(flare.last_day.unwrap_or(end)) {
                    days[day.days_since(first) as usize].in_flare_up = true;
                }
            }
            days
        };
        Sample {
            persona,
            journals: (0..SEEDS).map(journal).collect(),
        }
    }

    /// Mean pain that the course asks for on day `i`.
    pub fn course(&self, i: usize) -> f64 {
        course_on(&self.persona.habits().course, i)
    }

    /// Every day of every journal.
    pub fn days(&self) -> impl Iterator<Item = (usize, &Lived)> {
        self.journals.iter().flat_map(|j| j.iter().enumerate())
    }

    /// Recorded pain less the mean of all journals' ordinary days of the same number; none in a
    /// flare-up and where there is no number.
    pub fn residuals(&self) -> Vec<Vec<Option<f64>>> {
        let ordinary = |lived: &Lived| lived.pain.filter(|_| !lived.in_flare_up).map(f64::from);
        let means: Vec<f64> = (0..DAYS)
            .map(|i| mean(self.journals.iter().filter_map(|j| ordinary(&j[i]))))
            .collect();
        self.journals
            .iter()
            .map(|j| {
                j.iter()
                    .zip(&means)
                    .map(|(lived, mean)| ordinary(lived).map(|pain| pain - mean))
                    .collect()
            })
            .collect()
    }
}

pub fn mean(values: impl IntoIterator<Item = f64>) -> f64 {
    let (mut sum, mut n) = (0.0, 0usize);
    for value in values {
        sum += value;
        n += 1;
    }
    sum / n as f64
}

/// Share of `true`.
pub fn share(values: impl IntoIterator<Item = bool>) -> f64 {
    mean(values.into_iter().map(|v| f64::from(u8::from(v))))
}
