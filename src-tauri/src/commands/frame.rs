//! The window itself.

use tauri::State;

use backstory_journal::desktop::ZoomStep;
use backstory_journal::error::ApiError;
use backstory_journal::state::Shared;

/// Makes everything in the window larger or smaller, now and at the next start.
#[tauri::command(async)]
pub fn zoom(step: ZoomStep, state: State<'_, Shared>) -> Result<(), ApiError> {
    state.answer(|state| {
        state.desktop.zoom(step);
        Ok(())
    })
}
