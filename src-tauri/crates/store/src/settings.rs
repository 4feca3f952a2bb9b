//! Settings: outside the change log, so that undoing an entry never changes them.

use std::path::Path;

use rusqlite::{OptionalExtension, params};

use crate::error::StoreError;
use crate::gates::{self, Found, Purpose};
use crate::place;
use crate::store::{SCHEMA_VERSION, Store};

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

impl Setting {
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

impl Store {
    /// Reads a setting; none when it was never set.
    pub fn setting(&self, setting: Setting) -> Result<Option<String>, StoreError> {
        Ok(self
            .conn
            .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
            .query_row([setting.key()], |r| r.get(0))
            .optional()?)
    }

    /// Sets a setting. When this returns, it is on disk.
    pub fn set_setting(&mut self, setting: Setting, value: &str) -> Result<(), StoreError> {
        self.change(|conn| {
            conn.execute(
                "INSERT INTO setting (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                params![setting.key(), value],
            )?;
            Ok(())
        })
    }

    /// Removes a setting; one that was never set is left so.
    pub fn clear_setting(&mut self, setting: Setting) -> Result<(), StoreError> {
        self.change(|conn| {
            conn.execute("DELETE FROM setting WHERE key = ?1", [setting.key()])?;
            Ok(())
        })
    }

    /// Whether the journal at `path`, of this format or an older one, is a demo. Changes no byte.
    pub fn is_demo_at(path: &Path) -> Result<bool, StoreError> {
        let path = &place::resolve(path)?;
        let look = gates::look(path, SCHEMA_VERSION, Purpose::Reading)?;
        let (Found::Journal { .. }, Some(conn)) = (look.found, look.conn) else {
            return Ok(false);
        };
        let sql = "SELECT EXISTS (SELECT 1 FROM setting WHERE key = ?1)";
        conn.query_row(sql, [Setting::Demo.key()], |r| r.get(0))
            .map_err(|e| gates::refused(path, e, Purpose::Reading))
    }

    /// Whether every entry of this journal is invented.
    pub fn is_demo(&self) -> Result<bool, StoreError> {
        Ok(self.setting(Setting::Demo)?.is_some())
    }
}
