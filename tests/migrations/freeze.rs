//! Freezing the fixture of a new format: once, and never over one that is there.
//!
//! Everything is written here and nothing taken from the demo journal, which changes with the app.

use std::path::Path;

use backstory_core::answers::{AfterMovement, Function, RawAnswers, RawMovement};
use backstory_core::body::{RawBodyArea, Region};
use backstory_core::day::Day;
use backstory_core::draft::{Draft, DraftKey};
use backstory_core::entry::{Basis, Entry};
use backstory_core::measure::{DailyMeasure, Measure};
use backstory_core::op::Op;
use backstory_core::record::{Record, RecordKind};
use backstory_core::time::{Clock as _, Instant};
use backstory_store::error::StoreError;
use backstory_store::log::{Origin, WriteSet};
use backstory_store::settings::Setting;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day, moment};
use backstory_testkit::clock::SeededClock;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use crate::drafts;
use crate::forms::others;

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
/// flare-ups of which one goes on, every other record, values from a file, and drafts.
pub fn write(path: &Path) -> Frozen {
    let clock = SeededClock::new(evening(0), 11);
    let mut store = Store::open(path).unwrap();
    store.set_setting(Setting::Demo, "1").unwrap();
    store.set_setting(Setting::PreferredName, "Robin").unwrap();
    store.set_setting(Setting::EmergencyNumber, "112").unwrap();
    let episode = json!({
        "kind": "episode", "onset_day": first_day().to_string(), "onset_how": "Lifting a box 🙂",
        "last_day": null,
    });
    let episode = written(&clock, episode);
    store
        .write(&clock, &Op::worded("Demo journal"), Origin::Demo, |w| {
            w.put_record(&episode)?;
            (0..DAYS / 2).try_for_each(|n| put_day(w, &clock, n))
        })
        .unwrap();
    for n in DAYS / 2..DAYS {
        put(&mut store, &clock, |w| put_day(w, &clock, n));
    }
    change_the_last_day(&mut store, &clock);
    declare_flare_ups(&mut store, &clock);
    for form in others() {
        add_another(&mut store, &clock, &form);
    }
    go_to_the_physio(&mut store, &clock);
    set_goals(&mut store, &clock);
    bring_in_measures(&mut store, &clock);
    keep_drafts(&mut store, &clock, &episode);
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
    store
        .write(clock, &Op::worded("Change"), Origin::User, change)
        .unwrap();
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
        stress: score(5),
        bigger_day: (!n.is_multiple_of(3)).then_some(n.is_multiple_of(2)),
        bigger_day_what: (n % 6 == 2).then(|| format!("Moved {n} boxes")),
        movements: (0..n % 4).map(|m| movement(n, m)).collect(),
        areas: (0..n % 5).map(|a| area(n + a * 7)).collect(),
        tags: (0..n % 3).map(|t| format!("Täg {}", (n + t) % 5)).collect(),
    }
}

/// A movement with every member given and left out.
fn movement(n: u64, m: u64) -> RawMovement {
    let score = |from: u64| {
        let is_given = !(n + m + from).is_multiple_of(3);
        is_given.then_some(((n * 5 + m + from) % 11) as i32)
    };
    let after = AfterMovement::ALL.get(((n + m) % 4) as usize).copied();
    RawMovement {
        name: format!("Movement {m}"),
        minutes: (m > 0).then_some(1 + n as i64),
        exercise: (m == 1).then(|| format!("exercise-{n}")),
        repetitions: (m == 2).then_some(1 + n as i32),
        expected: score(0),
        actual: score(1),
        after,
        settled: after.and_then(|_| [Some(true), Some(false), None][(n % 3) as usize]),
    }
}

fn area(n: u64) -> RawBodyArea {
    RawBodyArea {
        region: Region::ALL[n as usize % Region::ALL.len()],
        intensity: (!n.is_multiple_of(4)).then_some((n % 11) as i64),
        ache: n.is_multiple_of(2),
        sharp: n.is_multiple_of(3),
        burning: n.is_multiple_of(5),
        pins_and_needles: n.is_multiple_of(7),
        numb: n.is_multiple_of(11),
    }
}

/// A record written now, from its form.
fn written(clock: &SeededClock, form: Json) -> Record {
    let raw = serde_json::from_value(form).unwrap();
    Record::written(clock.new_id(), raw, clock.now()).unwrap()
}

fn put_form(store: &mut Store, clock: &SeededClock, form: Json) -> Record {
    let record = written(clock, form);
    put(store, clock, |w| w.put_record(&record));
    store
        .record(record.content.kind(), record.stamp.id)
        .unwrap()
}

fn edit(store: &mut Store, clock: &SeededClock, record: &Record, form: Json) -> Record {
    let raw = serde_json::from_value(form).unwrap();
    let record = record.clone().edited(raw, clock.now()).unwrap();
    put(store, clock, |w| w.put_record(&record));
    store
        .record(record.content.kind(), record.stamp.id)
        .unwrap()
}

fn remove(store: &mut Store, clock: &SeededClock, record: &Record) {
    let (kind, id) = (record.content.kind(), record.stamp.id);
    put(store, clock, |w| w.delete_record(kind, id));
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
    remove(store, clock, &twinge.into());
    store.undo(clock).unwrap();
}

fn declare_flare_ups(store: &mut Store, clock: &SeededClock) {
    let form = |first: u64, last: Option<u64>, signs: [bool; 3]| {
        let about = |n: u64| first_day().plus(n).to_string();
        json!({
            "kind": "flare_up", "first_day": about(first), "last_day": last.map(about),
            "worse_than_usual": signs[0], "hard_to_tolerate": signs[1], "affected_life": signs[2],
            "helped": (first == 3).then_some("Short walks; \"heat\""),
        })
    };
    put_form(store, clock, form(3, Some(9), [true, true, true]));
    let wrong = put_form(store, clock, form(12, Some(12), [true, false, false]));
    let removed = put_form(store, clock, form(20, None, [false, false, true]));
    edit(
        store,
        clock,
        &wrong,
        form(12, Some(14), [true, false, false]),
    );
    put_form(store, clock, form(DAYS - 2, None, [true, true, false]));
    remove(store, clock, &removed);
}

/// Writes both forms, edits one record, removes the other, brings it back and removes it again.
fn add_another(store: &mut Store, clock: &SeededClock, [full, little]: &[Json; 2]) {
    let record = put_form(store, clock, full.clone());
    let removed = put_form(store, clock, little.clone());
    edit(store, clock, &record, little.clone());
    edit(store, clock, &record, full.clone());
    remove(store, clock, &removed);
    store.undo(clock).unwrap();
    store.redo(clock).unwrap();
    put_form(store, clock, little.clone());
}

fn go_to_the_physio(store: &mut Store, clock: &SeededClock) {
    let question = |text: &str| json!({ "kind": "question", "text": text, "answer": null });
    let waits = put_form(store, clock, question("Can I lift the kids? 🙂"));
    let asked = put_form(store, clock, question("How long will it last?"));
    let visit = |questions: &[(&Record, &str, Option<&str>)], said: Option<&str>, plan: &[Json]| {
        let questions: Vec<Json> = questions
            .iter()
            .map(|(q, text, answer)| json!({ "id": q.stamp.id, "text": text, "answer": answer }))
            .collect();
        json!({ "kind": "appointment", "day": "2026-11-19", "time": "09:05", "who": "A. Moreau",
                "said": said, "questions": questions, "plan": plan })
    };
    let before = [
        (&asked, "How long will it last?", None),
        (&waits, "Can I lift?", None),
    ];
    let appointment = put_form(store, clock, visit(&before, None, &[]));
    let after = [(&asked, "How long will it last?", Some("Weeks"))];
    let item =
        |what: &str, used: Option<&str>| json!({ "id": null, "what": what, "used_as": used });
    let plan = [
        item("Walk daily", Some("movement")),
        item("Garden", Some("goal")),
        item("Rest", None),
    ];
    edit(
        store,
        clock,
        &appointment,
        visit(&after, Some("Keep moving"), &plan),
    );
    let next = json!({ "kind": "appointment", "day": "2026-12-03", "time": null, "who": null,
                       "said": null, "questions": [], "plan": [] });
    put_form(store, clock, next.clone());
    let cancelled = put_form(store, clock, next);
    remove(store, clock, &cancelled);
}

fn set_goals(store: &mut Store, clock: &SeededClock) {
    let set = |last: Option<&str>, activities: &[&str]| {
        let goals = activities
            .iter()
            .map(|a| json!({ "id": null, "activity": a }));
        json!({ "kind": "goal_set", "day": "2026-11-01", "last_day": last,
                "goals": goals.collect::<Vec<Json>>() })
    };
    let activities = ["Gärtnern", "Sit through a film", "Stairs"];
    let first = put_form(store, clock, set(None, &activities[..2]));
    let first = edit(store, clock, &first, set(None, &activities));
    let review = |set: &Record, day: &str, from: i64| {
        let form = serde_json::to_value(set.content.raw()).unwrap();
        let goals = form["goals"].as_array().unwrap().iter().zip(from..);
        let ratings = goals.map(|(goal, rating)| json!({ "goal": goal["id"], "rating": rating }));
        json!({ "kind": "goal_review", "day": day, "goal_set": set.stamp.id,
                "ratings": ratings.collect::<Vec<Json>>() })
    };
    let early = put_form(store, clock, review(&first, "2026-11-08", 0));
    put_form(store, clock, review(&first, "2026-11-15", 8));
    remove(store, clock, &early);
    edit(store, clock, &first, set(Some("2026-11-16"), &activities));
    let dropped = put_form(store, clock, set(None, &["Run"]));
    put_form(store, clock, review(&dropped, "2026-11-20", 5));
    remove(store, clock, &dropped);
}

fn bring_in_measures(store: &mut Store, clock: &SeededClock) {
    for (measure, source, values) in [
        (Measure::Steps, "Phone", [4_000, 4_100]),
        (Measure::Steps, "Uhr", [4_321, 0]),
        (Measure::SleepMinutes, "Uhr", [430, 0]),
    ] {
        for (n, value) in (0..).zip(values) {
            let day = first_day().plus(n);
            let value = DailyMeasure::new(day, measure, source.to_owned(), value).unwrap();
            put(store, clock, |w| w.put_measure(&value));
        }
    }
}

fn keep_drafts(store: &mut Store, clock: &SeededClock, episode: &Record) {
    let today = DraftKey::Day(first_day().plus(DAYS));
    let forms = [
        (
            RecordKind::CheckIn,
            today,
            r#"{"answers":{"note":"half a \"sentence\" 🙂\r\n"},"base":{"mood":3},"sleep_typed":"7:"}"#,
        ),
        (
            RecordKind::Moment,
            today,
            r#"{"answers":{"back_pain":0},"base":null,"sleep_typed":""}"#,
        ),
        (
            RecordKind::Appointment,
            DraftKey::New,
            r#"{"who":"Dr. Müller"}"#,
        ),
        (
            RecordKind::Episode,
            DraftKey::Record(episode.stamp.id),
            r#"{"onset_how":"Lifting"}"#,
        ),
        (
            RecordKind::Medicine,
            DraftKey::Record(Uuid::from_u128(7)),
            r#"{"what":""}"#,
        ),
    ];
    for (kind, place, form) in forms {
        clock.advance_minutes(1);
        let draft = Draft::new(kind, place, clock.now(), form.to_owned()).unwrap();
        store.keep_draft(&draft).unwrap();
    }
}
