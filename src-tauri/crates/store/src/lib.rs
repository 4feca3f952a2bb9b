//! The SQLite journal: one file, its gates, its change log.
//!
//! This is the only crate that names rusqlite. It takes and returns the types of `backstory-core`.
//! Every change of a row goes through [`Store::write`](store::Store::write), which records what
//! the row was before; history, undo and redo all read that one log.
//! `docs/data-format.md` describes the file.

pub mod error;
pub mod store;

pub mod diary;
pub mod drafts;
pub mod entries;
pub mod episodes;
pub mod flare_ups;
pub mod settings;

pub mod check;
pub mod copy;
pub mod dump;
pub mod log;
pub mod undo;

mod gates;
mod lock;
mod migrations;
mod place;
mod row;
