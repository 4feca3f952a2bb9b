//! Links of questions to an appointment: rows of their own, owned by the appointment. A question
//! without a link is waiting for an appointment.

use backstory_core::record::QUESTION_LIMIT;
use rusqlite::Connection;
use rusqlite::types::Value;
use serde_json::Value as Json;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reading::{ids_where, read, record_of};
use crate::records::value_of;
use crate::row::{Row, breaks_a_rule, readable};
use crate::table::Table;
use crate::versions::{OWNER, row_after};
use crate::view::View;

const LINK: Table = Table::AppointmentQuestion;

/// Returns the ids of every link that a question has or ever had.
pub(crate) fn ever(conn: &Connection, question: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM appointment_question WHERE question_id = ?1
         UNION SELECT row_id FROM row_version WHERE table_name = 'appointment_question'
             AND json_extract(before, '$.question_id') = ?1",
    )?;
    readable(statement.query_map([question], |r| r.get(0))?)
}

/// Returns the ids of every question that is or ever was linked to an appointment.
pub(crate) fn questions_ever(
    conn: &Connection,
    appointment: &str,
) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached(&questions_ever_sql())?;
    readable(statement.query_map([appointment], |r| r.get(0))?)
}

pub(crate) fn questions_ever_sql() -> String {
    format!(
        "SELECT question_id FROM appointment_question WHERE appointment_id = ?1
         UNION SELECT json_extract(before, '$.question_id') FROM row_version
             WHERE {OWNER} = ?1 AND +table_name = 'appointment_question'"
    )
}

/// Returns the link of a question right after a change.
pub(crate) fn after(
    conn: &Connection,
    question: &str,
    write_set: i64,
) -> Result<Option<Row>, StoreError> {
    for id in ever(conn, question)? {
        let link = row_after(conn, LINK, &id, write_set)?;
        if let Some(link) = link.filter(|link| link.text("question_id") == Some(question)) {
            return Ok(Some(link));
        }
    }
    Ok(None)
}

/// Reads the question of a link. A question that cannot be read is a record of its own and is
/// reported as such, so it is skipped here.
pub(crate) fn question(conn: &Connection, link: View<'_>) -> Result<Option<Row>, StoreError> {
    let id = link.text("question_id").ok_or_else(breaks_a_rule)?;
    match Row::read(conn, Table::Question, id) {
        Ok(Some(row)) if record_of(row.view(), &[]).is_ok() => Ok(Some(row)),
        Err(error) if !error.is_of_a_row() => Err(error),
        Ok(_) | Err(_) => Ok(None),
    }
}

/// Returns whether a question is not linked to any appointment.
pub(crate) fn is_waiting(conn: &Connection, question: &str) -> Result<bool, StoreError> {
    let linked = ids_where(conn, LINK, "question_id", question, "position")?;
    Ok(linked.is_empty())
}

impl WriteSet<'_> {
    /// Writes the questions of an appointment and links them in this order; other questions that
    /// were linked are unlinked.
    pub(crate) fn put_questions(
        &mut self,
        appointment: &str,
        asked: &[Json],
    ) -> Result<(), StoreError> {
        let mut rows: Vec<Row> = Vec::new();
        for question in asked {
            let named = question.get("id").and_then(Json::as_str);
            // Naming a question twice makes two questions, so that no text is lost.
            let named = named.filter(|id| rows.iter().all(|row| row.id != *id));
            let known = named
                .map(|id| Row::read(self.conn(), Table::Question, id))
                .transpose()?
                .flatten();
            let row = known.unwrap_or_else(|| self.new_question());
            rows.push(
                row.with("text", value_of(question.get("text")))
                    .with("answer", value_of(question.get("answer"))),
            );
        }
        self.link_questions(appointment, &rows, &[])
    }

    /// Links whole rows. Links in `before`, from an earlier state, keep their ids.
    pub(crate) fn link_questions(
        &mut self,
        appointment: &str,
        questions: &[Row],
        before: &[Row],
    ) -> Result<(), StoreError> {
        questions.iter().try_for_each(|row| self.put(row))?;
        let present = Row::read_where(self.conn(), LINK, "appointment_id", appointment)?;
        let mut asked: Vec<String> = questions.iter().map(|row| row.id.clone()).collect();
        for id in present.iter().filter_map(|link| link.text("question_id")) {
            // The form could not show an unreadable question, so nobody removed it from there.
            if !asked.iter().any(|a| a == id) && read(self.conn(), Table::Question, id).is_err() {
                asked.push(id.to_owned());
            }
        }
        let mut links = Vec::new();
        for (position, question) in (0i64..).zip(asked) {
            // Compared by question, because the order may have changed.
            let is_its = |link: &&Row| link.text("question_id") == Some(question.as_str());
            if !present.iter().any(|link| is_its(&link)) {
                // A question is linked to one appointment at most.
                self.unlink(&question)?;
            }
            // A former link keeps its id, so that its versions stay together.
            let known = present.iter().chain(before).find(is_its);
            let id = known.map_or_else(|| self.new_id(), |link| link.id.clone());
            links.push(
                Row::empty(LINK, id)
                    .with("appointment_id", Value::Text(appointment.to_owned()))
                    .with("question_id", Value::Text(question))
                    .with("position", Value::Integer(position)),
            );
        }
        let present: Vec<String> = present.into_iter().map(|link| link.id).collect();
        self.replace_owned(LINK, &present, &links)
    }

    /// Unlinks a question from its appointment.
    pub(crate) fn unlink(&mut self, question: &str) -> Result<(), StoreError> {
        for link in ids_where(self.conn(), LINK, "question_id", question, "position")? {
            self.delete(LINK, &link)?;
        }
        Ok(())
    }

    /// Links a restored question to its former appointment again, unless that is gone or full.
    pub(crate) fn link_again(&mut self, link: &Row) -> Result<(), StoreError> {
        let Some(appointment) = link.text("appointment_id") else {
            return Ok(());
        };
        if Row::read(self.conn(), Table::Appointment, appointment)?.is_none() {
            return Ok(());
        }
        let taken = Row::read_where(self.conn(), LINK, "appointment_id", appointment)?;
        // The question stays unlinked, and so is not lost.
        if taken.len() >= QUESTION_LIMIT {
            return Ok(());
        }
        let is_free = |position: &Value| taken.iter().all(|row| row.value("position") != position);
        let free = (0i64..).map(Value::Integer).find(is_free);
        // At its former position if that is free, otherwise at the first free one.
        let position = Some(link.value("position").clone())
            .filter(is_free)
            .or(free);
        self.put(
            &link
                .clone()
                .with("position", position.unwrap_or(Value::Null)),
        )
    }

    fn new_question(&self) -> Row {
        let now = self.now();
        Row::empty(Table::Question, self.new_id())
            .with("day", Value::Text(now.day().to_string()))
            .with("recorded_at", Value::Text(now.utc_text()))
            .with("utc_offset", Value::Integer(now.offset_minutes().into()))
    }
}
