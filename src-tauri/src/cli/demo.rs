//! `backstory demo`.

use std::path::Path;

use backstory_core::invalid::Field;
use backstory_core::time::Clock;
use backstory_testkit::demo::persona::Persona;
use backstory_words::Words;
use clap::ValueEnum;

use super::day;
use crate::demo::{self, Invention};
use crate::error::Error;

/// Invented people by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PersonaName {
    /// Follows the average course of people in studies
    Average,
    /// Gets worse
    Worse,
    /// Stays much the same
    Flat,
}

impl PersonaName {
    /// The person of this name.
    pub fn persona(self) -> Persona {
        match self {
            PersonaName::Average => Persona::Average,
            PersonaName::Worse => Persona::Worse,
            PersonaName::Flat => Persona::Flat,
        }
    }
}

/// Writes a journal of invented entries.
pub fn make_demo(
    persona: Persona,
    seed: u64,
    days: u32,
    end: Option<&str>,
    out: &Path,
    clock: &dyn Clock,
) -> Result<(), Error> {
    let end = match end {
        Some(text) => day(text, Field::Day)?,
        None => clock.now().day().minus(1),
    };
    let invention = Invention {
        persona,
        seed,
        days,
        end,
    };
    let store = demo::write(&Words::english(), out, invention)?;
    let report = store.check()?;
    println!(
        "{}: {} invented entries up to {end}.",
        out.display(),
        report.n_entries
    );
    Ok(())
}
