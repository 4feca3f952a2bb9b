//! Settings: outside the change log, so that undoing an entry never changes them.

use std::collections::BTreeMap;
use std::path::Path;

use backstory_core::asking::AskFrequency;
use backstory_core::day::Day;
use backstory_core::desk_break::{DeskBreakCue, MINUTES};
use backstory_core::emergency::EmergencyNumber;
use backstory_core::invalid::Field;
use backstory_core::text;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};

use crate::check::CheckReport;
use crate::error::StoreError;
use crate::gates::{self, Found, Purpose};
use crate::journal_file;
use crate::log::WriteSet;
use crate::mending::is_laid_out;
use crate::reader::Reader;
use crate::row::{is_unreadable, value};
use crate::store::{SCHEMA_VERSION, Store};
use crate::strays::{UNKNOWN, is_plain};

/// A setting and its new value; none removes it.
pub type Kept = (Setting, Option<String>);

/// A setting kept in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The name or initials the person goes by.
    PreferredName,
    /// `1` in a journal whose every entry is invented.
    Demo,
    /// How often the person wants to be asked: a word of `AskFrequency`.
    AskFrequency,
    /// The day on which that was chosen.
    FrequencyChosenOn,
    /// `0` when pain is not asked every day.
    AsksDailyPain,
    /// The day on which asking less was declined.
    DeclinedAskingLess,
    /// The day on which rating goals was put off.
    PutOffGoals,
    /// The day on which the pain of a week was put off.
    PutOffPainRecall,
    /// The day on which the RMDQ was put off.
    PutOffRmdq,
    /// The number to call in an emergency, as typed.
    EmergencyNumber,
    /// Which lessons were read, and when.
    LessonsRead,
    /// Which lessons were put off, and when.
    LessonsPutOff,
    /// Minutes between two desk breaks; absent for no desk breaks.
    DeskBreakMinutes,
    /// How it is said that it is time for a desk break.
    DeskBreakCue,
    /// The day on which no more desk breaks were wanted.
    DeskBreaksRestOn,
}

/// Most characters of a list of lessons and days: far more than there will be lessons.
const LIST_LIMIT: usize = 100_000;

impl Setting {
    /// Every setting there is.
    pub const ALL: [Setting; 15] = [
        Setting::PreferredName,
        Setting::Demo,
        Setting::AskFrequency,
        Setting::FrequencyChosenOn,
        Setting::AsksDailyPain,
        Setting::DeclinedAskingLess,
        Setting::PutOffGoals,
        Setting::PutOffPainRecall,
        Setting::PutOffRmdq,
        Setting::EmergencyNumber,
        Setting::LessonsRead,
        Setting::LessonsPutOff,
        Setting::DeskBreakMinutes,
        Setting::DeskBreakCue,
        Setting::DeskBreaksRestOn,
    ];

    /// Whether a value is one that the setting can have: a file can be edited by other programs.
    pub fn takes(self, value: &str) -> bool {
        match self {
            Setting::PreferredName => text::name(Field::PreferredName, value.to_owned()).is_ok(),
            Setting::Demo => value == "1",
            Setting::AskFrequency | Setting::DeclinedAskingLess => {
                value.parse::<AskFrequency>().is_ok()
            }
            Setting::FrequencyChosenOn
            | Setting::PutOffGoals
            | Setting::PutOffPainRecall
            | Setting::PutOffRmdq
            | Setting::DeskBreaksRestOn => value.parse::<Day>().is_ok(),
            Setting::AsksDailyPain => matches!(value, "0" | "1"),
            Setting::EmergencyNumber => EmergencyNumber::new(value).is_ok(),
            Setting::LessonsRead | Setting::LessonsPutOff => is_list_of_days(value),
            Setting::DeskBreakMinutes => {
                let minutes = value.parse::<u16>();
                minutes.is_ok_and(|minutes| MINUTES.contains(&minutes))
            }
            Setting::DeskBreakCue => value.parse::<DeskBreakCue>().is_ok(),
        }
    }

    fn key(self) -> &'static str {
        match self {
            Setting::PreferredName => "preferred_name",
            Setting::Demo => "demo",
            Setting::AskFrequency => "ask_frequency",
            Setting::FrequencyChosenOn => "frequency_chosen_on",
            Setting::AsksDailyPain => "asks_daily_pain",
            Setting::DeclinedAskingLess => "declined_asking_less",
            Setting::PutOffGoals => "put_off_goals",
            Setting::PutOffPainRecall => "put_off_pain_recall",
            Setting::PutOffRmdq => "put_off_rmdq",
            Setting::EmergencyNumber => "emergency_number",
            Setting::LessonsRead => "lessons_read",
            Setting::LessonsPutOff => "lessons_put_off",
            Setting::DeskBreakMinutes => "desk_break_minutes",
            Setting::DeskBreakCue => "desk_break_cue",
            Setting::DeskBreaksRestOn => "desk_breaks_rest_on",
        }
    }
}

impl Reader {
    /// Reads a setting; none when it was never set, or holds what it cannot be, which
    /// [`check`](Store::check) says.
    pub fn setting(&self, setting: Setting) -> Result<Option<String>, StoreError> {
        let found = self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([setting.key()], |r| value(r, 0))
            .optional();
        Ok(match found {
            Ok(Some(Value::Text(value))) if setting.takes(&value) => Some(value),
            Ok(_) => None,
            Err(error) if is_unreadable(&error) => None,
            Err(error) => return Err(error.into()),
        })
    }

    /// Every setting with what it holds. One of a key that this version does not know may be a
    /// later version's.
    pub(crate) fn check_settings(&self, report: &mut CheckReport) -> Result<(), StoreError> {
        let mut statement = self
            .conn
            .prepare("SELECT rowid, key, value FROM setting NOT INDEXED")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Value::Text(key) = value(row, 1)? else {
                let number: i64 = row.get(0)?;
                report.add(format!("Row {number} of table setting cannot be read."));
                continue;
            };
            let known = Setting::ALL.into_iter().find(|s| s.key() == key);
            let is_valid = match (known, value(row, 2)?) {
                (Some(setting), Value::Text(value)) => setting.takes(&value),
                (None, Value::Text(_)) => true,
                _ => false,
            };
            if !is_valid {
                let key = if is_plain(&key.replace('_', "-")) {
                    &key
                } else {
                    UNKNOWN
                };
                report.add(format!(
                    "Setting {key} of table setting holds no value of its kind and counts as not set."
                ));
            }
        }
        Ok(())
    }

    /// Whether every entry of this journal is invented.
    pub fn is_demo(&self) -> Result<bool, StoreError> {
        Ok(self.setting(Setting::Demo)?.is_some())
    }
}

impl Store {
    /// Sets a setting. When this returns, it is on disk.
    pub fn set_setting(&mut self, setting: Setting, value: &str) -> Result<(), StoreError> {
        self.change(|conn| keep(conn, setting, Some(value)))
    }

    /// Sets some settings and removes those without a value, all of them or none.
    pub fn keep_settings(&mut self, settings: &[Kept]) -> Result<(), StoreError> {
        if settings.is_empty() {
            return Ok(());
        }
        self.change(|conn| {
            let mut settings = settings.iter();
            settings.try_for_each(|(setting, value)| keep(conn, *setting, value.as_deref()))
        })
    }

    /// Removes a setting; one that was never set is left so.
    pub fn clear_setting(&mut self, setting: Setting) -> Result<(), StoreError> {
        self.change(|conn| keep(conn, setting, None))
    }

    /// Whether the journal at `path`, of this format or an older one, is a demo. Changes no byte.
    pub fn is_demo_at(path: &Path) -> Result<bool, StoreError> {
        let path = &journal_file::resolve(path)?;
        let look = gates::look(path, SCHEMA_VERSION, Purpose::Reading)?;
        let (Found::Journal { version }, Some(conn)) = (look.found, look.conn) else {
            return Ok(false);
        };
        is_laid_out(&conn, version, path)?;
        let sql = "SELECT EXISTS (SELECT 1 FROM setting WHERE key = ?1 AND value = '1')";
        conn.query_row(sql, [Setting::Demo.key()], |r| r.get(0))
            .map_err(|e| gates::refused(path, e, Purpose::Reading))
    }
}

impl WriteSet<'_> {
    /// Sets a setting with what else this change does, both or neither. It stays outside the log.
    pub fn set_setting(&mut self, setting: Setting, value: &str) -> Result<(), StoreError> {
        keep(self.conn(), setting, Some(value))
    }
}

fn keep(conn: &Connection, setting: Setting, value: Option<&str>) -> Result<(), StoreError> {
    match value {
        Some(value) => conn.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            params![setting.key(), value],
        )?,
        None => conn.execute("DELETE FROM setting WHERE key = ?1", [setting.key()])?,
    };
    Ok(())
}

/// Whether a text is lessons by their ids, each with a day, as JSON.
fn is_list_of_days(value: &str) -> bool {
    let is_short = value.chars().count() <= LIST_LIMIT;
    let days = || serde_json::from_str::<BTreeMap<String, String>>(value).ok();
    let is_day = |day: &String| day.parse::<Day>().is_ok();
    is_short && days().is_some_and(|days| days.values().all(is_day))
}
