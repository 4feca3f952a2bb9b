//! The sentence for every error: what happened, what was kept, what to do.

use backstory_core::invalid::{Field, Invalid, Problem};
use backstory_store::error::StoreError;
use backstory_words::{Words, given};

use crate::error::{ApiError, Error};
use crate::shown;

/// Where an error is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// Beside the form, which still holds what was typed.
    Window,
    /// In a terminal or by a script.
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

    /// The sentence of the command line, which has no form that keeps what was typed.
    pub fn said(&self, words: &Words) -> String {
        self.sentence(words, Reader::CommandLine)
    }

    fn sentence(&self, words: &Words, reader: Reader) -> String {
        match self {
            Error::Invalid(invalid) => refused(words, invalid, reader),
            Error::Store(error) => of_store(words, error, reader),
            Error::WhichDay { today } => match reader {
                Reader::Window => words.which_day(words.long(today.minus(1)), words.long(*today)),
                Reader::CommandLine => words.which_day_option(today.minus(1), today),
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
            Error::NoViewer { path, reason } => words.report_no_viewer(shown::path(path), reason),
            Error::NoAddress => words.source_no_address(),
            Error::NoBrowser { address, reason } => words.source_no_browser(address, reason),
            Error::NoSuchLesson => words.lesson_unknown(),
            Error::NoFlarePlan => words.flare_plan_none(),
            Error::FileNotSaved { path, reason } => words.file_not_saved(shown::path(path), reason),
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
            words.journal_link_broken(shown::path(link), shown::path(target))
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
            words.journal_strange_log(shown::path(log), shown::path(path))
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
        StoreError::Io { path, reason, .. } => words.journal_io(shown::path(path), reason),
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

fn refused(words: &Words, Invalid { field, problem }: &Invalid, reader: Reader) -> String {
    let is_text = is_text(*field);
    let is_last_day = *field == Field::LastDay;
    let is_search = *field == Field::Query;
    let field = &name(words, *field);
    let kept = &match reader {
        Reader::Window => words.kept_in_its_form(),
        Reader::CommandLine => words.kept_nowhere(),
    };
    match problem {
        Problem::Empty if is_text => words.invalid_blank(field, kept),
        Problem::Empty => words.invalid_empty(field, kept),
        Problem::OutOfRange { min, max } => words.invalid_out_of_range(given::InvalidOutOfRange {
            field,
            kept,
            max,
            min,
        }),
        Problem::NotADay => words.invalid_not_a_day(field, kept),
        Problem::InTheFuture => words.invalid_in_the_future(field, kept),
        Problem::TooEarly => words.invalid_too_early(field, kept),
        Problem::TooLong { length, limit } if is_search => {
            words.invalid_search_too_long(length, limit)
        }
        Problem::TooLong { length, limit } => words.invalid_too_long(given::InvalidTooLong {
            field,
            kept,
            length,
            limit,
        }),
        Problem::Nul => words.invalid_nul(field, kept),
        Problem::Nameless => words.invalid_nameless(field, kept),
        Problem::TooMany { count, limit } => words.invalid_too_many(given::InvalidTooMany {
            count,
            field,
            kept,
            limit,
        }),
        Problem::EndsBeforeStart if is_last_day => words.invalid_last_day_first(kept),
        Problem::EndsBeforeStart => words.invalid_ends_before_start(field, kept),
        Problem::NotATime => words.invalid_not_a_time(field, kept),
        Problem::NotATelephoneNumber => words.invalid_not_a_telephone_number(),
        Problem::Repeated => words.invalid_repeated(field, kept),
        Problem::Frozen => words.invalid_frozen(field, kept),
        Problem::Unknown => words.invalid_unknown(field, kept),
    }
}

/// Whether the field is a text that has to be there: an answer is no word for it.
fn is_text(field: Field) -> bool {
    matches!(
        field,
        Field::Activity
            | Field::FlarePlan
            | Field::Goals
            | Field::Plan
            | Field::Questions
            | Field::Text
            | Field::What
    )
}

/// A field as it starts a sentence.
fn name(words: &Words, field: Field) -> String {
    match field {
        Field::Activity => words.field_activity(),
        Field::Answer => words.field_answer(),
        Field::Answers => words.field_answers(),
        Field::Areas => words.field_areas(),
        Field::BackPain => words.field_back_pain(),
        Field::BiggerDay => words.field_bigger_day(),
        Field::Confidence => words.field_confidence(),
        Field::Day => words.field_day(),
        Field::EasierDay => words.field_easier_day(),
        Field::EmergencyNumber => words.field_emergency_number(),
        Field::FirstDay => words.field_first_day(),
        Field::FlarePlan => words.field_flare_plan(),
        Field::Function => words.field_function(),
        Field::GoalSet => words.field_goal_set(),
        Field::Goals => words.field_goals(),
        Field::Helped => words.field_helped(),
        Field::Items => words.field_items(),
        Field::LastDay => words.field_last_day(),
        Field::LegPain => words.field_leg_pain(),
        Field::Limit => words.field_limit(),
        Field::MinutesToOnset => words.field_minutes_to_onset(),
        Field::MinutesToSettle => words.field_minutes_to_settle(),
        Field::Mood => words.field_mood(),
        Field::Movements => words.field_movements(),
        Field::NightWakings => words.field_night_wakings(),
        Field::Note => words.field_note(),
        Field::OnsetDay => words.field_onset_day(),
        Field::OnsetHow => words.field_onset_how(),
        Field::Outcome => words.field_outcome(),
        Field::Period => words.field_period(),
        Field::Plan => words.field_plan(),
        Field::PreferredName => words.field_preferred_name(),
        Field::Query => words.field_query(),
        Field::Questions => words.field_questions(),
        Field::Ratings => words.field_ratings(),
        Field::Said => words.field_said(),
        Field::Score => words.field_score(),
        Field::SleepMinutes => words.field_sleep_minutes(),
        Field::Steps => words.field_steps(),
        Field::StiffMinutes => words.field_stiff_minutes(),
        Field::Stress => words.field_stress(),
        Field::Tags => words.field_tags(),
        Field::Text => words.field_text(),
        Field::Ticked => words.field_ticked(),
        Field::Time => words.field_time(),
        Field::What => words.field_what(),
        Field::Who => words.field_who(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use backstory_core::invalid::Problem;
    use std::path::PathBuf;

    fn too_long(field: Field) -> Error {
        let (length, limit) = (501, 500);
        Problem::TooLong { length, limit }.of(field).into()
    }

    /// Every error whose sentence is ours from beginning to end, at a path without letters.
    fn errors() -> Vec<Error> {
        let path = || PathBuf::from("/1/2");
        let store = [
            StoreError::Missing(path()),
            StoreError::LinkBroken {
                link: path(),
                target: PathBuf::from("/3/4"),
            },
            StoreError::NotAFile(path()),
            StoreError::NotADatabase(path()),
            StoreError::OtherApplication(path()),
            StoreError::Newer {
                path: path(),
                found: 9,
                known: 2,
            },
            StoreError::Older(path()),
            StoreError::InUse(path()),
            StoreError::Busy(path()),
            StoreError::Damaged {
                path: path(),
                detail: "table entry".to_owned(),
            },
            StoreError::StrangeLog {
                path: path(),
                log: PathBuf::from("/1/2-3"),
            },
            StoreError::FolderMissing(path()),
            StoreError::NotWritable(path()),
            StoreError::ManyNames(path()),
            StoreError::NeedsRepair(path()),
            StoreError::DiskFull(path()),
            StoreError::TooManyFiles(path()),
            StoreError::Gone(path()),
            StoreError::Changed(path()),
            StoreError::WriteFailed {
                path: path(),
                reason: "disk I/O error".to_owned(),
            },
            StoreError::TargetExists(path()),
            StoreError::CopyCancelled,
            StoreError::NoSuchRecord,
            StoreError::DayTaken,
            StoreError::OwnerMissing,
            StoreError::NothingToUndo,
            StoreError::NothingToRedo,
        ];
        let ours = [
            Problem::Empty.of(Field::Answers).into(),
            Problem::TooMany { count: 9, limit: 5 }
                .of(Field::Movements)
                .into(),
            Problem::Empty.of(Field::Text).into(),
            too_long(Field::Note),
            too_long(Field::Query),
            Problem::EndsBeforeStart.of(Field::LastDay).into(),
            Problem::EndsBeforeStart.of(Field::Period).into(),
            Problem::Repeated.of(Field::Tags).into(),
            Problem::Frozen.of(Field::Goals).into(),
            Error::WhichDay {
                today: backstory_core::day::Day::EARLIEST,
            },
            Error::NoJournal,
            Error::OtherJournal,
            Error::Unsound,
            Error::BeyondCheck(path()),
            Error::PreviewChanged,
            Error::NoReportSaved,
            Error::FileKept(path()),
            Error::NotAFile(path()),
            Error::NotTheDemo(path()),
            Error::NoAddress,
            Error::NoSuchLesson,
            Error::NoFlarePlan,
            Problem::NotATelephoneNumber
                .of(Field::EmergencyNumber)
                .into(),
            Error::OutputIsATerminal,
            Error::Panic,
        ];
        store.into_iter().map(Error::from).chain(ours).collect()
    }

    #[test]
    fn every_error_has_a_sentence_of_its_own_from_the_catalogues() {
        let mut told = std::collections::BTreeSet::new();
        for error in errors() {
            let english = error.to_api_error(&Words::english()).message;
            assert!(english.ends_with('.'), "{english}");
            assert!(
                told.insert(english.clone()),
                "said of two things: {english}"
            );
            // Only file endings, option names and units stand outside the catalogues.
            let pseudo = error.to_api_error(&Words::pseudo()).message;
            assert!(
                !pseudo.contains(|c: char| c.is_ascii_alphabetic()),
                "{pseudo}"
            );
        }
    }

    #[test]
    fn the_command_line_speaks_of_no_form() {
        for error in errors() {
            let said = error.said(&Words::english());
            assert!(said.ends_with('.'), "{said}");
            assert!(!said.contains("what you typed"), "{said}");
        }
    }

    #[test]
    fn a_fault_of_the_file_says_what_was_kept_and_what_to_do() {
        let kept = [
            "left as it was",
            "left as it is",
            "Nothing was changed",
            "unchanged",
            "all there",
            "still held",
        ];
        for error in errors().into_iter().filter(|e| {
            matches!(e, Error::Store(store) if !matches!(store,
                StoreError::NothingToUndo | StoreError::NothingToRedo | StoreError::NoSuchRecord | StoreError::DayTaken | StoreError::OwnerMissing | StoreError::CopyCancelled))
        }) {
            let message = error.to_api_error(&Words::english()).message;
            assert!(message.contains("/1/2"), "{message}");
            assert!(kept.iter().any(|k| message.contains(k)), "{message}");
            assert!(
                message.matches(". ").count() >= 2,
                "what to do is missing: {message}"
            );
        }
    }
}
