//! The kinds of records, generated from one list.

use crate::entry::EntryKind;
use crate::record::RecordKind;

/// Makes the kinds of records with their checked and raw forms from a line for each kind: its
/// variant, the types of the two forms, and its word on disk, in files and on the wire.
///
/// Entries come first: they are two kinds with one form. A type has `new`, which checks the raw
/// form, `raw`, which returns it, and implements [`Dated`](crate::record::Dated).
macro_rules! records {
    ($(
        $(#[$doc:meta])*
        $kind:ident($checked:ty, $raw:ty) = $word:literal $(, has a $basis:ident)?;
    )+) => {
        words_of! {
            /// Every kind of thing that stands in the journal.
            RecordKind {
                /// How a day went.
                CheckIn = "check_in",
                /// One moment of a day.
                Moment = "moment",
                $($(#[$doc])* $kind = $word,)+
            }
        }

        impl RecordKind {
            /// Returns whether records of this kind say how late they were written.
            pub fn has_basis(self) -> bool {
                match self {
                    RecordKind::CheckIn | RecordKind::Moment => true,
                    $(RecordKind::$kind => [$(stringify!($basis))?].contains(&"basis"),)+
                }
            }
        }

        /// Content of a record, checked.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Content {
            /// How a day went.
            CheckIn(Day, Answers),
            /// One moment of a day.
            Moment(Day, Answers),
            $($(#[$doc])* $kind($checked),)+
        }

        /// A record as it arrives from a form or a file, not checked yet.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(tag = "kind", rename_all = "snake_case")]
        pub enum RawRecord {
            /// How a day went.
            CheckIn(RawEntry),
            /// One moment of a day.
            Moment(RawEntry),
            $($(#[$doc])* $kind($raw),)+
        }

        impl RawRecord {
            /// Reads the form of a kind, which need not say its kind once more.
            pub fn of_kind<'de, D>(kind: RecordKind, form: D) -> Result<RawRecord, D::Error>
            where
                D: Deserializer<'de>,
            {
                Ok(match kind {
                    RecordKind::CheckIn => RawRecord::CheckIn(RawEntry::deserialize(form)?),
                    RecordKind::Moment => RawRecord::Moment(RawEntry::deserialize(form)?),
                    $(RecordKind::$kind => RawRecord::$kind(<$raw>::deserialize(form)?),)+
                })
            }
        }

        impl Content {
            /// Checks everything that must be true of a record whenever it was written.
            pub fn new(raw: RawRecord) -> Result<Content, Invalid> {
                Ok(match raw {
                    RawRecord::CheckIn(e) => {
                        Content::CheckIn(day_of(Field::Day, &e.day)?, Answers::new(e.answers)?)
                    }
                    RawRecord::Moment(e) => {
                        Content::Moment(day_of(Field::Day, &e.day)?, Answers::new(e.answers)?)
                    }
                    $(RawRecord::$kind(raw) => Content::$kind(<$checked>::new(raw)?),)+
                })
            }

            /// Returns the content as a form or a file contains it.
            pub fn raw(&self) -> RawRecord {
                let entry = |day: &Day, answers: &Answers| RawEntry {
                    day: day.to_string(),
                    answers: answers.raw(),
                };
                match self {
                    Content::CheckIn(day, answers) => RawRecord::CheckIn(entry(day, answers)),
                    Content::Moment(day, answers) => RawRecord::Moment(entry(day, answers)),
                    $(Content::$kind(content) => RawRecord::$kind(content.raw()),)+
                }
            }

            /// Returns the kind.
            pub fn kind(&self) -> RecordKind {
                match self {
                    Content::CheckIn(..) => RecordKind::CheckIn,
                    Content::Moment(..) => RecordKind::Moment,
                    $(Content::$kind(_) => RecordKind::$kind,)+
                }
            }
        }

        impl Dated for Content {
            fn days(&self) -> Vec<(Field, Option<Day>)> {
                match self {
                    Content::CheckIn(day, _) | Content::Moment(day, _) => {
                        vec![(Field::Day, Some(*day))]
                    }
                    $(Content::$kind(content) => content.days(),)+
                }
            }

            fn may_lie_ahead(&self) -> bool {
                match self {
                    Content::CheckIn(..) | Content::Moment(..) => false,
                    $(Content::$kind(content) => content.may_lie_ahead(),)+
                }
            }
        }
    };
}

impl From<EntryKind> for RecordKind {
    fn from(kind: EntryKind) -> RecordKind {
        match kind {
            EntryKind::CheckIn => RecordKind::CheckIn,
            EntryKind::Moment => RecordKind::Moment,
        }
    }
}
