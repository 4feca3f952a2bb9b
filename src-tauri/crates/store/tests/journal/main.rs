//! Tests the journal through its public functions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on should stop there"
)]

#[cfg(unix)]
mod again;
mod beside;
mod book;
#[cfg(unix)]
mod changed;
mod check;
mod check_in_ids;
mod clock;
mod copy;
mod damaged_rows;
mod drafts;
#[cfg(target_os = "linux")]
mod drives;
mod erase;
mod every_column;
mod expressions;
mod faults;
mod flare_ups;
mod gates;
#[cfg(unix)]
mod gone;
mod history;
mod in_place;
mod logs;
#[cfg(unix)]
mod names;
mod no_json;
#[cfg(unix)]
mod own_logs;
mod pace;
mod rollbacks;
mod round_trip;
mod rules;
mod search;
mod search_index;
mod search_letters;
mod spoiled;
mod strangers;
mod timeline;
mod trash;
mod undo;
mod walks;
mod watched;
mod writes;
