//! Operations: the kind of a change as a code with arguments, put into words only when it is read.
//!
//! So the history, undo and the trash use the present language of the window, not the one at the
//! time of the change. An operation contains nothing that the person typed, because erasing a
//! record keeps the changes that touched it.

mod changes;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use changes::{Changes, DaySpan};

use crate::day::Day;
use crate::record::{Content, PlanUse, Record, RecordKind};

/// A change of the journal.
///
/// Stored as `code` and a JSON object of the other members. A code never changes its meaning; a
/// change with another meaning gets another code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case", deny_unknown_fields)]
pub enum Op {
    /// A record was written or edited.
    SaveRecord(Subject),
    /// A record was deleted.
    DeleteRecord(Subject),
    /// A record was restored to an earlier version.
    RestoreVersion(Subject),
    /// A deleted record was restored.
    RestoreDeleted(Subject),
    /// A check-in was moved from its day to another.
    MoveCheckIn {
        /// Day it was moved to.
        day: Day,
    },
    /// A quick line was saved as movements, a note or questions of a day.
    SaveLine {
        /// Day of the line.
        day: Day,
    },
    /// The person said the next morning whether a movement had settled.
    SettleMovement {
        /// Whether it had settled.
        settled: bool,
    },
    /// A goal or a movement was made from an item of a plan.
    UsePlanItem {
        /// Kind of thing it became.
        used_as: PlanUse,
    },
    /// The journal was started.
    StartJournal,
    /// The demo journal was generated.
    MakeDemo,
    /// A change from a format before 7, which stored a label instead of a code.
    Worded {
        /// The label, one line.
        text: String,
    },
}

/// The record that a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its kind.
    pub kind: RecordKind,
    /// Day of a check-in or moment, which is part of its name; `None` for other kinds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
}

impl Subject {
    /// Returns the subject that a record is.
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
    /// Makes the operation of a change from an earlier format, given its label.
    pub fn worded(text: &str) -> Op {
        Op::Worded {
            text: text.to_owned(),
        }
    }

    /// Returns the code and the arguments, a JSON object, as the journal stores them.
    pub fn stored(&self) -> (String, String) {
        let mut arguments = match serde_json::to_value(self) {
            Ok(Value::Object(members)) => members,
            // Unreachable: a tagged enum is always serialised as an object.
            Ok(_) | Err(_) => serde_json::Map::new(),
        };
        let code = match arguments.remove("code") {
            Some(Value::String(code)) => code,
            Some(_) | None => String::new(),
        };
        (code, Value::Object(arguments).to_string())
    }

    /// Reads the stored pair; `None` when this build does not know the code.
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
