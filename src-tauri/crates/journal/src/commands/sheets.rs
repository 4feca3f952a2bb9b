//! Printing a lesson, a movement or the flare plan: saves a PDF and opens it.

use backstory_core::record::RecordKind;
use backstory_report::sheet::{Sheet, compose_sheet};
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::learn::call_to_make;
use crate::commands::report::SavedReport;
use crate::error::Error;
use crate::files::{self, Guard};
use crate::journal::Journal;
use crate::newest::Newest;
use crate::sheets::Press;

/// The sheet to print.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SheetInput {
    /// A lesson.
    Lesson {
        /// Id of the lesson.
        id: String,
    },
    /// A movement of the library.
    Movement {
        /// Id of the movement.
        id: String,
    },
    /// The most recent flare plan.
    FlarePlan,
}

/// Asks where to save a sheet and saves it; null when the person cancels. Lessons and movements do
/// not need a journal.
pub fn save_sheet(journal: &Journal, input: SheetInput) -> Result<Option<SavedReport>, Error> {
    save(journal, &input)
}

fn save(journal: &Journal, input: &SheetInput) -> Result<Option<SavedReport>, Error> {
    let sheet = sheet(journal, input)?;
    let pdf = compose_sheet(&journal.words, &sheet)?;
    let name = match input {
        SheetInput::Lesson { id } | SheetInput::Movement { id } => id.clone(),
        SheetInput::FlarePlan => journal.words.sheet_file_plan(),
    };
    let name = format!("backstory-{name}-{}.pdf", journal.clock.now().day());
    let Some(path) = journal.desktop.save_as(&name) else {
        return Ok(None);
    };
    files::replace(&path, &pdf.bytes, &Guard::of(Some(&journal.paths)))?;
    journal.remember_saved(path.clone());
    Ok(Some(SavedReport {
        path: path.display().to_string(),
        tagged: pdf.tagged,
    }))
}

fn sheet(journal: &Journal, input: &SheetInput) -> Result<Sheet, Error> {
    let library = backstory_learn::library();
    let press = Press {
        library,
        words: &journal.words,
        today: journal.clock.now().day(),
        call: call_to_make(journal),
    };
    match input {
        SheetInput::Lesson { id } => {
            let lesson = library.lessons.iter().find(|lesson| lesson.id == *id);
            Ok(press.lesson(lesson.ok_or(Error::NoSuchLesson)?))
        }
        SheetInput::Movement { id } => {
            let movement = library.movements.iter().find(|one| one.id == *id);
            Ok(press.movement(movement.ok_or(Error::NoSuchLesson)?))
        }
        SheetInput::FlarePlan => journal.with_reader(|store| {
            let plan = Newest::of(store, &[RecordKind::FlarePlan], None)?.next();
            let plan = plan.transpose()?.ok_or(Error::NoFlarePlan)?;
            press.flare_plan(&plan).ok_or(Error::NoFlarePlan)
        }),
    }
}
