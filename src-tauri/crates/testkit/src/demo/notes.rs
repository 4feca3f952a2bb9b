//! Notes of the three people. All of them are invented.

use backstory_core::answers::Function;

use super::random::Random;

/// Notes by how much the person could do, and for flare-ups.
#[derive(Debug)]
pub(super) struct Notes {
    /// Notes for days with little or none of what matters.
    little: &'static [&'static str],
    /// Notes for days with some of it.
    some: &'static [&'static str],
    /// Notes for days with most of it.
    most: &'static [&'static str],
    /// Notes for days in a flare-up on which the person could not do most of it.
    flare_up: &'static [&'static str],
}

/// Cycles through each list from a start that follows from the seed, so that a note repeats only
/// after all others of its kind.
pub(super) struct Picker {
    notes: &'static Notes,
    next: [usize; 4],
}

impl Picker {
    pub(super) fn new(notes: &'static Notes, random: &mut Random) -> Picker {
        let mut next = [0; 4];
        next.fill_with(|| random.whole(0, 999) as usize);
        Picker { notes, next }
    }

    pub(super) fn next(&mut self, function: Function, in_flare_up: bool) -> String {
        let (kind, list) = match function {
            Function::Most => (0, self.notes.most),
            Function::Some | Function::Little if in_flare_up => (3, self.notes.flare_up),
            Function::Some => (1, self.notes.some),
            Function::Little => (2, self.notes.little),
        };
        let at = self.next[kind];
        self.next[kind] = at + 1;
        let note = list.get(at % list.len().max(1)).copied();
        note.unwrap_or_default().to_owned()
    }
}

pub(super) const ROBIN: Notes = Notes {
    little: &[
        "Could not sit through breakfast. Lying on my side with a pillow between the knees helped.",
        "Sat in the car for an hour and paid for it.",
        "Slept on and off. Short walks around the room were possible.",
        "Somebody else took the dog out. I managed the stairs once.",
        "Got dressed in stages. Shoes with laces are out of the question.",
        "Put off what was planned. Read for a while, propped up.",
    ],
    some: &[
        "Two short walks were better than one long one.",
        "Stiff until about ten, then fine.",
        "Worked standing for half the morning.",
        "Put my own socks on, slowly.",
        "Cooked standing up, took breaks.",
        "Did the near half of the lake with the dog, then turned back.",
        "Weeded for ten minutes on a kneeler. Left the spade alone.",
        "Sat at the back of the meeting so that I could stand up.",
        "Long drive. Stopped twice to walk about.",
    ],
    most: &[
        "Carried the groceries in two trips. No trouble.",
        "Sat through the long meeting, stood up twice.",
        "Half an hour in the garden, then a rest.",
        "Walked the dog around the lake. Slow, but all the way.",
        "Lifted Ada into her cot. Was careful, it was all right.",
        "Weeded two beds. Knees dirty, back quiet.",
        "Forgot about it until I wrote this.",
        "Moved the heavy pots with a hand cart.",
        "Friends for dinner. Sat for two hours, walked them to the bus.",
        "A little sore after the hedge. Would do it again, in two parts.",
    ],
    flare_up: &[
        "Back where I was, or it feels like it. Cancelled the evening.",
        "Bent for a sock and there it was again. Short walks only.",
        "No worse to count, but I was cross with everybody.",
        "A poor day. The dog got three small rounds.",
        "Kept moving between the sofa and the kitchen. Early night.",
    ],
};

pub(super) const MIKA: Notes = Notes {
    little: &[
        "Could not stand through the morning shift. Sat on a stool at the till.",
        "Asked for help with the flour sacks, all of them.",
        "Left the washing for tomorrow, again.",
        "Stayed at home while the others went to the game.",
        "Swapped the early shift. Walked to the corner and back, twice.",
        "Half a night's sleep. Everything took long.",
        "Ate standing up.",
        "Wrote down what I want to ask at the appointment.",
    ],
    some: &[
        "Half the shift on my feet, half on the stool.",
        "Watched the first half standing, the second from the car.",
        "Bread delivery took twice as long. Got it done.",
        "Tried the old mattress in the other room. No difference yet.",
        "Swam four lengths and stopped there.",
        "Made an appointment. The first free one is in two weeks.",
        "Fine while I walk, stiff as soon as I sit.",
        "Ironed three shirts, left the rest.",
        "Carried less, went more often.",
    ],
    most: &[
        "A whole shift without the stool.",
        "Ten lengths, slowly. Good to be in the water.",
        "Walked home instead of taking the bus.",
        "Baked at home for once. Tired, not sore.",
        "Stood at the edge of the field for both halves.",
        "Cleared the basement shelf by shelf, with help for the top one.",
        "Danced at the wedding, two slow ones.",
    ],
    flare_up: &[
        "A bad run. Slept in the armchair.",
        "Went home at noon. They were kind about it.",
        "Snapped at the children. It gets to me more than it hurts.",
        "Still in it. Did the bread, nothing else.",
        "Could not find a way to sit. Walked up and down the hall.",
        "Called off swimming and the film.",
    ],
};

pub(super) const TONI: Notes = Notes {
    little: &[
        "Home from choir at the break.",
        "Worked from bed with the laptop on a tray. Not my best idea.",
        "Train was full, stood for an hour, then no more of anything.",
        "Left the vegetable garden alone. It will wait.",
        "Only what had to be done today.",
        "Long night. Stayed off the stairs all day.",
    ],
    some: &[
        "The usual. Desk, walk, desk, walk.",
        "Sat for the first half of choir, stood for the second.",
        "Watered the vegetables, left the digging.",
        "Took the stairs up, but not down.",
        "Marked two classes, then had to move.",
        "Same as yesterday, give or take.",
        "Cycled there, took the train back.",
        "Set a timer to get up every half hour. Followed it until three.",
        "Slow start. By the evening it was all right.",
        "New chair at work. Too early to say.",
    ],
    most: &[
        "A good one. Cycled both ways.",
        "Sang the whole concert, sitting for the long piece.",
        "Dug half a vegetable bed, in three goes.",
        "School trip: eight kilometres on foot, with breaks.",
        "Hardly noticed it until the evening.",
        "Put up the shelf. Somebody else held the other end.",
        "Whole staff meeting on a hard chair and still fine at night.",
    ],
    flare_up: &[
        "One of those weeks. Dropped everything that can be dropped.",
        "Not much more pain than usual, but no patience for it at all.",
        "Missed choir. Lay on the floor with my feet on a chair.",
        "It woke me at four. Taught sitting down.",
        "I know these by now. Small steps until it lets go.",
        "Let the class read on their own. Good class.",
    ],
};

#[cfg(test)]
mod tests {
    use backstory_core::text::NOTE_LIMIT;

    use super::*;
    use crate::demo::random::Stream;

    fn lists(notes: &Notes) -> [&[&str]; 4] {
        [notes.little, notes.some, notes.most, notes.flare_up]
    }

    #[test]
    fn everybody_has_words_of_their_own_for_every_kind_of_day() {
        let mut all = Vec::new();
        for notes in [&ROBIN, &MIKA, &TONI] {
            for list in lists(notes) {
                assert!(list.len() >= 5);
                all.extend(list.iter().copied());
            }
        }
        assert!(all.iter().all(|n| !n.is_empty() && n.len() < NOTE_LIMIT));
        let n = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), n, "no note is in two lists");
    }

    #[test]
    fn a_note_comes_again_only_after_all_others() {
        let mut random = Random::new(3, 0, Stream::Notes);
        let mut picker = Picker::new(&ROBIN, &mut random);
        let mut seen: Vec<String> = (0..ROBIN.some.len())
            .map(|_| picker.next(Function::Some, false))
            .collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), ROBIN.some.len());
    }
}
