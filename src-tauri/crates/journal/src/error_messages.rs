//! The sentence for every error: what happened, what was kept, what to do.

mod refused;

use backstory_store::error::StoreError;
use backstory_words::{Words, given};

use crate::error::{ApiError, Error};
use crate::shown;

use refused::refused;

/// Place where an error is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// In the window, beside a form that still has the typed input.
    Window,
    /// In a terminal, or by a script that reads the output.
    CommandLine,
}

impl Error {
    /// The error as the interface shows it.
    pub fn to_api_error(&self, words: &Words) -> ApiError {
        ApiError {
            code: self.code(),
            message: self.sentence(words, Reader::Window),
            field: self.field(),
        }
    }

    /// The sentence for the command line, which does not have a form that keeps the typed input.
    pub fn said(&self, words: &Words) -> String {
        self.sentence(words, Reader::CommandLine)
    }

    fn sentence(&self, words: &Words, reader: Reader) -> String {
        match self {
            Error::Invalid(invalid) => refused(words, invalid, reader),
            Error::Store(error) => of_store(words, error, reader),
            Error::WhichDay { today } => match reader {
                Reader::Window => words.which_day(given::WhichDay {
                    before: &words.long(today.minus(1)),
                    today: &words.long(*today),
                }),
                Reader::CommandLine => words.which_day_option(given::WhichDayOption {
                    before: &today.minus(1),
                    today: &today,
                }),
            },
            Error::Chart(_) => words.chart_failed(),
            Error::Report(_) => words.report_failed(),
            Error::NoJournal => words.journal_none_yet(),
            Error::OtherJournal => words.copy_of_another(),
            Error::NotOpened(told) => told.message.clone(),
            Error::Unsound => words.journal_unsound(),
            Error::BeyondCheck(path) => words.journal_beyond_check(shown::path(path)),
            Error::PreviewChanged => words.report_changed(),
            Error::NoReportSaved => words.report_none_saved(),
            Error::NoViewer { path, reason } => words.report_no_viewer(given::ReportNoViewer {
                path: &shown::path(path),
                reason: &reason,
            }),
            Error::NoAddress => words.source_no_address(),
            Error::NoBrowser { address, reason } => {
                words.source_no_browser(given::SourceNoBrowser {
                    address: &address,
                    reason: &reason,
                })
            }
            Error::NoSuchLesson => words.lesson_unknown(),
            Error::NoFlarePlan => words.flare_plan_none(),
            Error::FileNotSaved { path, reason } => words.file_not_saved(given::FileNotSaved {
                path: &shown::path(path),
                reason: &reason,
            }),
            Error::FileKept(path) => words.file_kept(shown::path(path)),
            Error::NotAFile(path) => words.file_not_plain(shown::path(path)),
            Error::NotTheDemo(path) => words.demo_other_journal(shown::path(path)),
            Error::NoDataFolder => words.no_data_folder(),
            Error::NotPrinted(reason) => words.output_not_written(reason),
            Error::OutputIsATerminal => words.output_is_a_terminal(),
            Error::Panic | Error::NoCommand(_) | Error::WrongCall { .. } => match reader {
                Reader::Window => words.internal_fault(),
                Reader::CommandLine => words.internal_fault_without_a_window(),
            },
        }
    }
}

fn of_store(words: &Words, error: &StoreError, reader: Reader) -> String {
    match error {
        StoreError::Missing(path) => words.journal_missing(shown::path(path)),
        StoreError::LinkBroken { link, target } => {
            words.journal_link_broken(given::JournalLinkBroken {
                link: &shown::path(link),
                target: &shown::path(target),
            })
        }
        StoreError::NotAFile(path) => words.journal_not_a_file(shown::path(path)),
        StoreError::NotADatabase(path) => words.journal_not_a_database(shown::path(path)),
        StoreError::OtherApplication(path) => words.journal_other_application(shown::path(path)),
        StoreError::Newer { path, found, known } => {
            let path = &shown::path(path);
            words.journal_newer(given::JournalNewer { found, known, path })
        }
        StoreError::Older(path) => match reader {
            Reader::Window => words.journal_older(shown::path(path)),
            Reader::CommandLine => words.journal_older_option(shown::path(path)),
        },
        StoreError::InUse(path) => words.journal_in_use(shown::path(path)),
        StoreError::Busy(path) => words.journal_busy(shown::path(path)),
        StoreError::Damaged { path, .. } => words.journal_damaged(shown::path(path)),
        StoreError::StrangeLog { path, log } => {
            words.journal_strange_log(given::JournalStrangeLog {
                log: &shown::path(log),
                path: &shown::path(path),
            })
        }
        StoreError::FolderMissing(folder) => words.journal_folder_missing(shown::path(folder)),
        StoreError::NotWritable(path) => words.journal_read_only(shown::path(path)),
        StoreError::NeedsRepair(path) => words.journal_needs_repair(shown::path(path)),
        StoreError::ManyNames(path) => words.journal_many_names(shown::path(path)),
        StoreError::DiskFull(path) => words.journal_full(shown::path(path)),
        StoreError::TooManyFiles(path) => words.journal_too_many_files(shown::path(path)),
        StoreError::Gone(path) => words.journal_gone(shown::path(path)),
        StoreError::Changed(path) => words.journal_changed(shown::path(path)),
        StoreError::WriteFailed { path, .. } => words.journal_write_failed(shown::path(path)),
        StoreError::TargetExists(path) => words.file_already_there(shown::path(path)),
        StoreError::CopyCancelled => words.copy_cancelled(),
        StoreError::Io { path, reason, .. } => words.journal_io(given::JournalIo {
            path: &shown::path(path),
            reason: &reason,
        }),
        StoreError::Unreadable { .. } => words.journal_pages_damaged(),
        StoreError::Sqlite(_) if error.is_corruption() => words.journal_pages_damaged(),
        StoreError::Sqlite(reason) => words.journal_sqlite(reason),
        StoreError::Invalid(invalid) => refused(words, invalid, reader),
        StoreError::NoSuchRecord => words.journal_no_such_record(),
        StoreError::DayTaken => words.journal_day_taken(),
        StoreError::OwnerMissing => words.journal_owner_missing(),
        StoreError::NothingToUndo => words.journal_nothing_to_undo(),
        StoreError::NothingToRedo => words.journal_nothing_to_redo(),
    }
}

#[cfg(test)]
mod tests;
