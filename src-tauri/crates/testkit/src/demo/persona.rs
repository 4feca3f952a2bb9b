//! The three people.

use std::str::FromStr;

use backstory_core::invalid::Problem;

use super::habits::Habits;
use super::people;

/// Whose journal is invented.
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
    /// Everybody, the one to show first in front.
    pub const ALL: [Persona; 3] = [Persona::Average, Persona::Worse, Persona::Flat];

    /// The word for the command line.
    pub fn name(self) -> &'static str {
        match self {
            Persona::Average => "average",
            Persona::Worse => "worse",
            Persona::Flat => "flat",
        }
    }

    /// The invented first name.
    pub fn first_name(self) -> &'static str {
        self.habits().first_name
    }

    /// What the person's days are like.
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
