//! What is dated after today: written where its day had come, or under a clock that was ahead.

use backstory_core::answers::Function;
use backstory_core::op::Op;
use backstory_store::log::Origin;
use backstory_store::store::Store;
use backstory_testkit::build::{at, check_in, day, only_function};
use backstory_testkit::clock::SeededClock;

use crate::command_line::Desk;

/// A journal with a check-in of long ago and one of a day that this computer will not see.
fn ahead() -> Desk {
    let desk = Desk::new();
    let mut store = Store::open(&desk.path("journal.db")).unwrap();
    for on in ["2026-01-05", "2999-01-05"] {
        let clock = SeededClock::new(at(&format!("{on}T18:00:00+01:00")), 1);
        let entry = check_in(&clock, day(on), only_function(Function::Some));
        let put = store.write(&clock, &Op::worded("Check-in"), Origin::User, |w| {
            w.put_entry(&entry)
        });
        put.unwrap();
    }
    drop(store);
    desk
}

#[test]
fn a_list_marks_what_is_dated_after_today() {
    let desk = ahead();
    let list = desk.ok(&["--journal", "journal.db", "list"]);
    let rows: Vec<_> = list.lines().collect();
    assert!(
        rows[0].starts_with("2999-01-05") && rows[0].ends_with("; dated after today"),
        "{list}"
    );
    assert!(
        rows[1].starts_with("2026-01-05") && rows[1].ends_with("Doing what matters: Some"),
        "{list}"
    );
}

#[test]
fn a_report_says_what_it_does_not_count() {
    let desk = ahead();
    let said = desk.ok(&["--journal", "journal.db", "report", "--out", "r.pdf"]);
    assert!(
        said.contains("2026-01-05 to 2026-01-05, 1 of 1 day recorded."),
        "{said}"
    );
    assert!(
        said.contains("One entry is dated after today, so it is not on the page."),
        "{said}"
    );
}

#[test]
fn a_check_in_that_is_dated_after_today_can_be_added_to() {
    let desk = ahead();
    let add = |day: &str| {
        let args = [
            "--journal",
            "journal.db",
            "add",
            "--function",
            "most",
            "--day",
            day,
        ];
        desk.run(&args)
    };
    assert!(add("2999-01-05").status.success());
    assert!(
        desk.ok(&["--journal", "journal.db", "list"])
            .contains("2999-01-05  check_in       Doing what matters: Most")
    );
    assert!(
        !add("2999-01-06").status.success(),
        "nothing new is written there"
    );
}
