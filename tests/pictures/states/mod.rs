//! What is photographed: every screen in every state, in every look.
//!
//! To add a screen, add its line to a state in [`STATES`].

mod demo;
mod desk;
mod forms;
mod learn;
mod moving;

use crate::screens::Step::{
    Click, EndAndStartAgain, Press, PressWithCtrl, Read, Run, See, SpoilJournal, Type,
};
use crate::screens::{Journal, Screen, State, Step};

const F1: char = '\u{e031}';
const F2: char = '\u{e032}';

const CHECK_IN: &str = "[data-testid=check-in-form]";
const SAVE: &str = "[data-testid=save-check-in]";
const SLEEP: &str = "[data-field=sleep_minutes] input";

const RECORD_FORM: &str = "[data-testid=record-form]";
const ROW: &str = "[data-testid=journal-row]";

const JOURNAL: Step = Click("[data-testid=nav-journal]");
const ADD: Step = Click("[data-testid=journal-add] summary");
const TODAY: Step = Click("[data-testid=nav-today]");
const SEE_TODAY: Step = See("[data-testid=answer-most]");
const TRENDS: Step = Click("[data-testid=nav-trends]");
const REPORT: Step = Click("[data-testid=nav-report]");
const SEE_REPORT: Step = See("[data-testid=save-pdf]:not([disabled])");

/// A journal of one's own with nothing in it yet.
const START_A_JOURNAL: [Step; 3] = [
    Type("[data-testid=preferred-name]", "Robin"),
    Click("[data-testid=start-journal]"),
    SEE_TODAY,
];

/// Every state with its screens.
pub const STATES: &[State] = &[
    State {
        name: "start",
        journal: Journal::None,
        begin: &[See("[data-testid=start-journal]")],
        screens: &[
            screen("first-run", &[See("[data-testid=demo-journal]")]),
            screen("urgent-signs", &[Press(F1), Read("Do not drive yourself")]),
            screen(
                "hurts",
                &[
                    Press(F2),
                    Click("[data-testid=quick-none]"),
                    See("[data-testid=movement]"),
                ],
            ),
        ],
    },
    State {
        name: "empty",
        journal: Journal::None,
        begin: &START_A_JOURNAL,
        screens: &[
            screen("today", &[SEE_TODAY]),
            screen("check-in", &[PressWithCtrl('n'), See(CHECK_IN)]),
            screen("trends", &[TRENDS, See("[data-testid=trends-pain]")]),
            screen("report", &[REPORT, SEE_REPORT]),
        ],
    },
    demo::DEMO,
    demo::DEMO_ILL,
    forms::FORMS,
    learn::LEARNING,
    moving::MOVING,
    desk::DESK,
    State {
        name: "error",
        journal: Journal::Broken,
        begin: &[],
        screens: &[screen("no-journal", &[See("[data-testid=demo-journal]")])],
    },
    State {
        name: "error",
        journal: Journal::None,
        begin: &START_A_JOURNAL,
        screens: &[screen(
            "field",
            &[
                PressWithCtrl('n'),
                Click("[data-testid=part-sleep] summary"),
                Type(SLEEP, "99"),
                Click(SAVE),
                See("[role=alert]"),
            ],
        )
        .showing(SLEEP)],
    },
    State {
        name: "error",
        journal: Journal::None,
        begin: &START_A_JOURNAL,
        screens: &[screen(
            "refused-save",
            &[
                PressWithCtrl('n'),
                Press('1'),
                SpoilJournal,
                Click(SAVE),
                See("[role=alert]"),
            ],
        )],
    },
    State {
        name: "error",
        journal: Journal::None,
        begin: &START_A_JOURNAL,
        screens: &[screen(
            "window",
            &[
                Run(BREAK_DATES),
                PressWithCtrl('n'),
                See("textarea[readonly]"),
            ],
        )],
    },
    State {
        name: "draft",
        journal: Journal::None,
        begin: &START_A_JOURNAL,
        screens: &[screen(
            "today",
            &[
                PressWithCtrl('n'),
                Press('1'),
                EndAndStartAgain,
                See("[data-testid=draft-offer]"),
            ],
        )],
    },
];

/// From now on no date can be written, so that the next screen cannot be drawn.
const BREAK_DATES: &str = "Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { \
     get() { throw new Error('no dates today'); } })";

const fn screen(name: &'static str, steps: &'static [Step]) -> Screen {
    Screen::at(name, steps)
}
