//! Every error has its sentence.

use super::*;
use backstory_core::invalid::{Field, Problem};
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
        "still there",
        "still has",
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
