//! Questions for the physio that are not on an appointment yet.

use std::collections::HashSet;

use backstory_core::record::{Content, Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::Error;
use crate::journal::Journal;

/// A question that is not on an appointment yet.
#[derive(Debug, Serialize, TS)]
pub struct WaitingQuestion {
    /// Id of the question.
    pub id: String,
    /// The question as typed.
    pub text: String,
}

/// Reads the questions that are unanswered and not on another appointment, the newest first.
///
/// `appointment` is the id of the appointment they are offered for; null for one that is not saved
/// yet.
pub fn waiting_questions(
    journal: &Journal,
    appointment: Option<String>,
) -> Result<Vec<WaitingQuestion>, Error> {
    let appointment = appointment.map(|id| Uuid::try_parse(&id)).transpose();
    let appointment = appointment.map_err(|_| StoreError::NoSuchRecord)?;
    journal.with_reader(|reader| {
        let elsewhere = asked_elsewhere(reader, appointment)?;
        let questions = reader.records(RecordKind::Question)?;
        let free = questions
            .iter()
            .filter(|q| !elsewhere.contains(&q.stamp.id));
        Ok(free.filter_map(waiting).collect())
    })
}

/// Ids of the questions on any other appointment.
fn asked_elsewhere(
    reader: &Reader,
    appointment: Option<Uuid>,
) -> Result<HashSet<Uuid>, StoreError> {
    let mut asked = HashSet::new();
    for record in reader.records(RecordKind::Appointment)? {
        if let Content::Appointment(other) = record.content
            && Some(record.stamp.id) != appointment
        {
            asked.extend(other.questions.iter().filter_map(|question| question.id));
        }
    }
    Ok(asked)
}

fn waiting(record: &Record) -> Option<WaitingQuestion> {
    match &record.content {
        Content::Question(question) if question.answer.is_none() => Some(WaitingQuestion {
            id: record.stamp.id.to_string(),
            text: question.text.clone(),
        }),
        _ => None,
    }
}
