//! Settings: outside the change log, so that undoing an entry never changes them.

use std::collections::BTreeMap;
use std::path::Path;

use backstory_core::asking::AskFrequency;
use backstory_core::day::Day;
use backstory_core::desk_break::{DeskBreakCue, MINUTES};
use backstory_core::invalid::Field;
use backstory_core::phone::PhoneNumber;
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

/// A setting and its new value; `None` deletes it.
pub type Kept = (Setting, Option<String>);

/// A setting kept in the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// Name or initials the person goes by.
    PreferredName,
    /// `1` in a journal with only invented entries.
    Demo,
    /// How often the person wants to be asked: a word of `AskFrequency`.
    AskFrequency,
    /// Day on which `AskFrequency` was chosen.
    FrequencyChosenOn,
    /// `0` when the person is not asked for pain every day.
    AsksDailyPain,
    /// Frequency at which the person declined to be asked less: a word of `AskFrequency`.
    DeclinedAskingLess,
    /// Day on which rating goals was put off.
    PutOffGoals,
    /// Day on which the pain of a week was put off.
    PutOffPainRecall,
    /// Day on which the RMDQ was put off.
    PutOffRmdq,
    /// Emergency phone number, as typed.
    EmergencyNumber,
    /// Phone number of a crisis line, as typed.
    CrisisLine,
    /// Lessons that were read, with the day of each.
    LessonsRead,
    /// Lessons that were put off, with the day of each.
    LessonsPutOff,
    /// Day on which the journal was started.
    StartedOn,
    /// Ways to begin that were taken, with the day of each.
    WaysTaken,
    /// Minutes between two desk breaks; absent for no desk breaks.
    DeskBreakMinutes,
    /// How a desk break is announced: a word of `DeskBreakCue`.
    DeskBreakCue,
    /// Day for which desk breaks were stopped.
    DeskBreaksRestOn,
}

/// Longest list of ids with their days, in characters; far more than all lessons will need.
const LIST_LIMIT: usize = 100_000;

impl Setting {
    /// Every setting there is.
    pub const ALL: [Setting; 18] = [
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
        Setting::CrisisLine,
        Setting::LessonsRead,
        Setting::LessonsPutOff,
        Setting::StartedOn,
        Setting::WaysTaken,
        Setting::DeskBreakMinutes,
        Setting::DeskBreakCue,
        Setting::DeskBreaksRestOn,
    ];

    /// Returns whether a setting can have this value, because other programs can edit the file.
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
            | Setting::StartedOn
            | Setting::DeskBreaksRestOn => value.parse::<Day>().is_ok(),
            Setting::AsksDailyPain => matches!(value, "0" | "1"),
            Setting::EmergencyNumber => PhoneNumber::new(Field::EmergencyNumber, value).is_ok(),
            Setting::CrisisLine => PhoneNumber::new(Field::CrisisLine, value).is_ok(),
            Setting::LessonsRead | Setting::LessonsPutOff | Setting::WaysTaken => {
                is_list_of_days(value)
            }
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
            Setting::CrisisLine => "crisis_line",
            Setting::LessonsRead => "lessons_read",
            Setting::LessonsPutOff => "lessons_put_off",
            Setting::StartedOn => "started_on",
            Setting::WaysTaken => "ways_taken",
            Setting::DeskBreakMinutes => "desk_break_minutes",
            Setting::DeskBreakCue => "desk_break_cue",
            Setting::DeskBreaksRestOn => "desk_breaks_rest_on",
        }
    }
}

impl Reader {
    /// Reads a setting. Returns `None` when it was never set, or has an invalid value, which
    /// [`check`](Reader::check) reports.
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

    /// Checks every setting. A setting with an unknown key may belong to a later version.
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

    /// Returns whether every entry of this journal is invented.
    pub fn is_demo(&self) -> Result<bool, StoreError> {
        Ok(self.setting(Setting::Demo)?.is_some())
    }
}

impl Store {
    /// Saves a setting. When this returns, it is on disk.
    pub fn set_setting(&mut self, setting: Setting, value: &str) -> Result<(), StoreError> {
        self.change(|conn| keep(conn, setting, Some(value)))
    }

    /// Saves settings and deletes those without a value, all of them or none.
    pub fn keep_settings(&mut self, settings: &[Kept]) -> Result<(), StoreError> {
        if settings.is_empty() {
            return Ok(());
        }
        self.change(|conn| {
            let mut settings = settings.iter();
            settings.try_for_each(|(setting, value)| keep(conn, *setting, value.as_deref()))
        })
    }

    /// Deletes a setting; does nothing when it was never set.
    pub fn clear_setting(&mut self, setting: Setting) -> Result<(), StoreError> {
        self.change(|conn| keep(conn, setting, None))
    }

    /// Returns whether the journal at `path`, of this format or an older one, is a demo. Changes no
    /// byte.
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
    /// Saves a setting in the transaction of this change. The setting stays outside the log.
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

/// Returns whether a text is a JSON object of lesson ids, each with a day.
fn is_list_of_days(value: &str) -> bool {
    let is_short = value.chars().count() <= LIST_LIMIT;
    let days = || serde_json::from_str::<BTreeMap<String, String>>(value).ok();
    let is_day = |day: &String| day.parse::<Day>().is_ok();
    is_short && days().is_some_and(|days| days.values().all(is_day))
}
