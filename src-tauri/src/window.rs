//! The one window.

use std::error::Error;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use backstory_words::Words;
use tauri::async_runtime::spawn_blocking;
use tauri::utils::config::BackgroundThrottlingPolicy;
use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, Context, Manager, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent, Wry,
};
use tempfile::TempDir;

use crate::dialogs::NativeDesktop;
use crate::handler::handler;
use crate::test_seams;
use crate::web_view;
use crate::window_memory::{LEAST, Look, Screen, WindowMemory};
use backstory_journal::clock::SystemClock;
use backstory_journal::journal::{Journal, Shared};
use backstory_journal::paths::{IDENTIFIER, Paths};
use backstory_journal::region;

/// The window's label, as the capability names it.
pub const LABEL: &str = "main";

/// Returns the configuration, the embedded page and the access rules.
pub fn context<R: Runtime>() -> Context<R> {
    let mut context = tauri::generate_context!();
    context.config_mut().identifier = IDENTIFIER.to_owned();
    context
}

/// The journal that a start asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// The person's own, in its usual place.
    Usual,
    /// A journal given by its path.
    Named,
    /// The demo journal.
    Demo,
}

/// Opens the window and returns when it is closed, or with the reason why it could not be opened.
pub fn run(paths: Paths, start: Start) -> Result<(), String> {
    check_display()?;
    let mut builder = tauri::Builder::<Wry>::new();
    // A start that asks for another journal must not end up in the first window's; the lock on each
    // journal prevents two windows on the same one.
    if start == Start::Usual {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| show(app)));
    }
    let with_demo = start == Start::Demo;
    let failed = Arc::new(OnceLock::new());
    let failure = Arc::clone(&failed);
    // Tauri does not drop its managed state, but this value has to be dropped.
    let for_this_window = Arc::new(Mutex::new(None));
    let taken = Arc::clone(&for_this_window);
    let app = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(handler())
        .setup(move |app| {
            // Tauri panics when setup fails, so the error is passed on in another way and ends the
            // window.
            match set_up(app, paths, with_demo) {
                Ok(folder) => *lock(&taken) = folder,
                Err(reason) => {
                    let _ = failure.set(reason.to_string());
                    app.handle().exit(1);
                }
            }
            Ok(())
        })
        .build(context())
        .map_err(|e| e.to_string())?;
    app.run_return(|_, _| {});
    drop(lock(&for_this_window).take());
    match failed.get() {
        Some(reason) => Err(reason.clone()),
        None => Ok(()),
    }
}

/// Sets up the window; returns the temporary folder to delete with it, if there is one.
fn set_up(app: &App, paths: Paths, with_demo: bool) -> Result<Option<TempDir>, Box<dyn Error>> {
    let desktop = NativeDesktop(app.handle().clone());
    let words = Words::new(region::of_system());
    let clock = Box::new(SystemClock::default());
    // Create the folder before anything else can, so that it is private from the beginning. A
    // folder that cannot be changed, as on a read-only drive, must not keep the window from
    // opening.
    let _ = paths.keep_private();
    let (folder, for_this_window) = web_view::folder()?;
    let journal = Arc::new(Journal::new(clock, Box::new(desktop), words, paths));
    app.manage(Arc::clone(&journal));
    open(app, folder, Arc::clone(&journal))?;
    // Opened in the background: the window reports when it takes long, and the urgent signs are
    // available meanwhile.
    spawn_blocking(move || journal.open_first(with_demo));
    Ok(for_this_window)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Tauri's runtime panics without a display.
#[cfg(any(
    target_os = "linux",
    target_os = "dragonfly",
    target_os = "freebsd",
    target_os = "netbsd",
    target_os = "openbsd"
))]
fn check_display() -> Result<(), String> {
    gtk::init().map_err(|_| backstory_cli::NO_DISPLAY.to_owned())
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

/// Opens the window with its last size and position. The window stores nothing but its look: the
/// journal is the only place for data.
///
/// The window shows the program's own page and never navigates away from it, opens no second window
/// and saves no file: the page offers no way to try, and this is the second line of defence.
fn open<R: Runtime>(app: &App<R>, folder: PathBuf, journal: Shared) -> Result<(), tauri::Error> {
    let memory = Arc::new(WindowMemory::of_system());
    let look = memory.look().on(&screens(app));
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Backstory")
        .inner_size(f64::from(look.width), f64::from(look.height))
        .min_inner_size(f64::from(LEAST.0), f64::from(LEAST.1))
        .maximized(look.maximized)
        .incognito(!test_seams::is_driven())
        .data_directory(folder)
        .on_navigation(web_view::is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // A hidden window continues to count the time to a desk break, where the system allows it.
        .background_throttling(BackgroundThrottlingPolicy::Throttle)
        // The page handles the zoom keys, and has the zoom saved here.
        .zoom_hotkeys_enabled(false);
    if let Some((x, y)) = look.at {
        let scale = scale_at(app, x, y);
        builder = builder.position(f64::from(x) / scale, f64::from(y) / scale);
    }
    let window = builder.build()?;
    window.set_zoom(look.factor())?;
    memory.note(|held| *held = look);
    app.manage(memory.clone());
    let watched = window.clone();
    window.on_window_event(move |event| match event {
        // Not every window manager removes the mark itself.
        WindowEvent::Focused(true) => {
            let _ = watched.request_user_attention(None);
        }
        WindowEvent::Resized(_) | WindowEvent::Moved(_) => memory.note(|look| note(look, &watched)),
        WindowEvent::CloseRequested { api, .. } => {
            memory.keep();
            if !journal.closes_at_once() {
                api.prevent_close();
                close_when_let_go(&journal, &watched);
            }
        }
        WindowEvent::Focused(false) | WindowEvent::Destroyed => memory.keep(),
        _ => {}
    });
    Ok(())
}

/// Closes a window as soon as its journal can be closed, unless the person wants to stay.
fn close_when_let_go<R: Runtime>(journal: &Shared, window: &WebviewWindow<R>) {
    let (journal, window) = (Arc::clone(journal), window.clone());
    // The question blocks until its answer, which arrives on the main thread.
    spawn_blocking(move || {
        if journal.may_close() {
            let _ = window.destroy();
        }
    });
}

/// Returns the available screens, that of a new window first.
fn screens<R: Runtime>(app: &App<R>) -> Vec<Screen> {
    let primary = app.primary_monitor().ok().flatten();
    let all = app.available_monitors().unwrap_or_default();
    let screens = primary.into_iter().chain(all).map(|monitor| {
        let area = monitor.work_area();
        Screen {
            x: area.position.x,
            y: area.position.y,
            width: area.size.width,
            height: area.size.height,
            scale: monitor.scale_factor(),
        }
    });
    screens.filter(|screen| screen.width > 0).collect()
}

/// Returns the physical pixels per logical pixel at the position of a window.
fn scale_at<R: Runtime>(app: &App<R>, x: i32, y: i32) -> f64 {
    let monitor = app.monitor_from_point(f64::from(x), f64::from(y));
    let scale = monitor.ok().flatten().map(|m| m.scale_factor());
    scale.filter(|scale| *scale > 0.0).unwrap_or(1.0)
}

/// Records the state of the window, but not the size of a maximized or minimized one.
fn note<R: Runtime>(look: &mut Look, window: &WebviewWindow<R>) {
    if window.is_minimized().unwrap_or_default() {
        return;
    }
    look.maximized = window.is_maximized().unwrap_or_default();
    if look.maximized {
        return;
    }
    if let (Ok(size), Ok(scale)) = (window.inner_size(), window.scale_factor()) {
        let size = size.to_logical::<u32>(scale);
        (look.width, look.height) = (size.width, size.height);
    }
    if let Ok(at) = window.outer_position() {
        look.at = Some((at.x, at.y));
    }
}

/// Brings the window of the first start to the front on a second start.
fn show<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        // A window manager may refuse; the window is open all the same.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
