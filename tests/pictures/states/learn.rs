//! Lessons, urgent signs and "It hurts now".

use super::{F1, F2, SEE_TODAY, screen};
use crate::screens::Step::{self, Click, Press, Read, See};
use crate::screens::{Journal, State};

const LEARN: Step = Click("[data-testid=nav-learn]");
const PLAN: &str = "[data-testid=flare-plan-form]";

/// Opens a lesson from the list.
const fn lesson(link: &'static str) -> [Step; 3] {
    [LEARN, Click(link), See("[data-testid=next-card]")]
}

pub const LEARNING: State = State {
    name: "learn",
    journal: Journal::Demo,
    begin: &[SEE_TODAY],
    screens: &[
        screen("list", &[LEARN, See("[data-testid=lessons]")]),
        screen("short", &lesson("[data-testid=lesson-short-version]")),
        screen(
            "reference",
            &[
                Click("[data-testid=marked-added] [data-testid=mark]"),
                See("[data-testid^=source-]"),
            ],
        ),
        screen(
            "common",
            &lesson("[data-testid=lesson-common-and-rarely-serious]"),
        ),
        screen("why", &lesson("[data-testid=lesson-why-it-starts]")),
        screen("scans", &lesson("[data-testid=lesson-scans]")),
        screen("first-days", &lesson("[data-testid=lesson-first-days]")),
        screen("get-moving", &lesson("[data-testid=lesson-get-moving]")),
        screen("build-up", &lesson("[data-testid=lesson-build-up]")),
        screen("sore", &lesson("[data-testid=lesson-sore-or-harm]")),
        screen("help", &lesson("[data-testid=lesson-asking-for-help]")),
        screen(
            "myths",
            &[
                LEARN,
                Click("[data-testid=to-myths]"),
                Click("[data-testid=think-no]"),
            ],
        ),
        screen(
            "sources",
            &[LEARN, Click("[data-testid=to-sources]"), Read("Wallwork")],
        ),
        screen(
            "signs-ticked",
            &[
                Press(F1),
                Click("[data-testid=sign-fever-2]"),
                See("#do-today"),
            ],
        ),
        screen("hurts", &[Press(F2), See("[data-testid=quick-signs]")]),
        screen(
            "hurts-none",
            &[
                Click("[data-testid=quick-none]"),
                See("[data-testid=movement]"),
            ],
        ),
        screen(
            "hurts-yes",
            &[
                Click("[data-testid=leave]"),
                Press(F2),
                Click("[data-testid=quick-change]"),
                Click("[data-testid=quick-yes]"),
                See("[data-testid=call-now]"),
            ],
        ),
        screen(
            "flare-plan",
            &[
                Click("[data-testid=leave]"),
                Press(F2),
                Click("[data-testid=quick-pass]"),
                Click("[data-testid=write-plan]"),
                See(PLAN),
            ],
        ),
    ],
};
