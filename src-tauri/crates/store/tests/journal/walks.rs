//! Tests any sequence of writes of every kind: undoing it restores every earlier dump, and redoing
//! it every later one.

use backstory_core::op::Op;
use backstory_core::record::{Content, GoalSet, RawRecord, Record, RecordKind};
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Written;
use proptest::prelude::*;

use crate::book::{Book, appointment, goal_review, place, raw, samples};

#[derive(Debug, Clone)]
enum Action {
    /// Writes a new record.
    Put {
        kind: usize,
        day: u8,
        n: usize,
    },
    /// Gives a record the form of another of its kind.
    Edit {
        which: usize,
        day: u8,
        n: usize,
    },
    /// Rates a set of goals.
    Rate {
        which: usize,
        day: u8,
    },
    /// Links the waiting questions to a new appointment, or to an existing one.
    Ask {
        which: usize,
        day: u8,
    },
    Delete {
        which: usize,
    },
    /// Deletes every `nth` record at once.
    DeleteSome {
        nth: usize,
    },
    Restore {
        which: usize,
    },
    RestoreVersion {
        which: usize,
        version: usize,
    },
    Undo,
    Redo,
}

fn action() -> impl Strategy<Value = Action> {
    let any = any::<usize>;
    prop_oneof![
        6 => (any(), 0u8..4, 0usize..100).prop_map(|(kind, day, n)| Action::Put { kind, day, n }),
        4 => (any(), 0u8..4, 0usize..100).prop_map(|(which, day, n)| Action::Edit { which, day, n }),
        2 => (any(), 0u8..4).prop_map(|(which, day)| Action::Rate { which, day }),
        2 => (any(), 0u8..4).prop_map(|(which, day)| Action::Ask { which, day }),
        3 => any().prop_map(|which| Action::Delete { which }),
        1 => (1usize..4).prop_map(|nth| Action::DeleteSome { nth }),
        3 => any().prop_map(|which| Action::Restore { which }),
        3 => (any(), any()).prop_map(|(which, version)| Action::RestoreVersion { which, version }),
        1 => Just(Action::Undo),
        1 => Just(Action::Redo),
    ]
}

fn all(book: &Book) -> Vec<Record> {
    let records = RecordKind::ALL.map(|kind| book.store.records(kind).unwrap());
    records.into_iter().flatten().collect()
}

fn of(book: &Book, kind: RecordKind, which: usize) -> Option<Record> {
    let records = book.store.records(kind).unwrap();
    records.get(which % records.len().max(1)).cloned()
}

fn about(day: u8) -> String {
    format!("2026-11-1{day}")
}

/// Performs one action; returns whether the journal differs now.
fn act(book: &mut Book, action: &Action) -> bool {
    book.clock.advance_minutes(1);
    let records = all(book);
    let pick = |which: usize| records.get(which % records.len().max(1)).cloned();
    let done = |result: Result<Written<()>, StoreError>| match result {
        Ok(written) => !written.changes.is_empty(),
        Err(
            StoreError::DayTaken
            | StoreError::OwnerMissing
            | StoreError::NoSuchRecord
            | StoreError::Invalid(_),
        ) => false,
        Err(other) => panic!("{other}"),
    };
    let put = |book: &mut Book, record: &Record| {
        done(
            book.store
                .write(&book.clock, &Op::worded("Put"), Origin::User, |w| {
                    w.put_record(record).map(drop)
                }),
        )
    };
    let new = |book: &Book, form| {
        use backstory_core::time::Clock as _;
        Record::written(book.clock.new_id(), raw(form), book.clock.now()).unwrap()
    };
    match action {
        Action::Put { kind, day, n } => {
            let mut forms = samples(&about(*day), *n);
            let record = new(book, forms.remove(kind % forms.len()));
            put(book, &record)
        }
        Action::Edit { which, day, n } => pick(*which).is_some_and(|old| {
            use backstory_core::time::Clock as _;
            let forms = samples(&about(*day), *n).into_iter().map(raw);
            let mut alike = forms.filter(|form| kind_of(form) == old.content.kind());
            let edited = alike
                .next()
                .map(|form| old.edited(form, book.clock.now()).unwrap());
            edited.is_some_and(|edited| put(book, &edited))
        }),
        Action::Rate { which, day } => of(book, RecordKind::GoalSet, *which).is_some_and(|set| {
            let review = new(book, goal_review(&about(*day), &set, (*which % 11) as i32));
            put(book, &review)
        }),
        Action::Ask { which, day } => {
            let questions = book.store.records(RecordKind::Question).unwrap();
            let asked: Vec<_> = questions
                .iter()
                .take(which % 4)
                .filter_map(|q| match q.content.raw() {
                    RawRecord::Question(raw) => Some((Some(q.stamp.id), raw.text)),
                    _ => None,
                })
                .collect();
            let asked: Vec<_> = asked
                .iter()
                .map(|(id, text)| (*id, text.as_str()))
                .collect();
            let form = appointment(&about(*day), &asked, &["Walk"]);
            let record = match of(book, RecordKind::Appointment, *which) {
                Some(held) if which % 2 == 0 => Record {
                    content: Content::new(raw(form)).unwrap(),
                    ..held
                },
                _ => new(book, form),
            };
            put(book, &record)
        }
        Action::Delete { which } => pick(*which).is_some_and(|old| {
            let (kind, id) = place(&old);
            done(
                book.store
                    .write(&book.clock, &Op::worded("Delete"), Origin::User, |w| {
                        w.delete_record(kind, id)
                    }),
            )
        }),
        Action::DeleteSome { nth } => {
            done(
                book.store
                    .write(&book.clock, &Op::worded("Delete some"), Origin::User, |w| {
                        // A review may have been deleted with its set.
                        records.iter().step_by(*nth).try_for_each(|old| {
                            let (kind, id) = place(old);
                            match w.delete_record(kind, id) {
                                Err(StoreError::NoSuchRecord) => Ok(()),
                                other => other,
                            }
                        })
                    }),
            )
        }
        Action::Restore { which } => {
            let trash = book.trash();
            trash.get(which % trash.len().max(1)).is_some_and(|old| {
                let (kind, id) = place(old);
                done(
                    book.store
                        .restore_removed(&book.clock, &Op::worded("Restore"), kind, id),
                )
            })
        }
        Action::RestoreVersion { which, version } => {
            let gone = book.trash();
            let known: Vec<&Record> = records.iter().chain(&gone).collect();
            known.get(which % known.len().max(1)).is_some_and(|old| {
                let (kind, id) = place(old);
                let versions = book.store.history(kind, id).unwrap();
                let version = &versions[version % versions.len()];
                let set = version.write_set;
                let wanted = version.record.clone();
                let restored =
                    book.store
                        .restore_version(&book.clock, &Op::worded("Version"), kind, id, set);
                if restored.is_ok() && kind != RecordKind::Question {
                    let day = wanted.as_ref().map(Record::day);
                    let found = match (kind, day) {
                        // It may be at another day again, under another id.
                        (RecordKind::CheckIn, Some(day)) => {
                            let there = book.store.check_in(day).unwrap().map(Record::from);
                            let id = wanted.as_ref().map(|w| w.stamp.id);
                            there.map(|mut there| {
                                there.stamp.id = id.unwrap_or(there.stamp.id);
                                there
                            })
                        }
                        _ => book.read(old).ok(),
                    };
                    let wanted = wanted.map(|wanted| ended_like(wanted, found.as_ref()));
                    assert_eq!(found, wanted, "exactly as it was");
                }
                done(restored)
            })
        }
        Action::Undo => {
            let _ = book.store.undo(&book.clock);
            false
        }
        Action::Redo => {
            let _ = book.store.redo(&book.clock);
            false
        }
    }
}

/// A restored set of goals keeps an end while another one is open.
fn ended_like(wanted: Record, found: Option<&Record>) -> Record {
    let end = match found.map(|found| &found.content) {
        Some(Content::GoalSet(found)) => found.last_day,
        _ => None,
    };
    let content = match wanted.content {
        Content::GoalSet(set) => Content::GoalSet(GoalSet {
            last_day: set.last_day.or(end),
            ..set
        }),
        other => other,
    };
    Record { content, ..wanted }
}

fn kind_of(form: &RawRecord) -> RecordKind {
    Content::new(form.clone()).unwrap().kind()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn undo_walks_back_and_redo_walks_forward(actions in prop::collection::vec(action(), 1..30)) {
        let mut book = Book::new();
        for action in &actions {
            act(&mut book, action);
        }
        prop_assert_eq!(book.store.check().unwrap().problems, Vec::<String>::new());
        // Undo to the very beginning, noting every state.
        let mut states = vec![book.dump()];
        while book.store.undo(&book.clock).is_ok() {
            states.push(book.dump());
        }
        prop_assert_eq!(states.last().map(String::as_str), Some(""));
        prop_assert_eq!(book.store.check().unwrap().problems, Vec::<String>::new());
        prop_assert_eq!(book.trash(), [], "what was taken back was never removed");
        // Undo survives a restart.
        let mut book = book.reopened();
        for expected in states.iter().rev().skip(1) {
            book.store.redo(&book.clock).unwrap();
            prop_assert_eq!(&book.dump(), expected);
        }
        prop_assert_eq!(book.store.check().unwrap().problems, Vec::<String>::new());
        for expected in states.iter().skip(1) {
            book.store.undo(&book.clock).unwrap();
            prop_assert_eq!(&book.dump(), expected);
        }
    }

    #[test]
    fn each_plain_write_is_one_step_of_undo(actions in prop::collection::vec(action(), 1..20)) {
        let mut book = Book::new();
        let mut states = vec![String::new()];
        for action in actions.iter().filter(|a| !matches!(a, Action::Undo | Action::Redo)) {
            if act(&mut book, action) {
                states.push(book.dump());
            }
        }
        while let Some(state) = states.pop() {
            prop_assert_eq!(book.dump(), state);
            prop_assert_eq!(book.store.undo(&book.clock).is_ok(), !states.is_empty());
        }
    }

    #[test]
    fn what_is_left_after_erasing_is_sound_and_can_be_undone(
        actions in prop::collection::vec(action(), 1..30),
        which in any::<usize>(),
    ) {
        let mut book = Book::new();
        for action in &actions {
            act(&mut book, action);
        }
        let known: Vec<Record> = all(&book).into_iter().chain(book.trash()).collect();
        if let Some(record) = known.get(which % known.len().max(1)) {
            let (kind, id) = place(record);
            book.store.erase(kind, id).unwrap();
            prop_assert!(book.store.history(kind, id).is_err());
        }
        prop_assert_eq!(book.store.check().unwrap().problems, Vec::<String>::new());
        // Every undo has an effect and none of them fails.
        let mut dump = book.dump();
        while book.store.undo_state(&book.clock).unwrap().undo.is_some() {
            book.store.undo(&book.clock).unwrap();
            let before = std::mem::replace(&mut dump, book.dump());
            prop_assert!(before != dump, "an undo did nothing");
        }
        prop_assert_eq!(dump, "");
        while book.store.undo_state(&book.clock).unwrap().redo.is_some() {
            book.store.redo(&book.clock).unwrap();
        }
        prop_assert_eq!(book.store.check().unwrap().problems, Vec::<String>::new());
    }
}
