//! PDF bytes from the typeset document.

use backstory_core::day::Day;
use chrono::Datelike;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

/// Standards that a file claims to meet, from the most to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// PDF/UA-1 and PDF/A-2a: accessibility tags, and suited to archiving.
    Accessible,
    /// PDF/A-2b: suited to archiving, without tags.
    Lasting,
    /// A plain PDF.
    Plain,
}

/// Metadata of the file.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    /// Hashed into the file's id: the same document keeps its id.
    pub ident: String,
    /// The day it is made.
    pub made_on: Day,
    /// The version of the program.
    pub app_version: String,
}

/// Returns the file, or `None` when the document does not meet the standards of the claim.
pub(crate) fn pdf(document: &PagedDocument, facts: &Facts, claim: Claim) -> Option<Vec<u8>> {
    let standards: &[PdfStandard] = match claim {
        Claim::Accessible => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        Claim::Lasting => &[PdfStandard::A_2b],
        Claim::Plain => &[],
    };
    let options = PdfOptions {
        ident: Smart::Custom(facts.ident.clone()),
        creator: Smart::Custom(Some(format!("Backstory {}", facts.app_version))),
        timestamp: timestamp(facts.made_on),
        page_ranges: None,
        standards: PdfStandards::new(standards).ok()?,
        tagged: claim == Claim::Accessible,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).ok()
}

/// Noon, so that no time zone shows the day before or after.
fn timestamp(day: Day) -> Option<Timestamp> {
    let date = day.date();
    let month = u8::try_from(date.month()).ok()?;
    let day = u8::try_from(date.day()).ok()?;
    Datetime::from_ymd_hms(date.year(), month, day, 12, 0, 0).map(Timestamp::new_utc)
}
