//! A clock that moves only when a test moves it, with ids from a seed.

use std::sync::{Mutex, MutexGuard, PoisonError};

use backstory_core::time::{Clock, Instant};
use chrono::TimeDelta;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use uuid::Uuid;

/// Time and ids that are the same in every run with the same seed.
#[derive(Debug)]
pub struct SeededClock {
    now: Mutex<Instant>,
    random: Mutex<ChaCha8Rng>,
}

impl SeededClock {
    /// Makes a clock that starts at `now`, with the ids of `seed`.
    pub fn new(now: Instant, seed: u64) -> SeededClock {
        SeededClock {
            now: Mutex::new(now),
            random: Mutex::new(ChaCha8Rng::seed_from_u64(seed)),
        }
    }

    /// Sets the clock to another moment; earlier ones are allowed.
    pub fn set(&self, now: Instant) {
        *lock(&self.now) = now;
    }

    /// Advances the clock by some minutes; a negative number moves it back.
    pub fn advance_minutes(&self, minutes: i64) {
        let mut now = lock(&self.now);
        *now = Instant::new(now.date_time() + TimeDelta::minutes(minutes));
    }
}

impl Clock for SeededClock {
    fn now(&self) -> Instant {
        *lock(&self.now)
    }

    fn random(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        lock(&self.random).fill_bytes(&mut bytes);
        bytes
    }

    fn installation(&self) -> Uuid {
        Uuid::from_u128(0x0000_0000_0000_4000_8000_0000_0000_0001)
    }
}

// The values behind these locks are plain: a panic elsewhere cannot leave them half-changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
