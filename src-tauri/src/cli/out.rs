//! Long output, which is often cut short by the program that reads it.

use std::io::{ErrorKind, Write as _};

use backstory_store::store::Store;

use crate::error::Error;

/// Says on standard error how many records could not be read and are not in the output.
pub fn tell_left_out(store: &Store) {
    match store.n_left_out() {
        0 => {}
        1 => eprintln!("One record cannot be read and is left out. \"backstory check\" names it."),
        n => eprintln!(
            "{n} records cannot be read and are left out. \"backstory check\" names them."
        ),
    }
}

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
