//! Writes records of every kind: one row each, with the rows that it owns.
//!
//! The raw form of a record has a member for each column of its table, so one mapping serves every
//! kind.

use std::collections::HashSet;

use backstory_core::entry::Basis;
use backstory_core::invalid::{Field, Problem};
use backstory_core::record::{Content, GoalReview, Record, RecordKind};
use rusqlite::types::Value;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::error::StoreError;
use crate::log::WriteSet;
use crate::reading::{ids_where, read};
use crate::row::{Row, from_json};
use crate::table::Table;

impl WriteSet<'_> {
    /// Inserts or updates a record with the rows it owns, and returns the id it was written under:
    /// a new check-in, or one moved from another day, gets an id of its day.
    ///
    /// Refuses a second check-in of a day, other activities in a set of goals that was rated, and
    /// ratings of goals that are not in their set.
    pub fn put_record(&mut self, record: &Record) -> Result<Uuid, StoreError> {
        let kind = record.content.kind();
        let table = Table::of(kind);
        let named = self.id_for(record)?;
        let id = named.hyphenated().to_string();
        let form = form_of(&record.content);
        let is_frozen = self.is_frozen(record)?;
        if let Content::GoalReview(review) = &record.content {
            self.goals_are_there(review)?;
        }
        let values = table
            .columns()
            .iter()
            .map(|column| match column.name {
                "kind" => Value::Text(kind.name().to_owned()),
                "recorded_at" => Value::Text(record.stamp.recorded_at.utc_text()),
                "utc_offset" => Value::Integer(record.stamp.recorded_at.offset_minutes().into()),
                "basis" => basis_value(record.stamp.basis),
                "day" => Value::Text(record.day().to_string()),
                _ => value_of(column.member.and_then(|member| form.get(member))),
            })
            .collect();
        let row = Row { table, id, values };
        self.put(&row)?;
        // The goals of a rated set stay as they are; only its days may change.
        if is_frozen {
            return Ok(named);
        }
        for (part, column) in table.parts() {
            let items = part.list().and_then(|list| form.get(list)?.as_array());
            let items = items.map_or(&[][..], Vec::as_slice);
            match part {
                Table::AppointmentQuestion => self.put_questions(&row.id, items)?,
                part => self.put_owned(part, column, &row.id, items)?,
            }
        }
        Ok(named)
    }

    /// Deletes a record with the rows it owns. Questions of an appointment are unlinked.
    pub fn delete_record(&mut self, kind: RecordKind, id: Uuid) -> Result<(), StoreError> {
        let table = Table::of(kind);
        let id = id.hyphenated().to_string();
        if Row::read(self.conn(), table, &id)?.is_none() {
            return Err(StoreError::NoSuchRecord);
        }
        self.delete_with_parts(table, &id)
    }

    pub(crate) fn delete_with_parts(&mut self, table: Table, id: &str) -> Result<(), StoreError> {
        // Undo goes through the log backwards, so parts are deleted before their owner and restored
        // after it.
        for (dependent, column) in table.dependents() {
            for id in ids_where(self.conn(), dependent, column, id, "day")? {
                self.delete_with_parts(dependent, &id)?;
            }
        }
        for (part, column) in table.parts() {
            for item in ids_where(self.conn(), part, column, id, "position")? {
                self.delete(part, &item)?;
            }
        }
        if table == Table::Question {
            // A link belongs to the appointment and is not a part of the question.
            self.unlink(id)?;
        }
        self.delete(table, id)
    }

    /// Updates the rows that a record owns to match its form.
    ///
    /// An item that names its row keeps it. An item with an id that no row has gets that id,
    /// because other rows may refer to it. The other items take the remaining rows in order, so
    /// that an edit changes rows instead of replacing them.
    fn put_owned(
        &mut self,
        table: Table,
        owner_column: &str,
        owner: &str,
        items: &[Json],
    ) -> Result<(), StoreError> {
        let present = ids_where(self.conn(), table, owner_column, owner, "position")?;
        let mut taken = HashSet::new();
        let mut named = |item: &Json| -> Option<String> {
            let id = item.get("id")?.as_str()?;
            let id = present.iter().find(|p| *p == id)?;
            taken.insert(id.clone()).then(|| id.clone())
        };
        let names: Vec<Option<String>> = items.iter().map(&mut named).collect();
        let mut free = present
            .iter()
            .filter(|id| !taken.contains(*id))
            .cloned()
            .collect::<Vec<_>>()
            .into_iter();
        let mut rows = Vec::new();
        for ((position, item), name) in (0i64..).zip(items).zip(names) {
            let id = match name {
                Some(id) => id,
                None => self
                    .id_of_no_row(table, item)?
                    .filter(|id| rows.iter().all(|row: &Row| row.id != *id))
                    .or_else(|| free.next())
                    .unwrap_or_else(|| self.new_id()),
            };
            let values = table.columns().iter().map(|column| match column.name {
                "position" => Value::Integer(position),
                name if name == owner_column => Value::Text(owner.to_owned()),
                // In a list of plain strings, the item itself is the value.
                "name" if item.is_string() => value_of(Some(item)),
                _ => value_of(column.member.and_then(|member| item.get(member))),
            });
            let values = values.collect();
            rows.push(Row { table, id, values });
        }
        self.replace_owned(table, &present, &rows)
    }

    /// Returns the id that an item names if no row has it, so that the row of another owner is not
    /// taken.
    fn id_of_no_row(&self, table: Table, item: &Json) -> Result<Option<String>, StoreError> {
        let Some(id) = item.get("id").and_then(Json::as_str) else {
            return Ok(None);
        };
        let is_there = Row::read(self.conn(), table, id)?.is_some();
        Ok((!is_there).then(|| id.to_owned()))
    }

    /// Replaces the rows of one owner in one table, `present`, by `rows`.
    pub(crate) fn replace_owned(
        &mut self,
        table: Table,
        present: &[String],
        rows: &[Row],
    ) -> Result<(), StoreError> {
        for id in present {
            let stays = rows.iter().find(|row| row.id == *id);
            let before = Row::read(self.conn(), table, id)?;
            // A position is UNIQUE within its owner, so a row that moves is deleted before another
            // takes its position.
            let moves = |row: &Row| {
                let position = before.as_ref().map(|b| b.value("position"));
                position != Some(row.value("position"))
            };
            // Rows that neither go nor move are updated in place.
            if stays.is_none_or(moves) {
                self.delete(table, id)?;
            }
        }
        rows.iter().try_for_each(|row| self.put(row))
    }

    /// Returns whether the record is a set of goals that was rated. Refuses other activities in it.
    pub(crate) fn is_frozen(&self, record: &Record) -> Result<bool, StoreError> {
        let Content::GoalSet(set) = &record.content else {
            return Ok(false);
        };
        let id = record.stamp.id.hyphenated().to_string();
        if ids_where(self.conn(), Table::GoalReview, "goal_set_id", &id, "day")?.is_empty() {
            return Ok(false);
        }
        let held = read(self.conn(), Table::GoalSet, &id)?;
        match held.map(|r| r.content) {
            Some(Content::GoalSet(held)) if !held.has_activities_of(set) => {
                Err(Problem::Frozen.of(Field::Goals).into())
            }
            Some(_) | None => Ok(true),
        }
    }

    /// Fails when the set does not exist or a rated goal is not in it.
    fn goals_are_there(&self, review: &GoalReview) -> Result<(), StoreError> {
        let set = review.goal_set.hyphenated().to_string();
        if Row::read(self.conn(), Table::GoalSet, &set)?.is_none() {
            return Err(Problem::Unknown.of(Field::GoalSet).into());
        }
        let goals = ids_where(self.conn(), Table::Goal, "goal_set_id", &set, "position")?;
        let is_in_set = |goal: Uuid| goals.contains(&goal.hyphenated().to_string());
        if review.ratings.iter().all(|r| is_in_set(r.goal)) {
            return Ok(());
        }
        Err(Problem::Unknown.of(Field::Ratings).into())
    }
}

/// Returns a record's form as an object, for an entry without the nesting of its answers.
fn form_of(content: &Content) -> Map<String, Json> {
    let Ok(Json::Object(mut form)) = serde_json::to_value(content.raw()) else {
        return Map::new();
    };
    match form.remove("answers") {
        Some(Json::Object(answers)) => answers,
        Some(_) | None => form,
    }
}

/// Returns the value of a column for a member of a form.
pub(crate) fn value_of(member: Option<&Json>) -> Value {
    match member {
        Some(Json::Bool(yes)) => Value::Integer(i64::from(*yes)),
        Some(list @ Json::Array(_)) => Value::Text(list.to_string()),
        Some(other) => from_json(other).unwrap_or(Value::Null),
        None => Value::Null,
    }
}

fn basis_value(basis: Option<Basis>) -> Value {
    basis.map_or(Value::Null, |b| Value::Text(b.name().to_owned()))
}
