//! The demo journal: the screens that a person visits every day.

use super::{
    ADD, CHECK_IN, F1, JOURNAL, RECORD_FORM, REPORT, ROW, SEE_REPORT, SEE_TODAY, TODAY, TRENDS,
    screen,
};
use crate::screens::Step::{Click, Press, PressWithCtrl, Read, Run, See, Type};
use crate::screens::{Journal, State};

const BODY: &str = "[data-testid=body-figure]";
const MOMENT: &str = "[data-testid=moment-note]";
const PAIN_TABLE: &str = "[data-testid=trends-pain] details";

pub const DEMO: State = State {
    name: "demo",
    journal: Journal::Demo,
    begin: &[SEE_TODAY],
    screens: &[
        screen("today", &[SEE_TODAY]),
        screen("check-in", &[PressWithCtrl('n'), See(CHECK_IN)]),
        screen(
            "check-in-body",
            &[Click("[data-testid=part-areas] summary"), See(BODY)],
        )
        .showing(BODY),
        screen(
            "check-in-pain",
            &[
                Click("[data-testid=part-areas] summary"),
                Click("[data-testid=part-pain] summary"),
                See("[data-field=back_pain] [role=radio]"),
            ],
        ),
        screen(
            "moment",
            &[
                TODAY,
                Click("[aria-labelledby=moments] > button"),
                See(MOMENT),
            ],
        )
        .showing(MOMENT),
        screen(
            "flare-up",
            &[TODAY, Click("[data-testid=add-flare_up]"), See(RECORD_FORM)],
        ),
        screen(
            "day-pattern",
            &[
                JOURNAL,
                ADD,
                Click("[data-testid=add-day_pattern]"),
                See(RECORD_FORM),
            ],
        ),
        screen(
            "other-illness",
            &[
                JOURNAL,
                ADD,
                Click("[data-testid=add-other_illness]"),
                See(RECORD_FORM),
            ],
        ),
        screen(
            "appointment",
            &[
                TODAY,
                Click("[data-testid=open-appointment]"),
                See(RECORD_FORM),
            ],
        ),
        screen(
            "rate-goals",
            &[
                JOURNAL,
                ADD,
                Click("[data-testid=add-goals]"),
                Click("[data-testid=rate-goals]"),
                See("[data-testid=goal-review-form]"),
            ],
        ),
        screen(
            "questionnaire",
            &[
                JOURNAL,
                ADD,
                Click("[data-testid=add-rmdq]"),
                See("[data-testid=rmdq-form]"),
            ],
        ),
        screen(
            "pain-recall",
            &[
                JOURNAL,
                ADD,
                Click("[data-testid=add-pain-recall]"),
                See("[data-testid=pain-recall-form]"),
            ],
        ),
        screen("journal", &[JOURNAL, See(ROW)]),
        screen(
            "calendar",
            &[
                JOURNAL,
                Click("[data-testid=choice-calendar]"),
                // On the first of a month nothing is written in it yet.
                Click("[data-testid=calendar-previous]"),
                See("[data-testid=calendar] .answer"),
            ],
        ),
        screen(
            "journal-search",
            &[Type("[data-testid=journal-search]", "walk"), See("mark")],
        ),
        screen(
            "record",
            &[
                JOURNAL,
                See(ROW),
                Click(ROW),
                Click("[data-testid=record] summary"),
                See("[data-testid=history] li"),
            ],
        ),
        screen(
            "trash",
            &[
                JOURNAL,
                Click("[data-testid=journal-trash]"),
                See("[data-testid=trash]"),
            ],
        ),
        screen(
            "settings",
            &[
                Click("[data-testid=nav-settings]"),
                See("[data-testid=ask-choice]"),
            ],
        ),
        screen(
            "trends",
            &[TRENDS, See("[data-testid=trends-pain] [role=group] svg")],
        ),
        screen(
            "trends-table",
            &[Click("[data-testid=trends-pain] summary")],
        )
        .showing(PAIN_TABLE),
        screen("report", &[REPORT, SEE_REPORT]),
        screen(
            "report-text",
            &[Click("[data-testid=report-as-text]"), See(".as-text p")],
        ),
        screen("urgent-signs", &[Press(F1), Read("Do not drive yourself")]),
    ],
};

/// Writes into the form of the illness that it lasted from 13 days ago to 10 days ago.
const DAYS_ILL: &str = "
    const set = (input, value) => {
      input.value = String(value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    };
    for (const [field, ago] of [['first_day', 13], ['last_day', 10]]) {
      const box = document.querySelector(`[data-testid=record-form] [data-field=${field}]`);
      const then = new Date();
      then.setDate(then.getDate() - ago);
      const [day, year] = box.querySelectorAll('input');
      set(year, then.getFullYear());
      set(box.querySelector('select'), then.getMonth() + 1);
      set(day, then.getDate());
    }";

/// The demo journal after days ill with something else were written down.
pub const DEMO_ILL: State = State {
    name: "ill",
    journal: Journal::Demo,
    begin: &[
        SEE_TODAY,
        JOURNAL,
        ADD,
        Click("[data-testid=add-other_illness]"),
        See(RECORD_FORM),
        Run(DAYS_ILL),
        Click("[data-testid=record-form] [type=submit]"),
        See(ROW),
    ],
    screens: &[
        screen("trends", &[TRENDS, Read("ill with something else")])
            .showing("[data-testid=trends-pain]"),
        screen("report", &[REPORT, SEE_REPORT]),
    ],
};
