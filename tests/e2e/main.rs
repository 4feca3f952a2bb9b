//! The real binary through its real window. Needs a display: `cargo xtask test` starts one.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test of the running program waits in real time and stops where it cannot go on"
)]

mod app;
#[path = "../pictures/camera.rs"]
#[allow(dead_code, reason = "pictures use the rest of it")]
mod camera;
#[path = "../pictures/evening.rs"]
mod evening;
#[path = "../pictures/screens.rs"]
#[allow(dead_code, reason = "pictures use the rest of it")]
mod screens;
#[path = "../pictures/stage.rs"]
mod stage;
#[path = "../pictures/states/mod.rs"]
mod states;

mod appointment;
mod bare_system;
mod channel;
mod desk_breaks;
mod drafts;
mod every_screen;
mod first_loop;
mod in_sight;
mod keyboard;
mod laid_out;
mod learn;
mod moving;
mod nothing_left;
mod own_page;
mod window_again;
