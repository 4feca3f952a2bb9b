//! PDF bytes out of the typeset document.

use backstory_core::day::Day;
use chrono::Datelike;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::input::ReportInput;

/// What a file claims, from the most to the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// PDF/UA-1 and PDF/A-2a: accessibility tags, and made to last.
    Accessible,
    /// PDF/A-2b: made to last, without tags.
    Lasting,
    /// A plain PDF.
    Plain,
}

/// The file, or `None` when the document cannot keep the claim.
pub(crate) fn pdf(document: &PagedDocument, input: &ReportInput, claim: Claim) -> Option<Vec<u8>> {
    let standards: &[PdfStandard] = match claim {
        Claim::Accessible => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        Claim::Lasting => &[PdfStandard::A_2b],
        Claim::Plain => &[],
    };
    let options = PdfOptions {
        // Hashed into the file's id: the same report keeps its id, and no name is in it.
        ident: Smart::Custom(format!("backstory {} {}", input.first, input.last)),
        creator: Smart::Custom(Some(format!("Backstory {}", input.app_version))),
        timestamp: timestamp(input.made_on),
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
