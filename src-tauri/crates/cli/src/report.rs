//! `backstory report`.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use backstory_core::counted::counted;
use backstory_core::invalid::Field;
use backstory_core::time::Clock;
use backstory_report::input::Paper;
use backstory_report::report::compose;
use backstory_store::store::Store;
use backstory_words::Words;
use clap::ValueEnum;

use crate::{day, out};
use backstory_journal::back_profile::{Choices, Notes, gather};
use backstory_journal::error::Error;
use backstory_journal::files::{self, Guard};
use backstory_journal::paths::Paths;
use backstory_journal::shown;

/// Paper sizes by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PaperName {
    /// 210 by 297 mm
    A4,
    /// 8.5 by 11 inches
    Letter,
}

/// Makes the report and saves it.
pub fn report(
    journal: Option<PathBuf>,
    choices: &Choices,
    to: &Path,
    clock: &dyn Clock,
) -> Result<(), Error> {
    let paths = Paths::find(journal)?;
    let store = Store::open_read_only(&paths.journal)?;
    let words = Words::english();
    let (input, _) = gather(&words, &store, choices, clock.now().day())?;
    let report = compose(&words, &input)?;
    let pdf = report.pdf()?;
    let notices = notices(report.replaced().len(), pdf.tagged, input.n_ahead);
    if to == Path::new("-") {
        to_standard_output(&pdf.bytes)?;
        for notice in notices {
            out::complain(notice.trim_end());
        }
        out::tell_left_out(&store);
        return Ok(());
    }
    files::replace(to, &pdf.bytes, &Guard::of(Some(&paths)))?;
    out::tell(&format!(
        "{}: {} to {}, {} of {} recorded.\n{}",
        shown::path(to),
        input.first,
        input.last,
        input.n_written,
        counted(input.n_days, "day", "days"),
        notices.concat()
    ));
    out::tell_left_out(&store);
    Ok(())
}

/// Returns a notice for each point in which the file differs from the screen or from what was
/// promised.
fn notices(n_replaced: usize, is_tagged: bool, n_ahead: usize) -> Vec<String> {
    let ahead = match n_ahead {
        0 => None,
        1 => Some("One entry is dated after today, so it is not on the page.\n".to_owned()),
        n => Some(format!(
            "{n} entries are dated after today, so they are not on the page.\n"
        )),
    };
    let replaced = match n_replaced {
        0 => None,
        1 => {
            Some("One kind of character has no printable form and appears as a code.\n".to_owned())
        }
        n => Some(format!(
            "{n} kinds of characters have no printable form and appear as codes.\n"
        )),
    };
    let untagged = (!is_tagged).then(|| "This PDF has no accessibility tags.\n".to_owned());
    ahead.into_iter().chain(replaced).chain(untagged).collect()
}

/// A terminal would interpret the bytes of a PDF as commands.
fn to_standard_output(pdf: &[u8]) -> Result<(), Error> {
    if std::io::stdout().is_terminal() {
        return Err(Error::OutputIsATerminal);
    }
    out::bytes(pdf)
}

/// Checks the options of the report.
pub fn choices(
    from: Option<String>,
    to: Option<String>,
    paper: PaperName,
    notes: bool,
) -> Result<Choices, Error> {
    Ok(Choices {
        first: from.map(|d| day(&d, Field::Period)).transpose()?,
        last: to.map(|d| day(&d, Field::Period)).transpose()?,
        paper: match paper {
            PaperName::A4 => Paper::A4,
            PaperName::Letter => Paper::Letter,
        },
        function: true,
        pain: true,
        notes: if notes {
            Notes::All
        } else {
            Notes::Of(Default::default())
        },
    })
}
