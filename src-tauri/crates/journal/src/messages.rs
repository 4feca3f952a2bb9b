//! Messages sent to the window unasked: one enum, on one channel.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::tasks::TaskView;

/// A message to the window. It changes only what the window shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Message {
    /// A task started or made progress.
    Task {
        /// The task and its progress.
        task: TaskView,
    },
    /// A task ended, in whatever way; the call that started it returns its result.
    TaskEnded {
        /// Id of the task.
        id: u32,
    },
}

/// The channel on which the window listens, by the desktop's name for it.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(type = "Channel<Message>")]
pub struct MessageChannel(pub String);
