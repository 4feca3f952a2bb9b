//! Native dialogs, the system's viewer and its mark on the window, behind a seam that tests can
//! answer.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tauri::{AppHandle, Manager, Runtime, UserAttentionType};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::test_seams;
use crate::window_memory::{WindowMemory, ZoomStep};

/// What the program asks of the desktop.
pub trait Desktop: Send + Sync {
    /// Asks where to save a file of this name and kind; none when the person cancels.
    fn save_as(&self, default_name: &str) -> Option<PathBuf>;

    /// Opens a file in the program the system has for it; the reason when it does not work.
    fn open_file(&self, path: &Path) -> Result<(), String>;

    /// Opens an address in the person's browser; the reason when it does not work.
    fn open_address(&self, address: &str) -> Result<(), String>;

    /// Marks the window for the person who looks elsewhere, and leaves it where it is; a system may
    /// refuse.
    fn mark_window(&self);

    /// Makes everything in the window larger or smaller, and remembers it for the next start.
    fn zoom(&self, step: ZoomStep);
}

/// The real desktop.
#[derive(Debug)]
pub struct NativeDesktop<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> Desktop for NativeDesktop<R> {
    fn save_as(&self, default_name: &str) -> Option<PathBuf> {
        if let Some(answer) = test_seams::save_as() {
            return Some(answer);
        }
        let ending = Path::new(default_name).extension()?.to_string_lossy();
        let picked = self
            .0
            .dialog()
            .file()
            .set_file_name(default_name)
            .add_filter(ending.to_uppercase(), &[&ending])
            .blocking_save_file()?;
        picked.into_path().ok()
    }

    fn open_file(&self, path: &Path) -> Result<(), String> {
        self.0
            .opener()
            .open_path(path.to_string_lossy(), None::<&str>)
            .map_err(|e| e.to_string())
    }

    fn open_address(&self, address: &str) -> Result<(), String> {
        let opener = self.0.opener();
        opener
            .open_url(address, None::<&str>)
            .map_err(|e| e.to_string())
    }

    fn mark_window(&self) {
        for window in self.0.webview_windows().values() {
            // A window manager may refuse; what it would point to stands in the window all the same.
            if !window.is_focused().unwrap_or_default() {
                let _ = window.request_user_attention(Some(UserAttentionType::Informational));
            }
        }
    }

    fn zoom(&self, step: ZoomStep) {
        let Some(memory) = self.0.try_state::<Arc<WindowMemory>>() else {
            return;
        };
        memory.zoom(step, |factor| {
            for window in self.0.webview_windows().values() {
                // A web view that refuses stays as it is, and the person sees that.
                let _ = window.set_zoom(factor);
            }
        });
    }
}
