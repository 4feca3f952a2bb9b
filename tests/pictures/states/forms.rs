//! Every form of the journal in the demo, and what is done seldom.

use super::{ADD, CHECK_IN, JOURNAL, RECORD_FORM, ROW, SEE_TODAY, TODAY, screen};
use crate::screens::Step::{self, Click, PressWithCtrl, Run, See};
use crate::screens::{Journal, State};

const BODY: &str = "[data-testid=body-figure]";
const AREA: &str = "[data-testid^=area-]";

/// Opens the form of a kind from the journal.
const fn form(add: &'static str) -> [Step; 4] {
    [JOURNAL, ADD, Click(add), See(RECORD_FORM)]
}

pub const FORMS: State = State {
    name: "forms",
    journal: Journal::Demo,
    begin: &[SEE_TODAY],
    screens: &[
        screen("medicine", &form("[data-testid=add-medicine]")),
        screen("treatment", &form("[data-testid=add-treatment]")),
        screen("factor", &form("[data-testid=add-factor]")),
        screen("episode", &form("[data-testid=add-episode]")),
        screen("question", &form("[data-testid=add-question]")),
        screen("new-appointment", &form("[data-testid=add-appointment]")),
        screen(
            "after-the-visit",
            &[
                TODAY,
                Click("[data-testid=open-appointment]"),
                Click("[data-testid=record-form] details summary"),
            ],
        )
        .showing("[data-testid=record-form] details"),
        screen(
            "name-goals",
            &[
                JOURNAL,
                ADD,
                Click("[data-testid=add-goals]"),
                Click("[data-testid=change-goals]"),
                See("[data-testid=goal-set-form]"),
            ],
        ),
        screen(
            "body-filled",
            &[
                TODAY,
                PressWithCtrl('n'),
                See(CHECK_IN),
                Click("[data-testid=part-areas] summary"),
                See(BODY),
                Run(MARK_AREAS),
                See(AREA),
            ],
        )
        .showing(BODY),
        screen(
            "erasing",
            &[
                JOURNAL,
                See(ROW),
                Click(ROW),
                See("[data-testid=record] details"),
                Run(OPEN_ERASING),
                Click("[data-testid=erase-first]"),
                See("[data-testid=erase-keep]"),
            ],
        )
        .showing("[data-testid=erase-keep]"),
        screen(
            "trash-filled",
            &[
                Click("[data-testid=erase-keep]"),
                Click("[data-testid=record-remove]"),
                See("[data-testid=toast]"),
                JOURNAL,
                Click("[data-testid=journal-trash]"),
                See("[data-testid^=trashed-]"),
            ],
        ),
    ],
};

/// Marks two areas of the back in the figure.
const MARK_AREAS: &str = "for (const area of [...document.querySelectorAll( \
     '[data-testid=body-figure] [data-region]')].slice(0, 2)) \
     area.dispatchEvent(new MouseEvent('click', { bubbles: true }))";

/// Opens the fold of erasing, which stands last.
const OPEN_ERASING: &str = "[...document.querySelectorAll('details > summary')].pop().click()";
