//! The SQLite journal: one file, its gates, its change log.
//!
//! This is the only crate that names rusqlite. It takes and returns the types of `backstory-core`.
//! Every change of a row goes through [`Store::write`](store::Store::write), which records the
//! row's previous version; history, undo and redo all read that one log. `docs/data-format.md`
//! describes the file.

pub mod error;
pub mod reader;
pub mod store;

pub mod diary;
pub mod drafts;
pub mod entries;
pub mod episodes;
pub mod flare_ups;
pub mod goals;
pub mod measures;
pub mod records;
pub mod settings;
pub mod urgent_signs;

pub mod search;
pub mod timeline;

pub mod erase;
pub mod history;
pub mod repair_copies;
pub mod trash;

pub mod bouts;
pub mod check;
pub mod copy;
pub mod dump;
pub mod log;
pub mod undo;
pub mod watch;

mod beside;
mod check_in_ids;
mod check_rows;
mod column;
mod computed;
mod connection;
mod erased;
mod excerpt;
mod folding;
mod forget;
mod form;
mod format_7;
mod gates;
mod guard;
mod held;
mod image;
mod indexes;
mod journal_file;
mod laying_out;
mod layout;
mod left_out;
mod links;
mod lock;
mod mending;
mod migrations;
mod moves;
mod opening;
mod reading;
mod renamed;
mod restore_snapshot;
mod rollback;
mod row;
mod scope;
mod search_fit;
mod search_index;
mod selection;
mod set_aside;
mod strays;
mod table;
mod table_specs;
mod touched;
mod versions;
mod view;
mod wal;

#[cfg(test)]
mod query_plans;
