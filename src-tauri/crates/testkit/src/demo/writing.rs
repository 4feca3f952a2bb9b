//! The days on which the person writes, and the delay of each entry.

use super::habits::{Writing, is_in_pause};
use super::random::Random;

/// Returns for each day the delay of its entry in days, or `None` when the day is never written.
///
/// Nothing is written after the last day or in the pause: a day whose delayed entry would fall
/// there is written on the day itself.
pub(super) fn plan(writing: &Writing, n: usize, random: &mut Random) -> Vec<Option<u64>> {
    let mut is_silent = false;
    (0..n)
        .map(|i| {
            let stays = if is_silent {
                writing.stay_silent
            } else {
                writing.stop
            };
            let later = random.uniform();
            let (soonest, latest) = writing.remembered_after;
            let days = random.whole(soonest, latest);
            is_silent = random.chance(stays) && i > 0;
            if is_silent || is_in_pause(i, n) {
                return None;
            }
            let lag = match later {
                _ if i == 0 => 0,
                x if x < writing.next_day => 1,
                x if x < writing.next_day + writing.remembered => days,
                _ => 0,
            };
            let written_on = i + lag as usize;
            let is_possible = written_on < n && !is_in_pause(written_on, n);
            Some(if is_possible { lag } else { 0 })
        })
        .collect()
}

/// Returns the days on which something is written.
pub(super) fn at_desk(lags: &[Option<u64>]) -> Vec<bool> {
    let mut desk = vec![false; lags.len()];
    for (i, lag) in lags.iter().enumerate() {
        if let Some(lag) = lag {
            desk[i + *lag as usize] = true;
        }
    }
    desk
}
