//! Optional parts of the check-in to show.

words_of! {
    /// An optional part of the check-in, in the order in which they are shown.
    CheckInPart {
        /// Where it was felt.
        Areas = "areas",
        /// Average back and leg pain.
        Pain = "pain",
        /// Last night's sleep.
        Sleep = "sleep",
        /// Mood.
        Mood = "mood",
        /// Stress.
        Stress = "stress",
        /// Whether the day was bigger than usual.
        BiggerDay = "bigger_day",
        /// Tags.
        Tags = "tags",
        /// A note.
        Note = "note",
    }
}

/// Number of latest check-ins to look at.
const LOOK_BACK: usize = 10;
/// Number of them that must have a part: a single use may be a try.
const USES: usize = 2;
/// With fewer check-ins, the person's habits are not known.
const ENOUGH: usize = 3;
/// Parts shown until then.
const GENTLE_START: [CheckInPart; 3] = [CheckInPart::Pain, CheckInPart::Sleep, CheckInPart::Note];

/// Returns the parts that this person uses, in the order in which they are shown.
///
/// `recent` has the parts given in each check-in, newest first. A part is used if at least two of
/// the last ten have it; with fewer than three check-ins, the parts are pain, sleep and note. All
/// of these numbers are our choice.
pub fn used_parts(recent: &[Vec<CheckInPart>]) -> Vec<CheckInPart> {
    if recent.len() < ENOUGH {
        return GENTLE_START.to_vec();
    }
    let uses = |part: CheckInPart| {
        let last = recent.iter().take(LOOK_BACK);
        last.filter(|given| given.contains(&part)).count()
    };
    let mut parts = CheckInPart::ALL.to_vec();
    parts.retain(|part| uses(*part) >= USES);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use CheckInPart::{Areas, Mood, Note, Pain, Sleep, Tags};

    #[test]
    fn parts_in_two_of_the_last_ten_check_ins_are_shown() {
        let none = || vec![Vec::new(); 9];
        let cases = [
            (vec![], vec![Pain, Sleep, Note]),
            (vec![vec![Mood], vec![Mood]], vec![Pain, Sleep, Note]),
            (vec![vec![], vec![], vec![]], vec![]),
            (
                vec![vec![Tags], vec![Areas, Tags], vec![Areas]],
                vec![Areas, Tags],
            ),
            (vec![vec![Mood, Mood], vec![Pain], vec![Pain]], vec![Pain]),
            (
                [vec![vec![Mood]], none(), vec![vec![Mood]]].concat(),
                vec![],
            ),
            ([vec![vec![Mood]; 2], none()].concat(), vec![Mood]),
        ];
        for (recent, expected) in cases {
            assert_eq!(used_parts(&recent), expected, "{recent:?}");
        }
    }

    #[test]
    fn every_part_can_be_used() {
        assert_eq!(
            used_parts(&vec![CheckInPart::ALL.to_vec(); 3]),
            CheckInPart::ALL
        );
    }
}
