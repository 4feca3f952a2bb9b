//! What the page says, and on how much paper.

use backstory_core::flare_up::FlareUp;
use backstory_core::record::OtherIllness;
use backstory_report::input::{Paper, ReportInput, UrgentSigns};
use backstory_report::report::{Report, ReportError, compose};
use backstory_words::Words;

use crate::samples::{answered, day, flare_up, note, typical, with_note};
use crate::tools::{composed, saved, squeezed};

fn text(input: &ReportInput) -> String {
    composed(input).text().join("\n")
}

#[test]
fn the_text_for_reading_aloud_is_in_reading_order() {
    insta::assert_snapshot!(text(&typical()));
}

#[test]
fn the_pdf_says_the_same_words() {
    let saved = saved(&typical());
    insta::assert_snapshot!(saved.words());
}

#[test]
fn eight_weeks_with_five_notes_fit_one_page() {
    for paper in [Paper::A4, Paper::Letter] {
        let report = composed(&ReportInput { paper, ..typical() });
        assert_eq!(report.n_pages(), 1, "{paper:?}");
    }
}

#[test]
fn the_paper_is_the_one_asked_for() {
    for (paper, size) in [
        (Paper::A4, "595.276 x 841.89 pts (A4)"),
        (Paper::Letter, "612 x 792 pts (letter)"),
    ] {
        let saved = saved(&ReportInput { paper, ..typical() });
        assert_eq!(saved.info("Page size"), size);
    }
}

#[test]
fn sections_that_are_off_are_absent() {
    let input = ReportInput {
        name: None,
        demo: false,
        began: None,
        function: None,
        pain: None,
        notes: Vec::new(),
        ..typical()
    };
    let words = saved(&input).words();
    for absent in [
        "Doing what matters",
        "Back pain",
        "Notes",
        "Began",
        "DEMO",
        "named above",
    ] {
        assert!(!words.contains(absent), "{absent} is off:\n{words}");
    }
    assert!(words.contains("Made by the person it is about."), "{words}");
    assert!(words.contains("Check-ins on 42 of 52 days"), "{words}");
}

#[test]
fn a_year_of_weeks_keeps_the_table_short_and_says_so() {
    let mut input = typical();
    let function = input.function.as_mut().unwrap();
    function.rows = (1..=52)
        .map(|n| [&format!("week {n}"), "1", "1", "1", "3"].map(str::to_owned))
        .collect();
    let saved = saved(&input);
    assert!(saved.words().contains("The last 8 of 52 weeks:"));
    assert!(!saved.words().contains("week 44"));
    assert_eq!(saved.report.n_pages(), 1);
}

#[test]
fn days_remembered_later_are_named() {
    let input = ReportInput {
        n_remembered: 2,
        ..typical()
    };
    assert!(text(&input).contains("2 days remembered later, not counted"));
    assert!(
        saved(&input)
            .words()
            .contains("2 days remembered later, not counted")
    );
}

#[test]
fn entries_dated_after_the_page_are_named() {
    for (n_ahead, said) in [
        (
            1,
            "1 entry is dated after 20 Nov 2026 and left off this page",
        ),
        (
            3,
            "3 entries are dated after 20 Nov 2026 and left off this page",
        ),
    ] {
        let input = ReportInput {
            n_ahead,
            ..typical()
        };
        assert!(text(&input).contains(said));
        assert!(saved(&input).words().contains(said));
    }
    assert!(!text(&typical()).contains("dated after"));
}

#[test]
fn days_ill_with_something_else_are_named_above_the_sections() {
    let line = |spans: &[(&str, Option<&str>)], n_ill: usize| {
        let illness = |(first, last): &(&str, Option<&str>)| OtherIllness {
            first_day: day(first),
            last_day: last.map(day),
            what: Some("never printed".to_owned()),
        };
        let input = ReportInput {
            illnesses: spans.iter().map(illness).collect(),
            n_ill,
            ..typical()
        };
        let report = composed(&input);
        assert!(!report.text().join(" ").contains("never printed"));
        let mut said = report.text().to_vec().into_iter();
        said.find(|p| p.contains("Ill with") || p.contains("of illness"))
    };
    let before = [("2026-09-01", Some("2026-09-28"))];
    assert_eq!(line(&before, 0), None);
    // The comparison with the beginning reaches back before the period.
    assert_eq!(
        line(&before, 1).as_deref(),
        Some("Days of illness left out of comparisons: 1.")
    );
    let two = [("2026-11-18", None), ("2026-10-03", Some("2026-10-05"))];
    assert_eq!(
        line(&two, 4).as_deref(),
        Some(
            "Ill with something else: 3 Oct to 5 Oct, since 18 Nov. \
             Days of illness left out of comparisons: 4."
        )
    );
}

#[test]
fn flare_ups_are_named_with_the_pain_chart() {
    let line = |flare_ups: Vec<FlareUp>| {
        let input = ReportInput {
            flare_ups,
            notes: Vec::new(),
            ..typical()
        };
        let said = composed(&input).text().to_vec();
        said.into_iter().find(|p| p.contains("lare-up"))
    };
    for (flare_ups, expected) in [
        (vec![], None),
        // Wholly before and after the period.
        (
            vec![
                flare_up("2026-09-01", Some("2026-09-28")),
                flare_up("2026-11-20", None),
            ],
            None,
        ),
        (
            vec![flare_up("2026-10-03", Some("2026-10-03"))],
            Some("Flare-ups recorded: 1 (3 Oct)"),
        ),
        (
            vec![
                flare_up("2026-11-01", None),
                flare_up("2026-09-20", Some("2026-09-29")),
                flare_up("2026-10-03", Some("2026-10-06")),
            ],
            Some("Flare-ups recorded: 3 (20 Sep to 29 Sep, 3 Oct to 6 Oct, since 1 Nov)"),
        ),
        (
            vec![flare_up("2025-12-24", Some("2026-09-30"))],
            Some("Flare-ups recorded: 1 (24 Dec 2025 to 30 Sep 2026)"),
        ),
    ] {
        assert_eq!(line(flare_ups).as_deref(), expected);
    }
    let words = saved(&typical()).words();
    assert!(
        words.contains("Flare-ups recorded: 2 (21 Oct to 23 Oct, since 1 Nov)"),
        "{words}"
    );
    let without_pain = ReportInput {
        pain: None,
        ..typical()
    };
    assert!(!text(&without_pain).contains("Flare-ups"));
}

#[test]
fn the_answer_to_the_urgent_signs_is_dated_and_never_an_all_clear() {
    let line = |urgent_signs: UrgentSigns| {
        let input = ReportInput {
            urgent_signs,
            ..typical()
        };
        let said = composed(&input).text().to_vec();
        let found = said.into_iter().find(|p| p.starts_with("Urgent signs"));
        let found = found.unwrap();
        let printed = squeezed(&saved(&input).words());
        assert!(printed.contains(&squeezed(&found)), "{found}: {printed}");
        for word in ["excluded", "clear", "red flag"] {
            assert!(!found.to_lowercase().contains(word), "{found}");
        }
        found
    };
    for (answer, expected) in [
        (
            UrgentSigns::NotAnswered,
            "Urgent signs: not recorded. This does not rule anything out.",
        ),
        (
            UrgentSigns::Unreadable,
            "Urgent signs: the latest answer cannot be read. This does not rule anything out.",
        ),
        (
            answered("2026-11-16", &[]),
            "Urgent signs: none ticked on 16 November 2026 (asked, self-reported). \
             This does not rule anything out.",
        ),
        (
            answered("2026-11-16", &["Chest pain"]),
            "Urgent signs ticked on 16 November 2026: Chest pain.",
        ),
        (
            answered("2026-11-16", &["Chest pain", "{1}", "not-listed"]),
            "Urgent signs ticked on 16 November 2026: Chest pain; {1}; not-listed.",
        ),
    ] {
        assert_eq!(line(answer), expected);
    }
}

#[test]
fn what_cannot_be_read_is_counted_on_the_page() {
    let said = |n_left_out| {
        let input = ReportInput {
            n_left_out,
            ..typical()
        };
        let said = composed(&input).text().join("\n");
        (said, squeezed(&saved(&input).words()))
    };
    let (text, _) = said(0);
    assert!(!text.contains("cannot be read"), "{text}");
    for (n, expected) in [
        (1, "1 record cannot be read and is left off this page"),
        (3, "3 records cannot be read and are left off this page"),
    ] {
        let (text, printed) = said(n);
        assert!(text.contains(expected), "{text}");
        assert!(printed.contains(&squeezed(expected)), "{printed}");
    }
}

#[test]
fn forty_ticked_signs_flow_on_and_nothing_is_lost() {
    let sign = |n: u32| {
        let words = "A high temperature, above all with weak immunity or a recent operation";
        format!("#{n} {words}")
    };
    let ticked = (1..=40).map(sign).collect();
    let input = ReportInput {
        urgent_signs: UrgentSigns::Answered {
            day: day("2026-11-16"),
            ticked,
        },
        ..typical()
    };
    let saved = saved(&input);
    let printed = saved.words();
    let has = |word: &str| printed.split_whitespace().filter(|w| *w == word).count();
    for n in 1..=40 {
        assert_eq!(has(&format!("#{n}")), 1, "{n}");
    }
    assert_eq!(has("immunity"), 40);
    saved.check();
}

#[test]
fn notes_of_another_year_carry_it() {
    let input = ReportInput {
        first: day("2025-12-01"),
        notes: vec![note("2025-12-24", None, "Quiet day.")],
        ..typical()
    };
    assert!(text(&input).contains("Wed 24 Dec 2025:"));
}

#[test]
fn a_note_longer_than_the_page_flows_on_and_nothing_is_lost() {
    let note: String = (0..20_000).map(|n| format!("{n:04} ")).collect();
    assert!(note.len() >= 100_000);
    let saved = saved(&with_note(&note));
    let n_pages = saved.report.n_pages();
    assert!(n_pages > 10, "{n_pages} pages");
    assert_eq!(saved.info("Pages"), n_pages.to_string());
    let words = saved.words();
    assert!(words.contains(&format!("page 2 of {n_pages}")));
    let numbers: String = words[words.find("0000 ").unwrap()..]
        .lines()
        .filter(|line| line.split_whitespace().all(|w| w.parse::<u32>().is_ok()))
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(
        squeezed(&numbers),
        squeezed(&note),
        "every number is on a page"
    );
    saved.check();
    assert!(saved.report.tagged());
}

#[test]
fn a_chart_that_is_no_picture_is_named() {
    let mut input = typical();
    input.pain.as_mut().unwrap().chart_svg = "not a picture".to_owned();
    let error = compose(&Words::english(), &input).unwrap_err();
    assert_eq!(error, ReportError::Chart("pain-chart"));
}

#[test]
fn a_report_can_be_kept_while_other_threads_read_it() {
    fn shareable<T: Send + Sync>() {}
    shareable::<Report>();
}
