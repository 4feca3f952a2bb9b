//! Freezing the fixture of a new format: once, and never over one that is there.
//!
//! Everything is written here and nothing taken from the demo journal, which changes with the app.

use std::path::Path;

use backstory_core::answers::{Function, RawAnswers};
use backstory_core::day::Day;
use backstory_core::draft::Draft;
use backstory_core::entry::{Basis, Entry, EntryKind};
use backstory_core::episode::Episode;
use backstory_core::flare_up::{FlareSigns, FlareUp};
use backstory_core::time::{Clock as _, Instant};
use backstory_store::error::StoreError;
use backstory_store::log::{Origin, WriteSet};
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day, moment};
use backstory_testkit::clock::SeededClock;

use crate::drafts;

/// Days of the journal; every seventh is a gap.
const DAYS: u64 = 42;

/// What is frozen beside the journal itself.
pub struct Frozen {
    /// The canonical dump.
    pub dump: String,
    /// The drafts, which are not in the dump.
    pub drafts: String,
}

/// Writes a journal with rows of every kind: weeks of check-ins, moments, edits, removals, undo,
/// flare-ups of which one goes on, and a draft of each kind.
pub fn write(path: &Path) -> Frozen {
    let clock = SeededClock::new(evening(0), 11);
    let mut store = Store::open(path).unwrap();
    store.set_setting(Setting::Demo, "1").unwrap();
    store.set_setting(Setting::PreferredName, "Robin").unwrap();
    let how = Some("Lifting a box 🙂".to_owned());
    let episode = Episode::start(clock.new_id(), Some(first_day()), how, clock.now());
    let episode = episode.unwrap().unwrap();
    store
        .write(&clock, "Demo journal", Origin::Demo, |w| {
            w.put_episode(&episode)?;
            (0..DAYS / 2).try_for_each(|n| put_day(w, &clock, n))
        })
        .unwrap();
    for n in DAYS / 2..DAYS {
        put(&mut store, &clock, |w| put_day(w, &clock, n));
    }
    change_the_last_day(&mut store, &clock);
    declare_flare_ups(&mut store, &clock);
    keep_drafts(&mut store, &clock);
    assert_eq!(store.check().unwrap().problems, Vec::<String>::new());
    Frozen {
        dump: store.canonical_dump().unwrap(),
        drafts: drafts(&store),
    }
}

fn first_day() -> Day {
    day("2026-10-10")
}

/// A quarter past eight on day `n`; summer time ends on 25 October.
fn evening(n: u64) -> Instant {
    let about = first_day().plus(n);
    let offset = if about < day("2026-10-25") { 2 } else { 1 };
    at(&format!("{about}T20:15:00.{n:03}+0{offset}:00"))
}

fn put<T>(
    store: &mut Store,
    clock: &SeededClock,
    change: impl FnOnce(&mut WriteSet<'_>) -> Result<T, StoreError>,
) {
    clock.advance_minutes(1);
    store.write(clock, "Change", Origin::User, change).unwrap();
}

/// Answers of every value and every combination of given and left out.
fn raw(n: u64) -> RawAnswers {
    let score = |from: u64| {
        let is_given = !(n + from).is_multiple_of(4);
        is_given.then(|| ((n * 3 + from) % 11) as i64)
    };
    RawAnswers {
        function: Function::ALL.get((n % 4) as usize).copied(),
        confidence: score(0),
        back_pain: score(1),
        leg_pain: score(2),
        sleep_minutes: score(3).map(|hours| hours * 60 + 7),
        mood: score(4),
        note: n
            .is_multiple_of(3)
            .then(|| format!("Day {n}: 'quoted' 🙂 שלום\r\n\t\"x\"")),
        movements: (0..n % 4)
            .map(|m| (format!("Movement {m}"), (m > 0).then_some(1 + n as i64)))
            .collect(),
    }
}

fn put_day(w: &mut WriteSet<'_>, clock: &SeededClock, n: u64) -> Result<(), StoreError> {
    if n % 7 == 6 {
        return Ok(());
    }
    clock.set(evening(n));
    let about = first_day().plus(n);
    w.put_entry(&Entry {
        basis: Basis::ALL[(n % 5) as usize],
        ..check_in(clock, about, raw(n))
    })?;
    if n.is_multiple_of(5) {
        w.put_entry(&moment(clock, about, raw(n + 1)))?;
    }
    Ok(())
}

fn change_the_last_day(store: &mut Store, clock: &SeededClock) {
    let about = first_day().plus(DAYS);
    clock.set(evening(DAYS));
    let today = check_in(clock, about, raw(3));
    let edited = Entry {
        answers: check_in(clock, about, raw(5)).answers,
        ..today.clone()
    };
    let twinge = moment(clock, about, raw(7));
    for entry in [&today, &twinge, &edited] {
        put(store, clock, |w| w.put_entry(entry));
    }
    put(store, clock, |w| w.delete_entry(twinge.id));
    store.undo(clock).unwrap();
}

fn declare_flare_ups(store: &mut Store, clock: &SeededClock) {
    let declare = |first: u64, last: Option<u64>, signs: [bool; 3]| {
        let [worse_than_usual, hard_to_tolerate, affected_life] = signs;
        let signs = FlareSigns {
            worse_than_usual,
            hard_to_tolerate,
            affected_life,
        };
        let about = |n: u64| first_day().plus(n);
        let last = last.map(about);
        FlareUp::declare(clock.new_id(), about(first), last, signs, clock.now()).unwrap()
    };
    let over = declare(3, Some(9), [true, true, true]);
    let wrong = declare(12, Some(12), [true, false, false]);
    let removed = declare(20, None, [false, false, true]);
    let corrected = FlareUp {
        last_day: Some(first_day().plus(14)),
        ..wrong.clone()
    };
    let goes_on = declare(DAYS - 2, None, [true, true, false]);
    for flare_up in [&over, &wrong, &removed, &corrected, &goes_on] {
        put(store, clock, |w| w.put_flare_up(flare_up));
    }
    put(store, clock, |w| w.delete_flare_up(removed.id));
}

fn keep_drafts(store: &mut Store, clock: &SeededClock) {
    let forms = [
        (
            EntryKind::CheckIn,
            r#"{"answers":{"note":"half a \"sentence\" 🙂\r\n"},"base":{"mood":3},"sleep_typed":"7:"}"#,
        ),
        (
            EntryKind::Moment,
            r#"{"answers":{"back_pain":0},"base":null,"sleep_typed":""}"#,
        ),
    ];
    for (kind, form) in forms {
        clock.advance_minutes(1);
        let about = first_day().plus(DAYS);
        let draft = Draft::new(kind, about, clock.now(), form.to_owned()).unwrap();
        store.keep_draft(&draft).unwrap();
    }
}
