//! Tests that the frequent queries use their indexes. The statements are those the program runs.

use backstory_core::record::RecordKind;
use rusqlite::Connection;

use crate::scope::Scope;
use crate::search_fit::Texts;
use crate::selection::Selection;
use crate::table::Table;
use crate::{
    bouts, drafts, entries, flare_ups, links, measures, moves, search, timeline, trash, undo,
    urgent_signs, versions,
};

fn plan(sql: &str) -> String {
    let conn = Connection::open_in_memory().unwrap();
    for step in crate::migrations::STEPS {
        conn.execute_batch(step).unwrap();
    }
    let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    // No parameters are bound: a plan does not depend on them.
    let mut rows = statement.raw_query();
    let mut lines: Vec<String> = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        lines.push(row.get(3).unwrap());
    }
    lines.join("; ")
}

/// Asserts that a query uses these indexes and scans no table.
fn uses(sql: &str, indexes: &[&str]) {
    let found = plan(sql);
    for index in indexes {
        assert!(found.contains(index), "{index} is not used: {found}");
    }
    // The outer query of a union scans the results of the inner ones, which is fine.
    let scans = found
        .split("; ")
        .filter(|line| line.starts_with("SCAN") && !line.contains("subquery"));
    assert_eq!(scans.collect::<Vec<_>>(), [""; 0], "{found}");
}

#[test]
fn a_period_of_entries_is_read_by_its_index() {
    uses(&entries::PERIOD.sql(), &["entry_by_day"]);
    for (table, column) in Table::Entry.parts() {
        let index = format!("sqlite_autoindex_{}_2", table.name());
        let sql = entries::PERIOD.owned_sql(table, column);
        uses(&sql, &[&index]);
        let found = plan(&sql);
        assert!(!found.contains("TEMP B-TREE"), "{found}");
    }
}

#[test]
fn a_record_is_read_by_the_index_of_its_id() {
    for kind in RecordKind::ALL {
        let one = Selection::one(Table::of(kind), &[&""]);
        uses(&one.sql(), &["sqlite_autoindex_"]);
        for (table, column) in one.table.parts() {
            uses(&one.owned_sql(table, column), &["sqlite_autoindex_"]);
        }
    }
}

#[test]
fn periods_of_flare_ups_measures_and_answers_are_read_by_their_indexes() {
    uses(flare_ups::PERIOD, &["flare_up_by_first_day"]);
    uses(measures::MEASURES, &["sqlite_autoindex_daily_measure_2"]);
    uses(urgent_signs::LATEST, &["urgent_signs_by_day"]);
    uses(
        bouts::SINCE,
        &["entry_by_day", "sqlite_autoindex_movement_2"],
    );
}

#[test]
fn undo_reads_thirty_days_of_the_log_by_its_index() {
    uses(undo::REVERSIBLE, &["write_set_by_time", "rowid>?"]);
    uses(trash::LAST_OLD, &["write_set_by_time"]);
}

#[test]
fn the_latest_write_is_read_from_the_end_of_the_log() {
    // Reads by the primary key, whose index has no name; the first row is the answer.
    let found = plan(undo::LATEST);
    assert_eq!(found, "SCAN write_set");
}

#[test]
fn a_moved_check_in_is_found_by_the_rows_of_the_log() {
    let by_row = "made USING INDEX row_version_by_row";
    uses(moves::MOVED_FROM, &[by_row, "gone USING PRIMARY KEY"]);
}

#[test]
fn the_questions_of_an_appointment_are_found_by_their_owner() {
    uses(&links::questions_ever_sql(), &["row_version_by_owner"]);
}

#[test]
fn a_draft_is_removed_by_its_key() {
    uses(drafts::REMOVE, &["PRIMARY KEY"]);
}

#[test]
fn the_timeline_is_read_by_the_day_of_every_table() {
    let every = [
        "entry_by_day",
        "episode_by_day",
        "flare_up_by_first_day",
        "medicine_by_day",
        "treatment_by_day",
        "factor_by_day",
        "day_pattern_by_day",
        "appointment_by_day",
        "question_by_day",
        "goal_set_by_day",
        "goal_review_by_day",
        "questionnaire_by_day",
        "pain_recall_by_day",
        "urgent_signs_by_day",
        "flare_plan_by_day",
        "movement_plan_by_day",
        "try_again_by_day",
    ];
    let scope = Scope::new(&[], None);
    uses(&timeline::page_sql(&scope), &every);
    uses(&timeline::months_sql(&scope), &every);
    let one = Scope::new(&[RecordKind::Medicine], None);
    uses(&timeline::page_sql(&one), &["medicine_by_day"]);
}

#[test]
fn a_tag_is_found_by_its_index() {
    let scope = Scope::new(&[], Some("work"));
    uses(&timeline::page_sql(&scope), &["tag_by_name"]);
    uses(&timeline::months_sql(&scope), &["tag_by_name"]);
    uses(timeline::TAGS, &["USING COVERING INDEX tag_by_name"]);
}

#[test]
fn search_reads_the_full_text_index_and_each_text_by_its_place() {
    let kinds = [RecordKind::Moment];
    for scope in [Scope::new(&[], None), Scope::new(&kinds, Some("work"))] {
        let found = plan(&search::places_sql(&scope, Texts::Indexed, true));
        assert!(found.contains("VIRTUAL TABLE INDEX"), "{found}");
        assert!(
            found.contains("SEARCH folded USING INTEGER PRIMARY KEY"),
            "{found}"
        );
        let short = plan(&search::places_sql(&scope, Texts::Indexed, false));
        assert!(
            short.contains("SEARCH folded USING INTEGER PRIMARY KEY"),
            "{short}"
        );
        for found in [found, short] {
            assert!(!found.contains("TEMP B-TREE"), "{found}");
            assert_eq!(
                found.contains("tag_by_name"),
                scope.tagged().is_some(),
                "{found}"
            );
        }
    }
}

#[test]
fn versions_are_read_by_their_row_and_by_their_owner() {
    uses(versions::NEXT, &["row_version_by_row"]);
    let owned = versions::once_owned_sql();
    let found = plan(&owned);
    assert!(found.contains("row_version_by_owner"), "{found}");
    for table in Table::ALL {
        let sql = trash::not_live_sql(table);
        uses(&sql, &["USING COVERING INDEX row_version_by_row"]);
    }
}
