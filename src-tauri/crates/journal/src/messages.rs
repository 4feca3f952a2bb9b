//! What the window hears without asking: one enum, on one channel.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::tasks::TaskView;

/// A message to the window. It changes nothing there but what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Message {
    /// A task has begun or has come further.
    Task {
        /// How far it is.
        task: TaskView,
    },
    /// A task is over, however it ended; the call that began it says how.
    TaskEnded {
        /// Which one.
        id: u32,
    },
}

/// The channel on which the window listens, by the name that the desktop gives it.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(type = "Channel<Message>")]
pub struct MessageChannel(pub String);
