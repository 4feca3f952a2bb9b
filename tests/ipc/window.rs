//! A window of the mock runtime around the app's real configuration and handler.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use backstory_journal::desktop::{Answer, Desktop, Listener, Question, ZoomStep};
use backstory_journal::journal::Journal;
use backstory_journal::messages::MessageChannel;
use backstory_journal::paths::Paths;
use backstory_shell::dialogs::NativeDesktop;
use backstory_shell::handler::handler;
use backstory_shell::window;
use backstory_testkit::build::at;
use backstory_testkit::clock::SeededClock;
use backstory_words::Words;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, Manager as _, Webview, WebviewWindow, WebviewWindowBuilder};
use tempfile::TempDir;

/// A desktop that reaches the window as the real one does, and of which nothing is asked but where
/// to save.
struct QuietDesktop {
    real: NativeDesktop<MockRuntime>,
    save_as: PathBuf,
}

impl Desktop for QuietDesktop {
    fn save_as(&self, _default_name: &str) -> Option<PathBuf> {
        Some(self.save_as.clone())
    }

    fn ask(&self, _question: &Question) -> Answer {
        Answer::Stay
    }

    fn open_file(&self, _path: &Path) -> Result<(), String> {
        Err("there is no viewer here".to_owned())
    }

    fn open_address(&self, _address: &str) -> Result<(), String> {
        Err("there is no browser here".to_owned())
    }

    fn mark_window(&self) {}

    fn listener(&self, channel: &MessageChannel) -> Option<Listener> {
        self.real.listener(channel)
    }

    fn zoom(&self, _step: ZoomStep) {}
}

pub type Window = WebviewWindow<MockRuntime>;

pub struct Shell {
    pub app: App<MockRuntime>,
    pub folder: TempDir,
    /// What the web view would keep lies apart from the journal, as it does in the real window.
    apart: TempDir,
    pub state: Arc<Journal>,
    /// What was sent on the channels to the window, each message with the number of its channel.
    pub heard: Receiver<(u32, Value)>,
}

impl Shell {
    pub fn start() -> Shell {
        let folder = tempfile::tempdir().unwrap();
        let paths = Paths {
            journal: folder.path().join("journal.db"),
            demo: folder.path().join("demo.db"),
            folder_is_ours: true,
        };
        let clock = Box::new(SeededClock::new(at("2026-11-20T18:42:00+01:00"), 1));
        let (say, heard) = channel();
        let app = mock_builder()
            .channel_interceptor(move |_, end, _, message| {
                let InvokeResponseBody::Json(message) = message else {
                    return false;
                };
                let message = serde_json::from_str(message).unwrap();
                // A test that has failed by now listens no more.
                let _ = say.send((end.0, message));
                true
            })
            .invoke_handler(handler())
            .build(window::context())
            .unwrap();
        let desktop = Box::new(QuietDesktop {
            real: NativeDesktop(app.handle().clone()),
            save_as: folder.path().join("copy.db"),
        });
        let state = Journal::start(clock, desktop, Words::english(), paths, false);
        let state = Arc::new(state);
        app.manage(Arc::clone(&state));
        Shell {
            app,
            folder,
            heard,
            apart: tempfile::tempdir().unwrap(),
            state,
        }
    }

    pub fn window(&self, label: &str) -> Window {
        WebviewWindowBuilder::new(&self.app, label, Default::default())
            .data_directory(self.apart.path().to_owned())
            .build()
            .unwrap()
    }
}

/// Calls a command from the app's own page.
pub fn call(window: &Window, command: &str, arguments: Value) -> Result<Value, Value> {
    call_from(window, "tauri://localhost", command, arguments)
}

/// Calls a command from a page of this address.
pub fn call_from(
    window: &Window,
    address: &str,
    command: &str,
    arguments: Value,
) -> Result<Value, Value> {
    let request = request(address, command, arguments);
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

/// Calls a command and goes on; says when it was answered.
pub fn call_in_the_background(window: &Window, command: &str, say: Sender<()>) {
    let request = request("tauri://localhost", command, json!({}));
    let webview: &Webview<MockRuntime> = window.as_ref();
    webview.clone().on_message(
        request,
        Box::new(move |_, _, _, _, _| {
            // A test that has failed by now listens no more.
            let _ = say.send(());
        }),
    );
}

fn request(address: &str, command: &str, arguments: Value) -> InvokeRequest {
    InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: address.parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    }
}
