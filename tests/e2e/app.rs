//! Starts the real binary in a home of its own and drives its window through WebKitWebDriver.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::evening;

/// How long the window may take to show what a step waits for, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A home folder that no real journal lives in.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Home {
        Home::in_folder(tempfile::tempdir().expect("a temporary folder is needed"))
    }

    pub fn in_folder(folder: TempDir) -> Home {
        Home { folder }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Lets a program live in this home, where it is evening: what a window asks depends on the
    /// hour.
    pub fn houses<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            .env("TZ", evening::zone())
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_CACHE_HOME", self.path("cache"))
    }

    /// Where the next report is saved: the answer to the native dialog.
    pub fn report(&self) -> PathBuf {
        self.path("report.pdf")
    }
}

/// The running app and its driver.
pub struct App {
    pub client: Client,
    driver: Child,
}

impl App {
    pub async fn start(home: &Home, args: &[&str]) -> App {
        App::start_with(home, args, &[]).await
    }

    /// Starts the app with further environment variables, such as a dark theme.
    pub async fn start_with(home: &Home, args: &[&str], environment: &[(&str, &str)]) -> App {
        let port = free_port();
        let driver = home
            .houses(&mut Command::new("WebKitWebDriver"))
            .args(["--host=127.0.0.1", &format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("BACKSTORY_TEST_SAVE_AS", home.report())
            .envs(environment.iter().copied())
            // Nothing inherited: a pipe held open by a leftover window would hang the test runner.
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is needed: `cargo xtask test` installs it");
        wait_for_port(port);
        let binary = binary();
        let options = json!({ "binary": binary, "args": args });
        let capabilities = json!({ "webkitgtk:browserOptions": options });
        let Value::Object(capabilities) = capabilities else {
            unreachable!("the literal above is an object")
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("the app should open its window");
        let app = App { client, driver };
        app.see("h1").await;
        app
    }

    /// Closes the window and waits until the app is gone.
    pub async fn quit(mut self) {
        let windows = children(self.driver.id());
        let closed = self.client.clone().close().await;
        // The window is gone before its process is, which still holds the journal.
        windows.into_iter().for_each(wait_until_gone);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        closed.expect("the window should close");
    }

    /// Ends the app as a crash would: it has no chance to save or to say anything.
    pub fn crash(&mut self) {
        self.end();
    }

    /// Ends app and driver. The driver does not take its window along when it is killed, nor the
    /// window the processes of its web view, which would go on writing into the home.
    fn end(&mut self) {
        if !matches!(self.driver.try_wait(), Ok(None)) {
            return;
        }
        let windows = children(self.driver.id());
        let web_views = windows.iter().flat_map(|window| children(*window));
        for process in web_views.chain(windows.iter().copied()) {
            let process = process.to_string();
            let _ = Command::new("kill").args(["-9", &process]).status();
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// Waits for an element.
    pub async fn see(&self, css: &str) -> Element {
        let wait = self.client.wait().at_most(PATIENCE);
        match wait.for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!("{css} never appeared: {error}\n{}", self.page_text().await),
        }
    }

    /// Waits for the element with this test id.
    pub async fn see_id(&self, id: &str) -> Element {
        self.see(&format!("[data-testid=\"{id}\"]")).await
    }

    pub async fn click_id(&self, id: &str) {
        self.click(&format!("[data-testid=\"{id}\"]")).await;
    }

    /// Clicks an element. It is scrolled into sight first, because the driver does not scroll a page
    /// that keeps room for a header (`scroll-padding`).
    pub async fn click(&self, css: &str) {
        let element = self.see(css).await;
        let target = serde_json::to_value(&element).expect("an element has an id");
        let script = "arguments[0].scrollIntoView({ block: 'nearest' })";
        // What has gone by now cannot be clicked either, which is said below.
        let _ = self.client.execute(script, vec![target]).await;
        let clicked = element.click().await;
        clicked.unwrap_or_else(|e| panic!("{css} cannot be clicked: {e}"));
    }

    /// Uses a control as a click does: the driver misses it where the page is zoomed.
    pub async fn tap(&self, id: &str) {
        self.see_id(id).await;
        self.run(&format!(
            "const used = document.querySelector('[data-testid=\"{id}\"]');
             used.focus();
             used.click();"
        ))
        .await;
    }

    /// Waits until the page's text holds `words`.
    pub async fn read(&self, words: &str) {
        let begun = Instant::now();
        while !self.page_text().await.contains(words) {
            if begun.elapsed() > PATIENCE {
                panic!("{words:?} never appeared in:\n{}", self.page_text().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub async fn page_text(&self) -> String {
        let text = self.run("return document.body.innerText").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str) -> Value {
        let result = self.client.execute(script, Vec::new()).await;
        result.unwrap_or_else(|e| panic!("{script}: {e}"))
    }

    /// Presses keys one after the other.
    pub async fn press(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for key in keys {
            actions = actions
                .then(KeyAction::Down { value: *key })
                .then(KeyAction::Up { value: *key });
        }
        self.client
            .perform_actions(actions)
            .await
            .expect("keys can be pressed");
    }

    /// Presses a key while Ctrl is held.
    pub async fn press_with_ctrl(&self, key: char) {
        self.press_with(char::from(Key::Control), key).await;
    }

    /// Presses a key while another is held.
    pub async fn press_with(&self, held: char, key: char) {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key })
            .then(KeyAction::Up { value: held });
        self.client
            .perform_actions(actions)
            .await
            .expect("keys can be pressed");
    }

    /// Presses Tab until `condition`, a script about the focused element `focused`, holds: as a
    /// person without a mouse would.
    pub async fn tab_until(&self, condition: &str) {
        let script = format!("const focused = document.activeElement; return {condition}");
        for _ in 0..80 {
            self.press(&[char::from(Key::Tab)]).await;
            if self.run(&script).await == Value::Bool(true) {
                return;
            }
        }
        panic!("Tab never reached {condition}");
    }
}

impl Drop for App {
    fn drop(&mut self) {
        // A failed test must not leave a window behind.
        self.end();
    }
}

/// The app under test.
pub fn binary() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_backstory"))
}

/// The processes that this one started.
fn children(parent: u32) -> Vec<u32> {
    let threads = std::fs::read_dir(format!("/proc/{parent}/task"));
    let threads = threads.into_iter().flatten().flatten();
    threads
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok())
        .flat_map(|found| numbers(&found))
        .collect()
}

fn numbers(text: &str) -> Vec<u32> {
    text.split_whitespace().flat_map(str::parse).collect()
}

fn wait_until_gone(process: u32) {
    let begun = Instant::now();
    while is_running(process) {
        assert!(begun.elapsed() < PATIENCE, "the app did not end");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Whether a process still holds anything: one that ended stays listed until it is asked for.
fn is_running(process: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{process}/stat"));
    let state = status.as_deref().ok().and_then(|s| s.rsplit(") ").next());
    state.is_some_and(|s| !s.starts_with(['Z', 'X']))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a local port is needed");
    listener.local_addr().expect("the port has a number").port()
}

fn wait_for_port(port: u16) {
    let begun = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(begun.elapsed() < PATIENCE, "WebKitWebDriver did not start");
        std::thread::sleep(Duration::from_millis(20));
    }
}
