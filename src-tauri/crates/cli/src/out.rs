//! The only way from the command line to a terminal.
//!
//! An error of telling is not an error of doing: a command whose purpose is its output fails when
//! that cannot be written, and one that changed something has done so whether anybody hears of it.

use std::io::{self, ErrorKind, Write};

use backstory_store::reader::Reader;

use backstory_journal::error::Error;
use backstory_journal::shown;

/// Prints what a command is for. A reader that has enough, such as `head`, is no failure.
pub fn print(text: &str) -> Result<(), Error> {
    bytes(shown::lines(text).as_bytes())
}

/// Writes what is not text, such as a PDF, to standard output.
pub fn bytes(bytes: &[u8]) -> Result<(), Error> {
    match write(io::stdout().lock(), bytes) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::NotPrinted(error.to_string()))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Tells what was done, on standard error where standard output takes nothing.
pub fn tell(done: &str) {
    if let Err(Error::NotPrinted(reason)) = print(done) {
        complain(&format!(
            "{done}Standard output could not be written, so this is said here: {reason}."
        ));
    }
}

/// Says something on standard error. Where that is closed or full, the exit code has to do.
pub fn complain(text: &str) {
    let text = format!("{}\n", shown::lines(text));
    let _ = write(io::stderr().lock(), text.as_bytes());
}

/// Says on standard error how many records could not be read and are not in the output.
pub fn tell_left_out(store: &Reader) {
    match store.n_left_out() {
        0 => {}
        1 => complain("One record cannot be read and is left out. \"backstory check\" names it."),
        n => complain(&format!(
            "{n} records cannot be read and are left out. \"backstory check\" names them."
        )),
    }
}

fn write(mut to: impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(bytes)?;
    to.flush()
}
