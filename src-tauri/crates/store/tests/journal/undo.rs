//! Any sequence of writes, undone, gives back every earlier dump; redone, every later one.

use backstory_core::answers::RawAnswers;
use backstory_core::entry::{Entry, EntryKind};
use backstory_core::flare_up::{FlareSigns, FlareUp};
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_store::undo::UNDO_DAYS;
use backstory_testkit::build::{at, check_in, day, moment};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use proptest::prelude::*;

#[derive(Debug, Clone)]
enum Action {
    CheckIn {
        day: u8,
        pain: i64,
        movements: u8,
    },
    Moment {
        day: u8,
        note: String,
    },
    Edit {
        which: usize,
        mood: i64,
        movements: u8,
    },
    Delete {
        which: usize,
    },
    DeleteAll,
    FlareUp {
        day: u8,
    },
    EndFlareUp {
        which: usize,
        days: u8,
    },
    DeleteFlareUp {
        which: usize,
    },
    Undo,
    Redo,
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        4 => (0u8..6, 0i64..=10, 0u8..4)
            .prop_map(|(day, pain, movements)| Action::CheckIn { day, pain, movements }),
        2 => (0u8..6, "\\PC{1,8}").prop_map(|(day, note)| Action::Moment { day, note }),
        3 => (any::<usize>(), 0i64..=10, 0u8..4)
            .prop_map(|(which, mood, movements)| Action::Edit { which, mood, movements }),
        2 => any::<usize>().prop_map(|which| Action::Delete { which }),
        1 => Just(Action::DeleteAll),
        2 => (0u8..6).prop_map(|day| Action::FlareUp { day }),
        2 => (any::<usize>(), 0u8..4).prop_map(|(which, days)| Action::EndFlareUp { which, days }),
        1 => any::<usize>().prop_map(|which| Action::DeleteFlareUp { which }),
        1 => Just(Action::Undo),
        1 => Just(Action::Redo),
    ]
}

fn raw(movements: u8) -> RawAnswers {
    RawAnswers {
        mood: Some(5),
        movements: (0..movements)
            .map(|n| (format!("Move {n}"), None))
            .collect(),
        ..RawAnswers::default()
    }
}

fn all(store: &Store) -> Vec<Entry> {
    store
        .entries_between(day("2026-01-01"), day("2026-12-31"))
        .unwrap()
}

fn pick_flare_up(store: &Store, which: usize) -> Option<FlareUp> {
    let all = store.flare_ups_between(day("2026-01-01"), day("2026-12-31"));
    let all = all.unwrap();
    all.get(which % all.len().max(1)).cloned()
}

fn put_flare_up(store: &mut Store, clock: &SeededClock, flare_up: &FlareUp) -> bool {
    store
        .write(clock, "Flare-up", Origin::User, |w| {
            w.put_flare_up(flare_up)
        })
        .unwrap()
        .changed
}

/// Does one action; tells whether the person's journal is different now.
fn act(store: &mut Store, clock: &SeededClock, action: &Action) -> bool {
    let entries = all(store);
    let about = |n: u8| day("2026-11-10").plus(n.into());
    let pick = |which: usize| entries.get(which % entries.len().max(1)).cloned();
    let put = |store: &mut Store, entry: &Entry| {
        store
            .write(clock, "Entry", Origin::User, |w| w.put_entry(entry))
            .unwrap()
            .changed
    };
    match action {
        Action::CheckIn {
            day,
            pain,
            movements,
        } => {
            let new = check_in(
                clock,
                about(*day),
                RawAnswers {
                    back_pain: Some(*pain),
                    ..raw(*movements)
                },
            );
            let old = entries
                .iter()
                .find(|e| e.day == new.day && e.kind == EntryKind::CheckIn);
            let id = old.map_or(new.id, |e| e.id);
            put(store, &Entry { id, ..new })
        }
        Action::Moment { day, note } => {
            let raw = RawAnswers {
                note: Some(note.clone()),
                ..raw(0)
            };
            put(store, &moment(clock, about(*day), raw))
        }
        Action::Edit {
            which,
            mood,
            movements,
        } => pick(*which).is_some_and(|old| {
            let raw = RawAnswers {
                mood: Some(*mood),
                ..raw(*movements)
            };
            let answers = check_in(clock, old.day, raw).answers;
            put(store, &Entry { answers, ..old })
        }),
        Action::Delete { which } => pick(*which).is_some_and(|old| {
            store
                .write(clock, "Delete", Origin::User, |w| w.delete_entry(old.id))
                .unwrap()
                .changed
        }),
        Action::DeleteAll => {
            store
                .write(clock, "Delete all", Origin::User, |w| {
                    entries.iter().try_for_each(|e| w.delete_entry(e.id))
                })
                .unwrap()
                .changed
        }
        Action::FlareUp { day } => {
            let signs = FlareSigns {
                worse_than_usual: day % 2 == 0,
                hard_to_tolerate: true,
                affected_life: false,
            };
            let id = clock.new_id();
            let new = FlareUp::declare(id, about(*day), None, signs, clock.now()).unwrap();
            put_flare_up(store, clock, &new)
        }
        Action::EndFlareUp { which, days } => pick_flare_up(store, *which).is_some_and(|open| {
            let last_day = Some(open.first_day.plus((*days).into()));
            put_flare_up(store, clock, &FlareUp { last_day, ..open })
        }),
        Action::DeleteFlareUp { which } => pick_flare_up(store, *which).is_some_and(|old| {
            store
                .write(clock, "Delete", Origin::User, |w| w.delete_flare_up(old.id))
                .unwrap()
                .changed
        }),
        Action::Undo => {
            let _ = store.undo(clock);
            false
        }
        Action::Redo => {
            let _ = store.redo(clock);
            false
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undo_walks_back_and_redo_walks_forward(actions in prop::collection::vec(action(), 1..18)) {
        let (journal, clock) = (TempJournal::new(), clock());
        let mut store = journal.open();
        for action in &actions {
            act(&mut store, &clock, action);
            clock.advance_minutes(1);
        }
        // Walk to the very beginning, noting every state on the way.
        let mut states = vec![store.canonical_dump().unwrap()];
        while store.undo(&clock).is_ok() {
            states.push(store.canonical_dump().unwrap());
        }
        prop_assert_eq!(states.last().map(String::as_str), Some(""));
        // Undo survives a restart.
        drop(store);
        let mut store = journal.open();
        for expected in states.iter().rev().skip(1) {
            store.redo(&clock).unwrap();
            prop_assert_eq!(&store.canonical_dump().unwrap(), expected);
        }
        for expected in states.iter().skip(1) {
            store.undo(&clock).unwrap();
            prop_assert_eq!(&store.canonical_dump().unwrap(), expected);
        }
    }

    #[test]
    fn each_plain_write_is_one_step_of_undo(actions in prop::collection::vec(action(), 1..12)) {
        let (journal, clock) = (TempJournal::new(), clock());
        let mut store = journal.open();
        let mut states = vec![String::new()];
        for action in actions.iter().filter(|a| !matches!(a, Action::Undo | Action::Redo)) {
            if act(&mut store, &clock, action) {
                states.push(store.canonical_dump().unwrap());
            }
        }
        while let Some(state) = states.pop() {
            prop_assert_eq!(store.canonical_dump().unwrap(), state);
            prop_assert_eq!(store.undo(&clock).is_ok(), !states.is_empty());
        }
    }
}

fn clock() -> SeededClock {
    SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
}

#[test]
fn a_new_write_ends_what_could_be_redone() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let one = Action::CheckIn {
        day: 0,
        pain: 3,
        movements: 0,
    };
    let two = Action::CheckIn {
        day: 1,
        pain: 3,
        movements: 0,
    };
    act(&mut store, &clock, &one);
    store.undo(&clock).unwrap();
    act(&mut store, &clock, &two);
    assert!(matches!(store.redo(&clock), Err(StoreError::NothingToRedo)));
}

#[test]
fn undo_reaches_thirty_days_and_no_further() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    act(
        &mut store,
        &clock,
        &Action::CheckIn {
            day: 0,
            pain: 3,
            movements: 0,
        },
    );
    clock.advance_minutes(UNDO_DAYS * 24 * 60);
    assert!(store.undo_state(&clock).unwrap().undo.is_some());
    clock.advance_minutes(1);
    assert_eq!(store.undo_state(&clock).unwrap().undo, None);
    assert!(matches!(store.undo(&clock), Err(StoreError::NothingToUndo)));
}

#[test]
fn what_the_demo_generator_wrote_cannot_be_undone() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let entry = check_in(&clock, day("2026-11-10"), raw(0));
    store
        .write(&clock, "Demo", Origin::Demo, |w| w.put_entry(&entry))
        .unwrap();
    assert_eq!(store.undo_state(&clock).unwrap().undo, None);
}
