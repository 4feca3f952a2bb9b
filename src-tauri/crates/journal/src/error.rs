//! The two error types: a detailed one inside, and a small one for the interface and scripts.

use std::path::PathBuf;

use backstory_chart::chart::ChartError;
use backstory_core::day::Day;
use backstory_core::invalid::{Field, Invalid};
use backstory_report::report::ReportError;
use backstory_store::error::StoreError;
use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

/// Codes that the interface and scripts act on. A code is added only when one of them needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A field has a value that cannot be saved.
    Invalid,
    /// A journal does not exist yet.
    NoJournal,
    /// The file is not a database.
    NotAJournal,
    /// The file is another application's database.
    OtherApplication,
    /// The file was written by a newer Backstory.
    NewerVersion,
    /// A window has the journal open.
    InUse,
    /// Another program kept writing to the journal for too long; worth retrying.
    Busy,
    /// The file is damaged.
    Damaged,
    /// The operating system or SQLite reported an error.
    Storage,
    /// There is nothing to undo or redo.
    NothingToUndo,
    /// The report could not be made or saved.
    Report,
    /// A bug in Backstory.
    Internal,
    /// The file, its folder or its drive is write-protected.
    ReadOnly,
    /// The drive is full.
    DiskFull,
    /// The file of the journal was moved, deleted or overwritten; a copy can still be saved.
    Gone,
    /// The person cancelled; not shown as a failure.
    Cancelled,
}

impl ErrorCode {
    /// The exit code of the command line. Codes 2 (usage error) and 101 (panic) are never returned
    /// here.
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
    /// The code to act on.
    pub code: ErrorCode,
    /// The sentence to show: what happened, what was kept, what to do.
    pub message: String,
    /// The field at fault; null when the error is not about a field.
    pub field: Option<String>,
}

/// Every failure of a command or a window, with its cause.
///
/// The error does not contain text: [`to_api_error`](Error::to_api_error) and [`said`](Error::said)
/// look the sentences up in the catalogues.
#[derive(Debug, Error)]
pub enum Error {
    /// Input failed validation.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The time is before 04:00, and the input does not say whether today or the day before is
    /// meant.
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
    /// Another journal was opened while a copy was being requested.
    #[error("another journal was opened")]
    OtherJournal,
    /// The journal could not be opened; contains the error reported at that time.
    #[error("{}", .0.message)]
    NotOpened(ApiError),
    /// The journal is too damaged to be checked or repaired.
    #[error("{} cannot be checked", .0.display())]
    BeyondCheck(PathBuf),
    /// A check found a fault.
    #[error("the check found problems")]
    Unsound,
    /// The requested report is not the one shown last.
    #[error("the preview is newer")]
    PreviewChanged,
    /// A report has not been saved yet.
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
    /// The source does not have an address.
    #[error("no address")]
    NoAddress,
    /// The id does not belong to any lesson or movement.
    #[error("no such lesson")]
    NoSuchLesson,
    /// A flare plan has not been written yet.
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
    /// A save would have replaced a journal, another database, or a file that belongs to one.
    #[error("{} is a database or belongs to one", .0.display())]
    FileKept(PathBuf),
    /// A save would have replaced something that is not a regular file.
    #[error("{} is no plain file", .0.display())]
    NotAFile(PathBuf),
    /// Standard output could not be written; contains the system's reason.
    #[error("standard output: {0}")]
    NotPrinted(String),
    /// A PDF was requested with a terminal as output.
    #[error("standard output is a terminal")]
    OutputIsATerminal,
    /// The path of the demo journal is taken by a journal that is not a demo.
    #[error("{} is no demo journal", .0.display())]
    NotTheDemo(PathBuf),
    /// The system does not name a folder for application data.
    #[error("no data folder")]
    NoDataFolder,
    /// A bug: a panic that was caught.
    #[error("panic")]
    Panic,
    /// A bug: the window called a command that does not exist.
    #[error("no command {0}")]
    NoCommand(String),
    /// A bug: an argument of a command is invalid, or its result cannot be serialized as JSON.
    #[error("{name}: {reason}")]
    WrongCall {
        /// The name of the argument or command.
        name: &'static str,
        /// The reason why it is invalid.
        reason: String,
    },
}

impl Error {
    /// The code that the interface and scripts act on.
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

    /// The field at fault; `None` when the error is not about a field.
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
