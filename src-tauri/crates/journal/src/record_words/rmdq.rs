//! Sentences of the RMDQ-24 by number.

use backstory_words::Words;

/// The sentence for a number from 1 to 24. Another wording may have more sentences; their numbers
/// are shown as they are.
pub(super) fn sentence(words: &Words, number: u8) -> String {
    match number {
        1 => words.rmdq_item_1(),
        2 => words.rmdq_item_2(),
        3 => words.rmdq_item_3(),
        4 => words.rmdq_item_4(),
        5 => words.rmdq_item_5(),
        6 => words.rmdq_item_6(),
        7 => words.rmdq_item_7(),
        8 => words.rmdq_item_8(),
        9 => words.rmdq_item_9(),
        10 => words.rmdq_item_10(),
        11 => words.rmdq_item_11(),
        12 => words.rmdq_item_12(),
        13 => words.rmdq_item_13(),
        14 => words.rmdq_item_14(),
        15 => words.rmdq_item_15(),
        16 => words.rmdq_item_16(),
        17 => words.rmdq_item_17(),
        18 => words.rmdq_item_18(),
        19 => words.rmdq_item_19(),
        20 => words.rmdq_item_20(),
        21 => words.rmdq_item_21(),
        22 => words.rmdq_item_22(),
        23 => words.rmdq_item_23(),
        24 => words.rmdq_item_24(),
        other => other.to_string(),
    }
}
