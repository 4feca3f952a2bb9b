//! The three people.

use std::str::FromStr;

use backstory_core::invalid::Problem;

use super::habits::Habits;
use super::people;

/// The invented person of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Persona {
    /// Robin follows the average course of acute low back pain in studies.
    Average,
    /// Mika gets worse over twelve weeks.
    Worse,
    /// Toni has had pain for half a year, and it hardly changes.
    Flat,
}

impl Persona {
    /// All personas, the default first.
    pub const ALL: [Persona; 3] = [Persona::Average, Persona::Worse, Persona::Flat];

    /// Returns the name for the command line.
    pub fn name(self) -> &'static str {
        match self {
            Persona::Average => "average",
            Persona::Worse => "worse",
            Persona::Flat => "flat",
        }
    }

    /// Returns the invented first name.
    pub fn first_name(self) -> &'static str {
        self.habits().first_name
    }

    /// Returns the values that shape the person's days.
    pub fn habits(self) -> &'static Habits {
        match self {
            Persona::Average => &people::ROBIN,
            Persona::Worse => &people::MIKA,
            Persona::Flat => &people::TONI,
        }
    }
}

impl FromStr for Persona {
    type Err = Problem;

    fn from_str(name: &str) -> Result<Persona, Problem> {
        Persona::ALL
            .into_iter()
            .find(|p| p.name() == name)
            .ok_or(Problem::Unknown)
    }
}
