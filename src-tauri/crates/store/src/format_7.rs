//! The part of format 7 that SQL cannot do: UUIDs for the changes of earlier formats, check-in ids
//! derived from their day, and links of questions in the change log.

use std::collections::BTreeMap;

use backstory_core::day::Day;
use backstory_core::entry::EntryId;
use rusqlite::{Connection, params};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use crate::error::StoreError;
use crate::row::{Row, readable};
use crate::table::Table;
use crate::versions::OWNER;

/// Namespaces of the UUIDs that this step makes (UUIDv5, RFC 9562, 5.5). They are derived, so every
/// copy of a journal gets the same ones.
const CHANGES: Uuid = Uuid::from_u128(0x8f0e_6f5c_5c0b_4d0e_9d39_2c64_6a1d_7a11);
const LINKS: Uuid = Uuid::from_u128(0x2d0c_6a4e_9a3b_4f55_8c1d_40d5_7be1_93c6);

/// Fills the rows of format 6 in for format 7, after its SQL has run.
pub(crate) fn fill(conn: &Connection) -> Result<(), StoreError> {
    name_changes(conn)?;
    name_check_ins(conn)?;
    link_questions(conn)
}

/// Derives the UUID of each change from its number, time and arguments.
fn name_changes(conn: &Connection) -> Result<(), StoreError> {
    let mut statement = conn
        .prepare("SELECT id, id || ' ' || quote(at) || ' ' || quote(arguments) FROM write_set")?;
    let changes = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let changes: Vec<(i64, String)> = readable(changes)?;
    let mut update = conn.prepare("UPDATE write_set SET uuid = ?2 WHERE id = ?1")?;
    for (id, said) in changes {
        update.execute(params![id, name(&CHANGES, &said)])?;
    }
    Ok(())
}

fn name(namespace: &Uuid, said: &str) -> String {
    let name = Uuid::new_v5(namespace, said.as_bytes());
    name.hyphenated().to_string()
}

/// Gives every check-in, live or in the log, an id of its day: the first to the live one, the next
/// to the others by age.
fn name_check_ins(conn: &Connection) -> Result<(), StoreError> {
    let live = "SELECT id, day FROM entry WHERE kind = 'check_in' ORDER BY id";
    // The newest version has the day at which it was when it was deleted.
    // SQLite takes the bare columns from the row with the maximum.
    let gone = "SELECT row_id, before ->> '$.day', max(write_set * 1048576 + position)
         FROM row_version
         WHERE table_name = 'entry' AND row_id NOT IN (SELECT id FROM entry)
             AND CASE WHEN json_valid(before) THEN before ->> '$.kind' END = 'check_in'
         GROUP BY row_id ORDER BY row_id";
    let mut days: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for sql in [live, gone] {
        let mut statement = conn.prepare(sql)?;
        let ids = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        for (id, day) in readable::<(String, String)>(ids)? {
            // A check-in with an unreadable id keeps it; a check names it.
            if Uuid::try_parse(&id).is_ok() {
                days.entry(day).or_default().push(id);
            }
        }
    }
    for (day, ids) in days {
        let Ok(day) = day.parse::<Day>() else {
            continue;
        };
        for (number, id) in (0..).zip(ids) {
            let new = EntryId::of_check_in(day, number).to_string();
            rename_entry(conn, &id, &new)?;
        }
    }
    Ok(())
}

/// Replaces the id of an entry wherever it occurs.
fn rename_entry(conn: &Connection, old: &str, new: &str) -> Result<(), StoreError> {
    let ids = params![old, new];
    for sql in [
        "UPDATE entry SET id = ?2 WHERE id = ?1",
        "UPDATE movement SET entry_id = ?2 WHERE entry_id = ?1",
        "UPDATE tag SET entry_id = ?2 WHERE entry_id = ?1",
        "UPDATE body_area SET entry_id = ?2 WHERE entry_id = ?1",
        "UPDATE row_version SET row_id = ?2 WHERE table_name = 'entry' AND row_id = ?1",
        "UPDATE OR REPLACE draft SET place = ?2 WHERE place = ?1",
        "UPDATE draft SET form = replace(form, ?1, ?2) WHERE instr(form, ?1) > 0",
    ] {
        conn.prepare_cached(sql)?.execute(ids)?;
    }
    let owned = format!(
        "UPDATE row_version SET before = json_set(before, '$.entry_id', ?2)
         WHERE {OWNER} = ?1 AND +table_name IN ('movement', 'tag', 'body_area')"
    );
    conn.prepare_cached(&owned)?.execute(ids)?;
    Ok(())
}

/// A version of a question in the log of format 6, which also had the link to its appointment.
struct OldVersion {
    write_set: i64,
    position: i64,
    before: Option<Map<String, Json>>,
}

/// Derives the ids of the links, and their versions from those of the questions.
fn link_questions(conn: &Connection) -> Result<(), StoreError> {
    let sql = "SELECT id, appointment_id, question_id, position FROM appointment_question";
    let mut statement = conn.prepare(sql)?;
    let links = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?)))?;
    let links: Vec<(String, String, String, i64)> = readable(links)?;
    let mut live = BTreeMap::new();
    for (id, appointment, question, position) in links {
        let link = Link {
            appointment,
            position,
        };
        conn.prepare_cached("UPDATE appointment_question SET id = ?2 WHERE id = ?1")?
            .execute([&id, &link.id(&question)])?;
        live.insert(question, link);
    }
    let sql = "SELECT DISTINCT row_id FROM row_version WHERE table_name = 'question'";
    let mut statement = conn.prepare(sql)?;
    let questions: Vec<String> = readable(statement.query_map([], |r| r.get(0))?)?;
    for question in questions {
        split_versions(conn, &question, live.remove(&question))?;
    }
    Ok(())
}

/// Link of a question: its appointment and its position there.
#[derive(Clone, PartialEq)]
struct Link {
    appointment: String,
    position: i64,
}

impl Link {
    fn id(&self, question: &str) -> String {
        name(&LINKS, &format!("{} {question}", self.appointment))
    }

    /// Removes the link from an earlier version of a question and returns it.
    fn taken_from(before: &mut Map<String, Json>) -> Option<Link> {
        let (appointment, position) = (before.remove("appointment_id"), before.remove("position"));
        Some(Link {
            appointment: appointment?.as_str()?.to_owned(),
            position: position?.as_i64()?,
        })
    }

    fn to_json(&self, question: &str) -> String {
        let Link {
            appointment,
            position,
        } = self;
        serde_json::json!({
            "appointment_id": appointment, "question_id": question, "position": position,
        })
        .to_string()
    }
}

/// Splits the versions of a question into its own and those of its links.
fn split_versions(conn: &Connection, question: &str, live: Option<Link>) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT write_set, position, before FROM row_version
         WHERE table_name = 'question' AND row_id = ?1 ORDER BY write_set DESC, position DESC",
    )?;
    let versions = statement.query_map([question], |r| {
        let before: Option<String> = r.get(2)?;
        Ok(OldVersion {
            write_set: r.get(0)?,
            position: r.get(1)?,
            before: before.and_then(|before| serde_json::from_str(&before).ok()),
        })
    })?;
    let there = Row::read(conn, Table::Question, question).ok().flatten();
    let there = there.and_then(|row| serde_json::from_str(&row.to_json()).ok());
    // From the newest version back: what a change left is what the next one found.
    let (mut link_after, mut after): (_, Option<Map<String, Json>>) = (live, there);
    for version in readable(versions)? {
        let OldVersion {
            write_set,
            position,
            mut before,
        } = version;
        let link_before = before.as_mut().and_then(Link::taken_from);
        if link_before != link_after {
            add_versions(
                conn,
                write_set,
                question,
                link_before.as_ref(),
                link_after.as_ref(),
            )?;
        }
        let place = params![write_set, position];
        if before.is_some() && before == after {
            // Drop versions whose only change was linking or unlinking the question.
            conn.prepare_cached("DELETE FROM row_version WHERE write_set = ?1 AND position = ?2")?
                .execute(place)?;
        } else if let Some(before) = &before {
            conn.prepare_cached(
                "UPDATE row_version SET before = ?3 WHERE write_set = ?1 AND position = ?2",
            )?
            .execute(params![
                write_set,
                position,
                Json::Object(before.clone()).to_string()
            ])?;
        }
        (link_after, after) = (link_before, before);
    }
    Ok(())
}

/// Adds the effect of a change on the link of a question as versions of the link.
fn add_versions(
    conn: &Connection,
    write_set: i64,
    question: &str,
    before: Option<&Link>,
    after: Option<&Link>,
) -> Result<(), StoreError> {
    let add = |link: &Link, was: Option<String>| {
        conn.prepare_cached(
            "INSERT INTO row_version (write_set, position, table_name, row_id, before)
             SELECT ?1, max(position) + 1, 'appointment_question', ?2, ?3
             FROM row_version WHERE write_set = ?1",
        )?
        .execute(params![write_set, link.id(question), was])
    };
    if let Some(before) = before {
        add(before, Some(before.to_json(question)))?;
    }
    if let Some(after) = after.filter(|a| before.is_none_or(|b| b.appointment != a.appointment)) {
        add(after, None)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
