//! The size of everything in the window.

use std::sync::Arc;

use backstory_journal::desktop::{Desktop, ZoomStep};
use backstory_shell::dialogs::NativeDesktop;
use backstory_shell::window_memory::WindowMemory;
use tauri::Manager;

use crate::window::Shell;

#[test]
fn a_step_is_remembered() {
    let shell = Shell::start();
    let _window = shell.window("main");
    let memory = Arc::new(WindowMemory::at(Some(
        shell.folder.path().join("window.json"),
    )));
    shell.app.manage(memory.clone());
    NativeDesktop(shell.app.handle().clone()).zoom(ZoomStep::Larger);
    assert_eq!(memory.look().zoom, 120);
    let again = WindowMemory::at(Some(shell.folder.path().join("window.json")));
    assert_eq!(again.look().zoom, 120);
}
