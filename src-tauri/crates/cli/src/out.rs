//! All terminal output of the command line.
//!
//! A failed write to the terminal is not a failed command: a command whose purpose is its output
//! fails when the output cannot be written, but one that changed something has succeeded whether or
//! not its message can be printed.

use std::io::{self, ErrorKind, Write};

use backstory_store::reader::Reader;

use backstory_journal::error::Error;
use backstory_journal::shown;

/// Prints the output of a command. A reader that stops early, such as `head`, is not a failure.
pub fn print(text: &str) -> Result<(), Error> {
    bytes(shown::lines(text).as_bytes())
}

/// Writes binary data, such as a PDF, to standard output.
pub fn bytes(bytes: &[u8]) -> Result<(), Error> {
    match write(io::stdout().lock(), bytes) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::NotPrinted(error.to_string()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Reports a completed action, on standard error when standard output cannot be written.
pub fn tell(done: &str) {
    if let Err(Error::NotPrinted(reason)) = print(done) {
        complain(&format!(
            "{done}Backstory could not write to standard output, so this message is here: {reason}."
        ));
    }
}

/// Prints a message on standard error. When that is closed or full, the exit code has to suffice.
pub fn complain(text: &str) {
    let text = format!("{}\n", shown::lines(text));
    let _ = write(io::stderr().lock(), text.as_bytes());
}

/// Reports on standard error how many records could not be read and are missing from the output.
pub fn tell_left_out(store: &Reader) {
    match store.n_left_out() {
        0 => {}
        1 => complain(
            "One record cannot be read, so it is left out. Run \"backstory check\" to see which.",
        ),
        n => complain(&format!(
            "{n} records cannot be read, so they are left out. Run \"backstory check\" to see them."
        )),
    }
}

fn write(mut to: impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(bytes)?;
    to.flush()
}
