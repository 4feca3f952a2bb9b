//! What a writer writes: change `n` and everything in it follow from the number.

use backstory_core::answers::{RawAnswers, RawMovement};
use backstory_core::day::Day;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::entry::Entry;
use backstory_core::op::Op;
use backstory_core::record::RecordKind;
use backstory_core::time::Clock as _;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day, moment};
use backstory_testkit::clock::SeededClock;

#[derive(Clone, Copy)]
pub enum Work {
    /// New check-ins, edits, moments, undo and redo.
    CheckIns,
    /// Drafts that grow and are saved now and then.
    Drafts,
}

/// Everything that the store acknowledged.
#[derive(Debug, Default, PartialEq)]
pub struct State {
    entries: Vec<Entry>,
    drafts: Vec<Draft>,
    n_movements: usize,
    n_write_sets: usize,
}

impl State {
    /// What a journal holds.
    pub fn of(store: &Store) -> State {
        let report = store.check().unwrap();
        let mut state = State {
            entries: store.entries_between(Day::EARLIEST, today()).unwrap(),
            drafts: store.drafts().unwrap(),
            n_movements: report.n_movements,
            n_write_sets: report.n_write_sets,
        };
        state.sort();
        state
    }

    fn sort(&mut self) {
        self.entries.sort_by_key(|e| (e.day, e.id.to_string()));
    }
}

fn today() -> Day {
    day("2026-11-20")
}

/// The clock at change `n`, with ids of its own.
fn clock(n: u64) -> SeededClock {
    let clock = SeededClock::new(at("2026-11-20T10:00:00+01:00"), n);
    clock.advance_minutes(n.try_into().unwrap());
    clock
}

fn raw(n: u64) -> RawAnswers {
    let score = |from: u64| i64::try_from((n + from) % 11).ok();
    RawAnswers {
        back_pain: score(0),
        mood: score(5),
        // Some entries fit on a page and some take several.
        note: Some(format!("note {n} ").repeat(1 + (n as usize * 37) % 900)),
        movements: (0..n % 6)
            .map(|m| RawMovement {
                name: format!("move {m} of {n}"),
                minutes: i64::try_from(1 + n % 1_440).ok(),
                ..RawMovement::default()
            })
            .collect(),
        ..RawAnswers::default()
    }
}

impl Work {
    pub const ALL: [Work; 2] = [Work::CheckIns, Work::Drafts];

    pub fn name(self) -> &'static str {
        match self {
            Work::CheckIns => "check-ins",
            Work::Drafts => "drafts",
        }
    }

    /// Makes change `n`; when this returns, the store has acknowledged it.
    pub fn change(self, store: &mut Store, n: u64) {
        let clock = clock(n);
        match (self, n % 5) {
            (Work::CheckIns, 3) => drop(store.undo(&clock).unwrap()),
            (Work::CheckIns, 4) => drop(store.redo(&clock).unwrap()),
            (Work::CheckIns, _) => {
                let entry = written(n);
                store
                    .write(&clock, &Op::worded("Entry"), Origin::User, |w| {
                        w.put_entry(&entry)
                    })
                    .unwrap();
            }
            (Work::Drafts, 4) => {
                let entry = saved(n);
                store
                    .write(&clock, &Op::worded("Entry"), Origin::User, |w| {
                        w.put_entry(&entry)?;
                        w.clear_draft(RecordKind::CheckIn, DraftKey::Day(today()))
                    })
                    .unwrap();
            }
            (Work::Drafts, _) => store.keep_draft(&draft(n)).unwrap(),
        }
    }

    /// What a journal holds after the first `n` changes.
    pub fn expected(self, n: u64) -> State {
        let mut state = State::default();
        match self {
            Work::CheckIns => {
                for done in 0..n {
                    // The moment of each five is taken back and brought back, so that it is there
                    // unless its undo came last.
                    match done % 5 {
                        1 => *state.entries.last_mut().unwrap() = written(done),
                        3 => drop(state.entries.pop()),
                        4 => state.entries.push(written(done - 2)),
                        _ => state.entries.push(written(done)),
                    }
                }
                state.n_write_sets = n as usize;
            }
            Work::Drafts => {
                for done in 0..n {
                    if done % 5 == 4 {
                        state.drafts.clear();
                        state.entries.push(saved(done));
                        state.n_write_sets += 1;
                    } else {
                        state.drafts = vec![draft(done)];
                    }
                }
            }
        }
        let movements = |e: &Entry| e.answers.movements().len();
        state.n_movements = state.entries.iter().map(movements).sum();
        state.sort();
        state
    }
}

/// The entry that change `n` of the check-ins writes: of each five a check-in, its edit, a moment.
fn written(n: u64) -> Entry {
    let about = |n: u64| Day::EARLIEST.plus(n / 5);
    match n % 5 {
        0 => check_in(&clock(n), about(n), raw(n)),
        1 => Entry {
            answers: check_in(&clock(n), about(n), raw(n)).answers,
            ..written(n - 1)
        },
        _ => moment(&clock(n), about(n), raw(n)),
    }
}

/// The entry that a draft becomes; on another day than the drafts, so that each can be told apart.
fn saved(n: u64) -> Entry {
    check_in(&clock(n), Day::EARLIEST.plus(n), raw(n))
}

fn draft(n: u64) -> Draft {
    let typed = format!("typed {n} ").repeat(1 + (n as usize * 53) % 2_000);
    let form = format!("{{\"answers\":{{\"note\":\"{typed}\"}}}}");
    let place = DraftKey::Day(today());
    Draft::new(RecordKind::CheckIn, place, clock(n).now(), form).unwrap()
}
