//! The window itself.

use crate::desktop::ZoomStep;
use crate::error::Error;
use crate::journal::Journal;

/// Makes everything in the window larger or smaller, now and after the next start.
pub fn zoom(journal: &Journal, step: ZoomStep) -> Result<(), Error> {
    journal.desktop.zoom(step);
    Ok(())
}
