use std::sync::LazyLock;

use backstory_core::change::Verdict;
use backstory_core::diary::Diary;

use super::sample::SEEDS;
use crate::build::day;
use crate::demo::invent;
use crate::demo::persona::Persona;

/// Every verdict, in the order of the tables.
pub const VERDICTS: [Verdict; 6] = [
    Verdict::Lower,
    Verdict::NotClear,
    Verdict::Higher,
    Verdict::ThinWeeks,
    Verdict::ThinBaseline,
    Verdict::TooEarly,
];

/// Length of the journals that are judged: the demo journal's twelve weeks.
const DAYS: u32 = 84;

static SHARES: LazyLock<[[f64; 6]; 3]> = LazyLock::new(|| Persona::ALL.map(judge));

/// Share of seeds with each verdict on back pain. The journals end on every day of the week in
/// turn, because the rule counts weeks from Monday.
pub fn shares(persona: Persona) -> [f64; 6] {
    SHARES[persona as usize]
}

fn judge(persona: Persona) -> [f64; 6] {
    let mut counts = [0.0; 6];
    for seed in 0..SEEDS {
        let end = day("2026-11-14").plus(seed % 7);
        let demo = invent(persona, seed, DAYS, end).unwrap();
        let first = end.minus(u64::from(DAYS) - 1);
        let diary = Diary::new(
            (first, end),
            end,
            demo.entries,
            Vec::new(),
            demo.episode.onset_day,
        );
        let found = diary.back_pain_change().unwrap().verdict;
        let at = VERDICTS.iter().position(|v| *v == found).unwrap();
        counts[at] += 1.0 / SEEDS as f64;
    }
    counts
}

#[test]
fn the_apps_own_rule_mostly_tells_the_three_people_apart_after_twelve_weeks() {
    let [lower, not_clear, higher, ..] = shares(Persona::Average);
    assert!(lower > 0.45 && higher < 0.01, "{lower:.2} {not_clear:.2}");
    let [lower, _, higher, ..] = shares(Persona::Worse);
    assert!(higher > 0.6 && lower < 0.01, "{higher:.2}");
    let [lower, not_clear, higher, ..] = shares(Persona::Flat);
    assert!(not_clear > 0.7, "{not_clear:.2}");
    assert!(lower + higher < 0.08, "{lower:.3} and {higher:.3}");
}
