//! The one window.

use std::error::Error;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use backstory_words::Words;
use tauri::utils::config::BackgroundThrottlingPolicy;
use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, Context, Manager, Runtime, WebviewUrl, WebviewWindowBuilder, WindowEvent, Wry,
};

use crate::clock::SystemClock;
use crate::commands;
use crate::dialogs::NativeDesktop;
use crate::paths::{IDENTIFIER, Paths};
use crate::region;
use crate::state::AppState;
use crate::test_seams;
use crate::web_view;

/// The window's label, as the capability names it.
pub const LABEL: &str = "main";

/// The configuration, the embedded page and the access rules.
pub fn context<R: Runtime>() -> Context<R> {
    let mut context = tauri::generate_context!();
    context.config_mut().identifier = IDENTIFIER.to_owned();
    context
}

/// Which journal a start asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The person's own, where it usually is.
    Usual,
    /// One that was named.
    Named,
    /// The demo.
    Demo,
}

/// Opens the window and returns when it is closed, or with the reason why it could not be opened.
pub fn run(paths: Paths, start: Start) -> Result<(), String> {
    check_display()?;
    let mut builder = tauri::Builder::<Wry>::new();
    // A start that asks for another journal must not end up in the first window's; the lock on
    // each journal guards those.
    if start == Start::Usual {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)));
    }
    let with_demo = start == Start::Demo;
    let failed = Arc::new(OnceLock::new());
    let failure = Arc::clone(&failed);
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            // Tauri panics when this fails: what went wrong ends the window by another way.
            if let Err(reason) = set_up(app, paths, with_demo) {
                let _ = failure.set(reason.to_string());
                app.handle().exit(1);
            }
            Ok(())
        })
        .build(context())
        .map_err(|e| e.to_string())?;
    app.run_return(|_, _| {});
    match failed.get() {
        Some(reason) => Err(reason.clone()),
        None => Ok(()),
    }
}

fn set_up(app: &App, paths: Paths, with_demo: bool) -> Result<(), Box<dyn Error>> {
    let desktop = NativeDesktop(app.handle().clone());
    let words = Words::new(region::of_system());
    let clock = Box::new(SystemClock);
    // Before anything else could make it, so that it is private from the beginning. A folder that
    // takes no change, as on a drive that is only read, keeps no window shut.
    let _ = paths.keep_private();
    let (folder, for_this_window) = web_view::folder()?;
    let state = AppState::start(clock, Box::new(desktop), words, paths, with_demo);
    app.manage(Arc::new(state));
    open(app, folder)?;
    app.manage(for_this_window);
    Ok(())
}

/// Tauri's runtime panics where there is no display.
#[cfg(any(
    target_os = "linux",
    target_os = "dragonfly",
    target_os = "freebsd",
    target_os = "netbsd",
    target_os = "openbsd"
))]
fn check_display() -> Result<(), String> {
    gtk::init().map_err(|_| "there is no display, or it does not answer".to_owned())
}

#[cfg(not(any(
    target_os = "linux",
    target_os = "dragonfly",
    target_os = "freebsd",
    target_os = "netbsd",
    target_os = "openbsd"
)))]
fn check_display() -> Result<(), String> {
    Ok(())
}

/// Opens the window. It keeps nothing of its own: the journal is the only place where data lies.
///
/// It shows the program's own page and is never led away from it, opens no second window and saves
/// no file: there is no way in for what would try, and this is the second line behind that.
fn open<R: Runtime>(app: &App<R>, folder: PathBuf) -> Result<(), tauri::Error> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Backstory")
        .inner_size(1280.0, 800.0)
        .min_inner_size(480.0, 480.0)
        .incognito(!test_seams::is_driven())
        .data_directory(folder)
        .on_navigation(web_view::is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // A hidden window goes on counting the time to a desk break, where the system lets it.
        .background_throttling(BackgroundThrottlingPolicy::Throttle)
        // Ctrl or Cmd with plus, minus and 0: larger text for who needs it.
        .zoom_hotkeys_enabled(true)
        .build()?;
    let marked = window.clone();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Focused(true)) {
            // Not every window manager takes the mark away itself.
            let _ = marked.request_user_attention(None);
        }
    });
    Ok(())
}

/// A second start brings the window of the first to the front.
fn show<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window manager may refuse; the window is open all the same.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
