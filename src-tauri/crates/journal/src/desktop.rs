//! What the program asks of the desktop: dialogs, the system's viewer, the look of the window.
//!
//! The window answers with the real ones, and a test with its own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use ts_rs::TS;

use crate::messages::{Message, MessageChannel};

/// What a key asks of the size of everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ZoomStep {
    /// One step larger.
    Larger,
    /// One step smaller.
    Smaller,
    /// 100 %.
    Usual,
}

/// A question with its three answers, in the words of the catalogues.
#[derive(Debug)]
pub struct Question {
    /// What it is about.
    pub title: String,
    /// The question.
    pub text: String,
    /// Saves a copy and then goes on.
    pub save_copy: String,
    /// Goes on without.
    pub go_on: String,
    /// Changes nothing.
    pub stay: String,
}

/// What the person answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Save a copy, then go on.
    SaveCopy,
    /// Go on without one.
    GoOn,
    /// Stay; also when the question was closed.
    Stay,
}

/// Hands a message to the window, which may be gone.
pub type Listener = Arc<dyn Fn(Message) + Send + Sync>;

/// What the program asks of the desktop.
pub trait Desktop: Send + Sync {
    /// Asks where to save a file of this name and kind; none when the person cancels.
    fn save_as(&self, default_name: &str) -> Option<PathBuf>;

    /// Asks whether to go on without what is only in this window; not on the main thread.
    fn ask(&self, question: &Question) -> Answer;

    /// Opens a file in the program the system has for it; the reason when it does not work.
    fn open_file(&self, path: &Path) -> Result<(), String>;

    /// Opens an address in the person's browser; the reason when it does not work.
    fn open_address(&self, address: &str) -> Result<(), String>;

    /// Marks the window for the person who looks elsewhere, and leaves it where it is; a system may
    /// refuse.
    fn mark_window(&self);

    /// The way to the end of a channel in the window; none when there is no such end.
    fn listener(&self, channel: &MessageChannel) -> Option<Listener>;

    /// Makes everything in the window larger or smaller, and remembers it for the next start.
    fn zoom(&self, step: ZoomStep);
}
