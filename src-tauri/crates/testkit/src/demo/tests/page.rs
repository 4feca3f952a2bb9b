//! `docs/demo-journal.md` states the values in use and what is measured here.

use backstory_core::entry::Basis;

use super::flare_ups::overlap;
use super::pain::{
    doing_and_pain, expected_spread_and_carry_over, off_the_course, recorded_at,
    spread_and_carry_over,
};
use super::sample::{Sample, samples};
use super::verdicts::shares;
use super::writing::{basis_share, missing_share};
use crate::demo::habits::{Habits, Link, SignChances};
use crate::demo::persona::Persona;

/// Fails with every line that the page should have and has not, ready to be copied.
fn page_has(wanted: &[String]) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../docs/demo-journal.md");
    let page = std::fs::read_to_string(path).unwrap();
    let missing: Vec<_> = wanted
        .iter()
        .filter(|line| !page.contains(line.as_str()))
        .cloned()
        .collect();
    assert!(missing.is_empty(), "the page lacks\n{}", missing.join("\n"));
}

fn row(what: &str, cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<_> = cells.into_iter().collect();
    format!("| {what} | {} |", cells.join(" | "))
}

fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

fn finer(share: f64) -> String {
    format!("{:.1} %", 100.0 * share)
}

#[test]
fn the_page_states_the_parameters() {
    let row = |what: &str, cell: &dyn Fn(&Habits) -> String| {
        row(what, Persona::ALL.map(|p| cell(p.habits())))
    };
    let points = |h: &Habits| {
        let said = h.course.points.iter().map(|(w, p)| format!("{w}: {p}"));
        said.collect::<Vec<_>>().join(", ")
    };
    let signs = |s: &SignChances| {
        let chances = [s.worse_than_usual, s.hard_to_tolerate, s.affected_life];
        chances.map(percent).join(", ")
    };
    let movements = |h: &Habits| {
        let said = h.movements.iter().map(|m| {
            let minutes = m.minutes.as_ref().map(|t| {
                let (first, change, sd) = (t.first, t.per_week, t.sd);
                format!(
                    ", {first} min {change:+} a week ± {sd}, {} to {}",
                    t.least, t.most
                )
            });
            format!(
                "{} {}{}",
                m.name,
                percent(m.share),
                minutes.unwrap_or_default()
            )
        });
        said.collect::<Vec<_>>().join("; ")
    };
    page_has(&[
        row("Word on the command line", &|h| {
            let persona = Persona::ALL
                .into_iter()
                .find(|p| p.first_name() == h.first_name);
            format!("`{}`", persona.unwrap().name())
        }),
        row("Week of the course: mean pain", &points),
        row("Onset, days before the journal", &|h| {
            h.onset_days.to_string()
        }),
        row("Start of the course, days before the journal", &|h| {
            h.course.days_before.to_string()
        }),
        row("Spread of single days, points", &|h| {
            h.ups_and_downs.sd.to_string()
        }),
        row("Carried over to the next day", &|h| {
            h.ups_and_downs.carry_over.to_string()
        }),
        row("Chance per free day that a flare-up starts", &|h| {
            finer(h.flare_ups.start)
        }),
        row("Length of a flare-up, days", &|h| {
            format!("{} to {}", h.flare_ups.days.0, h.flare_ups.days.1)
        }),
        row("Quiet flare-ups, of all", &|h| {
            percent(h.flare_ups.quiet_share)
        }),
        row("Pain a quiet one adds, points", &|h| {
            h.flare_ups.quiet_raise.to_string()
        }),
        row("Pain another one adds, points", &|h| {
            h.flare_ups.raise.to_string()
        }),
        row("Signs of a quiet one", &|h| signs(&h.flare_ups.quiet_signs)),
        row("Signs of another one", &|h| signs(&h.flare_ups.signs)),
        row("Chance to stop recording", &|h| percent(h.writing.stop)),
        row("Chance to stay silent", &|h| percent(h.writing.stay_silent)),
        row("Recorded on the next day", &|h| percent(h.writing.next_day)),
        row("Recorded from memory", &|h| percent(h.writing.remembered)),
        row("Days later, from memory", &|h| {
            let (soonest, latest) = h.writing.remembered_after;
            format!("{soonest} to {latest}")
        }),
        row("Answered: back pain", &|h| percent(h.asked.back_pain)),
        row("Answered: leg pain", &|h| percent(h.asked.leg_pain)),
        row("Answered: sleep, mood", &|h| {
            [h.asked.sleep, h.asked.mood].map(percent).join(", ")
        }),
        row("A note; in a flare-up", &|h| {
            [h.asked.note, h.asked.note_in_flare_up]
                .map(percent)
                .join(", ")
        }),
        row("Movements", &movements),
    ]);
}

#[test]
fn the_page_states_how_the_other_answers_go_with_pain() {
    let links = &Persona::Average.habits().links;
    let link = |what: &str, link: &Link| {
        let Link {
            at_no_pain,
            per_point,
            in_flare_up,
            sd,
        } = link;
        row(
            what,
            [at_no_pain, per_point, in_flare_up, sd].map(f64::to_string),
        )
    };
    page_has(&[
        link("Ability", &links.ability),
        link("Confidence, 0 to 10", &links.confidence),
        link("Leg pain, 0 to 10", &links.leg_pain),
        link("Sleep, minutes", &links.sleep),
        link("Mood, 0 to 10", &links.mood),
        format!(
            "from {} on it is most, from {} on some",
            links.most_from, links.some_from
        ),
        format!("{} of the minutes", percent(links.minutes_in_flare_up)),
    ]);
}

#[test]
fn the_page_states_what_is_measured() {
    let mut wanted = Vec::new();
    for sample in samples() {
        let Habits {
            first_name, course, ..
        } = sample.persona.habits();
        for (week, pain) in course.points {
            if *week + 1.0 > course.days_before as f64 / 7.0 {
                let found = format!("{:.2}", recorded_at(sample, *week));
                wanted.push(row(
                    &format!("{first_name}, week {week}"),
                    [pain.to_string(), found],
                ));
            }
        }
    }
    let row = |what: &str, cell: &dyn Fn(&Sample) -> String| row(what, samples().iter().map(cell));
    wanted.extend([
        row("All days, off the course", &|s| {
            format!("{:+.3}", off_the_course(s))
        }),
        row("Spread of recorded days", &|s| {
            let days = &s.persona.habits().ups_and_downs;
            let (found, expected) = (
                spread_and_carry_over(s),
                expected_spread_and_carry_over(days),
            );
            format!("{:.2} ({:.2})", found.0, expected.0)
        }),
        row("Lag-1 autocorrelation of recorded days", &|s| {
            let days = &s.persona.habits().ups_and_downs;
            let (found, expected) = (
                spread_and_carry_over(s),
                expected_spread_and_carry_over(days),
            );
            format!("{:.2} ({:.2})", found.1, expected.1)
        }),
        row("Days missing outside the pause", &|s| {
            let documented = s.persona.habits().writing.missing_share();
            format!("{} ({})", finer(missing_share(s)), finer(documented))
        }),
        row("Check-ins of the next day", &|s| {
            finer(basis_share(s, Basis::NextDay))
        }),
        row("Check-ins from memory", &|s| {
            finer(basis_share(s, Basis::Remembered))
        }),
        row("Days in a flare-up", &|s| {
            let documented = s.persona.habits().flare_ups.day_share();
            format!("{} ({})", finer(overlap(s).flare_days), finer(documented))
        }),
        row("Flare-up days with no more than usual pain", &|s| {
            percent(overlap(s).flare_days_as_usual)
        }),
        row("Days above usual that lie in a flare-up", &|s| {
            percent(overlap(s).above_called_flare)
        }),
        row("Correlation of function and pain", &|s| {
            format!("{:.2}", doing_and_pain(s))
        }),
    ]);
    page_has(&wanted);
}

#[test]
fn the_page_states_how_often_each_verdict_comes_out() {
    page_has(&Persona::ALL.map(|p| row(p.first_name(), shares(p).map(percent))));
}
