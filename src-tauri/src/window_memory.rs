//! Size of the window and zoom of its text, saved so that the next start looks like the last.
//!
//! The window has a small file of its own, apart from the journal: its content is about the screen
//! and never about the person. A file that cannot be read counts as missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use backstory_journal::desktop::ZoomStep;
use backstory_journal::files::{self, Guard};
use backstory_journal::paths::{IDENTIFIER, make_private};
use serde::{Deserialize, Serialize};

/// The smallest window, in logical pixels.
pub const LEAST: (u32, u32) = (480, 480);

/// The window of a first start, in logical pixels.
const USUAL: (u32, u32) = (1280, 800);

/// Largest screen that is plausible, in logical pixels: a larger number in the file means damage.
const MOST: u32 = 16_384;

/// The zoom in percent: from the smallest readable text to the largest that still shows a word.
const ZOOM: std::ops::RangeInclusive<u32> = 60..=600;

/// Change of the zoom with one key press, in percent.
const ZOOM_STEP: u32 = 20;

/// Largest file in bytes. The file has a few lines; anything longer is something else.
const LONGEST_FILE: u64 = 4096;

/// Length of a window's top edge that must be on a screen, in pixels, for a person to grab it.
const GRIP: i64 = 80;

/// The remembered state of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Look {
    /// Zoom of everything in the window, in percent.
    pub zoom: u32,
    /// Width of the page in logical pixels, while the window is not maximized.
    pub width: u32,
    /// Height of the page in logical pixels.
    pub height: u32,
    /// Position of the window, in physical pixels of all screens together; `None` before it is
    /// known.
    pub at: Option<(i32, i32)>,
    /// Whether the window is maximized.
    pub maximized: bool,
}

impl Default for Look {
    fn default() -> Look {
        Look {
            zoom: 100,
            width: USUAL.0,
            height: USUAL.1,
            at: None,
            maximized: false,
        }
    }
}

impl Look {
    /// Reads the saved state; returns `None` when this program did not write the file.
    fn read(text: &[u8]) -> Option<Look> {
        let look: Look = serde_json::from_slice(text).ok()?;
        let is_sound = ZOOM.contains(&look.zoom)
            && (LEAST.0..=MOST).contains(&look.width)
            && (LEAST.1..=MOST).contains(&look.height);
        is_sound.then_some(look)
    }

    /// Returns the look with another zoom, limited to the usable range.
    fn zoomed(self, zoom: ZoomStep) -> Look {
        let wanted = match zoom {
            ZoomStep::Larger => self.zoom + ZOOM_STEP,
            ZoomStep::Smaller => self.zoom.saturating_sub(ZOOM_STEP),
            ZoomStep::Usual => 100,
        };
        Look {
            zoom: wanted.clamp(*ZOOM.start(), *ZOOM.end()),
            ..self
        }
    }

    /// Returns the zoom as a factor for the web view.
    pub fn factor(self) -> f64 {
        f64::from(self.zoom) / 100.0
    }

    /// Returns the look adjusted to the present screens: no larger than its screen, and without a
    /// position when its screen is gone, so that the system chooses one.
    pub fn on(self, screens: &[Screen]) -> Look {
        let own = self
            .at
            .and_then(|at| screens.iter().find(|screen| screen.holds(self, at)));
        let at = own.and(self.at);
        let Some(screen) = own.or(screens.first()) else {
            return Look { at, ..self };
        };
        Look {
            width: self.width.min(screen.logical(screen.width)).max(LEAST.0),
            height: self.height.min(screen.logical(screen.height)).max(LEAST.1),
            at,
            ..self
        }
    }
}

/// The part of a screen that a window may fill, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Physical pixels for one logical pixel.
    pub scale: f64,
}

impl Screen {
    /// Returns whether a person could grab the window's upper edge on this screen.
    fn holds(&self, look: Look, (x, y): (i32, i32)) -> bool {
        let left = i64::from(x).max(i64::from(self.x));
        let window_right = i64::from(x) + self.physical(look.width);
        let right = window_right.min(i64::from(self.x) + i64::from(self.width));
        let is_low_enough = i64::from(y) >= i64::from(self.y) - GRIP / 2;
        let bottom = i64::from(self.y) + i64::from(self.height);
        right - left >= GRIP && is_low_enough && i64::from(y) + GRIP <= bottom
    }

    #[allow(
        clippy::cast_possible_truncation,
        reason = "a window has at most a few thousand pixels"
    )]
    fn physical(&self, logical: u32) -> i64 {
        (f64::from(logical) * self.scale) as i64
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a screen has at most a few thousand pixels, and the cast saturates"
    )]
    fn logical(&self, physical: u32) -> u32 {
        if self.scale > 0.0 {
            (f64::from(physical) / self.scale) as u32
        } else {
            physical
        }
    }
}

/// The present state of the window, and the file for it.
#[derive(Debug)]
pub struct WindowMemory {
    /// `None` when the system has no folder for it: the state is then lost at the end.
    file: Option<PathBuf>,
    look: Mutex<Look>,
    kept: Mutex<Option<Look>>,
    /// Locked while a zoom is shown, so that two changes are shown in their order.
    zooming: Mutex<()>,
}

impl WindowMemory {
    /// Reads the file of this program in the system's folder for settings.
    pub fn of_system() -> WindowMemory {
        let folder = dirs::config_dir().map(|folder| folder.join(IDENTIFIER));
        WindowMemory::at(folder.map(|folder| folder.join("window.json")))
    }

    /// Reads a file; when it is missing or damaged, the window looks as at a first start.
    pub fn at(file: Option<PathBuf>) -> WindowMemory {
        let kept = file.as_deref().and_then(read).and_then(|t| Look::read(&t));
        WindowMemory {
            file,
            look: Mutex::new(kept.unwrap_or_default()),
            kept: Mutex::new(kept),
            zooming: Mutex::new(()),
        }
    }

    /// Returns the look for the window.
    pub fn look(&self) -> Look {
        *lock(&self.look)
    }

    /// Records a change of the window.
    pub fn note(&self, change: impl FnOnce(&mut Look)) {
        change(&mut lock(&self.look));
    }

    /// Changes the zoom, shows it, and saves it.
    pub fn zoom(&self, step: ZoomStep, show: impl FnOnce(f64)) {
        let _turn = lock(&self.zooming);
        self.note(|look| *look = look.zoomed(step));
        show(self.look().factor());
        self.keep();
    }

    /// Saves the changes. When that fails, the next start looks like the one before.
    pub fn keep(&self) {
        let look = self.look();
        let mut kept = lock(&self.kept);
        let Some(file) = self.file.as_deref().filter(|_| *kept != Some(look)) else {
            return;
        };
        if write(file, look).is_some() {
            *kept = Some(look);
        }
    }
}

fn read(file: &Path) -> Option<Vec<u8>> {
    let found = fs::metadata(file).ok()?;
    if !found.is_file() || found.len() > LONGEST_FILE {
        return None;
    }
    fs::read(file).ok()
}

fn write(file: &Path, look: Look) -> Option<()> {
    make_private(file.parent()?).ok()?;
    let text = serde_json::to_vec_pretty(&look).ok()?;
    files::replace(file, &text, &Guard::of(None)).ok()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "window_memory/tests.rs"]
mod tests;
