//! Domain types, validation and statistics of the Backstory journal.
//!
//! No input or output, no clock, no SQL: everything here is a value or a pure function of values. A
//! constructor that returns `Ok` has checked its input; the rest of the program trusts the type.

pub mod counted;
pub mod day;
pub mod time;

#[macro_use]
mod vocabulary;

pub mod answers;
pub mod body;
pub mod draft;
pub mod entry;
pub mod episode;
pub mod flare_up;
pub mod ladder;
pub mod phone;
pub mod record;
pub mod score;
pub mod text;
mod typed;

pub mod asking;
pub mod beginning;
pub mod change;
pub mod desk_break;
pub mod diary;
pub mod measure;
pub mod op;
pub mod prediction;
pub mod quick_line;
pub mod series;
pub mod strip;
pub mod suggest;
pub mod weeks;

pub mod invalid;
