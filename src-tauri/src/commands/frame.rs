//! The window itself.

use tauri::State;

use crate::error::ApiError;
use crate::state::Shared;
use crate::window_memory::ZoomStep;

/// Makes everything in the window larger or smaller, now and at the next start.
#[tauri::command(async)]
pub fn zoom(step: ZoomStep, state: State<'_, Shared>) -> Result<(), ApiError> {
    state.answer(|state| {
        state.desktop.zoom(step);
        Ok(())
    })
}
