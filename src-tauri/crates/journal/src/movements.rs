//! Movements by name: those offered to everyone, and the names a line can contain.

use backstory_core::day::Day;
use backstory_core::quick_line::Known;
use backstory_store::error::StoreError;
use backstory_store::reader::Reader;
use backstory_words::Words;

/// Days searched for the person's own movements.
const OWN_DAYS: u64 = 365;

/// Movements offered to everyone, after the person's own.
pub fn common(words: &Words) -> [String; 6] {
    [
        words.movement_walking(),
        words.movement_knee_rolls(),
        words.movement_housework(),
        words.movement_stairs(),
        words.movement_cycling(),
        words.movement_garden(),
    ]
}

/// Every movement that a line can name: the person's own first, because those names are in their
/// own words.
pub fn known(words: &Words, store: &Reader, today: Day) -> Result<Vec<Known>, StoreError> {
    let mut known: Vec<Known> = Vec::new();
    let entries = store.entries_between(today.minus(OWN_DAYS), today)?;
    for movement in entries.iter().rev().flat_map(|e| e.answers.movements()) {
        if known.iter().all(|k| k.name != movement.name()) {
            known.push(Known {
                name: movement.name().to_owned(),
                words: Vec::new(),
            });
        }
    }
    let other_words = [
        words.movement_walking_words(),
        words.movement_knee_rolls_words(),
        words.movement_housework_words(),
        words.movement_stairs_words(),
        words.movement_cycling_words(),
        words.movement_garden_words(),
    ];
    for (name, other_words) in common(words).into_iter().zip(other_words) {
        known.push(Known {
            name,
            words: other_words
                .split(',')
                .map(|w| w.trim().to_owned())
                .collect(),
        });
    }
    Ok(known)
}
