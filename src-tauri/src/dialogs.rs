//! Native dialogs, the system's viewer, the attention mark of the window, and the channel to it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tauri::ipc::{Channel, JavaScriptChannelId};
use tauri::{AppHandle, Manager, Runtime, UserAttentionType};
use tauri_plugin_dialog::{
    DialogExt, MessageDialogButtons, MessageDialogKind, MessageDialogResult,
};
use tauri_plugin_opener::OpenerExt;

use crate::test_seams;
use crate::window::LABEL;
use crate::window_memory::WindowMemory;
use backstory_journal::desktop::{Answer, Desktop, Listener, Question, ZoomStep};
use backstory_journal::messages::{Message, MessageChannel};

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

    fn ask(&self, question: &Question) -> Answer {
        let answers = MessageDialogButtons::YesNoCancelCustom(
            question.save_copy.clone(),
            question.go_on.clone(),
            question.stay.clone(),
        );
        let dialog = self.0.dialog().message(&question.text);
        let mut dialog = dialog.title(&question.title).buttons(answers);
        // The focus returns to the window when the dialog is answered.
        if let Some(window) = self.0.get_webview_window(LABEL) {
            dialog = dialog.parent(&window);
        }
        match dialog
            .kind(MessageDialogKind::Warning)
            .blocking_show_with_result()
        {
            MessageDialogResult::Yes => Answer::SaveCopy,
            MessageDialogResult::No => Answer::GoOn,
            MessageDialogResult::Custom(label) if label == question.save_copy => Answer::SaveCopy,
            MessageDialogResult::Custom(label) if label == question.go_on => Answer::GoOn,
            _ => Answer::Stay,
        }
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
            // A window manager may refuse the mark; the window shows the message all the same.
            if !window.is_focused().unwrap_or_default() {
                let _ = window.request_user_attention(Some(UserAttentionType::Informational));
            }
        }
    }

    fn listener(&self, channel: &MessageChannel) -> Option<Listener> {
        let window = self.0.get_webview_window(LABEL)?;
        let end: JavaScriptChannelId = channel.0.parse().ok()?;
        let channel: Channel<Message> = end.channel_on(window.as_ref().clone());
        Some(Arc::new(move |message| {
            // A closed window shows nothing.
            let _ = channel.send(message);
        }))
    }

    fn zoom(&self, step: ZoomStep) {
        let Some(memory) = self.0.try_state::<Arc<WindowMemory>>() else {
            return;
        };
        memory.zoom(step, |factor| {
            for window in self.0.webview_windows().values() {
                // When the web view refuses, the zoom stays unchanged, and the person sees that.
                let _ = window.set_zoom(factor);
            }
        });
    }
}
