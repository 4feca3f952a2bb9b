//! The shell: the window with its dialogs.
//!
//! The shell passes calls and questions on; everything else is in a crate below.

mod web_view;
pub mod window;
pub mod window_memory;

pub mod handler;

pub mod dialogs;
pub mod test_seams;
