//! The parts of the pictures that need no window: what is taken, how files and sheets are made.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    dead_code,
    reason = "tests; the program that uses the rest is the test binary `pictures`"
)]

mod evening;
mod files;
mod screens;
mod sheet;
mod states;
