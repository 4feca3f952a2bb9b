//! What a change of the journal was: a code and its arguments, worded only when it is read.
//!
//! So the history, undo and the trash speak the language of the window and not the one in which
//! the change was made. Nothing that the person typed is in it, because erasing a record leaves
//! the changes that touched it.

mod changes;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use changes::{Changes, DaySpan};

use crate::day::Day;
use crate::record::{Content, PlanUse, Record, RecordKind};

/// A change of the journal.
///
/// Stored as `code` and a JSON object with the other members. A code keeps its meaning for ever;
/// a change that means something else gets another code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
pub enum Op {
    /// A record was written or edited.
    SaveRecord(Subject),
    /// A record was deleted.
    DeleteRecord(Subject),
    /// A record was brought back to an earlier version.
    RestoreVersion(Subject),
    /// A deleted record was brought back.
    RestoreDeleted(Subject),
    /// A check-in was moved from its day to another.
    MoveCheckIn {
        /// The day that it stands at now.
        day: Day,
    },
    /// A line was read as movements, a note or questions of a day.
    SaveLine {
        /// The day that the line is about.
        day: Day,
    },
    /// The person said the next morning whether a movement had settled.
    SettleMovement {
        /// Whether it had.
        settled: bool,
    },
    /// An item of a plan was made something of its own.
    UsePlanItem {
        /// What it became.
        used_as: PlanUse,
    },
    /// The journal was started.
    StartJournal,
    /// The demo journal was made.
    MakeDemo,
    /// A change of a format before 7, which kept words in the place of a code.
    Worded {
        /// The words, one line.
        text: String,
    },
}

/// The record that a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its kind.
    pub kind: RecordKind,
    /// The day of a check-in or moment, which are named by it; `None` for the other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
}

impl Subject {
    /// Names a record.
    pub fn of(record: &Record) -> Subject {
        let day = match &record.content {
            Content::CheckIn(day, _) | Content::Moment(day, _) => Some(*day),
            _ => None,
        };
        Subject {
            kind: record.content.kind(),
            day,
        }
    }
}

impl Op {
    /// The words of a change of an earlier format.
    pub fn worded(text: &str) -> Op {
        Op::Worded {
            text: text.to_owned(),
        }
    }

    /// The code and the arguments, a JSON object, as the journal stores them.
    pub fn stored(&self) -> (String, String) {
        let mut arguments = match serde_json::to_value(self) {
            Ok(Value::Object(members)) => members,
            // An enum with a tag is always an object.
            Ok(_) | Err(_) => serde_json::Map::new(),
        };
        let code = match arguments.remove("code") {
            Some(Value::String(code)) => code,
            Some(_) | None => String::new(),
        };
        (code, Value::Object(arguments).to_string())
    }

    /// Reads the stored pair; `None` when it is not a change that this build knows.
    pub fn from_stored(code: &str, arguments: &str) -> Option<Op> {
        let Ok(Value::Object(mut members)) = serde_json::from_str(arguments) else {
            return None;
        };
        members.insert("code".to_owned(), Value::from(code));
        serde_json::from_value(Value::Object(members)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_op() -> Vec<Op> {
        let check_in = Subject {
            kind: RecordKind::CheckIn,
            day: Some(Day::EARLIEST),
        };
        let medicine = Subject {
            kind: RecordKind::Medicine,
            day: None,
        };
        vec![
            Op::SaveRecord(check_in),
            Op::DeleteRecord(medicine),
            Op::RestoreVersion(medicine),
            Op::RestoreDeleted(check_in),
            Op::MoveCheckIn { day: Day::EARLIEST },
            Op::SaveLine { day: Day::EARLIEST },
            Op::SettleMovement { settled: true },
            Op::UsePlanItem {
                used_as: PlanUse::Goal,
            },
            Op::StartJournal,
            Op::MakeDemo,
            Op::worded("Check-in for 20 November"),
        ]
    }

    #[test]
    fn every_change_is_read_back_as_it_was_stored() {
        for op in every_op() {
            let (code, arguments) = op.stored();
            assert_eq!(Op::from_stored(&code, &arguments), Some(op), "{code}");
        }
    }

    #[test]
    fn codes_and_arguments_keep_their_spelling_for_ever() {
        let stored: Vec<String> = every_op()
            .iter()
            .map(|op| {
                let (code, arguments) = op.stored();
                format!("{code} {arguments}")
            })
            .collect();
        assert_eq!(
            stored,
            [
                r#"save_record {"day":"1900-01-01","kind":"check_in"}"#,
                r#"delete_record {"kind":"medicine"}"#,
                r#"restore_version {"kind":"medicine"}"#,
                r#"restore_deleted {"day":"1900-01-01","kind":"check_in"}"#,
                r#"move_check_in {"day":"1900-01-01"}"#,
                r#"save_line {"day":"1900-01-01"}"#,
                r#"settle_movement {"settled":true}"#,
                r#"use_plan_item {"used_as":"goal"}"#,
                "start_journal {}",
                "make_demo {}",
                r#"worded {"text":"Check-in for 20 November"}"#,
            ]
        );
    }

    #[test]
    fn what_is_not_a_known_change_is_not_read() {
        for (code, arguments) in [
            ("", "{}"),
            ("forget_everything", "{}"),
            ("save_record", "{}"),
            ("save_record", r#"{"kind":"weather"}"#),
            ("save_line", r#"{"day":"yesterday"}"#),
            ("start_journal", "[]"),
            ("start_journal", "not JSON"),
            ("worded", r#"{"text":7}"#),
        ] {
            assert_eq!(Op::from_stored(code, arguments), None, "{code} {arguments}");
        }
    }
}
