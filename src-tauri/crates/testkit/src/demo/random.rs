//! Random numbers from a seed, the same to the last bit on every platform.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// Purpose of a random stream. Each part of a journal has its own stream, so that a change in one
/// part leaves the others as they were.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stream {
    Ids,
    Pain,
    Flares,
    Writing,
    Answers,
    Notes,
    Hours,
    Story,
}

pub(super) struct Random(ChaCha8Rng);

impl Random {
    /// Makes the stream of one person, by number, so that two people with one seed do not share
    /// their good days.
    pub(super) fn new(seed: u64, person: u64, stream: Stream) -> Random {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(person << 8 | stream as u64);
        Random(rng)
    }

    pub(super) fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// Returns a number from 0 up to 1.
    pub(super) fn uniform(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub(super) fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }

    /// Returns a whole number from `low` to `high`, each equally likely.
    pub(super) fn whole(&mut self, low: u64, high: u64) -> u64 {
        low + (self.uniform() * (high - low + 1) as f64) as u64
    }

    /// Returns a number with mean 0 and spread 1, close to normal: the sum of twelve uniform
    /// numbers less six, in steps of a thousandth.
    ///
    /// Twelve uniform numbers have variance 1, and their sum less six is always within -6 to 6. The
    /// usual methods need a logarithm and a cosine; this one needs whole numbers only, so it is
    /// exact.
    pub(super) fn normal(&mut self) -> f64 {
        const LARGEST: u64 = 0x3FF;
        let (one, two) = (self.bits(), self.bits());
        let sum: u64 = (0..6)
            .map(|i| (one >> (10 * i) & LARGEST) + (two >> (10 * i) & LARGEST))
            .sum();
        (sum as f64 - 6.0 * LARGEST as f64) / 1024.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_numbers_have_mean_0_spread_1_and_light_tails() {
        let mut random = Random::new(1, 0, Stream::Pain);
        let values: Vec<f64> = (0..200_000).map(|_| random.normal()).collect();
        let n = values.len() as f64;
        let moment = |k: i32| values.iter().map(|v| v.powi(k)).sum::<f64>() / n;
        assert!(moment(1).abs() < 0.01, "mean {}", moment(1));
        assert!((moment(2) - 1.0).abs() < 0.01, "variance {}", moment(2));
        // A sum of twelve has kurtosis 2.9 where the normal distribution has 3.
        assert!((moment(4) - 2.9).abs() < 0.06, "kurtosis {}", moment(4));
        assert!(values.iter().all(|v| v.abs() <= 6.0));
    }

    #[test]
    fn streams_and_people_do_not_share_their_chance() {
        let first = |persona, stream| Random::new(7, persona, stream).bits();
        let pain = first(0, Stream::Pain);
        assert_eq!(pain, first(0, Stream::Pain));
        assert_ne!(pain, first(0, Stream::Flares));
        assert_ne!(pain, first(1, Stream::Pain));
    }

    #[test]
    fn whole_numbers_reach_both_ends_and_no_further() {
        let mut random = Random::new(1, 0, Stream::Flares);
        let drawn: std::collections::BTreeSet<u64> =
            (0..1000).map(|_| random.whole(2, 7)).collect();
        assert_eq!(drawn.into_iter().collect::<Vec<_>>(), [2, 3, 4, 5, 6, 7]);
    }
}
