//! The real clock and the system's randomness: the only place that reads either.

use backstory_core::time::{Clock, Instant};
use chrono::Local;

/// The computer's clock in its own time zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place where time comes in; everything else is given a clock"
    )]
    fn now(&self) -> Instant {
        Instant::new(Local::now().fixed_offset())
    }

    fn random(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        // Without randomness ids still differ by their millisecond; the primary key catches the rest.
        let _ = getrandom::fill(&mut bytes);
        bytes
    }
}
