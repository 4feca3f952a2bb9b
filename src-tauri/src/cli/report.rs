//! `backstory report`.

use std::path::{Path, PathBuf};

use backstory_core::invalid::Field;
use backstory_core::time::Clock;
use backstory_report::input::Paper;
use backstory_report::report::compose;
use backstory_store::store::Store;
use backstory_words::Words;
use clap::ValueEnum;

use super::day;
use crate::back_profile::{Choices, Notes, gather};
use crate::error::Error;
use crate::files;
use crate::paths::Paths;

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
    out: &Path,
    clock: &dyn Clock,
) -> Result<(), Error> {
    let store = Store::open_read_only(&Paths::find(journal)?.journal)?;
    let words = Words::english();
    let (input, _) = gather(&words, &store, choices, clock.now().day())?;
    let report = compose(&words, &input)?;
    let pdf = report.pdf()?;
    files::replace(out, &pdf.bytes)?;
    println!(
        "{}: {} to {}, {} of {} days written.",
        out.display(),
        input.first,
        input.last,
        input.n_written,
        input.n_days
    );
    let n_replaced = report.replaced().len();
    if n_replaced > 0 {
        println!("{n_replaced} kinds of characters have no printable form and appear as codes.");
    }
    if !pdf.tagged {
        println!("This PDF carries no accessibility tags.");
    }
    Ok(())
}

/// Checks what was asked for.
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
