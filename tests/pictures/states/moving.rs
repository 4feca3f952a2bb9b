//! Movements: the library, one being noted, the plan, what to try again, and the next morning.

use super::{F2, SEE_TODAY, TODAY, screen};
use crate::screens::Step::{self, Click, Press, Read, Run, See, Type};
use crate::screens::{Journal, State};

const MOVE: Step = Click("[data-testid=nav-move]");
const BOUT: &str = "[data-testid=bout]";

pub const MOVING: State = State {
    name: "move",
    journal: Journal::Demo,
    begin: &[SEE_TODAY],
    screens: &[
        screen(
            "list",
            &[
                MOVE,
                See("[data-testid=plan]"),
                See("[data-testid=guesses]"),
            ],
        ),
        screen(
            "filtered",
            &[
                Click("[data-testid=floor-no]"),
                Click("[data-testid=filter-gentle]"),
            ],
        ),
        screen(
            "movement",
            &[
                Click("[data-testid=clear-filters]"),
                Click("[data-testid=movement-knee-rolls]"),
                See(BOUT),
            ],
        ),
        screen("guess", &[Click("[data-testid=bout-guess]"), Run(CHOOSE_6)]).showing(BOUT),
        screen("doing", &[Click("[data-testid=bout-now]")]).showing(BOUT),
        screen(
            "worse",
            &[
                Click("[data-testid=bout-did]"),
                Click("[data-testid=bout-amount-5]"),
                Click("[data-testid=bout-after-worse]"),
                See("[data-testid=sore-or-worse]"),
            ],
        )
        .showing(BOUT),
        screen(
            "noted",
            &[
                Click("[data-testid=bout-after-sore]"),
                Click("[data-testid=bout-save]"),
                Read("ask whether it has settled"),
            ],
        )
        .showing(BOUT),
        screen(
            "new-plan",
            &[
                Click("[data-testid=plan-this]"),
                See("[data-testid=step-amount-6]"),
            ],
        ),
        screen(
            "plan-problem",
            &[Type("[data-testid=step-amount-1]", "0"), Run(SAVE_PLAN)],
        ),
        screen(
            "try-again",
            &[MOVE, Type("[data-testid=try-what]", "Getting into the car")],
        )
        .showing("[data-testid=try-again]"),
        screen(
            "next-morning",
            &[
                Run(SORE_YESTERDAY),
                TODAY,
                See("[data-testid=settle-card]"),
                See("[data-testid=lesson-card]"),
            ],
        )
        .showing("[data-testid=settle-card]"),
        screen(
            "hurts-noted",
            &[
                Press(F2),
                Click("[data-testid=quick-none]"),
                See("[data-testid=movement]"),
            ],
        ),
    ],
};

/// Chooses 6 in the scale of the guess.
const CHOOSE_6: &str = "document.querySelectorAll('[data-testid=bout] [role=radio]')[6].click()";

/// Saves the plan under the message about the bout.
const SAVE_PLAN: &str = "document.querySelector('[data-testid=plan-save]').click()";

/// Writes a movement of yesterday that was sore afterwards, which no screen does for another day.
/// The window reads again when it gets the focus.
const SORE_YESTERDAY: &str = "const day = new Date(Date.now() - 864e5); \
     const two = (n) => String(n).padStart(2, '0'); \
     window.__TAURI_INTERNALS__.invoke('add_moment', { input: { \
     day: [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-'), \
     answers: { movements: [{ name: 'Knee rolls', exercise: 'knee-rolls', repetitions: 5, \
     expected: 5, actual: 4, after: 'sore' }] } } }) \
     .then(() => window.dispatchEvent(new Event('focus')))";
