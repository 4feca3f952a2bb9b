//! Results of a questionnaire, compared with the time before.

use backstory_core::record::{Content, Instrument, Questionnaire, Record, RecordKind};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::Error;
use crate::journal::Journal;

/// How many sentences of the RMDQ-24 applied on a day.
#[derive(Debug, Serialize, TS)]
pub struct RmdqScore {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Ticked sentences, 0 to 24; fewer is better.
    pub score: i32,
}

/// The result of an RMDQ-24 and of the time before.
#[derive(Debug, Serialize, TS)]
pub struct RmdqResult {
    /// The requested result.
    pub saved: RmdqScore,
    /// The latest earlier result with the same wording; null when there is not one.
    pub earlier: Option<RmdqScore>,
}

/// Reads the result of an RMDQ-24 and of the time before; null when the record is not in the
/// journal (any more).
pub fn rmdq_result(journal: &Journal, id: String) -> Result<Option<RmdqResult>, Error> {
    // A malformed id cannot name a record.
    let Ok(id) = Uuid::try_parse(&id) else {
        return Ok(None);
    };
    journal.with_reader(|reader| {
        let records = reader.records(RecordKind::Questionnaire)?;
        // Records come newest first, so everything after the saved one is earlier.
        let mut from_saved = records.iter().skip_while(|record| record.stamp.id != id);
        let Some(saved) = from_saved.next().and_then(rmdq) else {
            return Ok(None);
        };
        let mut earlier = from_saved.filter_map(rmdq);
        // Scores of different wordings cannot be compared.
        let earlier = earlier.find(|one| one.version == saved.version);
        Ok(Some(RmdqResult {
            saved: score(saved),
            earlier: earlier.map(score),
        }))
    })
}

fn rmdq(record: &Record) -> Option<&Questionnaire> {
    match &record.content {
        Content::Questionnaire(answered) if answered.instrument() == Instrument::Rmdq24 => {
            Some(answered)
        }
        _ => None,
    }
}

fn score(answered: &Questionnaire) -> RmdqScore {
    RmdqScore {
        day: answered.day.to_string(),
        score: answered.score(),
    }
}
