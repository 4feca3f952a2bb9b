//! What a picture is of: a state, a screen in it, and a look.

/// Which journal the app finds when it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Journal {
    /// None: the first run.
    None,
    /// The demo journal.
    Demo,
    /// A file that is no journal.
    Broken,
}

/// The app from one start on, with its screens in the order they are visited.
#[derive(Debug)]
pub struct State {
    /// The first part of the names of its pictures; several states may share one.
    pub name: &'static str,
    /// What the app finds.
    pub journal: Journal,
    /// What is done before the first screen.
    pub begin: &'static [Step],
    /// What is photographed.
    pub screens: &'static [Screen],
}

/// One screen.
#[derive(Debug)]
pub struct Screen {
    /// The second part of the names of its pictures.
    pub name: &'static str,
    /// How it is reached from the screen before.
    pub steps: &'static [Step],
    /// What must be in sight where the screen is higher than the window, as a CSS selector.
    pub shows: Option<&'static str>,
}

/// One thing a person does, waits for or suffers.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Waits for an element.
    See(&'static str),
    /// Waits for words.
    Read(&'static str),
    /// Clicks an element.
    Click(&'static str),
    /// Types into an element.
    Type(&'static str, &'static str),
    /// Presses a key.
    Press(char),
    /// Presses a key while Ctrl is held.
    PressWithCtrl(char),
    /// Runs a script in the page.
    Run(&'static str),
    /// Overwrites the open journal, so that the next save is refused.
    SpoilJournal,
    /// Ends the app as a crash would, and starts it again.
    EndAndStartAgain,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Light colours.
    Light,
    /// Dark colours.
    Dark,
}

/// The size of the window and of the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Width of the window.
    pub width: u32,
    /// Height of the window, or a window as high as the page.
    pub height: Option<u32>,
    /// Zoom in percent.
    pub zoom: u32,
}

/// Colours by scheme.
pub const SCHEMES: [Scheme; 2] = [Scheme::Light, Scheme::Dark];

/// A laptop, a small window, and both ends of a page that is read at twice the size.
pub const LOOKS: [Look; 5] = [
    Look::window(1280, 800),
    Look::window(900, 640),
    Look::page(1280),
    Look::window(1280, 800).enlarged(200),
    Look::page(1280).enlarged(200),
];

/// The one look of the small set that `cargo xtask run` takes without a display.
pub const BRIEF_LOOK: Look = LOOKS[0];

/// The states of the small set.
pub const BRIEF_STATES: [&str; 2] = ["start", "demo"];

/// Pictures of the README: the name there, and which picture it is.
pub const README: [(&str, &str); 5] = [
    ("today-light", "demo-today-light-1280x800"),
    ("today-dark", "demo-today-dark-1280x800"),
    ("check-in-light", "demo-check-in-light-1280x800"),
    ("trends-light", "demo-trends-light-1280x800"),
    ("report-light", "demo-report-light-1280x800"),
];

impl Screen {
    /// A screen that is reached by these steps.
    pub const fn at(name: &'static str, steps: &'static [Step]) -> Screen {
        Screen {
            name,
            steps,
            shows: None,
        }
    }

    /// The same with what must be in sight.
    pub const fn showing(mut self, css: &'static str) -> Screen {
        self.shows = Some(css);
        self
    }
}

impl Scheme {
    /// Its name in file names.
    pub fn name(self) -> &'static str {
        match self {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        }
    }
}

impl Look {
    const fn window(width: u32, height: u32) -> Look {
        Look {
            width,
            height: Some(height),
            zoom: 100,
        }
    }

    const fn page(width: u32) -> Look {
        Look {
            width,
            height: None,
            zoom: 100,
        }
    }

    const fn enlarged(mut self, percent: u32) -> Look {
        self.zoom = percent;
        self
    }

    /// Its name in file names: `1280x800`, `1280-whole`, `1280x800-at-200`.
    pub fn name(self) -> String {
        let size = match self.height {
            Some(height) => format!("{}x{height}", self.width),
            None => format!("{}-whole", self.width),
        };
        match self.zoom {
            100 => size,
            zoom => format!("{size}-at-{zoom}"),
        }
    }
}

/// The name of a picture without its ending.
pub fn file_stem(state: &str, screen: &str, scheme: Scheme, look: Look) -> String {
    format!("{state}-{screen}-{}-{}", scheme.name(), look.name())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::states::STATES;
    use std::collections::BTreeSet;

    fn all_stems() -> Vec<String> {
        let mut stems = Vec::new();
        for state in STATES {
            for screen in state.screens {
                for scheme in SCHEMES {
                    stems.extend(LOOKS.map(|l| file_stem(state.name, screen.name, scheme, l)));
                }
            }
        }
        stems
    }

    #[test]
    fn every_picture_has_a_name_of_its_own() {
        let stems = all_stems();
        let names: BTreeSet<_> = stems.iter().collect();
        assert_eq!(names.len(), stems.len());
    }

    #[test]
    fn names_say_state_screen_colours_and_size() {
        let stem = |look| file_stem("demo", "today", Scheme::Dark, look);
        assert_eq!(stem(Look::window(900, 640)), "demo-today-dark-900x640");
        assert_eq!(
            stem(Look::page(1280).enlarged(200)),
            "demo-today-dark-1280-whole-at-200"
        );
    }

    #[test]
    fn pictures_of_the_readme_and_the_small_set_are_taken() {
        let stems = all_stems();
        for (name, stem) in README {
            assert!(stems.iter().any(|s| s == stem), "{stem} for {name}");
        }
        for name in BRIEF_STATES {
            assert!(STATES.iter().any(|s| s.name == name), "{name}");
        }
    }
}
