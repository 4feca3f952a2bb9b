//! Photographs every screen of the real app with the demo journal.
//!
//! `cargo test --test pictures -- --out FOLDER` writes PNG files and prints their paths. The demo
//! journal comes from a fixed seed, so that two runs on one day show the same entries.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    dead_code,
    clippy::expect_used,
    reason = "a tool of the tests: it waits in real time, prints paths, and stops at the first fault"
)]

#[path = "../e2e/app.rs"]
mod app;

use std::path::{Path, PathBuf};

use app::{App, Home};

/// Window sizes: a small laptop, and the smallest window that shows two columns.
const SIZES: [(u32, u32); 2] = [(1280, 800), (900, 640)];

#[tokio::main]
async fn main() {
    let folder = out_folder();
    std::fs::create_dir_all(&folder).expect("the folder for the pictures can be made");
    for (scheme, environment) in [
        ("light", None),
        ("dark", Some(("GTK_THEME", "Adwaita:dark"))),
    ] {
        let environment: Vec<_> = environment.into_iter().collect();
        let album = Album {
            folder: &folder,
            scheme,
        };
        let home = Home::new();
        let app = App::start_with(&home, &[], &environment).await;
        album.take(&app, "first-run").await;
        app.press(&[char::from(fantoccini::key::Key::F1)]).await;
        app.read("Do not drive yourself").await;
        album.take(&app, "urgent-signs").await;
        app.press(&[char::from(fantoccini::key::Key::Escape)]).await;
        app.click_id("demo-journal").await;
        app.see_id("answer-most").await;
        album.take(&app, "today").await;
        app.press_with_ctrl('n').await;
        app.see_id("check-in-form").await;
        album.take(&app, "check-in").await;
        app.run("document.querySelectorAll('details').forEach((d) => (d.open = true))")
            .await;
        album.take_whole(&app, "check-in-open").await;
        app.click_id("nav-trends").await;
        app.see("[data-testid=\"trends-pain\"] [role=group] svg")
            .await;
        album.take(&app, "trends").await;
        album.take_whole(&app, "trends-whole").await;
        app.click_id("nav-report").await;
        app.see_id("report-page").await;
        album.take(&app, "report").await;
        app.quit().await;
    }
}

struct Album<'a> {
    folder: &'a Path,
    scheme: &'a str,
}

impl Album<'_> {
    async fn take(&self, app: &App, screen: &str) {
        for (width, height) in SIZES {
            app.resize(width, height).await;
            self.shoot(app, &format!("{screen}-{}-{width}x{height}", self.scheme))
                .await;
        }
    }

    /// A window high enough for the whole page.
    async fn take_whole(&self, app: &App, screen: &str) {
        app.resize(1280, 1640).await;
        self.shoot(app, &format!("{screen}-{}", self.scheme)).await;
    }

    async fn shoot(&self, app: &App, name: &str) {
        // Charts are drawn again for the new width; wait until the page has been still for a while.
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        let path = self.folder.join(format!("{name}.png"));
        app.picture(&path).await;
        println!("{}", path.display());
    }
}

fn out_folder() -> PathBuf {
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        if arg == "--out" {
            return PathBuf::from(args.next().expect("--out needs a folder"));
        }
    }
    PathBuf::from("target/pictures")
}
