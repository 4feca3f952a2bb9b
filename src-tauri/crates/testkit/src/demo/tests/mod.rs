//! What the invented journals are like, measured from outside over many seeds.

mod bad_days;
mod every_journal;
mod flare_ups;
mod moving;
mod page;
mod pain;
mod sample;
mod verdicts;
mod writing;
