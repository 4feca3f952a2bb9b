//! A journal with its clock, and records made from JSON.

use backstory_core::entry::Entry;
use backstory_core::op::Op;
use backstory_core::record::{RawRecord, Record, RecordKind};
use backstory_core::time::Clock as _;
use backstory_store::error::StoreError;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use backstory_testkit::stores::TempJournal;
use serde_json::{Value as Json, json};
use uuid::Uuid;

/// A new open journal, on the evening of 20 November 2026.
pub struct Book {
    pub journal: TempJournal,
    pub store: Store,
    pub clock: SeededClock,
}

pub fn raw(form: Json) -> RawRecord {
    serde_json::from_value(form).unwrap()
}

/// A check-in with a note and tags.
pub fn note(day: &str, text: &str, tags: &[&str]) -> Json {
    json!({ "kind": "check_in", "day": day, "answers": { "note": text, "tags": tags } })
}

/// A moment with a note.
pub fn moment(day: &str, text: &str) -> Json {
    json!({ "kind": "moment", "day": day, "answers": { "note": text } })
}

pub fn question(text: &str) -> Json {
    json!({ "kind": "question", "text": text, "answer": null })
}

/// An appointment with questions: each an id with its text, or a new text.
pub fn appointment(day: &str, questions: &[(Option<Uuid>, &str)], plan: &[&str]) -> Json {
    let asked = questions
        .iter()
        .map(|(id, text)| json!({ "id": id, "text": text, "answer": null }));
    let plan = plan
        .iter()
        .map(|what| json!({ "id": null, "what": what, "used_as": null }));
    json!({
        "kind": "appointment", "day": day, "time": null, "who": "Anna", "said": null,
        "questions": asked.collect::<Vec<_>>(), "plan": plan.collect::<Vec<_>>(),
    })
}

pub fn goal_set(day: &str, activities: &[&str]) -> Json {
    let goals = activities
        .iter()
        .map(|a| json!({ "id": null, "activity": a }));
    let goals: Vec<Json> = goals.collect();
    json!({ "kind": "goal_set", "day": day, "last_day": null, "goals": goals })
}

/// A review that gives every goal of a set this rating.
pub fn goal_review(day: &str, set: &Record, rating: i32) -> Json {
    let RawRecord::GoalSet(goals) = set.content.raw() else {
        panic!("not a set of goals: {set:?}");
    };
    let ratings = goals
        .goals
        .into_iter()
        .map(|g| json!({ "goal": g.id, "rating": rating }));
    let ratings: Vec<Json> = ratings.collect();
    json!({ "kind": "goal_review", "day": day, "goal_set": set.stamp.id, "ratings": ratings })
}

/// One record of every kind that needs no other record; `n` makes the texts differ.
pub fn samples(day: &str, n: usize) -> Vec<Json> {
    let text = |what: &str| format!("{what} {n} café");
    let area = json!({
        "region": "low_back_left", "intensity": n % 11, "ache": true, "sharp": n.is_multiple_of(2),
        "burning": false, "pins_and_needles": true, "numb": false
    });
    let answers = json!({
        "function": "some", "confidence": n % 11, "back_pain": 3, "leg_pain": null,
        "sleep_minutes": 400 + n % 1000, "mood": 5, "stress": n % 11, "bigger_day": true,
        "bigger_day_what": text("Moved house"), "note": text("Note"),
        "movements": [
            { "name": text("Walking"), "minutes": 20, "expected": n % 11, "actual": 0 },
            { "name": "Stairs", "minutes": null },
            { "name": "Knee rolls", "exercise": "knee-rolls", "repetitions": 1 + n % 200,
              "after": "sore", "settled": n.is_multiple_of(2) },
        ],
        "areas": [area], "tags": [text("tag"), "work"]
    });
    let course = |kind: &str| {
        json!({ "kind": kind, "what": text(kind), "first_day": day, "last_day": null,
                "outcome": text("outcome") })
    };
    let ticked = ["numb-saddle", "fever", "no-longer-listed"];
    let ticked = ticked.get(..n % 4).unwrap_or_default();
    vec![
        json!({ "kind": "check_in", "day": day, "answers": answers }),
        json!({ "kind": "moment", "day": day, "answers": answers }),
        json!({ "kind": "episode", "onset_day": day, "onset_how": text("Digging"), "last_day": null }),
        json!({ "kind": "flare_up", "first_day": day, "last_day": null, "worse_than_usual": true,
                "hard_to_tolerate": false, "affected_life": true, "helped": text("Heat") }),
        course("medicine"),
        course("treatment"),
        json!({ "kind": "factor", "effect": "easing", "what": text("Lying down"),
                "minutes_to_onset": n % 100, "minutes_to_settle": null }),
        json!({ "kind": "day_pattern", "day": day, "morning": "harder", "daytime": "same",
                "evening": null, "night": "easier", "stiff_minutes": 20, "night_wakings": n % 10,
                "note": text("Turning over") }),
        appointment(
            day,
            &[(None, &text("Can I lift?"))],
            &[&text("Walk daily"), "Stretch"],
        ),
        question(&text("How long?")),
        goal_set(day, &[&text("Gardening"), "Sitting", "Stairs"]),
        json!({ "kind": "questionnaire", "day": day, "instrument": "rmdq_24", "version": "1983",
                "items": [1, 5, 24], "score": 3 }),
        json!({ "kind": "questionnaire", "day": day, "instrument": "global_change",
                "version": "1", "items": null, "score": -2 }),
        json!({ "kind": "pain_recall", "day": day, "back_pain": n % 11, "leg_pain": 0 }),
        json!({ "kind": "urgent_signs", "day": day, "ticked": ticked }),
        json!({ "kind": "flare_plan", "day": day, "text": text("Breathe slowly.\nRing Jo:") }),
        json!({ "kind": "movement_plan", "exercise": "walk", "what": text("Walk round the park"),
                "first_day": day, "last_day": null, "unit": "minutes",
                "steps": [{ "amount": 5 + n % 100, "times_a_day": 2 },
                          { "amount": 200, "times_a_day": 1 }],
                "step": n % 2, "limit": n % 11 }),
        json!({ "kind": "try_again", "exercise": null, "what": text("Tie my shoes"), "day": day,
                "easier_day": n.is_multiple_of(2).then_some(day) }),
    ]
}

impl Book {
    pub fn new() -> Book {
        let journal = TempJournal::new();
        Book {
            store: journal.open(),
            clock: SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1),
            journal,
        }
    }

    /// Closes the journal and opens it again.
    pub fn reopened(self) -> Book {
        let Book {
            journal,
            store,
            clock,
        } = self;
        drop(store);
        let store = journal.open();
        Book {
            journal,
            store,
            clock,
        }
    }

    pub fn put(&mut self, form: Json) -> Record {
        self.try_put(form).unwrap()
    }

    pub fn try_put(&mut self, form: Json) -> Result<Record, StoreError> {
        self.clock.advance_minutes(1);
        let record = Record::written(self.clock.new_id(), raw(form), self.clock.now())?;
        self.write("Written", &record)
    }

    pub fn edit(&mut self, record: &Record, form: Json) -> Record {
        self.try_edit(record, form).unwrap()
    }

    pub fn try_edit(&mut self, record: &Record, form: Json) -> Result<Record, StoreError> {
        self.clock.advance_minutes(1);
        let record = record.clone().edited(raw(form), self.clock.now())?;
        self.write("Edited", &record)
    }

    fn write(&mut self, op: &str, record: &Record) -> Result<Record, StoreError> {
        let (op, kind) = (Op::worded(op), record.content.kind());
        let put = self
            .store
            .write(&self.clock, &op, Origin::User, |w| w.put_record(record));
        self.store.record(kind, put?.value)
    }

    /// Moves a record to the day in its form, as the window does.
    pub fn move_to(&mut self, record: &Record, form: Json) -> Record {
        self.clock.advance_minutes(1);
        let record = record.clone().edited(raw(form), self.clock.now()).unwrap();
        let op = Op::MoveCheckIn { day: record.day() };
        let put = self
            .store
            .write(&self.clock, &op, Origin::User, |w| w.put_record(&record));
        let id = put.unwrap().value;
        self.store.record(record.content.kind(), id).unwrap()
    }

    pub fn remove(&mut self, record: &Record) {
        self.clock.advance_minutes(1);
        let (kind, id) = place(record);
        self.store
            .write(&self.clock, &Op::worded("Removed"), Origin::User, |w| {
                w.delete_record(kind, id)
            })
            .unwrap();
    }

    pub fn undo(&mut self) {
        self.clock.advance_minutes(1);
        self.store.undo(&self.clock).unwrap();
    }

    pub fn redo(&mut self) {
        self.clock.advance_minutes(1);
        self.store.redo(&self.clock).unwrap();
    }

    pub fn read(&self, record: &Record) -> Result<Record, StoreError> {
        let (kind, id) = place(record);
        self.store.record(kind, id)
    }

    /// Restores a record from the trash.
    pub fn restore(&mut self, record: &Record) -> Result<(), StoreError> {
        self.clock.advance_minutes(1);
        let (kind, id) = place(record);
        self.store
            .restore_removed(&self.clock, &Op::worded("Restored"), kind, id)
            .map(drop)
    }

    /// Returns the records in the trash.
    pub fn trash(&self) -> Vec<Record> {
        let trash = self.store.trash(self.clock.now()).unwrap();
        trash.into_iter().map(|t| t.record).collect()
    }

    pub fn is_sound(&self) {
        assert_eq!(self.store.check().unwrap().problems, Vec::<String>::new());
    }

    pub fn dump(&self) -> String {
        self.store.canonical_dump().unwrap()
    }
}

pub fn place(record: &Record) -> (RecordKind, Uuid) {
    (record.content.kind(), record.stamp.id)
}

/// Returns the entry that a record is.
pub fn entry(record: &Record) -> Entry {
    record.entry().unwrap()
}
