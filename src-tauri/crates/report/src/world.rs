//! A template and the embedded fonts: all the files that typst can see.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Dict, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::glyphs::FONTS;

/// The documents that can be typeset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Template {
    /// The Back Profile.
    Report,
    /// A sheet to read away from the screen.
    Sheet,
}

impl Template {
    fn source(self) -> &'static Source {
        static REPORT: LazyLock<Source> = LazyLock::new(|| {
            Source::detached(concat!(
                include_str!("words.typ"),
                include_str!("report.typ")
            ))
        });
        static SHEET: LazyLock<Source> = LazyLock::new(|| {
            Source::detached(concat!(
                include_str!("words.typ"),
                include_str!("sheet.typ")
            ))
        });
        match self {
            Template::Report => &REPORT,
            Template::Sheet => &SHEET,
        }
    }
}

/// A Typst world without files, clock or network; the data is its only input.
pub(crate) struct ReportWorld {
    template: &'static Source,
    library: LazyHash<Library>,
}

impl ReportWorld {
    /// Makes a world in which the template reads `data` under `sys.inputs`.
    pub(crate) fn new(template: Template, data: Dict) -> ReportWorld {
        ReportWorld {
            template: template.source(),
            library: LazyHash::new(Library::builder().with_inputs(data).build()),
        }
    }
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
