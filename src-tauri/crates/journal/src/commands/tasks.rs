//! The channel to the window, and work that takes long.

use crate::error::Error;
use crate::journal::Journal;
use crate::messages::MessageChannel;

/// Tells the window on this channel what it does not ask for, in the place of an earlier channel.
pub fn open_channel(journal: &Journal, channel: MessageChannel) -> Result<(), Error> {
    let listener = journal.desktop.listener(&channel);
    let listener = listener.ok_or_else(|| Error::WrongCall {
        name: "channel",
        reason: channel.0.clone(),
    })?;
    journal.tasks.tell_to(listener);
    Ok(())
}

/// Asks a task to stop. One that is over by now stays as it ended, and the call that began it says
/// how.
pub fn cancel_task(journal: &Journal, id: u32) -> Result<(), Error> {
    journal.tasks.cancel(id);
    Ok(())
}
