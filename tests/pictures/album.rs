//! Taking the pictures of one screen in every look, and keeping what the contact sheets need.

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use tokio::task::JoinHandle;

use crate::app::App;
use crate::camera::{height_at_rest, hold_still, is_too_wide, picture_at_rest, resize, zoom};
use crate::files;
use crate::screens::{Look, Scheme, Screen, file_stem};
use crate::sheet::{Picture, shrink};

/// No picture of a page is higher than this.
const HIGHEST: u32 = 6000;

/// A picture that was taken, and what was found out about it.
pub struct Shot {
    /// The name of its file without its ending.
    pub stem: String,
    /// Which contact sheet it is on: one for each state, and one for the whole pages of each.
    pub sheet: String,
    /// How it is shown there.
    pub thumbnail: Picture,
    /// Whether it shows one flat colour.
    pub is_blank: bool,
    /// Whether its page is wider than the window.
    pub is_too_wide: bool,
}

/// Where the pictures go.
#[derive(Clone)]
pub struct Album {
    /// The folder of the files.
    pub folder: PathBuf,
    /// What is taken of every screen.
    pub looks: Vec<Look>,
    /// Whoever collects what was taken: it stays there when a later step fails.
    pub taken: Sender<JoinHandle<Shot>>,
}

impl Album {
    /// Photographs the screen that is shown now, in every look.
    pub async fn take(&self, app: &App, state: &str, screen: &Screen, scheme: Scheme) {
        hold_still(app).await;
        let mut percent = 100;
        for look in self.looks.iter().copied() {
            if percent != look.zoom {
                zoom(app, look.zoom).await;
                percent = look.zoom;
            }
            fit(app, look).await;
            scroll(app, look, screen).await;
            let png = picture_at_rest(app).await;
            let negative = Negative {
                stem: file_stem(state, screen.name, scheme, look),
                sheet: match look.height {
                    Some(_) => state.to_owned(),
                    None => format!("{state}-whole"),
                },
                row: screen.name.to_owned(),
                column: format!("{}-{}", scheme.name(), look.name()),
                is_too_wide: is_too_wide(app).await,
                png,
            };
            let path = self.folder.join(format!("{}.png", negative.stem));
            files::save(&path, &negative.png).unwrap_or_else(|e| panic!("{e}"));
            println!("{}", path.display());
            // Reading a picture takes as long as taking one, and the app need not wait for it.
            let shot = tokio::task::spawn_blocking(move || negative.develop());
            let _ = self.taken.send(shot);
        }
        if percent != 100 {
            zoom(app, 100).await;
        }
        resize(app, 1280, 800).await;
    }
}

/// A picture as it comes from the window.
struct Negative {
    stem: String,
    sheet: String,
    row: String,
    column: String,
    is_too_wide: bool,
    png: Vec<u8>,
}

impl Negative {
    fn develop(self) -> Shot {
        let picture = files::read(&self.png).unwrap_or_else(|e| panic!("{}: {e}", self.stem));
        Shot {
            thumbnail: Picture {
                row: self.row,
                column: self.column,
                caption: self.stem.clone(),
                thumbnail: shrink(&picture),
            },
            stem: self.stem,
            sheet: self.sheet,
            is_blank: files::is_blank(&picture),
            is_too_wide: self.is_too_wide,
        }
    }
}

/// Gives the window the size of a look. A window as high as its page takes a few tries, because
/// some parts of a page grow with the window.
async fn fit(app: &App, look: Look) {
    let mut height = look.height.unwrap_or(800);
    resize(app, look.width, height).await;
    if look.height.is_some() {
        return;
    }
    for _ in 0..4 {
        let page = height_at_rest(app).await * f64::from(look.zoom) / 100.0;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a few thousand pixels"
        )]
        let page = page.ceil() as u32;
        if page <= height || height == HIGHEST {
            return;
        }
        height = page.min(HIGHEST);
        resize(app, look.width, height).await;
    }
}

/// Brings into sight what the picture is about.
async fn scroll(app: &App, look: Look, screen: &Screen) {
    let script = match (screen.shows, look.height) {
        (Some(css), Some(_)) => {
            format!("document.querySelector('{css}')?.scrollIntoView({{ block: 'center' }})")
        }
        (Some(_) | None, _) => "scrollTo(0, 0)".to_owned(),
    };
    app.run(&script).await;
}
