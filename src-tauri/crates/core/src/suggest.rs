//! Movements to offer first.

use std::collections::HashMap;

use crate::day::Day;
use crate::entry::Entry;

/// Maximum number of movements to offer: more would be a list to read, not a row of chips.
const LIMIT: usize = 8;

/// Returns the movements of yesterday, then those `planned`, then the person's own by frequency,
/// then the `common` ones, each once.
pub fn movements(
    recent: &[Entry],
    yesterday: Day,
    planned: &[String],
    common: &[String],
) -> Vec<String> {
    let names = |entry: &'_ Entry| -> Vec<String> {
        let movements = entry.answers.movements().iter();
        movements.map(|m| m.name().to_owned()).collect()
    };
    let of_yesterday = recent.iter().filter(|e| e.day == yesterday).flat_map(names);
    let mut times: HashMap<String, usize> = HashMap::new();
    for name in recent.iter().flat_map(names) {
        *times.entry(name).or_default() += 1;
    }
    let mut own: Vec<_> = times.into_iter().collect();
    own.sort_by(|(a, n), (b, m)| m.cmp(n).then(a.cmp(b)));
    let own = own.into_iter().map(|(name, _)| name);
    let mut offered: Vec<String> = Vec::new();
    for name in of_yesterday
        .chain(planned.iter().cloned())
        .chain(own)
        .chain(common.iter().cloned())
    {
        if offered.len() < LIMIT && !offered.contains(&name) {
            offered.push(name);
        }
    }
    offered
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::answers::{Answers, RawAnswers, RawMovement};
    use crate::entry::{Basis, EntryId, EntryKind};
    use crate::time::Instant;

    fn entry(day: &str, names: &[&str]) -> Entry {
        let movement = |name: &&str| RawMovement {
            name: (*name).to_owned(),
            ..RawMovement::default()
        };
        let raw = RawAnswers {
            movements: names.iter().map(movement).collect(),
            ..RawAnswers::default()
        };
        Entry {
            id: EntryId::new(Uuid::nil()),
            kind: EntryKind::CheckIn,
            day: day.parse().unwrap(),
            recorded_at: Instant::from_stored("2026-11-20T10:00:00.000Z", 0).unwrap(),
            basis: Basis::SameDay,
            answers: Answers::new(raw).unwrap(),
        }
    }

    fn texts(names: &[&str]) -> Vec<String> {
        names.iter().map(|n| (*n).to_owned()).collect()
    }

    #[test]
    fn yesterday_comes_first_then_the_plan_then_what_was_written_most() {
        let recent = [
            entry("2026-11-17", &["Walking", "Stairs"]),
            entry("2026-11-18", &["Walking"]),
            entry("2026-11-19", &["Garden", "Swimming"]),
        ];
        let yesterday = "2026-11-19".parse().unwrap();
        let planned = texts(&["Knee rolls", "Garden"]);
        let common = texts(&["Walking", "Cycling"]);
        assert_eq!(
            movements(&recent, yesterday, &planned, &common),
            [
                "Garden",
                "Swimming",
                "Knee rolls",
                "Walking",
                "Stairs",
                "Cycling"
            ]
        );
        let tomorrow = "2026-11-20".parse().unwrap();
        let first = movements(&recent, tomorrow, &[], &common);
        assert_eq!(first.first().map(String::as_str), Some("Walking"));
    }

    #[test]
    fn at_most_eight_are_offered() {
        let many: Vec<String> = (0..20).map(|n| n.to_string()).collect();
        let day = "2026-11-19".parse().unwrap();
        assert_eq!(movements(&[], day, &[], &many), many[..LIMIT]);
    }
}
