//! The two kinds of error: a rich one inside, and the small one that leaves the program.

use std::path::PathBuf;

use backstory_chart::chart::ChartError;
use backstory_core::day::Day;
use backstory_core::invalid::{Field, Invalid};
use backstory_report::report::ReportError;
use backstory_store::error::StoreError;
use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

/// What the interface and scripts act on. A code is added only when one of them needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A field holds something that cannot be kept.
    Invalid,
    /// There is no journal.
    NoJournal,
    /// The file is not a database.
    NotAJournal,
    /// The file is another application's database.
    OtherApplication,
    /// The file was written by a newer Backstory.
    NewerVersion,
    /// A window holds the journal.
    InUse,
    /// Another program was writing to the journal for too long: worth another try.
    Busy,
    /// The file does not make sense.
    Damaged,
    /// The operating system or SQLite refused.
    Storage,
    /// No change is left to undo or redo.
    NothingToUndo,
    /// The report could not be made or saved.
    Report,
    /// A fault of ours.
    Internal,
    /// The file, its folder or its drive is write-protected.
    ReadOnly,
    /// There is no room left.
    DiskFull,
    /// The journal's file is not where it was opened, or was written over: a copy can be saved.
    Gone,
    /// The person cancelled it: no fault to be told as one.
    Cancelled,
}

impl ErrorCode {
    /// The exit code of the command line. 2 is a wrong call, 101 would be a panic; neither is here.
    pub fn exit_code(self) -> u8 {
        match self {
            ErrorCode::Internal => 1,
            ErrorCode::Invalid => 3,
            ErrorCode::NoJournal => 4,
            ErrorCode::NotAJournal => 5,
            ErrorCode::OtherApplication => 6,
            ErrorCode::NewerVersion => 7,
            ErrorCode::InUse => 8,
            ErrorCode::Damaged => 9,
            ErrorCode::Storage => 10,
            ErrorCode::Report => 11,
            ErrorCode::NothingToUndo => 12,
            ErrorCode::ReadOnly => 13,
            ErrorCode::DiskFull => 14,
            ErrorCode::Gone => 15,
            ErrorCode::Busy => 16,
            ErrorCode::Cancelled => 17,
        }
    }
}

/// An error as the interface and the command line show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ApiError {
    /// What to act on.
    pub code: ErrorCode,
    /// What happened, what was kept, what to do.
    pub message: String,
    /// The field at fault, when one is.
    pub field: Option<String>,
}

/// Everything that can go wrong behind a command or a window, with its cause.
///
/// It holds no text: [`to_api_error`](Error::to_api_error) and [`said`](Error::said) find the
/// sentences in the catalogues.
#[derive(Debug, Error)]
pub enum Error {
    /// Input was refused.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// It is before 04:00, and it was not said whether today or the day before is meant.
    #[error("the day was not said after midnight")]
    WhichDay {
        /// Today.
        today: Day,
    },
    /// The journal could not be opened, read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A chart could not be drawn.
    #[error(transparent)]
    Chart(#[from] ChartError),
    /// The report could not be made.
    #[error(transparent)]
    Report(#[from] ReportError),
    /// No journal has been started.
    #[error("no journal")]
    NoJournal,
    /// The journal that was to be copied is not the one that is open now.
    #[error("another journal was opened")]
    OtherJournal,
    /// The journal could not be opened when it was tried; this is what was told then.
    #[error("{}", .0.message)]
    NotOpened(ApiError),
    /// A journal is damaged so far that a check or a repair of it cannot be made.
    #[error("{} cannot be checked", .0.display())]
    BeyondCheck(PathBuf),
    /// A check found something wrong.
    #[error("the check found problems")]
    Unsound,
    /// The report asked for is not the one shown last.
    #[error("the preview is newer")]
    PreviewChanged,
    /// There is no saved report to open.
    #[error("no report saved")]
    NoReportSaved,
    /// The saved report could not be opened.
    #[error("no viewer for {}: {reason}", path.display())]
    NoViewer {
        /// The report.
        path: PathBuf,
        /// The system's reason.
        reason: String,
    },
    /// A source has no address to open.
    #[error("no address")]
    NoAddress,
    /// There is no lesson or movement of that id.
    #[error("no such lesson")]
    NoSuchLesson,
    /// No flare plan was written.
    #[error("no flare plan")]
    NoFlarePlan,
    /// An address could not be opened in a browser.
    #[error("no browser for {address}: {reason}")]
    NoBrowser {
        /// The address.
        address: String,
        /// The system's reason.
        reason: String,
    },
    /// A file could not be written.
    #[error("{} not written: {reason}", path.display())]
    FileNotSaved {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        reason: String,
    },
    /// A save would have replaced a journal, another database, or what belongs to one.
    #[error("{} is a database or belongs to one", .0.display())]
    FileKept(PathBuf),
    /// A save would have replaced something that is no plain file.
    #[error("{} is no plain file", .0.display())]
    NotAFile(PathBuf),
    /// Standard output could not be written, for the system's reason.
    #[error("standard output: {0}")]
    NotPrinted(String),
    /// A PDF was asked for on a terminal.
    #[error("standard output is a terminal")]
    OutputIsATerminal,
    /// Where the demo journal would be there is another journal.
    #[error("{} is no demo journal", .0.display())]
    NotTheDemo(PathBuf),
    /// The system names no folder for data.
    #[error("no data folder")]
    NoDataFolder,
    /// A fault of ours: a panic that was caught.
    #[error("panic")]
    Panic,
    /// A fault of ours: the window called what there is not.
    #[error("no command {0}")]
    NoCommand(String),
    /// A fault of ours: an argument of a command is not what it has to be, or its result cannot be
    /// written as JSON.
    #[error("{name}: {reason}")]
    WrongCall {
        /// The argument or the command.
        name: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}

impl Error {
    /// What the interface and scripts act on.
    pub fn code(&self) -> ErrorCode {
        match self {
            Error::Invalid(_) | Error::Store(StoreError::Invalid(_)) => ErrorCode::Invalid,
            Error::Store(error) => code_of(error),
            Error::Chart(_) | Error::Panic | Error::NoCommand(_) | Error::WrongCall { .. } => {
                ErrorCode::Internal
            }
            Error::Report(_)
            | Error::PreviewChanged
            | Error::NoReportSaved
            | Error::NoViewer { .. } => ErrorCode::Report,
            Error::NoJournal | Error::OtherJournal => ErrorCode::NoJournal,
            Error::NotOpened(told) => told.code,
            Error::Unsound | Error::BeyondCheck(_) => ErrorCode::Damaged,
            Error::NoAddress
            | Error::NoSuchLesson
            | Error::NoFlarePlan
            | Error::WhichDay { .. }
            | Error::OutputIsATerminal => ErrorCode::Invalid,
            Error::FileNotSaved { .. }
            | Error::FileKept(_)
            | Error::NotAFile(_)
            | Error::NotPrinted(_)
            | Error::NotTheDemo(_)
            | Error::NoDataFolder
            | Error::NoBrowser { .. } => ErrorCode::Storage,
        }
    }

    /// The field at fault, when one is.
    pub(crate) fn field(&self) -> Option<String> {
        match self {
            Error::Invalid(invalid) | Error::Store(StoreError::Invalid(invalid)) => {
                Some(invalid.field.name().to_owned())
            }
            Error::Store(StoreError::DayTaken) | Error::WhichDay { .. } => {
                Some(Field::Day.name().to_owned())
            }
            Error::NotOpened(told) => told.field.clone(),
            _ => None,
        }
    }
}

fn code_of(error: &StoreError) -> ErrorCode {
    match error {
        _ if error.is_corruption() => ErrorCode::Damaged,
        StoreError::Invalid(_) | StoreError::DayTaken => ErrorCode::Invalid,
        StoreError::Missing(_) => ErrorCode::NoJournal,
        StoreError::NotADatabase(_) => ErrorCode::NotAJournal,
        StoreError::OtherApplication(_) => ErrorCode::OtherApplication,
        StoreError::Newer { .. } => ErrorCode::NewerVersion,
        StoreError::InUse(_) => ErrorCode::InUse,
        StoreError::Busy(_) => ErrorCode::Busy,
        StoreError::Damaged { .. }
        | StoreError::StrangeLog { .. }
        | StoreError::Unreadable { .. } => ErrorCode::Damaged,
        StoreError::NotWritable(_) | StoreError::ManyNames(_) | StoreError::NeedsRepair(_) => {
            ErrorCode::ReadOnly
        }
        StoreError::DiskFull(_) => ErrorCode::DiskFull,
        StoreError::Gone(_) | StoreError::Changed(_) => ErrorCode::Gone,
        StoreError::CopyCancelled => ErrorCode::Cancelled,
        StoreError::Io { .. }
        | StoreError::LinkBroken { .. }
        | StoreError::NotAFile(_)
        | StoreError::TooManyFiles(_)
        | StoreError::FolderMissing(_)
        | StoreError::WriteFailed { .. }
        | StoreError::TargetExists(_)
        | StoreError::Older(_)
        | StoreError::Sqlite(_)
        | StoreError::NoSuchRecord
        | StoreError::OwnerMissing => ErrorCode::Storage,
        StoreError::NothingToUndo | StoreError::NothingToRedo => ErrorCode::NothingToUndo,
    }
}
