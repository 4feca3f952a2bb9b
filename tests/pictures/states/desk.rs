//! Desk breaks: how often, the time that is left, and a break that is due.

use super::{SEE_TODAY, TODAY, screen};
use crate::screens::Step::{self, Click, Run, See};
use crate::screens::{Journal, State};

const SETTINGS: Step = Click("[data-testid=nav-settings]");

pub const DESK: State = State {
    name: "desk",
    journal: Journal::Demo,
    begin: &[SEE_TODAY, Run(COUNT_ON_DEMAND)],
    screens: &[
        screen(
            "settings",
            &[
                SETTINGS,
                Click("[data-testid=desk-minutes] input[value='20']"),
                See("[data-testid=desk-cue]"),
            ],
        )
        .showing("[data-testid=desk-cue]"),
        screen("running", &[TODAY, See("[data-testid=desk]")]),
        screen(
            "due",
            &[
                Run("window.minutesATick = 1"),
                See("[data-testid=desk-did]"),
            ],
        ),
    ],
};

/// Lets the minutes of the timer pass as fast as is wanted: twenty of them are long.
const COUNT_ON_DEMAND: &str = "const now = Date.now.bind(Date), every = window.setInterval; \
     let passed = 0; window.minutesATick = 0; Date.now = () => now() + passed; \
     window.setInterval = (act, pause) => pause === 15000 \
     ? every(() => { passed += 60000 * window.minutesATick; act(); }, 100) : every(act, pause)";
