//! Writing and reading without a window.

use backstory_core::answers::{RawAnswers, RawMovement};
use backstory_core::ladder::{MovementUnit, RawStep};
use backstory_core::op::Op;
use backstory_core::record::{RawMovementPlan, RawRecord, Record};
use backstory_core::time::Clock as _;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day};
use backstory_testkit::clock::SeededClock;
use serde_json::Value;

use crate::command_line::{Desk, stderr, zone_at};

impl Desk {
    /// An empty journal, as a first run leaves it.
    fn with_a_journal() -> Desk {
        let desk = Desk::new();
        drop(Store::open(&desk.path("my.db")).unwrap());
        desk
    }

    fn mine(&self, args: &[&str]) -> String {
        self.ok(&[&["--journal", "my.db"], args].concat())
    }

    fn list(&self, args: &[&str]) -> Vec<Value> {
        let said = self.mine(&[&["list", "--json"], args].concat());
        serde_json::from_str(&said).unwrap()
    }
}

#[test]
fn a_line_is_written_listed_and_found() {
    let desk = Desk::with_a_journal();
    assert_eq!(desk.list(&[]), Vec::<Value>::new());
    let said = desk.mine(&["add", "walk 20, coffee at the Café, ?can I lift the kids"]);
    assert_eq!(said, "Walking, 20 min, and a question saved.\n");
    let all = desk.list(&[]);
    assert_eq!(all.len(), 2);
    for record in &all {
        for member in ["id", "day", "recorded_at", "basis", "record"] {
            assert!(record.get(member).is_some(), "{member} in {record}");
        }
    }
    let moments = desk.list(&["--kind", "moment"]);
    assert_eq!(
        moments[0]["record"]["answers"]["movements"][0]["minutes"],
        20
    );
    assert_eq!(moments[0]["record"]["answers"]["back_pain"], Value::Null);
    assert_eq!(moments[0]["basis"], "same_day");
    assert_eq!(desk.list(&["--limit", "1"]).len(), 1);
    assert_eq!(desk.list(&["--to", "1999-12-31"]).len(), 0);
    let table = desk.mine(&["list"]);
    assert!(table.contains("Walking 20 min"), "{table}");
    assert!(table.contains("can I lift the kids"), "{table}");
    let found = desk.mine(&["search", "cafe"]);
    assert!(found.contains("[Café]"), "{found}");
    let hits: Value = serde_json::from_str(&desk.mine(&["search", "cafe", "--json"])).unwrap();
    assert_eq!(hits[0]["record"]["record"]["kind"], "moment");
    assert!(hits[0]["excerpt"].as_str().unwrap().contains("Café"));
    let inside = desk.mine(&["search", "AFÉ"]);
    assert!(inside.contains("C[afé]"), "{inside}");
    assert_eq!(desk.mine(&["search", "nowhere"]), "Nothing found.\n");
}

#[test]
fn a_search_that_is_too_long_is_told_as_one() {
    let desk = Desk::with_a_journal();
    let output = desk.run(&["--journal", "my.db", "search", &"x".repeat(501)]);
    assert_eq!(output.status.code(), Some(3));
    let said = stderr(&output);
    assert!(said.contains("The search is 501 characters"), "{said}");
    assert!(!said.contains("question"), "{said}");
}

#[test]
fn a_check_in_is_merged_and_loses_nothing() {
    let desk = Desk::with_a_journal();
    let day = ["--day", "2026-11-01"];
    desk.mine(
        &[
            &[
                "add",
                "--function",
                "most",
                "--back-pain",
                "3",
                "--note",
                "one",
            ],
            &day[..],
        ]
        .concat(),
    );
    let said = desk.mine(
        &[
            &[
                "add",
                "--leg-pain",
                "0",
                "--confidence",
                "7",
                "--note",
                "two",
            ],
            &day[..],
        ]
        .concat(),
    );
    assert_eq!(said, "Check-in for 1 November saved.\n");
    let all = desk.list(&[]);
    assert_eq!(all.len(), 1, "a day has one check-in");
    let answers = &all[0]["record"]["answers"];
    assert_eq!(answers["function"], "most");
    assert_eq!(answers["back_pain"], 3);
    assert_eq!(answers["leg_pain"], 0);
    assert_eq!(answers["confidence"], 7);
    assert_eq!(answers["note"], "one\ntwo");
}

#[test]
fn what_cannot_be_kept_is_refused_and_nothing_is_written() {
    let desk = Desk::with_a_journal();
    for (args, code) in [
        (vec!["add"], 2),
        (vec!["add", "walk 20", "--back-pain", "3"], 2),
        (vec!["add", "--function", "fine"], 2),
        (vec!["list", "--kind", "weather"], 2),
        (vec!["add", "--back-pain", "11"], 3),
        (vec!["add", "--back-pain", "-1"], 3),
        (vec!["add", "--function", "most", "--day", "2999-01-01"], 3),
        (vec!["add", "--function", "most", "--day", "tomorrow"], 3),
        (vec!["add", " , "], 3),
        (vec!["list", "--from", "soon"], 3),
        (
            vec!["list", "--from", "2026-11-02", "--to", "2026-11-01"],
            3,
        ),
    ] {
        let output = desk.run(&[&["--journal", "my.db"], &args[..]].concat());
        assert_eq!(
            output.status.code(),
            Some(code),
            "{args:?}: {}",
            stderr(&output)
        );
        assert!(!stderr(&output).contains("what you typed"), "{args:?}");
    }
    assert_eq!(desk.list(&[]), Vec::<Value>::new());
}

#[test]
fn without_a_journal_nothing_is_made() {
    let desk = Desk::new();
    for args in [vec!["add", "walk 20"], vec!["list"], vec!["search", "walk"]] {
        let output = desk.run(&[&["--journal", "my.db"], &args[..]].concat());
        assert_eq!(
            output.status.code(),
            Some(4),
            "{args:?}: {}",
            stderr(&output)
        );
    }
    assert!(!desk.path("my.db").exists());
}

#[test]
fn while_the_window_is_open_reading_works_and_writing_ends_with_its_own_code() {
    let desk = Desk::with_a_journal();
    desk.mine(&["add", "walk 20"]);
    let window = Store::open(&desk.path("my.db")).unwrap();
    for args in [vec!["add", "walk 30"], vec!["add", "--function", "most"]] {
        let output = desk.run(&[&["--journal", "my.db"], &args[..]].concat());
        assert_eq!(output.status.code(), Some(8), "{}", stderr(&output));
        let said = stderr(&output);
        assert!(
            said.contains("is open in another Backstory window. Nothing was changed."),
            "{said}"
        );
        assert!(said.contains("Close the other window"), "{said}");
    }
    assert_eq!(desk.list(&[]).len(), 1);
    assert!(desk.mine(&["search", "walk"]).contains("[walk]"));
    drop(window);
    desk.mine(&["add", "walk 30"]);
    assert_eq!(desk.list(&[]).len(), 2);
}

#[test]
fn everything_in_a_demo_can_be_listed() {
    let desk = Desk::new();
    desk.demo();
    let table = desk.ok(&["--journal", "demo.db", "list"]);
    let said = desk.ok(&["--journal", "demo.db", "list", "--json"]);
    let all: Vec<Value> = serde_json::from_str(&said).unwrap();
    assert_eq!(table.lines().count(), all.len());
    let days: Vec<_> = all.iter().map(|r| r["day"].as_str().unwrap()).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "the newest first");
}

#[test]
fn a_record_that_cannot_be_read_hides_no_other() {
    let desk = Desk::with_a_journal();
    for n in 0..17 {
        desk.mine(&["add", &format!("note {n}")]);
    }
    desk.mine(&["add", "xyzzyxyzzy"]);
    let path = desk.path("my.db");
    let mut bytes = std::fs::read(&path).unwrap();
    while let Some(at) = bytes.windows(10).position(|w| w == b"xyzzyxyzzy") {
        // Text with a NUL is none of ours.
        bytes[at] = 0;
    }
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(desk.list(&[]).len(), 17);
    assert_eq!(desk.mine(&["list", "--limit", "17"]).lines().count(), 17);
}

#[test]
fn after_midnight_nothing_is_written_about_a_day_that_was_not_said() {
    let desk = Desk::with_a_journal();
    for hour in [1, 3] {
        let zone = zone_at(hour);
        let run = |args: &[&str]| {
            let args = [&["--journal", "my.db"], args].concat();
            desk.run_in(&args, &[("TZ", &zone)])
        };
        for args in [&["add", "walk 20"][..], &["add", "--function", "most"]] {
            let before = desk.list(&[]).len();
            let output = run(args);
            let said = stderr(&output);
            assert_eq!(output.status.code(), Some(3), "{said}");
            assert!(said.contains("Nothing was saved."), "{said}");
            assert_eq!(desk.list(&[]).len(), before);
            // The sentence names both days, and either can be said.
            let day = |name: &str| {
                let (_, rest) = said.split_once("--day ").unwrap();
                let rest = if name == "yesterday" {
                    rest
                } else {
                    rest.split_once("--day ").unwrap().1
                };
                rest[..10].to_owned()
            };
            for name in ["yesterday", "today"] {
                let day = day(name);
                let output = run(&[args, &["--day", &day]].concat());
                assert!(output.status.success(), "{day}: {}", stderr(&output));
                let written = desk.list(&["--from", &day, "--to", &day]);
                assert!(!written.is_empty(), "about {day}");
                assert_eq!(written[0]["basis"], "same_day");
            }
        }
        let asked = run(&["add", "?can I lift the kids"]);
        assert!(asked.status.success(), "a question is about no day");
    }
    let noon = desk.mine(&["add", "walk"]);
    assert_eq!(noon, "Walking saved.\n");
}

#[test]
fn a_count_of_one_has_a_noun_for_one() {
    let desk = Desk::new();
    let mut store = Store::open(&desk.path("my.db")).unwrap();
    let clock = SeededClock::new(at("2026-01-05T18:00:00+01:00"), 1);
    let walk = RawMovement {
        name: "Stairs".to_owned(),
        repetitions: Some(1),
        ..RawMovement::default()
    };
    let answers = RawAnswers {
        movements: vec![walk],
        ..RawAnswers::default()
    };
    let entry = check_in(&clock, day("2026-01-05"), answers);
    let put = store.write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
        w.put_entry(&entry)
    });
    put.unwrap();
    let plan = RawRecord::MovementPlan(RawMovementPlan {
        what: "Stairs".to_owned(),
        exercise: None,
        first_day: "2026-01-05".to_owned(),
        last_day: None,
        unit: MovementUnit::Minutes,
        steps: vec![RawStep {
            amount: 1,
            times_a_day: 1,
        }],
        step: 0,
        limit: 3,
    });
    let plan = Record::written(clock.new_id(), plan, clock.now()).unwrap();
    let put = store.write(&clock, &Op::worded("Plan"), Origin::User, |w| {
        w.put_record(&plan)
    });
    put.unwrap();
    drop(store);
    let check = desk.mine(&["check"]);
    assert!(
        check.contains(": 1 entry, 1 movement, 0 episodes, 2 changes in the log."),
        "{check}"
    );
    let list = desk.mine(&["list"]);
    assert!(list.contains("Movement: Stairs, once"), "{list}");
    assert!(!list.contains("1 times"), "{list}");
    assert!(list.contains("1 min, once a day"), "{list}");
    let report = desk.mine(&["report", "--out", "r.pdf"]);
    assert!(report.contains("1 of 1 day recorded."), "{report}");
}

/// A journal that the first Backstory wrote.
const OLDER: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/migrations/fixtures/v1.db"
);

#[test]
fn an_older_journal_is_left_as_it_is_and_a_repair_brings_it_up_to_date_with_a_copy() {
    let desk = Desk::new();
    let journal = desk.path("my.db");
    std::fs::copy(OLDER, &journal).unwrap();
    let before = std::fs::read(&journal).unwrap();
    for only_reads in [
        &["list"][..],
        &["list", "--json"],
        &["search", "walk"],
        &["report", "--out", "r.pdf"],
        &["check"],
    ] {
        let refused = desk.run(&[&["--journal", "my.db"], only_reads].concat());
        assert_eq!(refused.status.code(), Some(10), "{only_reads:?}");
        let said = stderr(&refused);
        assert!(said.contains("an older Backstory"), "{said}");
        assert!(said.contains("backstory check --repair"), "{said}");
        assert_eq!(std::fs::read(&journal).unwrap(), before, "{only_reads:?}");
    }
    let said = desk.mine(&["check", "--repair"]);
    assert!(said.contains("brought to the present format"), "{said}");
    let rows = desk.list(&[]);
    assert!(!rows.is_empty(), "every row is there to read");
    let files = std::fs::read_dir(desk.path("")).unwrap().flatten();
    let names: Vec<_> = files
        .map(|f| f.file_name().into_string().unwrap())
        .collect();
    let copy = names.iter().find(|name| name.contains("before-repair"));
    let copy = copy.expect("a copy was made first");
    let of_copy = desk.run(&["--journal", copy, "list"]);
    assert!(stderr(&of_copy).contains("an older Backstory"), "as it was");
    let again = desk.mine(&["check", "--repair"]);
    assert!(!again.contains("present format"), "once is enough: {again}");
}
