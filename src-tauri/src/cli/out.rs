//! Long output, which is often cut short by the program that reads it.

use std::io::{ErrorKind, Write as _};

use crate::error::Error;

/// Writes text to standard output. A reader that has enough, such as `head`, is no failure.
pub fn write(text: &str) -> Result<(), Error> {
    let mut out = std::io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Error::FileNotSaved {
            path: "standard output".into(),
            reason: error.to_string(),
        }),
        Ok(()) | Err(_) => Ok(()),
    }
}
