//! The one kind of error that leaves the program: a code to act on and a sentence to read.

use backstory_chart::chart::ChartError;
use backstory_core::invalid::Invalid;
use backstory_report::report::ReportError;
use backstory_store::error::StoreError;
use serde::Serialize;
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
    /// Another Backstory holds the journal.
    InUse,
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

impl ApiError {
    /// An error without a field.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> ApiError {
        ApiError {
            code,
            message: message.into(),
            field: None,
        }
    }
}

impl From<Invalid> for ApiError {
    fn from(invalid: Invalid) -> ApiError {
        ApiError {
            code: ErrorCode::Invalid,
            message: invalid.to_string(),
            field: Some(invalid.field.name().to_owned()),
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> ApiError {
        let code = match error {
            _ if error.is_corruption() => ErrorCode::Damaged,
            StoreError::Invalid(invalid) => return invalid.into(),
            StoreError::Missing(_) => ErrorCode::NoJournal,
            StoreError::NotADatabase(_) => ErrorCode::NotAJournal,
            StoreError::OtherApplication(_) => ErrorCode::OtherApplication,
            StoreError::Newer { .. } => ErrorCode::NewerVersion,
            StoreError::InUse(_) => ErrorCode::InUse,
            StoreError::Damaged { .. } => ErrorCode::Damaged,
            StoreError::Io { .. }
            | StoreError::Older(_)
            | StoreError::Sqlite(_)
            | StoreError::NoSuchEntry => ErrorCode::Storage,
            StoreError::NothingTo(_) => ErrorCode::NothingToUndo,
        };
        ApiError::new(code, error.to_string())
    }
}

impl From<ChartError> for ApiError {
    fn from(error: ChartError) -> ApiError {
        ApiError::new(
            ErrorCode::Internal,
            format!("The chart could not be drawn: {error}. Your entries are unchanged."),
        )
    }
}

impl From<ReportError> for ApiError {
    fn from(error: ReportError) -> ApiError {
        ApiError::new(
            ErrorCode::Report,
            format!("The report could not be made: {error}. Your entries are unchanged."),
        )
    }
}
