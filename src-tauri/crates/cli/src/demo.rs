//! `backstory demo`.

use std::path::{Path, PathBuf};

use backstory_core::counted::counted;
use backstory_core::invalid::Field;
use backstory_core::time::Clock;
use backstory_testkit::demo::persona::Persona;
use clap::ValueEnum;
use clap::builder::{PathBufValueParser, TypedValueParser};

use crate::{day, out};
use backstory_journal::demo::{self, Invention};
use backstory_journal::error::Error;
use backstory_journal::files::Guard;
use backstory_journal::shown;

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
    /// Returns the person of this name.
    pub fn persona(self) -> Persona {
        match self {
            PersonaName::Average => Persona::Average,
            PersonaName::Worse => Persona::Worse,
            PersonaName::Flat => Persona::Flat,
        }
    }
}

/// Parses a file name. A journal cannot be written to standard output, so `-` is rejected.
pub(super) fn file_name() -> impl TypedValueParser<Value = PathBuf> {
    PathBufValueParser::new().try_map(|path| {
        if path == Path::new("-") {
            return Err("a journal is a file; to give it this name, write ./-");
        }
        Ok(path)
    })
}

/// Creates a journal of invented entries.
pub fn make_demo(
    persona: Persona,
    seed: u64,
    days: u32,
    end: Option<&str>,
    to: &Path,
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
    Guard::of(None).check_new_journal(to)?;
    let store = demo::write(to, invention)?;
    let report = store.check()?;
    out::tell(&format!(
        "{}: {} up to {end}.\n",
        shown::path(to),
        counted(report.n_entries, "invented entry", "invented entries")
    ));
    Ok(())
}
