//! The window itself.

use crate::desktop::ZoomStep;
use crate::error::Error;
use crate::state::AppState;

/// Makes everything in the window larger or smaller, now and at the next start.
pub fn zoom(state: &AppState, step: ZoomStep) -> Result<(), Error> {
    state.desktop.zoom(step);
    Ok(())
}
