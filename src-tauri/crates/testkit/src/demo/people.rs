//! The values of the three people: published ones with their source, all others our assumption.

use super::habits::{
    Asked, Course, FlareUps, Habits, Link, Links, Minutes, Movement, SignChances, UpsAndDowns,
    Writing,
};
use super::notes;

/// Acute pain that follows the published average.
pub(super) static ROBIN: Habits = Habits {
    first_name: "Robin",
    onset_how: "After a long day of digging in the garden",
    onset_days: 2,
    course: Course {
        // Published: mean pain of people with acute low back pain, 56, 26, 22 and 21 of 100 at 0,
        // 6, 26 and 52 weeks, moderate certainty (Wallwork 2024, CMAJ, doi 10.1503/cmaj.230542).
        // The study counts weeks from the day people joined it; counting from the onset is ours.
        points: &[(0.0, 5.6), (6.0, 2.6), (26.0, 2.2), (52.0, 2.1)],
        days_before: 2,
    },
    ups_and_downs: UpsAndDowns {
        sd: 1.1,
        carry_over: 0.5,
    },
    flare_ups: FlareUps {
        start: 0.02,
        ..FLARE_UPS
    },
    writing: WRITING,
    asked: ASKED,
    links: LINKS,
    movements: &[
        Movement {
            name: "Walking",
            share: 0.82,
            minutes: Some(Minutes {
                first: 6.0,
                per_week: 2.2,
                sd: 3.0,
                least: 3.0,
                most: 45.0,
            }),
        },
        Movement {
            name: "Knee rolls",
            share: 0.5,
            minutes: Some(Minutes {
                first: 3.0,
                per_week: 0.3,
                sd: 0.7,
                least: 2.0,
                most: 8.0,
            }),
        },
        Movement {
            name: "Housework",
            share: 0.2,
            minutes: None,
        },
    ],
    notes: notes::ROBIN,
};

/// Pain that gets worse.
pub(super) static MIKA: Habits = Habits {
    first_name: "Mika",
    onset_how: "Crept in over a week, first when getting up from the sofa",
    onset_days: 5,
    course: Course {
        // Our assumption: a third of a point more each week for twelve weeks, then level.
        points: &[(0.0, 2.6), (12.0, 6.6)],
        days_before: 5,
    },
    ups_and_downs: UpsAndDowns {
        sd: 1.1,
        carry_over: 0.5,
    },
    flare_ups: FlareUps {
        start: 0.03,
        ..FLARE_UPS
    },
    writing: WRITING,
    asked: Asked {
        leg_pain: 0.3,
        ..ASKED
    },
    links: LINKS,
    movements: &[
        Movement {
            name: "Walking",
            share: 0.75,
            minutes: Some(Minutes {
                first: 30.0,
                per_week: -1.5,
                sd: 5.0,
                least: 5.0,
                most: 60.0,
            }),
        },
        Movement {
            name: "Swimming",
            share: 0.14,
            minutes: Some(Minutes {
                first: 30.0,
                per_week: -1.0,
                sd: 4.0,
                least: 10.0,
                most: 45.0,
            }),
        },
        Movement {
            name: "Housework",
            share: 0.35,
            minutes: None,
        },
    ],
    notes: notes::MIKA,
};

/// Persistent pain with ordinary ups and downs.
pub(super) static TONI: Habits = Habits {
    first_name: "Toni",
    onset_how: "Started when we moved, and never quite left",
    // Twenty weeks before the course begins: the study's people had had pain for 12 to 52 weeks.
    onset_days: 26 * 7,
    course: Course {
        // Published: mean pain of people with persistent low back pain, 56, 48, 43 and 40 of 100
        // at 0, 6, 26 and 52 weeks, very low certainty (Wallwork 2024, CMAJ, doi
        // 10.1503/cmaj.230542). Starting the journal at week 6, where the line is nearly flat, is
        // ours.
        points: &[(0.0, 5.6), (6.0, 4.8), (26.0, 4.3), (52.0, 4.0)],
        days_before: 6 * 7,
    },
    ups_and_downs: UpsAndDowns {
        sd: 1.2,
        carry_over: 0.5,
    },
    flare_ups: FlareUps {
        start: 0.04,
        ..FLARE_UPS
    },
    writing: Writing {
        stop: 0.07,
        next_day: 0.1,
        ..WRITING
    },
    asked: Asked {
        leg_pain: 0.2,
        ..ASKED
    },
    links: LINKS,
    movements: &[
        Movement {
            name: "Walking",
            share: 0.7,
            minutes: Some(Minutes {
                first: 25.0,
                per_week: 0.0,
                sd: 6.0,
                least: 5.0,
                most: 60.0,
            }),
        },
        Movement {
            name: "Stairs",
            share: 0.35,
            minutes: None,
        },
        Movement {
            name: "Cycling",
            share: 0.25,
            minutes: Some(Minutes {
                first: 20.0,
                per_week: 0.0,
                sd: 4.0,
                least: 10.0,
                most: 45.0,
            }),
        },
        Movement {
            name: "Desk break",
            share: 0.3,
            minutes: None,
        },
    ],
    notes: notes::TONI,
};

/// Values common to all three people.
const FLARE_UPS: FlareUps = FlareUps {
    start: 0.0,
    days: (2, 7),
    quiet_share: 0.49,
    raise: 2.5,
    quiet_raise: 0.3,
    signs: SignChances {
        worse_than_usual: 0.95,
        hard_to_tolerate: 0.7,
        affected_life: 0.8,
    },
    quiet_signs: SignChances {
        worse_than_usual: 0.5,
        hard_to_tolerate: 0.4,
        affected_life: 0.9,
    },
};

const WRITING: Writing = Writing {
    stop: 0.06,
    stay_silent: 0.4,
    next_day: 0.07,
    remembered: 0.02,
    remembered_after: (2, 5),
};

const ASKED: Asked = Asked {
    back_pain: 0.97,
    leg_pain: 0.5,
    sleep: 0.6,
    mood: 0.3,
    note: 0.16,
    note_in_flare_up: 0.35,
};

const LINKS: Links = Links {
    ability: Link {
        at_no_pain: 7.2,
        per_point: -1.0,
        in_flare_up: -1.5,
        sd: 0.9,
    },
    most_from: 4.0,
    some_from: 1.6,
    confidence: Link {
        at_no_pain: 8.6,
        per_point: -0.8,
        in_flare_up: -1.0,
        sd: 0.8,
    },
    leg_pain: Link {
        at_no_pain: -2.2,
        per_point: 0.9,
        in_flare_up: 0.0,
        sd: 0.6,
    },
    sleep: Link {
        at_no_pain: 425.0,
        per_point: -8.0,
        in_flare_up: -15.0,
        sd: 40.0,
    },
    mood: Link {
        at_no_pain: 6.8,
        per_point: -0.4,
        in_flare_up: -0.7,
        sd: 1.0,
    },
    minutes_in_flare_up: 0.7,
};
