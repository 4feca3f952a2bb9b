use backstory_core::day::Day;
use backstory_core::flare_up::{FlareSigns, FlareUp};
use backstory_core::time::Clock;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, day};
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use proptest::option;
use proptest::prelude::*;
use rusqlite::Connection;
use uuid::Uuid;

use crate::round_trip::instant;

const SIGNS: FlareSigns = FlareSigns {
    worse_than_usual: true,
    hard_to_tolerate: false,
    affected_life: true,
};

fn clock() -> SeededClock {
    SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1)
}

fn flare_up() -> impl Strategy<Value = FlareUp> {
    let signs =
        any::<[bool; 3]>().prop_map(|[worse_than_usual, hard_to_tolerate, affected_life]| {
            FlareSigns {
                worse_than_usual,
                hard_to_tolerate,
                affected_life,
            }
        });
    let days = (0u64..70_000, option::of(0u64..400));
    (any::<u128>(), days, signs, instant()).prop_map(|(id, (first, length), signs, recorded_at)| {
        let first_day = Day::EARLIEST.plus(first);
        FlareUp {
            id: Uuid::from_u128(id),
            first_day,
            last_day: length.map(|n| first_day.plus(n)),
            signs,
            recorded_at,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn a_flare_up_comes_back_exactly_as_it_went_in(flare_up in flare_up()) {
        let (journal, clock) = (TempJournal::new(), clock());
        let mut store = journal.open();
        store.write(&clock, "Flare-up", Origin::User, |w| w.put_flare_up(&flare_up)).unwrap();
        prop_assert_eq!(&store.flare_up(flare_up.id).unwrap(), &flare_up);
        let found = store.flare_ups_between(flare_up.first_day, flare_up.first_day).unwrap();
        prop_assert_eq!(found, [flare_up]);
        let report = store.check().unwrap();
        prop_assert_eq!((report.n_flare_ups, report.problems), (1, Vec::<String>::new()));
    }
}

fn declare(store: &mut Store, clock: &SeededClock, first: &str, last: Option<&str>) -> FlareUp {
    let last = last.map(day);
    let new = FlareUp::declare(clock.new_id(), day(first), last, SIGNS, clock.now()).unwrap();
    store
        .write(clock, "Flare-up", Origin::User, |w| w.put_flare_up(&new))
        .unwrap();
    new
}

#[test]
fn a_period_has_the_flare_ups_that_overlap_it() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let open = declare(&mut store, &clock, "2026-11-10", None);
    let week = declare(&mut store, &clock, "2026-10-05", Some("2026-10-11"));
    let one_day = declare(&mut store, &clock, "2026-11-01", Some("2026-11-01"));
    let cases: [(&str, &str, &[&FlareUp]); 8] = [
        ("2026-10-01", "2026-10-04", &[]),
        ("2026-10-01", "2026-10-05", &[&week]),
        ("2026-10-07", "2026-10-08", &[&week]),
        ("2026-10-11", "2026-11-01", &[&week, &one_day]),
        ("2026-10-12", "2026-10-31", &[]),
        ("2026-11-02", "2026-11-09", &[]),
        ("2026-11-10", "2026-11-10", &[&open]),
        ("2026-12-24", "2027-01-06", &[&open]),
    ];
    for (first, last, expected) in cases {
        let found = store.flare_ups_between(day(first), day(last)).unwrap();
        let expected: Vec<FlareUp> = expected.iter().map(|f| (*f).clone()).collect();
        assert_eq!(found, expected, "{first} to {last}");
    }
}

#[test]
fn a_removed_flare_up_is_not_there_and_comes_back_with_undo() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let flare_up = declare(&mut store, &clock, "2026-11-10", None);
    let remove = |store: &mut Store| {
        store
            .write(&clock, "Removal", Origin::User, |w| {
                w.delete_flare_up(flare_up.id)
            })
            .map(drop)
    };
    remove(&mut store).unwrap();
    assert!(matches!(
        store.flare_up(flare_up.id),
        Err(StoreError::NoSuchFlareUp)
    ));
    assert!(matches!(remove(&mut store), Err(StoreError::NoSuchFlareUp)));
    store.undo(&clock).unwrap();
    assert_eq!(store.flare_up(flare_up.id).unwrap(), flare_up);
}

#[test]
fn a_flare_up_that_ends_before_it_begins_is_refused_and_found_by_a_check() {
    let (journal, clock) = (TempJournal::new(), clock());
    let mut store = journal.open();
    let good = declare(&mut store, &clock, "2026-11-10", None);
    let last_day = Some(day("2026-11-09"));
    let bad = FlareUp {
        last_day,
        ..good.clone()
    };
    let refused = store.write(&clock, "Flare-up", Origin::User, |w| w.put_flare_up(&bad));
    assert!(matches!(refused, Err(StoreError::Sqlite(_))));
    assert_eq!(store.flare_up(good.id).unwrap(), good);
    drop(store);
    let conn = Connection::open(journal.path()).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    conn.execute("UPDATE flare_up SET last_day = '2026-11-09'", [])
        .unwrap();
    drop(conn);
    let report = journal.open().check().unwrap();
    assert_eq!(report.n_flare_ups, 0);
    let sentence = format!("Flare-up {} cannot be read.", good.id);
    assert!(report.problems.contains(&sentence), "{:?}", report.problems);
}
