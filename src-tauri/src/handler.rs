//! Runs each call of the window on a thread that may block.
//!
//! A command waits for a disk, a lock or a person. On the few threads that Tauri answers from, two
//! waiting commands would block all others, and on the main thread one would block the window.

use std::sync::Arc;

use backstory_journal::commands;
use backstory_journal::journal::Shared;
use serde_json::Value;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{Invoke, InvokeBody, InvokeResponseBody};
use tauri::{Manager, Runtime};

/// Answers every call that the access rules let through.
pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    |invoke| {
        let Invoke {
            message, resolver, ..
        } = invoke;
        let Some(journal) = message.webview_ref().try_state::<Shared>() else {
            return false;
        };
        let journal = Arc::clone(&journal);
        spawn_blocking(move || {
            let arguments = match message.payload() {
                InvokeBody::Json(arguments) => arguments,
                InvokeBody::Raw(_) => &Value::Null,
            };
            match commands::call(&journal, message.command(), arguments) {
                Ok(result) => resolver.resolve(InvokeResponseBody::Json(result)),
                Err(error) => resolver.reject(error),
            }
        });
        true
    }
}
