//! The message channel to the window, and long-running tasks.

use crate::error::Error;
use crate::journal::Journal;
use crate::messages::MessageChannel;

/// Sends messages to the window on this channel from now on; replaces an earlier channel.
pub fn open_channel(journal: &Journal, channel: MessageChannel) -> Result<(), Error> {
    let listener = journal.desktop.listener(&channel);
    let listener = listener.ok_or_else(|| Error::WrongCall {
        name: "channel",
        reason: channel.0.clone(),
    })?;
    journal.tasks.tell_to(listener);
    Ok(())
}

/// Asks a task to stop. A task that has already ended is not affected; the call that started it
/// returns its result.
pub fn cancel_task(journal: &Journal, id: u32) -> Result<(), Error> {
    journal.tasks.cancel(id);
    Ok(())
}
