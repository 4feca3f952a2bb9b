//! Printing a lesson, a movement or the flare plan: a PDF that is saved and opened.

use backstory_core::record::RecordKind;
use backstory_report::sheet::{Sheet, compose_sheet};
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::learn::call_to_make;
use crate::commands::report::SavedReport;
use crate::error::Error;
use crate::files::{self, Guard};
use crate::newest::Newest;
use crate::sheets::Press;
use crate::state::AppState;

/// What to print.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SheetInput {
    /// A lesson.
    Lesson {
        /// Its id.
        id: String,
    },
    /// A movement of the library.
    Movement {
        /// Its id.
        id: String,
    },
    /// The flare plan written last.
    FlarePlan,
}

/// Asks where to save a sheet and saves it; null when the person cancels. Lessons and movements
/// need no journal.
pub fn save_sheet(state: &AppState, input: SheetInput) -> Result<Option<SavedReport>, Error> {
    save(state, &input)
}

fn save(state: &AppState, input: &SheetInput) -> Result<Option<SavedReport>, Error> {
    let sheet = sheet(state, input)?;
    let pdf = compose_sheet(&state.words, &sheet)?;
    let name = match input {
        SheetInput::Lesson { id } | SheetInput::Movement { id } => id.clone(),
        SheetInput::FlarePlan => state.words.sheet_file_plan(),
    };
    let name = format!("backstory-{name}-{}.pdf", state.clock.now().day());
    let Some(path) = state.desktop.save_as(&name) else {
        return Ok(None);
    };
    files::replace(&path, &pdf.bytes, &Guard::of(Some(&state.paths)))?;
    state.remember_saved(path.clone());
    Ok(Some(SavedReport {
        path: path.display().to_string(),
        tagged: pdf.tagged,
    }))
}

fn sheet(state: &AppState, input: &SheetInput) -> Result<Sheet, Error> {
    let library = backstory_learn::library();
    let press = Press {
        library,
        words: &state.words,
        today: state.clock.now().day(),
        call: call_to_make(state),
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
        SheetInput::FlarePlan => state.with_store(|store| {
            let plan = Newest::of(store, &[RecordKind::FlarePlan], None)?.next();
            let plan = plan.transpose()?.ok_or(Error::NoFlarePlan)?;
            press.flare_plan(&plan).ok_or(Error::NoFlarePlan)
        }),
    }
}
