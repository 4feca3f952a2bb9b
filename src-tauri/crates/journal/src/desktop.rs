//! Desktop services that the program uses: dialogs, the system's viewer, the look of the window.
//!
//! The window implements them for real; tests use their own.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use ts_rs::TS;

use crate::messages::{Message, MessageChannel};

/// Zoom keys of the window.
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

/// A question with three answers, in the words of the catalogues.
#[derive(Debug)]
pub struct Question {
    /// Title of the dialog.
    pub title: String,
    /// The question.
    pub text: String,
    /// Label of the answer that saves a copy and then continues.
    pub save_copy: String,
    /// Label of the answer that continues without a copy.
    pub go_on: String,
    /// Label of the answer that changes nothing.
    pub stay: String,
}

/// The person's answer to a [`Question`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Save a copy, then continue.
    SaveCopy,
    /// Continue without a copy.
    GoOn,
    /// Stay; also the answer when the dialog was closed.
    Stay,
}

/// Sends a message to the window, which may already be gone.
pub type Listener = Arc<dyn Fn(Message) + Send + Sync>;

/// Desktop services that the program uses.
pub trait Desktop: Send + Sync {
    /// Asks where to save a file of this name and type; returns `None` when the person cancels.
    fn save_as(&self, default_name: &str) -> Option<PathBuf>;

    /// Asks whether to continue without data that exists only in this window. Must not be called on
    /// the main thread.
    fn ask(&self, question: &Question) -> Answer;

    /// Opens a file in the system's default program; the error is the system's reason.
    fn open_file(&self, path: &Path) -> Result<(), String>;

    /// Opens an address in the person's browser; the error is the system's reason.
    fn open_address(&self, address: &str) -> Result<(), String>;

    /// Marks the window to attract attention without moving it; the system may refuse.
    fn mark_window(&self);

    /// The sender for a channel of the window; `None` when the window does not have that channel.
    fn listener(&self, channel: &MessageChannel) -> Option<Listener>;

    /// Zooms everything in the window and remembers the zoom for the next start.
    fn zoom(&self, step: ZoomStep);
}
