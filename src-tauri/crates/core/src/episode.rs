//! An episode: from its onset to a month without back pain.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;
use crate::invalid::{Field, Invalid, Problem};
use crate::record::Dated;
use crate::text;
use crate::typed::day_of;

/// A stretch of back pain with a beginning.
///
/// A month without low back pain ends one (the definition of de Vet); the person says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// The day it started, when it is known.
    pub onset_day: Option<Day>,
    /// How it started, in the person's own words.
    pub onset_how: Option<String>,
    /// The last day with back pain; none while it goes on.
    pub last_day: Option<Day>,
}

/// An episode as it arrives from a form or a file, not checked yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RawEpisode {
    /// The day it started, `YYYY-MM-DD`.
    pub onset_day: Option<String>,
    /// How it started.
    pub onset_how: Option<String>,
    /// The last day with back pain; null while it goes on.
    pub last_day: Option<String>,
}

impl Episode {
    /// Checks the days and the text. At least one of onset day and onset text must be given.
    pub fn new(raw: RawEpisode) -> Result<Episode, Invalid> {
        let optional = |field: Field, text: Option<String>| -> Result<Option<Day>, Invalid> {
            text.map(|t| day_of(field, &t)).transpose()
        };
        let episode = Episode {
            onset_day: optional(Field::OnsetDay, raw.onset_day)?,
            onset_how: text::optional(Field::OnsetHow, raw.onset_how, text::LINE_LIMIT)?,
            last_day: optional(Field::LastDay, raw.last_day)?,
        };
        if episode.onset_day.is_none() && episode.onset_how.is_none() {
            return Err(Problem::Empty.of(Field::OnsetDay));
        }
        if let (Some(first), Some(last)) = (episode.onset_day, episode.last_day)
            && last < first
        {
            return Err(Problem::EndsBeforeStart.of(Field::LastDay));
        }
        Ok(episode)
    }

    /// Returns the episode as a form or a file contains it.
    pub fn raw(&self) -> RawEpisode {
        RawEpisode {
            onset_day: self.onset_day.map(|d| d.to_string()),
            onset_how: self.onset_how.clone(),
            last_day: self.last_day.map(|d| d.to_string()),
        }
    }
}

impl Dated for Episode {
    fn days(&self) -> Vec<(Field, Option<Day>)> {
        vec![
            (Field::OnsetDay, self.onset_day),
            (Field::LastDay, self.last_day),
        ]
    }
}
