//! Desk breaks: the minutes between two of them, and how they are announced.

use std::ops::RangeInclusive;

/// Minutes between two desk breaks.
pub const MINUTES: RangeInclusive<u16> = 15..=240;

words_of! {
    /// How a desk break is announced.
    #[derive(Default)]
    DeskBreakCue {
        /// A message in the window, and nothing else.
        #[default]
        Window = "window",
        /// The system also marks the window.
        Taskbar = "taskbar",
        /// The window is marked, and one soft tone is played.
        Sound = "sound",
    }
}
